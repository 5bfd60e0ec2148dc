//! Routes, and limits of requests.

use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::gate::Shared;
use crate::problem::Problem;
use crate::{api, callbacks, guard, hooks, login, page};

/// The longest body of a request, in bytes.
const LONGEST_BODY: usize = 64 << 10;

/// The time limit of a request, its body included.
const PATIENCE: Duration = Duration::from_secs(15);

/// The page loads and runs only what this server sends, and no other page may frame it.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                              form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const OF_ALL_ANSWERS: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

pub fn all(gate: Shared) -> Router {
    let hooks = Router::new()
        .route("/hooks/nginx", post(hooks::nginx))
        .route("/hooks/srs", post(hooks::srs))
        .layer(from_fn_with_state(gate.clone(), guard::media_servers));
    let operators = Router::new()
        .route("/api/records", get(api::records::list))
        .route("/api/chart", get(api::records::chart))
        .route("/api/live", get(api::live::list))
        .route("/api/policy", get(api::policy::status))
        .route("/api/sign", post(api::sign::sign))
        .route("/api/check", post(api::check::check))
        .route("/metrics", get(metrics))
        .layer(from_fn_with_state(gate.clone(), guard::operators));
    Router::new()
        .merge(hooks)
        .merge(operators)
        .merge(page::routes())
        .route("/callback", post(callbacks::receive))
        .route("/login", post(login::login))
        .route("/logout", post(login::logout))
        .route("/health", get(health))
        .fallback(async || Problem::new(StatusCode::NOT_FOUND, "there is nothing here"))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            PATIENCE,
        ))
        .layer(RequestBodyLimitLayer::new(LONGEST_BODY))
        .layer(from_fn(headers))
        .with_state(gate)
}

async fn headers(request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    for (name, value) in OF_ALL_ANSWERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    answer
}

async fn metrics(State(gate): State<Shared>) -> Response {
    let live = gate.live.lock().total();
    let policy_faults = gate.policy.status().faults.len();
    match gate.metrics.text(live, policy_faults) {
        Ok(text) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response(),
        Err(_) => Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the metrics cannot be read",
        )
        .into_response(),
    }
}

/// 200 while the database answers.
async fn health(State(gate): State<Shared>) -> StatusCode {
    match gate.records.is_there().await {
        true => StatusCode::OK,
        false => StatusCode::SERVICE_UNAVAILABLE,
    }
}
