import XCTest

import PushURLKit

/// All kinds of texts, and positions in them.
final class TextTests: XCTestCase {
    private func found(_ text: String, in report: Report) -> [String] {
        report.findings.map { "\($0.reason) \(text[$0.range])" }
    }

    func testRangesReferToTheGivenText() throws {
        // Characters of one to four bytes, and some that are only one character in Swift.
        for odd in ["é", "e\u{301}", "中", "👩‍👩‍👧", "🇨🇭", "\r\n", "\u{feff}"] {
            let text = "rtmp://push.example.com/live/a\(odd)z?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"
            let report = try Checker().check(text, at: unixTime(0))
            XCTAssertEqual(report.text, text)
            let name = try PushURL(splitting: text)
            XCTAssertEqual(String(name.text[name.stream]), "a\(odd)z")
            let stream = report.findings.filter { $0.cause == .streamNameInvalid || $0.reason == .textWrapped }
            XCTAssertFalse(stream.isEmpty, odd)
            for finding in stream {
                XCTAssertEqual(
                    Array(text[finding.range].utf8), Array(Array(text.utf8)[finding.utf8Range]), "\(odd): \(finding)")
                XCTAssertTrue(name.stream.lowerBound <= finding.range.lowerBound)
                XCTAssertTrue(finding.range.upperBound <= name.stream.upperBound)
            }
        }
    }

    func testALoneSurrogateIsJudgedAsTheReplacementCharacter() throws {
        let units: [unichar] = Array("rtmp://push.example.com/live/a".utf16) + [0xD800] + Array("b?x=".utf16) + [0xDC00]
        let foundation = NSString(characters: units, length: units.count)
        let text = foundation as String
        let report = try Checker().check(text, at: unixTime(0))
        XCTAssertEqual(report.text, "rtmp://push.example.com/live/a\u{fffd}b?x=\u{fffd}")
        XCTAssertTrue(found(report.text, in: report).contains("stream_not_ascii \u{fffd}"), "\(report)")
        let decoded = String(decoding: units, as: UTF16.self)
        XCTAssertEqual(try Checker().check(decoded, at: unixTime(0)), report)
        XCTAssertEqual(try Checker().check([text], facts: Facts(at: unixTime(0)))[0], report)
        XCTAssertTrue(try PushURL.masking(text).hasSuffix("?x=\u{fffd}"))
        let refused = thrown { () throws(PushURLError) in
            try Signer(key: try Key(keyText)).sign(Target(domain: domain, stream: text), for: 60)
        }
        guard case .signingRefused(let refusal)? = refused else { return XCTFail("\(String(describing: refused))") }
        XCTAssertEqual(refusal.refused[0].field, .stream)
    }

    func testNulAndEmptyTextsAreJudged() throws {
        let report = try Checker().check("rtmp://push.example.com/live/a\0b", at: unixTime(0))
        XCTAssertTrue(found(report.text, in: report).contains("stream_illegal_character \0"), "\(report)")
        XCTAssertEqual(try Checker().check("", at: unixTime(0)).verdict, .rejected(.domainUnknown))
        XCTAssertEqual(try PushURL.masking("a\0txSecret=1&b"), "a\0txSecret=***&b")
        XCTAssertEqual(try PushURL(splitting: "").parameters, [])
    }

    func testASubstringAndAURLAreJudgedAsWritten() throws {
        let checker = try Checker(key: Key(keyText))
        let url = try XCTUnwrap(URL(string: documentedURL))
        XCTAssertEqual(try checker.check(url, at: unixTime(0)), try checker.check(documentedURL, at: unixTime(0)))
        XCTAssertEqual(try checker.check(url, facts: Facts(at: unixTime(0))).verdict, .accepted)
        XCTAssertEqual(try PushURL(splitting: url), try PushURL(splitting: documentedURL))
        let line = "push \(documentedURL)"
        let piece = line[try XCTUnwrap(line.firstIndex(of: "r"))...]
        XCTAssertEqual(try checker.check(String(piece), at: unixTime(0)).verdict, .accepted)
        XCTAssertEqual(
            try Signer(key: Key(keyText)).sign(Target(url: url), until: unixTime(1_546_064_025), at: unixTime(0)).url, url)
    }

