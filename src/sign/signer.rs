//! The signer, which uses the rules of a check.

use core::net::{Ipv4Addr, Ipv6Addr};
use core::time::Duration;
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::refusal::{Refusal, Refused};
use super::signed::Signed;
use super::target::{Extra, Target};
use super::txtime::Txtime;
use crate::finding::{Collect, Findings, Reason};
use crate::generated::enums::Field;
use crate::rules::{self, Names, parameter, sent, streamid, time};
use crate::secret::{Digest, HashAlgorithm, Key};
use crate::text::{Param, Part, Protocol, Span};
use crate::timestamp::Timestamp;

/// Until when a URL may be used to begin a push.
///
/// A number is neither: it could be a lifetime or a time. [`Timestamp::from_unix`] makes one of Unix seconds.
///
/// Documented advice: 12 to 24 hours; five minutes is called too short, very long is advised against (P/33383, P/35598).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// At this time, rounded down to a second.
    At(Timestamp),
    /// After this lifetime, in whole seconds.
    In(Duration),
}

impl From<Timestamp> for Expiry {
    fn from(time: Timestamp) -> Self {
        Self::At(time)
    }
}

impl From<DateTime<Utc>> for Expiry {
    fn from(time: DateTime<Utc>) -> Self {
        Self::At(time.into())
    }
}

impl From<SystemTime> for Expiry {
    fn from(time: SystemTime) -> Self {
        Self::At(time.into())
    }
}

impl From<Duration> for Expiry {
    fn from(lifetime: Duration) -> Self {
        Self::In(lifetime)
    }
}

impl Expiry {
    pub(crate) fn unix(self, now: i64) -> i64 {
        match self {
            Self::At(time) => time.unix(),
            Self::In(lifetime) => {
                let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
                now.saturating_add(seconds)
            }
        }
    }
}

/// The length of a txTime that is minted, in hex digits, from the year 1978 on.
const TXTIME_LEN: usize = 8;

/// Mints push URLs. Make one for a domain's key, keep it, and share it between threads.
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
    pub(crate) key: Key,
    pub(crate) hash: HashAlgorithm,
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

    /// Signs also names that a check only warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or with a trailing `.flv`.
    #[must_use]
    pub const fn with_unusual_names(mut self) -> Self {
        self.unusual_names = true;
        self
    }

    /// Signs a target.
    ///
    /// Whatever a check at any time before the expiration would reject is refused here, for the same reasons; so what this
    /// returns passes a check with the same key.
    ///
    /// # Errors
    /// [`Refusal`] with everything that is wrong: a domain, host, name or parameter that the rules refuse, or that they warn
    /// of (only for names can that be [allowed](Signer::with_unusual_names)); port 0; faults of the URL that a target was
    /// [read from](Target::from_url); an expiration time that is not after `now`, or after
    /// 2106-02-07T06:28:15Z, whose txTime takes nine digits.
    pub fn sign<'a>(
        &self,
        target: &'a Target<'a>,
        expiry: impl Into<Expiry>,
        now: impl Into<Timestamp>,
    ) -> Result<Signed<'a>, Refusal> {
        let now = now.into().unix();
        let expires = expiry.into().unix(now);
        let txtime = Txtime::new(expires);
        let (app, stream) = (target.app, target.stream);
        self.judge(target, target.protocol, [app, stream], expires, now)?;
        let digest = self.digest(stream, &txtime);
        Ok(Signed::new(target, app, stream, digest, txtime))
    }

    pub(crate) fn digest(&self, stream: &str, txtime: &Txtime) -> Digest {
        Digest::compute(self.hash, &self.key, stream.as_bytes(), txtime.as_bytes())
    }

    /// Asks every rule, for a URL in a form; `app` and `stream` take the place of the target's own.
    pub(crate) fn judge(
        &self,
        target: &Target<'_>,
        form: Protocol,
        [app, stream]: [&str; 2],
        expires: i64,
        now: i64,
    ) -> Result<(), Refusal> {
        let mut refusals = Refusals::new(self.unusual_names);
        judge_names(target, app, stream, &mut refusals);
        time::judge_mintable(expires, now, refusals.field(Field::Expiry));
        if target.says_more_than_names() {
            judge_the_rest(target, &mut refusals);
        }
        if form == Protocol::Srt || !target.params.is_empty() {
            let len = target.unsigned_len(form, app, stream) + self.hash.hex_len() + TXTIME_LEN;
            judge_len(len, form, refusals.field(Field::Url));
        }
        refusals.into_result()
    }
}

