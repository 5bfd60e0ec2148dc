//! What is known when a push begins.

use core::net::IpAddr;
use std::time::SystemTime;

use chrono::{DateTime, Utc};

pub use crate::generated::enums::HookAnswer;
use crate::timestamp::Timestamp;

/// Everything about a push that is not in its URL: the time, and facts that a server knows. All but the time is optional;
/// what is not given is not judged, and the report lists it.
///
/// A time alone is enough: `checker.check(url, now)`.
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
    pub(crate) now: Timestamp,
    pub(crate) client: Option<IpAddr>,
    pub(crate) live_total: Option<u64>,
    pub(crate) live_same: Option<u64>,
    pub(crate) live_priority: Option<i64>,
    pub(crate) hook: Option<HookAnswer>,
}

impl Facts {
    /// The push begins at this time; nothing else is known.
    #[inline]
    #[must_use]
    pub fn at(now: impl Into<Timestamp>) -> Self {
        Self {
            now: now.into(),
            client: None,
            live_total: None,
            live_same: None,
            live_priority: None,
            hook: None,
        }
    }

    /// The same facts at another time.
    #[must_use]
    pub fn with_now(mut self, now: impl Into<Timestamp>) -> Self {
        self.now = now.into();
        self
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

macro_rules! at {
    ($($time:ty),*) => {$(
        impl From<$time> for Facts {
            #[inline]
            fn from(now: $time) -> Self {
                Self::at(now)
            }
        }
    )*};
}

at!(DateTime<Utc>, SystemTime, Timestamp, i64);
