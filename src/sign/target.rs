//! What is to be signed.

use core::fmt::{self, Write};

use crate::finding::{Finding, Findings};
use crate::rules::{self, parameter};
use crate::text::{Param, Protocol, PushUrl};

/// The names that a signer writes itself.
const OWN: [&str; 3] = ["txSecret", "txTime", "txHost"];

/// The names with a meaning in SRT's streamid, and its own. A target can be written in every form, so no parameter may have one of
/// these names.
const OF_SRT: [&str; 4] = ["h", "r", "m", "streamid"];

/// Where a stream is to be pushed: all that a URL says but for the signature.
///
/// Nothing is judged here; [`Signer::sign`](crate::Signer::sign) does that, by the rules of a check.
///
/// ```
/// use pushurl::{Protocol, Target};
///
/// let target = Target::new("push.example.com", "live", "cam1")
///     .with_protocol(Protocol::Srt)
///     .with_param("record", "flv");
/// # let _ = target;
/// ```
#[derive(Clone)]
pub struct Target<'a> {
    pub(crate) protocol: Protocol,
    pub(super) domain: &'a str,
    pub(super) host: Option<&'a str>,
    pub(super) port: Option<u16>,
    pub(super) app: &'a str,
    pub(super) stream: &'a str,
    pub(super) params: Vec<Extra<'a>>,
    /// What is wrong with the URL that it was read from, and would be lost in a target.
    pub(super) faults: Vec<Finding>,
}

/// A parameter of the customer's, carried along unsigned.
#[derive(Clone, Copy)]
pub(super) struct Extra<'a> {
    pub name: &'a str,
    pub value: Option<&'a str>,
    /// For the SRT client itself (`mode=caller`, `latency=…`): it is written next to the `streamid`, and in no other form.
    pub for_client: bool,
}

impl<'a> Target<'a> {
    /// The stream `stream` of the application `app` (usually `live`) at a push domain, by RTMP.
    #[must_use]
    pub const fn new(domain: &'a str, app: &'a str, stream: &'a str) -> Self {
        Self {
            protocol: Protocol::Rtmp,
            domain,
            host: None,
            port: None,
            app,
            stream,
            params: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// The target that a URL names, its `txSecret` and `txTime` left out, so that a URL without a signature, or with an
    /// old one, can be signed. Other parameters are kept in their order, as written; those that an SRT URL has next to its
    /// `streamid` are for the client, and are kept in the SRT form alone.
    ///
    /// A target has no field for some faults of a URL: an unknown protocol, a user name before the host, an invalid port, a
    /// domain named twice. They are kept with it, and [`Signer::sign`](crate::Signer::sign) refuses them.
    #[must_use]
    pub fn from_url(url: &PushUrl<'a>) -> Self {
        let domain = url.push_domain().as_str();
        let host = url.host().as_str();
        let is_kept =
            |param: &Param<'_>| !param.whole().is_empty() && !OWN.contains(&param.name().as_str());
        let streamid = url.streamid().map(|id| id.span().range());
        let is_beside_streamid = |param: &Param<'_>| {
            let start = param.whole().span().start;
            streamid.as_ref().is_some_and(|id| !id.contains(&start))
        };
        Self {
            protocol: url.protocol().unwrap_or(Protocol::Rtmp),
            domain,
            host: (host != domain).then_some(host),
            port: url.port_number(),
            app: url.app().as_str(),
            stream: url.stream().as_str(),
            params: url
                .params()
                .filter(is_kept)
                .map(|param| Extra {
                    name: param.name().as_str(),
                    value: param.value().map(|value| value.as_str()),
                    for_client: is_beside_streamid(&param),
                })
                .collect(),
            faults: faults_of(url),
        }
    }

    /// The same target for another stream: its AppName and StreamName.
    #[must_use]
    pub const fn with_names(mut self, app: &'a str, stream: &'a str) -> Self {
        self.app = app;
        self.stream = stream;
        self
    }

    /// By another protocol than RTMP.
    #[must_use]
    pub const fn with_protocol(mut self, protocol: Protocol) -> Self {
        self.protocol = protocol;
        self
    }

    /// At a given port, instead of the one that the form usually states. It applies to the target's own protocol
    /// alone: URLs in the other forms state theirs.
    #[must_use]
    pub const fn with_port(mut self, port: u16) -> Self {
        self.port = Some(port);
        self
    }

    /// Through another host, such as an IP address: the URL then names the push domain by `txHost=` (documented,
    /// P/31568), or by `h=` in SRT (documented, P/38393).
    #[must_use]
    pub const fn with_host(mut self, host: &'a str) -> Self {
        self.host = Some(host);
        self
    }

    /// Whether there is more to it than a domain, an application and a stream.
    pub(super) fn says_more_than_names(&self) -> bool {
        self.host.is_some()
            || self.port.is_some()
            || !self.params.is_empty()
            || !self.faults.is_empty()
    }

    /// With an extra parameter, as written. It is not signed: anyone can change it.
    ///
    /// The signer writes `txSecret`, `txTime` and `txHost` itself, and `h`, `r`, `m` and `streamid` have a meaning in SRT: a
    /// target with one of these names is refused.
    #[must_use]
    pub fn with_param(mut self, name: &'a str, value: &'a str) -> Self {
        self.params.push(Extra {
            name,
            value: Some(value),
            for_client: false,
        });
        self
    }
}

// Writing: the order of the parts of a URL.
impl<'a> Target<'a> {
    /// `scheme://host:port`.
    pub(super) fn write_origin(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        out.write_str(protocol.scheme())?;
        out.write_str("://")?;
        out.write_str(self.host.unwrap_or(self.domain))?;
        let own_port = self.port.filter(|_| protocol == self.protocol);
        if let Some(port) = own_port.or(protocol.written_port()) {
            write!(out, ":{port}")?;
        }
        Ok(())
    }

