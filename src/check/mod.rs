//! Judging a URL before the push.

mod signing;

pub use signing::Signing;

use core::mem;
use core::time::Duration;
use std::sync::Arc;

use crate::cause::{Cause, CauseSet};
use crate::diagnosis::{self, Keys, Question};
use crate::facts::{Facts, HookAnswer};
use crate::finding::{Findings, Reason};
pub use crate::generated::enums::Diagnosis;
use crate::policy::{Policy, PolicyDomain, Push};
use crate::report::{KeyRole, Report, Verdict, Wrapped};
use crate::rules::service_params::ServiceParams;
use crate::rules::{self, Names, common, parameter, push_domain, secret, time};
use crate::secret::{Authentication, Digest, HashAlgorithm, Key, SigningInputs, mask};
use crate::text::PushUrl;
use crate::unwrap;

/// Causes that depend on the account, which a check of the text alone cannot judge.
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

/// The service's own errors: they cannot be judged before a push.
const OF_THE_SERVICE: CauseSet = CauseSet::EMPTY
    .with(Cause::INTERNAL_100)
    .with(Cause::INTERNAL_101)
    .with(Cause::INTERNAL_102)
    .with(Cause::INTERNAL_103)
    .with(Cause::INTERNAL_104);

/// Causes that a domain without authentication never has.
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
    /// For domains that no policy lists.
    authentication: Authentication,
    policy: Option<Arc<Policy>>,
    lifetimes: time::Lifetimes,
    diagnosis: Diagnosis,
}

impl Checker {
    /// A checker without a key: it finds everything but a wrong secret; the verdict on a URL without other faults is
    /// `Undetermined`. Use this in apps: a key inside an app is public.
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

    /// With the domain's playback key: never accepted, but recognized when a URL is signed with it.
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

    /// With the domain's validity period, in whole seconds; 0 by default. Whether the service adds it to txTime is
    /// conflicting.
    #[must_use]
    pub fn with_auth_delta(mut self, auth_delta: Duration) -> Self {
        self.authentication.set_auth_delta(auth_delta);
        self
    }

    /// With the settings of an account. For the domains that the policy lists, its keys and settings replace the
    /// checker's own.
    ///
    /// A policy is shared, not copied: to replace it, make another checker, which costs next to nothing.
    #[must_use]
    pub fn with_policy(mut self, policy: Arc<Policy>) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Warns of a URL that expires sooner than this, in whole seconds. There is no warning by default, since a check right
    /// before a push may find little time left; the service recommends 12 hours at least (documented, P/33383).
    #[must_use]
    pub fn with_shortest_lifetime(mut self, least: Duration) -> Self {
        self.lifetimes.least = Some(i64::try_from(least.as_secs()).unwrap_or(i64::MAX));
        self
    }

    /// Warns of a URL that expires later than this, in whole seconds. The service advises against very long lifetimes
    /// (documented, P/35598) and names no number.
    #[must_use]
    pub fn with_longest_lifetime(mut self, most: Duration) -> Self {
        self.lifetimes.most = Some(i64::try_from(most.as_secs()).unwrap_or(i64::MAX));
        self
    }

    /// With a search for the mistake that explains a wrong txSecret in these checks, if they are not the default:
    /// [`Diagnosis::Single`].
    ///
    /// ```
    /// use pushurl::{Checker, Diagnosis, Key, Reason};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_546_000_000, 0).unwrap();
    /// // The StreamName was hashed before the key.
    /// let url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099";
    /// let checker = Checker::new().with_key(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
    /// let explains = |checker: &Checker| {
    ///     let report = checker.check(url, now);
    ///     report.findings().iter().any(|finding| finding.reason == Reason::SecretSignedOtherOrder)
    /// };
    /// assert!(explains(&checker));
    /// assert!(!explains(&checker.clone().with_diagnosis(Diagnosis::Never)));
    /// # Ok::<(), pushurl::KeyError>(())
    /// ```
    #[must_use]
    pub const fn with_diagnosis(mut self, diagnosis: Diagnosis) -> Self {
        self.diagnosis = diagnosis;
        self
    }

    /// When a mistake is searched for.
    #[must_use]
    pub const fn diagnosis(&self) -> Diagnosis {
        self.diagnosis
    }

