import XCTest

import PushURLKit

/// The shared vectors: hash(key + stream + txTime).
final class VectorTests: XCTestCase {
    private struct File: Decodable {
        let md5: [Vector], md5_must_not_match: [Vector], sha256: [Vector]
    }

    private struct Vector: Decodable {
        let key: String, stream: String, txtime: String, txsecret: String
        let unix: Int64?

        var url: String { "rtmp://\(domain)/live/\(stream)?txSecret=\(txsecret)&txTime=\(txtime)" }
        var expires: Int64 { unix ?? Int64(txtime, radix: 16) ?? 0 }
    }

    private func good() throws -> [(HashAlgorithm, Vector)] {
        let file: File = try data("vectors.json")
        return file.md5.map { (.md5, $0) } + file.sha256.map { (.sha256, $0) }
    }

    func testAllAreAcceptedUntilTheyExpire() throws {
        let vectors = try good()
        XCTAssertEqual(vectors.count, 4)
        for (hash, vector) in vectors {
            let checker = try Checker(key: Key(vector.key), hash: hash)
            for now in [0, vector.expires - 1] {
                let report = try checker.check(vector.url, at: unixTime(now))
                XCTAssertEqual(report.verdict, .accepted)
                XCTAssertEqual(report.findings, [])
                XCTAssertEqual(report.matchedKey, .primary)
                XCTAssertEqual(report.expires, unixTime(vector.expires))
                XCTAssertEqual(report.timeLeft, TimeInterval(vector.expires - now))
            }
            for now in [vector.expires, vector.expires + 1] {
                let report = try checker.check(vector.url, at: unixTime(now))
                XCTAssertEqual(report.verdict, .rejected(.urlExpired))
                XCTAssertEqual(report.findings.map(\.reason), [.expired])
                XCTAssertEqual(report.findings.map { String(report.text[$0.range]) }, [vector.txtime])
            }
        }
    }

    func testSigningGivesTheUpperCaseVectors() throws {
        let vectors = try good().filter { $1.txtime == $1.txtime.uppercased() }
        XCTAssertEqual(vectors.count, 3)
        for (hash, vector) in vectors {
            let signer = try Signer(key: Key(vector.key), hash: hash)
            let target = Target(domain: domain, stream: vector.stream)
            let signed = try signer.sign(target, until: unixTime(vector.expires), at: unixTime(0))
            XCTAssertEqual(signed.text, vector.url)
            XCTAssertEqual(signed.url?.absoluteString, vector.url)
            XCTAssertEqual(signed.expires, unixTime(vector.expires))
            let lifetime = TimeInterval(vector.expires)
            XCTAssertEqual(try signer.sign(target, for: lifetime + 0.9, at: unixTime(0)), signed)
            if #available(macOS 13, iOS 16, *) {
                XCTAssertEqual(try signer.sign(target, for: .seconds(vector.expires), at: unixTime(0)), signed)
            }
        }
    }

    func testTheBackupKeyIsAcceptedAndTheOtherHashIsNot() throws {
        for (hash, vector) in try good() {
            let backup = try Checker(key: Key("another key"), backupKey: Key(vector.key), hash: hash)
            let report = try backup.check(vector.url, at: unixTime(0))
            XCTAssertEqual(report.verdict, .accepted)
            XCTAssertEqual(report.matchedKey, .backup)

            let other = try Checker(key: Key(vector.key), hash: hash == .md5 ? .sha256 : .md5)
            let refused = try other.check(vector.url, at: unixTime(0))
            XCTAssertEqual(refused.verdict, .rejected(.authFailed))
            XCTAssertEqual(refused.findings.map(\.reason), [.secretSignedOtherHash, .secretOtherHash])
        }
    }

    func testWrongVectorsAreRejected() throws {
        let file: File = try data("vectors.json")
        XCTAssertEqual(file.md5_must_not_match.count, 1)
        for vector in file.md5_must_not_match {
            let report = try Checker(key: Key(vector.key)).check(vector.url, at: unixTime(0))
            XCTAssertEqual(report.verdict, .rejected(.authFailed))
            XCTAssertEqual(report.findings.map(\.reason), [.secretSignedLowercaseTime, .secretMismatch])
            XCTAssertEqual(String(report.text[report.findings[0].range]), vector.txsecret)
            XCTAssertNil(report.matchedKey)
        }
    }

    func testEveryFormOfASignedURLIsAccepted() throws {
        let key = try Key(keyText)
        let (signer, checker) = (try Signer(key: key), try Checker(key: key))
        let target = Target(domain: domain, stream: "test")
        let forms = try signer.forms(of: target, until: unixTime(1_546_064_025), at: unixTime(0))
        XCTAssertEqual(forms.map(\.pushProtocol), PushProtocol.allCases)
        XCTAssertEqual(forms[0].text, documentedURL)
        XCTAssertEqual(forms[0].server, "rtmp://\(domain)/live/")
        XCTAssertEqual(forms[0].streamKey, "test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099")
        for form in forms {
            let report = try checker.check(form.text, at: unixTime(0))
            XCTAssertEqual(report.verdict, .accepted, form.text)
            XCTAssertEqual(try PushURL(splitting: form.text).pushProtocol, form.pushProtocol)
        }
    }
}
