import Foundation
internal import PushURLBridge

/// What is to be signed at once: what all rows have in common.
public struct Batch: Hashable, Sendable {
    /// The push domain.
    public var domain: String
    /// The AppName, where a row has none of its own.
    public var app: String
    /// The protocol: RTMP if `nil`.
    public var pushProtocol: PushProtocol?
    /// A port of its own: 1 to 65535.
    public var port: UInt16?
    /// A host to connect to that is not the push domain.
    public var host: String?
    /// Parameters of one's own.
    public var parameters: [Target.Parameter]

    /// What all rows have in common.
    public init(
        domain: String, app: String = "live", pushProtocol: PushProtocol? = nil, port: UInt16? = nil, host: String? = nil,
        parameters: [Target.Parameter] = []
    ) {
        (self.domain, self.app, self.pushProtocol) = (domain, app, pushProtocol)
        (self.port, self.host, self.parameters) = (port, host, parameters)
    }

    /// A row: what it has of its own.
    public struct Row: Hashable, Sendable {
        /// The StreamName.
        public var stream: String
        /// The AppName, if not the batch's.
        public var app: String?
        /// The expiry, if not that of all.
        public var expires: Date?

        /// A row.
        public init(stream: String, app: String? = nil, expires: Date? = nil) {
            (self.stream, self.app, self.expires) = (stream, app, expires)
        }
    }

    func bridged(expires: Int64, now: Int64) -> PushURLBridge.Batch {
        PushURLBridge.Batch(
            domain: domain, app: app, protocol: pushProtocol?.crossed(), port: port, host: host,
            params: parameters.map(\.bridged), expires: expires, now: now)
    }
}

extension Signer {
    /// Signs many streams at once: in one call to the other side, which is several times faster than one by one.
    ///
    /// - Parameters:
    ///   - streams: the StreamNames.
    ///   - batch: all else of the URLs.
    ///   - expiry: the moment up to which they hold, a part of a second cut off.
    ///   - now: the time now.
    /// - Returns: for each stream its URL, or what is wrong with it.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a date is no number, or it is too much.
    public func sign(
        streams: some Collection<String>, in batch: Batch, until expiry: Date, at now: Date = Date()
    ) throws(PushURLError) -> SignedURLs {
        let streams = streams.map(\.asUTF8)
        let packing = try Packing(header: [UInt32(clamping: streams.count), 0], columns: [streams])
        return try sign(packing, batch, expires: try expiry.unix(), now: try now.unix())
    }

    /// Signs many rows at once, each with an AppName or an expiry of its own where it has one.
    ///
    /// - Parameters:
    ///   - rows: what the rows have of their own.
    ///   - batch: what they have in common.
    ///   - expiry: the moment up to which those hold that have none of their own, a part of a second cut off.
    ///   - now: the time now.
    /// - Returns: for each row its URL, or what is wrong with it.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a date is no number, or it is too much.
    public func sign(
        rows: some Collection<Batch.Row>, in batch: Batch, until expiry: Date, at now: Date = Date()
    ) throws(PushURLError) -> SignedURLs {
        let all = try expiry.unix()
        var expiries: [Int64] = []
        expiries.reserveCapacity(rows.count)
        for row in rows {
            expiries.append(try row.expires?.unix() ?? all)
        }
        let bothColumns: UInt32 = 3
        let packing = try Packing(
            header: [UInt32(clamping: rows.count), bothColumns],
            columns: [rows.map { ($0.app ?? batch.app).asUTF8 }, rows.map(\.stream.asUTF8)], numbers: expiries)
        return try sign(packing, batch, expires: try expiry.unix(), now: try now.unix())
    }

    func sign(
        _ packing: Packing, _ batch: Batch, expires: Int64, now: Int64
    ) throws(PushURLError) -> SignedURLs {
        let texts: [String?] = [batch.domain, batch.app, batch.host] + batch.parameters.flatMap(\.texts)
        let batch = batch.bridged(expires: expires, now: now)
        return SignedURLs(
            try crossing(all: texts) { try bridged.sign(batch: batch, count: packing.count, write: packing.write) })
    }
}

/// The URLs that were signed at once, in the order of the rows; each is decoded as it is asked for.
public struct SignedURLs: RandomAccessCollection, Sendable {
    private static let head = 8, refusal = 20

    private let answer: PackedAnswer
    private let refusals: Int

    public let endIndex: Int
    public var startIndex: Int { 0 }

    init(_ answer: PackedAnswer) {
        self.answer = answer
        (endIndex, refusals) = answer.withBytes { bytes in
            (Int(bytes.number(at: 0, as: UInt32.self)), Int(bytes.number(at: 4, as: UInt32.self)))
        }
    }

    /// The URL of a row, or what is wrong with it.
    public subscript(place: Int) -> Result<String, Refusal> {
        precondition(indices.contains(place), "there is no row \(place)")
        return answer.withBytes { bytes in
            // The places are behind each URL, where a line feed stands.
            let start = place == 0 ? 0 : end(of: place - 1, bytes) + 1
            let end = end(of: place, bytes)
            if start == end {
                return .failure(Refusal(refused: refused(place, bytes)))
            }
            let text = Self.head + 4 * endIndex + Self.refusal * refusals
            return .success(String(decoding: bytes[text + start..<text + end], as: UTF8.self))
        }
    }

    /// All URLs as one text, a line each; an empty line where a row is refused. For files and pipes.
    public var lines: String {
        answer.withBytes { bytes in
            String(decoding: bytes[(Self.head + 4 * endIndex + Self.refusal * refusals)...], as: UTF8.self)
        }
    }

    /// How many rows are refused.
    public var refusedCount: Int {
        refusals == 0 ? 0 : lazy.filter { if case .failure = $0 { true } else { false } }.count
    }

    @inline(__always)
    private func end(of row: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
        Int(bytes.number(at: Self.head + 4 * row, as: UInt32.self))
    }

    /// The refusals stand in the order of the rows.
    private func refused(_ row: Int, _ bytes: UnsafeRawBufferPointer) -> [Refused] {
        let first = Self.head + 4 * endIndex
        func of(_ place: Int) -> Int { Int(bytes.number(at: first + Self.refusal * place, as: UInt32.self)) }
        var (low, high) = (0, refusals)
        while low < high {
            let middle = (low + high) / 2
            if of(middle) < row { low = middle + 1 } else { high = middle }
        }
        return (low..<refusals).prefix { of($0) == row }.map { place in
            let at = first + Self.refusal * place
            guard let reason = Reason(rawValue: bytes.number(at: at + 16)),
                let field = Refused.Field(rawValue: bytes.number(at: at + 18))
            else { preconditionFailure("PushURLKit and its library are of different versions") }
            let (start, end): (UInt32, UInt32) = (bytes.number(at: at + 8), bytes.number(at: at + 12))
            return Refused(
                field: field, index: Int(bytes.number(at: at + 4, as: UInt32.self)), reason: reason,
                utf8Range: Int(start)..<Int(end))
        }
    }
}

extension SignedURLs: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// How many, without their secrets.
    public var description: String { "\(count) signed URLs, \(refusedCount) of them refused" }
    /// How many, without their secrets.
    public var debugDescription: String { description }
    /// How many, without their secrets.
    public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
