//! Minting URLs. Keys are not part of a response.

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::SecondsFormat;
use pushurl::{Lang, Protocol, Signer, Target};
use qrcode::{Color, QrCode};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::gate::Shared;
use crate::problem::{self, Problem};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    domain: String,
    app: String,
    stream: String,
    /// Seconds from now.
    ttl: u64,
    #[serde(default)]
    lang: Lang4,
}

/// A language by its code.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang4 {
    #[default]
    En,
    Zh,
    Ja,
    Ko,
}

impl From<Lang4> for Lang {
    fn from(lang: Lang4) -> Self {
        match lang {
            Lang4::En => Self::En,
            Lang4::Zh => Self::Zh,
            Lang4::Ja => Self::Ja,
            Lang4::Ko => Self::Ko,
        }
    }
}

#[derive(Serialize)]
pub struct Answer {
    urls: Vec<Url>,
    /// The two fields that encoders ask for.
    server: String,
    stream_key: String,
    expires: String,
    qr: Qr,
}

#[derive(Serialize)]
struct Url {
    protocol: &'static str,
    url: String,
}

/// The RTMP URL as a QR code: its size in modules, and an SVG path of the dark ones.
#[derive(Serialize)]
struct Qr {
    size: usize,
    path: String,
}

pub async fn sign(State(gate): State<Shared>, body: Bytes) -> Result<Json<Answer>, Problem> {
    let asked: Asked = problem::json(&body)?;
    let policy = gate.policy.get().policy;
    let domain = policy
        .domain(&asked.domain)
        .filter(|domain| !domain.is_for_playback());
    let signer = domain.and_then(|domain| domain.signer());
    let signer =
        signer.ok_or_else(|| Problem::bad_request("the policy has no key for this domain"))?;
    let answer = mint(&signer, &asked)?;
    tracing::info!(
        domain = asked.domain,
        app = asked.app,
        stream = asked.stream,
        ttl = asked.ttl,
        "minted"
    );
    Ok(Json(answer))
}

fn mint(signer: &Signer, asked: &Asked) -> Result<Answer, Problem> {
    let target = Target::new(&asked.domain, &asked.app, &asked.stream);
    let signed = signer.sign(&target, Duration::from_secs(asked.ttl), clock::now());
    let signed = signed.map_err(|refusal| {
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            refusal.text(asked.lang.into()),
        )
    })?;
    let pair = signed.encoder_pair(Protocol::Rtmp);
    let url = |protocol: Protocol| Url {
        protocol: protocol.name(),
        url: signed.url_as(protocol),
    };
    Ok(Answer {
        urls: Protocol::ALL.into_iter().map(url).collect(),
        server: pair.server,
        stream_key: pair.stream_key,
        expires: signed.expires().to_rfc3339_opts(SecondsFormat::Secs, true),
        qr: qr(&signed.url_as(Protocol::Rtmp))?,
    })
}

fn qr(text: &str) -> Result<Qr, Problem> {
    let code = QrCode::new(text).map_err(|_| {
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "the URL is too long for a code",
        )
    })?;
    let size = code.width();
    let modules = code.to_colors();
    let dark = modules
        .iter()
        .enumerate()
        .filter(|(_, color)| **color == Color::Dark);
    let path = dark
        .map(|(at, _)| format!("M{} {}h1v1h-1z", at % size, at / size))
        .collect();
    Ok(Qr { size, path })
}
