import Foundation
internal import PushURLBridge

/// Judges push URLs as the service would. Create one for the settings of a domain and reuse it. Immutable and thread-safe.
///
/// **Apps should not contain keys.** A checker without a key finds everything but a wrong secret; the verdict on a URL without
/// other faults is ``Verdict/undetermined``, and an app connects then.
public final class Checker: Sendable {
    let bridged: PushURLBridge.Checker

    /// Creates a checker.
    ///
    /// - Parameters:
    ///   - key: the domain's primary key; without any key the secret is not verified.
    ///   - backupKey: the domain's backup key. Either key is accepted (documented).
    ///   - playbackKey: the domain's playback key: never accepted, but recognized if a URL is signed with it.
    ///   - hash: the hash that the domain uses.
    ///   - authDelta: the domain's validity period in whole seconds, not negative. Whether the service adds it to txTime is
    ///     conflicting.
    ///   - policy: the settings of an account. For the domains that it lists, its keys and settings replace those of the checker.
    ///   - shortestLifetime: warns of a URL that expires sooner than this, in whole seconds, not negative. The service recommends
    ///     12 hours at least (documented, P/33383).
    ///   - longestLifetime: warns of a URL that expires later than this, in whole seconds, not negative. The service advises
    ///     against very long lifetimes (documented, P/35598) and names no number.
    ///   - diagnosis: when the mistake is searched for that explains a wrong `txSecret`.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a duration is negative or not a number.
    public init(
        key: Key? = nil, backupKey: Key? = nil, playbackKey: Key? = nil, hash: HashAlgorithm = .md5,
        authDelta: TimeInterval = 0, policy: Policy? = nil, shortestLifetime: TimeInterval? = nil,
        longestLifetime: TimeInterval? = nil, diagnosis: Diagnosis = .single
    ) throws(PushURLError) {
        let authDelta = try length(authDelta, "authDelta")
        let shortest = try Self.optional(shortestLifetime, "shortestLifetime")
        let longest = try Self.optional(longestLifetime, "longestLifetime")
        bridged = try crossing {
            try PushURLBridge.Checker(
                key: key?.bridged, backupKey: backupKey?.bridged, playbackKey: playbackKey?.bridged, hash: hash.crossed(),
                diagnosis: diagnosis.crossed(), authDelta: authDelta, policy: policy?.bridged, shortestLifetime: shortest, longestLifetime: longest)
        }
    }

    private static func optional(_ interval: TimeInterval?, _ what: String) throws(PushURLError) -> UInt64? {
        guard let interval else { return nil }
        return try length(interval, what)
    }

    /// Judges any text as a push URL: a bad URL is a report, not an error.
    ///
    /// The text is judged as written: it is not decoded or normalized before. The time is linear in the length of the text.
    ///
    /// - Parameters:
    ///   - url: any text. A lone surrogate in it is judged as U+FFFD.
    ///   - now: the time, rounded down to a second.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if `now` is not a number, or the text has 1 GiB or more.
    public func check(_ url: String, at now: Date = Date()) throws(PushURLError) -> Report {
        let (url, now) = (url.asUTF8, try now.unix())
        let answer = try crossing(url) { try bridged.judge(url, now: now) }
        return Report(text: url, rows: JudgedRows(answer), row: 0)
    }

    /// Judges any text as a push URL, given the facts of the push.
    ///
    /// - Parameters:
    ///   - url: any text.
    ///   - facts: the time, and what a server knows about the push.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the client is not an IP address, or a number is negative.
    public func check(_ url: String, facts: Facts) throws(PushURLError) -> Report {
        let (url, facts) = (url.asUTF8, try facts.bridged())
        let answer = try crossing(url, facts.client) { try bridged.judge(url, facts: facts) }
        return Report(text: url, rows: JudgedRows(answer), row: 0)
    }

    /// Judges the `absoluteString` of a URL, as written.
    ///
    /// Foundation may change a text when it creates a `URL`: blanks, non-ASCII and other characters become percent-encoded or
    /// punycode, and some texts cannot become a `URL`. Encoders do not make these corrections, so keep the URL from the server as
    /// a `String`, and check that.
    ///
    /// - Throws: as for a `String`.
    public func check(_ url: URL, at now: Date = Date()) throws(PushURLError) -> Report {
        try check(url.absoluteString, at: now)
    }

    /// Judges the `absoluteString` of a URL, given the facts of the push.
    ///
    /// - Throws: as for a `String`.
    public func check(_ url: URL, facts: Facts) throws(PushURLError) -> Report {
        try check(url.absoluteString, facts: facts)
    }

    /// Judges a batch of URLs, given the same facts for all. It is one native call, which is several times faster than single
    /// calls.
    ///
    /// The reports are decoded on access.
    ///
    /// - Parameters:
    ///   - urls: any texts, together less than 2 GiB of UTF-8.
    ///   - facts: the time, and what a server knows about the pushes.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the client is not an IP address, a number is negative, or the input
    ///   is too long.
    public func check(_ urls: some Collection<String>, facts: Facts = Facts()) throws(PushURLError) -> Reports {
        let (texts, facts) = (urls.map(\.asUTF8), try facts.bridged())
        let packing = try Packing(header: [UInt32(clamping: texts.count)], columns: [texts])
        let answer = try crossing(facts.client) { try bridged.judge(count: packing.count, facts: facts, write: packing.write) }
        return Reports(texts: texts, rows: JudgedRows(answer))
    }

    /// Returns what a check of this URL hashes; for explanations. It contains neither a key nor a digest.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the text has 1 GiB or more.
    public func signing(of url: String) throws(PushURLError) -> Signing {
        let url = url.asUTF8
        return Signing(try crossing(url) { try bridged.signing(url: url) }, text: url)
    }
}

/// What a check of a URL hashes, and what it compares the digest with.
public struct Signing: Hashable, Sendable {
    /// The text that the ranges refer to.
    public let text: String
    /// Whether the domain's pushes are authenticated. If not, the signature is not judged.
    public let isJudged: Bool
    /// The hash that the domain is set to.
    public let hash: HashAlgorithm
    /// How many bytes the primary key has, if there is one.
    public let primaryKeyLength: Int?
    /// How many bytes the backup key has, if there is one.
    public let backupKeyLength: Int?
    /// The StreamName, which is hashed after the key.
    public let stream: Range<String.Index>
    /// The value of txTime, which is hashed last.
    public let txtime: Range<String.Index>?
    /// The value of txSecret, which the digest is compared with.
    public let txsecret: Range<String.Index>?

    init(_ signing: PushURLBridge.Signing, text: String) {
        self.text = text
        (isJudged, hash) = (signing.isJudged, signing.hash.crossed())
        (primaryKeyLength, backupKeyLength) = (signing.primaryKeyLen.map(Int.init), signing.backupKeyLen.map(Int.init))
        stream = text.range(ofUTF8: signing.stream.range)
        txtime = (signing.txtime?.range).map(text.range)
        txsecret = (signing.txsecret?.range).map(text.range)
    }
}

extension Signing: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// With the secret masked.
    public var description: String { "Signing(\(masked(text)))" }
    /// With the secret masked.
    public var debugDescription: String { description }
    /// With the secret masked.
    public var customMirror: Mirror { Mirror(self, children: ["text": masked(text)]) }
}
