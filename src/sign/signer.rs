//! The signer, which goes by the rules that a check goes by.

use core::time::Duration;

use chrono::{DateTime, Utc};

use super::refusal::{Field, Refusal, Refused};
use super::signed::{Signed, TxTime};
use super::target::{Extra, Target};
use crate::finding::{Finding, Findings, Reason};
use crate::key::Key;
use crate::rules::{address, domain, name, parameter, time};
use crate::secret::{HashAlgorithm, TxSecret};
use crate::text::{Param, Part, Span};

/// Until when a URL may be used to begin a push.
///
/// Documented advice: 12 to 24 hours; five minutes is called too short, very long is advised against (P/33383, P/35598).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// A moment; parts of a second are cut off.
    At(DateTime<Utc>),
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
    fn unix(self, now: i64) -> i64 {
        match self {
            Self::At(moment) => moment.timestamp(),
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
    key: Key,
    hash: HashAlgorithm,
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
    /// [`Refusal`] with everything that is wrong: a domain, host, port, name or parameter that the rules refuse, or that
    /// they warn of (only for names can that be [allowed](Signer::with_unusual_names)); an expiry that is not after `now`,
    /// or in the year 4147 or later, whose txTime would be read as decimal.
    #[inline]
    pub fn sign<'a>(
        &self,
        target: &'a Target<'a>,
        expiry: impl Into<Expiry>,
        now: DateTime<Utc>,
    ) -> Result<Signed<'a>, Refusal> {
        let now = now.timestamp();
        let expires = expiry.into().unix(now);
        let refused = self.judge(target, expires, now);
        if !refused.is_empty() {
            return Err(Refusal::new(refused));
        }
        let tx_time = TxTime::new(expires);
        let tx_secret =
            TxSecret::compute(self.hash, &self.key, target.stream, tx_time.as_str());
        Ok(Signed::new(target, tx_secret, tx_time, expires))
    }

    /// Everything that is wrong; takes no memory where nothing is.
    #[inline]
    fn judge(&self, target: &Target<'_>, expires: i64, now: i64) -> Vec<Refused> {
        let mut refused = Vec::new();
        let mut judge = |field, text, rule: fn(Part<'_>, &mut Findings)| {
            let mut findings = Findings::default();
            rule(Part::new(text, 0), &mut findings);
            self.collect(&mut refused, field, 0, findings);
        };
        judge(Field::Domain, target.domain, judge_domain);
        if let Some(host) = target.host {
            judge(Field::Host, host, judge_host);
        }
        judge(Field::App, target.app, name::judge_app);
        judge(Field::Stream, target.stream, name::judge_stream);
        if target.port == Some(0) {
            refused.push(whole(Field::Port, 0, Reason::PortInvalid, ""));
        }
        for (index, param) in target.params.iter().enumerate() {
            self.judge_param(param, index, &mut refused);
        }
        if let Err(reason) = time::judge_mintable(expires, now) {
            refused.push(whole(Field::Expiry, 0, reason, ""));
        }
        refused
    }

    #[cold]
    fn judge_param(&self, param: &Extra<'_>, index: usize, refused: &mut Vec<Refused>) {
        if param.is_reserved() {
            refused.push(whole(
                Field::Param,
                index,
                Reason::ParameterReserved,
                param.name,
            ));
        }
        let mut findings = Findings::default();
        judge_param_text(param, &mut findings);
        self.collect(refused, Field::Param, index, findings);
    }

    /// Warnings refuse as failures do: what is minted has none.
    #[inline]
    fn collect(
        &self,
        refused: &mut Vec<Refused>,
        field: Field,
        index: usize,
        findings: Findings,
    ) {
        for finding in findings.sorted() {
            if !(self.unusual_names && is_unusual_name(finding.reason)) {
                refused.push(Refused {
                    field,
                    index,
                    finding,
                });
            }
        }
    }
}

const fn is_unusual_name(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::StreamUnusualCharacter | Reason::StreamMediaSuffix | Reason::AppUnusualCharacter
    )
}

fn whole(field: Field, index: usize, reason: Reason, text: &str) -> Refused {
    Refused {
        field,
        index,
        finding: Finding::new(reason, Span::new(0, text.len())),
    }
}

#[inline]
fn judge_domain(domain: Part<'_>, findings: &mut Findings) {
    if domain.is_empty() {
        findings.add(Reason::HostMissing, domain.span());
    } else {
        domain::judge_domain(domain, findings);
    }
}

/// A host that is not the push domain: an address, or a name by the same rules.
fn judge_host(host: Part<'_>, findings: &mut Findings) {
    if address::spelling(&host) != address::Spelling::Address {
        judge_domain(host, findings);
    }
}

/// The name and the value must arrive, in RTMP's query as in SRT's streamid.
fn judge_param_text(param: &Extra<'_>, findings: &mut Findings) {
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
