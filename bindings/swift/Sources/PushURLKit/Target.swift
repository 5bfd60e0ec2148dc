import Foundation
internal import PushURLBridge

/// Where a stream is to be pushed: all that a URL says but for the signature.
public struct Target: Hashable, Sendable {
    /// The protocol: RTMP if `nil`, or that of the URL.
    public var pushProtocol: PushProtocol?
    /// A port of its own, instead of the one that the form usually states: 1 to 65535. It holds for the target's own protocol
    /// alone; URLs in the other forms state theirs.
    public var port: UInt16?
    /// A host to connect to that is not the push domain, such as an IP address. The URL then names the push domain by `txHost=`
    /// (documented, P/31568), or by `h=` in SRT (documented, P/38393).
    public var host: String?
    /// Parameters of one's own, carried along as written behind those of the URL. They are not signed.
    public var parameters: [Parameter] = []

    private let base: Base

    private enum Base: Hashable, Sendable {
        case names(domain: String, app: String, stream: String)
        case url(String)
    }

    /// A parameter of one's own.
    public struct Parameter: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String

        /// A parameter.
        public init(_ name: String, _ value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    /// A target by its names.
    ///
    /// - Parameters:
    ///   - domain: the push domain.
    ///   - app: the AppName.
    ///   - stream: the StreamName.
    public init(domain: String, app: String = "live", stream: String) {
        base = .names(domain: domain, app: app, stream: stream)
    }

    /// A target by a URL with or without a signature, which is left out. Faults of it that a target has no place for refuse the
    /// signing.
    public init(url: String) {
        base = .url(url)
    }

    /// A target by a URL, as it is written in its `absoluteString`. Foundation may have changed what a text held before it
    /// became a `URL`: see ``Checker/check(_:at:)-(URL,_)``.
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

    /// All but the stream, and the stream; `nil` for a URL.
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