    /// Judges any text as a push URL, given the [`Facts`] of the push, or its time alone.
    ///
    /// It never fails: a bad URL is a report. It takes time in proportion to the text's length, and allocates nothing unless
    /// something is found. The time does not depend on the size of the policy.
    #[inline]
    #[must_use]
    pub fn check<'t>(&self, url: &'t str, facts: impl Into<Facts>) -> Report<'t> {
        self.check_with(url, &facts.into())
    }

    /// The same with borrowed facts, for callers that check many URLs with the same ones.
    #[must_use]
    pub fn check_with<'t>(&self, url: &'t str, facts: &Facts) -> Report<'t> {
        let mut check = self.begin(url);
        // Hashing is a chain of dependent instructions. Nothing in the rules depends on it, so the processor runs them
        // in parallel when the hash comes first.
        let digest = check.to_hash().map(|inputs| inputs.digest());
        let search = self.diagnosis != Diagnosis::Never;
        self.finish(&mut check, facts, digest, search)
    }

    /// The part of a check that comes before hashing.
    pub(crate) fn begin<'t>(&self, text: &'t str) -> Check<'_, 't> {
        let mut findings = Findings::default();
        let (url, params, is_common) = match common::split(text) {
            Some((url, params)) => (url, params, true),
            None => {
                let url = PushUrl::split(text);
                let params = parameter::gather(&url, &mut findings);
                (url, params, false)
            }
        };
        let policy = self.policy.as_deref();
        let entry = policy.and_then(|policy| policy.domain(&push_domain(&url, &params)));
        Check {
            url,
            params,
            findings,
            is_common,
            authentication: entry.map_or(&self.authentication, |entry| &entry.authentication),
            entry,
        }
    }

    /// The rest of a check, with the digest of what [`Check::to_hash`] returned. `search` is whether a mismatch is explained.
    pub(crate) fn finish<'t>(
        &self,
        check: &mut Check<'_, 't>,
        facts: &Facts,
        digest: Option<Digest>,
        search: bool,
    ) -> Report<'t> {
        let mut report = self.judge(check, facts, digest, search);
        // A common URL has nothing around it.
        if let Verdict::Rejected(cause) = report.verdict()
            && !check.is_common
        {
            self.unwrap(&mut report, cause, facts);
        }
        report
    }

    /// Names the text around the URL, if that is the cause of all faults.
    #[cold]
    fn unwrap(&self, report: &mut Report<'_>, cause: Cause, facts: &Facts) {
        let most = usize::from(faults(report) > 1);
        let text = report.url.text();
        let loses = |name, inner: &str| text.contains(name) && !inner.contains(name);
        let faults_of = |inner: &str| {
            // A step that loses a part of the signature is none.
            if loses("txSecret", inner) || loses("txTime", inner) {
                return usize::MAX;
            }
            let mut check = self.begin(inner);
            let digest = check.to_hash().map(|inputs| inputs.digest());
            faults(&self.judge(&mut check, facts, digest, false))
        };
        if let Some(unwrapped) = unwrap::find(report.url.text(), most, faults_of) {
            report.findings = unwrapped.findings.into();
            report.wrapped = Some(Box::new(Wrapped {
                cause,
                inner: mask(&unwrapped.inner).into_owned(),
            }));
        }
    }

    fn judge<'t>(
        &self,
        check: &mut Check<'_, 't>,
        facts: &Facts,
        digest: Option<Digest>,
        search: bool,
    ) -> Report<'t> {
        let mut report = Report::new(check.url, facts.now.unix());
        let (url, params, authentication) = (&check.url, &check.params, check.authentication);
        let mut findings = mem::take(&mut check.findings);
        let names = Names::of(url, params);
        if !check.is_common {
            rules::judge(Some(url), &names, &mut findings);
        }
        report.not_judged = OF_THE_ACCOUNT.union(OF_THE_SERVICE);
        if let Some(policy) = self.policy.as_deref() {
            let domain = names.domain;
            let entry = check.entry;
            policy.judge(&Push { url, domain, entry }, facts, &mut findings);
            report.not_judged = report.not_judged.minus(policy.judged(facts));
        }
        if let Some(answer) = facts.hook {
            judge_hook(answer, url, &mut findings);
            report.not_judged = report.not_judged.without(Cause::HOOK_REFUSED);
        }
        if authentication.on {
            report.times.auth_delta = authentication.auth_delta;
            report.times.txtime = time::judge(url, params, &report.times, &mut findings);
            self.lifetimes.judge(&report.times, params, &mut findings);
            let is_primary = digest
                .zip(params.txsecret)
                .is_some_and(|(digest, given)| digest.is_written_as(&given));
            report.matched_key = match is_primary {
                true => Some(KeyRole::Primary),
                false => judge_mismatch(authentication, url, params, search, &mut findings),
            };
            if !authentication.has_key() && !findings.has_failure_of(Cause::AUTH_FAILED) {
                report.not_judged = report.not_judged.with(Cause::AUTH_FAILED);
            }
        } else {
            findings.forget(OF_AUTHENTICATION);
        }
        findings.sort();
        report.findings = findings;
        report
    }
}

