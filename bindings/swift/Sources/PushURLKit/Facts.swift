import Foundation
internal import PushURLBridge

/// What only the moment of a push knows, beside its URL: the time, and what a server sees. What is `nil` is not judged, and the
/// report says so.
public struct Facts: Hashable, Sendable {
    /// The time; a part of a second is cut off.
    public var now: Date
    /// The address that the push comes from, without a zone: `203.0.113.9`, `2001:db8::9`. An IPv4 address in IPv6 notation
    /// counts as the IPv4 address.
    public var client: String?
    /// How many pushes of the account are live, this one not counted; not negative.
    public var liveTotal: Int?
    /// How many pushes of this stream name are live, this one not counted; not negative.
    public var liveSame: Int?
    /// The highest priority among the live pushes of this stream name.
    public var livePriority: Int?
    /// What the customer's own authentication said.
    public var hook: HookAnswer?

    /// What is known of a moment.
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
