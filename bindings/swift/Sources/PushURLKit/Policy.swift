import Foundation
internal import PushURLBridge

/// What an account knows: its status, domains with their keys, bans, channels, lists of clients and limits. Immutable, shared by
/// any number of checkers and threads; to replace it, make another ``Checker``, which costs next to nothing.
///
/// It is put together by a ``PolicyBuilder``, or read from a TOML file by ``PolicyFile``.
public final class Policy: Sendable {
    let bridged: PushURLBridge.Policy

    init(bridged: PushURLBridge.Policy) {
        self.bridged = bridged
    }

    /// Whether the policy lists the account's domains.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public func listsDomains() throws(PushURLError) -> Bool {
        try crossing { try bridged.lists(domain: nil) }
    }

    /// Whether it lists this domain; names are compared without regard to case, one trailing dot left out.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public func lists(_ domain: String) throws(PushURLError) -> Bool {
        try crossing(domain) { try bridged.lists(domain: domain) }
    }

    /// What the service would not take, though this library does. In no order.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
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
    /// Its playback key: never accepted, but recognised.
    public var playbackKey: Key?
    /// The hash that it is set to.
    public var hash: HashAlgorithm
    /// The validity period in whole seconds, not negative.
    public var authDelta: TimeInterval
    /// Whether pushes are authenticated; if not, 18/500 to 503 do not occur.
    public var isAuthenticated: Bool
    /// Whether it is enabled; if not, 18/303.
    public var isEnabled: Bool
    /// Whether it is for playback, so that a push to it is 18/302.
    public var isForPlayback: Bool

    /// A domain.
    public init(
        _ name: String, key: Key? = nil, backupKey: Key? = nil, playbackKey: Key? = nil, hash: HashAlgorithm = .md5,
        authDelta: TimeInterval = 0, isAuthenticated: Bool = true, isEnabled: Bool = true, isForPlayback: Bool = false
    ) {
        (self.name, self.key, self.backupKey, self.playbackKey) = (name, key, backupKey, playbackKey)
        (self.hash, self.authDelta, self.isAuthenticated) = (hash, authDelta, isAuthenticated)
        (self.isEnabled, self.isForPlayback) = (isEnabled, isForPlayback)
    }
}

/// A forbidden stream: by its name alone, or strictly in one place.
public struct Ban: Hashable, Sendable {
    /// The StreamName.
    public var stream: String
    /// Only there; everywhere if `nil`.
    public var place: Place?
    /// From this moment on, a part of a second cut off. Where no end is named, it ends seven days later (documented).
    public var since: Date?
    /// Up to, and without, this moment, a part of a second cut off.
    public var until: Date?
    /// Why, in the operator's own words.
    public var reason: String?

    /// Where a strict ban holds.
    public struct Place: Hashable, Sendable {
        /// The push domain.
        public var domain: String
        /// The AppName.
        public var app: String

        /// A place.
        public init(domain: String, app: String) {
            (self.domain, self.app) = (domain, app)
        }
    }

    /// A ban.
    public init(stream: String, place: Place? = nil, since: Date? = nil, until: Date? = nil, reason: String? = nil) {
        (self.stream, self.place, self.since, self.until, self.reason) = (stream, place, since, until, reason)
    }
}

extension PolicyWarning {
    /// In English.
    public var text: String {
        Tables.shared.policyWarnings[Int(rawValue) - 1]
    }
}
