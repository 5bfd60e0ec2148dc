import XCTest

import PushURLKit

/// One signer and one checker in eight threads, and objects that are freed while other threads use them.
final class ThreadTests: XCTestCase {
    func testOneSignerAndOneCheckerServeEightThreads() throws {
        let key = try Key(keyText)
        let (signer, checker) = (try Signer(key: key), try Checker(key: key))
        let passed = Counter()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for round in 0..<500 {
                let target = Target(domain: domain, stream: "cam-\(thread)-\(round)")
                guard let signed = try? signer.sign(target, for: 60, at: unixTime(0)),
                    let report = try? checker.check(signed.text, at: unixTime(0)),
                    let reports = try? checker.check([signed.text, "thread \(thread)"], facts: Facts(at: unixTime(0)))
                else { return }
                if report.verdict == .accepted, reports[0] == report, reports[1].verdict == .rejected(.domainUnknown) {
                    passed.add()
                }
            }
        }
        XCTAssertEqual(passed.value, 4000)
    }

    func testEightTasksShareThem() async throws {
        let key = try Key(keyText)
        let (signer, checker) = (try Signer(key: key), try Checker(key: key))
        let accepted = try await withThrowingTaskGroup(of: Int.self) { tasks in
            for task in 0..<8 {
                tasks.addTask {
                    let streams = (0..<100).map { "cam-\(task)-\($0)" }
                    let signed = try signer.sign(streams: streams, in: Batch(domain: domain), until: unixTime(60), at: unixTime(0))
                    let urls = try signed.map { try $0.get() }
                    return try checker.check(urls, facts: Facts(at: unixTime(0))).filter { $0.verdict == .accepted }.count
                }
            }
            return try await tasks.reduce(0, +)
        }
        XCTAssertEqual(accepted, 800)
    }

    func testObjectsAreReplacedAndFreedWhileOthersUseThem() throws {
        let slot = Slot(try Objects())
        let passed = Counter()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for _ in 0..<300 {
                if thread < 2 {
                    // Only the threads that use the old objects still reference them.
                    guard let new = try? Objects() else { return }
                    slot.set(new)
                    passed.add()
                    continue
                }
                let objects = slot.get()
                guard let signed = try? objects.signer.sign(Target(domain: domain, stream: "cam1"), for: 60, at: unixTime(0)),
                    let report = try? objects.checker.check(signed.text, at: unixTime(0))
                else { return }
                slot.leave(report)
                if slot.visit()?.verdict == .accepted { passed.add() }
            }
        }
        XCTAssertEqual(passed.value, 2400)
    }

    /// There is no `close`: a result keeps alive what it needs, and the rest is freed.
    func testResultsOutliveTheirObjects() throws {
        var key: Key? = try Key(keyText)
        weak var freed = key
        var builder: PolicyBuilder? = try PolicyBuilder()
        try builder?.add(PolicyDomain(domain, key: key))
        var policy = try builder?.build()
        builder = nil
        var signer = try key.map { try Signer(key: $0) }
        key = nil
        XCTAssertNil(freed)
        var checker: Checker? = try Checker(policy: policy)
        policy = nil
        let signed = try XCTUnwrap(signer?.sign(streams: ["cam1", ""], in: Batch(domain: domain), until: unixTime(60), at: unixTime(0)))
        signer = nil
        let reports = try XCTUnwrap(checker?.check([signed[0].get(), "b"], facts: Facts(at: unixTime(0))))
        checker = nil
        XCTAssertEqual(reports.map(\.verdict), [.accepted, .rejected(.domainUnknown)])
        XCTAssertEqual(reports[0].text, try signed[0].get())
        XCTAssertEqual(signed.refusedCount, 1)
    }

    func testABuilderIsThreadSafe() throws {
        let builder = try PolicyBuilder()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<50 {
                try? builder.add(PolicyDomain("d\(thread)-\(number).example.com"))
                _ = try? builder.build()
            }
        }
        let policy = try builder.build()
        for thread in 0..<8 {
            for number in 0..<50 {
                XCTAssertTrue(try policy.lists("d\(thread)-\(number).example.com"))
            }
        }
    }

    func testMessagesAreReadFromManyThreads() {
        let read = Counter()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for lang in Lang.allCases {
                for cause in Cause.allCases where !cause.errmsg(in: lang).isEmpty && !cause.advice().isEmpty {
                    read.add()
                }
            }
        }
        XCTAssertEqual(read.value, 8 * Lang.allCases.count * Cause.allCases.count)
    }
}

private struct Objects: Sendable {
    let signer: Signer, checker: Checker

    init() throws {
        let key = try Key(keyText)
        let policy = try PolicyBuilder()
        try policy.add(PolicyDomain(domain, key: key))
        (signer, checker) = (try Signer(key: key), try Checker(policy: policy.build()))
    }
}

private final class Slot: @unchecked Sendable {
    private let lock = NSLock()
    private var objects: Objects
    private var report: Report?

    init(_ objects: Objects) { self.objects = objects }

    func get() -> Objects { lock.withLock { objects } }
    func set(_ new: Objects) { lock.withLock { objects = new } }
    func leave(_ report: Report) { lock.withLock { self.report = report } }
    func visit() -> Report? { lock.withLock { report } }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func add() { lock.withLock { count += 1 } }
    var value: Int { lock.withLock { count } }
}
