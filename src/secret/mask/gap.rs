//! The text between a name and its value.

/// The end of a gap.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub end: usize,
    /// Whether a `=` or `:` is in it, in any encoding.
    pub is_assignment: bool,
    pub has_line_break: bool,
}

/// A longer gap joins nothing.
const LONGEST: usize = 96;

/// Words of formats and dumps between a name and its value: `"value":`, `string(32)`.
const FILLERS: [&str; 9] = [
    "value", "string", "str", "text", "val", "content", "char", "len", "size",
];

/// The gap after a name that ends at `start`; `None` if letters or digits follow it directly, other than those of a gap.
pub(super) fn after(text: &str, start: usize) -> Option<Gap> {
    let mut gap = Gap {
        end: start,
        is_assignment: false,
        has_line_break: false,
    };
    while let Some(rest) = text.get(gap.end..).filter(|_| gap.end - start <= LONGEST) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        let (len, assigned) = match first {
            '%' => encoded(rest).map_or((1, None), |(len, byte)| (len, Some(byte))),
            '\\' => escaped(rest).map_or((1, None), |(len, byte)| (len, Some(byte))),
            '&' => match entity(rest) {
                Some((len, byte)) => (len, Some(byte)),
                // Another parameter follows.
                None => break,
            },
            '\u{1b}' => (color(rest)?, None),
            '<' => (tag(rest).unwrap_or(1), None),
            '>' if is_arrow(text.get(start..gap.end)?) => (1, Some(b'=')),
            '=' | ':' | '：' | '＝' => (first.len_utf8(), Some(b'=')),
            '\n' | '\r' => {
                gap.has_line_break = true;
                (1, None)
            }
            // The end of a statement or of a value.
            ';' | '?' | '#' => break,
            // A value that is masked already; two are bold type.
            '*' if gap.is_assignment || rest.starts_with("***") => break,
            _ if first.is_alphanumeric() => match filler(rest).filter(|_| gap.end > start) {
                Some(len) => (len, None),
                None => break,
            },
            _ => (first.len_utf8(), None),
        };
        gap.is_assignment |= assigned.is_some_and(|byte| matches!(byte, b'=' | b':'));
        gap.end += len;
    }
    (gap.end > start).then_some(gap)
}

/// Whether a `>` after this ends `=>` or `->`, or the tag of an element that has the name.
fn is_arrow(before: &str) -> bool {
    before.is_empty() || before.ends_with(['=', '-', '"'])
}

/// A percent-encoded byte, encoded up to four times: its length, and the byte.
pub(super) fn encoded(text: &str) -> Option<(usize, u8)> {
    let bytes = text.as_bytes();
    let mut at = 1;
    let mut depth = 1;
    while bytes.get(at..at + 2) == Some(b"25") && depth < 4 {
        at += 2;
        depth += 1;
    }
    let digits = text.get(at..at + 2)?;
    let byte = u8::from_str_radix(digits, 16)
        .ok()
        .filter(|_| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    Some((at + 2, byte))
}

/// `\x3d`, `\u003d`, `\n`: its length, and the byte.
pub(super) fn escaped(text: &str) -> Option<(usize, u8)> {
    let hex = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
        Some((to, u8::try_from(number).ok()?))
    };
    match text.as_bytes().get(1)? {
        b'x' | b'X' => hex(2, 4),
        b'u' | b'U' => hex(2, 6),
        b'n' | b'r' | b't' => Some((2, b' ')),
        _ => None,
    }
}

/// `&#61;`, `&#x3d;`, `&quot;` and the like, but not an `&`: its length, and the byte.
pub(super) fn entity(text: &str) -> Option<(usize, u8)> {
    let end = text.bytes().take(9).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let byte = match name {
        "equals" => b'=',
        "colon" => b':',
        "quot" | "apos" | "lt" | "gt" | "nbsp" => b' ',
        _ => {
            let number = name.strip_prefix('#')?;
            match number.strip_prefix(['x', 'X']) {
                Some(hex) => u8::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            }
        }
    };
    (byte != b'&').then_some((end + 1, byte))
}

/// A sequence that colors what follows, in logs for a terminal.
fn color(text: &str) -> Option<usize> {
    let numbers = text.strip_prefix("\u{1b}[")?;
    let end = numbers.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    numbers.get(end..)?.starts_with('m').then_some(2 + end + 1)
}

/// `<td>`, `</b>`, `<span class="v">`.
fn tag(text: &str) -> Option<usize> {
    let inside = text.get(1..)?;
    inside
        .starts_with(|c: char| c == '/' || c.is_ascii_alphabetic())
        .then_some(())?;
    let len = inside.bytes().take(LONGEST).position(|b| b == b'>')?;
    // What is written in the tag itself may be the value.
    let has_value = inside
        .get(..len)?
        .bytes()
        .filter(u8::is_ascii_hexdigit)
        .count()
        >= 16;
    (!has_value).then_some(len + 2)
}

