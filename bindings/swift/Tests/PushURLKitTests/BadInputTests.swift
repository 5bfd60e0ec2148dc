import XCTest

import PushURLKit

/// Hostile input, with the expected findings and their exact positions.
final class BadInputTests: XCTestCase {
    private struct File: Decodable {
        let cases: [Case]
    }

    private struct Case: Decodable {
        let row: String, item: String, what: String, url: String, now: Int64
        let key: String?, backup_key: String?, hash: String?, auth_delta: Int?
        let verdict: String, cause: String?, matched_key: String?
        let findings: [Row]
        let inner: String?

        var hashAlgorithm: HashAlgorithm { hash.flatMap(HashAlgorithm.init(name:)) ?? .md5 }

        func checker(keyless: Bool = false) throws -> Checker {
            try Checker(
                key: keyless ? nil : key.map { try Key($0) }, backupKey: keyless ? nil : backup_key.map { try Key($0) },
                hash: hashAlgorithm, authDelta: TimeInterval(auth_delta ?? 0), diagnosis: .always)
        }

        var outcome: Outcome { Outcome(verdict: verdict, cause: cause, matchedKey: matched_key, findings: findings, inner: inner) }
    }

    private struct Row: Decodable, Equatable {
        let reason: String, severity: String, start: Int, end: Int

