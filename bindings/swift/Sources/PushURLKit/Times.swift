import Foundation

extension Date {
    /// Unix seconds, rounded down and clamped to `Int64`.
    func unix() throws(PushURLError) -> Int64 {
        // Rounded down before the offset of the epochs is added, since the addition would round.
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

/// Seconds, rounded down and clamped to `Int64`.
func seconds(_ interval: TimeInterval, _ what: String) throws(PushURLError) -> Int64 {
    guard !interval.isNaN else { throw .argumentInvalid(text: "\(what) is not a number") }
    let whole = interval.rounded(.down)
    return Int64(exactly: whole) ?? (whole < 0 ? .min : .max)
}

/// The whole seconds of a duration that must not be negative.
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
    /// In seconds, including fractions, with the precision of `Double`.
    var interval: TimeInterval {
        let (seconds, attoseconds) = components
        return TimeInterval(seconds) + TimeInterval(attoseconds) / 1e18
    }
}
