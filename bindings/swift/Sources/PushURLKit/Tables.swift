internal import PushURLBridge

/// The constant tables, read once.
struct Tables: Sendable {
    static let shared = Tables(loaded("tables") { try PushURLBridge.tables() })

    /// In the order of the service's table: the index is the bit in the sets of causes in reports.
    let causes: [CauseRow]
    let places: [UInt32: Int]
    /// In the order of their numbers.
    let reasons: [ReasonRow]
    let reasonPlaces: [UInt16: Int]
    /// In the order of the numbers.
    let policyWarnings: [String]
    private let names: [String: [Int: String]]

    private init(_ tables: PushURLBridge.Tables) {
        causes = tables.causes
        places = Dictionary(uniqueKeysWithValues: tables.causes.enumerated().map { ($1.number, $0) })
        reasons = tables.reasons
        reasonPlaces = Dictionary(uniqueKeysWithValues: tables.reasons.enumerated().map { ($1.number, $0) })
        policyWarnings = tables.policyWarnings
        var names = Dictionary(grouping: tables.names, by: \.kind).mapValues { names in
            Dictionary(uniqueKeysWithValues: names.map { (Int($0.number), $0.name) })
        }
        names[Reason.kind] = Dictionary(uniqueKeysWithValues: tables.reasons.map { (Int($0.number), $0.name) })
        self.names = names
    }

    /// The name of a value of an enum. A test checks all values.
    func name(of kind: String, _ number: Int) -> String {
        names[kind]?[number] ?? "\(kind)_\(number)"
    }

    /// All numbers and names of an enum.
    func names(of kind: String) -> [Int: String] {
        names[kind] ?? [:]
    }
}

/// The messages of a language, each list in the order of its rows.
struct Words: Sendable {
    let causes: [CauseWords]
    let reasons: [ReasonWords]
    let actors: [String]
    let retries: [String]
    let evidence: [String]

    /// Read on first use and cached.
    static func of(_ lang: Lang) -> Words {
        switch lang {
        case .en: en
        case .zh: zh
        case .ja: ja
        case .ko: ko
        }
    }

    private static let en = Words(.en)
    private static let zh = Words(.zh)
    private static let ja = Words(.ja)
    private static let ko = Words(.ko)

    private init(_ lang: Lang) {
        let words = loaded("words") { try PushURLBridge.words(lang: lang.crossed()) }
        causes = words.causes
        reasons = words.reasons
        actors = words.actors
        retries = words.retries
        evidence = words.evidence
    }
}

/// Reads a constant table. Only a panic in Rust can make that fail, and the callers cannot throw: they are names and
/// descriptions.
private func loaded<T>(_ what: String, _ load: () throws -> T) -> T {
    do {
        return try load()
    } catch {
        fatalError("the \(what) of libpushurl_uniffi cannot be read: \(error)")
    }
}
