import Foundation
internal import PushURLBridge

/// Puts a ``Policy`` together. What is wrong is said at once, and changes nothing. Safe to use from several threads.
public final class PolicyBuilder: Sendable {
    private let bridged: PushURLBridge.PolicyBuilder

    /// Begins a policy that says nothing.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public init() throws(PushURLError) {
        bridged = try crossing { try PushURLBridge.PolicyBuilder() }
    }

    /// Sets the state of the account; it is active if never set.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public func setAccount(_ status: AccountStatus) throws(PushURLError) {
        try crossing { try bridged.add(entry: .account(status: status.crossed())) }
    }

    /// Adds a domain of the account's. With the first one, all others are unknown: 18/301.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if it is no legal name, or there already.
    public func add(_ domain: PolicyDomain) throws(PushURLError) {
        let authDelta = try length(domain.authDelta, "authDelta")
        try crossing(domain.name) {
            let domain = PushURLBridge.PolicyDomain(
                name: domain.name, key: domain.key?.bridged, backupKey: domain.backupKey?.bridged,
                playbackKey: domain.playbackKey?.bridged, hash: domain.hash.crossed(), authDelta: authDelta,
                authentication: domain.isAuthenticated, enabled: domain.isEnabled, playback: domain.isForPlayback)
            try bridged.add(entry: .domain(domain: domain))
        }
    }

    /// Adds a forbidden stream: 18/305.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty, or the ban ends before it begins.
    public func add(_ ban: Ban) throws(PushURLError) {
        let (since, until) = (try ban.since?.unix(), try ban.until?.unix())
        try crossing(ban.stream, ban.place?.domain, ban.place?.app, ban.reason) {
            let ban = PushURLBridge.Ban(
                stream: ban.stream, place: ban.place.map { BanPlace(domain: $0.domain, app: $0.app) }, since: since,
                until: until, reason: ban.reason)
            try bridged.add(entry: .forbidden(ban: ban))
        }
    }

    /// Adds an application that is disabled: 18/304.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty, or there already.
    public func addDisabledApp(_ app: String) throws(PushURLError) {
        try crossing(app) { try bridged.add(entry: .disabledApp(app: app)) }
    }

    /// Sets legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public func setChannelMode() throws(PushURLError) {
        try crossing { try bridged.add(entry: .channelMode) }
    }

    /// Adds a channel, and sets channel mode. A push to one that is not open is 18/307.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty, or there already.
    public func addChannel(_ name: String, isOpen: Bool = true) throws(PushURLError) {
        try crossing(name) { try bridged.add(entry: .channel(name: name, open: isOpen)) }
    }

    /// Only these clients may push: others are 18/401. Takes addresses and networks such as `198.51.100.0/24`.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` for the first entry that is neither, or if there is a list already.
    public func allowClients(_ entries: [String]) throws(PushURLError) {
        try crossing(all: entries) { try bridged.add(entry: .clients(entries: entries, allowed: true)) }
    }

    /// These clients may not push: they are 18/400.
    ///
    /// - Throws: as ``allowClients(_:)``.
    public func blockClients(_ entries: [String]) throws(PushURLError) {
        try crossing(all: entries) { try bridged.add(entry: .clients(entries: entries, allowed: false)) }
    }

    /// Sets how many pushes may be live in all: one more is 18/600.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the number is negative.
    public func setMaxPushes(_ most: Int) throws(PushURLError) {
        let most = try count(most, "a limit") ?? 0
        try crossing { try bridged.add(entry: .maxPushes(most: most)) }
    }

    /// Sets how many pushes of one stream name may be live: one more is 18/601.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the number is negative.
    public func setMaxPushesOfStream(_ most: Int) throws(PushURLError) {
        let most = try count(most, "a limit") ?? 0
        try crossing { try bridged.add(entry: .maxPushesOfStream(most: most)) }
    }

    /// Names the parameter that states a push's priority: one that is lower than that of a live push is 18/602.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty.
    public func setPriorityParameter(_ name: String) throws(PushURLError) {
        try crossing(name) { try bridged.add(entry: .priorityParam(name: name)) }
    }

    /// The policy of all that was added so far. More can be added afterwards, for another one.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public func build() throws(PushURLError) -> Policy {
        Policy(bridged: try crossing { try bridged.build() })
    }
}
