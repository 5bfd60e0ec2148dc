//! Untrusted text without effects on a terminal, in which every character has a known width.

use unicode_width::UnicodeWidthChar as _;

/// Characters that have a width but are invisible.
const BLANKS: [char; 6] = [
    '\u{ad}', '\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}',
];

/// Appends a character as it is shown, and returns its width in columns.
///
/// ASCII control characters are shown as pictures (`␉`); others that are invisible, combine with their neighbors or change the
/// direction of text, as `\u{202e}`.
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

/// A text as it is shown.
pub fn text(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut shown);
    }
    shown
}
