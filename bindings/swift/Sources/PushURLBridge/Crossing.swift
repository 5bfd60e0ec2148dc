// The calls that must not copy, and those with keys, which bypass the generated code.
//
// Generated code appends every byte to an array, copies the array into a Rust buffer and the answer out of one, and does not
// overwrite the arrays. Here bytes are written directly into a Rust buffer, which Rust overwrites if it contained a key, and an
// answer is read in place. The generated converters lower the other arguments, so the layouts of records are not repeated here.

import Foundation
import PushURLFFI

/// A panic in Rust, or a call that Rust could not decode.
public struct CrossingFailed: Error {
    /// The message in English.
    public let text: String
}

/// The input is too long to cross.
public struct TooMuch: Error {}

/// An answer in Rust's memory. Immutable; freed with the last reference.
public final class PackedAnswer: @unchecked Sendable {
    private let buffer: RustBuffer

    fileprivate init(_ buffer: RustBuffer) {
        self.buffer = buffer
    }

    deinit {
        free(buffer)
    }

    /// The number of bytes.
    public var count: Int {
        max(Int(buffer.len) - prefix, 0)
    }

    /// Passes the bytes to `body`; the pointer is only valid during the call.
    @inline(__always)
    public func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        try body(UnsafeRawBufferPointer(start: buffer.data.map { $0 + prefix }, count: count))
    }
}

/// The size of UniFFI's length prefix.
private let prefix = 4

extension Key {
    /// Creates a key from its bytes.
    public static func taking(_ bytes: UnsafeRawBufferPointer) throws -> Key {
        let buffer = try packed(bytes.count) { $0.copyMemory(from: bytes) }
        return Key(unsafeFromHandle: try call { uniffi_pushurl_uniffi_fn_constructor_key_new(buffer, $0) })
    }
}

/// Reads a policy from the bytes of a TOML file, which may contain keys.
public func policyFromToml(bytes: UnsafeRawBufferPointer, keys: [PolicyKey]) throws -> PolicyFile {
    var lowered: [UInt8] = []
    withUnsafeBytes(of: Int32(keys.count).bigEndian) { lowered.append(contentsOf: $0) }
    for key in keys {
        FfiConverterTypePolicyKey.write(key, into: &lowered)
    }
    let text = try packed(bytes.count) { $0.copyMemory(from: bytes) }
    let answers = lowered.withUnsafeBytes { buffer(of: $0) }
    return try FfiConverterTypePolicyFile_lift(
        call { uniffi_pushurl_uniffi_fn_func_policy_from_toml(text, answers, $0) })
}

/// Where the keys of a policy file are.
public func policyKeySources(bytes: UnsafeRawBufferPointer) throws -> [KeySource] {
    // Only the argument may be secret, so it is lowered here. The answer names variables and files, and is read as in generated
    // code.
    let text = try packed(bytes.count) { $0.copyMemory(from: bytes) }
    let answer = try call { uniffi_pushurl_uniffi_fn_func_policy_key_sources(text, $0) }
    defer { free(answer) }
    var reader = (data: Data(bytes: answer.data!, count: Int(answer.len)), offset: 4)
    let count = reader.data.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return try (0..<count).map { _ in try FfiConverterTypeKeySource.read(from: &reader) }
}

extension Checker {
    /// Judges one text at a time in Unix seconds.
    public func judge(_ text: String, now: Int64) throws -> PackedAnswer {
        let url = try buffer(of: text)
        let handle = uniffiCloneHandle()
        return PackedAnswer(try call { uniffi_pushurl_uniffi_fn_method_checker_check(handle, url, now, $0) })
    }

    /// Judges one text, given the facts of the push.
    public func judge(_ text: String, facts: Facts) throws -> PackedAnswer {
        let url = try buffer(of: text)
        let (handle, facts) = (uniffiCloneHandle(), FfiConverterTypeFacts_lower(facts))
        return PackedAnswer(try call { uniffi_pushurl_uniffi_fn_method_checker_check_with(handle, url, facts, $0) })
    }

