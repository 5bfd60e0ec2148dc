//! Judging a URL before the push.

use core::time::Duration;

use chrono::{DateTime, Utc};

use crate::cause::{Cause, CauseSet};
use crate::finding::{Findings, Reason};
use crate::key::Key;
use crate::report::{KeyRole, Report};
use crate::rules::parameter::ServiceParams;
use crate::rules::{domain, name, protocol, secret, stream_id, time};
use crate::secret::{HashAlgorithm, TxSecret};
use crate::text::PushUrl;

/// What is asked of the account and of the service, which a check of the text alone cannot know.
const OF_THE_ACCOUNT: CauseSet = CauseSet::EMPTY
    .with(Cause::NO_ACCOUNT)
    .with(Cause::SERVICE_SUSPENDED)
    .with(Cause::SERVICE_OVERDUE)
    .with(Cause::SERVICE_FORCIBLY_SUSPENDED)
    .with(Cause::DOMAIN_DISABLED)
    .with(Cause::APP_DISABLED)
    .with(Cause::STREAM_DISABLED)
    .with(Cause::CHANNEL_MISSING)
    .with(Cause::CHANNEL_DISABLED)
    .with(Cause::CLIENT_BLOCKED)
    .with(Cause::CLIENT_NOT_ALLOWED)
    .with(Cause::TOO_MANY_PUSHES)
    .with(Cause::TOO_MANY_OF_STREAM)
    .with(Cause::PRIORITY_TOO_LOW)
    .with(Cause::HOOK_REFUSED);

/// The service's own errors: nobody can judge them beforehand.
const OF_THE_SERVICE: CauseSet = CauseSet::EMPTY
    .with(Cause::INTERNAL_100)
    .with(Cause::INTERNAL_101)
    .with(Cause::INTERNAL_102)
    .with(Cause::INTERNAL_103)
    .with(Cause::INTERNAL_104);

/// Judges push URLs as the service would, before the push.
///
/// Make one for a domain's settings, keep it, and share it between threads freely.
///
/// ```
/// use chrono::DateTime;
/// use pushurl::{Cause, Checker, Key, Verdict};
///
/// let checker = Checker::new().with_key(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
/// let url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
///
/// let before = DateTime::from_timestamp(1_546_000_000, 0).unwrap();
/// assert_eq!(checker.check(url, before).verdict(), Verdict::Accepted);
///
/// let after = DateTime::from_timestamp(1_546_064_025, 0).unwrap();
/// assert_eq!(checker.check(url, after).verdict(), Verdict::Rejected(Cause::URL_EXPIRED));
/// # Ok::<(), pushurl::KeyError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Checker {
    primary: Option<Key>,
    backup: Option<Key>,
    hash: HashAlgorithm,
    auth_delta: i64,
}

impl Checker {
    /// A checker without a key: it finds everything but a wrong secret, and says `Undetermined` where that is all that
    /// is left to know. Apps should have no more than this: a key inside an app is everybody's.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With the domain's primary key.
    #[must_use]
    pub fn with_key(mut self, key: Key) -> Self {
        self.primary = Some(key);
        self
    }

    /// With the domain's backup key. Either of the two passes (documented).
    #[must_use]
    pub fn with_backup_key(mut self, key: Key) -> Self {
        self.backup = Some(key);
        self
    }

    /// With the hash that the domain uses, if it is not MD5.
    #[must_use]
    pub const fn with_hash(mut self, hash: HashAlgorithm) -> Self {
        self.hash = hash;
        self
    }

    /// With the domain's validity period, in whole seconds; 0 if never stated. Whether the service adds it to txTime is
    /// conflicting.
    #[must_use]
    pub fn with_auth_delta(mut self, auth_delta: Duration) -> Self {
        self.auth_delta = i64::try_from(auth_delta.as_secs()).unwrap_or(i64::MAX);
        self
    }

    /// Judges any text as the URL of a push that begins at `now`.
    ///
    /// This is total: a bad URL is a report. It takes time in proportion to the text's length, and no memory of the heap
    /// unless something is found.
    #[inline]
    #[must_use]
    pub fn check<'t>(&self, url: &'t str, now: DateTime<Utc>) -> Report<'t> {
        let mut report = Report::of(url, now.timestamp(), self.auth_delta);
        self.judge(&mut report);
        report
    }

    /// Asks every rule.
    #[inline]
    fn judge(&self, report: &mut Report<'_>) {
        let (url, findings) = (&report.url, &mut report.findings);
        let params = ServiceParams::gather(url, findings);
        // The hash is one long chain of dependent steps, and takes most of the time. The other rules depend on nothing of
        // it: behind it in the code, they run beside it in the processor.
        let expected = self.expected(self.primary.as_ref(), url, &params);
        protocol::judge(url, findings);
        domain::judge(url, &params, findings);
        stream_id::judge(url, findings);
        name::judge_stream(url.stream(), findings);
        name::judge_app(url.app(), findings);
        report.times.tx_time = time::judge(url, &params, &report.times, findings);
        report.matched_key = match (expected, params.tx_secret) {
            (Some(expected), Some(given)) if expected.is_written_as(&given) => {
                Some(KeyRole::Primary)
            }
            _ => self.judge_mismatch(url, &params, findings),
        };

        report.not_judged = OF_THE_ACCOUNT.union(OF_THE_SERVICE);
        if !self.has_key() && !findings.has_failure_of(Cause::AUTH_FAILED) {
            report.not_judged = report.not_judged.with(Cause::AUTH_FAILED);
        }
        findings.sort();
    }

    const fn has_key(&self) -> bool {
        self.primary.is_some() || self.backup.is_some()
    }

    /// The secret that a key gives, where all that is hashed is there.
    #[inline]
    fn expected(
        &self,
        key: Option<&Key>,
        url: &PushUrl<'_>,
        params: &ServiceParams<'_>,
    ) -> Option<TxSecret> {
        let (key, tx_time) = (key?, params.tx_time?);
        let secret = || TxSecret::compute(self.hash, key, &url.stream(), &tx_time);
        is_all_there(url, params).then(secret)
    }

    /// The primary key does not give this secret, or there is none: the backup key may (documented: either passes), or the
    /// secret is no digest, else it is 18/503.
    #[cold]
    fn judge_mismatch(
        &self,
        url: &PushUrl<'_>,
        params: &ServiceParams<'_>,
        findings: &mut Findings,
    ) -> Option<KeyRole> {
        let given = params.tx_secret.unwrap_or(url.end());
        let expected = self.expected(self.backup.as_ref(), url, params);
        if expected.is_some_and(|expected| expected.is_written_as(&given)) {
            return Some(KeyRole::Backup);
        }
        let before = findings.as_slice().len();
        secret::judge(url, params, self.hash, findings);
        let is_digest = findings.as_slice().len() == before;
        if self.has_key() && is_digest && is_all_there(url, params) {
            findings.add(Reason::SecretMismatch, given.span());
        }
        None
    }
}

/// Whether there is something to hash with a key.
#[inline]
fn is_all_there(url: &PushUrl<'_>, params: &ServiceParams<'_>) -> bool {
    !url.stream().is_empty() && params.tx_time.is_some_and(|time| !time.is_empty())
}
