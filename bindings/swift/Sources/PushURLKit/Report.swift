import Foundation

/// Whether the service accepts a push with a URL.
public enum Verdict: Hashable, Sendable {
    /// No problem was found in what was checked.
    case accepted
    /// The service rejects the push, with this cause: the lowest of all failures, since the order of the table is the only
    /// published one (inferred).
    case rejected(Cause)
    /// No problem was found, but no key was given to verify the secret with.
    case undetermined

    /// The cause of a rejection.
    public var cause: Cause? {
        if case .rejected(let cause) = self { cause } else { nil }
    }

    /// The number: accepted 1, rejected 2, undetermined 3. It is the same in every language and never changes.
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

/// The result of a check: the verdict, all findings, and what was not judged. The values are decoded on access.
public struct Report: Sendable {
    /// The judged text, which the ranges of the findings refer to.
    public let text: String
    private let rows: JudgedRows
    private let row: Int

    init(text: String, rows: JudgedRows, row: Int) {
        (self.text, self.rows, self.row) = (text, rows, row)
    }

    /// Whether the service accepts a push with this URL.
    public var verdict: Verdict { rows.verdict(of: row) }

    /// All failures and warnings, sorted by cause, then by position. Of several faults of one kind, only the first is listed.
    public var findings: [Finding] { rows.findings(of: row, in: text) }

    /// The push URL inside a text that wraps it, in quotes, a command line or the like, with its secrets masked; `nil` without one.
    public var inner: String? { rows.inner(of: row) }

    /// The key that the secret was computed with; `nil` if it is none of the checker's keys.
    public var matchedKey: KeyRole? { rows.matchedKey(of: row) }

    /// The time in txTime, in whole seconds; `nil` if it contains none.
    ///
    /// Whether this or ``expiresWithAuthDelta`` is the expiration time is conflicting: the service documents both. Only new
    /// connections are checked; a running push continues (documented).
    public var expires: Date? { (rows.times(of: row)?.expires).map(Date.init(unix:)) }

    /// The time in txTime plus the checker's AuthDelta.
    public var expiresWithAuthDelta: Date? { (rows.times(of: row)?.withAuthDelta).map(Date.init(unix:)) }

    /// The time left until the URL expires, including the AuthDelta, in whole seconds; negative if it has expired.
    public var timeLeft: TimeInterval? { (rows.times(of: row)?.left).map(TimeInterval.init) }

    /// The causes that this check could not judge, since it has no key or only the service knows; in the table's order.
    public var notJudged: [Cause] { rows.notJudged(of: row) }
}

extension Report: Hashable {
    public static func == (left: Report, right: Report) -> Bool {
        left.text == right.text && left.verdict == right.verdict && left.findings == right.findings
            && left.matchedKey == right.matchedKey && left.expires == right.expires
            && left.expiresWithAuthDelta == right.expiresWithAuthDelta && left.timeLeft == right.timeLeft
            && left.notJudged == right.notJudged && left.inner == right.inner
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

/// A failure or a warning of a check, and its position.
public struct Finding: Hashable, Sendable {
    /// What is wrong.
    public let reason: Reason
    /// The position in ``Report/text``. If something is missing, the range is empty and located where that would be.
    public let range: Range<String.Index>
    /// The position in bytes of UTF-8, as in the other interfaces of this project.
    public let utf8Range: Range<Int>

    init(reason: Reason, utf8Range: Range<Int>, in text: String) {
        (self.reason, self.utf8Range) = (reason, utf8Range)
        range = text.range(ofUTF8: utf8Range)
    }

    /// The cause that the service gives, or would give if a warning made the push fail.
    public var cause: Cause { reason.cause }
    /// Whether it makes the push fail.
    public var severity: Severity { reason.severity }
    /// How well the rule is known.
    public var evidence: Evidence { reason.evidence }
}

extension Finding: CustomStringConvertible {
    /// `txtime_milliseconds at 86..<99`, in bytes of UTF-8.
    public var description: String { "\(reason) at \(utf8Range)" }
}

/// The reports of a batch, in the order of its URLs. Each is decoded on access.
public struct Reports: RandomAccessCollection, Sendable {
    private let texts: [String]
    private let rows: JudgedRows

    init(texts: [String], rows: JudgedRows) {
        precondition(texts.count == rows.count, "an answer has the wrong number of rows")
        (self.texts, self.rows) = (texts, rows)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { texts.count }

    public subscript(place: Int) -> Report {
        Report(text: texts[place], rows: rows, row: place)
    }
}
