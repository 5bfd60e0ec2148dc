//! Steps that leave out the text before and after the URL.

use super::Step;
use crate::finding::Reason;
use crate::text::{Protocol, Span};

/// How many places with a protocol are tried.
const MOST_PLACES: usize = 3;

/// What follows a URL in a sentence, a list or a program.
const TRAILING: [&str; 9] = [
    "%0A", "%0D", "%0a", "%0d", "%20", "%22", "\\n", "\\r", "&quot;",
];

/// Every text that begins with a protocol, with and without trailing text.
pub(super) fn all(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for start in starts(text).take(MOST_PLACES) {
        let rest = text.get(start..).unwrap_or_default();
        let stop = rest.find(is_stop).unwrap_or(rest.len());
        for end in [stop, rest.trim_end().len()] {
            let whole = rest.get(..end).unwrap_or_default();
            for inner in [without_trailing(whole), whole] {
                let is_new = steps.iter().all(|step| step.inner != inner);
                if is_new && inner.len() < text.len() {
                    steps.extend(step(text, start, inner));
                }
            }
        }
    }
    steps.extend(server_and_key(text));
    steps
}

/// The places where a protocol begins.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices("://").filter_map(|(end, _)| {
        let start = word_start(text, end);
        let scheme = text.get(start..end)?;
        Protocol::ALL
            .iter()
            .any(|protocol| protocol.scheme().eq_ignore_ascii_case(scheme))
            .then_some(start)
    })
}

/// Where the letters begin that end at `end`.
pub(super) fn word_start(text: &str, end: usize) -> usize {
    let before = text.as_bytes().get(..end).unwrap_or_default();
    let letters = before.iter().rev().take_while(|b| b.is_ascii_alphabetic());
    end - letters.count()
}

/// What no URL contains.
fn is_stop(c: char) -> bool {
    c.is_whitespace()
        || is_quote(c)
        || matches!(
            c,
            '<' | '>'
                | '|'
                | '。'
                | '，'
                | '、'
                | '；'
                | '）'
                | '】'
                | '》'
                | '」'
                | '』'
                | '\u{feff}'
        )
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '＂' | '＇' | '\\'
    )
}

fn is_bracket(c: char) -> bool {
    matches!(
        c,
        '<' | '>'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '【'
            | '】'
            | '（'
            | '）'
    )
}

fn without_trailing(url: &str) -> &str {
    let is_trailing = |c: char| {
        is_stop(c)
            || is_bracket(c)
            || matches!(c, '.' | ',' | ';' | ':' | '!' | '/' | '*' | '：' | '！')
    };
    let mut rest = url;
    loop {
        let before = rest;
        rest = rest.trim_end_matches(is_trailing);
        for text in TRAILING {
            rest = rest.strip_suffix(text).unwrap_or(rest);
        }
        if rest == before {
            return rest;
        }
    }
}

fn step(text: &str, start: usize, inner: &str) -> Option<Step> {
    let end = start + inner.len();
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let reason = match reason_before(before, after) {
        Some(reason) => reason,
        // Blanks before the URL have a rule.
        None if after.is_empty() => return None,
        // A blank after a name is more likely a part of it: that has a rule too.
        None if after.starts_with(' ') && !inner.contains('?') => return None,
        None => Reason::TextAfterUrl,
    };
    let span = match before.is_empty() {
        true => Span::new(end, text.len()),
        false => Span::new(0, start),
    };
    Some(Step {
        reason,
        span,
        inner: inner.to_owned(),
        offset: Some(start),
    })
}

/// What is before the URL; `None` if nothing is, or whitespace, which has a rule.
pub(super) fn reason_before(before: &str, after: &str) -> Option<Reason> {
    let is_blank = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let text = before.trim_matches(is_blank);
    let consists_of = |is: fn(char) -> bool| text.chars().all(|c| is(c) || c.is_whitespace());
    let label = text.trim_end_matches(|c: char| is_quote(c) || is_bracket(c) || c.is_whitespace());
    let lower = text.to_ascii_lowercase();
    if text.is_empty() {
        return None;
    }
    let reason = if text
        .strip_suffix("://")
        .is_some_and(|scheme| scheme.bytes().all(|b| b.is_ascii_alphabetic()))
    {
        Reason::ProtocolTwice
    } else if [
        "ffmpeg",
        "gst-launch",
        "rtmpsink",
        "rtmp2sink",
        "srtsink",
        "location=",
    ]
    .iter()
    .any(|name| lower.contains(name))
    {
        Reason::TextIsCommand
    } else if lower.contains("://") {
        Reason::TextIsOtherUrl
    } else if text.ends_with("](")
        || text.ends_with('[') && after.contains("](")
        || consists_of(is_marker)
    {
        Reason::TextInMarkup
    } else if consists_of(is_quote) {
        Reason::TextInQuotes
    } else if consists_of(is_bracket) {
        Reason::TextInBrackets
    } else if consists_of(|c| is_quote(c) || is_bracket(c) || is_marker(c)) {
        Reason::TextInMarkup
    } else if label.ends_with([':', '=', '：', '＝']) {
        Reason::TextIsField
    } else {
        Reason::TextBeforeUrl
    };
    Some(reason)
}

/// Marks of lists and quotations: `-`, `1.`, `>`.
fn is_marker(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '-' | '*' | '+' | '•' | '·' | '#' | '.' | '、' | '>' | '_' | '~'
        )
}

/// The server and the stream key of an encoder's settings, as in the `service.json` of OBS.
fn server_and_key(text: &str) -> Option<Step> {
    let (server, start) = field(text, &["\"server\"", "\"url\""])?;
    let (key, _) = field(text, &["\"key\"", "\"stream_key\"", "\"streamKey\""])?;
    let is_server = starts(server).next() == Some(0);
    is_server.then(|| Step {
        reason: Reason::TextIsField,
        span: Span::new(0, start),
        inner: format!("{}/{key}", server.trim_end_matches('/')),
        offset: None,
    })
}

/// The text of a JSON string under one of these names, and its place.
fn field<'t>(text: &'t str, names: &[&str]) -> Option<(&'t str, usize)> {
    names.iter().find_map(|name| {
        let at = text.find(name)? + name.len();
        let rest = text.get(at..)?;
        let value = rest
            .trim_start_matches(|c: char| c.is_whitespace() || c == ':')
            .strip_prefix('"')?;
        let start = text.len() - value.len();
        let (value, _) = value.split_once('"')?;
        Some((value, start))
    })
}
