//! Judging a URL before the push.

use core::time::Duration;

use chrono::{DateTime, Utc};

use crate::cause::{Cause, CauseSet};
use crate::finding::{Findings, Reason};
use crate::key::Key;
use crate::report::{KeyRole, Report, Times};
use crate::rules::parameter::ServiceParams;
use crate::rules::{domain, name, protocol, secret, stream_id, time};
use crate::secret::HashAlgorithm;
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
        let now = now.timestamp();
        let url = PushUrl::split(url);
        let mut findings = Findings::default();

        let params = ServiceParams::gather(&url, &mut findings);
        protocol::judge(&url, &mut findings);
        let tx_host = params.tx_host.and_then(|param| param.value);
        domain::judge(&url, tx_host, &mut findings);
        stream_id::judge(&url, &mut findings);
        name::judge_stream(url.stream(), &mut findings);
        name::judge_app(url.app(), &mut findings);
        let moment = time::judge(&url, &params, now, self.auth_delta, &mut findings);
        let matched_key = self.judge_secret(&url, &params, &mut findings);

        let not_judged = match self.has_key() || findings.has_failure_of(Cause::AUTH_FAILED) {
            true => OF_THE_ACCOUNT.union(OF_THE_SERVICE),
            false => OF_THE_ACCOUNT
                .union(OF_THE_SERVICE)
                .with(Cause::AUTH_FAILED),
        };
        let times = Times {
            now,
            tx_time: moment.map(|moment| moment.unix),
            auth_delta: self.auth_delta,
        };
        Report::new(url, findings.sorted(), matched_key, times, not_judged)
    }

    const fn has_key(&self) -> bool {
        self.primary.is_some() || self.backup.is_some()
    }

    /// 18/502 and 503, the latter only where all that is hashed is there.
    #[inline]
    fn judge_secret(
        &self,
        url: &PushUrl<'_>,
        params: &ServiceParams<'_>,
        findings: &mut Findings,
    ) -> Option<KeyRole> {
        let given = secret::judge(url, params, self.hash, findings)?;
        let tx_time = params.tx_time?.value?;
        if !self.has_key() || tx_time.is_empty() || url.stream().is_empty() {
            return None;
        }
        let roles = [
            (&self.primary, KeyRole::Primary),
            (&self.backup, KeyRole::Backup),
        ];
        let matched = roles.into_iter().find_map(|(key, role)| {
            let key = key.as_ref()?;
            secret::matches(&given, key, self.hash, &url.stream(), &tx_time).then_some(role)
        });
        if matched.is_none() {
            let value = params.tx_secret.map(|param| param.value_or_empty());
            findings.add(
                Reason::SecretMismatch,
                value.unwrap_or(url.end()).span(),
            );
        }
        matched
    }
}
