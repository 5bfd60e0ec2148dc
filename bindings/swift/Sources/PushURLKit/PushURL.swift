import Foundation
internal import PushURLBridge

/// A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` opens no fragment, the last segment of
/// the path is the stream.
///
/// The places are of ``text``: `url.text[url.stream]`. A part that is missing has an empty place, where it would belong, or `nil`
/// where that tells more.
public struct PushURL: Hashable, Sendable {
    /// The text, in which all places are.
    public let text: String
    /// The form, by scheme and port; `nil` if the scheme is none of a push URL's.
    public let pushProtocol: PushProtocol?
    /// Blanks, control characters and byte-order marks before the URL begins.
    public let lead: Range<String.Index>
    /// What stands before `://`.
    public let scheme: Range<String.Index>
    /// What stands before an `@` in front of the host.
    public let userinfo: Range<String.Index>?
    /// The host to connect to, brackets of an IPv6 address included.
    public let host: Range<String.Index>
    /// What stands behind the host's `:`.
    public let port: Range<String.Index>?
    /// The port as a number, if it is written as one.
    public let portNumber: UInt16?
    /// What stands between the authority and the first `?`.
    public let path: Range<String.Index>
    /// What stands behind the first `?`.
    public let query: Range<String.Index>?
    /// The value of SRT's `streamid`.
    public let streamid: Range<String.Index>?
    /// The AppName.
    public let app: Range<String.Index>
    /// The StreamName.
    public let stream: Range<String.Index>
    /// The domain that the service takes the push for: `txHost=`, `h=` of an SRT URL, or the host.
    public let pushDomain: Range<String.Index>
    /// The parameters, in order.
    public let parameters: [Parameter]

    /// A parameter: the places of its name, which stands before the first `=`, and of its value, if there is an `=`.
    public struct Parameter: Hashable, Sendable {
        /// What stands before the first `=`.
        public let name: Range<String.Index>
        /// What stands behind it.
        public let value: Range<String.Index>?
    }

    /// Splits any text: there is none that cannot be split.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if there is 1 GiB of text.
    public init(splitting text: String) throws(PushURLError) {
        let text = text.asUTF8
        let parts = try crossing(text) { try PushURLBridge.split(text: text) }
        let place = { (span: Span) in text.range(ofUTF8: span.range) }
        self.text = text
        pushProtocol = parts.`protocol`?.crossed()
        (lead, scheme, userinfo) = (place(parts.lead), place(parts.scheme), parts.userinfo.map(place))
        (host, port, portNumber) = (place(parts.host), parts.port.map(place), parts.portNumber)
        (path, query, streamid) = (place(parts.path), parts.query.map(place), parts.streamid.map(place))
        (app, stream, pushDomain) = (place(parts.app), place(parts.stream), place(parts.pushDomain))
        parameters = parts.params.map { Parameter(name: place($0.name), value: $0.value.map(place)) }
    }

    /// Splits a URL's `absoluteString`.
    ///
    /// - Throws: as for a `String`.
    public init(splitting url: URL) throws(PushURLError) {
        try self.init(splitting: url.absoluteString)
    }
}

// MARK: - Hiding secrets

extension PushURL {
    /// Any text with `***` for every `txSecret` in it, for logs.
    ///
    /// It knows a secret by its name in any case, in a URL, in an SRT `streamid`, encoded or not, and in JSON; and, whatever the
    /// name, any value of exactly 32 or 64 hex digits behind a `=`.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if there is 1 GiB of text.
    public static func masking(_ text: String) throws(PushURLError) -> String {
        try crossing(text) { try PushURLBridge.mask(text: text, aligned: false) }
    }

    /// Any text with an asterisk for every character of a `txSecret`, so that what stands below it stays aligned.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if there is 1 GiB of text.
    public static func maskingAligned(_ text: String) throws(PushURLError) -> String {
        try crossing(text) { try PushURLBridge.mask(text: text, aligned: true) }
    }
}

extension PushURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text with its secret masked.
    public var description: String { masked(text) }
    /// The text with its secret masked.
    public var debugDescription: String { "PushURL(\(description))" }
    /// The text with its secret masked.
    public var customMirror: Mirror { Mirror(self, children: ["text": masked(text)]) }
}
