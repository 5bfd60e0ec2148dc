import XCTest

import PushURLKit

// The examples of the README, verbatim.

func mint(stream: String, key: Key) throws -> SignedURL {
    let signer = try Signer(key: key)
    return try signer.sign(Target(domain: "push.example.com", app: "live", stream: stream), for: 12 * 3600)
}

func problem(with url: String) throws -> String? {
    let report = try Checker().check(url)
    switch report.verdict {
    case .accepted, .undetermined:
        // No problem was found without the key: connect.
        return nil
    case .rejected(let cause):
        return "\(cause.errmsg()) \(cause.advice())"
    }
}

func explanation(ofCode code: String) throws -> String {
    let cause = try Cause(parsing: code)
    return "\(cause.errmsg()) \(cause.advice()) \(cause.retry.text())"
}

func faults(of url: String) throws -> [String] {
    let report = try Checker().check(url)
    return report.findings.map { finding in
        let place = report.text[finding.range]
        return "\(finding.reason) at '\(place)': \(finding.reason.detail()) \(finding.reason.remedy())"
    }
}

func mintAll(_ streams: [String], key: Key) throws -> [String] {
    let signed = try Signer(key: key).sign(
        streams: streams, in: Batch(domain: "push.example.com"), until: Date(timeIntervalSinceNow: 12 * 3600))
    return try signed.map { try $0.get() }
}

func sign(_ target: Target, by signer: Signer) -> Result<SignedURL, PushURLError> {
    do throws(PushURLError) {
        return .success(try signer.sign(target, for: 3600))
    } catch {
        if case .signingRefused(let refusal) = error {
            print(refusal.text())
        }
        return .failure(error)
    }
}

final class ReadmeTests: XCTestCase {
    func testTheExamplesWorkAsDescribed() throws {
        let key = try Key(keyText)
        let url = try mint(stream: "cam1", key: key).text
        XCTAssertEqual(try Checker(key: key).check(url).verdict, .accepted)
        XCTAssertNil(try problem(with: url))
        XCTAssertEqual(try problem(with: documentedURL), "\(Cause.urlExpired.errmsg()) \(Cause.urlExpired.advice())")
        XCTAssertTrue(try explanation(ofCode: "(3)").contains(Cause.Retry.no.text()))
        XCTAssertTrue(try faults(of: documentedURL)[0].hasPrefix("expired at '5C271099': "))
        XCTAssertEqual(try mintAll(["a", "b"], key: key).count, 2)
        guard case .failure(.signingRefused) = sign(Target(domain: domain, stream: ""), by: try Signer(key: key)) else {
            return XCTFail("an empty name was signed")
        }
    }

    func testTheREADMEContainsTheExamples() throws {
        let here = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let readme = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
        let examples = readme.components(separatedBy: "```swift\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        XCTAssertEqual(examples.count, 7)
        for example in examples where !example.hasPrefix(".package") {
            XCTAssertTrue(here.contains("\n" + example), example)
        }
    }

    /// The script builds slices for the platforms of the manifest.
    func testThePlatformsEqualThoseOfTheXCFramework() throws {
        let manifest = try String(contentsOf: package.appendingPathComponent("Package.swift"), encoding: .utf8)
        let script = try String(contentsOf: package.appendingPathComponent("scripts/xcframework.sh"), encoding: .utf8)
        XCTAssertTrue(manifest.contains("platforms: [.macOS(.v11), .iOS(.v14)],"))
        XCTAssertTrue(script.contains("MACOSX_DEPLOYMENT_TARGET=11.0 IPHONEOS_DEPLOYMENT_TARGET=14.0\n"))
        let slices = script.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("slice ") }
        XCTAssertEqual(
            slices, ["slice device \"${DEVICE[@]}\"", "slice simulator \"${SIMULATOR[@]}\"", "slice macos \"${MACOS[@]}\""])
    }
}
