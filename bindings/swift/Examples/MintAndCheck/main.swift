// A server signs a push URL in every form, and checks one of them.

import Foundation
import PushURLKit

// A server reads its key from a secret store, and uses the clock.
let key = try Key("e12c46f2612d5106e2034781ab261ca3")
let now = Date(timeIntervalSince1970: 1_700_000_000)

let signer = try Signer(key: key)
let target = Target(domain: "push.example.com", app: "live", stream: "cam1")
let signed = try signer.sign(target, for: 24 * 3600, at: now)
for form in try signer.forms(of: target, until: signed.expires, at: now) {
    print("\(form.pushProtocol): \(form.text)")
}

let checker = try Checker(key: key)
let report = try checker.check(signed.text, at: now)
print("\(report.verdict.name), \(Int(report.timeLeft ?? 0)) s left")
