import XCTest

import PushURLBridge
@testable import PushURLKit

/// Numbers and names, which never change: all values of the public and the generated enums.
final class FrozenTests: XCTestCase {
    private typealias Numbers = [String: Int]

    /// The public enum, the generated enum, Rust's table and the frozen file are equal; each value converts in both directions.
    private func assertSame<Ours: Numbered, Theirs>(
        _: Ours.Type, _: Theirs.Type, _ frozen: [String: Any], file: StaticString = #filePath, line: UInt = #line
    ) throws where Theirs: RawRepresentable & CaseIterable & Equatable, Theirs.RawValue == Ours.RawValue {
        let numbers = try XCTUnwrap(frozen[Ours.kind] as? Numbers, Ours.kind, file: file, line: line)
        XCTAssertFalse(numbers.isEmpty)
        let ours = Ours.allCases.map { ($0.name, Int($0.rawValue)) }
        XCTAssertEqual(Numbers(uniqueKeysWithValues: ours), numbers, Ours.kind, file: file, line: line)
        XCTAssertEqual(
            Tables.shared.names(of: Ours.kind), [Int: String](uniqueKeysWithValues: numbers.map { ($1, $0) }), Ours.kind)
        XCTAssertEqual(Theirs.allCases.map { Int($0.rawValue) }, numbers.values.sorted(), Ours.kind)
        XCTAssertEqual(Ours.allCases.map { Int($0.rawValue) }, numbers.values.sorted(), Ours.kind)
        for theirs in Theirs.allCases {
            let crossed: Ours = theirs.crossed()
            XCTAssertEqual(crossed.crossed(to: Theirs.self), theirs, Ours.kind)
            XCTAssertEqual(Ours(name: crossed.name), crossed)
            XCTAssertEqual(crossed.description, crossed.name)
            try assertIsWritten("\(theirs)", Int(theirs.rawValue))
        }
    }

    /// The cases with equal names have equal numbers. Public enums do not print their case names, so this reads the source.
    private func assertIsWritten(_ name: String, _ number: Int) throws {
        XCTAssertTrue(Self.source.contains("case \(name) = \(number)\n"), "case \(name) = \(number)")
    }

    private static let source: String = {
        let folder = package.appendingPathComponent("Sources/PushURLKit/Generated")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined()
            .replacingOccurrences(of: "`", with: "")
    }()

    func testPublicAndGeneratedEnumsHaveTheFrozenNumbers() throws {
        let frozen = try XCTUnwrap(JSONSerialization.jsonObject(with: data("enums.json")) as? [String: Any])
        try assertSame(PushProtocol.self, PushURLBridge.`Protocol`.self, frozen)
        try assertSame(PushURLKit.HashAlgorithm.self, PushURLBridge.HashAlgorithm.self, frozen)
        try assertSame(PushURLKit.Lang.self, PushURLBridge.Lang.self, frozen)
        try assertSame(PushURLKit.Severity.self, PushURLBridge.Severity.self, frozen)
        try assertSame(PushURLKit.Evidence.self, PushURLBridge.Evidence.self, frozen)
        try assertSame(Cause.Actor.self, PushURLBridge.Actor.self, frozen)
        try assertSame(Cause.Retry.self, PushURLBridge.Retry.self, frozen)
        try assertSame(PushURLKit.Refused.Field.self, PushURLBridge.Field.self, frozen)
        try assertSame(PushURLKit.KeyRole.self, PushURLBridge.KeyRole.self, frozen)
        try assertSame(PushURLKit.AccountStatus.self, PushURLBridge.AccountStatus.self, frozen)
        try assertSame(PushURLKit.HookAnswer.self, PushURLBridge.HookAnswer.self, frozen)
        try assertSame(PushURLKit.Diagnosis.self, PushURLBridge.Diagnosis.self, frozen)
        try assertSame(PushURLKit.CallbackVerdict.self, PushURLBridge.CallbackVerdict.self, frozen)
        try assertSame(PushURLKit.PolicyFault.self, PushURLBridge.PolicyFault.self, frozen)
        try assertSame(PushURLKit.PolicyWarning.self, PushURLBridge.PolicyWarning.self, frozen)
        // The file has these enums, the verdicts below, who_acts, retry_advice and about.
        XCTAssertEqual(frozen.count, 15 + 4)
    }

    func testVerdictsHaveTheirNumbers() throws {
        let frozen = try XCTUnwrap(JSONSerialization.jsonObject(with: data("enums.json")) as? [String: Any])
        let verdicts: [PushURLKit.Verdict] = [.accepted, .rejected(.authFailed), .undetermined]
        let numbers = Numbers(uniqueKeysWithValues: verdicts.map { ($0.name, Int($0.number)) })
        XCTAssertEqual(numbers, frozen["verdict"] as? Numbers)
        XCTAssertEqual(PushURLBridge.Verdict.allCases.map(\.rawValue), verdicts.map(\.number))
    }

    func testReasonsEqualTheFrozenOnes() throws {
        struct File: Decodable { let reasons: [Row] }
        struct Row: Decodable { let number: UInt16, name: String, cause: String, severity: String, evidence: String }
        let rows = try data("reasons.json", as: File.self).reasons
        XCTAssertEqual(PushURLKit.Reason.allCases.map(\.rawValue), rows.map(\.number))
        for (reason, row) in zip(PushURLKit.Reason.allCases, rows) {
            XCTAssertEqual(reason.name, row.name)
            XCTAssertEqual(reason.cause.description, row.cause)
            XCTAssertEqual(reason.severity.name, row.severity)
            XCTAssertEqual(reason.evidence.name, row.evidence)
            XCTAssertEqual(PushURLKit.Reason(name: row.name), reason)
            let written = "case \(row.name.replacingOccurrences(of: "_", with: "")) = \(row.number)\n"
            XCTAssertNotNil(Self.source.range(of: written, options: .caseInsensitive), written)
            for lang in PushURLKit.Lang.allCases {
                XCTAssertFalse(reason.detail(in: lang).isEmpty || reason.remedy(in: lang).isEmpty)
            }
        }
    }

