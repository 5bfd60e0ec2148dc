// An app checks a URL from its server before it connects. It has no key.

import Foundation
import PushURLKit

// An app uses the clock and the language of the device, which are the defaults.
let now = Date(timeIntervalSince1970: 1_700_000_000)
let checker = try Checker()
for url in [
    "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
    "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
    "rtmp://192.0.2.1/live/cam 1",
] {
    let report = try checker.check(url, at: now)
    switch report.verdict {
    case .accepted, .undetermined:
        // No problem was found without the key.
        print("connect")
    case .rejected(let cause):
        print("\(cause) \(cause.errmsg(in: .en))")
        for finding in report.findings {
            print("  \(finding.reason): \(finding.reason.detail(in: .en)) \(finding.reason.remedy(in: .en))")
        }
    }
}
