//! The service's callbacks: the start of a push (`event_type` 1) and its interruption (0), as documented (P/38081).

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use pushurl::{CallbackVerdict, Cause, verify_callback};
use serde::Deserialize;
use serde_json::json;

use crate::clock;
use crate::gate::{Gate, Shared};
use crate::records::{End, Push};

/// The longest name or sequence that is stored.
const LONGEST: usize = 1024;

/// The fields of a callback that are used.
#[derive(Deserialize)]
struct Callback {
    event_type: Option<Number>,
    t: Text,
    sign: String,
    /// The push domain.
    app: Option<String>,
    appname: Option<String>,
    stream_id: Option<String>,
    event_time: Option<Number>,
    sequence: Option<Text>,
    user_ip: Option<String>,
    /// In milliseconds, as a string.
    push_duration: Option<Number>,
    errcode: Option<Number>,
    errmsg: Option<String>,
}

/// A number, or a string with one.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "Written")]
struct Number(i64);

/// A string or a number.
#[derive(Deserialize)]
#[serde(from = "Written")]
struct Text(String);

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(i64),
    Text(String),
}

impl TryFrom<Written> for Number {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match written {
            Written::Number(number) => Ok(Self(number)),
            Written::Text(text) => text.parse().map(Self).map_err(|_| "not a number"),
        }
    }
}

impl From<Written> for Text {
    fn from(written: Written) -> Self {
        match written {
            Written::Number(number) => Self(number.to_string()),
            Written::Text(text) => Self(text),
        }
    }
}

/// The result of a callback: its label in the metrics, and the response.
#[derive(Clone, Copy)]
enum Outcome {
    Kept,
    Repeated,
    /// Another kind of event, which is ignored.
    Ignored,
    Malformed,
    Forged,
    Expired,
    /// Not stored: the service sends it again.
    Unwritten,
    NoKey,
}

pub async fn receive(State(gate): State<Shared>, body: Bytes) -> Response {
    let outcome = judge(&gate, &body).await;
    let (word, status) = outcome.answer();
    gate.metrics.callback(word);
    if !status.is_success() {
        tracing::warn!("a callback is refused: {word}");
    }
    // The service reads the status; it recommends that the body says the same.
    let code = if status.is_success() { 0 } else { 1 };
    (status, Json(json!({ "code": code, "message": word }))).into_response()
}

async fn judge(gate: &Gate, body: &[u8]) -> Outcome {
    let Some(key) = &gate.callback_key else {
        return Outcome::NoKey;
    };
    let Ok(callback) = serde_json::from_slice::<Callback>(body) else {
        return Outcome::Malformed;
    };
    if callback.t.0.parse::<i64>().is_err() {
        return Outcome::Malformed;
    }
    match verify_callback(
        key,
        &callback.t.0,
        &callback.sign,
        clock::now(),
        Duration::ZERO,
    ) {
        CallbackVerdict::Genuine => {}
        CallbackVerdict::Expired => return Outcome::Expired,
        _ => return Outcome::Forged,
    }
    let is_end = match callback.event_type {
        Some(Number(0)) => true,
        Some(Number(1)) => false,
        _ => return Outcome::Ignored,
    };
    let Some(push) = push(callback, is_end) else {
        return Outcome::Malformed;
    };
    let (sequence, cause) = (push.id.clone(), push.end.as_ref().and_then(End::cause));
    match gate.records.merge(push).await {
        Ok(true) => {
            tracing::info!(
                sequence,
                is_end,
                cause = cause.map(|cause| cause.to_string()),
                "callback"
            );
            Outcome::Kept
        }
        Ok(false) => Outcome::Repeated,
        Err(_) => Outcome::Unwritten,
    }
}

/// The push of a callback; `None` if the fields that identify it are missing.
fn push(callback: Callback, is_end: bool) -> Option<Push> {
    let text = |text: Option<String>| -> String {
        let text = text.unwrap_or_default();
        pushurl::mask(&text).chars().take(LONGEST).collect()
    };
    let Text(sequence) = callback.sequence?;
    if sequence.is_empty() || sequence.len() > LONGEST {
        return None;
    }
    let at = callback.event_time?.0.checked_mul(1000)?;
    let duration = callback
        .push_duration
        .map_or(0, |duration| duration.0.max(0));
    let end = is_end.then(|| end(at, callback.errcode, callback.errmsg));
    let id = format!("callback {sequence}");
    Some(Push {
        connection: id.clone(),
        id,
        origin: "callback".into(),
        domain: text(callback.app),
        app: text(callback.appname),
        stream: text(callback.stream_id),
        client: text(callback.user_ip),
        priority: 0,
        started: if is_end {
            at.saturating_sub(duration)
        } else {
            at
        },
        end,
        reasons: String::new(),
    })
}

/// A callback has no sub code; the cause is known if errcode and errmsg are those of one row of the table.
fn end(at: i64, errcode: Option<Number>, errmsg: Option<String>) -> End {
    let errcode = errcode.map_or(0, |errcode| errcode.0);
    let errmsg = errmsg.filter(|errmsg| !errmsg.is_empty());
    let cause = Cause::from_callback(errcode, errmsg.as_deref().unwrap_or_default());
    let errmsg = errmsg.map(|errmsg| pushurl::mask(&errmsg).chars().take(LONGEST).collect());
    End {
        at,
        errcode,
        sub_errcode: cause.map(|cause| cause.sub_errcode().into()),
        errmsg,
    }
}

impl Outcome {
    const fn answer(self) -> (&'static str, StatusCode) {
        match self {
            Self::Kept => ("kept", StatusCode::OK),
            Self::Repeated => ("repeated", StatusCode::OK),
            Self::Ignored => ("ignored", StatusCode::OK),
            Self::Malformed => ("malformed", StatusCode::BAD_REQUEST),
            Self::Forged => ("forged", StatusCode::FORBIDDEN),
            Self::Expired => ("expired", StatusCode::FORBIDDEN),
            Self::NoKey => ("no_key", StatusCode::FORBIDDEN),
            Self::Unwritten => ("unwritten", StatusCode::SERVICE_UNAVAILABLE),
        }
    }
}
