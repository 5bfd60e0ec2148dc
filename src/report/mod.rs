//! What a check found out.

#[cfg(feature = "serde")]
mod form;

use chrono::{DateTime, TimeDelta, Utc};

use crate::cause::{Cause, CauseSet};
use crate::finding::{Finding, Findings};
pub use crate::generated::enums::KeyRole;
use crate::rules::time::Times;
use crate::text::PushUrl;

/// What comes of a push with this URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nothing that was judged keeps the push from getting through.
    Accepted,
    /// The service refuses it, and this is the code that it gives: of all failures the one with the lowest sub code,
    /// since the table's own order is the only one published (inferred).
    Rejected(Cause),
    /// Nothing is wrong so far, but no key was given to verify the secret with.
    Undetermined,
}

impl Verdict {
    /// The name in machine-readable output: `accepted`, `rejected`, `undetermined`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected(_) => "rejected",
            Self::Undetermined => "undetermined",
        }
    }

    /// The number: accepted 1, rejected 2, undetermined 3. The same in every language, and never changes.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Accepted => 1,
            Self::Rejected(_) => 2,
            Self::Undetermined => 3,
        }
    }

    /// The cause of a rejection.
    #[must_use]
    pub const fn cause(self) -> Option<Cause> {
        match self {
            Self::Rejected(cause) => Some(cause),
            Self::Accepted | Self::Undetermined => None,
        }
    }
}

/// The times of a [`Report`] in seconds, saturated at `i64::MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnixTimes {
    /// The time that txTime states, in Unix seconds.
    pub expires: i64,
    /// The same plus the AuthDelta that the checker was given.
    pub expires_with_auth_delta: i64,
    /// The seconds left until then; negative where the URL has expired.
    pub time_left: i64,
}

/// The result of a check: the verdict, all findings, and what was not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'t> {
    pub(crate) url: PushUrl<'t>,
    pub(crate) findings: Findings,
    pub(crate) matched_key: Option<KeyRole>,
    pub(crate) times: Times,
    pub(crate) not_judged: CauseSet,
    pub(crate) wrapped: Option<Box<Wrapped>>,
}

/// A [`Report`] without its text, to be kept or sent elsewhere while the text is owned by somebody else.
///
/// With the feature `serde` it serializes in a compact form of its own, which says nothing of the text but places; the JSON for
/// others is that of the report.
///
/// ```
/// use pushurl::{Checker, Judgment};
///
/// let text = String::from("rtmp://203.0.113.9/live/cam1");
/// let report = Checker::new().check(&text, 1_700_000_000);
/// let judgment: Judgment = report.clone().into_judgment();
/// assert_eq!(judgment.report(&text), report);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgment {
    pub(crate) findings: Findings,
    pub(crate) matched_key: Option<KeyRole>,
    pub(crate) times: Times,
    pub(crate) not_judged: CauseSet,
    pub(crate) wrapped: Option<Box<Wrapped>>,
}

impl Judgment {
    /// The verdict of the report, which takes no text.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(self.wrapped.as_deref(), &self.findings, self.not_judged)
    }

    /// The report again. `text` is the text that was judged; of another one, the parts and the places do not fit.
    #[must_use]
    pub fn report<'t>(&self, text: &'t str) -> Report<'t> {
        Report {
            url: PushUrl::split(text),
            findings: self.findings.clone(),
            matched_key: self.matched_key,
            times: self.times,
            not_judged: self.not_judged,
            wrapped: self.wrapped.clone(),
        }
    }
}

#[inline]
fn verdict(wrapped: Option<&Wrapped>, findings: &Findings, not_judged: CauseSet) -> Verdict {
    if let Some(wrapped) = wrapped {
        return Verdict::Rejected(wrapped.cause);
    }
    // The findings are sorted by cause, so the first failure is the least.
    let mut findings = findings.as_slice().iter();
    match findings.find(|finding| finding.is_failure()) {
        Some(failure) => Verdict::Rejected(failure.cause()),
        None if not_judged.contains(Cause::AUTH_FAILED) => Verdict::Undetermined,
        None => Verdict::Accepted,
    }
}

/// A text around the push URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrapped {
    /// The cause that the service gives for the text as given.
    pub cause: Cause,
    /// The URL inside, masked.
    pub inner: String,
}

