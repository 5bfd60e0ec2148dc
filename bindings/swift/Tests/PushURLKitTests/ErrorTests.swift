import XCTest

import PushURLBridge
@testable import PushURLKit

/// All errors and their messages.
final class ErrorTests: XCTestCase {
    func testKeys() throws {
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Key("") }, .keyInvalid(.empty, text: "the key is empty"))
        for text in ["key\n", "\0", "a\u{7f}b"] {
            guard case .keyInvalid(.controlCharacter, _)? = thrown({ () throws(PushURLError) in try PushURLKit.Key(text) })
            else { return XCTFail(text) }
        }
        XCTAssertNil(thrown { () throws(PushURLError) in try PushURLKit.Key(bytes: Data([0xff, 0xfe])) })
        XCTAssertNil(thrown { () throws(PushURLError) in try PushURLKit.Key(bytes: [UInt8]("key".utf8)) })
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Key(bytes: Data()) },
            .keyInvalid(.empty, text: "the key is empty"))
    }

    func testAKeyFromBytesEqualsOneFromText() throws {
        let signers = [try PushURLKit.Signer(key: PushURLKit.Key(keyText)), try PushURLKit.Signer(key: PushURLKit.Key(bytes: Data(keyText.utf8)))]
        for signer in signers {
            let url = try signer.sign(Target(domain: domain, stream: "test"), until: unixTime(1_546_064_025), at: unixTime(0))
            XCTAssertEqual(url.text, documentedURL)
        }
    }

    /// The error of the library for iOS.
    func testPolicyFilesAreUnsupported() {
        let error = PushURLError(PushUrlError.PolicyFileUnsupported(text: "not here"))
        XCTAssertEqual(error, .policyFileUnsupported(text: "not here"))
        XCTAssertEqual(error.description, "not here")
    }

    func testARefusalListsAllProblems() throws {
        var target = Target(domain: "192.0.2.1", app: "a/b", stream: "")
        target.parameters = [Target.Parameter("ok", "1"), Target.Parameter("txTime", "1")]
        target.port = 0
        let signer = try PushURLKit.Signer(key: PushURLKit.Key(keyText))
        let error = thrown { () throws(PushURLError) in try signer.sign(target, for: -5, at: unixTime(100)) }
        guard case .signingRefused(let refusal)? = error else { return XCTFail("\(String(describing: error))") }
        XCTAssertEqual(refusal.refused.map(\.field), [.domain, .app, .stream, .expiry, .port, .param])
        XCTAssertEqual(refusal.refused.map(\.index), [0, 0, 0, 0, 0, 1])
        XCTAssertEqual(
            refusal.refused.map(\.reason),
            [.hostIsIp, .appHasSlash, .streamMissing, .expired, .portInvalid, .parameterReserved])
        XCTAssertEqual(refusal.refused[1].utf8Range, 1..<2)
        for lang in PushURLKit.Lang.allCases {
            let lines = refusal.text(in: lang).split(separator: "\n")
            XCTAssertEqual(lines.count, refusal.refused.count)
            XCTAssertTrue(lines[2].contains(Reason.streamMissing.detail(in: lang)))
        }
        // The text equals that of Rust.
        XCTAssertThrowsError(try signer.bridged.signUntil(target: target.bridged, expires: 95, now: 100)) { error in
            guard case .SigningRefused(_, let text)? = error as? PushUrlError else { return XCTFail("\(error)") }
            XCTAssertEqual(refusal.description, text)
        }
    }

    func testInvalidNumbers() throws {
        let signer = try PushURLKit.Signer(key: PushURLKit.Key(keyText))
        let target = Target(domain: domain, stream: "test")
        let never = Date(timeIntervalSince1970: .nan)
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try signer.sign(target, for: .nan) },
            .argumentInvalid(text: "a lifetime is not a number"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try signer.sign(target, until: never) },
            .argumentInvalid(text: "a date is not a number"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Checker().check(documentedURL, at: never) },
            .argumentInvalid(text: "a date is not a number"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Checker(authDelta: -1) }, .argumentInvalid(text: "authDelta is negative"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Checker(shortestLifetime: .nan) },
            .argumentInvalid(text: "shortestLifetime is not a number"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Checker().check("", facts: PushURLKit.Facts(liveTotal: -1)) },
            .argumentInvalid(text: "liveTotal is negative"))
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try PushURLKit.Checker().check("", facts: PushURLKit.Facts(client: "localhost")) },
            .argumentInvalid(text: "the client is not an IP address"))
    }

    func testAnyDateIsAccepted() throws {
        let checker = try PushURLKit.Checker(authDelta: .infinity, shortestLifetime: 60, longestLifetime: .greatestFiniteMagnitude)
        for date in [Date.distantPast, .distantFuture, unixTime(.min), unixTime(.max), Date(timeIntervalSince1970: -.infinity)] {
            XCTAssertEqual(try checker.check(documentedURL, at: date).expires, unixTime(1_546_064_025))
        }
        // Times are rounded down to seconds, before the epoch too.
        let signer = try PushURLKit.Signer(key: PushURLKit.Key(keyText))
        let target = Target(domain: domain, stream: "test")
        let early = Date(timeIntervalSince1970: -0.5)
        XCTAssertEqual(try signer.sign(target, for: 11, at: early).expires, unixTime(10))
        XCTAssertEqual(try signer.sign(target, until: unixTime(10).addingTimeInterval(0.999), at: early).expires, unixTime(10))
        XCTAssertEqual(
            try PushURLKit.Checker().check(documentedURL, at: unixTime(1_546_064_024).addingTimeInterval(0.999)).timeLeft, 1)
        XCTAssertNotNil(thrown { () throws(PushURLError) in try signer.sign(target, for: .infinity, at: unixTime(0)) })
        XCTAssertNotNil(thrown { () throws(PushURLError) in try signer.sign(target, for: -.infinity, at: .distantPast) })
    }

    func testShortAndLongLifetimesGiveWarnings() throws {
        let checker = try PushURLKit.Checker(key: PushURLKit.Key(keyText), shortestLifetime: 100, longestLifetime: 1000)
        func reasons(_ left: Int64) throws -> [PushURLKit.Reason] {
            try checker.check(documentedURL, at: unixTime(1_546_064_025 - left)).findings.map(\.reason)
        }
        XCTAssertEqual(try [99, 100, 1000, 1001].map(reasons), [[.lifetimeShort], [], [], [.lifetimeLong]])
    }

    func testCauses() throws {
        for (text, fault) in [
            ("eighteen", PushURLError.CauseFault.malformed), ("", .malformed), ("18/999", .unknown), ("40", .unknown),
            ("18", .subErrcodeMissing),
        ] {
            guard case .causeUnknown(fault, let message)? = thrown({ () throws(PushURLError) in try Cause(parsing: text) })
            else { return XCTFail(text) }
            XCTAssertFalse(message.isEmpty)
        }
        XCTAssertEqual(try Cause(parsing: "Client actively interrupts the push (3)").description, "3/0")
        XCTAssertEqual(try Cause(parsing: " 18-503 "), .authFailed)
        XCTAssertEqual(try Cause.search("블록리스트").first, .clientBlocked)
        XCTAssertEqual(try Cause.search(""), [])
    }

    func testAPanicBecomesAnError() throws {
        let generated = thrown { () throws(PushURLError) in try crossing { try panicOnPurpose() } }
        XCTAssertEqual(generated, .internalError("a panic on purpose"))
        let direct = thrown { () throws(PushURLError) in try crossing { try panicPastGeneratedCode() } }
        XCTAssertEqual(direct, .internalError("a panic on purpose"))
        XCTAssertEqual(direct.map { "\($0)" }, "internal error: a panic on purpose")
        // Later calls work.
        XCTAssertEqual(try PushURLKit.Checker(key: PushURLKit.Key(keyText)).check(documentedURL, at: unixTime(0)).verdict, .accepted)
    }

    func testSigningIsExplained() throws {
        let signing = try PushURLKit.Checker(key: PushURLKit.Key(keyText)).signing(of: documentedURL)
        XCTAssertTrue(signing.isJudged)
        XCTAssertEqual(signing.hash, .md5)
        XCTAssertEqual(signing.primaryKeyLength, 32)
        XCTAssertNil(signing.backupKeyLength)
        let parts = [signing.stream, signing.txtime, signing.txsecret].compactMap { $0 }.map { String(signing.text[$0]) }
        XCTAssertEqual(parts, ["test", "5C271099", "f85a2ab363fe4deaffef9754d79da6fe"])
    }
}