        init(_ finding: Finding) {
            (reason, severity) = (finding.reason.name, finding.severity.name)
            (start, end) = (finding.utf8Range.lowerBound, finding.utf8Range.upperBound)
        }

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            (reason, severity) = (try row.decode(String.self), try row.decode(String.self))
            (start, end) = (try row.decode(Int.self), try row.decode(Int.self))
        }
    }

    private struct Outcome: Equatable {
        let verdict: String, cause: String?, matchedKey: String?, findings: [Row], inner: String?

        init(verdict: String, cause: String?, matchedKey: String?, findings: [Row], inner: String?) {
            (self.verdict, self.cause, self.matchedKey) = (verdict, cause, matchedKey)
            (self.findings, self.inner) = (findings, inner)
        }

        init(_ report: Report) {
            self.init(
                verdict: report.verdict.name, cause: report.verdict.cause?.description, matchedKey: report.matchedKey?.name,
                findings: report.findings.map(Row.init), inner: report.inner)
        }
    }

    private func cases() throws -> [Case] {
        let file: File = try data("bad_input.json")
        XCTAssertGreaterThanOrEqual(file.cases.count, 627)
        return file.cases
    }

    func testEveryCaseIsJudgedAsExpected() throws {
        for this in try cases() {
            let report = try this.checker().check(this.url, at: unixTime(this.now))
            XCTAssertEqual(Outcome(report), this.outcome, "\(this.row), \(this.item), \(this.what)")
        }
    }

    func testBatchesGiveTheSameReportsAsSingleCalls() throws {
        var judged = 0
        let groups = Dictionary(grouping: try cases()) { [$0.key, $0.backup_key, $0.hash, "\($0.auth_delta ?? 0) \($0.now)"] }
        for group in groups.values {
            let checker = try group[0].checker()
            let reports = try checker.check(group.map(\.url), facts: Facts(at: unixTime(group[0].now)))
            XCTAssertEqual(reports.count, group.count)
            for (this, report) in zip(group, reports) {
                XCTAssertEqual(Outcome(report), this.outcome, "\(this.row), \(this.item), \(this.what)")
                XCTAssertEqual(report, try checker.check(this.url, at: unixTime(this.now)))
                judged += 1
            }
        }
        XCTAssertGreaterThanOrEqual(judged, 627)
    }

    func testBatchesSearchForMistakesOnRequest() throws {
        // The StreamName was hashed before the key.
        let url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099"
        let now = unixTime(1_546_000_000)
        for (diagnosis, alone, inBatch) in [(Diagnosis.single, 2, 1), (.always, 2, 2), (.never, 1, 1)] {
            let checker = try Checker(key: Key("e12c46f2612d5106e2034781ab261ca3"), diagnosis: diagnosis)
            XCTAssertEqual(try checker.check(url, at: now).findings.count, alone, "\(diagnosis)")
            // A batch of one is a batch.
            for count in 1...2 {
                let reports = try checker.check(Array(repeating: url, count: count), facts: Facts(at: now))
                XCTAssertEqual(reports.map(\.findings.count), Array(repeating: inBatch, count: count), "\(diagnosis)")
            }
        }
    }

    func testRangesEqualTheByteRanges() throws {
        for this in try cases() {
            let report = try this.checker().check(this.url, at: unixTime(this.now))
            for finding in report.findings {
                let bytes = Array(this.url.utf8)[finding.utf8Range]
                XCTAssertEqual(Array(this.url[finding.range].utf8), Array(bytes), "\(this.what): \(finding)")
            }
        }
    }

    func testEveryPartIsInItsText() throws {
        for this in try cases() {
            let url = try PushURL(splitting: this.url)
            XCTAssertEqual(url.text, this.url)
            let order = [url.lead, url.scheme, url.host, url.path]
            XCTAssertEqual(order.map(\.lowerBound), order.map(\.lowerBound).sorted(), this.what)
            for parameter in url.parameters {
                let name = url.text[parameter.name]
                XCTAssertFalse(name.contains("="), this.what)
                if let value = parameter.value {
                    let whole = url.text[parameter.name.lowerBound..<value.upperBound]
                    XCTAssertEqual(Array(whole.utf8), Array("\(name)=\(url.text[value])".utf8), this.what)
                }
            }
        }
    }

    func testWithoutAKeyEverythingButAWrongSecretIsFound() throws {
        for this in try cases() {
            let expected = this.findings.filter {
                !["secret_mismatch", "key_not_clean"].contains($0.reason) && !$0.reason.hasPrefix("secret_signed_")
                    && !$0.reason.hasPrefix("digest_")
            }
            let report = try this.checker(keyless: true).check(this.url, at: unixTime(this.now))
            // Signed with the wrapper, the URL inside is good without a key only.
            if report.inner != nil, this.inner == nil { continue }
            XCTAssertEqual(report.findings.map(Row.init), expected, this.what)
            XCTAssertNil(report.matchedKey)
            if expected == this.findings, !expected.isEmpty {
                // No key was needed: the verdict is the same, also that of a text that wraps a URL.
                XCTAssertEqual(Outcome(report).cause, this.cause, this.what)
                continue
            }
            let failure = expected.first { $0.severity == "failure" }
            let verdict = try failure.map { try Verdict.rejected(XCTUnwrap(Reason(name: $0.reason)).cause) }
            XCTAssertEqual(report.verdict, verdict ?? .undetermined, this.what)
        }
    }

    func testNoHostileInputIsSignedIntoAURLThatACheckRejects() throws {
        let key = try Key(keyText)
        let (signer, checker) = (try Signer(key: key), try Checker(key: key))
        var (signed, refused) = (0, 0)
        for this in try cases() {
            let now = unixTime(this.now)
            switch Result(catching: { () throws(PushURLError) in try signer.sign(Target(url: this.url), for: 60, at: now) }) {
            case .success(let url):
                XCTAssertEqual(try checker.check(url.text, at: now).verdict, .accepted, this.what)
                signed += 1
            case .failure(.signingRefused(let refusal)):
                XCTAssertFalse(refusal.refused.isEmpty)
                for one in refusal.refused where one.field == .url {
                    XCTAssertEqual(
                        Array(this.url[one.range(in: this.url)].utf8), Array(Array(this.url.utf8)[one.utf8Range]), this.what)
                }
                refused += 1
            case .failure(let error):
                XCTFail("\(this.what): \(error)")
            }
        }
        XCTAssertGreaterThan(signed, 50)
        XCTAssertGreaterThan(refused, 100)
    }

    func testMaskingHidesTheSecretOfEveryHostileInput() throws {
        var secrets = 0
        for this in try cases() {
            let names = this.url.firstIndex { $0 == "?" || $0 == "#" } ?? this.url.endIndex
            let digests = this.url.unicodeScalars[names...]
                .split { !($0.isASCII && $0.properties.isASCIIHexDigit) }.map(String.init).filter { $0.utf8.count >= 31 }
            let (masked, aligned) = (try PushURL.masking(this.url), try PushURL.maskingAligned(this.url))
            XCTAssertEqual(aligned.unicodeScalars.count, this.url.unicodeScalars.count)
            let shown = try [masked, aligned, PushURL(splitting: this.url).description]
            for digest in digests {
                secrets += 1
                for text in shown {
                    XCTAssertFalse(text.contains(digest), "\(this.what): \(text)")
                }
            }
        }
        XCTAssertGreaterThan(secrets, 300)
    }
}
