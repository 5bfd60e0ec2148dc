internal import PushURLBridge

/// Judged rows in Rust's memory: 8 bytes of counts, 64 bytes per row, 12 bytes per finding, then
/// the URLs inside wrapped texts.
struct JudgedRows: Sendable {
    private static let head = 8, row = 64, finding = 12

    private let answer: PackedAnswer
    let count: Int

    init(_ answer: PackedAnswer) {
        self.answer = answer
        count = answer.withBytes { Int($0.number(at: 0, as: UInt32.self)) }
    }

    func verdict(of row: Int) -> Verdict {
        switch number(row, 0, UInt8.self) {
        case 1: .accepted
        case 2: .rejected(Cause(known: number(row, 4)))
        default: .undetermined
        }
    }

    func matchedKey(of row: Int) -> KeyRole? {
        KeyRole(rawValue: number(row, 1))
    }

    /// The time in txTime, the same plus the AuthDelta, and the seconds left.
    func times(of row: Int) -> (expires: Int64, withAuthDelta: Int64, left: Int64)? {
        guard number(row, 2, UInt8.self) == 1 else { return nil }
        return (number(row, 8), number(row, 16), number(row, 24))
    }

    func notJudged(of row: Int) -> [Cause] {
        let halves: [UInt64] = [number(row, 32), number(row, 40)]
        return Tables.shared.causes.enumerated()
            .filter { place, _ in halves[place / 64] >> (place % 64) & 1 == 1 }
            .map { Cause(known: $1.number) }
    }

    func findings(of row: Int, in text: String) -> [Finding] {
        let places = Int(number(row, 48, UInt32.self))..<Int(number(row, 52, UInt32.self))
        return places.map { place in
            let at = Self.head + Self.row * count + Self.finding * place
            return answer.withBytes { bytes in
                let (start, end): (UInt32, UInt32) = (bytes.number(at: at), bytes.number(at: at + 4))
                let reason = Reason(known: bytes.number(at: at + 8))
                return Finding(reason: reason, utf8Range: Int(start)..<Int(end), in: text)
            }
        }
    }

    /// The URL inside the text, with its secrets masked.
    func inner(of row: Int) -> String? {
        let (offset, length) = (Int(number(row, 56, UInt32.self)), Int(number(row, 60, UInt32.self)))
        guard length > 0 else { return nil }
        return answer.withBytes { bytes in
            let findings = Int(bytes.number(at: 4, as: UInt32.self))
            let start = Self.head + Self.row * count + Self.finding * findings + offset
            return String(decoding: bytes[start..<start + length], as: UTF8.self)
        }
    }

    @inline(__always)
    private func number<T: FixedWidthInteger>(_ row: Int, _ place: Int, _: T.Type = T.self) -> T {
        answer.withBytes { $0.number(at: Self.head + Self.row * row + place) }
    }
}
