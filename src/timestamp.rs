//! Times in the public interface.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, SecondsFormat, Utc};

/// A time: Unix seconds, and nanoseconds after them.
///
/// Every function that takes a time takes a [`DateTime<Utc>`], a [`SystemTime`] or Unix seconds as an `i64`.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use chrono::DateTime;
/// use pushurl::Timestamp;
///
/// let time = Timestamp::from(1_700_000_000);
/// assert_eq!(time, DateTime::from_timestamp(1_700_000_000, 0).unwrap().into());
/// assert_eq!(time, (SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)).into());
/// assert_eq!(time.unix(), 1_700_000_000);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp {
    unix: i64,
    nanos: u32,
}

impl Timestamp {
    /// The time in Unix seconds.
    #[inline]
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self {
            unix: seconds,
            nanos: 0,
        }
    }

    /// Unix seconds, rounded down.
    #[inline]
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.unix
    }

    /// RFC 3339 in UTC and to the second, such as `2023-11-14T22:13:20Z`; `None` after the year 9999, which RFC 3339 cannot
    /// express.
    #[must_use]
    pub fn to_rfc3339(self) -> Option<String> {
        let text = self
            .to_datetime()?
            .to_rfc3339_opts(SecondsFormat::Secs, true);
        // Years of more digits have a sign.
        text.starts_with(|c: char| c.is_ascii_digit())
            .then_some(text)
    }

    /// `None` outside the range of `DateTime` (±262,000 years).
    pub(crate) fn to_datetime(self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(self.unix, self.nanos)
    }

    pub(crate) const fn saturating_add(self, seconds: i64) -> Self {
        Self {
            unix: self.unix.saturating_add(seconds),
            nanos: self.nanos,
        }
    }
}

impl From<i64> for Timestamp {
    #[inline]
    fn from(unix: i64) -> Self {
        Self::from_unix(unix)
    }
}

impl From<DateTime<Utc>> for Timestamp {
    #[inline]
    fn from(time: DateTime<Utc>) -> Self {
        Self {
            unix: time.timestamp(),
            nanos: time.timestamp_subsec_nanos(),
        }
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = |seconds| i64::try_from(seconds).unwrap_or(i64::MAX);
        match time.duration_since(UNIX_EPOCH) {
            Ok(since) => Self {
                unix: seconds(since.as_secs()),
                nanos: since.subsec_nanos(),
            },
            Err(before) => {
                let before = before.duration();
                match before.subsec_nanos() {
                    0 => Self::from_unix(-seconds(before.as_secs())),
                    nanos => Self {
                        unix: -1 - seconds(before.as_secs()),
                        nanos: 1_000_000_000 - nanos,
                    },
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use super::*;

    #[test]
    fn a_system_time_is_the_same_as_its_date_and_time() {
        for (unix, nanos) in [
            (0, 0),
            (0, 1),
            (-1, 0),
            (-1, 1),
            (-1, 999_999_999),
            (-2, 999_999_999),
            (1_700_000_000, 500_000_000),
            (-1_700_000_000, 500_000_000),
        ] {
            let whole = Duration::from_secs(i64::unsigned_abs(unix));
            let system = match unix < 0 {
                true => UNIX_EPOCH - whole,
                false => UNIX_EPOCH + whole,
            };
            let system = Timestamp::from(system + Duration::from_nanos(nanos.into()));
            assert_eq!(
                Some(system),
                DateTime::from_timestamp(unix, nanos).map(Timestamp::from)
            );
            assert_eq!(system, Timestamp { unix, nanos });
        }
    }

    #[test]
    fn times_without_a_calendar_date_are_times() {
        assert_eq!(Timestamp::from(i64::MAX).unix(), i64::MAX);
        assert_eq!(Timestamp::from(i64::MAX).to_datetime(), None);
        assert!(Timestamp::from(i64::MIN) < DateTime::<Utc>::MIN_UTC.into());
    }
}
