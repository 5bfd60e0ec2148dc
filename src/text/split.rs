//! From a text to its parts.

use core::fmt;

use memchr::{memchr2, memchr3};

use super::Protocol;
use super::protocol::port_number;
use super::query::Params;
use super::span::Part;
use super::{sent, streamid};

/// A text split into the parts of a push URL, each borrowed from the text and with its place in it.
///
/// The split is the one that real clients make, so that the parts are what the server gets (computed: seen
/// with ffmpeg 5.1 publishing to nginx-rtmp):
/// - the last segment of the path is the stream name (documented), and all before it the application: `/live/a/cam1` is
///   stream `cam1` of `live/a`. A path of one segment names an application and no stream. (From the fourth segment on,
///   and clients split a name with a colon elsewhere; the rules refuse such URLs anyway);
/// - nothing is percent-decoded, and no `.` or `..` resolved;
/// - `#` begins no fragment: before the `?` it is part of a name, after it part of the query;
/// - in RTMP a blank ends the query if nothing follows it but blanks or options of librtmp, such as `live=1`: see
///   [`unsent`](Self::unsent).
///
/// Splitting never fails. A missing part is empty, at the place where it belongs.
///
/// ```
/// let url = pushurl::PushUrl::split("rtmp://push.example.com/live/cam1?txTime=5C271099");
/// assert_eq!(url.app().as_str(), "live");
/// assert_eq!(url.stream().as_str(), "cam1");
/// assert_eq!(url.stream().span().range(), 29..33);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PushUrl<'t> {
    // All are slices of `text`: their addresses give their places. Half the size of `Part`s.
    text: &'t str,
    scheme: &'t str,
    userinfo: Option<&'t str>,
    host: &'t str,
    port: Option<&'t str>,
    path: &'t str,
    query: Option<&'t str>,
    app: &'t str,
    stream: &'t str,
    streamid: Option<&'t str>,
    protocol: Option<Protocol>,
}

impl<'t> PushUrl<'t> {
    /// Splits any text. Takes time in proportion to its length, and no memory.
    #[must_use]
    pub fn split(text: &'t str) -> Self {
        let opening = Opening::of(without_lead(text));
        let authority = match opening.has_authority {
            true => Authority::of(opening.rest),
            false => Authority::missing(opening.rest),
        };
        let protocol = Protocol::of(opening.scheme, authority.port);
        let mut path = Path::of(authority.rest);
        if protocol.is_some_and(Protocol::is_rtmp) {
            path.query = path.query.map(sent::of_query);
        }
        let streamid = match (protocol, path.query) {
            (Some(Protocol::Srt), Some(query)) => streamid::of_query(query),
            _ => None,
        };
        let names = match streamid {
            Some(value) => Names::of_streamid(value),
            None => path.names,
        };
        Self {
            text,
            scheme: opening.scheme,
            userinfo: authority.userinfo,
            host: authority.host,
            port: authority.port,
            path: path.path,
            query: path.query,
            app: names.app,
            stream: names.stream,
            streamid,
            protocol,
        }
    }

