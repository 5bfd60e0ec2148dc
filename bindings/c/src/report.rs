//! The report of a check.

use pushurl::{Evidence, Finding, Reason, Report, Severity, Verdict};

use crate::causes::{PUSHURL_CAUSE_NONE, pushurl_cause, pushurl_cause_set};
use crate::codes::pushurl_verdict;

/// A problem with a URL, and its position. Its messages are `pushurl_reason_detail` and
/// `pushurl_reason_remedy`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_finding {
    /// The offset of the first byte; if something is missing, where it would be.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
    /// The cause that the service gives, or would give if a warning made the push fail.
    pub cause: pushurl_cause,
    /// What is wrong.
    pub reason: Reason,
    /// Whether the push fails.
    pub severity: Severity,
    /// How well the rule is known.
    pub evidence: Evidence,
}

/// The result of a check.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_report {
    /// The time in txTime, in Unix seconds, if `has_expiry`. Whether this or
    /// `expires_with_auth_delta` is the expiration time is conflicting: the service documents
    /// both. Only new connections are checked; a running push continues (documented).
    pub expires: i64,
    /// The same plus the checker's AuthDelta; INT64_MAX if that is out of range.
    pub expires_with_auth_delta: i64,
    /// The seconds left until the URL expires, AuthDelta included; negative if it has
    /// expired. INT64_MAX as above.
    pub time_left: i64,
    /// The causes that this check could not judge, since it has no key or only the service
    /// knows.
    pub not_judged: pushurl_cause_set,
    /// The number of findings, failures and warnings.
    pub finding_count: usize,
    /// The cause of a rejection, otherwise `PUSHURL_CAUSE_NONE`.
    pub cause: pushurl_cause,
    /// The verdict.
    pub verdict: pushurl_verdict,
    /// The key that the secret was computed with, a `pushurl_key_role`; 0 if none of the
    /// given ones.
    pub matched_key: u8,
    /// Whether the text wraps a push URL, in quotes, a command line or the like:
    /// `pushurl_checker_inner` writes it.
    pub has_inner: bool,
    /// Whether txTime contains a time; if not, the three times are 0.
    pub has_expiry: bool,
}

impl From<&Finding> for pushurl_finding {
    fn from(finding: &Finding) -> Self {
        Self {
            start: finding.span.start,
            end: finding.span.end,
            cause: finding.cause().number(),
            reason: finding.reason,
            severity: finding.severity(),
            evidence: finding.reason.evidence(),
        }
    }
}

impl From<Verdict> for pushurl_verdict {
    #[inline]
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Accepted => Self::Accepted,
            Verdict::Rejected(_) => Self::Rejected,
            Verdict::Undetermined => Self::Undetermined,
        }
    }
}

impl From<&Report<'_>> for pushurl_report {
    #[inline]
    fn from(report: &Report<'_>) -> Self {
        let verdict = report.verdict();
        let cause = verdict.cause();
        let times = report.unix_times();
        Self {
            expires: times.map_or(0, |times| times.expires),
            expires_with_auth_delta: times.map_or(0, |times| times.expires_with_auth_delta),
            time_left: times.map_or(0, |times| times.time_left),
            not_judged: report.not_judged().into(),
            finding_count: report.findings().len(),
            cause: cause.map_or(PUSHURL_CAUSE_NONE, |cause| cause.number()),
            verdict: verdict.into(),
            matched_key: report.matched_key().map_or(0, |role| role as u8),
            has_inner: report.inner().is_some(),
            has_expiry: times.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use pushurl::Cause;

    use super::*;

    #[test]
    fn verdicts_have_the_cores_numbers_and_names() {
        use Verdict::{Accepted, Rejected, Undetermined};
        for verdict in [Accepted, Rejected(Cause::AUTH_FAILED), Undetermined] {
            let same = pushurl_verdict::from(verdict);
            assert_eq!(
                (same as u8, same.name()),
                (verdict.number(), verdict.name())
            );
        }
    }
}