    /// Everything before `App/Stream`.
    pub(super) fn write_head(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        self.write_origin(protocol, out)?;
        if protocol != Protocol::Srt {
            return out.write_char('/');
        }
        out.write_char('?')?;
        for param in self.params_for_client() {
            param.write(out)?;
            out.write_char('&')?;
        }
        out.write_str("streamid=")?;
        self.write_streamid_head(out)
    }

    /// `#!::h=domain,r=`, before `App/Stream,txSecret=…,txTime=…`.
    pub(super) fn write_streamid_head(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str("#!::h=")?;
        out.write_str(self.domain)?;
        out.write_str(",r=")
    }

    /// Everything between stream and secret: the customer's parameters come last, `txHost` first.
    pub(super) fn write_before_secret(
        &self,
        protocol: Protocol,
        out: &mut impl Write,
    ) -> fmt::Result {
        if protocol == Protocol::Srt {
            out.write_str(",txSecret=")
        } else if self.host.is_some() {
            out.write_str("?txHost=")?;
            out.write_str(self.domain)?;
            out.write_str("&txSecret=")
        } else {
            out.write_str("?txSecret=")
        }
    }

    pub(super) const fn before_txtime(protocol: Protocol) -> &'static str {
        match protocol {
            Protocol::Srt => ",txTime=",
            _ => "&txTime=",
        }
    }

    /// The parameters that the service gets, each with the separator before it.
    pub(super) fn write_params(&self, protocol: Protocol, out: &mut impl Write) -> fmt::Result {
        for param in self.params.iter().filter(|param| !param.for_client) {
            out.write_char(if protocol == Protocol::Srt { ',' } else { '&' })?;
            param.write(out)?;
        }
        Ok(())
    }

    /// The length of `Stream?query`, or of SRT's `streamid`, without the values of txSecret and txTime.
    pub(super) fn unsigned_len(&self, protocol: Protocol, app: &str, stream: &str) -> usize {
        let mut len = Len(Self::before_txtime(protocol).len() + stream.len());
        // Counting cannot fail.
        let _ = self.write_before_secret(protocol, &mut len);
        let _ = self.write_params(protocol, &mut len);
        if protocol == Protocol::Srt {
            let _ = self.write_streamid_head(&mut len);
            len.0 += app.len() + 1;
        }
        len.0
    }

    pub(super) fn params_for_client(&self) -> impl Iterator<Item = &Extra<'a>> {
        self.params.iter().filter(|param| param.for_client)
    }
}

/// Counts what is written, in bytes.
struct Len(usize);

impl Write for Len {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// The failures of a URL that its target would not show.
fn faults_of(url: &PushUrl<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    rules::judge_frame(url, &mut findings);
    judge_said_twice(url, &mut findings);
    let findings = findings.as_slice().iter();
    findings
        .filter(|finding| finding.is_failure())
        .copied()
        .collect()
}

/// `txHost=` twice with different values. A second `txSecret` or `txTime` does no harm, since both are signed again.
fn judge_said_twice(url: &PushUrl<'_>, findings: &mut Findings) {
    let mut hosts = url
        .params()
        .filter(|param| param.name().as_str() == "txHost");
    if let Some(first) = hosts.next() {
        hosts.for_each(|again| parameter::judge_repeated(first.value_or_empty(), &again, findings));
    }
}

impl fmt::Debug for Target<'_> {
    /// Without the names and parameters: read from a hostile URL, they may contain a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Target")
            .field("protocol", &self.protocol)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

impl Extra<'_> {
    pub fn is_reserved(&self) -> bool {
        OWN.iter()
            .chain(&OF_SRT)
            .any(|reserved| reserved.eq_ignore_ascii_case(self.name))
    }

    pub fn write(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str(self.name)?;
        if let Some(value) = self.value {
            out.write_char('=')?;
            out.write_str(value)?;
        }
        Ok(())
    }
}
