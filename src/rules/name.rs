//! StreamName and AppName.

use crate::finding::{Findings, Reason};
use crate::kernel::bytes::are_word_characters;
use crate::text::Part;

/// The longest name, in bytes. Documented for the StreamName (P/35598); for the AppName our choice.
pub(crate) const MAX_LEN: usize = 255;

/// Suffixes of stream names in playback URLs, which are never hashed (documented, P/31058).
pub(crate) const MEDIA_SUFFIXES: [&str; 2] = [".flv", ".m3u8"];

/// The reasons of one of the two kinds of name, whose rules are the same otherwise.
struct Kind {
    missing: Reason,
    too_long: Reason,
    not_ascii: Reason,
    illegal: Reason,
    slash: Reason,
    unusual: Reason,
    dot_segment: Reason,
    media_suffix: Option<Reason>,
    placeholder: Option<Reason>,
}

/// What programs write for a variable without a value, and the documents for a name (our choice).
const PLACEHOLDERS: [&str; 10] = [
    "undefined",
    "null",
    "NULL",
    "None",
    "nil",
    "NaN",
    "StreamName",
    "streamName",
    "stream_name",
    "YOUR_STREAM_NAME",
];

const STREAM: Kind = Kind {
    missing: Reason::StreamMissing,
    too_long: Reason::StreamTooLong,
    not_ascii: Reason::StreamNotAscii,
    illegal: Reason::StreamIllegalCharacter,
    // No split puts a slash into a stream name; a target to be signed may have one.
    slash: Reason::StreamIllegalCharacter,
    unusual: Reason::StreamUnusualCharacter,
    dot_segment: Reason::StreamDotSegment,
    media_suffix: Some(Reason::StreamMediaSuffix),
    placeholder: Some(Reason::StreamPlaceholder),
};

const APP: Kind = Kind {
    missing: Reason::AppMissing,
    too_long: Reason::AppTooLong,
    not_ascii: Reason::AppNotAscii,
    illegal: Reason::AppIllegalCharacter,
    slash: Reason::AppHasSlash,
    unusual: Reason::AppUnusualCharacter,
    dot_segment: Reason::AppDotSegment,
    media_suffix: None,
    placeholder: None,
};

/// 18/308. That letters, digits and symbols are allowed is documented (P/35598, P/31084); which symbols are not is
/// unpublished: our choice.
pub(crate) fn judge_stream(name: Part<'_>, findings: &mut Findings) {
    judge(name, &STREAM, findings);
}

/// 18/309, with the same rules (our choice).
pub(crate) fn judge_app(name: Part<'_>, findings: &mut Findings) {
    judge(name, &APP, findings);
}

fn judge(name: Part<'_>, kind: &Kind, findings: &mut Findings) {
    if name.is_empty() {
        return findings.add(kind.missing, name.span());
    }
    if let Some(reason) = kind.placeholder.filter(|_| is_placeholder(&name)) {
        findings.add(reason, name.span());
    }
    if is_plain(name.as_str()) {
        return;
    }
    if name.len() > MAX_LEN {
        findings.add(kind.too_long, name.span());
    }
    let faults = [
        (kind.not_ascii, name.first_run(|c| !c.is_ascii())),
        (kind.slash, name.first_run(|c| c == '/')),
        (kind.illegal, name.first_run(is_illegal)),
        (kind.unusual, name.first_run(is_unusual)),
    ];
    for (reason, span) in faults {
        if let Some(span) = span {
            findings.add(reason, span);
        }
    }
    if matches!(name.as_str(), "." | "..") {
        findings.add(kind.dot_segment, name.span());
    }
    let suffix = MEDIA_SUFFIXES
        .iter()
        .find(|suffix| name.ends_with(**suffix));
    if let (Some(reason), Some(suffix)) = (kind.media_suffix, suffix) {
        let (_, suffix) = name.split_at(name.len() - suffix.len());
        findings.add(reason, suffix.span());
    }
}

/// Whether a StreamName is a placeholder: a word of programs or documents, or in braces.
#[inline]
pub(crate) fn is_placeholder(name: &str) -> bool {
    let is_in_braces = || {
        let name = name.strip_prefix('$').unwrap_or(name);
        name.starts_with('{') && name.ends_with('}')
    };
    match name.as_bytes().first() {
        Some(b'u' | b'n' | b'N' | b's' | b'S' | b'Y') => PLACEHOLDERS.contains(&name),
        Some(b'$' | b'{') => is_in_braces(),
        _ => false,
    }
}

/// Whether nothing is wrong: letters, digits, hyphens and underscores, and a length in range.
#[inline]
pub(crate) fn is_plain(name: &str) -> bool {
    (1..=MAX_LEN).contains(&name.len()) && are_word_characters(name.as_bytes())
}

/// Characters that are minted: those that other interfaces of the service allow in these names (documented).
const fn is_mintable(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')
}

/// Characters that a name in a URL cannot have (our choice). The slash has its own rule.
fn is_illegal(c: char) -> bool {
    c.is_ascii_control()
        || matches!(
            c,
            ' ' | '?'
                | '#'
                | '&'
                | '='
                | '%'
                | '+'
                | ','
                | ';'
                | '\\'
                | '"'
                | '\''
                | '<'
                | '>'
                | '^'
                | '{'
                | '}'
                | '|'
                | '['
                | ']'
                | '@'
                | ':'
                | '`'
        )
}

/// Neither plain nor refused: `! $ ( ) * ~`.
fn is_unusual(c: char) -> bool {
    c.is_ascii() && c != '/' && !is_illegal(c) && !u8::try_from(c).is_ok_and(is_mintable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders() {
        for (name, expected) in [
            ("{stream}", true),
            ("${stream}", true),
            ("{}", true),
            ("{stream", false),
            ("stream}", false),
            ("$stream}", false),
            ("${stream", false),
            ("undefined", true),
            ("undefined1", false),
            ("null", true),
            ("cam1", false),
            ("", false),
        ] {
            assert_eq!(is_placeholder(name), expected, "{name}");
        }
    }
}
