//! Times, as Unix milliseconds and as text.

use chrono::{DateTime, SecondsFormat, Utc};

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

pub fn now_ms() -> i64 {
    now().timestamp_millis()
}

/// In UTC and to the second, as in the service's event list: `2018-12-29T19:00:00Z`.
pub fn text(ms: i64) -> Option<String> {
    let time = DateTime::from_timestamp_millis(ms)?;
    Some(time.to_rfc3339_opts(SecondsFormat::Secs, true))
}