    /// The split of `rtmp://domain/App/Stream?query`, whose names and query a recognizer has already found.
    pub(crate) fn of_common(text: &'t str, [host, app, stream, query]: [&'t str; 4]) -> Self {
        let path_at = "rtmp://".len() + host.len();
        let path_len = "//".len() + app.len() + stream.len();
        Self {
            text,
            scheme: cut(text, 4).0,
            userinfo: None,
            host,
            port: None,
            path: text.get(path_at..path_at + path_len).unwrap_or_default(),
            query: Some(query),
            app,
            stream,
            streamid: None,
            protocol: Some(Protocol::Rtmp),
        }
    }

    /// A piece of the text, with its place.
    #[inline]
    fn part(&self, piece: &'t str) -> Part<'t> {
        Part::within(self.text, piece)
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
    pub fn lead(&self) -> Part<'t> {
        let url = without_lead(self.text);
        Part::new(self.text, 0)
            .split_at(self.text.len() - url.len())
            .0
    }

    /// The text before `://`, as written; empty if there is none.
    #[must_use]
    pub fn scheme(&self) -> Part<'t> {
        self.part(self.scheme)
    }

    /// The text before an `@`, in front of the host. No form of a push URL has it.
    #[must_use]
    pub fn userinfo(&self) -> Option<Part<'t>> {
        self.userinfo.map(|piece| self.part(piece))
    }

    /// The host to connect to, brackets of an IPv6 address included; empty if missing.
    #[must_use]
    pub fn host(&self) -> Part<'t> {
        self.part(self.host)
    }

    /// The text after the host's `:`, as written.
    #[must_use]
    pub fn port(&self) -> Option<Part<'t>> {
        self.port.map(|piece| self.part(piece))
    }

    /// The port as a number, 0 to 65535, if it is written as one.
    #[must_use]
    pub fn port_number(&self) -> Option<u16> {
        port_number(self.port?)
    }

    /// The text between the authority and the first `?`, the leading `/` included.
    #[must_use]
    pub fn path(&self) -> Part<'t> {
        self.part(self.path)
    }

    /// The text after the first `?`, `#` and further `?` included.
    #[inline]
    #[must_use]
    pub fn query(&self) -> Option<Part<'t>> {
        self.query.map(|piece| self.part(piece))
    }

    /// The text after the query, which RTMP clients do not send (computed: ffmpeg and librtmp): a blank and what follows it.
    /// Usually empty.
    #[must_use]
    pub fn unsent(&self) -> Part<'t> {
        let end = self
            .query()
            .map_or(self.text.len(), |query| query.span().end);
        Part::new(self.text, 0).split_at(end).1
    }

    /// The value of SRT's `streamid`.
    #[must_use]
    pub fn streamid(&self) -> Option<Part<'t>> {
        self.streamid.map(|piece| self.part(piece))
    }

    /// The AppName; empty if missing.
    #[inline]
    #[must_use]
    pub fn app(&self) -> Part<'t> {
        self.part(self.app)
    }

    /// The StreamName; empty if missing.
    #[inline]
    #[must_use]
    pub fn stream(&self) -> Part<'t> {
        self.part(self.stream)
    }

    /// The parameters, in order, as written.
    #[inline]
    #[must_use]
    pub fn params(&self) -> Params<'t> {
        Params::of_query(self.query(), self.protocol == Some(Protocol::Srt))
    }

    /// The parameters that reach the service: all of them, but in SRT those of the `streamid` alone (the others are for the
    /// client), where there is one.
    #[inline]
    pub(crate) fn signed_params(&self) -> Params<'t> {
        match self.streamid {
            None => self.params(),
            Some(id) => Params::of_streamid(self.part(id)),
        }
    }

    /// The domain that the push belongs to: `txHost=` if there is one (documented, P/31568), `h=` of
    /// an SRT URL (documented, P/38393), else the host.
    #[must_use]
    pub fn push_domain(&self) -> Part<'t> {
        self.signed_params()
            .find(|param| param.name().as_str() == "txHost")
            .map(|param| param.value_or_empty())
            .filter(|value| !value.is_empty())
            .unwrap_or_else(|| self.domain_without_txhost())
    }

    /// `h=` if it is not empty, else the host.
    #[inline]
    pub(crate) fn domain_without_txhost(&self) -> Part<'t> {
        match self.streamid {
            None => self.host(),
            Some(id) => streamid::first_item(id, "h")
                .filter(|domain| !domain.is_empty())
                .map_or_else(|| self.host(), |domain| self.part(domain)),
        }
    }

    /// Everything before the query.
    pub(crate) fn before_query(&self) -> &'t str {
        let query = self.query().map(|query| query.span().start);
        let len = query.map_or(self.text.len(), |start| start.saturating_sub(1));
        self.text.get(..len).unwrap_or_default()
    }

    /// The empty part at the end of the text: the place of missing parameters.
    pub(crate) const fn end(&self) -> Part<'t> {
        Part::new("", self.text.len())
    }
}

impl fmt::Debug for PushUrl<'_> {
    /// The places of the parts, and not their text, which may contain a `txSecret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushUrl")
            .field("protocol", &self.protocol)
            .field("host", &self.host())
            .field("port", &self.port_number())
            .field("app", &self.app())
            .field("stream", &self.stream())
            .field("query", &self.query())
            .finish_non_exhaustive()
    }
}

/// The text without what people paste before a URL.
#[inline]
fn without_lead(text: &str) -> &str {
    // Nearly every text begins with the letter of a scheme.
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) {
        return text;
    }
    text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
}

/// Cuts before byte `at`, which is an ASCII character's place or the end; elsewhere nothing is cut off.
#[inline]
fn cut(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, end_of(text)))
}

/// Drops the ASCII character that the text begins with.
#[inline]
fn skip_first(text: &str) -> &str {
    text.get(1..).unwrap_or(text)
}

/// The empty text at the end of this one, which still knows its place.
#[inline]
fn end_of(text: &str) -> &str {
    text.get(text.len()..).unwrap_or(text)
}

/// The scheme, and what follows its `://`.
struct Opening<'t> {
    scheme: &'t str,
    has_authority: bool,
    rest: &'t str,
}

impl<'t> Opening<'t> {
    fn of(text: &'t str) -> Self {
        let is_of_scheme = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
        let end = text.bytes().position(|b| !is_of_scheme(b)).unwrap_or(0);
        let (scheme, rest) = cut(text, end);
        let (scheme, has_authority, rest) = if let Some(rest) = rest.strip_prefix("://") {
            (scheme, true, rest)
        } else if rest.starts_with(':') && Protocol::of(scheme, None).is_some() {
            // `rtmp:host/…` and `rtmp:\\host\…`: the scheme is there and the authority is not. Some clients find a host all
            // the same (ffmpeg in the first), others none: our choice.
            (scheme, false, skip_first(rest))
        } else {
            // The start of `push.example.com:1935/…` is no scheme.
            (cut(text, 0).0, true, text)
        };
        Self {
            scheme,
            has_authority,
            rest,
        }
    }
}

