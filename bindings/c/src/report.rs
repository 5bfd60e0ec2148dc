//! What a check found out.

use pushurl::{Evidence, Finding, Reason, Report, Severity, Verdict};

use crate::causes::{PUSHURL_CAUSE_NONE, pushurl_cause, pushurl_cause_set};

/// What comes of a push with this URL.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum pushurl_verdict {
    /// Nothing that was judged keeps the push from getting through.
    Accepted = 1,
    /// The service refuses it, and `cause` is the code that it gives: of all failures the first in the order of the service's table,
    /// which is the only order published (inferred).
    Rejected = 2,
    /// Nothing is wrong so far, but no key was given to verify the secret with.
    Undetermined = 3,
}

/// One thing that is wrong with a URL, or not as it should be, and its place.
///
/// Its words are `pushurl_reason_detail` and `pushurl_reason_remedy`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_finding {
    /// The first byte of the place in the text; where something is missing, the place where it would stand.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
    /// The cause that the service gives for it, or would give if it does harm.
    pub cause: pushurl_cause,
    /// What it is.
    pub reason: Reason,
    /// Whether it keeps the push from getting through.
    pub severity: Severity,
    /// How well the rule behind it is known.
    pub evidence: Evidence,
}

/// What a check found out about a URL.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_report {
    /// The moment that txTime states, in Unix seconds, if `has_expiry`. Whether this or `expires_with_auth_delta` is the expiry is
    /// conflicting: the service documents both. Only a new connection is checked; a running push outlives its expiry (documented).
    pub expires: i64,
    /// The same plus the AuthDelta that the checker was given; INT64_MAX if that is beyond what can be reckoned with.
    pub expires_with_auth_delta: i64,
    /// How many seconds are left until the URL expires, AuthDelta included; negative if it has expired. INT64_MAX as above.
    pub time_left: i64,
    /// The causes that this check could not judge, for want of a key or because only the service knows.
    pub not_judged: pushurl_cause_set,
    /// How many findings there are, failures and warnings.
    pub finding_count: usize,
    /// The cause of a rejection, else `PUSHURL_CAUSE_NONE`.
    pub cause: pushurl_cause,
    /// What comes of a push with this URL.
    pub verdict: pushurl_verdict,
    /// The key that the secret was made with, a `pushurl_key_role`; 0 if none of those at hand.
    pub matched_key: u8,
    /// Whether txTime states a moment; if not, the three times are 0.
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

impl pushurl_verdict {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Undetermined => "undetermined",
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
