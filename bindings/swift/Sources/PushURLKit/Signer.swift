import Foundation
internal import PushURLBridge

/// Signs push URLs. Create one for the key of a domain and reuse it. Immutable and thread-safe.
///
/// A ``Checker`` has the same rules: it accepts what a signer signs.
public final class Signer: Sendable {
    let bridged: PushURLBridge.Signer

    /// Creates a signer with the primary or backup key of a domain.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - hash: the hash that the domain uses.
    ///   - allowsUnusualNames: whether to also sign names that a check warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or with
    ///     a trailing `.flv`.
    /// - Throws: only ``PushURLError/internalError(_:)``.
    public init(key: Key, hash: HashAlgorithm = .md5, allowsUnusualNames: Bool = false) throws(PushURLError) {
        bridged = try crossing {
            try PushURLBridge.Signer(key: key.bridged, hash: hash.crossed(), unusualNames: allowsUnusualNames)
        }
    }

    /// Signs a target with a lifetime from `now` on. The service recommends 12 to 24 hours; it calls five minutes too short, and
    /// advises against very long lifetimes (documented, P/33383, P/35598).
    ///
    /// - Parameters:
    ///   - target: where to push the stream.
    ///   - lifetime: in seconds, rounded down.
    ///   - now: the current time.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with all problems of the target.
    public func sign(_ target: Target, for lifetime: TimeInterval, at now: Date = Date()) throws(PushURLError) -> SignedURL {
        let seconds = try seconds(lifetime, "a lifetime")
        return try sign(target, untilUnix: try now.unix().addingClamped(seconds), now: now)
    }

    /// Signs a target with a lifetime from `now` on; see ``sign(_:for:at:)-(Target,TimeInterval,Date)``.
    @available(macOS 13, iOS 16, *)
    public func sign(_ target: Target, for lifetime: Duration, at now: Date = Date()) throws(PushURLError) -> SignedURL {
        try sign(target, for: lifetime.interval, at: now)
    }

    /// Signs a target with an expiration time.
    ///
    /// - Parameters:
    ///   - target: where to push the stream.
    ///   - expiry: the expiration time, rounded down to a second.
    ///   - now: the current time.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with all problems of the target.
    public func sign(_ target: Target, until expiry: Date, at now: Date = Date()) throws(PushURLError) -> SignedURL {
        try sign(target, untilUnix: try expiry.unix(), now: now)
    }

    private func sign(_ target: Target, untilUnix expires: Int64, now: Date) throws(PushURLError) -> SignedURL {
        let now = try now.unix()
        try fit(target.texts)
        guard let (batch, stream) = target.asBatch else {
            let target = target.bridged
            let signed = try crossing { try bridged.signUntil(target: target, expires: expires, now: now) }
            return SignedURL(text: signed.url, expires: Date(unix: signed.expires))
        }
        // Signed as a batch of one row, whose answer is read in place: lifting a record would double the time.
        let signed = try sign(Packing(header: [1, 0], columns: [[stream]]), batch, expires: expires, now: now)
        switch signed[0] {
        case .success(let text): return SignedURL(text: text, expires: Date(unix: expires))
        case .failure(let refusal): throw .signingRefused(refusal)
        }
    }

    /// Returns all forms of a URL, in the order of the protocols' numbers. All have the same signature.
    ///
    /// - Parameters:
    ///   - target: where to push the stream.
    ///   - expiry: the expiration time, rounded down to a second; ``SignedURL/expires`` for the forms of a URL that is signed
    ///     already.
    ///   - now: the current time.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with all problems of the target.
    public func forms(of target: Target, until expiry: Date, at now: Date = Date()) throws(PushURLError) -> [URLForm] {
        let (expires, now, bridgedTarget) = (try expiry.unix(), try now.unix(), target.bridged)
        return try crossing(all: target.texts) { try bridged.forms(target: bridgedTarget, expires: expires, now: now) }.map(URLForm.init)
    }
}

/// A signed URL. Whoever has it can push: only ``text`` and ``url`` show its secret.
public struct SignedURL: Hashable, Sendable {
    /// The URL for an encoder.
    public let text: String
    /// The time in its txTime, in whole seconds.
    public let expires: Date

    /// The URL for Foundation; `nil` if Foundation would change ``text``.
    public var url: URL? { text.verbatimURL }
}

/// A signed URL in one form, and the server and stream key for encoders with two fields.
public struct URLForm: Hashable, Sendable {
    /// The form.
    public let pushProtocol: PushProtocol
    /// The URL for an encoder.
    public let text: String
    /// The server field, `rtmp://domain/App/`, without a query.
    public let server: String
    /// The stream key field, `Stream?txSecret=…&txTime=…`, including the query.
    public let streamKey: String

    /// The URL for Foundation; `nil` if Foundation would change ``text``.
    public var url: URL? { text.verbatimURL }

    init(_ form: Form) {
        (pushProtocol, text) = (form.`protocol`.crossed(), form.url)
        (server, streamKey) = (form.server, form.streamKey)
    }
}

extension SignedURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// With the secret masked.
    public var description: String { masked(text) }
    /// With the secret masked.
    public var debugDescription: String { description }
    /// With the secret masked.
    public var customMirror: Mirror { Mirror(self, children: ["text": description, "expires": expires]) }
}

extension URLForm: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// With the secret masked.
    public var description: String { masked(text) }
    /// With the secret masked.
    public var debugDescription: String { description }
    /// With the secret masked.
    public var customMirror: Mirror { Mirror(self, children: ["pushProtocol": pushProtocol, "text": description]) }
}

extension String {
    var verbatimURL: URL? {
        URL(string: self).flatMap { $0.absoluteString == self ? $0 : nil }
    }
}

/// Masks a text for descriptions, which cannot throw: returns `***` if masking fails.
func masked(_ text: String) -> String {
    (try? PushURL.masking(text)) ?? "***"
}
