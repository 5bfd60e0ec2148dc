//! Access control.
//!
//! - Hooks: only media servers, by their address, and no browser.
//! - The page's data: with the token. If none is set, only from this machine and under its own name, so that no other site can make a
//!   browser ask (DNS rebinding).
//! - Requests that change something: not from pages of other sites (CSRF).
//! - Callbacks: everyone; they are signed. The page itself: everyone; it contains no data.

use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::gate::{Gate, Shared};
use crate::problem::Problem;
use crate::server::Peer;

/// The cookie that replaces the token in a browser.
pub const COOKIE: &str = "pushurl_gate";

/// Headers that a proxy adds: through one, the address is not that of the client.
const OF_PROXIES: [&str; 3] = ["forwarded", "x-forwarded-for", "x-real-ip"];

pub async fn media_servers(
    State(gate): State<Shared>,
    Extension(Peer(peer)): Extension<Peer>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let address = peer.ip().to_canonical();
    let is_listed = gate
        .media_servers
        .iter()
        .any(|network| network.contains(&address));
    let headers = request.headers();
    let is_browser = headers.contains_key(header::ORIGIN) || headers.contains_key("sec-fetch-site");
    let is_proxied = OF_PROXIES.iter().any(|name| headers.contains_key(*name));
    if !is_listed || is_browser || is_proxied {
        gate.metrics.unauthorized();
        tracing::warn!(%address, is_listed, is_browser, is_proxied, "a hook is refused: it does not come from a media server");
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "hooks are answered to media servers alone",
        ));
    }
    Ok(next.run(request).await)
}

pub async fn operators(
    State(gate): State<Shared>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let headers = request.headers();
    if is_of_another_site(headers) {
        gate.metrics.unauthorized();
        return Err(Problem::new(
            StatusCode::FORBIDDEN,
            "asked by another site's page",
        ));
    }
    if !is_operator(&gate, headers) {
        gate.metrics.unauthorized();
        return Err(match gate.token {
            Some(_) => Problem::new(StatusCode::UNAUTHORIZED, "the token is missing or wrong"),
            None => Problem::new(
                StatusCode::FORBIDDEN,
                "without a token, this gate answers under a name of its own machine alone, such as localhost",
            ),
        });
    }
    Ok(next.run(request).await)
}

fn is_operator(gate: &Gate, headers: &HeaderMap) -> bool {
    match &gate.token {
        Some(token) => {
            let bearer =
                text(headers, "authorization").and_then(|value| value.strip_prefix("Bearer "));
            bearer.is_some_and(|given| token.is(given.as_bytes()))
                || cookie(headers).is_some_and(|given| token.is_cookie(given.as_bytes()))
        }
        None => {
            text(headers, "host").is_some_and(is_own_name)
                && !OF_PROXIES.iter().any(|name| headers.contains_key(*name))
        }
    }
}

/// Browsers state the origin of a request; other programs do not.
pub fn is_of_another_site(headers: &HeaderMap) -> bool {
    let site = text(headers, "sec-fetch-site");
    let is_other_site = site.is_some_and(|site| !matches!(site, "same-origin" | "none"));
    let is_other_origin = text(headers, "origin").is_some_and(|origin| {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        text(headers, "host") != Some(host)
    });
    is_other_site || is_other_origin
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let mut cookies = text(headers, "cookie")?.split(';');
    cookies.find_map(|cookie| cookie.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

/// A loopback address, or the name of one.
fn is_own_name(host: &str) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => rest
            .split_once(']')
            .map_or((rest, ""), |(name, port)| (name, port)),
        None => host
            .find(':')
            .map_or((host, ""), |colon| host.split_at(colon)),
    };
    let is_port = port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|port| port.parse::<u16>().is_ok());
    let is_loopback = name
        .parse::<std::net::IpAddr>()
        .is_ok_and(|address| address.is_loopback());
    is_port && (is_loopback || name.eq_ignore_ascii_case("localhost"))
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn own_names_and_others() {
        for host in [
            "localhost",
            "LOCALHOST:8085",
            "127.0.0.1",
            "127.0.0.1:8085",
            "127.9.9.9",
            "[::1]",
            "[::1]:8085",
        ] {
            assert!(is_own_name(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:80",
            "203.0.113.9",
            "[::2]",
            "localhost:x",
            "[::1]x",
        ] {
            assert!(!is_own_name(host), "{host}");
        }
    }

    #[test]
    fn other_sites_are_told_by_their_browsers() {
        for own in [
            headers(&[("host", "a.example")]),
            headers(&[("host", "a.example"), ("origin", "https://a.example")]),
            headers(&[
                ("host", "a.example:1"),
                ("origin", "http://a.example:1"),
                ("sec-fetch-site", "same-origin"),
            ]),
            headers(&[("host", "a.example"), ("sec-fetch-site", "none")]),
        ] {
            assert!(!is_of_another_site(&own), "{own:?}");
        }
        for other in [
            headers(&[("host", "a.example"), ("origin", "https://b.example")]),
            headers(&[("host", "a.example"), ("origin", "null")]),
            headers(&[("host", "a.example:1"), ("origin", "http://a.example:2")]),
            headers(&[("host", "a.example"), ("sec-fetch-site", "cross-site")]),
            headers(&[("host", "a.example"), ("sec-fetch-site", "same-site")]),
        ] {
            assert!(is_of_another_site(&other), "{other:?}");
        }
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        assert_eq!(
            cookie(&headers(&[("cookie", "a=b; pushurl_gate=c; d=e")])),
            Some("c")
        );
        assert_eq!(cookie(&headers(&[("cookie", "xpushurl_gate=c")])), None);
    }
}
