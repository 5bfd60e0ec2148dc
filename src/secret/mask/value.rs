//! Values that are secrets.

use super::gap::{encoded, entity, escaped};
use crate::text::Span;

/// The fewest hex digits of something that is a digest, or a part of one.
const FEWEST_DIGITS: usize = 16;

/// The longest name of a parameter that is looked for, in characters.
const LONGEST_NAME: usize = 256;

/// Longer than any digest or key, also encoded: 64 digits that are percent-encoded four times.
pub(super) const LONGEST: usize = 640;

/// A value: the text up to a character that no value has.
pub(super) struct Value<'t> {
    text: &'t str,
    pub len: usize,
}

/// The value at `start`, or about its first `most` bytes.
pub(super) fn at(text: &str, start: usize, most: usize) -> Option<Value<'_>> {
    let rest = text.get(start..)?;
    let mut len = 0;
    while let Some(first) = rest.get(len..).and_then(|rest| rest.chars().next()) {
        if len >= most {
            break;
        }
        let here = rest.get(len..)?;
        let (step, byte) = match first {
            '%' => encoded(here).unwrap_or((1, b'%')),
            '\\' => escaped(here).unwrap_or((1, b'\\')),
            '&' => entity(here).unwrap_or((1, b'&')),
            _ if first.is_whitespace() || first.is_control() => break,
            '”' | '’' | '」' | '》' | '】' | '。' | '，' | '、' | '；' | '＆' => break,
            _ => (first.len_utf8(), u8::try_from(first).unwrap_or(b'a')),
        };
        if is_end(byte) {
            break;
        }
        len += step;
    }
    Some(Value {
        text: rest.get(..len)?,
        len,
    })
}

/// What no value has, so that too much is masked rather than too little.
const fn is_end(byte: u8) -> bool {
    byte <= b' '
        || matches!(
            byte,
            b'&' | b','
                | b';'
                | b'"'
                | b'\''
                | b'<'
                | b'>'
                | b'`'
                | b'\\'
                | b'|'
                | b')'
                | b']'
                | b'}'
                | b'#'
        )
}

impl Value<'_> {
    /// The length of a digest at the start: hex, also with separators, or base64.
    pub fn digest_len(&self) -> Option<usize> {
        let is_separator = |b: u8| matches!(b, b'-' | b':' | b'_' | b'.');
        let bytes = self.text.as_bytes();
        let run = bytes
            .iter()
            .take_while(|b| b.is_ascii_hexdigit() || is_separator(**b))
            .count();
        let digits = bytes
            .iter()
            .take(run)
            .filter(|b| b.is_ascii_hexdigit())
            .count();
        let ends = |len: usize| !bytes.get(len).is_some_and(u8::is_ascii_alphanumeric);
        let has_digit = self.text.bytes().take(run).any(|b| b.is_ascii_digit());
        if digits >= FEWEST_DIGITS && has_digit && ends(run) {
            return Some(run);
        }
        // Base64 of an MD5 has 22 characters; words have no digits, names of types no lower and upper case and digits.
        let is_base64 =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'-' | b'_');
        let run = bytes.iter().take_while(|b| is_base64(**b)).count();
        let has = |of: fn(&u8) -> bool| bytes.iter().take(run).any(of);
        let is_mixed =
            has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
        if (22..=90).contains(&run) && is_mixed {
            return Some(run);
        }
        // Percent-encoded bytes or digits.
        let encoded_bytes = self.text.bytes().filter(|b| *b == b'%').count();
        (encoded_bytes >= FEWEST_DIGITS).then_some(self.len)
    }

    /// The length of a value that looks like a key: long, of letters and digits.
    pub fn key_len(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let run = bytes
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        let has = |of: fn(&u8) -> bool| bytes.iter().take(run).any(of);
        let digits = bytes
            .iter()
            .take(run)
            .filter(|b| b.is_ascii_digit())
            .count();
        let is_long = run >= FEWEST_DIGITS && run == self.len;
        (is_long && digits >= 2 && has(u8::is_ascii_alphabetic)).then_some(run)
    }

    /// The length of a value that looks like a passphrase of SRT, which has 10 to 79 characters.
    pub fn passphrase_len(&self) -> Option<usize> {
        let has_digit = self.text.bytes().any(|b| b.is_ascii_digit());
        ((10..80).contains(&self.len) && has_digit).then_some(self.len)
    }

    /// The length of an `auth_key` (`expires-rand-uid-md5`), or of a digest.
    pub fn auth_key_len(&self) -> Option<usize> {
        let digits = self.text.bytes().filter(u8::is_ascii_digit).count();
        (digits >= 8).then_some(self.len)
    }
}

