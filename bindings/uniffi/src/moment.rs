//! Times cross as whole Unix seconds, signed; the languages round down to a second.

use chrono::{DateTime, Utc};
use pushurl::Timestamp;

/// The time; the nearest that there is, if `unix` is outside the range of the core's `DateTime` (the year 262142). No judgement
/// depends on the difference: every txTime is long before.
pub(crate) fn at(unix: i64) -> Timestamp {
    let range = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
    let [first, last] = range.map(|end| end.timestamp());
    Timestamp::from_unix(unix.clamp(first, last))
}
