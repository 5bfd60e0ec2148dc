import XCTest

import PushURLKit

/// Batches give the same results as single calls.
final class ManyTests: XCTestCase {
    private let expires = unixTime(1_546_064_025)

    func testStreamsOfABatchAreSignedAsInSingleCalls() throws {
        let signer = try Signer(key: Key(keyText))
        var batch = Batch(domain: domain, pushProtocol: .srt, parameters: [Target.Parameter("a", "b")])
        batch.host = "203.0.113.9"
        let streams = ["test", "cam 1", "", "cam2", "caf\u{e9}", "cam3"]
        let signed = try signer.sign(streams: streams, in: batch, until: expires, at: unixTime(0))
        XCTAssertEqual(signed.count, streams.count)
        XCTAssertEqual(signed.refusedCount, 3)
        for (stream, result) in zip(streams, signed) {
            var target = Target(domain: domain, stream: stream)
            (target.pushProtocol, target.host, target.parameters) = (.srt, batch.host, batch.parameters)
            switch result {
            case .success(let url):
                XCTAssertEqual(url, try signer.sign(target, until: expires, at: unixTime(0)).text)
            case .failure(let refusal):
                let alone = thrown { () throws(PushURLError) in try signer.sign(target, until: expires, at: unixTime(0)) }
                XCTAssertEqual(alone, .signingRefused(refusal))
            }
        }
        // It is a random-access collection.
        XCTAssertEqual(try signed.last?.get(), try signed[5].get())
        XCTAssertEqual(signed.lines.split(separator: "\n", omittingEmptySubsequences: false).count, 7)
        XCTAssertEqual(signed.lines.split(separator: "\n").first.map(String.init), try signed[0].get())
    }

    func testRowsMayHaveTheirOwnAppsAndExpirationTimes() throws {
        let signer = try Signer(key: Key(keyText))
        let rows = [
            Batch.Row(stream: "test"), Batch.Row(stream: "test", app: "other", expires: unixTime(1_700_000_000)),
            Batch.Row(stream: "x", app: "a b", expires: unixTime(-1)),
        ]
        let signed = try signer.sign(rows: rows, in: Batch(domain: domain), until: expires, at: unixTime(0))
        XCTAssertEqual(try signed[0].get(), documentedURL)
        let target = Target(domain: domain, app: "other", stream: "test")
        XCTAssertEqual(try signed[1].get(), try signer.sign(target, until: unixTime(1_700_000_000), at: unixTime(0)).text)
        XCTAssertThrowsError(try signed[2].get()) { error in
            let refused = (error as? Refusal)?.refused ?? []
            XCTAssertEqual(refused.map(\.field), [.app, .expiry])
            XCTAssertEqual(refused.map(\.reason), [.appIllegalCharacter, .expired])
            XCTAssertEqual(refused.first.map { "a b"[$0.range(in: "a b")] }, " ")
        }
    }

    func testEmptyBatches() throws {
        let (signer, checker) = (try Signer(key: Key(keyText)), try Checker())
        XCTAssertTrue(try signer.sign(streams: [], in: Batch(domain: domain), until: expires).isEmpty)
        XCTAssertTrue(try signer.sign(rows: [], in: Batch(domain: domain), until: expires).isEmpty)
        XCTAssertTrue(try checker.check([String]()).isEmpty)
        XCTAssertEqual(try signer.sign(streams: [], in: Batch(domain: domain), until: expires).lines, "")
    }

    func testTenThousandAreSignedAndChecked() throws {
        let key = try Key(keyText)
        let (signer, checker) = (try Signer(key: key), try Checker(key: key))
        let streams = (0..<10_000).map { "cam-\($0)" }
        let signed = try signer.sign(streams: streams, in: Batch(domain: domain), until: expires, at: unixTime(0))
        let urls = try signed.map { try $0.get() }
        XCTAssertEqual(signed.lines, urls.map { "\($0)\n" }.joined())
        let reports = try checker.check(urls, facts: Facts(at: unixTime(0)))
        XCTAssertEqual(reports.lazy.filter { $0.verdict == .accepted }.count, 10_000)
        XCTAssertEqual(reports[9_999].text, urls[9_999])
        XCTAssertEqual(try PushURL(splitting: urls[9_999]).stream, reports[9_999].text.range(of: "cam-9999"))
    }

    /// A report keeps the answer alive.
    func testAReportOutlivesItsCollectionAndItsChecker() throws {
        var report: Report?
        do {
            let checker = try Checker(key: Key(keyText))
            report = try checker.check(["", documentedURL], facts: Facts(at: expires))[1]
        }
        XCTAssertEqual(report?.verdict, .rejected(.urlExpired))
        XCTAssertEqual(report?.findings.map(\.description), ["expired at 83..<91"])
    }
}
