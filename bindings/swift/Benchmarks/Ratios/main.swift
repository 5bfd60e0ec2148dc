// Compares signing and checking with handwritten code that uses URLComponents and a digest. That code only verifies well-formed
// signatures, and does not explain faults. Both run in one process: `test.sh --ratios`.

import Foundation
import PushURLKit

let keyText = "e12c46f2612d5106e2034781ab261ca3"
let (now, expires) = (Date(timeIntervalSince1970: 1_700_000_000), Date(timeIntervalSince1970: 1_700_086_400))
let count = 10_000
let streams = (0..<count).map { "cam-\($0)" }

/// Handwritten signing.
func signedByHand(_ stream: String) -> String? {
    let time = String(Int(expires.timeIntervalSince1970), radix: 16, uppercase: true)
    var message = keyText + stream + time
    var url = URLComponents()
    (url.scheme, url.host, url.path) = ("rtmp", "push.example.com", "/live/\(stream)")
    url.queryItems = [URLQueryItem(name: "txSecret", value: md5Hex(&message)), URLQueryItem(name: "txTime", value: time)]
    return url.string
}

/// A handwritten check.
func isGoodByHand(_ text: String) -> Bool {
    guard let url = URLComponents(string: text), let items = url.queryItems, let stream = url.path.split(separator: "/").last,
        let secret = items.first(where: { $0.name == "txSecret" })?.value,
        let time = items.first(where: { $0.name == "txTime" })?.value,
        let unix = Int64(time, radix: 16), TimeInterval(unix) > now.timeIntervalSince1970
    else { return false }
    var message = keyText + stream + time
    return md5Hex(&message) == secret
}

/// Nanoseconds per item of `count`: the best of several rounds, since disturbances only add time.
func measured(_ round: () throws -> Int) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<12 {
        let start = DispatchTime.now().uptimeNanoseconds
        let done = try round()
        let end = DispatchTime.now().uptimeNanoseconds
        precondition(done == count, "\(done) of \(count) were good")
        best = min(best, Double(end - start) / Double(count))
    }
    return best
}

func line(_ what: String, _ nanoseconds: Double, peer: Double) {
    let ratio = String(format: "%6.2f times as fast as by hand", peer / nanoseconds)
    print(what.padding(toLength: 34, withPad: " ", startingAt: 0), String(format: "%8.0f ns", nanoseconds), ratio)
}

let key = try Key(keyText)
let (signer, checker) = (try Signer(key: key), try Checker(key: key))
let batch = Batch(domain: "push.example.com")
let urls = try signer.sign(streams: streams, in: batch, until: expires, at: now).map { try $0.get() }
precondition(signedByHand(streams[7]) == urls[7], "both sign the same URL")

let digest = measured {
    var good = 0
    for stream in streams {
        var message = keyText + stream + "65554280"
        if md5Hex(&message).utf8.count == 32 { good += 1 }
    }
    return good
}
print(String(format: "by hand, only the digest: %.0f ns", digest))

let signedByHandCost = measured { streams.reduce(0) { $0 + (signedByHand($1) == nil ? 0 : 1) } }
line("sign, by hand", signedByHandCost, peer: signedByHandCost)
line(
    "sign, single calls",
    try measured {
        try streams.reduce(0) { sum, stream in
            let target = Target(domain: "push.example.com", stream: stream)
            return try sum + (signer.sign(target, until: expires, at: now).text.isEmpty ? 0 : 1)
        }
    }, peer: signedByHandCost)
line(
    "sign, batch, one String per URL",
    try measured {
        try signer.sign(streams: streams, in: batch, until: expires, at: now).reduce(0) { sum, url in
            if case .success(let text) = url, !text.isEmpty { sum + 1 } else { sum }
        }
    }, peer: signedByHandCost)
line(
    "sign, batch, as lines",
    try measured {
        let signed = try signer.sign(streams: streams, in: batch, until: expires, at: now)
        return signed.lines.isEmpty ? 0 : signed.count
    }, peer: signedByHandCost)

let checkedByHand = measured { urls.reduce(0) { $0 + (isGoodByHand($1) ? 1 : 0) } }
line("check, by hand", checkedByHand, peer: checkedByHand)
line(
    "check, single calls",
    try measured { try urls.reduce(0) { try $0 + (checker.check($1, at: now).verdict == .accepted ? 1 : 0) } },
    peer: checkedByHand)
line(
    "check, batch, each verdict",
    try measured {
        try checker.check(urls, facts: Facts(at: now)).reduce(0) { $0 + ($1.verdict == .accepted ? 1 : 0) }
    }, peer: checkedByHand)
