//! The parts of a URL.

use pushurl::PushUrl;

use crate::enums::Protocol;
use crate::error::PushUrlError;
use crate::span::Span;

/// A parameter: the positions of its name, and of its value if there is an `=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ParamSpans {
    /// The text before the first `=`.
    pub name: Span,
    /// The text after it.
    pub value: Option<Span>,
}

/// A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` does not begin a fragment, and the
/// last segment of the path is the StreamName.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct UrlParts {
    /// The form, by scheme and port; none if it is not the scheme of a push URL.
    pub protocol: Option<Protocol>,
    /// Leading blanks, control characters and byte-order marks.
    pub lead: Span,
    /// The text before `://`.
    pub scheme: Span,
    /// The text before an `@` that precedes the host.
    pub userinfo: Option<Span>,
    /// The host to connect to, including the brackets of an IPv6 address.
    pub host: Span,
    /// The text after the host's `:`.
    pub port: Option<Span>,
    /// The port as a number, if it is one.
    pub port_number: Option<u16>,
    /// The text between the authority and the first `?`.
    pub path: Span,
    /// The text after the first `?`.
    pub query: Option<Span>,
    /// The value of SRT's `streamid`.
    pub streamid: Option<Span>,
    /// The AppName.
    pub app: Span,
    /// The StreamName.
    pub stream: Span,
    /// The push domain: `txHost=`, `h=` of an SRT URL, or the host.
    pub push_domain: Span,
    /// The parameters, in order.
    pub params: Vec<ParamSpans>,
}

/// Splits any text. It never fails; the error type lets a panic become an exception.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn split(text: String) -> Result<UrlParts, PushUrlError> {
    Ok((&PushUrl::split(&text)).into())
}

impl From<&PushUrl<'_>> for UrlParts {
    fn from(url: &PushUrl<'_>) -> Self {
        let mut params = Vec::new();
        for param in url.params() {
            params.push(ParamSpans {
                name: param.name().into(),
                value: param.value().map(Span::from),
            });
        }
        Self {
            protocol: url.protocol(),
            lead: url.lead().into(),
            scheme: url.scheme().into(),
            userinfo: url.userinfo().map(Span::from),
            host: url.host().into(),
            port: url.port().map(Span::from),
            port_number: url.port_number(),
            path: url.path().into(),
            query: url.query().map(Span::from),
            streamid: url.streamid().map(Span::from),
            app: url.app().into(),
            stream: url.stream().into(),
            push_domain: url.push_domain().into(),
            params,
        }
    }
}
