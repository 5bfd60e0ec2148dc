//! Escapes untrusted text for a terminal. The result has no control characters, and each character has a known width.

use unicode_width::UnicodeWidthChar as _;

/// Invisible characters with a width greater than 0.
const BLANKS: [char; 6] = [
    '\u{ad}', '\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}',
];

/// Appends a character, escaped if necessary, and returns its width in columns.
///
/// ASCII control characters become control pictures (`␉`). Other characters that are invisible, that combine with their neighbors
/// or that change the text direction become escape sequences (`\u{202e}`).
pub fn push(c: char, out: &mut String) -> usize {
    let shown = match c {
        '\0'..='\x1f' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '\u{2421}',
        _ => c,
    };
    let blank = shown != ' ' && (shown.is_whitespace() || BLANKS.contains(&shown));
    match shown.width() {
        Some(width) if width > 0 && !blank => {
            out.push(shown);
            width
        }
        _ => push_escaped(shown, out),
    }
}

fn push_escaped(c: char, out: &mut String) -> usize {
    let before = out.len();
    out.extend(c.escape_unicode());
    out.len() - before
}

/// Escapes a string.
pub fn text(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut shown);
    }
    shown
}
