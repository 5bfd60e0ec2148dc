import XCTest

import PushURLKit

/// Policies, beyond the shared scenarios.
final class PolicyTests: XCTestCase {
    private let now: Int64 = 1_700_000_000
    private var expires: Int64 { now + 86_400 }

    /// A policy with every kind of entry, an accepted push, and all facts.
    private struct Question {
        var status = AccountStatus.active
        var domain = PolicyDomain(PushURLKitTests.domain)
        var disabledApps = ["closed"]
        var bans = [Ban(stream: "forbidden")]
        var channels = ["cam1": true, "forbidden": true]
        var allowed: [String]? = ["203.0.113.0/24"]
        var blocked: [String]?
        var maxPushes = 100, maxOfStream = 2
        var facts = Facts(
            at: unixTime(1_700_000_000), client: "203.0.113.9", liveTotal: 99, liveSame: 1, livePriority: 5, hook: .accepted)
        var target = Target(domain: PushURLKitTests.domain, stream: "cam1")
        var signedBy = keyText

        init() throws {
            (domain.key, domain.backupKey) = (try Key(keyText), try Key("backup"))
            target.parameters = [Target.Parameter("priority", "5")]
        }

        func policy() throws -> Policy {
            let policy = try PolicyBuilder()
            try policy.setAccount(status)
            try policy.add(domain)
            try policy.add(PolicyDomain("other.example.com", key: Key("another")))
            try disabledApps.forEach { try policy.addDisabledApp($0) }
            try bans.forEach { try policy.add($0) }
            try policy.setChannelMode()
            try channels.forEach { try policy.addChannel($0, isOpen: $1) }
            if let allowed { try policy.allowClients(allowed) }
            if let blocked { try policy.blockClients(blocked) }
            try policy.setMaxPushes(maxPushes)
            try policy.setMaxPushesOfStream(maxOfStream)
            try policy.setPriorityParameter("priority")
            return try policy.build()
        }

        func url() throws -> String {
            let signer = try Signer(key: Key(signedBy), allowsUnusualNames: true)
            return try signer.sign(target, until: unixTime(1_700_086_400), at: unixTime(1_700_000_000)).text
        }
    }

    private func found(_ question: Question, by policy: Policy) throws -> Report {
        try Checker(key: Key(keyText), policy: policy).check(question.url(), facts: question.facts)
    }

    func testKeysOfThePolicyReplaceThoseOfTheChecker() throws {
        var question = try Question()
        question.signedBy = "backup"
        let report = try found(question, by: question.policy())
        XCTAssertEqual(report.verdict, .accepted)
        XCTAssertEqual(report.matchedKey, .backup)
        question.domain.backupKey = nil
        let refused = try found(question, by: question.policy())
        XCTAssertEqual(refused.verdict, .rejected(.authFailed))
        question.domain.isAuthenticated = false
        XCTAssertEqual(try found(question, by: question.policy()).verdict, .accepted)
    }

    func testWhatIsNotGivenIsNotJudged() throws {
        let question = try Question()
        let checker = try Checker(policy: question.policy())
        let notJudged = try checker.check(question.url(), at: unixTime(now)).notJudged.map(\.description)
        XCTAssertEqual(
            notJudged,
            ["18/100", "18/101", "18/102", "18/103", "18/104", "18/401", "18/600", "18/601", "18/602", "19/0"])
        let all = try checker.check(question.url(), facts: question.facts).notJudged.map(\.description)
        XCTAssertEqual(all, ["18/100", "18/101", "18/102", "18/103", "18/104"])
    }

    func testABatchIsJudgedByOnePolicy() throws {
        let question = try Question()
        let checker = try Checker(policy: question.policy())
        let bad = documentedURL
        let reports = try checker.check([question.url(), bad, ""], facts: question.facts)
        XCTAssertEqual(reports.map(\.verdict.name), ["accepted", "rejected", "rejected"])
        XCTAssertEqual(reports[1], try checker.check(bad, facts: question.facts))
    }

    func testBansApplyDuringTheirTime() throws {
        let day: TimeInterval = 86_400, start = unixTime(now)
        let policy = try PolicyBuilder()
        try policy.add(Ban(stream: "cam1", since: start))
        try policy.add(
            Ban(stream: "cam2", place: Ban.Place(domain: domain, app: "live"), until: start.addingTimeInterval(day), reason: "why"))
        let checker = try Checker(key: Key(keyText), policy: policy.build())
        let signer = try Signer(key: Key(keyText))
        func isForbidden(_ app: String, _ stream: String, _ at: Date) throws -> Bool {
            let url = try signer.sign(Target(domain: domain, app: app, stream: stream), until: unixTime(1 << 31), at: unixTime(0))
            return try checker.check(url.text, at: at).verdict == .rejected(.streamDisabled)
        }
        // For seven days from its start.
        XCTAssertEqual(
            try [-1, 0, 7 * day - 1, 7 * day].map { try isForbidden("live", "cam1", start.addingTimeInterval($0)) },
            [false, true, true, false])
        // Only in its place, until its end.
        XCTAssertEqual(
            try [0, day - 1, day].map { try isForbidden("live", "cam2", start.addingTimeInterval($0)) }, [true, true, false])
        XCTAssertFalse(try isForbidden("other", "cam2", start))
    }

