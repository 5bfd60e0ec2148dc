internal import PushURLBridge

/// A cause of interruption: the service's pair errcode/sub_errcode.
///
/// Every value is a row of the service's published table (documented); there are no others. Causes compare in the order of that
/// table, which is the only order published: of several failures, the verdict is the least.
///
/// What a cause means, who must act and what to do is in words in each ``Lang``.
public struct Cause: RawRepresentable, CaseIterable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Both numbers as one, `errcode * 1000 + sub_errcode`: 18/503 is 18503, and 3/0 is 3000. The same in every language.
    public let rawValue: UInt32

    /// The cause with this number; `nil` if the service's table has no such row.
    public init?(rawValue: UInt32) {
        guard Tables.shared.places[rawValue] != nil else { return nil }
        self.init(known: rawValue)
    }

    /// The cause with these two numbers; `nil` if the service's table has no such row.
    public init?(errcode: Int, subErrcode: Int = 0) {
        guard (0..<1000).contains(errcode), (0..<1000).contains(subErrcode) else { return nil }
        self.init(rawValue: UInt32(errcode * 1000 + subErrcode))
    }

    /// Reads `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, and the stop reasons of the service's event list, which end in
    /// the number: `Client actively interrupts the push (3)`.
    ///
    /// - Throws: ``PushURLError/causeUnknown(_:text:)``.
    public init(parsing text: String) throws(PushURLError) {
        self.init(known: try crossing(text) { try PushURLBridge.findCause(text: text) })
    }

    init(known number: UInt32) {
        rawValue = number
    }

    /// All causes, in the order of the table.
    public static let allCases: [Cause] = Tables.shared.causes.map { Cause(known: $0.number) }

    /// The causes whose errmsg holds a piece, in any language and in the older English wording, without regard to the case of
    /// letters; in the order of the table. An empty piece finds nothing.
    ///
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public static func search(_ piece: String) throws(PushURLError) -> [Cause] {
        try crossing(piece) { try PushURLBridge.searchCauses(piece: piece) }.map(Cause.init(known:))
    }

    /// The first number of the pair, 0 to 39.
    public var errcode: Int { Int(rawValue / 1000) }

    /// The second: 0, or three digits under errcode 18 and 21.
    public var subErrcode: Int { Int(rawValue % 1000) }

    /// Who must act.
    public var actor: Actor { row.actor.crossed() }

    /// Whether to push again (our advice; the service publishes none).
    public var retry: Retry { row.retry.crossed() }

    /// The service's message.
    public func errmsg(in lang: Lang = .device) -> String { words(in: lang).errmsg }

    /// What to do, in a sentence.
    public func advice(in lang: Lang = .device) -> String { words(in: lang).advice }

    /// The message of the service's older table, in English, where that has such a row.
    public var olderErrmsg: String? { row.olderErrmsg }

    /// What is wrong with the service's published text in a language, if something is.
    public func erratum(in lang: Lang) -> Erratum? {
        words(in: lang).erratum.map { Erratum(published: $0.published, note: $0.note) }
    }

    /// `18/503`; `3/0` where there is no sub code.
    public var description: String { "\(errcode)/\(subErrcode)" }

    public static func < (left: Cause, right: Cause) -> Bool { left.rawValue < right.rawValue }

    private var place: Int { Tables.shared.places[rawValue] ?? 0 }
    private var row: CauseRow { Tables.shared.causes[place] }
    private func words(in lang: Lang) -> CauseWords { Words.of(lang).causes[place] }

    /// Who must act on a cause. Grouped by what the errmsg says (inferred).
    ///
    /// The numbers are the same in every language and never change.
    public enum Actor: UInt8, Numbered {
        /// Nobody: the push client itself stopped.
        case client = 1
        /// The encoder or muxer must send other content.
        case encoder = 2
        /// The network between client and service.
        case network = 3
        /// The client, which sent no data.
        case dataSource = 4
        /// Whoever makes the URL, or holds the key.
        case urlSigner = 5
        /// The account's owner, in the console.
        case account = 6
        /// The customer's own authentication server.
        case hook = 7
        /// The operator: it happened by request, by a newer push or by a setting.
        case `operator` = 8
        /// The service.
        case service = 9
        /// Not published.
        case unknown = 10

        public static let kind = "actor"
    }

    /// Whether to push again (our advice; the service publishes none).
    ///
    /// The numbers are the same in every language and never change.
    public enum Retry: UInt8, Numbered {
        /// With the same URL, after a pause.
        case asIs = 1
        /// After something was changed; as is, it fails again.
        case afterFix = 2
        /// Not at all: the end was meant.
        case no = 3

        public static let kind = "retry"
    }

    /// An error in the service's published text.
    public struct Erratum: Hashable, Sendable {
        /// The text as the service publishes it.
        public let published: String
        /// What is wrong with it, in the language that it stands in.
        public let note: String
    }
}

