//! The page: files that are part of the program, and contain no data and no secrets.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

use crate::api::words;
use crate::gate::Shared;

/// Path, content type and content.
const FILES: [(&str, &str, &str); 9] = [
    (
        "/",
        "text/html; charset=utf-8",
        include_str!("../page/index.html"),
    ),
    (
        "/style.css",
        "text/css; charset=utf-8",
        include_str!("../page/style.css"),
    ),
    ("/app.js", SCRIPT, include_str!("../page/app.js")),
    ("/words.js", SCRIPT, include_str!("../page/words.js")),
    ("/ask.js", SCRIPT, include_str!("../page/ask.js")),
    ("/records.js", SCRIPT, include_str!("../page/records.js")),
    ("/chart.js", SCRIPT, include_str!("../page/chart.js")),
    (
        "/generator.js",
        SCRIPT,
        include_str!("../page/generator.js"),
    ),
    ("/checker.js", SCRIPT, include_str!("../page/checker.js")),
];

const SCRIPT: &str = "text/javascript; charset=utf-8";

pub fn routes() -> Router<Shared> {
    let words = Router::new()
        .route("/words/{lang}", get(words::of))
        .route("/openapi.json", get(words::openapi));
    FILES
        .into_iter()
        .fold(words, |routes, (path, kind, contents)| {
            routes.route(path, get(async move || file(kind, contents)))
        })
}

/// Not cached, so that no browser shows the page of an older version.
fn file(kind: &'static str, contents: &'static str) -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, "no-cache"),
        ],
        contents,
    )
}