/// How many failures there are. A URL without a signature has one, though it lacks two parameters.
fn faults(report: &Report<'_>) -> usize {
    let failures = report
        .findings()
        .iter()
        .filter(|finding| finding.is_failure());
    failures.count() - usize::from(is_unsigned(report))
}

fn is_unsigned(report: &Report<'_>) -> bool {
    report.findings.has(Reason::TxtimeMissing) && report.findings.has(Reason::TxsecretMissing)
}

/// A check in progress.
pub(crate) struct Check<'c, 't> {
    url: PushUrl<'t>,
    params: ServiceParams<'t>,
    findings: Findings,
    /// Whether the URL was recognized as one in which the rules find nothing.
    is_common: bool,
    authentication: &'c Authentication,
    entry: Option<&'c PolicyDomain>,
}

/// The input of the hash, with the primary key.
#[derive(Clone, Copy)]
pub(crate) struct ToHash<'c, 't> {
    pub authentication: &'c Authentication,
    pub key: &'c Key,
    pub inputs: SigningInputs<'t>,
}

impl ToHash<'_, '_> {
    pub fn digest(&self) -> Digest {
        self.authentication.digest(self.key, self.inputs)
    }
}

impl<'c, 't> Check<'c, 't> {
    /// The input of the hash; `None` without a key or inputs, or if the given secret does not have the length of a digest.
    pub fn to_hash(&self) -> Option<ToHash<'c, 't>> {
        let authentication = self.authentication;
        let key = authentication.primary.as_ref()?;
        let given = self.params.txsecret?;
        let inputs = self.params.signing_inputs(&self.url)?;
        (given.len() == authentication.hash.hex_len()).then_some(ToHash {
            authentication,
            key,
            inputs,
        })
    }
}

/// Judges a secret that does not match the primary key, or for which there is none: it may match the backup key
/// (documented: either passes); otherwise it is no digest, or 18/503.
#[cold]
fn judge_mismatch(
    authentication: &Authentication,
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    search: bool,
    findings: &mut Findings,
) -> Option<KeyRole> {
    let given = params.txsecret.unwrap_or(url.end());
    let inputs = params.signing_inputs(url);
    if let (Some(key), Some(inputs)) = (&authentication.backup, inputs)
        && authentication.digest(key, inputs).is_written_as(&given)
    {
        return Some(KeyRole::Backup);
    }
    let is_digest = secret::judge(url, params, authentication.hash, findings);
    let inputs = inputs?;
    if authentication.has_key() {
        let question = Question {
            given,
            names: diagnosis::Written {
                domain: push_domain(url, params).as_str(),
                app: url.app().as_str(),
                stream: inputs.stream.as_str(),
                before_query: url.before_query(),
                bizid: bizid(url),
            },
            txtime: inputs.txtime.as_str(),
            hash: authentication.hash,
            keys: Keys {
                primary: authentication.primary.as_ref(),
                backup: authentication.backup.as_ref(),
                playback: authentication.playback.as_ref(),
            },
        };
        if is_right_but_for_blanks(authentication, &question) {
            return None;
        }
        let mistakes = match search {
            true => diagnosis::diagnose(&question),
            false => diagnosis::diagnose_key(&question),
        };
        if is_digest && !mistakes.contains(&Reason::KeyNotClean) {
            findings.add(Reason::SecretMismatch, given.span());
        }
        for reason in mistakes {
            findings.add(reason, given.span());
        }
    }
    None
}

/// Whether the secret fits txTime without the blanks around it: they are the fault, and are named already.
fn is_right_but_for_blanks(authentication: &Authentication, question: &Question<'_>) -> bool {
    let txtime = question.txtime.trim();
    let Keys {
        primary, backup, ..
    } = question.keys;
    txtime.len() < question.txtime.len()
        && [primary, backup].into_iter().flatten().any(|key| {
            let (stream, txtime) = (question.names.stream.as_bytes(), txtime.as_bytes());
            Digest::compute(authentication.hash, key, stream, txtime).is_written_as(&question.given)
        })
}

/// The value of a parameter `bizid`, which older URLs have (documented samples).
fn bizid<'t>(url: &PushUrl<'t>) -> Option<&'t str> {
    let mut params = url.params();
    let bizid = params.find(|param| param.name().as_str() == "bizid")?;
    Some(bizid.value()?.as_str())
}

/// 19/0 (documented). The answer is not part of the URL, so the span is empty at its end.
fn judge_hook(answer: HookAnswer, url: &PushUrl<'_>, findings: &mut Findings) {
    if answer == HookAnswer::Refused {
        findings.add(Reason::HookRefused, url.end().span());
    }
}
