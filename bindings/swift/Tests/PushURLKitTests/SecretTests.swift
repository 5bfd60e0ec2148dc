import XCTest

@testable import PushURLKit

/// No description, dump or error shows a key or an expected secret.
final class SecretTests: XCTestCase {
    private func shown(_ value: Any) -> String {
        var text = "\(value) \(String(reflecting: value))"
        dump(value, to: &text)
        for child in Mirror(reflecting: value).children {
            text += " \(child.value)"
        }
        return text
    }

    func testAKeyShowsNothing() throws {
        let key = try Key("a-very-secret-key")
        XCTAssertEqual("\(key) \(String(reflecting: key))", "Key(***) Key(***)")
        XCTAssertEqual(Mirror(reflecting: key).children.count, 0)
        XCTAssertFalse("\(key.bridged) \(String(reflecting: key.bridged))".contains("secret"))
        let policy = try PolicyBuilder()
        try policy.add(PolicyDomain(domain, key: key))
        let all: [Any] = [
            key, [key], Optional(key) as Any, try Signer(key: key), try Checker(key: key, backupKey: key, playbackKey: key),
            PolicyDomain(domain, key: key, backupKey: key), policy, try policy.build(),
            try PolicyFile(toml: "[[domain]]\nname = \"a.example.com\"\nkey = \"a-very-secret-key\""),
        ]
        for value in all {
            let text = shown(value)
            XCTAssertFalse(text.isEmpty)
            XCTAssertFalse(text.contains("very-secret"), text)
        }
    }

    func testOnlyTheTextOfASignedURLShowsItsSecret() throws {
        let signer = try Signer(key: Key(keyText))
        let target = Target(domain: domain, stream: "test")
        let secret = "f85a2ab363fe4deaffef9754d79da6fe"
        let signed = try signer.sign(target, until: unixTime(1_546_064_025), at: unixTime(0))
        XCTAssertTrue(signed.text.contains(secret))
        let checker = try Checker(key: Key(keyText))
        let all: [Any] = [
            signed, try signer.forms(of: target, until: unixTime(1_546_064_025), at: unixTime(0)),
            try signer.sign(streams: ["test"], in: Batch(domain: domain), until: unixTime(1_546_064_025), at: unixTime(0)),
            try checker.check(signed.text, at: unixTime(0)), try PushURL(splitting: signed.text),
            try checker.signing(of: signed.text),
        ]
        for value in all {
            let text = shown(value)
            XCTAssertFalse(text.contains(secret), text)
        }
    }

    func testNoErrorContainsAKeyOrAnExpectedSecret() throws {
        let wrong = documentedURL.replacingOccurrences(of: "f85a", with: "0000")
        let report = try Checker(key: Key(keyText)).check(wrong, at: unixTime(0))
        XCTAssertEqual(report.verdict, .rejected(.authFailed))
        XCTAssertFalse(shown(report).contains("f85a2ab3"))
        let errors: [PushURLError?] = [
            thrown { () throws(PushURLError) in try Key("very-secret\n") },
            thrown { () throws(PushURLError) in
                try PolicyFile(toml: "[[domain]]\nname = \"a.example.com\"\nkey = \"very-secret\\n\"\nvery-secret = 1")
            },
            thrown { () throws(PushURLError) in
                try Signer(key: try Key("very-secret")).sign(Target(domain: domain, stream: "a b"), for: 60)
            },
        ]
        for error in errors {
            let error = try XCTUnwrap(error)
            let text = shown(error) + error.localizedDescription
            // The name of an unknown setting is not secret, and is repeated.
            XCTAssertFalse(text.replacingOccurrences(of: "`very-secret`", with: "").contains("very-secret\n"), text)
            XCTAssertFalse(text.contains("very-secret\\n"), text)
        }
    }
}
