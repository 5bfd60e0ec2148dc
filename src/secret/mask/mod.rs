//! Hiding secrets in any text.
//!
//! A secret is recognized by the name before it, however the two are joined: a URL, JSON, XML, a table, a dump.
//!
//! | file | what |
//! | --- | --- |
//! | `names` | the names of secrets, also misspelled |
//! | `gap` | the text between a name and its value |
//! | `value` | where a value ends, and whether it looks like a secret |

mod gap;
mod names;
mod value;

use std::borrow::Cow;

use names::Name;

use crate::text::Span;

/// The text with `***` for every secret in it, for logs. Borrowed if there is none.
///
/// A secret is the value after the name of one, in any case:
///
/// - `txSecret`, also with at most two letters wrong, in a URL, an SRT `streamid`, JSON, XML, HTML, YAML, a table or a dump,
///   percent-encoded up to four times, or on the next line;
/// - keys that are printed by name (`PUSHURL_KEY=…`, `push_key: …`), `passphrase`, `auth_key` of other vendors, the password
///   of `user:password@host`;
/// - in a query, a value of 32 or 64 hex digits under any name.
///
/// A digest without a name is not masked. Masking a masked text changes nothing, unless a parameter has a name of over 256
/// characters: its value may be masked only then.
///
/// ```
/// let line = "push to rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
/// assert_eq!(pushurl::mask(line), "push to rtmp://push.example.com/live/cam1?txSecret=***&txTime=5C271099");
/// ```
#[must_use]
pub fn mask(text: &str) -> Cow<'_, str> {
    masked(text, |out, _| out.push_str("***"))
}

/// The text with an asterisk for every character of a secret, so that a line below it stays aligned.
#[must_use]
pub fn mask_aligned(text: &str) -> Cow<'_, str> {
    masked(text, |out, secret| {
        out.extend(secret.chars().map(|_| '*'));
    })
}

fn masked(text: &str, write: impl Fn(&mut String, &str)) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(start) = next_name(text, at) {
        let Some(secret) = secret_at(text, start) else {
            at = start + 1;
            continue;
        };
        out.push_str(text.get(done..secret.start).unwrap_or_default());
        write(&mut out, text.get(secret.range()).unwrap_or_default());
        done = secret.end;
        at = secret.end;
        // The rest of a digest that is wrapped over several lines.
        for rest in value::on_next_lines(text, secret) {
            out.push_str(text.get(done..rest.start).unwrap_or_default());
            write(&mut out, text.get(rest.range()).unwrap_or_default());
            (done, at) = (rest.end, rest.end);
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// The next place from `at` on where a name can begin, or a `=` or `:` that a value can follow.
fn next_name(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..)?.iter();
    let is_start = |place: usize, byte: u8| match byte {
        // An exact txSecret counts inside a word too.
        b't' | b'T' | b'=' | b':' => true,
        _ => byte.is_ascii_alphabetic() && names::is_word_start(bytes, place),
    };
    rest.enumerate()
        .find_map(|(place, byte)| is_start(at + place, *byte).then_some(at + place))
}

/// The secret whose name, or whose `=` or `:`, is at `at`.
fn secret_at(text: &str, at: usize) -> Option<Span> {
    match text.as_bytes().get(at)? {
        b'=' => value::of_query(text, at),
        b':' => value::password(text, at),
        _ => {
            let name = names::at(text, at)?;
            match gap::after(text, name.end) {
                Some(gap) => value_of(text, &name, &gap),
                // A lost `=`. Only an exact name ends before a letter or digit.
                None => {
                    let len = value::at(text, name.end, value::LONGEST)?.digest_len()?;
                    Some(Span::new(name.end, name.end + len))
                }
            }
        }
    }
}

/// Whether a `?` or `&` is before the name.
fn is_parameter(text: &str, name: &Name) -> bool {
    let before = text.get(..name.start).unwrap_or_default();
    before.ends_with(['?', '&'])
}

fn value_of(text: &str, name: &Name, gap: &gap::Gap) -> Option<Span> {
    let is_any = match name.kind {
        names::Kind::Exact => gap.is_assignment && !gap.has_line_break,
        names::Kind::Passphrase => is_parameter(text, name),
        names::Kind::Misspelled | names::Kind::Key | names::Kind::AuthKey => false,
    };
    // Only a value that is masked anyway is read to its end, so that masking takes linear time.
    let most = if is_any { usize::MAX } else { value::LONGEST };
    let candidate = value::at(text, gap.end, most)?;
    let len = match name.kind {
        _ if is_any => Some(candidate.len),
        names::Kind::Exact | names::Kind::Misspelled => candidate.digest_len(),
        names::Kind::Key => candidate.key_len().filter(|_| gap.is_assignment),
        names::Kind::Passphrase => candidate.passphrase_len().filter(|_| gap.is_assignment),
        names::Kind::AuthKey => candidate.auth_key_len().filter(|_| gap.is_assignment),
    };
    let len = len.filter(|len| *len > 0)?;
    Some(Span::new(gap.end, gap.end + len))
}
