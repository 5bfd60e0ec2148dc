//! Times cross as signed whole Unix seconds; the languages round down to a second.

use chrono::{DateTime, Utc};
use pushurl::Timestamp;

/// The time of `unix`, clamped to the range of the core's `DateTime` (up to the year 262142). No judgment depends on the
/// difference: every txTime is long before.
pub(crate) fn at(unix: i64) -> Timestamp {
    let range = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
    let [first, last] = range.map(|end| end.timestamp());
    Timestamp::from_unix(unix.clamp(first, last))
}
