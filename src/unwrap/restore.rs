//! Steps that restore characters of the URL.

use percent_encoding::percent_decode_str;

use super::Step;
use super::extract::{reason_before, word_start};
use crate::finding::Reason;
use crate::text::Span;

/// A URL that is wrapped over several lines, which may be indented or quoted.
pub(super) fn join_lines(text: &str) -> Option<Step> {
    let start = text.len() - text.trim_start().len();
    let first = start + text.trim().find(['\n', '\r'])?;
    let mut inner = String::with_capacity(text.len());
    for line in text.split(['\n', '\r']) {
        let line = line.trim();
        // A quotation, or a line that goes on in a shell.
        let line = line.strip_prefix("> ").unwrap_or(line);
        inner.push_str(line.strip_suffix('\\').unwrap_or(line).trim_end());
    }
    replaced(
        text,
        inner,
        Reason::TextWrapped,
        Span::new(first, first + 1),
    )
}

/// `cam1/?txSecret=…`.
pub(super) fn remove_slash(text: &str) -> Option<Step> {
    let at = text.find("/?")?;
    let inner = text.replacen("/?", "?", 1);
    replaced(
        text,
        inner,
        Reason::StreamTrailingSlash,
        Span::new(at, at + 1),
    )
}

/// Full-width separators.
pub(super) fn narrow(text: &str) -> Option<Step> {
    const WIDE: [(char, char); 5] = [
        ('？', '?'),
        ('＆', '&'),
        ('＝', '='),
        ('：', ':'),
        ('／', '/'),
    ];
    let narrow = |c: char| {
        WIDE.iter()
            .find(|(wide, _)| *wide == c)
            .map(|(_, narrow)| *narrow)
    };
    let (at, first) = text.char_indices().find(|(_, c)| narrow(*c).is_some())?;
    let inner = text.chars().map(|c| narrow(c).unwrap_or(c)).collect();
    replaced(
        text,
        inner,
        Reason::QueryFullWidth,
        Span::new(at, at + first.len_utf8()),
    )
}

/// `%3F`, `%3D`, `%26` in place of the separators of the query.
pub(super) fn decode_query(text: &str) -> Option<Step> {
    const ENCODED: [(&str, &str); 6] = [
        ("%3F", "?"),
        ("%3f", "?"),
        ("%3D", "="),
        ("%3d", "="),
        ("%26", "&"),
        ("%2C", ","),
    ];
    text.contains("://").then_some(())?;
    let (at, inner) = replace_all(text, &ENCODED)?;
    replaced(
        text,
        inner,
        Reason::QueryPercentEncoded,
        Span::new(at, at + 3),
    )
}

/// A `streamid` of SRT that is percent-encoded, in part or as a whole.
pub(super) fn decode_streamid(text: &str) -> Option<Step> {
    let (before, id) = streamid(text)?;
    let (id, rest) = id.split_at(id.find('&').unwrap_or(id.len()));
    let at = before.len() + first_encoded(id)?;
    let decoded = percent_decode_str(id).decode_utf8().ok()?;
    replaced(
        text,
        format!("{before}{decoded}{rest}"),
        Reason::SrtStreamidEncoded,
        Span::new(at, at + 3),
    )
}

/// The place of the first percent-encoded byte.
fn first_encoded(text: &str) -> Option<usize> {
    text.match_indices('%').map(|(at, _)| at).find(|at| {
        let digits = text.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

/// The items of a `streamid` between `&`, `;` or blanks.
pub(super) fn separate_streamid(text: &str) -> Option<Step> {
    const WRONG: [(&str, &str); 9] = [
        ("&h=", ",h="),
        ("&r=", ",r="),
        ("&txSecret=", ",txSecret="),
        ("&txTime=", ",txTime="),
        (", ", ","),
        ("; ", ","),
        ("；", ","),
        (";", ","),
        (" ", ","),
    ];
    let (before, id) = streamid(text)?;
    let (at, inner) = replace_all(id, &WRONG)?;
    let len = id.get(at..)?.chars().next()?.len_utf8();
    let at = before.len() + at;
    replaced(
        text,
        format!("{before}{inner}"),
        Reason::SrtStreamidSeparator,
        Span::new(at, at + len),
    )
}

/// The text of an SRT URL up to its `streamid`, and the rest.
fn streamid(text: &str) -> Option<(&str, &str)> {
    const NAME: &str = "streamid=";
    let at = text.find(NAME).filter(|_| text.starts_with("srt://"))?;
    text.split_at_checked(at + NAME.len())
}

/// Escapes of JSON, of programming languages and of shells.
pub(super) fn unescape(text: &str) -> Option<Step> {
    const ESCAPED: [(&str, &str); 10] = [
        ("\\u0026", "&"),
        ("\\u003d", "="),
        ("\\u003D", "="),
        ("\\u003f", "?"),
        ("\\x26", "&"),
        ("\\/", "/"),
        ("\\&", "&"),
        ("\\?", "?"),
        ("\\=", "="),
        ("\\:", ":"),
    ];
    let (at, inner) = replace_all(text, &ESCAPED)?;
    replaced(text, inner, Reason::TextEscaped, Span::new(at, at + 2))
}

/// A URL that is percent-encoded as a whole, alone or as a parameter of another one.
pub(super) fn decode(text: &str) -> Option<Step> {
    let lower = text.to_ascii_lowercase();
    let colon = lower
        .find("%3a%2f%2f")
        .or_else(|| lower.find("%253a%252f%252f"))?;
    let start = word_start(text, colon);
    let rest = text.get(start..)?;
    let end =
        rest.find(|c: char| c.is_whitespace() || matches!(c, '&' | '#' | '"' | '\'' | '<' | '>'));
    let encoded = rest.get(..end.unwrap_or(rest.len()))?;
    let inner = percent_decode_str(encoded).decode_utf8().ok()?.into_owned();
    let before = text.get(..start)?;
    let (reason, span) = match reason_before(before, "") {
        Some(reason) => (reason, Span::new(0, start)),
        None => (
            Reason::TextPercentEncoded,
            Span::new(start, start + encoded.len()),
        ),
    };
    replaced(text, inner, reason, span)
}

/// `cam1txSecret=…`, `cam1&txSecret=…`.
pub(super) fn insert_mark(text: &str) -> Option<Step> {
    (!text.contains('?')).then_some(())?;
    let at = ["txSecret=", "txTime="]
        .iter()
        .filter_map(|name| text.find(name))
        .min()?;
    let (names, query) = text.split_at_checked(at)?;
    let names = names.strip_suffix('&').unwrap_or(names);
    names
        .ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .then_some(())?;
    let span = Span::new(names.len(), at);
    replaced(
        text,
        format!("{names}?{query}"),
        Reason::QueryMarkLost,
        span,
    )
}

/// The text with each of the first replaced by the second, and the first place; `None` if there is none.
fn replace_all(text: &str, pairs: &[(&str, &str)]) -> Option<(usize, String)> {
    let at = pairs.iter().filter_map(|(old, _)| text.find(old)).min()?;
    let inner = pairs
        .iter()
        .fold(text.to_owned(), |text, (old, new)| text.replace(old, new));
    Some((at, inner))
}

fn replaced(text: &str, inner: String, reason: Reason, span: Span) -> Option<Step> {
    (inner != text).then_some(Step {
        reason,
        span,
        inner,
        offset: None,
    })
}
