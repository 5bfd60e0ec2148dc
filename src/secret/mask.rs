//! Hiding the secrets of push URLs in any text.

use std::borrow::Cow;

use crate::text::Span;

/// The parameter whose value is a secret, in lower case.
const NAME: &str = "txsecret";

/// What gives a value to a name: in a URL, encoded once or more, in JSON, in HTML. In lower case.
const ASSIGNMENTS: [&str; 9] = [
    "=", ":", "%3d", "%253d", "%25253d", "%3a", "\\u003d", "&#61;", "&#x3d;",
];

/// What may stand around an assignment, and before the value.
const DECORATIONS: [&str; 15] = [
    "\"", "'", "`", "\\", " ", "\t", "(", "[", "{", "<", ">", "%20", "%22", "&quot;", "\u{2039}",
];

/// Encoded characters at which a value in an encoded URL ends: `& , " #` and space, encoded once or twice.
const ENCODED_ENDS: [&str; 10] = [
    "%26", "%2c", "%22", "%23", "%20", "%2526", "%252c", "%2522", "%2523", "%2520",
];

/// The text with `***` for every `txSecret` in it, for logs. Borrowed where there is none.
///
/// It knows a secret by its name in any case, in a URL, in an SRT `streamid`, encoded or not, and in JSON; and, whatever the
/// name, any value of exactly 32 or 64 hex digits behind a `=`, since a misspelt parameter's value is no less secret.
/// Masking twice is the same as masking once.
///
/// ```
/// let line = "push to rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
/// assert_eq!(pushurl::mask(line), "push to rtmp://push.example.com/live/cam1?txSecret=***&txTime=5C271099");
/// ```
#[must_use]
pub fn mask(text: &str) -> Cow<'_, str> {
    masked(text, |out, _| out.push_str("***"))
}

/// The text with an asterisk for every character of a `txSecret`, so that a line below it stays aligned.
#[must_use]
pub fn mask_aligned(text: &str) -> Cow<'_, str> {
    masked(text, |out, secret| {
        out.extend(secret.chars().map(|_| '*'));
    })
}

fn masked(text: &str, write: impl Fn(&mut String, &str)) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    for secret in secrets(text) {
        out.push_str(&text[done..secret.start]);
        write(&mut out, &text[secret.range()]);
        done = secret.end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// The places of the secrets, in order.
fn secrets(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    core::iter::from_fn(move || {
        while at < text.len() {
            if let Some(secret) = named_secret(text, at).or_else(|| unnamed_secret(text, at)) {
                at = secret.end;
                return Some(secret);
            }
            at += 1;
        }
        None
    })
}

/// The value behind a `txSecret` that begins at `at`.
fn named_secret(text: &str, at: usize) -> Option<Span> {
    let name_end = after_ignoring_case(text, at, NAME)?;
    let Some(start) = value_start(text, name_end) else {
        // A lost `=`.
        return digest_at(text, name_end);
    };
    let len = value_len(text.get(start..)?);
    (len > 0).then(|| Span::new(start, start + len))
}

/// Where the value begins, if a name that ends at `at` has one.
fn value_start(text: &str, mut at: usize) -> Option<usize> {
    let mut assigned = false;
    loop {
        if let Some(end) = after_any(text, at, &ASSIGNMENTS) {
            (at, assigned) = (end, true);
        } else if let Some(end) = after_any(text, at, &DECORATIONS) {
            at = end;
        } else {
            let end = after_colours(text, at);
            if end == at {
                return assigned.then_some(at);
            }
            at = end;
        }
    }
}

/// A value behind a `=` at `at` that has the form of a digest.
fn unnamed_secret(text: &str, at: usize) -> Option<Span> {
    digest_at(text, after_ignoring_case(text, at, "=")?)
}

/// Exactly as many hex digits as a digest has.
fn digest_at(text: &str, start: usize) -> Option<Span> {
    let rest = text.as_bytes().get(start..)?;
    let len = rest.iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let ends = !rest.get(len).is_some_and(u8::is_ascii_alphanumeric);
    (matches!(len, 32 | 64) && ends).then(|| Span::new(start, start + len))
}

/// Where the value ends: at what cannot stand in a parameter's value, so that too much is masked rather than too little.
fn value_len(rest: &str) -> usize {
    let is_end = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '&' | ',' | ';' | '"' | '\'' | '<' | '>' | '`' | '\\' | '|' | ')' | ']' | '}'
            )
    };
    rest.char_indices()
        .find(|(at, c)| is_end(*c) || (*c == '%' && is_encoded_end(rest, *at)))
        .map_or(rest.len(), |(at, _)| at)
}

fn is_encoded_end(text: &str, at: usize) -> bool {
    after_any(text, at, &ENCODED_ENDS).is_some()
}

/// The place behind `word` (ASCII, lower case), if it stands at `at` in any case.
fn after_ignoring_case(text: &str, at: usize, word: &str) -> Option<usize> {
    let end = at + word.len();
    let found = text.as_bytes().get(at..end)?;
    found.eq_ignore_ascii_case(word.as_bytes()).then_some(end)
}

fn after_any(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    words
        .iter()
        .find_map(|word| after_ignoring_case(text, at, word))
}

/// The place behind the escape sequences that colour what follows, as logs for a terminal have them.
fn after_colours(text: &str, at: usize) -> usize {
    let Some(rest) = text.get(at..) else {
        return at;
    };
    let mut plain = rest;
    while let Some(escape) = plain.strip_prefix("\x1b[") {
        let numbers = escape.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        match numbers.strip_prefix('m') {
            Some(behind) => plain = behind,
            None => break,
        }
    }
    at + rest.len() - plain.len()
}
