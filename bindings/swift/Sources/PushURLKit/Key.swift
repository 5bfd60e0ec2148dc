import Foundation
internal import PushURLBridge

/// A push key of a domain: a handle, which shows nothing of the key and has no way to read it back. The bytes are overwritten when
/// the last handle, signer, checker and policy that has it is gone.
///
/// **Apps should not hold keys**: whoever has an app has what is in it. A server mints; an app checks without a key.
public final class Key: Sendable {
    let bridged: PushURLBridge.Key

    /// Takes a key as text: its UTF-8.
    ///
    /// A `String` cannot be overwritten. Where that matters, take the key from bytes, and overwrite those.
    ///
    /// - Parameter text: any text but an empty one, without ASCII control characters, such as a line break at its end.
    /// - Throws: ``PushURLError/keyInvalid(_:text:)``.
    public convenience init(_ text: String) throws(PushURLError) {
        var text = text
        let result = text.withUTF8 { utf8 in Result { () throws(PushURLError) in try Key.taken(UnsafeRawBufferPointer(utf8)) } }
        self.init(bridged: try result.get())
    }

    /// Takes a key as bytes. The buffer in which they cross is overwritten; the caller's own are the caller's to overwrite.
    ///
    /// - Parameter bytes: any bytes but none at all, and no ASCII control characters.
    /// - Throws: ``PushURLError/keyInvalid(_:text:)``.
    public convenience init(bytes: some ContiguousBytes) throws(PushURLError) {
        let result = bytes.withUnsafeBytes { bytes in Result { () throws(PushURLError) in try Key.taken(bytes) } }
        self.init(bridged: try result.get())
    }

    private init(bridged: PushURLBridge.Key) {
        self.bridged = bridged
    }

    private static func taken(_ bytes: UnsafeRawBufferPointer) throws(PushURLError) -> PushURLBridge.Key {
        try crossing { try PushURLBridge.Key.taking(bytes) }
    }
}

extension Key: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `Key(***)`, always.
    public var description: String { "Key(***)" }

    /// `Key(***)`, always.
    public var debugDescription: String { description }

    /// Nothing, for whoever dumps it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
