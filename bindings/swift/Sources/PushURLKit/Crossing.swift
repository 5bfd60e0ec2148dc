internal import PushURLBridge
import Foundation

/// Calls Rust. Every call can throw, so that a panic in Rust becomes an error: in a call that cannot throw, it would end the
/// process.
func crossing<T>(_ call: () throws -> T) throws(PushURLError) -> T {
    do {
        return try call()
    } catch let error as PushUrlError {
        throw PushURLError(error)
    } catch is TooMuch {
        throw .tooMuch
    } catch let failure as CrossingFailed {
        throw .internalError(failure.text)
    } catch {
        throw .internalError(error.localizedDescription)
    }
}

/// Calls Rust with texts, and throws if they are too long: generated code would end the process.
func crossing<T>(_ texts: String?..., call: () throws -> T) throws(PushURLError) -> T {
    try crossing(all: texts, call)
}

func crossing<T>(all texts: [String?], _ call: () throws -> T) throws(PushURLError) -> T {
    try fit(texts)
    return try crossing(call)
}

func fit(_ texts: [String?]) throws(PushURLError) {
    // Half of UniFFI's maximum length, which leaves room for the rest of the arguments.
    guard texts.reduce(0, { $0 + ($1?.utf8.count ?? 0) }) < 1 << 30 else { throw .tooMuch }
}

extension PushURLError {
    static let tooMuch = PushURLError.argumentInvalid(text: "the input is too long: at most 1 GiB of text, or 2 GiB of rows")
}
