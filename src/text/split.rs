//! From a text to its parts.

use core::fmt;

use super::protocol::Protocol;
use super::query::Params;
use super::span::{Part, position};
use super::stream_id::StreamId;

/// A text split into the parts of a push URL, each borrowed from the text and with its place in it.
///
/// The split is the one that real clients make, so that the parts are what the server gets (computed: seen
/// with ffmpeg 5.1 publishing to nginx-rtmp):
/// - the last segment of the path is the stream name, and all before it the application: `/live/a/cam1` is
///   stream `cam1` of `live/a`. A path of one segment names an application and no stream;
/// - nothing is percent-decoded, and no `.` or `..` resolved;
/// - `#` begins no fragment: before the `?` it is part of a name, behind it part of the query.
///
/// Splitting never fails. A part that is missing is empty and stands where it would belong.
///
/// ```
/// let url = pushurl::PushUrl::split("rtmp://push.example.com/live/cam1?txTime=5C271099");
/// assert_eq!(url.app().as_str(), "live");
/// assert_eq!(url.stream().as_str(), "cam1");
/// assert_eq!(url.stream().span().range(), 29..33);
/// ```
#[derive(Clone, Copy)]
pub struct PushUrl<'t> {
    text: &'t str,
    lead: Part<'t>,
    scheme: Part<'t>,
    userinfo: Option<Part<'t>>,
    host: Part<'t>,
    port: Option<Part<'t>>,
    path: Part<'t>,
    query: Option<Part<'t>>,
    app: Part<'t>,
    stream: Part<'t>,
    stream_id: Option<StreamId<'t>>,
    protocol: Option<Protocol>,
}

impl<'t> PushUrl<'t> {
    /// Splits any text. Takes time in proportion to its length, and no memory.
    #[inline]
    #[must_use]
    pub fn split(text: &'t str) -> Self {
        let whole = Part::new(text, 0);
        let (lead, rest) = whole.split_at(lead_len(text));
        let Opening {
            scheme,
            authority,
            rest,
        } = Opening::of(rest);
        let authority = Authority::of(authority);
        let (path, query) = rest.split_once(b'?');

        let protocol = Protocol::of(&scheme, port_number(authority.port));
        let srt = protocol == Some(Protocol::Srt);
        let stream_id = if srt {
            query.and_then(StreamId::of_query)
        } else {
            None
        };
        let (app, stream) = match stream_id {
            Some(id) => names_of_resource(id.resource.unwrap_or(id.value.end())),
            None => names_of_path(path),
        };
        Self {
            text,
            lead,
            scheme,
            userinfo: authority.userinfo,
            host: authority.host,
            port: authority.port,
            path,
            query,
            app,
            stream,
            stream_id,
            protocol,
        }
    }

    /// The text itself.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The form, by scheme and port; `None` if the scheme is none of a push URL's, or missing.
    #[must_use]
    pub const fn protocol(&self) -> Option<Protocol> {
        self.protocol
    }

    /// Blanks, control characters and byte-order marks before the URL begins. Usually empty.
    #[must_use]
    pub const fn lead(&self) -> Part<'t> {
        self.lead
    }

    /// What stands before `://`, as written; empty if there is none.
    #[must_use]
    pub const fn scheme(&self) -> Part<'t> {
        self.scheme
    }

    /// What stands before an `@` in front of the host. No form of a push URL has it.
    #[must_use]
    pub const fn userinfo(&self) -> Option<Part<'t>> {
        self.userinfo
    }

    /// The host to connect to, brackets of an IPv6 address included; empty if missing.
    #[must_use]
    pub const fn host(&self) -> Part<'t> {
        self.host
    }

    /// What stands behind the host's `:`, as written.
    #[must_use]
    pub const fn port(&self) -> Option<Part<'t>> {
        self.port
    }

    /// The port as a number, 0 to 65535, if it is written as one.
    #[must_use]
    pub fn port_number(&self) -> Option<u16> {
        port_number(self.port)
    }

    /// What stands between the authority and the first `?`, the leading `/` included.
    #[must_use]
    pub const fn path(&self) -> Part<'t> {
        self.path
    }

    /// What stands behind the first `?`, `#` and further `?` included.
    #[must_use]
    pub const fn query(&self) -> Option<Part<'t>> {
        self.query
    }

    /// The value of SRT's `streamid`.
    #[must_use]
    pub fn stream_id(&self) -> Option<Part<'t>> {
        self.stream_id.map(|id| id.value)
    }

    /// The AppName; empty if missing.
    #[must_use]
    pub const fn app(&self) -> Part<'t> {
        self.app
    }

    /// The StreamName; empty if missing.
    #[must_use]
    pub const fn stream(&self) -> Part<'t> {
        self.stream
    }

    /// The parameters, in order, as written.
    #[inline]
    #[must_use]
    pub fn params(&self) -> Params<'t> {
        Params::of_query(self.query, self.protocol == Some(Protocol::Srt))
    }

    /// The domain that the service takes the push for: `txHost=` if there is one (documented, P/31568), `h=` of
    /// an SRT URL (documented, P/38393), else the host.
    #[must_use]
    pub fn push_domain(&self) -> Part<'t> {
        self.params()
            .filter(|param| param.name.as_str() == "txHost")
            .map(|param| param.value_or_empty())
            .find(|value| !value.is_empty())
            .unwrap_or_else(|| self.domain_without_tx_host())
    }

    /// `h=` if it says anything, else the host.
    #[inline]
    pub(crate) fn domain_without_tx_host(&self) -> Part<'t> {
        self.stream_id
            .and_then(|id| id.domain)
            .filter(|domain| !domain.is_empty())
            .unwrap_or(self.host)
    }

    pub(crate) const fn stream_id_parts(&self) -> Option<StreamId<'t>> {
        self.stream_id
    }

    /// The empty part at the end of the text: where parameters that are missing would stand.
    pub(crate) const fn end(&self) -> Part<'t> {
        Part::new("", self.text.len())
    }
}

