//! The page: files inside the program, which hold no data and no secret.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

use crate::api::words;
use crate::gate::Shared;

/// Path, kind and contents.
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

/// Asked for anew each time, so that nobody sees the page of an older program.
fn file(kind: &'static str, contents: &'static str) -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, "no-cache"),
        ],
        contents,
    )
}
