//! Moments and lengths of time, as people and programs write them.

use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};

/// Reads RFC 3339 or Unix seconds.
pub fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    let moment = match text.parse::<i64>() {
        Ok(unix) => DateTime::from_timestamp(unix, 0),
        Err(_) => DateTime::parse_from_rfc3339(text).ok().map(Into::into),
    };
    moment.ok_or_else(|| "expected RFC 3339, such as 2030-01-31T12:00:00Z, or Unix seconds".into())
}

/// Reads whole seconds, or a length with units.
pub fn span(text: &str) -> Result<Duration, String> {
    let span = match text.parse::<u64>() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => humantime::parse_duration(text).ok(),
    };
    span.ok_or_else(|| "expected a length of time, such as 24h, 1day 12h, or seconds".into())
}

/// RFC 3339 to the second; `None` beyond the year 9999, which RFC 3339 cannot write.
pub fn rfc3339(moment: DateTime<Utc>) -> Option<String> {
    let text = moment.to_rfc3339_opts(SecondsFormat::Secs, true);
    text.starts_with(|c: char| c.is_ascii_digit())
        .then_some(text)
}