    func testCausesEqualThePublishedOnesInEveryLanguage() throws {
        struct Row: Decodable {
            let errcode: Int, sub_errcode: Int
            let en: String, zh: String, ja: String, ko: String, en_older: String?
            let published_en: String?, published_zh: String?, published_ja: String?, published_ko: String?
        }
        let rows: [Row] = try data("causes.json")
        XCTAssertEqual(Cause.allCases.count, rows.count)
        for (cause, row) in zip(Cause.allCases, rows) {
            XCTAssertEqual([cause.errcode, cause.subErrcode], [row.errcode, row.sub_errcode])
            XCTAssertEqual(cause, Cause(errcode: row.errcode, subErrcode: row.sub_errcode))
            XCTAssertEqual(cause, try Cause(parsing: "\(row.errcode)/\(row.sub_errcode)"))
            let errmsgs = PushURLKit.Lang.allCases.map { cause.errmsg(in: $0) }
            XCTAssertEqual(errmsgs, [row.en, row.zh, row.ja, row.ko])
            XCTAssertEqual(cause.olderErrmsg, row.en_older)
            let published = PushURLKit.Lang.allCases.map { cause.erratum(in: $0)?.published }
            XCTAssertEqual(published, [row.published_en, row.published_zh, row.published_ja, row.published_ko])
            for lang in PushURLKit.Lang.allCases {
                XCTAssertFalse(cause.advice(in: lang).isEmpty)
                XCTAssertFalse(cause.userMessage(in: lang).isEmpty)
            }
        }
        XCTAssertEqual(Cause.urlExpired.userMessage(in: .en), "This link has expired. Ask for a new one.")
        XCTAssertEqual(Cause.allCases, Cause.allCases.sorted())
    }

    func testWhoActsAndWhetherToRetry() throws {
        let frozen = try XCTUnwrap(JSONSerialization.jsonObject(with: data("enums.json")) as? [String: Any])
        let actors = Dictionary(grouping: Cause.allCases, by: \.actor.name).mapValues { $0.map(\.description) }
        XCTAssertEqual(actors, frozen["who_acts"] as? [String: [String]])
        let retries = Dictionary(grouping: Cause.allCases, by: \.retry.name).mapValues { $0.map(\.description) }
        XCTAssertEqual(retries, frozen["retry_advice"] as? [String: [String]])
        XCTAssertEqual(Set(Cause.Actor.allCases.map { $0.text(in: .en) }).count, Cause.Actor.allCases.count)
        XCTAssertEqual(Set(Cause.Retry.allCases.map { $0.text(in: .ja) }).count, Cause.Retry.allCases.count)
        XCTAssertEqual(Set(PushURLKit.Evidence.allCases.map { $0.text(in: .zh) }).count, PushURLKit.Evidence.allCases.count)
        XCTAssertEqual(Set(PushURLKit.PolicyWarning.allCases.map(\.text)).count, PushURLKit.PolicyWarning.allCases.count)
    }

    func testTheNamedCausesAreInTheTable() {
        let named: [Cause] = [
            .internal100, .internal101, .internal102, .internal103, .internal104, .noAccount, .serviceSuspended,
            .serviceOverdue, .serviceForciblySuspended, .hostIsIp, .domainUnknown, .domainInvalid, .domainDisabled,
            .appDisabled, .streamDisabled, .channelMissing, .channelDisabled, .streamNameInvalid, .appNameInvalid,
            .clientBlocked, .clientNotAllowed, .txtimeMissing, .urlExpired, .txsecretMissing, .authFailed, .tooManyPushes,
            .tooManyOfStream, .priorityTooLow, .hookRefused, .streamReplaced, .idleStreamReplaced,
        ]
        let of18And19 = Cause.allCases.filter { [18, 19].contains($0.errcode) }
        XCTAssertEqual(named.filter { $0.errcode < 21 }, of18And19)
        XCTAssertEqual(named.filter { $0.errcode == 21 }.map(\.description), ["21/102", "21/103"])
        XCTAssertEqual(Cause.authFailed.errmsg(in: .en), "Authentication failed.")
        XCTAssertEqual(Cause.urlExpired.errmsg(in: .en), "The push URL has expired.")
    }

    func testUnknownNumbersGiveNil() {
        XCTAssertNil(PushProtocol(rawValue: 0))
        XCTAssertNil(PushProtocol(rawValue: 7))
        XCTAssertNil(PushURLKit.Lang(rawValue: 255))
        XCTAssertNil(PushURLKit.Reason(rawValue: 0))
        XCTAssertNil(PushURLKit.Reason(rawValue: .max))
        XCTAssertNil(PushURLKit.Reason(name: "no_such_reason"))
        XCTAssertNil(PushURLKit.Reason(name: ""))
        for number: UInt32 in [18_000, 18_999, 40_000, 1, .max] {
            XCTAssertNil(Cause(rawValue: number), "\(number)")
        }
        for (errcode, sub) in [(18, 0), (-1, 0), (18, -1), (18, 1000), (17, 1000), (Int.max, Int.max), (Int.min, 0)] {
            XCTAssertNil(Cause(errcode: errcode, subErrcode: sub), "\(errcode)/\(sub)")
        }
    }
}
