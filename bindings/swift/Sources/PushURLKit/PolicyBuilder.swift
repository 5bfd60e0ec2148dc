import Foundation
internal import PushURLBridge

/// Builds a ``Policy``. A faulty entry is reported at once and changes nothing. Thread-safe.
public final class PolicyBuilder: Sendable {
    private let bridged: PushURLBridge.PolicyBuilder

    /// Creates an empty builder.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public init() throws(PushURLError) {
        bridged = try crossing { try PushURLBridge.PolicyBuilder() }
    }

    /// Sets the state of the account; active by default.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func setAccount(_ status: AccountStatus) throws(PushURLError) {
        try crossing { try bridged.add(entry: .account(status: status.crossed())) }
    }

    /// Adds a domain of the account. Once one is added, all other domains are unknown: 18/301.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if it is not a valid domain name, or listed already.
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

    /// Bans a stream: 18/305.
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

    /// Adds a disabled application: 18/304.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty, or listed already.
    public func addDisabledApp(_ app: String) throws(PushURLError) {
        try crossing(app) { try bridged.add(entry: .disabledApp(app: app)) }
    }

    /// Sets legacy channel mode, in which every stream needs a channel of its name: otherwise 18/306.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func setChannelMode() throws(PushURLError) {
        try crossing { try bridged.add(entry: .channelMode) }
    }

    /// Adds a channel, and sets channel mode. A push to a channel that is not open is 18/307.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty, or listed already.
    public func addChannel(_ name: String, isOpen: Bool = true) throws(PushURLError) {
        try crossing(name) { try bridged.add(entry: .channel(name: name, open: isOpen)) }
    }

    /// Lets only these clients push: others are 18/401. The entries are addresses, and networks such as `198.51.100.0/24`.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` for the first entry that is neither, or if there is a list already.
    public func allowClients(_ entries: [String]) throws(PushURLError) {
        try crossing(all: entries) { try bridged.add(entry: .clients(entries: entries, allowed: true)) }
    }

    /// Blocks these clients: they are 18/400.
    ///
    /// - Throws: as ``allowClients(_:)``.
    public func blockClients(_ entries: [String]) throws(PushURLError) {
        try crossing(all: entries) { try bridged.add(entry: .clients(entries: entries, allowed: false)) }
    }

    /// Sets how many pushes may be live in total: one more is 18/600.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the number is negative.
    public func setMaxPushes(_ most: Int) throws(PushURLError) {
        let most = try count(most, "a limit") ?? 0
        try crossing { try bridged.add(entry: .maxPushes(most: most)) }
    }

    /// Sets how many pushes of one StreamName may be live: one more is 18/601.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the number is negative.
    public func setMaxPushesOfStream(_ most: Int) throws(PushURLError) {
        let most = try count(most, "a limit") ?? 0
        try crossing { try bridged.add(entry: .maxPushesOfStream(most: most)) }
    }

    /// Names the parameter that contains the priority of a push: a priority lower than that of a live push is 18/602.
    ///
    /// - Throws: ``PushURLError/policyInvalid(_:text:)`` if the name is empty.
    public func setPriorityParameter(_ name: String) throws(PushURLError) {
        try crossing(name) { try bridged.add(entry: .priorityParam(name: name)) }
    }

    /// Builds a policy of all entries added so far. The builder can be used further, for another policy.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func build() throws(PushURLError) -> Policy {
        Policy(bridged: try crossing { try bridged.build() })
    }
}
