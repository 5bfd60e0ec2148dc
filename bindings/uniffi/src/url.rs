//! The parts of a URL.

use pushurl::PushUrl;

use crate::enums::Protocol;
use crate::error::PushUrlError;
use crate::span::Span;

/// A parameter: the places of its name and of its value, if there is an `=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ParamSpans {
    /// What stands before the first `=`.
    pub name: Span,
    /// What stands behind it.
    pub value: Option<Span>,
}

/// A text split into the parts of a push URL, as clients split it: nothing is decoded, `#` opens no fragment, the last segment
/// of the path is the stream.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct UrlParts {
    /// The form, by scheme and port; none if the scheme is none of a push URL's.
    pub protocol: Option<Protocol>,
    /// Blanks, control characters and byte-order marks before the URL begins.
    pub lead: Span,
    /// What stands before `://`.
    pub scheme: Span,
    /// What stands before an `@` in front of the host.
    pub userinfo: Option<Span>,
    /// The host to connect to, brackets of an IPv6 address included.
    pub host: Span,
    /// What stands behind the host's `:`.
    pub port: Option<Span>,
    /// The port as a number, if it is written as one.
    pub port_number: Option<u16>,
    /// What stands between the authority and the first `?`.
    pub path: Span,
    /// What stands behind the first `?`.
    pub query: Option<Span>,
    /// The value of SRT's `streamid`.
    pub streamid: Option<Span>,
    /// The AppName.
    pub app: Span,
    /// The StreamName.
    pub stream: Span,
    /// The domain that the service takes the push for: `txHost=`, `h=` of an SRT URL, or the host.
    pub push_domain: Span,
    /// The parameters, in order.
    pub params: Vec<ParamSpans>,
}

/// Splits any text. Never fails; the error is for what a language must be able to throw.
///
/// # Errors
/// None of its own.
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
