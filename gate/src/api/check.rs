//! Checking a URL: the verdict, what is wrong and where, and what was probably done when it was signed.

use std::net::IpAddr;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use chrono::SecondsFormat;
use pushurl::{Cause, Facts, Finding, Lang, Report};
use serde::{Deserialize, Serialize};

use super::sign::Lang4;
use crate::clock;
use crate::gate::Shared;
use crate::problem::{self, Problem};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    url: String,
    /// The address that the push is to come from.
    client: Option<String>,
    #[serde(default)]
    lang: Lang4,
}

#[derive(Serialize)]
pub struct Answer {
    verdict: &'static str,
    errcode: Option<u16>,
    sub_errcode: Option<u16>,
    errmsg: Option<&'static str>,
    advice: Option<&'static str>,
    /// The URL with an asterisk for every character of its secrets.
    text: String,
    expires: Option<String>,
    seconds_left: Option<i64>,
    matched_key: Option<&'static str>,
    findings: Vec<Found>,
    not_judged: Vec<String>,
}

#[derive(Serialize)]
struct Found {
    severity: &'static str,
    errcode: u16,
    sub_errcode: u16,
    reason: &'static str,
    /// Places in `text`, in characters.
    from: usize,
    to: usize,
    detail: &'static str,
    remedy: &'static str,
    evidence: &'static str,
}

pub async fn check(State(gate): State<Shared>, body: Bytes) -> Result<Json<Answer>, Problem> {
    let asked: Asked = problem::json(&body)?;
    let mut facts = Facts::at(clock::now());
    if let Some(client) = asked.client.as_deref().filter(|client| !client.is_empty()) {
        let client: IpAddr = client
            .parse()
            .map_err(|_| Problem::bad_request("client is no IP address"))?;
        facts = facts.with_client(client);
    }
    let report = gate.policy.get().checker.check(&asked.url, facts);
    Ok(Json(Answer::new(&asked.url, &report, asked.lang.into())))
}

impl Answer {
    fn new(url: &str, report: &Report<'_>, lang: Lang) -> Self {
        let verdict = report.verdict();
        let cause = verdict.cause();
        let expires = report.expires_with_auth_delta();
        Self {
            verdict: verdict.name(),
            errcode: cause.map(Cause::errcode),
            sub_errcode: cause.map(Cause::sub_errcode),
            errmsg: cause.map(|cause| cause.errmsg(lang)),
            advice: cause.map(|cause| cause.advice(lang)),
            text: pushurl::mask_aligned(url).into_owned(),
            expires: expires.map(|moment| moment.to_rfc3339_opts(SecondsFormat::Secs, true)),
            seconds_left: report.time_left().map(|left| left.num_seconds()),
            matched_key: report.matched_key().map(|role| role.name()),
            findings: report
                .findings()
                .iter()
                .map(|finding| Found::new(url, finding, lang))
                .collect(),
            not_judged: report
                .not_judged()
                .iter()
                .map(|cause| cause.to_string())
                .collect(),
        }
    }
}

impl Found {
    fn new(url: &str, finding: &Finding, lang: Lang) -> Self {
        let characters = |end: usize| url.get(..end).map_or(0, |text| text.chars().count());
        let reason = finding.reason;
        Self {
            severity: reason.severity().name(),
            errcode: reason.cause().errcode(),
            sub_errcode: reason.cause().sub_errcode(),
            reason: reason.name(),
            from: characters(finding.span.start),
            to: characters(finding.span.end),
            detail: reason.detail(lang),
            remedy: reason.remedy(lang),
            evidence: reason.evidence().text(lang),
        }
    }
}
