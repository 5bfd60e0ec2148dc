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
