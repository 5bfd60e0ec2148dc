//! Login of browsers: exchanges the token for a cookie.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use tokio::time::sleep;

use crate::gate::Shared;
use crate::guard::{self, COOKIE};
use crate::problem::{self, Problem};

/// The delay after a wrong token.
const PAUSE: Duration = Duration::from_millis(500);

#[derive(Deserialize)]
struct Given {
    token: String,
}

pub async fn login(
    State(gate): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    if guard::is_of_another_site(&headers) {
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "asked by another site's page",
        ));
    }
    let Given { token: given } = problem::json(&body)?;
    match &gate.token {
        Some(token) if token.is(given.as_bytes()) => Ok(with_cookie(token.cookie(), "")),
        _ => {
            gate.metrics.unauthorized();
            tracing::warn!("a wrong token");
            sleep(PAUSE).await;
            Err(Problem::new(
                StatusCode::UNAUTHORIZED,
                "the token is missing or wrong",
            ))
        }
    }
}

pub async fn logout(headers: HeaderMap) -> Result<Response, Problem> {
    match guard::is_of_another_site(&headers) {
        true => Err(Problem::new(
            StatusCode::FORBIDDEN,
            "asked by another site's page",
        )),
        false => Ok(with_cookie("", "; Max-Age=0")),
    }
}

/// Scripts cannot read it, and other sites cannot have it sent.
fn with_cookie(value: &str, more: &str) -> Response {
    let cookie = format!("{COOKIE}={value}; Path=/; HttpOnly; SameSite=Strict{more}");
    (StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response()
}
