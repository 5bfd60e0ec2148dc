import Foundation
import XCTest

@testable import PushURLKit

let keyText = "e12c46f2612d5106e2034781ab261ca3"
let domain = "push.example.com"

/// A URL of the service's own documents: it expires at 1546064025.
let documentedURL = "rtmp://\(domain)/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099"

func unixTime(_ unix: Int64) -> Date {
    Date(timeIntervalSince1970: TimeInterval(unix))
}

/// The directory of this package.
let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// One of the data files that all languages share.
func data(_ file: String) throws -> Data {
    try Data(contentsOf: package.appendingPathComponent("../../tests/data/\(file)"))
}

func data<T: Decodable>(_ file: String, as: T.Type = T.self) throws -> T {
    try JSONDecoder().decode(T.self, from: data(file))
}

/// The error that `body` throws.
func thrown<T>(_ body: () throws(PushURLError) -> T) -> PushURLError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error
    }
}
