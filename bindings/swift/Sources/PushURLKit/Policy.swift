import Foundation
internal import PushURLBridge

/// The settings of an account: its status, domains with their keys, bans, channels, client list and limits. Immutable and
/// thread-safe; any number of checkers can share it. To replace it, create another ``Checker``, which is cheap.
///
/// Build it with a ``PolicyBuilder``, or read it from a TOML file with ``PolicyFile``.
public final class Policy: Sendable {
    let bridged: PushURLBridge.Policy

    init(bridged: PushURLBridge.Policy) {
        self.bridged = bridged
    }

    /// Whether the policy lists the account's domains.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func listsDomains() throws(PushURLError) -> Bool {
        try crossing { try bridged.lists(domain: nil) }
    }

    /// Whether it lists this domain; the comparison ignores case and one trailing dot.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func lists(_ domain: String) throws(PushURLError) -> Bool {
        try crossing(domain) { try bridged.lists(domain: domain) }
    }

    /// What the service would not accept, though this library does (documented limits). In no particular order.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public func warnings() throws(PushURLError) -> [PolicyWarning] {
        try crossing { try bridged.warnings() }.map { $0.crossed() }
    }
}

/// A domain of the account, and how its pushes are authenticated.
public struct PolicyDomain: Sendable {
    /// Its name.
    public var name: String
    /// Its primary key. Without any key, 18/503 is not judged.
    public var key: Key?
    /// Its backup key.
    public var backupKey: Key?
    /// Its playback key: never accepted, but recognized if a URL is signed with it.
    public var playbackKey: Key?
    /// The hash that it uses.
    public var hash: HashAlgorithm
    /// The validity period in whole seconds, not negative.
    public var authDelta: TimeInterval
    /// Whether pushes are authenticated; if not, 18/500 to 18/503 do not occur.
    public var isAuthenticated: Bool
    /// Whether it is enabled; if not, 18/303.
    public var isEnabled: Bool
    /// Whether it is a playback domain; a push to it is 18/302.
    public var isForPlayback: Bool

    /// Creates a domain.
    public init(
        _ name: String, key: Key? = nil, backupKey: Key? = nil, playbackKey: Key? = nil, hash: HashAlgorithm = .md5,
        authDelta: TimeInterval = 0, isAuthenticated: Bool = true, isEnabled: Bool = true, isForPlayback: Bool = false
    ) {
        (self.name, self.key, self.backupKey, self.playbackKey) = (name, key, backupKey, playbackKey)
        (self.hash, self.authDelta, self.isAuthenticated) = (hash, authDelta, isAuthenticated)
        (self.isEnabled, self.isForPlayback) = (isEnabled, isForPlayback)
    }
}

/// A banned stream: by its name everywhere, or strictly in one place.
public struct Ban: Hashable, Sendable {
    /// The StreamName.
    public var stream: String
    /// The only place of a strict ban; everywhere if `nil`.
    public var place: Place?
    /// When the ban begins, rounded down to a second. Without `until`, it ends seven days later (documented).
    public var since: Date?
    /// When the ban ends, exclusive, rounded down to a second.
    public var until: Date?
    /// The operator's note on why.
    public var reason: String?

    /// The place that a strict ban applies to.
    public struct Place: Hashable, Sendable {
        /// The push domain.
        public var domain: String
        /// The AppName.
        public var app: String

        /// Creates a place.
        public init(domain: String, app: String) {
            (self.domain, self.app) = (domain, app)
        }
    }

    /// Creates a ban.
    public init(stream: String, place: Place? = nil, since: Date? = nil, until: Date? = nil, reason: String? = nil) {
        (self.stream, self.place, self.since, self.until, self.reason) = (stream, place, since, until, reason)
    }
}

extension PolicyWarning {
    /// The message in English.
    public var text: String {
        Tables.shared.policyWarnings[Int(rawValue) - 1]
    }
}
