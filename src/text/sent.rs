//! How much of a query RTMP clients send.

use memchr::memchr;

/// The options that librtmp reads after a blank (computed: GStreamer's rtmpsink refuses others).
const OPTIONS: [&str; 14] = [
    "app",
    "buffer",
    "conn",
    "flashver",
    "live",
    "pageUrl",
    "playpath",
    "start",
    "stop",
    "subscribe",
    "swfUrl",
    "tcUrl",
    "timeout",
    "token",
];

/// The query without a blank at its end, or before options of librtmp. Any other blank is left to the rules.
#[inline]
pub(super) fn of_query(query: &str) -> &str {
    match memchr(b' ', query.as_bytes()) {
        Some(blank) => before_options(query, blank),
        None => query,
    }
}

#[cold]
fn before_options(query: &str, blank: usize) -> &str {
    match query.split_at_checked(blank) {
        Some((sent, rest))
            if rest
                .split(' ')
                .all(|word| word.is_empty() || is_option(word)) =>
        {
            sent
        }
        _ => query,
    }
}

fn is_option(word: &str) -> bool {
    let name = word.split_once('=').map(|(name, _)| name);
    name.is_some_and(|name| OPTIONS.contains(&name)) && !word.contains('&')
}
