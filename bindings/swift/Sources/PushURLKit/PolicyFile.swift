import Foundation
internal import PushURLBridge

/// A policy that was read from the text of a TOML file; `pushurl policy init` writes a template.
///
/// A key may be in an environment variable or in another file. This library reads neither: ``init(toml:keys:)-(String,_)`` calls
/// a closure for each key.
public struct PolicyFile: Sendable {
    /// The policy.
    public let policy: Policy
    /// What the service would not accept, though this library does (documented limits), in the order of the file.
    public let warnings: [Warning]

    /// Where a key is that is not in the policy file itself.
    public enum KeySource: Hashable, Sendable {
        /// In the environment variable of this name.
        case environment(String)
        /// In another file, with its path as written in the policy file.
        case file(String)
    }

    /// A fault of a policy file. Of the file's text, it only repeats names.
    public struct Fault: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column in characters, from 1.
        public let column: Int
        /// The message in English, on one line, with the name of the TOML key.
        public let text: String

        init(_ fault: PolicyFileFault) {
            (line, column, text) = (Int(fault.line), Int(fault.column), fault.text)
        }
    }

    /// Something in a policy file that the service would not accept.
    public struct Warning: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column in characters, from 1.
        public let column: Int
        /// The warning.
        public let warning: PolicyWarning
        /// The message in English.
        public let text: String
    }

    /// Why a key from elsewhere was not found. The text becomes a fault of the file; it must not contain a key.
    public struct KeyMissing: Error, Hashable, Sendable {
        /// The message in English.
        public let text: String

        /// Creates the error with a message.
        public init(_ text: String) {
            self.text = text
        }
    }

    /// Reads a policy.
    ///
    /// - Parameters:
    ///   - toml: the text of the file. A `String` cannot be overwritten: if the file contains keys, pass its bytes instead.
    ///   - keys: returns a key from elsewhere, or throws why there is none. Without this closure, such a key is a fault.
    /// - Throws: ``PushURLError/policyFileInvalid(_:text:)`` with every fault of the file, each with its line and column;
    ///   ``PushURLError/policyFileUnsupported(text:)`` on iOS, whose library is built without support for policy files.
    public init(toml: String, keys: ((KeySource) throws(KeyMissing) -> Key)? = nil) throws(PushURLError) {
        var toml = toml
        let result = toml.withUTF8 { utf8 in
            Result { () throws(PushURLError) in try PolicyFile(bytes: UnsafeRawBufferPointer(utf8), keys: keys) }
        }
        self = try result.get()
    }

    /// Reads a policy from the bytes of a file. The internal buffer is overwritten; overwriting `toml` is up to the caller.
    ///
    /// - Throws: as for a `String`.
    public init(
        toml: some ContiguousBytes, keys: ((KeySource) throws(KeyMissing) -> Key)? = nil
    ) throws(PushURLError) {
        let result = toml.withUnsafeBytes { bytes in
            Result { () throws(PushURLError) in try PolicyFile(bytes: bytes, keys: keys) }
        }
        self = try result.get()
    }

    private init(
        bytes: UnsafeRawBufferPointer, keys: ((KeySource) throws(KeyMissing) -> Key)?
    ) throws(PushURLError) {
        var found: [PolicyKey] = []
        if let keys {
            for source in try crossing({ try policyKeySources(bytes: bytes) }) {
                do throws(KeyMissing) {
                    found.append(PolicyKey(source: source, key: try keys(KeySource(source)).bridged))
                } catch {
                    found.append(PolicyKey(source: source, fault: error.text))
                }
            }
        }
        let file = try crossing { try policyFromToml(bytes: bytes, keys: found) }
        policy = Policy(bridged: file.policy)
        warnings = file.warnings.map { warning in
            Warning(
                line: Int(warning.line), column: Int(warning.column), warning: warning.warning.crossed(), text: warning.text)
        }
    }
}

extension PolicyFile.KeySource {
    init(_ source: PushURLBridge.KeySource) {
        switch source {
        case .env(let name): self = .environment(name)
        case .file(let path): self = .file(path)
        }
    }
}