    /// Judges a batch of texts, which `write` packs into `count` bytes.
    public func judge(count: Int, facts: Facts, write: (UnsafeMutableRawBufferPointer) -> Void) throws -> PackedAnswer {
        let texts = try packed(count, write: write)
        let (handle, facts) = (uniffiCloneHandle(), FfiConverterTypeFacts_lower(facts))
        return PackedAnswer(try call { uniffi_pushurl_uniffi_fn_method_checker_check_many(handle, texts, facts, $0) })
    }
}

extension Signer {
    /// Signs a batch of rows, which `write` packs into `count` bytes.
    public func sign(batch: Batch, count: Int, write: (UnsafeMutableRawBufferPointer) -> Void) throws -> PackedAnswer {
        let rows = try packed(count, write: write)
        let (handle, batch) = (uniffiCloneHandle(), FfiConverterTypeBatch_lower(batch))
        return PackedAnswer(try call { uniffi_pushurl_uniffi_fn_method_signer_sign_many(handle, batch, rows, $0) })
    }
}

/// A Rust buffer with a length prefix and `count` bytes, which `write` fills.
private func packed(_ count: Int, write: (UnsafeMutableRawBufferPointer) -> Void) throws -> RustBuffer {
    // UniFFI's lengths are signed 32-bit numbers.
    guard let length = Int32(exactly: count), length <= Int32.max - Int32(prefix) else { throw TooMuch() }
    let buffer = try call { ffi_pushurl_uniffi_rustbuffer_alloc(UInt64(count + prefix), $0) }
    let bytes = UnsafeMutableRawBufferPointer(start: buffer.data, count: count + prefix)
    bytes.storeBytes(of: length.bigEndian, as: Int32.self)
    write(UnsafeMutableRawBufferPointer(rebasing: bytes[prefix...]))
    return buffer
}

/// A Rust buffer with the UTF-8 of a text.
private func buffer(of text: String) throws -> RustBuffer {
    guard text.utf8.count <= Int32.max else { throw TooMuch() }
    // A text that is not stored as UTF-8 is converted to a copy; a lone surrogate becomes U+FFFD.
    var text = text
    return text.withUTF8 { buffer(of: UnsafeRawBufferPointer($0)) }
}

private func buffer(of bytes: UnsafeRawBufferPointer) -> RustBuffer {
    let data = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let foreign = ForeignBytes(len: Int32(bytes.count), data: data)
    var status = RustCallStatus.new
    return ffi_pushurl_uniffi_rustbuffer_from_bytes(foreign, &status)
}

private func free(_ buffer: RustBuffer) {
    var status = RustCallStatus.new
    ffi_pushurl_uniffi_rustbuffer_free(buffer, &status)
}

extension RustCallStatus {
    fileprivate static var new: RustCallStatus {
        RustCallStatus(code: 0, errorBuf: RustBuffer(capacity: 0, len: 0, data: nil))
    }
}

/// Calls Rust: status 0 is an answer, 1 an error of the façade, and anything else a panic with its message.
private func call<T>(_ body: (UnsafeMutablePointer<RustCallStatus>) -> T) throws -> T {
    uniffiEnsurePushurlUniffiInitialized()
    var status = RustCallStatus.new
    let answer = body(&status)
    switch status.code {
    case 0:
        return answer
    case 1:
        throw try FfiConverterTypePushUrlError_lift(status.errorBuf)
    default:
        defer { free(status.errorBuf) }
        let text = UnsafeRawBufferPointer(start: status.errorBuf.data, count: Int(status.errorBuf.len))
        throw CrossingFailed(text: String(decoding: text, as: UTF8.self))
    }
}

#if PUSHURL_TEST_HOOKS
/// Panics in Rust, called without the generated code. `panicOnPurpose` is the same call with generated code.
public func panicPastGeneratedCode() throws {
    try call { uniffi_pushurl_uniffi_fn_func_panic_on_purpose($0) }
}
#endif
