import Foundation

/// What comes of a push with a URL.
public enum Verdict: Hashable, Sendable {
    /// Nothing that was judged keeps the push from getting through.
    case accepted
    /// The service refuses it, and this is the code that it gives: of all failures the one with the lowest sub code, since the
    /// table's own order is the only one published (inferred).
    case rejected(Cause)
    /// Nothing is wrong so far, but no key was given to verify the secret with.
    case undetermined

    /// The cause of a rejection.
    public var cause: Cause? {
        if case .rejected(let cause) = self { cause } else { nil }
    }

    /// The number: accepted 1, rejected 2, undetermined 3. The same in every language, and never changes.
    public var number: UInt8 {
        switch self {
        case .accepted: 1
        case .rejected: 2
        case .undetermined: 3
        }
    }

    /// The name in machine-readable output: `accepted`, `rejected`, `undetermined`.
    public var name: String { Tables.shared.name(of: "verdict", Int(number)) }
}

extension Verdict: CustomStringConvertible {
    /// `rejected 18/503`.
    public var description: String {
        cause.map { "\(name) \($0)" } ?? name
    }
}

/// What a check found out about a URL: the verdict, all findings, and what was not judged. Decoded as it is asked for.
public struct Report: Sendable {
    /// The text that was judged, in which the places of the findings are.
    public let text: String
    private let rows: JudgedRows
    private let row: Int

    init(text: String, rows: JudgedRows, row: Int) {
        (self.text, self.rows, self.row) = (text, rows, row)
    }

    /// What comes of a push with this URL.
    public var verdict: Verdict { rows.verdict(of: row) }

    /// Everything found, failures and warnings, in the order of their causes and then of their places. Of two faults of one kind
    /// the first is named.
    public var findings: [Finding] { rows.findings(of: row, in: text) }

    /// The key that the secret was made with.
    public var matchedKey: KeyRole? { rows.matchedKey(of: row) }

    /// The moment that txTime states, in whole seconds; `nil` where it states none.
    ///
    /// Whether this or ``expiresWithAuthDelta`` is the expiry is conflicting: the service documents both. Only a new connection
    /// is checked; a running push outlives its expiry (documented).
    public var expires: Date? { (rows.times(of: row)?.expires).map(Date.init(unix:)) }

    /// The moment that txTime states plus the AuthDelta that the checker was given.
    public var expiresWithAuthDelta: Date? { (rows.times(of: row)?.withAuthDelta).map(Date.init(unix:)) }

    /// The time left until the URL expires, AuthDelta included, in whole seconds; negative where it has expired.
    public var timeLeft: TimeInterval? { (rows.times(of: row)?.left).map(TimeInterval.init) }

    /// The causes that this check could not judge, for want of a key or because only the service knows; in the table's order.
    public var notJudged: [Cause] { rows.notJudged(of: row) }
}

extension Report: Hashable {
    public static func == (left: Report, right: Report) -> Bool {
        left.text == right.text && left.verdict == right.verdict && left.findings == right.findings
            && left.matchedKey == right.matchedKey && left.expires == right.expires
            && left.expiresWithAuthDelta == right.expiresWithAuthDelta && left.timeLeft == right.timeLeft
            && left.notJudged == right.notJudged
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(verdict)
        hasher.combine(findings)
    }
}

extension Report: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The verdict and the reasons, without the text.
    public var description: String {
        "\(verdict): " + findings.map(\.reason.name).joined(separator: ", ")
    }
    /// The verdict and the reasons, without the text.
    public var debugDescription: String { "Report(\(description))" }
    /// With the secret masked.
    public var customMirror: Mirror {
        Mirror(self, children: ["text": masked(text), "verdict": verdict, "findings": findings])
    }
}

/// One thing that a check found: a reason and its place.
public struct Finding: Hashable, Sendable {
    /// What is wrong.
    public let reason: Reason
    /// Where, in ``Report/text``. Empty where something is missing, at the place where it would belong.
    public let range: Range<String.Index>
    /// The same in bytes of UTF-8, as every other language and format has it.
    public let utf8Range: Range<Int>

    init(reason: Reason, utf8Range: Range<Int>, in text: String) {
        (self.reason, self.utf8Range) = (reason, utf8Range)
        range = text.range(ofUTF8: utf8Range)
    }

    /// The cause that the service gives for it, or would give if it does harm.
    public var cause: Cause { reason.cause }
    /// Whether it keeps the push from getting through.
    public var severity: Severity { reason.severity }
    /// How well the rule behind it is known.
    public var evidence: Evidence { reason.evidence }
}

extension Finding: CustomStringConvertible {
    /// `txtime_milliseconds at 86..<99`, in bytes of UTF-8.
    public var description: String { "\(reason) at \(utf8Range)" }
}

/// The reports of many URLs, in their order; each is decoded as it is asked for.
public struct Reports: RandomAccessCollection, Sendable {
    private let texts: [String]
    private let rows: JudgedRows

    init(texts: [String], rows: JudgedRows) {
        precondition(texts.count == rows.count, "an answer has other rows than were asked for")
        (self.texts, self.rows) = (texts, rows)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { texts.count }

    public subscript(place: Int) -> Report {
        Report(text: texts[place], rows: rows, row: place)
    }
}
