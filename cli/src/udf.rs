//! Answers for ClickHouse, as an executable function: a JSON object for each line, whatever the line is.

use std::borrow::Cow;
use std::io;

use pushurl::{Cause, Part, Report, mask};
use serde::Serialize;

use crate::json;

/// `result` is the name that ClickHouse gives to the value of a function.
#[derive(Serialize)]
struct Line<'r> {
    result: Answer<'r>,
}

/// The columns, with the names of `check --json`. All are null for a line without a URL.
#[derive(Default, Serialize)]
struct Answer<'r> {
    verdict: Option<&'static str>,
    errcode: Option<u16>,
    sub_errcode: Option<u16>,
    /// Of a rejection the first failure, otherwise the first warning.
    reason: Option<&'static str>,
    push_domain: Option<Cow<'r, str>>,
    app: Option<Cow<'r, str>>,
    stream: Option<Cow<'r, str>>,
    /// Unix seconds.
    expires: Option<i64>,
    reasons: Vec<&'static str>,
}

pub fn write(out: &mut Vec<u8>, report: &Report<'_>) -> io::Result<()> {
    let (cause, url, findings) = (report.verdict().cause(), report.url(), report.findings());
    let result = Answer {
        verdict: Some(report.verdict().name()),
        errcode: cause.map(Cause::errcode),
        sub_errcode: cause.map(Cause::sub_errcode),
        reason: report.main_finding().map(|finding| finding.reason.name()),
        push_domain: present(url.push_domain()),
        app: present(url.app()),
        stream: present(url.stream()),
        expires: report.unix_times().map(|times| times.expires),
        reasons: findings
            .iter()
            .map(|finding| finding.reason.name())
            .collect(),
    };
    json::write(out, &Line { result })
}

/// For a line without a URL, or with a time or a client that is none.
pub fn write_null(out: &mut Vec<u8>) -> io::Result<()> {
    json::write(
        out,
        &Line {
            result: Answer::default(),
        },
    )
}

/// In a malformed URL, a part can contain a secret.
fn present<'t>(part: Part<'t>) -> Option<Cow<'t, str>> {
    (!part.is_empty()).then(|| mask(part.as_str()))
}
