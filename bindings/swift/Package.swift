// swift-tools-version: 6.0
import PackageDescription

// The directory of a libpushurl_uniffi.a with test hooks; test.sh sets it. Warnings are errors then.
let testLibrary = Context.environment["PUSHURL_TEST_LIBRARY"]
let strict: [SwiftSetting] = testLibrary == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]
let hooks: [SwiftSetting] = testLibrary == nil ? [] : [.define("PUSHURL_TEST_HOOKS")]
let search: [LinkerSetting] = testLibrary.map { [.unsafeFlags(["-L\($0)"])] } ?? []

// Apps get the Rust part as a binary; Linux, and the tests everywhere, link a static library.
#if canImport(Darwin)
let ffi: Target = testLibrary == nil
    ? .binaryTarget(name: "PushURLFFI", path: "PushURLFFI.xcframework")
    : .systemLibrary(name: "PushURLFFI")
#else
let ffi: Target = .systemLibrary(name: "PushURLFFI")
#endif

func program(_ name: String, _ path: String) -> Target {
    .executableTarget(name: name, dependencies: ["PushURLKit"], path: path, swiftSettings: strict)
}

let package = Package(
    name: "pushurl",
    // Exactly the platforms that scripts/xcframework.sh builds slices for.
    platforms: [.macOS(.v11), .iOS(.v14)],
    products: [.library(name: "PushURLKit", targets: ["PushURLKit"])],
    targets: [
        ffi,
        // The generated code, and the calls that must not copy. Only PushURLKit imports it.
        .target(name: "PushURLBridge", dependencies: ["PushURLFFI"], swiftSettings: hooks, linkerSettings: search),
        .target(name: "PushURLKit", dependencies: ["PushURLBridge"], swiftSettings: strict),
        .testTarget(
            name: "PushURLKitTests",
            dependencies: ["PushURLKit", "PushURLBridge", "mint-and-check", "check-before-push", "explain"],
            swiftSettings: strict),
        program("mint-and-check", "Examples/MintAndCheck"),
        program("check-before-push", "Examples/CheckBeforePush"),
        program("explain", "Examples/Explain"),
        program("ratios", "Benchmarks/Ratios"),
    ],
    swiftLanguageModes: [.v6]
)
