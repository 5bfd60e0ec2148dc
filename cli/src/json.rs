//! JSON, one object a line. The names of the fields are fixed; new ones may be added.

use std::io::{self, Write};

use pushurl::{Cause, CauseSet, Finding, Lang, Part, Reason, Report};
use serde::{Serialize, Serializer};

use crate::moments;

/// Writes an object and a line feed.
pub fn write(out: &mut impl Write, object: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}

/// A signed URL.
#[derive(Serialize)]
pub struct Signed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    pub url: &'a str,
    pub protocol: &'static str,
    pub server: &'a str,
    pub stream_key: &'a str,
    pub expires: Option<String>,
}

/// A line that could not be read.
#[derive(Serialize)]
pub struct Unread<'a> {
    pub line: u64,
    pub error: &'a str,
}

/// The report of a check.
#[derive(Serialize)]
pub struct Checked<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    verdict: &'static str,
    errcode: Option<u16>,
    sub_errcode: Option<u16>,
    errmsg: Option<&'static str>,
    protocol: Option<&'static str>,
    push_domain: Option<&'a str>,
    app: Option<&'a str>,
    stream: Option<&'a str>,
    expires: Option<String>,
    expires_with_auth_delta: Option<String>,
    seconds_left: Option<i64>,
    matched_key: Option<&'static str>,
    findings: Vec<Found>,
    not_judged: NotJudged,
}

/// A finding of a check.
#[derive(Serialize)]
struct Found {
    severity: &'static str,
    errcode: u16,
    sub_errcode: u16,
    reason: &'static str,
    start: usize,
    end: usize,
    detail: &'static str,
    remedy: &'static str,
    evidence: &'static str,
}

impl<'a> Checked<'a> {
    pub fn new(line: Option<u64>, report: &Report<'a>, lang: Lang) -> Self {
        let verdict = report.verdict();
        let cause = verdict.cause();
        let url = report.url();
        Self {
            line,
            verdict: verdict.name(),
            errcode: cause.map(Cause::errcode),
            sub_errcode: cause.map(Cause::sub_errcode),
            errmsg: cause.map(|cause| cause.errmsg(lang)),
            protocol: url.protocol().map(|protocol| protocol.name()),
            push_domain: present(url.push_domain()),
            app: present(url.app()),
            stream: present(url.stream()),
            expires: report.expires().and_then(moments::rfc3339),
            expires_with_auth_delta: report.expires_with_auth_delta().and_then(moments::rfc3339),
            seconds_left: report.time_left().map(|left| left.num_seconds()),
            matched_key: report.matched_key().map(|role| role.name()),
            findings: report
                .findings()
                .iter()
                .map(|finding| Found::new(finding, lang))
                .collect(),
            not_judged: NotJudged(report.not_judged()),
        }
    }
}

impl Found {
    fn new(finding: &Finding, lang: Lang) -> Self {
        let reason = finding.reason;
        Self {
            severity: reason.severity().name(),
            errcode: reason.cause().errcode(),
            sub_errcode: reason.cause().sub_errcode(),
            reason: reason.name(),
            start: finding.span.start,
            end: finding.span.end,
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
            evidence: reason.evidence().name(),
        }
    }
}

/// A part that is missing is null.
fn present(part: Part<'_>) -> Option<&str> {
    (!part.is_empty()).then_some(part.as_str())
}

/// Causes as strings, `18/303`.
struct NotJudged(CauseSet);

struct Pair(Cause);

impl Serialize for NotJudged {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Pair))
    }
}

impl Serialize for Pair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A cause, explained.
#[derive(Serialize)]
pub struct ExplainedCause {
    errcode: u16,
    sub_errcode: u16,
    errmsg: &'static str,
    who: &'static str,
    who_text: &'static str,
    retry: &'static str,
    retry_text: &'static str,
    advice: &'static str,
    errmsg_older: Option<&'static str>,
    errmsg_published: Option<&'static str>,
    erratum: Option<&'static str>,
}

impl ExplainedCause {
    pub fn new(cause: Cause, lang: Lang) -> Self {
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
            errmsg_older: cause.older_errmsg(),
            errmsg_published: erratum.map(|erratum| erratum.published),
            erratum: erratum.map(|erratum| erratum.note),
        }
    }
}

/// A reason, explained.
#[derive(Serialize)]
pub struct ExplainedReason {
    reason: &'static str,
    severity: &'static str,
    detail: &'static str,
    remedy: &'static str,
    evidence: &'static str,
    evidence_text: &'static str,
    #[serde(flatten)]
    cause: ExplainedCause,
}

impl ExplainedReason {
    pub fn new(reason: Reason, lang: Lang) -> Self {
        Self {
            reason: reason.name(),
            severity: reason.severity().name(),
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
            evidence: reason.evidence().name(),
            evidence_text: reason.evidence().text(lang),
            cause: ExplainedCause::new(reason.cause(), lang),
        }
    }
}
