import Foundation
internal import PushURLBridge

/// A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` does not begin a fragment, and the
/// last segment of the path is the StreamName.
///
/// The ranges refer to ``text``: `url.text[url.stream]`. The range of a missing part is empty and located where that would be, or
/// `nil` if the part is optional.
public struct PushURL: Hashable, Sendable {
    /// The text that all ranges refer to.
    public let text: String
    /// The form, by scheme and port; `nil` if it is not the scheme of a push URL.
    public let pushProtocol: PushProtocol?
    /// Leading blanks, control characters and byte-order marks.
    public let lead: Range<String.Index>
    /// The text before `://`.
    public let scheme: Range<String.Index>
    /// The text before an `@` that precedes the host.
    public let userinfo: Range<String.Index>?
    /// The host to connect to, including the brackets of an IPv6 address.
    public let host: Range<String.Index>
    /// The text after the host's `:`.
    public let port: Range<String.Index>?
    /// The port as a number, if it is one.
    public let portNumber: UInt16?
    /// The text between the authority and the first `?`.
    public let path: Range<String.Index>
    /// The text after the first `?`.
    public let query: Range<String.Index>?
    /// The value of SRT's `streamid`.
    public let streamid: Range<String.Index>?
    /// The AppName.
    public let app: Range<String.Index>
    /// The StreamName.
    public let stream: Range<String.Index>
    /// The push domain: `txHost=`, `h=` of an SRT URL, or the host.
    public let pushDomain: Range<String.Index>
    /// The parameters, in order.
    public let parameters: [Parameter]

    /// A parameter: the ranges of its name, and of its value if there is an `=`.
    public struct Parameter: Hashable, Sendable {
        /// The text before the first `=`.
        public let name: Range<String.Index>
        /// The text after it.
        public let value: Range<String.Index>?
    }

    /// Splits any text. Malformed text is split too.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the text has 1 GiB or more.
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

    /// Splits the `absoluteString` of a URL.
    ///
    /// - Throws: as for a `String`.
    public init(splitting url: URL) throws(PushURLError) {
        try self.init(splitting: url.absoluteString)
    }
}

// MARK: - Masking secrets

extension PushURL {
    /// Returns the text with `***` in place of every `txSecret`, for logs.
    ///
    /// It finds secrets by name, ignoring case, in URLs, in an SRT `streamid`, percent-encoded or not, and in JSON. It also masks
    /// every value of exactly 32 or 64 hex digits after a `=`.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the text has 1 GiB or more.
    public static func masking(_ text: String) throws(PushURLError) -> String {
        try crossing(text) { try PushURLBridge.mask(text: text, aligned: false) }
    }

    /// Returns the text with one asterisk for each character of a `txSecret`, so that markers on the line below stay aligned.
    ///
    /// - Throws: ``PushURLError/argumentInvalid(text:)`` if the text has 1 GiB or more.
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
