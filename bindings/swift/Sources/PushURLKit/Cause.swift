internal import PushURLBridge

/// A cause of interruption: the service's pair errcode/sub_errcode.
///
/// Every value is a row of the service's published table (documented). Causes compare in the order of that table, which is the
/// only published order: of several failures, the verdict has the lowest cause.
///
/// The messages say in each ``Lang`` what a cause means, who must act and what to do.
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

    /// Parses `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, and the stop reasons of the service's event list, which end in
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

    /// Returns the causes whose errmsg contains `piece`, in any language and in the older English wording, ignoring case; in the
    /// order of the table. An empty piece finds nothing.
    ///
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public static func search(_ piece: String) throws(PushURLError) -> [Cause] {
        try crossing(piece) { try PushURLBridge.searchCauses(piece: piece) }.map(Cause.init(known:))
    }

    /// The first number of the pair, 0 to 39.
    public var errcode: Int { Int(rawValue / 1000) }

    /// The second: 0, or three digits under errcode 18 and 21.
    public var subErrcode: Int { Int(rawValue % 1000) }

    /// Who must act (inferred from the message).
    public var actor: Actor { row.actor.crossed() }

    /// Whether to push again (our advice; the service publishes none).
    public var retry: Retry { row.retry.crossed() }

    /// The service's message (documented).
    public func errmsg(in lang: Lang = .device) -> String { words(in: lang).errmsg }

    /// What to do, in a sentence (our advice).
    public func advice(in lang: Lang = .device) -> String { words(in: lang).advice }

    /// What an app can tell the person who streams, without terms of the field (our words): "This link has expired. Ask for a
    /// new one."
    public func userMessage(in lang: Lang = .device) -> String { words(in: lang).userMessage }

    /// The message of the service's older table, in English; `nil` if that has no such row.
    public var olderErrmsg: String? { row.olderErrmsg }

    /// What is wrong with the service's published text in a language; `nil` if nothing is.
    public func erratum(in lang: Lang) -> Erratum? {
        words(in: lang).erratum.map { Erratum(published: $0.published, note: $0.note) }
    }

    /// `18/503`; `3/0` without a sub code.
    public var description: String { "\(errcode)/\(subErrcode)" }

    public static func < (left: Cause, right: Cause) -> Bool { left.rawValue < right.rawValue }

    private var place: Int { Tables.shared.places[rawValue] ?? 0 }
    private var row: CauseRow { Tables.shared.causes[place] }
    private func words(in lang: Lang) -> CauseWords { Words.of(lang).causes[place] }

    /// An error in the service's published text.
    public struct Erratum: Hashable, Sendable {
        /// The text as the service publishes it.
        public let published: String
        /// What is wrong with it, in its own language.
        public let note: String
    }
}

extension Cause.Actor {
    /// The text in a language.
    public func text(in lang: Lang = .device) -> String { Words.of(lang).actors[Int(rawValue) - 1] }
}

extension Cause.Retry {
    /// The text in a language.
    public func text(in lang: Lang = .device) -> String { Words.of(lang).retries[Int(rawValue) - 1] }
}
