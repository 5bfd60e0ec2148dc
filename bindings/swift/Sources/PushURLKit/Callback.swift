internal import PushURLBridge
import Foundation

extension Key {
    /// Returns whether the service sent a callback, given that this is the callback key: its `sign` is `md5(key + t)` in
    /// lower-case hexadecimal, and its `t`, the expiration time of that signature, has not passed (documented).
    ///
    /// The signature covers only `t`: receive callbacks over HTTPS.
    ///
    /// - Parameters:
    ///   - t: the value as written in the callback.
    ///   - sign: the value as written in the callback.
    ///   - now: the current time.
    ///   - tolerance: how many seconds the clocks may differ.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a time is not a number, or the tolerance is negative.
    public func verifyCallback(
        t: String, sign: String, now: Date = Date(), tolerance: TimeInterval = 0
    ) throws(PushURLError) -> CallbackVerdict {
        let (now, tolerance) = (try now.unix(), try length(tolerance, "tolerance"))
        let verdict = try crossing(t, sign) {
            try PushURLBridge.verifyCallback(key: bridged, t: t, sign: sign, now: now, tolerance: tolerance)
        }
        return verdict.crossed()
    }
}