    func testEveryPolicyFaultIsReported() throws {
        let policy = try PolicyBuilder()
        try policy.add(PolicyDomain(domain))
        try policy.addDisabledApp("closed")
        try policy.addChannel("cam1")
        try policy.allowClients(["192.0.2.1"])
        let key = try Key("a secret key")
        let faults: [(PolicyFault, () throws -> Void)] = [
            (.domainInvalid, { try policy.add(PolicyDomain("192.0.2.1", key: key)) }),
            (.domainTwice, { try policy.add(PolicyDomain(domain.uppercased(), key: key)) }),
            (.nameEmpty, { try policy.addDisabledApp("") }),
            (.appTwice, { try policy.addDisabledApp("closed") }),
            (.channelTwice, { try policy.addChannel("cam1", isOpen: false) }),
            (.banEndsBeforeStart, { try policy.add(Ban(stream: "cam1", since: unixTime(2), until: unixTime(1))) }),
            (.addressInvalid, { try policy.allowClients(["192.0.2.300"]) }),
            (.bothLists, { try policy.blockClients(["192.0.2.1"]) }),
        ]
        XCTAssertEqual(faults.map(\.0), PolicyFault.allCases)
        for (fault, cause) in faults {
            XCTAssertThrowsError(try cause()) { error in
                guard case .policyInvalid(fault, let text)? = error as? PushURLError else { return XCTFail("\(fault): \(error)") }
                XCTAssertFalse(text.isEmpty || text.contains("secret"))
                XCTAssertEqual("\(error)", text)
            }
        }
        // No faulty entry changed the policy.
        let built = try policy.build()
        XCTAssertTrue(try built.listsDomains())
        XCTAssertTrue(try built.lists("PUSH.example.com."))
        XCTAssertFalse(try built.lists("192.0.2.1"))
        XCTAssertEqual(try built.warnings(), [])
        for negative in [{ try policy.setMaxPushes(-1) }, { try policy.setMaxPushesOfStream(.min) }] {
            XCTAssertThrowsError(try negative()) { XCTAssertEqual($0 as? PushURLError, .argumentInvalid(text: "a limit is negative")) }
        }
        XCTAssertEqual(
            thrown { () throws(PushURLError) in try policy.add(PolicyDomain("a.example.com", authDelta: -1)) },
            .argumentInvalid(text: "authDelta is negative"))
    }

    func testWarningsAreOfWhatTheServiceWouldNotAccept() throws {
        let policy = try PolicyBuilder()
        try policy.blockClients(["2001:db8::1", "198.51.100.0/25"])
        try policy.add(Ban(stream: "cam1", since: unixTime(0), until: unixTime(91 * 86_400)))
        let built = try policy.build()
        XCTAssertEqual(Set(try built.warnings()), [.ipv6, .prefixUnusual, .banTooLong])
    }

    func testAllFaultsOfAFileAreReported() throws {
        let toml = "account = \"nowhere\"\n[[domain]]\nname = \"\(domain)\"\nkey = \"\"\nnonsense = 1\n"
        guard case .policyFileInvalid(let faults, let text)? = thrown({ () throws(PushURLError) in try PolicyFile(toml: toml) })
        else { return XCTFail("no fault") }
        XCTAssertEqual(faults.map(\.line), [1, 4, 5])
        XCTAssertEqual(faults.map(\.column), [11, 7, 1])
        for fault in faults {
            XCTAssertTrue(text.contains(fault.text))
        }
        // A file that is not TOML has no key sources.
        XCTAssertNotNil(thrown { () throws(PushURLError) in
            try PolicyFile(toml: "[") { (_) throws(PolicyFile.KeyMissing) in throw PolicyFile.KeyMissing("asked") }
        })
    }

    func testKeysFromElsewhereAreRead() throws {
        let toml = """
            [[domain]]
            name = "\(domain)"
            key = { env = "A_VARIABLE" }
            backup_key = { file = "a/file" }
            [clients]
            block = ["2001:db8::1"]
            """
        var asked: [PolicyFile.KeySource] = []
        let file = try PolicyFile(toml: Data(toml.utf8)) { (source) throws(PolicyFile.KeyMissing) in
            asked.append(source)
            guard let key = try? Key(source == .file("a/file") ? "backup" : keyText) else {
                throw PolicyFile.KeyMissing("no key")
            }
            return key
        }
        XCTAssertEqual(asked, [.environment("A_VARIABLE"), .file("a/file")])
        XCTAssertEqual(file.warnings.map(\.warning), [.ipv6])
        XCTAssertEqual(file.warnings.map { [$0.line, $0.column] }, [[6, 10]])
        let checker = try Checker(policy: file.policy)
        XCTAssertEqual(try checker.check(documentedURL, at: unixTime(0)).matchedKey, .primary)

        let missing = thrown { () throws(PushURLError) in
            try PolicyFile(toml: toml) { (_) throws(PolicyFile.KeyMissing) in throw PolicyFile.KeyMissing("it is not there") }
        }
        guard case .policyFileInvalid(let faults, _)? = missing else { return XCTFail("\(String(describing: missing))") }
        XCTAssertEqual(faults.count, 2)
        XCTAssertTrue(faults.allSatisfy { $0.text.contains("it is not there") })
        let unasked = thrown { () throws(PushURLError) in try PolicyFile(toml: toml) }
        guard case .policyFileInvalid(let faults, _)? = unasked else { return XCTFail("\(String(describing: unasked))") }
        XCTAssertEqual(faults.map(\.line), [3, 4])
    }
}
