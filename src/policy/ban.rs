//! Forbidden streams.

use chrono::{DateTime, Utc};

use super::by_name::ByName;
use super::{PolicyFault, PolicyWarning};
use crate::timestamp::Timestamp;

const DAY: i64 = 24 * 3600;

/// How many seconds a ban lasts that names its start and no end (documented).
const USUAL_LENGTH: i64 = 7 * DAY;

/// How many seconds a ban lasts at most (documented).
const GREATEST_LENGTH: i64 = 90 * DAY;

/// A forbidden stream: by its name alone, or strictly by domain, application and name (documented).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ban {
    stream: Box<str>,
    strictly: Option<Place>,
    since: Option<Timestamp>,
    until: Option<Timestamp>,
    reason: Option<Box<str>>,
}

/// The place that a strict ban applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    domain: Box<str>,
    app: Box<str>,
}

impl Ban {
    /// The stream of this name is forbidden, on every domain and in every application, from ever on and without an end.
    #[must_use]
    pub fn of(stream: &str) -> Self {
        Self {
            stream: stream.into(),
            strictly: None,
            since: None,
            until: None,
            reason: None,
        }
    }

    /// Only on this domain and in this application.
    #[must_use]
    pub fn strictly(mut self, domain: &str, app: &str) -> Self {
        let domain = domain.strip_suffix('.').unwrap_or(domain);
        self.strictly = Some(Place {
            domain: domain.to_ascii_lowercase().into(),
            app: app.into(),
        });
        self
    }

    /// From this time on. Where no end is named, it ends seven days later (documented).
    #[must_use]
    pub fn since(mut self, start: impl Into<Timestamp>) -> Self {
        self.since = Some(start.into());
        self
    }

    /// Up to, and without, this time.
    #[must_use]
    pub fn until(mut self, end: impl Into<Timestamp>) -> Self {
        self.until = Some(end.into());
        self
    }

    /// Why, in the operator's own words.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Why, in the operator's own words.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// When it ends; `None` if it does not.
    #[must_use]
    pub fn end(&self) -> Option<DateTime<Utc>> {
        self.ends_at()?.to_datetime()
    }

    fn ends_at(&self) -> Option<Timestamp> {
        self.until
            .or_else(|| Some(self.since?.saturating_add(USUAL_LENGTH)))
    }

    fn applies(&self, domain: &str, app: &str, now: Timestamp) -> bool {
        let here = self.strictly.as_ref().is_none_or(|place| {
            let domain = domain.strip_suffix('.').unwrap_or(domain);
            place.domain.eq_ignore_ascii_case(domain) && *place.app == *app
        });
        here && self.since.is_none_or(|start| start <= now)
            && self.ends_at().is_none_or(|end| now < end)
    }

    fn judge(&self) -> Result<(), PolicyFault> {
        if self.stream.is_empty() {
            return Err(PolicyFault::NameEmpty);
        }
        match (self.since, self.until) {
            (Some(start), Some(end)) if end <= start => Err(PolicyFault::BanEndsBeforeStart),
            _ => Ok(()),
        }
    }

    pub(super) fn is_too_long(&self) -> bool {
        matches!((self.since, self.until), (Some(start), Some(end)) if end > start.saturating_add(GREATEST_LENGTH))
    }
}

/// All bans, by stream name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bans(ByName<Vec<Ban>>);

impl Bans {
    pub fn add(&mut self, ban: Ban) -> Result<(), PolicyFault> {
        ban.judge()?;
        self.0.push(ban.stream.clone(), ban);
        Ok(())
    }

    pub fn count(&self) -> usize {
        self.0.values().iter().map(Vec::len).sum()
    }

    /// Whether a ban applies to this stream.
    pub fn forbid(&self, domain: &str, app: &str, stream: &str, now: Timestamp) -> bool {
        let bans = self.0.get(stream);
        bans.is_some_and(|bans| bans.iter().any(|ban| ban.applies(domain, app, now)))
    }

    pub fn warn(&self, warnings: &mut Vec<PolicyWarning>) {
        for bans in self.0.values() {
            for ban in bans {
                if ban.is_too_long() {
                    warnings.push(PolicyWarning::BanTooLong);
                }
            }
        }
    }
}
