//! `txTime`: how it is written, read, and when it has passed.

use super::malformed::{TXTIME, is_cut};
use super::parameter;
use super::service_params::ServiceParams;
use crate::finding::{Findings, Reason};
use crate::text::{Part, PushUrl, Span};

/// The last second of the year 9999: nothing later is a plausible time (our choice).
const LAST_TIME: u64 = 253_402_300_799;

/// The first second that takes more than eight hex digits, in the year 2106. Later times are not minted, and warned of (our
/// choice).
const FIRST_DISTANT_TIME: i64 = 1 << 32;

/// Times in milliseconds that somebody plausibly meant: the years 2000 to 2200.
const PLAUSIBLE_MILLISECONDS: core::ops::Range<u64> = 946_684_800_000..7_258_118_400_000;

/// The times that a URL is judged by, in Unix seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Times {
    pub now: i64,
    /// What txTime states, once it is read.
    pub txtime: Option<i64>,
    /// The domain's validity period, if the caller states one; else 0.
    pub auth_delta: i64,
}

/// The time that a txTime states, in Unix seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub unix: i64,
    pub decimal: bool,
}

/// 18/500 if txTime is missing or empty, 18/501 if it has passed or is no time. Returns the time it states.
///
/// `times.auth_delta` (seconds) is the domain's validity period. Whether it counts is conflicting: P/31059 says that txTime
/// is the expiration time, P/31560 that txTime plus AuthDelta is; so the caller states it. A URL is valid before its
/// expiration time, not at it (our choice).
#[inline]
pub(crate) fn judge(
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    times: &Times,
    findings: &mut Findings,
) -> Option<i64> {
    let Some(value) = params.txtime.filter(|value| !value.is_empty()) else {
        judge_missing(url, params, findings);
        return None;
    };
    let stated = match read(&value) {
        Ok(stated) => stated,
        Err(reason) => {
            findings.add(reason, fault(value, reason));
            return None;
        }
    };
    if stated.decimal {
        findings.add(Reason::TxtimeDecimal, value.span());
    }
    if stated.unix <= times.now {
        let reason = match stated.unix.saturating_add(times.auth_delta) <= times.now {
            true => Reason::Expired,
            false => Reason::ExpiredWithoutAuthDelta,
        };
        findings.add(reason, value.span());
    } else if stated.unix >= FIRST_DISTANT_TIME {
        findings.add(Reason::TxtimeBeyond2106, value.span());
    }
    Some(stated.unix)
}

#[cold]
fn judge_missing(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    if let Some(value) = params.txtime {
        findings.add(Reason::TxtimeEmpty, value.span());
    } else if let Some(param) = parameter::with_name_off_by_case(url, "txTime") {
        findings.add(Reason::TxtimeNameCase, param.name().span());
    } else if let Some((reason, span)) = TXTIME.fault(url) {
        findings.add(reason, span);
    } else if is_cut(url) {
        findings.add(Reason::QueryCutAtAmpersand, url.end().span());
    } else {
        findings.add(Reason::TxtimeMissing, url.end().span());
    }
}

/// Reads a txTime that is not empty. Hex in either case (documented by samples of both); ten digits, all 0 to 9, are
/// decimal (that decimal is accepted is documented, P/31560; how to tell it is inferred).
pub(crate) fn read(text: &str) -> Result<Stated, Reason> {
    if !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(why_not_hex(text));
    }
    let decimal = text.bytes().all(|b| b.is_ascii_digit());
    let radix = match (decimal, text.len()) {
        (true, 10) => 10,
        (true, 13) => return Err(Reason::TxtimeMilliseconds),
        _ => 16,
    };
    let value = u64::from_str_radix(text, radix).map_err(|_| Reason::TxtimeTooLong)?;
    if PLAUSIBLE_MILLISECONDS.contains(&value) {
        return Err(Reason::TxtimeMilliseconds);
    }
    match i64::try_from(value) {
        Ok(unix) if value <= LAST_TIME => Ok(Stated {
            unix,
            decimal: radix == 10,
        }),
        _ => Err(Reason::TxtimeTooLong),
    }
}

fn why_not_hex(text: &str) -> Reason {
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    let has_prefix = |prefix| {
        text.split_at_checked(2)
            .is_some_and(|(head, _)| head.eq_ignore_ascii_case(prefix))
    };
    if text.starts_with(is_blank) || text.ends_with(is_blank) {
        Reason::TxtimeBlank
    } else if text.starts_with(['+', '-']) {
        Reason::TxtimeSign
    } else if has_prefix("0x") {
        Reason::TxtimeHexPrefix
    } else {
        Reason::TxtimeNotHex
    }
}

