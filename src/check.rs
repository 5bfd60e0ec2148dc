//! Judging a URL before the push.

mod many;
mod signing;

pub use signing::Signing;

use core::time::Duration;
use std::sync::Arc;

use crate::authentication::{Authentication, is_all_there};
use crate::cause::{Cause, CauseSet};
use crate::diagnosis::{self, Keys, Question};
use crate::facts::{Facts, HookAnswer};
use crate::finding::{Findings, Reason};
use crate::key::Key;
use crate::policy::{Policy, PolicyDomain, Push};
use crate::report::{KeyRole, Report};
use crate::rules::service_params::ServiceParams;
use crate::rules::usual::Usual;
use crate::rules::{domain, name, parameter, protocol, secret, streamid, time};
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

/// What a domain without authentication is not judged by.
const OF_AUTHENTICATION: CauseSet = CauseSet::EMPTY
    .with(Cause::TXTIME_MISSING)
    .with(Cause::URL_EXPIRED)
    .with(Cause::TXSECRET_MISSING)
    .with(Cause::AUTH_FAILED);

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
    /// Of domains that no policy knows.
    authentication: Authentication,
    policy: Option<Arc<Policy>>,
    lifetimes: time::Lifetimes,
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
        self.authentication.primary = Some(key);
        self
    }

    /// With the domain's backup key. Either of the two passes (documented).
    #[must_use]
    pub fn with_backup_key(mut self, key: Key) -> Self {
        self.authentication.backup = Some(key);
        self
    }

    /// With the domain's playback key: never accepted, but recognised when somebody signed with it.
    #[must_use]
    pub fn with_playback_key(mut self, key: Key) -> Self {
        self.authentication.playback = Some(key);
        self
    }

    /// With the hash that the domain uses, if it is not MD5.
    #[must_use]
    pub fn with_hash(mut self, hash: HashAlgorithm) -> Self {
        self.authentication.hash = hash;
        self
    }

    /// With the domain's validity period, in whole seconds; 0 if never stated. Whether the service adds it to txTime is
    /// conflicting.
    #[must_use]
    pub fn with_auth_delta(mut self, auth_delta: Duration) -> Self {
        self.authentication.set_auth_delta(auth_delta);
        self
    }

    /// With what the account knows. For the domains that the policy lists, its keys and settings count instead of the
    /// checker's own.
    ///
    /// A policy is shared, not copied: to replace it, make another checker, which costs next to nothing.
    #[must_use]
    pub fn with_policy(mut self, policy: Arc<Policy>) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Warns of a URL that has less than this left, in whole seconds. Nothing is warned of by default, since a check right
    /// before a push may well find little left; 12 hours are what the service recommends at least (documented, P/33383).
    #[must_use]
    pub fn with_shortest_lifetime(mut self, least: Duration) -> Self {
        self.lifetimes.least = Some(i64::try_from(least.as_secs()).unwrap_or(i64::MAX));
        self
    }

    /// Warns of a URL that has more than this left, in whole seconds. The service advises against very long lifetimes
    /// (documented, P/35598) and names no number.
    #[must_use]
    pub fn with_longest_lifetime(mut self, most: Duration) -> Self {
        self.lifetimes.most = Some(i64::try_from(most.as_secs()).unwrap_or(i64::MAX));
        self
    }

    /// Judges any text as the URL of a push, by what is known of the moment: [`Facts`], or the moment alone.
    ///
    /// This is total: a bad URL is a report. It takes time in proportion to the text's length, and no memory of the heap
    /// unless something is found. A policy is looked up, not searched.
    #[inline]
    #[must_use]
    pub fn check<'t>(&self, url: &'t str, facts: impl Into<Facts>) -> Report<'t> {
        self.check_with(url, &facts.into())
    }

    /// The same by facts that stay where they are: to copy them is a good part of what a check costs.
    #[inline]
    #[must_use]
    pub fn check_with<'t>(&self, url: &'t str, facts: &Facts) -> Report<'t> {
        let now = facts.now.unix;
        match Usual::read(url) {
            Some(usual) => {
                let mut report = Report::of(usual.url(), now);
                self.judge::<true>(&mut report, facts, usual.params());
                report
            }
            None => {
                let mut report = Report::of(PushUrl::split(url), now);
                let params = parameter::gather(&report.url, &mut report.findings);
                self.judge::<false>(&mut report, facts, params);
                report
            }
        }
    }

    /// Asks every rule; those that find nothing in a usual URL, only if it is not usual.
    #[inline]
    fn judge<'t, const USUAL: bool>(
        &self,
        report: &mut Report<'t>,
        facts: &Facts,
        params: ServiceParams<'t>,
    ) {
        let (authentication, entry) = self.authentication(&report.url, &params);
        // The hash is one long chain of dependent steps, and takes most of the time. The other rules depend on nothing of
        // it: behind it in the code, they run beside it in the processor.
        let primary = authentication.primary.as_ref();
        let expected = authentication.expected(primary, &report.url, &params);
        self.judge_all_but_secret::<USUAL>(report, facts, &params, authentication, entry);
        let is_expected = match (expected, params.txsecret) {
            (Some(expected), Some(given)) => expected.is_written_as(&given),
            _ => false,
        };
        judge_secret(report, authentication, is_expected, &params);
    }

    /// How the pushes of this URL's domain are authenticated, and what the policy says of the domain.
    #[inline]
    fn authentication(
        &self,
        url: &PushUrl<'_>,
        params: &ServiceParams<'_>,
    ) -> (&Authentication, Option<&PolicyDomain>) {
        let policy = self.policy.as_deref();
        let entry = policy.and_then(|policy| policy.domain(&domain::push_domain(url, params)));
        let authentication = entry.map_or(&self.authentication, |entry| &entry.authentication);
        (authentication, entry)
    }

    /// Asks every rule that needs no key.
    #[inline]
    fn judge_all_but_secret<const USUAL: bool>(
        &self,
        report: &mut Report<'_>,
        facts: &Facts,
        params: &ServiceParams<'_>,
        authentication: &Authentication,
        entry: Option<&PolicyDomain>,
    ) {
        let (url, findings) = (&report.url, &mut report.findings);
        if !USUAL {
            protocol::judge(url, findings);
            domain::judge(url, params, findings);
            streamid::judge(url, findings);
            name::judge_stream_of(url, findings);
            name::judge_app(url.app(), findings);
        }
        report.not_judged = OF_THE_ACCOUNT.union(OF_THE_SERVICE);
        if let Some(policy) = self.policy.as_deref() {
            let domain = domain::push_domain(url, params);
            policy.judge(&Push { url, domain, entry }, facts, findings);
            report.not_judged = report.not_judged.minus(policy.judged(facts));
        }
        if let Some(answer) = facts.hook {
            judge_hook(answer, url, findings);
            report.not_judged = report.not_judged.without(Cause::HOOK_REFUSED);
        }
        if authentication.on {
            report.times.auth_delta = authentication.auth_delta;
            report.times.txtime = time::judge(url, params, &report.times, findings);
            self.lifetimes.judge(&report.times, params, findings);
        }
    }
}