impl fmt::Debug for PushUrl<'_> {
    /// The parts without the query, which may hold a `txSecret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushUrl")
            .field("protocol", &self.protocol)
            .field("host", &self.host)
            .field("port", &self.port_number())
            .field("app", &self.app)
            .field("stream", &self.stream)
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}

/// How much of the text stands before the URL: what people paste with it.
#[inline]
fn lead_len(text: &str) -> usize {
    // Nearly every text begins with the letter of a scheme.
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return 0;
    }
    let rest = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    text.len() - rest.len()
}

/// The scheme, the authority as a whole, and what follows.
struct Opening<'t> {
    scheme: Part<'t>,
    authority: Part<'t>,
    rest: Part<'t>,
}

impl<'t> Opening<'t> {
    #[inline]
    fn of(text: Part<'t>) -> Self {
        let scheme_end = text
            .bytes()
            .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.')))
            .unwrap_or(0);
        let (scheme, rest) = text.split_at(scheme_end);
        if rest.starts_with("://") {
            return Self::with_authority(scheme, rest.skip(3));
        }
        // `rtmp:host/…` and `rtmp:\\host\…`: the scheme is there and the authority is not. But the start of
        // `push.example.com:1935/…` is no scheme.
        if rest.starts_with(':') && Protocol::of(&scheme, None).is_some() {
            let (authority, rest) = rest.skip(1).split_at(0);
            return Self {
                scheme,
                authority,
                rest,
            };
        }
        Self::with_authority(text.split_at(0).0, text)
    }

    /// The authority ends at the first of `/ ? #`, as in clients: a backslash does not end it.
    #[inline]
    fn with_authority(scheme: Part<'t>, text: Part<'t>) -> Self {
        let end = text.bytes().position(|b| matches!(b, b'/' | b'?' | b'#'));
        let (authority, rest) = text.split_at(end.unwrap_or(text.len()));
        Self {
            scheme,
            authority,
            rest,
        }
    }
}

/// `userinfo@host:port`.
struct Authority<'t> {
    userinfo: Option<Part<'t>>,
    host: Part<'t>,
    port: Option<Part<'t>>,
}

impl<'t> Authority<'t> {
    #[inline]
    fn of(text: Part<'t>) -> Self {
        let (userinfo, rest) = match text.bytes().rposition(|b| b == b'@') {
            Some(at) => {
                let (userinfo, rest) = text.split_at(at);
                (Some(userinfo), rest.skip(1))
            }
            None => (None, text),
        };
        let host_len = host_len(&rest);
        let (host, port) = rest.split_at(host_len);
        Self {
            userinfo,
            host,
            port: port.starts_with(':').then(|| port.skip(1)),
        }
    }
}

/// Where the host ends and `:port` begins. With several colons and no brackets there is no telling which
/// one it would be (`::1`, `fe80::1:1935`): all of it is the host, and the rules will say what is wrong.
#[inline]
fn host_len(authority: &str) -> usize {
    let bytes = authority.as_bytes();
    if bytes.first() == Some(&b'[') {
        return match position(bytes, b']') {
            Some(bracket) if matches!(bytes.get(bracket + 1), None | Some(b':')) => bracket + 1,
            _ => bytes.len(),
        };
    }
    match position(bytes, b':') {
        Some(colon) if !bytes.iter().skip(colon + 1).any(|&b| b == b':') => colon,
        _ => bytes.len(),
    }
}

fn port_number(port: Option<Part<'_>>) -> Option<u16> {
    let digits = port?.as_str();
    // `u16::from_str` would accept a sign.
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        digits.parse().ok()
    } else {
        None
    }
}

/// `/App/Stream`, as RTMP clients read it: a lone segment is the application.
#[inline]
fn names_of_path(path: Part<'_>) -> (Part<'_>, Part<'_>) {
    let names = match path.starts_with('/') {
        true => path.skip(1),
        false => path,
    };
    split_last_segment(names).unwrap_or((names, names.end()))
}

/// `App/Stream` of an SRT `r=`, which no client splits: the last segment is the stream (documented).
fn names_of_resource(resource: Part<'_>) -> (Part<'_>, Part<'_>) {
    split_last_segment(resource).unwrap_or((resource.split_at(0).0, resource))
}

#[inline]
fn split_last_segment(names: Part<'_>) -> Option<(Part<'_>, Part<'_>)> {
    let slash = names.bytes().rposition(|b| b == b'/')?;
    let (app, stream) = names.split_at(slash);
    Some((app, stream.skip(1)))
}