/// Where in the value the fault is.
fn fault(value: Part<'_>, reason: Reason) -> Span {
    let wrong = |c: char| !c.is_ascii_hexdigit();
    match reason {
        Reason::TxtimeHexPrefix => value.split_at(2).0.span(),
        _ => value.first_run(wrong).unwrap_or(value.span()),
    }
}

/// The bounds that a caller sets on the remaining lifetime of a URL, in seconds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lifetimes {
    pub least: Option<i64>,
    pub most: Option<i64>,
}

impl Lifetimes {
    /// Warnings: too short a life is documented to bring trouble, as is a very long one (P/33383, P/35598).
    #[inline]
    pub fn judge(&self, times: &Times, params: &ServiceParams<'_>, findings: &mut Findings) {
        if self.least.is_some() || self.most.is_some() {
            self.judge_left(times, params, findings);
        }
    }

    fn judge_left(&self, times: &Times, params: &ServiceParams<'_>, findings: &mut Findings) {
        let (Some(unix), Some(value)) = (times.txtime, params.txtime) else {
            return;
        };
        let left = unix
            .saturating_add(times.auth_delta)
            .saturating_sub(times.now);
        // What has expired is a failure already.
        if left > 0 && self.least.is_some_and(|least| left < least) {
            findings.add(Reason::LifetimeShort, value.span());
        }
        if self.most.is_some_and(|most| left > most) {
            findings.add(Reason::LifetimeLong, value.span());
        }
    }
}

/// Whether an expiration time can be minted: not past, and written so that it is read back as the same time.
#[inline]
pub(crate) const fn is_mintable(unix: i64, now: i64) -> bool {
    now < unix && 0 <= unix && unix < FIRST_DISTANT_TIME
}

/// What is refused of an expiration time that is not [mintable](is_mintable).
#[inline]
pub(crate) fn judge_mintable(unix: i64, now: i64, findings: &mut Findings) {
    if is_mintable(unix, now) {
        return;
    }
    let is_expired = unix <= now || unix < 0;
    let reason = match is_expired {
        true => Reason::Expired,
        false => Reason::TxtimeBeyond2106,
    };
    findings.add(reason, Span::default());
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::*;
    use crate::Checker;

    #[test]
    fn lifetimes_are_warned_of_beyond_their_bounds_only() {
        let url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
        let reasons = |left: i64, least: u64, most: u64| -> Vec<_> {
            let (least, most) = (Duration::from_secs(least), Duration::from_secs(most));
            let mut checker = Checker::new();
            if !least.is_zero() {
                checker = checker.with_shortest_lifetime(least);
            }
            if !most.is_zero() {
                checker = checker.with_longest_lifetime(most);
            }
            let report = checker.check(url, 1_546_064_025 - left);
            report
                .findings()
                .iter()
                .map(|finding| finding.reason)
                .collect()
        };
        for (left, least, most, expected) in [
            (60, 60, 60, None),
            (60, 61, 61, Some(Reason::LifetimeShort)),
            (60, 59, 59, Some(Reason::LifetimeLong)),
            // One bound alone.
            (60, 61, 0, Some(Reason::LifetimeShort)),
            (60, 0, 59, Some(Reason::LifetimeLong)),
            (1, 2, 2, Some(Reason::LifetimeShort)),
            (0, 2, 2, Some(Reason::Expired)),
            (-9, 2, 2, Some(Reason::Expired)),
        ] {
            let found = reasons(left, least, most);
            assert_eq!(
                found,
                Vec::from_iter(expected),
                "{left} of {least} to {most}"
            );
        }
    }

    #[test]
    fn a_time_is_minted_after_now_and_before_2106() {
        const MOST: i64 = 0xFFFF_FFFF;
        for (unix, now, expected) in [
            (10, 9, None),
            (10, 10, Some(Reason::Expired)),
            (10, 11, Some(Reason::Expired)),
            (0, -1, None),
            (-1, -2, Some(Reason::Expired)),
            (MOST, 9, None),
            (MOST + 1, 9, Some(Reason::TxtimeBeyond2106)),
            (MOST + 1, MOST + 1, Some(Reason::Expired)),
        ] {
            assert_eq!(
                is_mintable(unix, now),
                expected.is_none(),
                "{unix} at {now}"
            );
            let mut findings = Findings::default();
            judge_mintable(unix, now, &mut findings);
            let found = findings.as_slice().iter();
            let found: Vec<_> = found.map(|finding| finding.reason).collect();
            assert_eq!(found, Vec::from_iter(expected), "{unix} at {now}");
        }
    }
}
