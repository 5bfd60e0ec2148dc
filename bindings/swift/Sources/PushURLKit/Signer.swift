import Foundation
internal import PushURLBridge

/// Mints push URLs. Make one for a domain's key, keep it, and share it between threads and tasks freely.
///
/// A ``Checker`` goes by the same rules: what one mints the other accepts.
public final class Signer: Sendable {
    let bridged: PushURLBridge.Signer

    /// A signer with a domain's primary or backup key.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - hash: the hash that the domain is set to.
    ///   - allowsUnusualNames: signs also names that a check only warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or with
    ///     `.flv` behind them.
    /// - Throws: ``PushURLError/internalError(_:)`` alone.
    public init(key: Key, hash: HashAlgorithm = .md5, allowsUnusualNames: Bool = false) throws(PushURLError) {
        bridged = try crossing {
            try PushURLBridge.Signer(key: key.bridged, hash: hash.crossed(), unusualNames: allowsUnusualNames)
        }
    }

    /// Signs a target for a time from now on. Documented advice: 12 to 24 hours; five minutes is called too short, very long is
    /// advised against (P/33383, P/35598).
    ///
    /// - Parameters:
    ///   - target: where the stream is to be pushed.
    ///   - lifetime: in seconds, a part of one cut off.
    ///   - now: the time now.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with everything that is wrong; never an unsigned URL.
    public func sign(_ target: Target, for lifetime: TimeInterval, at now: Date = Date()) throws(PushURLError) -> SignedURL {
        let seconds = try seconds(lifetime, "a lifetime")
        return try sign(target, untilUnix: try now.unix().addingClamped(seconds), now: now)
    }

    /// Signs a target for a time from now on; see ``sign(_:for:at:)-(Target,TimeInterval,Date)``.
    @available(macOS 13, iOS 16, *)
    public func sign(_ target: Target, for lifetime: Duration, at now: Date = Date()) throws(PushURLError) -> SignedURL {
        try sign(target, for: lifetime.interval, at: now)
    }

    /// Signs a target up to a moment.
    ///
    /// - Parameters:
    ///   - target: where the stream is to be pushed.
    ///   - expiry: the moment, a part of a second cut off.
    ///   - now: the time now.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with everything that is wrong; never an unsigned URL.
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
        // As a batch of one, whose answer is read in place: reading a record takes as long as all the rest.
        let signed = try sign(Packing(header: [1, 0], columns: [[stream]]), batch, expires: expires, now: now)
        switch signed[0] {
        case .success(let text): return SignedURL(text: text, expires: Date(unix: expires))
        case .failure(let refusal): throw .signingRefused(refusal)
        }
    }

    /// Every form of a URL, in the order of the protocols' numbers: the signature is the same in all of them.
    ///
    /// - Parameters:
    ///   - target: where the stream is to be pushed.
    ///   - expiry: the moment, a part of a second cut off; ``SignedURL/expires`` for the forms of a URL that was signed before.
    ///   - now: the time now.
    /// - Throws: ``PushURLError/signingRefused(_:)`` with everything that is wrong.
    public func forms(of target: Target, until expiry: Date, at now: Date = Date()) throws(PushURLError) -> [URLForm] {
        let (expires, now, bridgedTarget) = (try expiry.unix(), try now.unix(), target.bridged)
        return try crossing(all: target.texts) { try bridged.forms(target: bridgedTarget, expires: expires, now: now) }.map(URLForm.init)
    }
}

/// A signed URL. Whoever has it can push: it shows its secret only where ``text`` or ``url`` is asked for.
public struct SignedURL: Hashable, Sendable {
    /// The URL, as an encoder takes it.
    public let text: String
    /// The moment that its txTime states, in whole seconds.
    public let expires: Date

    /// The URL as Foundation has it; `nil` where Foundation would write it otherwise than ``text``.
    public var url: URL? { text.verbatimURL }
}

/// A signed URL in one form, and the pair that encoders with two fields ask for.
public struct URLForm: Hashable, Sendable {
    /// Which form.
    public let pushProtocol: PushProtocol
    /// The URL, as an encoder takes it.
    public let text: String
    /// `rtmp://domain/App/`: no query belongs here.
    public let server: String
    /// `Stream?txSecret=…&txTime=…`, the query included.
    public let streamKey: String

    /// The URL as Foundation has it; `nil` where Foundation would write it otherwise than ``text``.
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

/// For descriptions, which cannot throw: nothing at all, should masking fail.
func masked(_ text: String) -> String {
    (try? PushURL.masking(text)) ?? "***"
}