/// The faults that every signer refuses, with any key and at any time.
pub(super) fn judge_target(target: &Target<'_>) -> Result<(), Refusal> {
    let mut refusals = Refusals::new(true);
    judge_names(target, target.app, target.stream, &mut refusals);
    judge_the_rest(target, &mut refusals);
    refusals.into_result()
}

fn judge_names(target: &Target<'_>, app: &str, stream: &str, refusals: &mut Refusals) {
    let names = Names {
        domain: Part::new(target.domain, 0),
        app: Part::new(app, 0),
        stream: Part::new(stream, 0),
    };
    rules::judge(None, &names, refusals);
}

/// The parts that only some targets have.
fn judge_the_rest(target: &Target<'_>, refusals: &mut Refusals) {
    if let Some(host) = target.host {
        judge_host(Part::new(host, 0), refusals.field(Field::Host));
    }
    if target.port == Some(0) {
        let findings = refusals.field(Field::Port);
        findings.add(Reason::PortInvalid, Span::default());
    }
    for fault in &target.faults {
        let findings = refusals.field(Field::Url);
        findings.add(fault.reason, fault.span);
    }
    for (index, param) in target.params.iter().enumerate() {
        judge_param(param, refusals.param(index));
    }
}

/// The findings of the rules in each part of a target.
struct Refusals {
    unusual_names: bool,
    /// The part that `findings` belongs to.
    field: Field,
    index: usize,
    findings: Findings,
    refused: Vec<Refused>,
}

impl Collect for Refusals {
    fn field(&mut self, field: Field) -> &mut Findings {
        self.close_field();
        (self.field, self.index) = (field, 0);
        &mut self.findings
    }
}

impl Refusals {
    fn new(unusual_names: bool) -> Self {
        Self {
            unusual_names,
            field: Field::Url,
            index: 0,
            findings: Findings::default(),
            refused: Vec::new(),
        }
    }

    /// The same as `field` for the extra parameter of this number.
    fn param(&mut self, index: usize) -> &mut Findings {
        self.close_field();
        (self.field, self.index) = (Field::Param, index);
        &mut self.findings
    }

    fn close_field(&mut self) {
        if !self.findings.as_slice().is_empty() {
            self.refuse();
        }
    }

    /// Warnings are refused as failures are: a minted URL has none.
    #[cold]
    fn refuse(&mut self) {
        let mut findings = core::mem::take(&mut self.findings);
        findings.sort();
        let refused = findings
            .as_slice()
            .iter()
            .filter(|finding| !(self.unusual_names && finding.reason.is_unusual_name()))
            .map(|&finding| Refused {
                field: self.field,
                index: self.index,
                finding,
            });
        self.refused.extend(refused);
    }

    fn into_result(mut self) -> Result<(), Refusal> {
        self.close_field();
        match self.refused.is_empty() {
            true => Ok(()),
            false => Err(Refusal::new(self.refused)),
        }
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
    if host.is_empty() {
        findings.add(Reason::HostMissing, host.span());
    } else if !is_address {
        rules::judge_domain(host, findings);
    }
}

/// What no client sends because it is too long: SRT's streamid, or StreamName and query.
fn judge_len(len: usize, form: Protocol, findings: &mut Findings) {
    let (most, reason) = match form {
        Protocol::Webrtc => return,
        Protocol::Srt => (streamid::MAX_LEN, Reason::SrtStreamidTooLong),
        _ => (sent::MAX_LEN, Reason::ParametersTooLong),
    };
    if len > most {
        findings.add(reason, Span::default());
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
        parameter::judge_extra_to_mint(&Param::read(part), findings);
        if let Some(span) = part.first_run(separators) {
            findings.add(Reason::ParameterIllegalCharacter, span);
        }
    }
    if param.name.is_empty() || param.name.contains('=') {
        let span = Part::new(param.name, 0).span();
        findings.add(Reason::ParameterIllegalCharacter, span);
    }
}