    /// Why a text should be checked before it becomes a `URL`.
    func testFoundationMayCorrectWhatAnEncoderDoesNot() throws {
        let text = "rtmp://push.example.com/live/my cam"
        let report = try Checker().check(text, at: unixTime(0))
        XCTAssertTrue(found(text, in: report).contains("stream_illegal_character  "), "\(report)")
        if let url = URL(string: text) {
            XCTAssertEqual(url.absoluteString, "rtmp://push.example.com/live/my%20cam")
            let corrected = try Checker().check(url, at: unixTime(0))
            XCTAssertEqual(corrected.text, url.absoluteString)
            XCTAssertNotEqual(corrected.findings, report.findings)
        }
    }

    func testASRTURLIsAURLOnlyIfFoundationLeavesItAlone() throws {
        let signer = try Signer(key: Key(keyText))
        for form in try signer.forms(of: Target(domain: domain, stream: "cam1"), until: unixTime(1 << 31), at: unixTime(0)) {
            if let url = form.url {
                XCTAssertEqual(url.absoluteString, form.text)
            } else {
                XCTAssertEqual(form.pushProtocol, .srt)
            }
        }
    }

    func testHugeTexts() throws {
        let huge = documentedURL + "&x=" + String(decoding: [UInt8](repeating: 97, count: 8 << 20), as: UTF8.self)
        let checker = try Checker(key: Key(keyText))
        let report = try checker.check(huge, at: unixTime(0))
        XCTAssertEqual(report.matchedKey, .primary)
        XCTAssertEqual(report.text.utf8.count, huge.utf8.count)
        XCTAssertEqual(try checker.check([huge, "", huge], facts: Facts(at: unixTime(0)))[2].verdict, report.verdict)
        XCTAssertEqual(try PushURL.masking(huge).utf8.count, huge.utf8.count - 29)
        let named = try checker.check("rtmp://push.example.com/live/" + huge, at: unixTime(0))
        XCTAssertEqual(named.verdict.cause?.errcode, 18)
    }

    func testTooLongInputIsAnErrorAndNotACrash() throws {
        let tooLong = String(decoding: [UInt8](repeating: 97, count: 1 << 30), as: UTF8.self)
        let checker = try Checker()
        let expected = PushURLError.argumentInvalid(
            text: "the input is too long: at most 1 GiB of text, or 2 GiB of rows")
        XCTAssertEqual(thrown { () throws(PushURLError) in try checker.check(tooLong) }, expected)
        XCTAssertEqual(thrown { () throws(PushURLError) in try PushURL.masking(tooLong) }, expected)
        XCTAssertEqual(thrown { () throws(PushURLError) in try PushURL(splitting: tooLong) }, expected)
        XCTAssertEqual(thrown { () throws(PushURLError) in try Cause(parsing: tooLong) }, expected)
        XCTAssertEqual(thrown { () throws(PushURLError) in try checker.check([tooLong, tooLong]) }, expected)
        let signer = try Signer(key: Key(keyText))
        let target = Target(domain: domain, stream: tooLong)
        XCTAssertEqual(thrown { () throws(PushURLError) in try signer.sign(target, for: 60) }, expected)
        XCTAssertEqual(
            thrown { () throws(PushURLError) in
                try signer.sign(streams: ["a"], in: Batch(domain: tooLong), until: unixTime(1 << 31))
            }, expected)
    }

    func testTheDevicesLanguageIsTheDefault() throws {
        XCTAssertEqual(try Lang.preferred(among: ["fr-FR", "zh-Hans-CN", "ko"]), .zh)
        XCTAssertEqual(try Lang.preferred(among: ["ja_JP.UTF-8"]), .ja)
        XCTAssertNil(try Lang.preferred(among: ["fr", ""]))
        XCTAssertNil(try Lang.preferred(among: []))
        let device = try Lang.preferred(among: Locale.preferredLanguages) ?? .en
        XCTAssertEqual(Lang.device, device)
        XCTAssertEqual(Cause.authFailed.errmsg(), Cause.authFailed.errmsg(in: device))
        XCTAssertEqual(Reason.expired.detail(), Reason.expired.detail(in: device))
    }
}
