import Foundation
internal import PushURLBridge

/// A policy that was read from the text of a TOML file; `pushurl policy init` writes one to begin with.
///
/// A file may say that a key stands elsewhere, in a variable or in another file. Nothing here reads either: ``init(toml:keys:)-(String,_)``
/// asks for each.
public struct PolicyFile: Sendable {
    /// The policy.
    public let policy: Policy
    /// What the service would not take, though this library does, in the order of the file.
    public let warnings: [Warning]

    /// Where a key stands that does not stand in the policy file itself.
    public enum KeySource: Hashable, Sendable {
        /// In a variable of the environment, of this name.
        case environment(String)
        /// In another file, by its path as the policy file has it.
        case file(String)
    }

    /// One thing that is wrong with a policy file. Of the file's text, it repeats names alone.
    public struct Fault: Hashable, Sendable {
        /// The line, the first being 1.
        public let line: Int
        /// The column, in characters, the first being 1.
        public let column: Int
        /// What is wrong, on one line, with the name of the key that it is about; in English.
        public let text: String

        init(_ fault: PolicyFileFault) {
            (line, column, text) = (Int(fault.line), Int(fault.column), fault.text)
        }
    }

    /// What the service would not take of a policy file.
    public struct Warning: Hashable, Sendable {
        /// The line, the first being 1.
        public let line: Int
        /// The column, in characters, the first being 1.
        public let column: Int
        /// What it is.
        public let warning: PolicyWarning
        /// In English.
        public let text: String
    }

    /// Why a key that stands elsewhere was not found. The text becomes a fault of the file; it must hold no key.
    public struct KeyMissing: Error, Hashable, Sendable {
        /// In English.
        public let text: String

        /// Why.
        public init(_ text: String) {
            self.text = text
        }
    }

    /// Reads a policy.
    ///
    /// - Parameters:
    ///   - toml: the text of the file. A `String` cannot be overwritten: where keys stand in the file, rather pass its bytes.
    ///   - keys: finds a key that stands elsewhere, or throws why there is none. Without it, such a key is a fault.
    /// - Throws: ``PushURLError/policyFileInvalid(_:text:)`` with every fault of the file, each with its line and column;
    ///   ``PushURLError/policyFileUnsupported(text:)`` on iOS, whose library is built without the reading of policy files.
    public init(toml: String, keys: ((KeySource) throws(KeyMissing) -> Key)? = nil) throws(PushURLError) {
        var toml = toml
        let result = toml.withUTF8 { utf8 in
            Result { () throws(PushURLError) in try PolicyFile(bytes: UnsafeRawBufferPointer(utf8), keys: keys) }
        }
        self = try result.get()
    }

    /// Reads a policy from the bytes of a file. The buffer in which they cross is overwritten; the caller's own are the caller's
    /// to overwrite.
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
