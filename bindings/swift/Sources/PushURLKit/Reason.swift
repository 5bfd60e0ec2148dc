internal import PushURLBridge

extension Reason {
    /// The cause that the service gives, or would give if a warning made the push fail.
    public var cause: Cause { Cause(known: row.cause) }

    /// Whether the push fails.
    public var severity: Severity { row.severity.crossed() }

    /// How well the rule is known.
    public var evidence: Evidence { row.evidence.crossed() }

    /// What is wrong, in a sentence.
    public func detail(in lang: Lang = .device) -> String { Words.of(lang).reasons[place].detail }

    /// What to do about it, in a sentence.
    public func remedy(in lang: Lang = .device) -> String { Words.of(lang).reasons[place].remedy }

    /// The reason with a number from Rust.
    init(known number: UInt16) {
        guard let reason = Self(rawValue: number) else {
            preconditionFailure("there is no reason \(number): PushURLKit and its library are of different versions")
        }
        self = reason
    }

    private var place: Int { Tables.shared.reasonPlaces[rawValue] ?? 0 }
    private var row: ReasonRow { Tables.shared.reasons[place] }
}