impl<'t> Report<'t> {
    /// A report without findings.
    pub(crate) fn new(url: PushUrl<'t>, now: i64) -> Self {
        Self {
            url,
            findings: Findings::default(),
            matched_key: None,
            times: Times {
                now,
                txtime: None,
                auth_delta: 0,
            },
            not_judged: CauseSet::EMPTY,
            wrapped: None,
        }
    }

    /// The report without its text.
    #[must_use]
    pub fn into_judgment(self) -> Judgment {
        Judgment {
            findings: self.findings,
            matched_key: self.matched_key,
            times: self.times,
            not_judged: self.not_judged,
            wrapped: self.wrapped,
        }
    }

    /// What comes of a push with this URL.
    #[inline]
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(self.wrapped.as_deref(), &self.findings, self.not_judged)
    }

    /// The cause of a rejection; `None` if the verdict is accepted or undetermined. Without a key a good URL is undetermined, so
    /// an app asks for this.
    ///
    /// ```
    /// use pushurl::{Checker, Lang};
    ///
    /// # let (url, now) = ("rtmp://203.0.113.9/live/cam1", 1_700_000_000);
    /// if let Some(cause) = Checker::new().check(url, now).rejection() {
    ///     println!("{}", cause.user_message(Lang::En));
    /// }
    /// ```
    #[must_use]
    pub fn rejection(&self) -> Option<Cause> {
        self.verdict().cause()
    }

    /// The parts of the URL.
    #[must_use]
    pub const fn url(&self) -> &PushUrl<'t> {
        &self.url
    }

    /// Everything found, failures and warnings, in the order of their causes and then of their places. Of two faults of
    /// one kind the first is named.
    ///
    /// If the text wraps a push URL, in quotes for example, and that URL has at most one fault, only the wrapper is named, and
    /// [`inner`](Self::inner) is the URL. The verdict is that of the text as given.
    #[inline]
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.findings.as_slice()
    }

    /// The finding to show if there is room for one: the first failure, otherwise the first warning.
    #[must_use]
    pub fn main_finding(&self) -> Option<&Finding> {
        let findings = self.findings();
        findings
            .iter()
            .find(|finding| finding.is_failure())
            .or(findings.first())
    }

    /// The push URL inside a text that wraps it, with its secrets masked.
    #[must_use]
    pub fn inner(&self) -> Option<&str> {
        Some(&self.wrapped.as_ref()?.inner)
    }

    /// The key that the secret was computed with.
    #[must_use]
    pub const fn matched_key(&self) -> Option<KeyRole> {
        self.matched_key
    }

    /// The time that txTime states; `None` if it states none.
    ///
    /// Whether this or [`expires_with_auth_delta`](Report::expires_with_auth_delta) is the expiration time is conflicting: the
    /// service documents both. Only a new connection is checked; a running push goes on after it (documented).
    #[must_use]
    pub fn expires(&self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(self.times.txtime?, 0)
    }

    /// The time that txTime states plus the AuthDelta that the checker was given; the same as
    /// [`expires`](Report::expires) where it was given none.
    #[must_use]
    pub fn expires_with_auth_delta(&self) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(self.last_second()?, 0)
    }

    /// The time left until the URL expires, AuthDelta included, to the second; negative where it has expired.
    #[must_use]
    pub fn time_left(&self) -> Option<TimeDelta> {
        TimeDelta::try_seconds(self.last_second()?.saturating_sub(self.times.now))
    }

    /// The three times above as plain seconds, for languages and formats without types of their own for them. `None` where
    /// [`expires`](Report::expires) is.
    #[inline]
    #[must_use]
    pub fn unix_times(&self) -> Option<UnixTimes> {
        let expires = self.times.txtime?;
        let last = self.last_second()?;
        // Within the range of `DateTime`.
        let calendar = DateTime::<Utc>::MIN_UTC.timestamp()..=DateTime::<Utc>::MAX_UTC.timestamp();
        calendar.contains(&expires).then(|| UnixTimes {
            expires,
            expires_with_auth_delta: last,
            time_left: match last {
                i64::MAX => i64::MAX,
                _ => last.saturating_sub(self.times.now),
            },
        })
    }

    #[inline]
    fn last_second(&self) -> Option<i64> {
        Some(self.times.txtime?.saturating_add(self.times.auth_delta))
    }

    /// The causes that this check could not judge, for lack of a key, or because only the service knows.
    #[must_use]
    pub const fn not_judged(&self) -> CauseSet {
        self.not_judged
    }
}