/// `userinfo@host:port`, and what follows.
struct Authority<'t> {
    userinfo: Option<&'t str>,
    host: &'t str,
    port: Option<&'t str>,
    rest: &'t str,
}

impl<'t> Authority<'t> {
    /// The authority ends at the first of `/ ? #`, as in clients: a backslash does not end it.
    #[inline]
    fn of(text: &'t str) -> Self {
        let end = memchr3(b'/', b'?', b'#', text.as_bytes()).unwrap_or(text.len());
        let (authority, rest) = cut(text, end);
        if memchr3(b'@', b':', b'[', authority.as_bytes()).is_none() {
            return Self {
                userinfo: None,
                host: authority,
                port: None,
                rest,
            };
        }
        Self::with_more_than_host(authority, rest)
    }

    /// No `//`, so that all of it is a path.
    #[cold]
    fn missing(text: &'t str) -> Self {
        Self {
            userinfo: None,
            host: cut(text, 0).0,
            port: None,
            rest: text,
        }
    }

    fn with_more_than_host(authority: &'t str, rest: &'t str) -> Self {
        let (userinfo, host_and_port) = match authority.rfind('@') {
            Some(at) => {
                let (userinfo, rest) = cut(authority, at);
                (Some(userinfo), skip_first(rest))
            }
            None => (None, authority),
        };
        let (host, port) = cut(host_and_port, host_len(host_and_port));
        Self {
            userinfo,
            host,
            port: port.strip_prefix(':'),
            rest,
        }
    }
}

/// Where the host ends and `:port` begins. With several colons and no brackets there is no telling which
/// one it would be (`::1`, `fe80::1:1935`): all of it is the host, and the rules judge it.
fn host_len(authority: &str) -> usize {
    let whole = authority.len();
    if authority.starts_with('[') {
        return match authority.find(']').map(|bracket| bracket + 1) {
            Some(end) if matches!(authority.as_bytes().get(end), None | Some(b':')) => end,
            _ => whole,
        };
    }
    match authority.split_once(':') {
        Some((host, port)) if !port.contains(':') => host.len(),
        _ => whole,
    }
}

/// The path up to the first `?`, the names in it, and the query.
struct Path<'t> {
    path: &'t str,
    names: Names<'t>,
    query: Option<&'t str>,
}

struct Names<'t> {
    app: &'t str,
    stream: &'t str,
}

impl<'t> Path<'t> {
    /// The names are those that RTMP clients read: a lone segment is the application.
    #[inline]
    fn of(text: &'t str) -> Self {
        let (last_slash, end) = last_slash_and_end(text.as_bytes());
        let (path, query) = cut(text, end);
        let start = usize::from(path.starts_with('/'));
        let (_, names) = cut(path, start);
        // The slash that the path begins with parts nothing.
        let names = match last_slash.checked_sub(start) {
            Some(slash) if last_slash > 0 => Names::around(names, slash),
            _ => Names {
                app: names,
                stream: end_of(names),
            },
        };
        Self {
            path,
            names,
            query: query.strip_prefix('?'),
        }
    }
}

/// The last slash before the first question mark, 0 if there is none; and the question mark, or the end.
fn last_slash_and_end(text: &[u8]) -> (usize, usize) {
    let mut last_slash = 0;
    // A slash in the first place is where the search begins.
    let mut from = usize::from(text.first() == Some(&b'/'));
    while let Some(rest) = text.get(from..)
        && let Some(at) = memchr2(b'/', b'?', rest)
    {
        if rest.get(at) == Some(&b'?') {
            return (last_slash, from + at);
        }
        last_slash = from + at;
        from = last_slash + 1;
    }
    (last_slash, text.len())
}

impl<'t> Names<'t> {
    /// The text before and after a slash.
    #[inline]
    fn around(names: &'t str, slash: usize) -> Self {
        let (app, stream) = cut(names, slash);
        Self {
            app,
            stream: skip_first(stream),
        }
    }

    /// SRT has its names in `r=App/Stream`, which no client splits: the last segment is the stream (documented).
    #[cold]
    fn of_streamid(value: &'t str) -> Self {
        let resource = streamid::first_item(value, "r").unwrap_or_else(|| end_of(value));
        match resource.rfind('/') {
            Some(slash) => Self::around(resource, slash),
            None => Self {
                app: cut(resource, 0).0,
                stream: resource,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_in_brackets_ends_before_a_port_only() {
        for (authority, host, port) in [
            ("[::1]", "[::1]", None),
            ("[::1]:1935", "[::1]", Some("1935")),
            ("[::1]x", "[::1]x", None),
            ("[::1]x:1935", "[::1]x:1935", None),
            ("[::1", "[::1", None),
            ("::1", "::1", None),
            ("a:1", "a", Some("1")),
        ] {
            let text = format!("rtmp://{authority}/live/cam1");
            let url = PushUrl::split(&text);
            let found = url.port().map(|port| port.as_str());
            assert_eq!((url.host().as_str(), found), (host, port), "{authority}");
        }
    }
}
