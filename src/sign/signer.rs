//! The signer, which goes by the rules that a check goes by.

use core::net::{Ipv4Addr, Ipv6Addr};
use core::time::Duration;

use chrono::{DateTime, Utc};

use super::refusal::{Field, Refusal, Refused};
use super::signed::Signed;
use super::target::{Extra, Target};
use super::txtime::Txtime;
use crate::finding::{Findings, Reason};
use crate::key::Key;
use crate::rules::{domain, name, parameter, time};
use crate::secret::{HashAlgorithm, Txsecret};
use crate::text::{Param, Part, Span};

/// Until when a URL may be used to begin a push.
///
/// Documented advice: 12 to 24 hours; five minutes is called too short, very long is advised against (P/33383, P/35598).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// A moment; parts of a second are cut off.
    At(DateTime<Utc>),
    /// A moment in seconds since 1970, for those who have no calendar at hand and need none.
    Unix(i64),
    /// A time from now on, in whole seconds.
    In(Duration),
}

impl From<DateTime<Utc>> for Expiry {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::At(moment)
    }
}

impl From<Duration> for Expiry {
    fn from(lifetime: Duration) -> Self {
        Self::In(lifetime)
    }
}

impl Expiry {
    #[inline]
    pub(super) fn unix(self, now: i64) -> i64 {
        match self {
            Self::At(moment) => moment.timestamp(),
            Self::Unix(seconds) => seconds,
            Self::In(lifetime) => {
                let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
                now.saturating_add(seconds)
            }
        }
    }
}

/// Mints push URLs. Make one for a domain's key, keep it, and share it between threads freely.
///
/// ```
/// use std::time::Duration;
/// use chrono::DateTime;
/// use pushurl::{Key, Signer, Target};
///
/// let signer = Signer::new(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
/// let target = Target::new("push.example.com", "live", "test");
/// let now = DateTime::from_timestamp(1_546_060_425, 0).unwrap();
/// let signed = signer.sign(&target, Duration::from_secs(3600), now)?;
/// assert_eq!(
///     signed.url(),
///     "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Signer {
    pub(super) key: Key,
    pub(super) hash: HashAlgorithm,
    unusual_names: bool,
}

impl Signer {
    /// A signer with a domain's primary or backup key, and MD5.
    #[must_use]
    pub const fn new(key: Key) -> Self {
        Self {
            key,
            hash: HashAlgorithm::Md5,
            unusual_names: false,
        }
    }

    /// With the hash that the domain uses, if it is not MD5.
    #[must_use]
    pub const fn with_hash(mut self, hash: HashAlgorithm) -> Self {
        self.hash = hash;
        self
    }

    /// Signs also names that a check only warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or with `.flv` behind them.
    #[must_use]
    pub const fn with_unusual_names(mut self) -> Self {
        self.unusual_names = true;
        self
    }

    /// Signs a target.
    ///
    /// What a check at any moment before the expiry would refuse is refused here, for the same reasons; so what this
    /// returns passes a check with the same key.
    ///
    /// # Errors
    /// [`Refusal`] with everything that is wrong: a domain, host, name or parameter that the rules refuse, or that they warn
    /// of (only for names can that be [allowed](Signer::with_unusual_names)); port 0; faults of the URL that a target was
    /// [read from](Target::from_url); an expiry that is not after `now`, or in the year 4147 or later, whose txTime could be read
    /// as decimal.
    #[cfg_attr(not(small), inline)]
    #[cfg_attr(small, inline(never))]
    pub fn sign<'a>(
        &self,
        target: &'a Target<'a>,
        expiry: impl Into<Expiry>,
        now: DateTime<Utc>,
    ) -> Result<Signed<'a>, Refusal> {
        let now = now.timestamp();
        let expires = expiry.into().unix(now);
        let txtime = Txtime::new(expires);
        // The hash is one long chain of dependent steps, and takes most of the time. The rules depend on nothing of it: before
        // and behind it in the code, they run beside it in the processor, as far as that looks ahead.
        #[cfg(not(small))]
        let judging = self.judge_domain(target);
        let txsecret = self.txsecret(target.stream, txtime);
        // What is at hand while another function runs takes code to be dropped if that panics.
        #[cfg(small)]
        let judging = self.judge_domain(target);
        judging.judge_rest(target, expires, now)?;
        Ok(Signed::new(target, txsecret, txtime))
    }

    #[inline]
    pub(super) fn txsecret(&self, stream: &str, txtime: Txtime) -> Txsecret {
        let stream = stream.as_bytes();
        txtime.with_bytes(|txtime| Txsecret::compute(self.hash, &self.key, stream, txtime))
    }

    /// Asks every rule; takes no memory where nothing is wrong.
    #[inline]
    pub(super) fn judge(&self, target: &Target<'_>, expires: i64, now: i64) -> Result<(), Refusal> {
        self.judge_domain(target).judge_rest(target, expires, now)
    }

    #[inline]
    fn judge_domain(&self, target: &Target<'_>) -> Judging {
        let mut judging = Judging {
            unusual_names: self.unusual_names,
            refused: Vec::new(),
        };
        judging.ask(Field::Domain, 0, |findings| {
            judge_domain(Part::new(target.domain, 0), findings);
        });
        judging
    }
}

