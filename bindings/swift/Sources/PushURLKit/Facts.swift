import Foundation
internal import PushURLBridge

/// The circumstances of a push: its time, and what a server knows about it. A fact that is `nil` is not judged, and
/// ``Report/notJudged`` lists the causes.
public struct Facts: Hashable, Sendable {
    /// The time of the push, rounded down to a second.
    public var now: Date
    /// The IP address of the client, without a zone: `203.0.113.9`, `2001:db8::9`. An IPv4-mapped IPv6 address counts as the IPv4
    /// address.
    public var client: String?
    /// How many other pushes of the account are live; not negative.
    public var liveTotal: Int?
    /// How many other pushes of this StreamName are live; not negative.
    public var liveSame: Int?
    /// The highest priority among the live pushes of this StreamName.
    public var livePriority: Int?
    /// The answer of the customer's own authentication server.
    public var hook: HookAnswer?

    /// Creates the facts of a push.
    public init(
        at now: Date = Date(), client: String? = nil, liveTotal: Int? = nil, liveSame: Int? = nil, livePriority: Int? = nil,
        hook: HookAnswer? = nil
    ) {
        (self.now, self.client, self.liveTotal) = (now, client, liveTotal)
        (self.liveSame, self.livePriority, self.hook) = (liveSame, livePriority, hook)
    }

    func bridged() throws(PushURLError) -> PushURLBridge.Facts {
        PushURLBridge.Facts(
            now: try now.unix(), client: client, liveTotal: try count(liveTotal, "liveTotal"),
            liveSame: try count(liveSame, "liveSame"), livePriority: livePriority.map(Int64.init), hook: hook?.crossed())
    }
}
