internal import PushURLBridge
import Foundation

/// Calls the other side. Every call can throw, even where nothing can go wrong: a panic in Rust arrives as an error, where a call
/// that cannot throw would end the process.
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

/// The same with texts, for whose length generated code would end the process if they were too long.
func crossing<T>(_ texts: String?..., call: () throws -> T) throws(PushURLError) -> T {
    try crossing(all: texts, call)
}

func crossing<T>(all texts: [String?], _ call: () throws -> T) throws(PushURLError) -> T {
    try fit(texts)
    return try crossing(call)
}

func fit(_ texts: [String?]) throws(PushURLError) {
    // Half of what its lengths can say: room for what stands around the texts.
    guard texts.reduce(0, { $0 + ($1?.utf8.count ?? 0) }) < 1 << 30 else { throw .tooMuch }
}

extension PushURLError {
    static let tooMuch = PushURLError.argumentInvalid(text: "this is more than crosses at once: 1 GiB of text, 2 GiB of rows")
}