/// What the rules have refused so far.
struct Judging {
    unusual_names: bool,
    refused: Vec<Refused>,
}

impl Judging {
    #[inline]
    fn ask(&mut self, field: Field, index: usize, rule: impl FnOnce(&mut Findings)) {
        let mut findings = Findings::default();
        rule(&mut findings);
        if !findings.as_slice().is_empty() {
            self.refuse(field, index, findings);
        }
    }

    /// Asks of all but the domain.
    #[inline]
    fn judge_rest(mut self, target: &Target<'_>, expires: i64, now: i64) -> Result<(), Refusal> {
        self.ask(Field::App, 0, |findings| {
            name::judge_app(Part::new(target.app, 0), findings);
        });
        self.ask(Field::Stream, 0, |findings| {
            name::judge_stream(Part::new(target.stream, 0), findings);
        });
        self.ask(Field::Expiry, 0, |findings| {
            time::judge_mintable(expires, now, findings);
        });
        if target.says_more_than_names() {
            self.ask_of_the_rest(target);
        }
        match self.refused.is_empty() {
            true => Ok(()),
            false => Err(Refusal::new(self.refused)),
        }
    }

    #[cold]
    fn ask_of_the_rest(&mut self, target: &Target<'_>) {
        if let Some(host) = target.host {
            self.ask(Field::Host, 0, |findings| {
                judge_host(Part::new(host, 0), findings);
            });
        }
        if target.port == Some(0) {
            self.ask(Field::Port, 0, |findings| {
                findings.add(Reason::PortInvalid, Span::default());
            });
        }
        for finding in &target.faults {
            self.ask(Field::Url, 0, |findings| {
                findings.add(finding.reason, finding.span);
            });
        }
        for (index, param) in target.params.iter().enumerate() {
            self.ask(Field::Param, index, |findings| judge_param(param, findings));
        }
    }

    /// Warnings refuse as failures do: what is minted has none.
    #[cold]
    fn refuse(&mut self, field: Field, index: usize, mut findings: Findings) {
        findings.sort();
        let refused = findings
            .as_slice()
            .iter()
            .filter(|finding| !(self.unusual_names && is_unusual_name(finding.reason)))
            .map(|&finding| Refused {
                field,
                index,
                finding,
            });
        self.refused.extend(refused);
    }
}

const fn is_unusual_name(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::StreamUnusualCharacter | Reason::StreamMediaSuffix | Reason::AppUnusualCharacter
    )
}

#[inline]
fn judge_domain(domain: Part<'_>, findings: &mut Findings) {
    if domain.is_empty() {
        findings.add(Reason::HostMissing, domain.span());
    } else {
        domain::judge_domain(domain, findings);
    }
}

/// A host that is not the push domain: an address as it is usually written, or a name by the same rules. Other spellings of
/// an address may pass with one client and not with the next, and an IPv6 address without brackets swallows the port.
fn judge_host(host: Part<'_>, findings: &mut Findings) {
    let ipv6 = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let is_address = match ipv6 {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => host.parse::<Ipv4Addr>().is_ok(),
    };
    if !is_address {
        judge_domain(host, findings);
    }
}

/// The name is not the signer's own; and name and value must arrive, in RTMP's query as in SRT's streamid.
fn judge_param(param: &Extra<'_>, findings: &mut Findings) {
    if param.is_reserved() {
        findings.add(Reason::ParameterReserved, Span::new(0, param.name.len()));
    }
    let separators = |c| matches!(c, '&' | ',' | '#');
    for text in [param.name, param.value.unwrap_or_default()] {
        let part = Part::new(text, 0);
        parameter::judge_extra(&Param::read(part), findings);
        if let Some(span) = part.first_run(separators) {
            findings.add(Reason::ParameterIllegalCharacter, span);
        }
    }
    if param.name.is_empty() || param.name.contains('=') {
        let span = Part::new(param.name, 0).span();
        findings.add(Reason::ParameterIllegalCharacter, span);
    }
}
