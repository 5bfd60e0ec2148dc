//! JSON and other formats of serde, for reports and what they consist of.
//!
//! The names of the fields never change; fields may be added. No secret is serialized.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};

use crate::cause::{Cause, CauseSet};
use crate::finding::{Finding, Reason};
use crate::generated::enums::Lang;
use crate::report::Report;
use crate::secret::mask;
use crate::sign::{Refusal, Refused};
use crate::text::Part;
use crate::timestamp::Timestamp;

/// A value that serializes with messages in a language. The value alone serializes in English.
///
/// ```
/// use pushurl::{Cause, Checker, Lang, Localized};
///
/// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
/// let report = Checker::new().check("rtmp://203.0.113.9/live/cam1", now);
/// let json = serde_json::to_value(&report)?;
/// assert_eq!(json["verdict"], "rejected");
/// assert_eq!((&json["errcode"], &json["sub_errcode"]), (&18.into(), &300.into()));
/// assert_eq!(json["findings"][0]["reason"], "host_is_ip");
/// assert_eq!(json["findings"][0]["start"], 7);
///
/// let json = serde_json::to_value(Localized::new(&report, Lang::Ko))?;
/// assert_eq!(json["errmsg"], Cause::HOST_IS_IP.errmsg(Lang::Ko));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Localized<T> {
    value: T,
    lang: Lang,
}

impl<T> Localized<T> {
    /// Messages of `value` in `lang`.
    pub const fn new(value: T, lang: Lang) -> Self {
        Self { value, lang }
    }
}

#[derive(Serialize)]
struct ReportFields<'r> {
    verdict: &'static str,
    errcode: Option<u16>,
    sub_errcode: Option<u16>,
    errmsg: Option<&'static str>,
    protocol: Option<&'static str>,
    push_domain: Option<Cow<'r, str>>,
    app: Option<Cow<'r, str>>,
    stream: Option<Cow<'r, str>>,
    expires: Option<String>,
    expires_with_auth_delta: Option<String>,
    seconds_left: Option<i64>,
    matched_key: Option<&'static str>,
    findings: Vec<Localized<&'r Finding>>,
    /// The URL inside a text that wraps it, masked; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    inner: Option<&'r str>,
    not_judged: CauseSet,
}

impl Serialize for Localized<&Report<'_>> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self {
            value: report,
            lang,
        } = *self;
        let (verdict, url) = (report.verdict(), report.url());
        let cause = verdict.cause();
        let findings = report.findings().iter();
        ReportFields {
            verdict: verdict.name(),
            errcode: cause.map(Cause::errcode),
            sub_errcode: cause.map(Cause::sub_errcode),
            errmsg: cause.map(|cause| cause.errmsg(lang)),
            protocol: url.protocol().map(|protocol| protocol.name()),
            push_domain: present(url.push_domain()),
            app: present(url.app()),
            stream: present(url.stream()),
            expires: report.expires().and_then(rfc3339),
            expires_with_auth_delta: report.expires_with_auth_delta().and_then(rfc3339),
            seconds_left: report.time_left().map(|left| left.num_seconds()),
            matched_key: report.matched_key().map(|role| role.name()),
            findings: findings
                .map(|finding| Localized::new(finding, lang))
                .collect(),
            inner: report.inner(),
            not_judged: report.not_judged(),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct FindingFields {
    severity: &'static str,
    errcode: u16,
    sub_errcode: u16,
    reason: &'static str,
    /// Byte offsets in the judged text.
    start: usize,
    end: usize,
    detail: &'static str,
    remedy: &'static str,
    evidence: &'static str,
    source: &'static [&'static str],
}

impl Serialize for Localized<&Finding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (finding, lang) = (self.value, self.lang);
        let reason = finding.reason;
        FindingFields {
            severity: reason.severity().name(),
            errcode: reason.cause().errcode(),
            sub_errcode: reason.cause().sub_errcode(),
            reason: reason.name(),
            start: finding.span.start,
            end: finding.span.end,
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
            evidence: reason.evidence().name(),
            source: reason.sources(),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct CauseFields {
    errcode: u16,
    sub_errcode: u16,
    errmsg: &'static str,
    who: &'static str,
    who_text: &'static str,
    retry: &'static str,
    retry_text: &'static str,
    advice: &'static str,
    user_message: &'static str,
    errmsg_older: Option<&'static str>,
    errmsg_published: Option<&'static str>,
    erratum: Option<&'static str>,
}

impl CauseFields {
    fn new(cause: Cause, lang: Lang) -> Self {
        let erratum = cause.erratum(lang);
        Self {
            errcode: cause.errcode(),
            sub_errcode: cause.sub_errcode(),
            errmsg: cause.errmsg(lang),
            who: cause.actor().name(),
            who_text: cause.actor().text(lang),
            retry: cause.retry().name(),
            retry_text: cause.retry().text(lang),
            advice: cause.advice(lang),
            user_message: cause.user_message(lang),
            errmsg_older: cause.older_errmsg(),
            errmsg_published: erratum.map(|erratum| erratum.published),
            erratum: erratum.map(|erratum| erratum.note),
        }
    }
}

impl Serialize for Localized<Cause> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CauseFields::new(self.value, self.lang).serialize(serializer)
    }
}

#[derive(Serialize)]
struct ReasonFields {
    reason: &'static str,
    severity: &'static str,
    detail: &'static str,
    remedy: &'static str,
    evidence: &'static str,
    evidence_text: &'static str,
    source: &'static [&'static str],
    #[serde(flatten)]
    cause: CauseFields,
}

impl Serialize for Localized<Reason> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (reason, lang) = (self.value, self.lang);
        ReasonFields {
            reason: reason.name(),
            severity: reason.severity().name(),
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
            evidence: reason.evidence().name(),
            evidence_text: reason.evidence().text(lang),
            source: reason.sources(),
            cause: CauseFields::new(reason.cause(), lang),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct RefusedFields<'r> {
    field: &'static str,
    index: usize,
    #[serde(flatten)]
    finding: Localized<&'r Finding>,
}

impl Serialize for Localized<&Refused> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RefusedFields {
            field: self.value.field.name(),
            index: self.value.index,
            finding: Localized::new(&self.value.finding, self.lang),
        }
        .serialize(serializer)
    }
}

impl Serialize for Localized<&Refusal> {
    /// The refused parts, as a sequence.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let refused = self.value.refused().iter();
        serializer.collect_seq(refused.map(|refused| Localized::new(refused, self.lang)))
    }
}

macro_rules! in_english {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            /// Messages are in English; [`Localized`] has the other languages.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Localized::new(self, Lang::En).serialize(serializer)
            }
        }
    )*};
}

in_english!(Report<'_>, Finding, Refused, Refusal);

impl Serialize for Cause {
    /// Messages are in English; [`Localized`] has the other languages.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Localized::new(*self, Lang::En).serialize(serializer)
    }
}

impl Serialize for CauseSet {
    /// A sequence of strings such as `18/303`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|cause| cause.to_string()))
    }
}

/// A missing part is null. In a malformed URL, a part can contain a secret.
fn present<'t>(part: Part<'t>) -> Option<Cow<'t, str>> {
    (!part.is_empty()).then(|| mask(part.as_str()))
}

fn rfc3339(time: DateTime<Utc>) -> Option<String> {
    Timestamp::from(time).to_rfc3339()
}