/// A filler, and a number in parentheses after it.
fn filler(text: &str) -> Option<usize> {
    let len = text
        .bytes()
        .take(8)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let word = text.get(..len)?;
    FILLERS
        .iter()
        .find(|filler| filler.eq_ignore_ascii_case(word))?;
    let rest = text.get(len..)?;
    let number = rest.strip_prefix('(').map(|rest| {
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        (digits, rest.as_bytes().get(digits) == Some(&b')'))
    });
    match number {
        Some((digits, true)) => Some(len + digits + 2),
        _ if rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') => None,
        _ => Some(len),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The end of the gap at the start of a text, and `=` if it is an assignment, `n` if it has a line break.
    fn gap(text: &str) -> Option<(usize, &'static str)> {
        let gap = after(text, 0)?;
        let what = match (gap.is_assignment, gap.has_line_break) {
            (false, false) => "",
            (true, false) => "=",
            (false, true) => "n",
            (true, true) => "=n",
        };
        Some((gap.end, what))
    }

    #[test]
    fn gaps() {
        for (text, expected) in [
            ("", None),
            ("V", None),
            ("=V", Some((1, "="))),
            (":V", Some((1, "="))),
            ("：V", Some((3, "="))),
            ("＝V", Some((3, "="))),
            (" = V", Some((3, "="))),
            // Arrows, and the end of a tag.
            ("=>V", Some((2, "="))),
            (" -> V", Some((4, "="))),
            (">V", Some((1, "="))),
            ("\">V", Some((2, "="))),
            (" >V", Some((2, ""))),
            // Encodings.
            ("%3DV", Some((3, "="))),
            ("%3aV", Some((3, "="))),
            ("%20V", Some((3, ""))),
            ("%253DV", Some((5, "="))),
            ("%2525253DV", Some((9, "="))),
            ("%3D%22V", Some((6, "="))),
            ("%zzV", Some((1, ""))),
            ("%+1V", Some((2, ""))),
            ("\\x3dV", Some((4, "="))),
            ("\\X3AV", Some((4, "="))),
            ("\\u003dV", Some((6, "="))),
            ("\\U003AV", Some((6, "="))),
            ("\\u0020V", Some((6, ""))),
            ("\\n\\t\\rV", Some((6, ""))),
            ("\\qV", Some((1, ""))),
            ("&quot;V", Some((6, ""))),
            ("&equals;V", Some((8, "="))),
            ("&colon;V", Some((7, "="))),
            ("&#61;V", Some((5, "="))),
            ("&#x3D;V", Some((6, "="))),
            ("&#X3a;V", Some((6, "="))),
            // Another parameter.
            ("&a=V", None),
            ("&amp;V", None),
            ("&#38;V", None),
            (" &a=V", Some((1, ""))),
            ("\u{1b}[33;1mV", Some((7, ""))),
            ("\u{1b}[33xV", None),
            ("<td>V", Some((4, ""))),
            ("</b> V", Some((5, ""))),
            ("< V", Some((2, ""))),
            ("\n V", Some((2, "n"))),
            ("=\r\nV", Some((3, "=n"))),
            // Ends of statements and values.
            (";V", None),
            ("?V", None),
            ("#V", None),
            (" ;V", Some((1, ""))),
            // Masked already, or bold type.
            ("***", None),
            ("=***", Some((1, "="))),
            ("** V", Some((3, ""))),
            ("=*V", Some((1, "="))),
            // Fillers.
            (" value V", Some((7, ""))),
            (" VALUE=V", Some((7, "="))),
            ("value V", None),
            (" string(32) V", Some((12, ""))),
            (" string(3) V", Some((11, ""))),
            (" string(256)=V", Some((13, "="))),
            (" string(3x) V", Some((8, ""))),
            (" strings V", Some((1, ""))),
            (" value_V", Some((1, ""))),
            (" value9", Some((1, ""))),
        ] {
            assert_eq!(gap(text), expected, "{text:?}");
        }
        assert_eq!(gap(&" ".repeat(200)), Some((97, "")));
    }

    #[test]
    fn bytes_are_decoded() {
        for (text, expected) in [
            ("%3D", Some((3, b'='))),
            ("%253D", Some((5, b'='))),
            ("%25253D", Some((7, b'='))),
            ("%2525253D", Some((9, b'='))),
            // Encoded once more.
            ("%252525253D", Some((9, b'%'))),
            ("%25", None),
            ("%3", None),
            ("%+1", None),
            ("%é", None),
        ] {
            assert_eq!(encoded(text), expected, "{text}");
        }
        for (text, expected) in [
            ("\\x3d", Some((4, b'='))),
            ("\\u003D", Some((6, b'='))),
            ("\\u0100", None),
            ("\\u+03D", None),
            ("\\x3", None),
            ("\\n", Some((2, b' '))),
            ("\\", None),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
        for (text, expected) in [
            ("&lt;", Some((4, b' '))),
            ("&gt;", Some((4, b' '))),
            ("&apos;", Some((6, b' '))),
            ("&nbsp;", Some((6, b' '))),
            ("&#00061;", Some((8, b'='))),
            ("&#000061;", Some((9, b'='))),
            ("&#0000061;", None),
            ("&#256;", None),
            ("&;", None),
        ] {
            assert_eq!(entity(text), expected, "{text}");
        }
    }

    #[test]
    fn tags_without_a_value_in_them() {
        for (text, expected) in [
            ("<td>", Some(4)),
            ("</td>", Some(5)),
            ("<1>", None),
            ("<td", None),
            ("<td 0123456789abcd>", Some(19)),
            ("<td 0123456789abcde>", None),
        ] {
            assert_eq!(tag(text), expected, "{text}");
        }
        let long = |len: usize| tag(&format!("<{}>", "t".repeat(len)));
        assert_eq!(long(95), Some(97));
        assert_eq!(long(96), None);
    }
}