/// What the secret says, once it is known whether the primary key gives it; and the end of a check.
#[inline]
fn judge_secret<'t>(
    report: &mut Report<'t>,
    authentication: &Authentication,
    is_expected: bool,
    params: &ServiceParams<'t>,
) {
    let (url, findings) = (&report.url, &mut report.findings);
    if authentication.on {
        report.matched_key = match is_expected {
            true => Some(KeyRole::Primary),
            false => judge_mismatch(authentication, url, params, findings),
        };
        if !authentication.has_key() && !findings.has_failure_of(Cause::AUTH_FAILED) {
            report.not_judged = report.not_judged.with(Cause::AUTH_FAILED);
        }
    } else {
        findings.forget(OF_AUTHENTICATION);
    }
    findings.sort();
}

/// The primary key does not give this secret, or there is none: the backup key may (documented: either passes), or the
/// secret is no digest, else it is 18/503.
#[cold]
fn judge_mismatch(
    authentication: &Authentication,
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    findings: &mut Findings,
) -> Option<KeyRole> {
    let given = params.txsecret.unwrap_or(url.end());
    let expected = authentication.expected(authentication.backup.as_ref(), url, params);
    if expected.is_some_and(|expected| expected.is_written_as(&given)) {
        return Some(KeyRole::Backup);
    }
    let is_digest = secret::judge(url, params, authentication.hash, findings);
    let txtime = params.txtime.filter(|_| is_all_there(url, params))?;
    if authentication.has_key() {
        if is_digest {
            findings.add(Reason::SecretMismatch, given.span());
        }
        let question = Question {
            given,
            app: url.app(),
            stream: url.stream(),
            txtime,
            hash: authentication.hash,
            keys: Keys {
                primary: authentication.primary.as_ref(),
                backup: authentication.backup.as_ref(),
                playback: authentication.playback.as_ref(),
            },
        };
        diagnosis::diagnose(&question, findings);
    }
    None
}

/// 19/0 (documented). The answer stands nowhere in the URL, so that the finding's place is its end.
fn judge_hook(answer: HookAnswer, url: &PushUrl<'_>, findings: &mut Findings) {
    if answer == HookAnswer::Refused {
        findings.add(Reason::HookRefused, url.end().span());
    }
}
