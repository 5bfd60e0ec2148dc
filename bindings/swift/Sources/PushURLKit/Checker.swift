import Foundation
internal import PushURLBridge

/// Judges push URLs as the service would. Make one for a domain's settings, keep it, and share it between threads and tasks freely.
///
/// **Apps should not hold keys.** A checker without a key finds everything but a wrong secret, and says
/// ``Verdict/undetermined`` where that is all that is left to know: an app connects then.
public final class Checker: Sendable {
    let bridged: PushURLBridge.Checker

    /// A checker.
    ///
    /// - Parameters:
    ///   - key: the domain's primary key; without any key the secret is not verified.
    ///   - backupKey: the domain's backup key. Either of the two passes (documented).
    ///   - playbackKey: the domain's playback key: never accepted, but recognised when somebody signed with it.
    ///   - hash: the hash that the domain is set to.
    ///   - authDelta: the domain's validity period in whole seconds, not negative. Whether the service adds it to txTime is
    ///     conflicting.
    ///   - policy: what the account knows. For the domains that it lists, its keys and settings count instead of the checker's.
    ///   - shortestLifetime: warns of a URL that has less than this left, in whole seconds, not negative. 12 hours are what the
    ///     service recommends at least (documented, P/33383).
    ///   - longestLifetime: warns of a URL that has more than this left, in whole seconds, not negative. The service advises
    ///     against very long lifetimes (documented, P/35598) and names no number.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a time is negative or no number.
    public init(
        key: Key? = nil, backupKey: Key? = nil, playbackKey: Key? = nil, hash: HashAlgorithm = .md5,
        authDelta: TimeInterval = 0, policy: Policy? = nil, shortestLifetime: TimeInterval? = nil,
        longestLifetime: TimeInterval? = nil
    ) throws(PushURLError) {
        let authDelta = try length(authDelta, "authDelta")
        let shortest = try Self.optional(shortestLifetime, "shortestLifetime")
        let longest = try Self.optional(longestLifetime, "longestLifetime")
        bridged = try crossing {
            try PushURLBridge.Checker(
                key: key?.bridged, backupKey: backupKey?.bridged, playbackKey: playbackKey?.bridged, hash: hash.crossed(),
                authDelta: authDelta, policy: policy?.bridged, shortestLifetime: shortest, longestLifetime: longest)
        }
    }

    private static func optional(_ interval: TimeInterval?, _ what: String) throws(PushURLError) -> UInt64? {
        guard let interval else { return nil }
        return try length(interval, what)
    }

    /// Judges any text as the URL of a push: a bad URL is a report, not an error.
    ///
    /// The text is judged as written; nothing is decoded or normalised before. It takes time in proportion to the text's length.
    ///
    /// - Parameters:
    ///   - url: any text. A lone surrogate in it is judged as U+FFFD.
    ///   - now: the time; a part of a second is cut off.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if `now` is no number, or there is 1 GiB of text.
    public func check(_ url: String, at now: Date = Date()) throws(PushURLError) -> Report {
        let (url, now) = (url.asUTF8, try now.unix())
        let answer = try crossing(url) { try bridged.judge(url, now: now) }
        return Report(text: url, rows: JudgedRows(answer), row: 0)
    }

    /// Judges any text by what is known of the moment.
    ///
    /// - Parameters:
    ///   - url: any text.
    ///   - facts: the time, and what a server sees.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the client is no address, or a number is negative.
    public func check(_ url: String, facts: Facts) throws(PushURLError) -> Report {
        let (url, facts) = (url.asUTF8, try facts.bridged())
        let answer = try crossing(url, facts.client) { try bridged.judge(url, facts: facts) }
        return Report(text: url, rows: JudgedRows(answer), row: 0)
    }

    /// Judges a URL by its `absoluteString`, as written.
    ///
    /// Foundation may have changed a text on its way into a `URL`: blanks, non-ASCII and other characters become percent-encoded
    /// or punycode, and some texts become no `URL` at all. So keep what came from a server as a `String`, and check that: faults
    /// that Foundation mends, an encoder does not.
    ///
    /// - Throws: as for a `String`.
    public func check(_ url: URL, at now: Date = Date()) throws(PushURLError) -> Report {
        try check(url.absoluteString, at: now)
    }

    /// Judges a URL by its `absoluteString`, by what is known of the moment.
    ///
    /// - Throws: as for a `String`.
    public func check(_ url: URL, facts: Facts) throws(PushURLError) -> Report {
        try check(url.absoluteString, facts: facts)
    }

    /// Judges many at once, all by the same facts: in one call to the other side, which is several times faster than one by one.
    ///
    /// The reports are decoded as they are asked for.
    ///
    /// - Parameters:
    ///   - urls: any texts, together less than 2 GiB of UTF-8.
    ///   - facts: the time, and what a server sees.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the client is no address, a number is negative, or it is too much.
    public func check(_ urls: some Collection<String>, facts: Facts = Facts()) throws(PushURLError) -> Reports {
        let (texts, facts) = (urls.map(\.asUTF8), try facts.bridged())
        let packing = try Packing(header: [UInt32(clamping: texts.count)], columns: [texts])
        let answer = try crossing(facts.client) { try bridged.judge(count: packing.count, facts: facts, write: packing.write) }
        return Reports(texts: texts, rows: JudgedRows(answer))
    }

    /// What a check of this URL hashes; for explanations. It holds neither a key nor a digest.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if there is 1 GiB of text.
    public func signing(of url: String) throws(PushURLError) -> Signing {
        let url = url.asUTF8
        return Signing(try crossing(url) { try bridged.signing(url: url) }, text: url)
    }
}

/// What a check hashes of a URL, and what it compares the digest with.
public struct Signing: Hashable, Sendable {
    /// The text that the places are of.
    public let text: String
    /// Whether the domain's pushes are authenticated. If not, nothing of this is judged.
    public let isJudged: Bool
    /// The hash that the domain is set to.
    public let hash: HashAlgorithm
    /// How many bytes the primary key has, if there is one.
    public let primaryKeyLength: Int?
    /// How many bytes the backup key has, if there is one.
    public let backupKeyLength: Int?
    /// The StreamName, which is hashed behind the key.
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
