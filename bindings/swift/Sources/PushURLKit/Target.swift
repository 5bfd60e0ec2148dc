import Foundation
internal import PushURLBridge

/// Where to push a stream: everything that a URL contains except the signature.
public struct Target: Hashable, Sendable {
    /// The protocol; if `nil`, RTMP or that of the URL.
    public var pushProtocol: PushProtocol?
    /// The port, 1 to 65535, if it is not the default of the form. It only applies to the target's own protocol; URLs in other
    /// forms have their own default.
    public var port: UInt16?
    /// The host to connect to, if it is not the push domain, such as an IP address. The URL then names the push domain by
    /// `txHost=` (documented, P/31568), or by `h=` in SRT (documented, P/38393).
    public var host: String?
    /// Extra parameters, kept as written, after those of the URL. They are not signed.
    public var parameters: [Parameter] = []

    private let base: Base

    private enum Base: Hashable, Sendable {
        case names(domain: String, app: String, stream: String)
        case url(String)
    }

    /// An extra parameter.
    public struct Parameter: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String

        /// Creates a parameter.
        public init(_ name: String, _ value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    /// Creates a target from names.
    ///
    /// - Parameters:
    ///   - domain: the push domain.
    ///   - app: the AppName.
    ///   - stream: the StreamName.
    public init(domain: String, app: String = "live", stream: String) {
        base = .names(domain: domain, app: app, stream: stream)
    }

    /// Creates a target from a URL with or without a signature, which is ignored. Faults of the URL that a target cannot
    /// represent are reported when signing.
    public init(url: String) {
        base = .url(url)
    }

    /// Creates a target from the `absoluteString` of a URL. Foundation may change a text when it creates a `URL`: see
    /// ``Checker/check(_:at:)-(URL,_)``.
    public init(url: URL) {
        self.init(url: url.absoluteString)
    }

    var texts: [String?] {
        let names: [String?] =
            switch base {
            case .names(let domain, let app, let stream): [domain, app, stream, host]
            case .url(let text): [text, host]
            }
        return names + parameters.flatMap(\.texts)
    }

    /// A batch of one row, and its stream; `nil` for a URL.
    var asBatch: (Batch, stream: String)? {
        guard case .names(let domain, let app, let stream) = base else { return nil }
        let batch = Batch(
            domain: domain, app: app, pushProtocol: pushProtocol, port: port, host: host, parameters: parameters)
        return (batch, stream.asUTF8)
    }

    var bridged: PushURLBridge.Target {
        let base: TargetBase =
            switch base {
            case .names(let domain, let app, let stream): .names(domain: domain, app: app, stream: stream)
            case .url(let text): .url(text: text)
            }
        return PushURLBridge.Target(
            base: base, protocol: pushProtocol?.crossed(), port: port, host: host, params: parameters.map(\.bridged))
    }
}

extension Target.Parameter {
    var texts: [String?] { [name, value] }
    var bridged: TargetParam { TargetParam(name: name, value: value) }
}
