import XCTest

/// The example programs print the same in every language.
final class ExampleTests: XCTestCase {
    func testMintAndCheck() throws { try assertPrints("mint-and-check", "mint_and_check.txt") }
    func testCheckBeforePush() throws { try assertPrints("check-before-push", "check_before_push.txt") }
    func testExplain() throws { try assertPrints("explain", "explain.txt") }

    /// The directory of the built products, with the tests and the examples.
    private var products: URL {
        #if os(macOS)
        Bundle(for: Self.self).bundleURL.deletingLastPathComponent()
        #else
        Bundle.main.bundleURL
        #endif
    }

    private func assertPrints(_ program: String, _ file: String) throws {
        #if os(macOS) || os(Linux)
        let process = Process(), output = Pipe()
        process.executableURL = products.appendingPathComponent(program)
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        XCTAssertEqual(process.terminationStatus, 0)
        XCTAssertEqual(String(decoding: printed, as: UTF8.self), String(decoding: try data("examples/\(file)"), as: UTF8.self))
        #else
        XCTFail("a device runs no programs: run this test on a Mac or on Linux")
        #endif
    }
}