extension Cause.Actor {
    /// In words.
    public func text(in lang: Lang = .device) -> String { Words.of(lang).actors[Int(rawValue) - 1] }
}

extension Cause.Retry {
    /// In words.
    public func text(in lang: Lang = .device) -> String { Words.of(lang).retries[Int(rawValue) - 1] }
}

// MARK: - The causes that programs ask for

extension Cause {
    /// 0: the reason is unknown.
    public static let unknownReason = Cause(known: 0)
    /// 1: the push client stopped the stream; 2, 3, 4 and 35 say the same.
    public static let clientStopped = Cause(known: 1_000)
    /// 8: no data came for a long time; 20 says the same.
    public static let noData = Cause(known: 8_000)
    /// 18/100: an internal error of the service.
    public static let internal100 = Cause(known: 18_100)
    /// 18/101: an internal error of the service.
    public static let internal101 = Cause(known: 18_101)
    /// 18/102: an internal error of the service.
    public static let internal102 = Cause(known: 18_102)
    /// 18/103: an internal error of the service.
    public static let internal103 = Cause(known: 18_103)
    /// 18/104: an internal error of the service.
    public static let internal104 = Cause(known: 18_104)
    /// 18/200: no account is found for the URL.
    public static let noAccount = Cause(known: 18_200)
    /// 18/201: the account's service is shut down.
    public static let serviceSuspended = Cause(known: 18_201)
    /// 18/202: the account is overdue.
    public static let serviceOverdue = Cause(known: 18_202)
    /// 18/203: the account's service is shut down by force.
    public static let serviceForciblySuspended = Cause(known: 18_203)
    /// 18/300: the push goes to an IP address.
    public static let hostIsIp = Cause(known: 18_300)
    /// 18/301: the push domain can't be identified.
    public static let domainUnknown = Cause(known: 18_301)
    /// 18/302: the push domain is not a legal one.
    public static let domainInvalid = Cause(known: 18_302)
    /// 18/303: the push domain is disabled.
    public static let domainDisabled = Cause(known: 18_303)
    /// 18/304: the application is disabled.
    public static let appDisabled = Cause(known: 18_304)
    /// 18/305: the stream is disabled.
    public static let streamDisabled = Cause(known: 18_305)
    /// 18/306: channel mode: there is no such channel.
    public static let channelMissing = Cause(known: 18_306)
    /// 18/307: channel mode: the channel is disabled.
    public static let channelDisabled = Cause(known: 18_307)
    /// 18/308: the stream name holds characters that it may not.
    public static let streamNameInvalid = Cause(known: 18_308)
    /// 18/309: the application name holds characters that it may not.
    public static let appNameInvalid = Cause(known: 18_309)
    /// 18/400: the client's address is on the blocklist.
    public static let clientBlocked = Cause(known: 18_400)
    /// 18/401: the client's address is not on the allowlist.
    public static let clientNotAllowed = Cause(known: 18_401)
    /// 18/500: txTime is missing.
    public static let txtimeMissing = Cause(known: 18_500)
    /// 18/501: the URL has expired.
    public static let urlExpired = Cause(known: 18_501)
    /// 18/502: txSecret is missing.
    public static let txsecretMissing = Cause(known: 18_502)
    /// 18/503: txSecret is not the right one.
    public static let authFailed = Cause(known: 18_503)
    /// 18/600: too many live pushes in all.
    public static let tooManyPushes = Cause(known: 18_600)
    /// 18/601: too many live pushes of this stream name.
    public static let tooManyOfStream = Cause(known: 18_601)
    /// 18/602: a push of higher priority is live.
    public static let priorityTooLow = Cause(known: 18_602)
    /// 19: the customer's own authentication refused.
    public static let hookRefused = Cause(known: 19_000)
    /// 21/102: a new push replaced this one.
    public static let streamReplaced = Cause(known: 21_102)
    /// 21/103: a new push replaced this one, which sent no data.
    public static let idleStreamReplaced = Cause(known: 21_103)
}
