import XCTest

import PushURLKit

/// The shared scenarios: policies, built and read from a file, and the verdicts on pushes.
final class ScenarioTests: XCTestCase {
    private struct File: Decodable {
        let keys: [String: String], accounts: [Account]
    }

    private struct Account: Decodable {
        let what: String, toml: [String], policy: Known, pushes: [Push]
    }

    private struct Push: Decodable {
        let what: String, url: String, facts: Seen, verdict: String, matched_key: String?, findings: [[String]]
    }

    private struct Seen: Decodable {
        let now: Int64, client: String?, live_total: Int?, live_same: Int?, live_priority: Int?, hook: String?

        var facts: Facts {
            Facts(
                at: unixTime(now), client: client, liveTotal: live_total, liveSame: live_same, livePriority: live_priority,
                hook: hook.flatMap(HookAnswer.init(name:)))
        }
    }

    private struct Known: Decodable {
        let account: String, disabled_apps: [String], domains: [Domain], bans: [Forbidden], channels: Channels?
        let allow_clients: [String], block_clients: [String]
        let max_pushes: Int?, max_pushes_of_stream: Int?, priority_param: String?

        struct Domain: Decodable {
            let name: String, key: String?, backup_key: String?, hash: String
            let enabled: Bool, authentication: Bool, playback: Bool
        }

        struct Forbidden: Decodable {
            let stream: String, domain: String?, app: String?, since: Int64?, until: Int64?, reason: String?
        }

        struct Channels: Decodable {
            let open: [String], closed: [String]
        }

        func built() throws -> Policy {
            let policy = try PolicyBuilder()
            try policy.setAccount(XCTUnwrap(AccountStatus(name: account)))
            try disabled_apps.forEach { try policy.addDisabledApp($0) }
            for domain in domains {
                try policy.add(
                    PolicyDomain(
                        domain.name, key: domain.key.map { try Key($0) }, backupKey: domain.backup_key.map { try Key($0) },
                        hash: XCTUnwrap(HashAlgorithm(name: domain.hash)), isAuthenticated: domain.authentication,
                        isEnabled: domain.enabled, isForPlayback: domain.playback))
            }
            for ban in bans {
                let place = ban.domain.flatMap { domain in ban.app.map { Ban.Place(domain: domain, app: $0) } }
                let (since, until) = (ban.since.map(unixTime), ban.until.map(unixTime))
                try policy.add(Ban(stream: ban.stream, place: place, since: since, until: until, reason: ban.reason))
            }
            try channels?.open.forEach { try policy.addChannel($0) }
            try channels?.closed.forEach { try policy.addChannel($0, isOpen: false) }
            if !allow_clients.isEmpty { try policy.allowClients(allow_clients) }
            if !block_clients.isEmpty { try policy.blockClients(block_clients) }
            if let max_pushes { try policy.setMaxPushes(max_pushes) }
            if let max_pushes_of_stream { try policy.setMaxPushesOfStream(max_pushes_of_stream) }
            if let priority_param { try policy.setPriorityParameter(priority_param) }
            return try policy.build()
        }
    }

    private let file = Result { try data("policy.json", as: File.self) }

    func testPoliciesThatAreBuilt() throws {
        for account in try file.get().accounts {
            try assertJudged(account, by: account.policy.built())
        }
    }

    func testPoliciesThatAreRead() throws {
        let file = try file.get()
        for account in file.accounts {
            let read = try PolicyFile(toml: account.toml.joined(separator: "\n")) { (source) throws(PolicyFile.KeyMissing) in
                guard case .environment(let name) = source, let text = file.keys[name], let key = try? Key(text) else {
                    throw PolicyFile.KeyMissing("no such key")
                }
                return key
            }
            try assertJudged(account, by: read.policy)
        }
    }

    private func assertJudged(_ account: Account, by policy: Policy) throws {
        let checker = try Checker(policy: policy, diagnosis: .always)
        XCTAssertFalse(account.pushes.isEmpty)
        for push in account.pushes {
            let place = "\(account.what): \(push.what)"
            XCTAssertEqual(push.facts.facts.hook?.name, push.facts.hook, place)
            let report = try checker.check(push.url, facts: push.facts.facts)
            switch report.verdict {
            case .rejected(let cause): XCTAssertEqual(cause.description, push.verdict, place)
            case let other: XCTAssertEqual(other.name, push.verdict, place)
            }
            XCTAssertEqual(report.matchedKey?.name, push.matched_key, place)
            XCTAssertEqual(report.findings.map { [$0.reason.name, String(report.text[$0.range])] }, push.findings, place)
            // A batch gives the same report.
            XCTAssertEqual(try checker.check([push.url, push.url], facts: push.facts.facts)[1], report, place)
        }
    }
}
