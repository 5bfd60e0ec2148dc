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

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Value<'_> {
        at(text, 0, LONGEST).unwrap_or(Value { text: "", len: 0 })
    }

    #[test]
    fn a_value_ends_where_no_value_goes_on() {
        for (text, expected) in [
            ("abc", 3),
            ("abc def", 3),
            ("abc\tdef", 3),
            ("abc\u{3000}def", 3),
            ("abc\u{7f}def", 3),
            ("abc&def", 3),
            ("a,b", 1),
            ("a\"b", 1),
            ("a'b", 1),
            ("a<b", 1),
            ("a>b", 1),
            ("a`b", 1),
            ("a|b", 1),
            ("a)b", 1),
            ("a]b", 1),
            ("a}b", 1),
            ("a#b", 1),
            ("a;b", 1),
            ("a”b", 1),
            ("a。b", 1),
            ("a＆b", 1),
            ("é1", 3),
            ("a.b-c_d=e/f+g:h", 15),
            // Encoded ends.
            ("a%26b", 1),
            ("a%2526b", 1),
            ("a%41b", 5),
            ("a%zz", 4),
            ("a\\x26b", 1),
            ("a\\x41b", 6),
            ("a\\nb", 1),
            ("a\\b", 1),
            ("a&quot;b", 1),
            ("a&#65;b", 7),
        ] {
            assert_eq!(value(text).len, expected, "{text:?}");
        }
        assert_eq!(at(&"a".repeat(9), 0, 5).map(|value| value.len), Some(5));
        assert_eq!(at("a%41b", 0, 2).map(|value| value.len), Some(4));
    }

    #[test]
    fn digests() {
        for (text, expected) in [
            ("0123456789abcdef", Some(16)),
            ("0123456789abcde", None),
            ("abcdefabcdefabcd", None),
            ("0123456789abcdefg", None),
            ("0123456789abcdef/", Some(16)),
            ("01-23-45-67-89-ab-cd-ef", Some(23)),
            ("01:23.45_67:89:ab:cd:ef", Some(23)),
            // Base64.
            ("ABCDEFGHIJabcdefghij12", Some(22)),
            ("ABCDEFGHIJabcdefghij1", None),
            ("ABCDEFGHIJabcdefghijkl", None),
            ("ABCDEFGHIJABCDEFGHIJ12", None),
            ("xbcdefghijabcdefghij12", None),
            ("AB+/EFGHIJ-_cdefghij1=", Some(22)),
        ] {
            assert_eq!(value(text).digest_len(), expected, "{text}");
        }
        let mixed = |len: usize| format!("zA1{}", "b".repeat(len - 3));
        assert_eq!(value(&mixed(90)).digest_len(), Some(90));
        assert_eq!(value(&mixed(91)).digest_len(), None);
        assert_eq!(value(&"%41".repeat(16)).digest_len(), Some(48));
        assert_eq!(value(&"%41".repeat(15)).digest_len(), None);
    }

    #[test]
    fn keys_passphrases_and_auth_keys() {
        for (text, expected) in [
            ("abcdefghijklmn12", Some(16)),
            ("abcdefghijklm12", None),
            ("abcdefghijklmno1", None),
            ("1234567890123456", None),
            ("abcdefghijklmn12-", None),
        ] {
            assert_eq!(value(text).key_len(), expected, "{text}");
        }
        for (text, expected) in [
            ("abcdefghi1", Some(10)),
            ("abcdefgh1", None),
            ("abcdefghij", None),
        ] {
            assert_eq!(value(text).passphrase_len(), expected, "{text}");
        }
        assert_eq!(value(&"1".repeat(79)).passphrase_len(), Some(79));
        assert_eq!(value(&"1".repeat(80)).passphrase_len(), None);
        assert_eq!(value("12345678-a").auth_key_len(), Some(10));
        assert_eq!(value("1234567-a").auth_key_len(), None);
    }

    #[test]
    fn parameters_of_a_query() {
        let masked = |text: &str| {
            of_query(text, text.find('=').unwrap_or_default()).map(|span| span.range())
        };
        let digits = |len: usize| {
            "0123456789abcdef"
                .repeat(5)
                .get(..len)
                .map(str::to_owned)
                .unwrap_or_default()
        };
        for (len, is_masked) in [
            (16, false),
            (31, false),
            (32, true),
            (33, false),
            (63, false),
            (64, true),
            (65, false),
        ] {
            let text = format!("?a={}", digits(len));
            assert_eq!(masked(&text), is_masked.then_some(3..3 + len), "{len}");
        }
        for (before, after, is_masked) in [
            ("?a=", "&b", true),
            ("&a=", "", true),
            ("？a=", "", true),
            ("＆a=", " x", true),
            ("a=", "", false),
            ("?a=", "g", false),
            (",a=", "", false),
            ("streamid=#!::r=live/a,b=", "", true),
            ("STREAMID:r,b=", "", true),
            ("#!::r;b=", "", true),
            ("#!::r, b=", "", false),
            ("#!::r,=", "", false),
        ] {
            let text = format!("{before}{}{after}", digits(32));
            let equals = before.len() - 1;
            let span = of_query(&text, equals).map(|span| span.range());
            assert_eq!(
                span,
                is_masked.then_some(before.len()..before.len() + 32),
                "{text}"
            );
        }
        let named = |len: usize| {
            of_query(&format!("?{}={}", "n".repeat(len), digits(32)), len + 1).is_some()
        };
        assert!(named(255));
        assert!(!named(256));
        let far = |len: usize| is_in_streamid(&format!("#!::{}", "x".repeat(len)));
        assert!(far(509));
        assert!(!far(510));
    }

    #[test]
    fn passwords() {
        let masked = |text: &str| {
            let colon = text.rfind(':').unwrap_or_default();
            password(text, colon).map(|span| span.range())
        };
        for (text, expected) in [
            ("rtmp://user:pa55@host", Some(12..16)),
            ("rtmp://:pa55@host", Some(8..12)),
            ("rtmp://user:@host", None),
            ("rtmp://user:pa55", None),
            ("rtmp://user:pa/55@host", None),
            ("rtmp://user:pa?55@host", None),
            ("rtmp://user:pa#55@host", None),
            ("rtmp://user:pa 55@host", None),
            ("rtmp:/user:pa55@host", None),
            ("rtmp://us er:pa55@host", None),
            ("rtmp://a:b:pa55@host", None),
        ] {
            assert_eq!(masked(text), expected, "{text}");
        }
        let long = |user: usize, len: usize| {
            let text = format!("rtmp://{}:{}@host", "u".repeat(user), "p".repeat(len));
            password(&text, 7 + user).is_some()
        };
        assert!(long(253, 256));
        assert!(!long(254, 1));
        assert!(!long(1, 257));
    }

    #[test]
    fn a_digest_goes_on_in_the_next_lines() {
        let lines = |text: &str, len: usize| -> Vec<_> {
            let lines = on_next_lines(text, Span::new(0, len)).into_iter();
            lines.map(|span| span.range()).collect()
        };
        let half = "0123456789abcdef";
        assert_eq!(lines(&format!("{half}\n{half}"), 16), vec![17..33]);
        assert_eq!(lines(&format!("{half}\r\n> {half} x"), 16), vec![20..36]);
        assert_eq!(lines(&format!("{half}\\\n\t|{half}"), 16), vec![20..36]);
        assert_eq!(lines(&format!("{half}=\n{half}"), 16), vec![18..34]);
        assert_eq!(
            lines(&format!("{half}\n{half}\n{half}\n{half}"), 16),
            [17..33, 34..50, 51..67]
        );
        // Whole with the second line; the third begins something else.
        assert_eq!(
            lines(&format!("{half}\n{half}\n{half}\nx"), 16),
            vec![17..33]
        );
        for text in [
            format!("{half}\n012345"),
            format!("{half}{half}"),
            format!("{half}\n{half}g"),
            format!("{half}\n\n{half}"),
            format!("{half} \n{half}"),
        ] {
            assert_eq!(lines(&text, 16), [], "{text:?}");
        }
        assert_eq!(lines("not hex\n0123456789abcdef", 7), []);
        let indented = |blanks: usize| format!("{half}\n{}{half}", " ".repeat(blanks));
        assert_eq!(lines(&indented(32), 16), vec![49..65]);
        assert_eq!(lines(&indented(33), 16), []);
    }
}
