import Foundation

extension Date {
    /// Whole Unix seconds, a part of a second cut off downwards; the nearest number there is, where the calendar ends sooner.
    func unix() throws(PushURLError) -> Int64 {
        // Cut off before the two epochs are added, which would round.
        try seconds(timeIntervalSinceReferenceDate, "a date").addingClamped(978_307_200)
    }

    init(unix: Int64) {
        self.init(timeIntervalSince1970: TimeInterval(unix))
    }
}

extension Int64 {
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}

/// Whole seconds, a part of a second cut off downwards.
func seconds(_ interval: TimeInterval, _ what: String) throws(PushURLError) -> Int64 {
    guard !interval.isNaN else { throw .argumentInvalid(text: "\(what) is not a number") }
    let whole = interval.rounded(.down)
    return Int64(exactly: whole) ?? (whole < 0 ? .min : .max)
}

/// The same of a length of time, which is not negative.
func length(_ interval: TimeInterval, _ what: String) throws(PushURLError) -> UInt64 {
    let seconds = try seconds(interval, what)
    guard let length = UInt64(exactly: seconds) else { throw .argumentInvalid(text: "\(what) is negative") }
    return length
}

func count(_ number: Int?, _ what: String) throws(PushURLError) -> UInt64? {
    guard let number else { return nil }
    guard let count = UInt64(exactly: number) else { throw .argumentInvalid(text: "\(what) is negative") }
    return count
}

@available(macOS 13, iOS 16, *)
extension Duration {
    /// In seconds; more exact than a second as far as a `Double` is.
    var interval: TimeInterval {
        let (seconds, attoseconds) = components
        return TimeInterval(seconds) + TimeInterval(attoseconds) / 1e18
    }
}