/// A value of exactly 32 or 64 hex digits after the `=` of a parameter of a query.
pub(super) fn of_query(text: &str, equals: usize) -> Option<Span> {
    let start = equals + 1;
    let digits = text.as_bytes().get(start..)?;
    let len = digits
        .iter()
        .take(65)
        .take_while(|b| b.is_ascii_hexdigit())
        .count();
    let ends = !digits.get(len).is_some_and(u8::is_ascii_alphanumeric);
    if !(matches!(len, 32 | 64) && ends) {
        return None;
    }
    let is_parameter = is_name_of_parameter(text.get(..equals)?);
    is_parameter.then(|| Span::new(start, start + len))
}

/// Whether SRT's `streamid` or `#!::` is not far before the end of a text.
fn is_in_streamid(text: &str) -> bool {
    const LONGEST: usize = 512;
    let start = text.len().saturating_sub(LONGEST);
    let tail = text.as_bytes().get(start..).unwrap_or_default();
    tail.windows(8)
        .any(|bytes| bytes.eq_ignore_ascii_case(b"streamid"))
        || tail.windows(3).any(|bytes| bytes == b"!::")
}

/// Whether a text ends with the name of a parameter and the separator before it.
fn is_name_of_parameter(text: &str) -> bool {
    let mut has_blank = false;
    let mut in_streamid = None;
    for (len, c) in text.chars().rev().take(LONGEST_NAME).enumerate() {
        match c {
            '?' | '&' | '？' | '＆' => return true,
            // In SRT's streamid; lists and prose have commas too.
            ',' | ';'
                if len > 0
                    && !has_blank
                    && *in_streamid.get_or_insert_with(|| is_in_streamid(text)) =>
            {
                return true;
            }
            _ => has_blank |= c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>'),
        }
    }
    false
}

/// The password of `scheme://user:password@host`, whose `:` is at `colon`.
pub(super) fn password(text: &str, colon: usize) -> Option<Span> {
    const LONGEST: usize = 256;
    let is_part = |b: &u8| {
        b.is_ascii_graphic() && !matches!(b, b'/' | b'?' | b'#' | b'@' | b'"' | b'\'' | b'<' | b'>')
    };
    let bytes = text.as_bytes();
    let before = bytes.get(colon.saturating_sub(LONGEST)..colon)?;
    let user = before
        .iter()
        .rev()
        .take_while(|b| is_part(b) && **b != b':')
        .count();
    let is_authority = before.get(..before.len() - user)?.ends_with(b"://");
    let rest = bytes.get(colon + 1..)?;
    let len = rest.iter().take(LONGEST).take_while(|b| is_part(b)).count();
    let is_password = is_authority && len > 0 && rest.get(len) == Some(&b'@');
    is_password.then(|| Span::new(colon + 1, colon + 1 + len))
}

/// The rest of a digest that goes on in the next lines, each after a mark of a quotation or indentation; none if it does not
/// become whole.
pub(super) fn on_next_lines(text: &str, secret: Span) -> Vec<Span> {
    const LONGEST: usize = 64;
    let is_hex = |text: &str| text.bytes().all(|b| b.is_ascii_hexdigit());
    let Some(first) = text.get(secret.range()).filter(|first| is_hex(first)) else {
        return Vec::new();
    };
    let mut len = first.len();
    let mut lines = Vec::new();
    let mut end = secret.end;
    let mut whole = 0;
    while len < LONGEST
        && let Some(line) = hex_on_next_line(text, end)
    {
        len += line.len();
        end = line.end;
        lines.push(line);
        if matches!(len, 32 | LONGEST) {
            whole = lines.len();
        }
    }
    lines.truncate(whole);
    lines
}

/// The hex digits at the start of the next line, if this one ends at `end`. A shell marks that a line goes on with a backslash,
/// quoted-printable text with a `=`.
fn hex_on_next_line(text: &str, end: usize) -> Option<Span> {
    const MOST_BLANKS: usize = 32;
    let rest = text.get(end..)?;
    let rest = rest.strip_prefix(['\\', '=']).unwrap_or(rest);
    let line = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))?;
    let marks = line
        .bytes()
        .take(MOST_BLANKS)
        .take_while(|b| matches!(b, b' ' | b'\t' | b'>' | b'|'))
        .count();
    let digits = line.as_bytes().get(marks..)?;
    let len = digits
        .iter()
        .take(65)
        .take_while(|b| b.is_ascii_hexdigit())
        .count();
    let ends = !digits.get(len).is_some_and(u8::is_ascii_alphanumeric);
    let start = text.len() - line.len() + marks;
    (len > 0 && ends).then(|| Span::new(start, start + len))
}
