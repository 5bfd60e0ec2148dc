//! Moments cross as whole Unix seconds, signed; a part of a second is cut off downwards by the languages.

use chrono::{DateTime, Utc};

/// The moment; the nearest that there is, where it lies beyond what the calendar of the core reaches (the year 262142). No
/// judgement depends on the difference: every txTime is long before.
pub(crate) fn at(unix: i64) -> DateTime<Utc> {
    let nearest = match unix {
        ..0 => DateTime::<Utc>::MIN_UTC,
        _ => DateTime::<Utc>::MAX_UTC,
    };
    DateTime::from_timestamp(unix, 0).unwrap_or(nearest)
}
