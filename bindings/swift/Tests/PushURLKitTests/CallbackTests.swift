import XCTest

@testable import PushURLKit

/// The callbacks of `tests/data/callbacks.json`.
final class CallbackTests: XCTestCase {
    private struct File: Decodable {
        struct Row: Decodable {
            let name: String, key: String, t: String, sign: String, now: Int64, tolerance: Double, verdict: String
        }
        let callbacks: [Row]
    }

    func testCallbacksAreVerified() throws {
        let file: File = try data("callbacks.json")
        for row in file.callbacks {
            let verdict = try Key(row.key).verifyCallback(
                t: row.t, sign: row.sign, now: unixTime(row.now), tolerance: row.tolerance)
            XCTAssertEqual(verdict.name, row.verdict, row.name)
        }
        XCTAssertEqual(file.callbacks.count, 19)
    }

    func testANegativeToleranceIsAnError() throws {
        let key = try Key("k")
        XCTAssertThrowsError(try key.verifyCallback(t: "1", sign: "", tolerance: -1))
    }
}
