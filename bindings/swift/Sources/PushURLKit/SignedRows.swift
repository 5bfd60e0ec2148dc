import Foundation
internal import PushURLBridge

/// What the rows of a batch share.
public struct Batch: Hashable, Sendable {
    /// The push domain.
    public var domain: String
    /// The AppName of rows that do not set one.
    public var app: String
    /// The protocol; RTMP if `nil`.
    public var pushProtocol: PushProtocol?
    /// The port, 1 to 65535, if it is not the default of the form.
    public var port: UInt16?
    /// The host to connect to, if it is not the push domain.
    public var host: String?
    /// Extra parameters. They are not signed.
    public var parameters: [Target.Parameter]

    /// Creates a batch.
    public init(
        domain: String, app: String = "live", pushProtocol: PushProtocol? = nil, port: UInt16? = nil, host: String? = nil,
        parameters: [Target.Parameter] = []
    ) {
        (self.domain, self.app, self.pushProtocol) = (domain, app, pushProtocol)
        (self.port, self.host, self.parameters) = (port, host, parameters)
    }

    /// A row of a batch.
    public struct Row: Hashable, Sendable {
        /// The StreamName.
        public var stream: String
        /// The AppName, if it is not that of the batch.
        public var app: String?
        /// The expiration time, if it is not that of the batch.
        public var expires: Date?

        /// Creates a row.
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
    /// Signs a batch of streams in one native call, which is several times faster than single calls.
    ///
    /// - Parameters:
    ///   - streams: the StreamNames.
    ///   - batch: the rest of the URLs.
    ///   - expiry: the expiration time, rounded down to a second.
    ///   - now: the current time.
    /// - Returns: for each stream its URL, or its problems.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a date is not a number, or the input is too long.
    public func sign(
        streams: some Collection<String>, in batch: Batch, until expiry: Date, at now: Date = Date()
    ) throws(PushURLError) -> SignedURLs {
        let streams = streams.map(\.asUTF8)
        let packing = try Packing(header: [UInt32(clamping: streams.count), 0], columns: [streams])
        return try sign(packing, batch, expires: try expiry.unix(), now: try now.unix())
    }

    /// Signs a batch of rows, which can have their own AppName and expiration time.
    ///
    /// - Parameters:
    ///   - rows: the rows.
    ///   - batch: what the rows share.
    ///   - expiry: the expiration time of rows that do not set one, rounded down to a second.
    ///   - now: the current time.
    /// - Returns: for each row its URL, or its problems.
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if a date is not a number, or the input is too long.
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

/// The URLs of a batch, in the order of its rows. Each is decoded on access.
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

    /// The URL of a row, or its problems.
    public subscript(place: Int) -> Result<String, Refusal> {
        precondition(indices.contains(place), "there is no row \(place)")
        return answer.withBytes { bytes in
            // Each end is the offset of the line feed after the URL.
            let start = place == 0 ? 0 : end(of: place - 1, bytes) + 1
            let end = end(of: place, bytes)
            if start == end {
                return .failure(Refusal(refused: refused(place, bytes)))
            }
            let text = Self.head + 4 * endIndex + Self.refusal * refusals
            return .success(String(decoding: bytes[text + start..<text + end], as: UTF8.self))
        }
    }

    /// All URLs as one text with one line per row; the line of a refused row is empty. For files and pipes.
    public var lines: String {
        answer.withBytes { bytes in
            String(decoding: bytes[(Self.head + 4 * endIndex + Self.refusal * refusals)...], as: UTF8.self)
        }
    }

    /// The number of refused rows.
    public var refusedCount: Int {
        refusals == 0 ? 0 : lazy.filter { if case .failure = $0 { true } else { false } }.count
    }

    @inline(__always)
    private func end(of row: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
        Int(bytes.number(at: Self.head + 4 * row, as: UInt32.self))
    }

    /// Binary search: the refusals are sorted by row.
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
    /// The numbers of URLs, without their secrets.
    public var description: String { "\(count) signed URLs, \(refusedCount) of them refused" }
    /// The numbers of URLs, without their secrets.
    public var debugDescription: String { description }
    /// The numbers of URLs, without their secrets.
    public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
