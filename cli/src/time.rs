//! Parses times and durations.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// Parses RFC 3339 or Unix seconds.
pub fn parse_timestamp(text: &str) -> Result<DateTime<Utc>, String> {
    let time = match text.parse::<i64>() {
        Ok(unix) => DateTime::from_timestamp(unix, 0),
        Err(_) => DateTime::parse_from_rfc3339(text).ok().map(Into::into),
    };
    time.ok_or_else(|| "expected RFC 3339, such as 2030-01-31T12:00:00Z, or Unix seconds".into())
}

/// Parses whole seconds, or a duration with units.
pub fn parse_duration(text: &str) -> Result<Duration, String> {
    let duration = match text.parse::<u64>() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => humantime::parse_duration(text).ok(),
    };
    duration.ok_or_else(|| "expected a duration, such as 24h, 1day 12h, or seconds".into())
}

/// Later seconds, from the year 5138 on, are milliseconds.
const LAST_SECONDS: i64 = 100_000_000_000;

/// Parses the time of a line of a log: RFC 3339, Unix seconds with or without a fraction, Unix milliseconds, or nginx's
/// `$time_local`. A time without a zone is none.
pub fn of_log(text: &str) -> Option<DateTime<Utc>> {
    let is_fraction = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let whole = match text.split_once('.') {
        Some((seconds, fraction)) if is_fraction(fraction) => seconds,
        _ => text,
    };
    if let Ok(unix) = whole.parse::<i64>() {
        return match unix {
            LAST_SECONDS.. => DateTime::from_timestamp_millis(unix),
            _ => DateTime::from_timestamp(unix, 0),
        };
    }
    let time = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%d/%b/%Y:%H:%M:%S %z"));
    time.ok().map(Into::into)
}
