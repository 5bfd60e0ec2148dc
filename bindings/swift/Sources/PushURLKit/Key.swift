import Foundation
internal import PushURLBridge

/// A push key of a domain: an opaque handle from which the key cannot be read back. The bytes are overwritten when the last
/// handle, signer, checker and policy that uses the key is freed.
///
/// **Apps should not contain keys**: a key inside an app is public. A server signs; an app checks without a key.
public final class Key: Sendable {
    let bridged: PushURLBridge.Key

    /// Creates a key from the UTF-8 of a text.
    ///
    /// A `String` cannot be overwritten. If that matters, create the key from bytes, and overwrite those.
    ///
    /// - Parameter text: a text that is not empty and has no ASCII control characters, such as a trailing line break.
    /// - Throws: ``PushURLError/keyInvalid(_:text:)``.
    public convenience init(_ text: String) throws(PushURLError) {
        var text = text
        let result = text.withUTF8 { utf8 in Result { () throws(PushURLError) in try Key.bridge(UnsafeRawBufferPointer(utf8)) } }
        self.init(bridged: try result.get())
    }

    /// Creates a key from bytes. The internal buffer is overwritten; overwriting `bytes` is up to the caller.
    ///
    /// - Parameter bytes: one or more bytes without ASCII control characters.
    /// - Throws: ``PushURLError/keyInvalid(_:text:)``.
    public convenience init(bytes: some ContiguousBytes) throws(PushURLError) {
        let result = bytes.withUnsafeBytes { bytes in Result { () throws(PushURLError) in try Key.bridge(bytes) } }
        self.init(bridged: try result.get())
    }

    private init(bridged: PushURLBridge.Key) {
        self.bridged = bridged
    }

    private static func bridge(_ bytes: UnsafeRawBufferPointer) throws(PushURLError) -> PushURLBridge.Key {
        try crossing { try PushURLBridge.Key.taking(bytes) }
    }
}

extension Key: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `Key(***)`, always.
    public var description: String { "Key(***)" }

    /// `Key(***)`, always.
    public var debugDescription: String { description }

    /// Empty, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
