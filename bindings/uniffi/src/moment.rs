//! Moments cross as whole Unix seconds, signed; a part of a second is cut off downwards by the languages.

use chrono::{DateTime, Utc};

/// The moment; the nearest that there is, where it lies beyond what the calendar of the core reaches (the year 262142). No
/// judgement depends on the difference: every txTime is long before.
pub(crate) fn at(unix: i64) -> DateTime<Utc> {
    // The nearest is in the calendar.
    DateTime::from_timestamp(nearest(unix), 0).unwrap_or_default()
}

/// The same in seconds, where no calendar is needed.
pub(crate) fn nearest(unix: i64) -> i64 {
    let calendar = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
    let [first, last] = calendar.map(|end| end.timestamp());
    unix.clamp(first, last)
}
