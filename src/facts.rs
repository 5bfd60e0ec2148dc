//! What only the moment of a push knows.

use core::net::IpAddr;

use chrono::{DateTime, Utc};

pub use crate::generated::enums::HookAnswer;

/// What only the moment of a push knows, beside its URL: the time, and what a server sees. All but the time is optional;
/// what is not given is not judged, and the report says so.
///
/// A plain moment is enough where no more is known: `checker.check(url, now)`.
///
/// ```
/// use pushurl::Facts;
///
/// let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
/// let facts = Facts::at(now)
///     .with_client("203.0.113.9".parse().unwrap())
///     .with_live_total(12)
///     .with_live_same(0);
/// # let _ = facts;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub(crate) now: Moment,
    pub(crate) client: Option<IpAddr>,
    pub(crate) live_total: Option<u64>,
    pub(crate) live_same: Option<u64>,
    pub(crate) live_priority: Option<i64>,
    pub(crate) hook: Option<HookAnswer>,
}

/// A moment that is only compared, so that it needs no calendar: seconds since 1970, and parts of the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    pub unix: i64,
    nanos: u32,
}

impl From<DateTime<Utc>> for Moment {
    #[inline]
    fn from(moment: DateTime<Utc>) -> Self {
        Self {
            unix: moment.timestamp(),
            nanos: moment.timestamp_subsec_nanos(),
        }
    }
}

impl Facts {
    /// The push begins at this moment; nothing else is known.
    #[inline]
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self::of(now.into())
    }

    /// The same, in seconds since 1970.
    #[inline]
    #[must_use]
    pub const fn at_unix(now: i64) -> Self {
        Self::of(Moment {
            unix: now,
            nanos: 0,
        })
    }

    #[inline]
    const fn of(now: Moment) -> Self {
        Self {
            now,
            client: None,
            live_total: None,
            live_same: None,
            live_priority: None,
            hook: None,
        }
    }

    /// The address that the push comes from. An IPv4 address in IPv6 notation counts as the IPv4 address.
    #[must_use]
    pub const fn with_client(mut self, client: IpAddr) -> Self {
        self.client = Some(client);
        self
    }

    /// How many pushes of the account are live, this one not counted.
    #[must_use]
    pub const fn with_live_total(mut self, pushes: u64) -> Self {
        self.live_total = Some(pushes);
        self
    }

    /// How many pushes of this stream name are live, this one not counted.
    #[must_use]
    pub const fn with_live_same(mut self, pushes: u64) -> Self {
        self.live_same = Some(pushes);
        self
    }

    /// The highest priority among the live pushes of this stream name.
    #[must_use]
    pub const fn with_live_priority(mut self, priority: i64) -> Self {
        self.live_priority = Some(priority);
        self
    }

    /// What the customer's own authentication said.
    #[must_use]
    pub const fn with_hook(mut self, answer: HookAnswer) -> Self {
        self.hook = Some(answer);
        self
    }
}

impl From<DateTime<Utc>> for Facts {
    fn from(now: DateTime<Utc>) -> Self {
        Self::at(now)
    }
}
