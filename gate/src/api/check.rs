//! Checking a URL: the verdict, the faults and their places, and the mistake in the signature.

use std::net::IpAddr;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use pushurl::{Facts, Lang, Localized};
use serde::{Deserialize, Serialize};

use super::sign::Lang4;
use crate::clock;
use crate::gate::Shared;
use crate::problem::{self, Problem};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    url: String,
    /// The address of the client that will push.
    client: Option<String>,
    #[serde(default)]
    lang: Lang4,
}

/// The report of the check, and what the page shows with it.
#[derive(Serialize)]
pub struct Answer<R: Serialize> {
    advice: Option<&'static str>,
    /// The URL with an asterisk for every character of its secrets.
    text: String,
    #[serde(flatten)]
    report: R,
}

pub async fn check(State(gate): State<Shared>, body: Bytes) -> Result<Response, Problem> {
    let asked: Asked = problem::json(&body)?;
    let mut facts = Facts::at(clock::now());
    if let Some(client) = asked.client.as_deref().filter(|client| !client.is_empty()) {
        let client: IpAddr = client
            .parse()
            .map_err(|_| Problem::bad_request("client is not an IP address"))?;
        facts = facts.with_client(client);
    }
    let report = gate.policy.get().checker.check(&asked.url, facts);
    let lang: Lang = asked.lang.into();
    let cause = report.verdict().cause();
    let answer = Answer {
        advice: cause.map(|cause| cause.advice(lang)),
        text: pushurl::mask_aligned(&asked.url).into_owned(),
        report: Localized::new(&report, lang),
    };
    Ok(Json(answer).into_response())
}
