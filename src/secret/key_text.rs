//! Keys as files and variables contain them.

use core::fmt;

use zeroize::Zeroizing;

use super::key::{Key, KeyError};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Pairs of quotation marks.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’')];

/// Why the content of a file or variable is not a key. It contains nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyTextError {
    /// The bytes are not a key.
    Key(KeyError),
    /// The key is in quotation marks.
    Quotes,
    /// A blank is before or after the key.
    Blank,
    /// The key follows a name, as in `PUSHURL_KEY=…`.
    Name,
}

impl Key {
    /// The key that a file or a variable of the environment contains. A byte-order mark at the start and one line break at
    /// the end are not part of it.
    ///
    /// Text around the key would be hashed with it, so it is refused: quotation marks, blanks, and a name such as in
    /// `PUSHURL_KEY=…` (our choice: a name is refused if it contains `key` or `secret`).
    ///
    /// ```
    /// use pushurl::{Key, KeyTextError};
    ///
    /// let key = Key::from_text(b"e12c46f2612d5106e2034781ab261ca3\r\n")?;
    /// # let _ = key;
    /// assert_eq!(Key::from_text(b"\"e12c46f2\"").unwrap_err(), KeyTextError::Quotes);
    /// assert_eq!(Key::from_text(b"KEY=e12c46f2").unwrap_err(), KeyTextError::Name);
    /// # Ok::<(), KeyTextError>(())
    /// ```
    ///
    /// # Errors
    /// [`KeyTextError`] if there is text around the key, or no key.
    pub fn from_text(text: &[u8]) -> Result<Self, KeyTextError> {
        let key = without_frame(text);
        if let Some(error) = str::from_utf8(key).ok().and_then(fault) {
            return Err(error);
        }
        Self::new(key).map_err(KeyTextError::Key)
    }

    /// The same with any text around the key, which becomes a part of it. A check with such a key reports that it is not clean.
    ///
    /// # Errors
    /// [`KeyError`] if it is empty or contains an ASCII control character.
    pub fn from_text_as_is(text: &[u8]) -> Result<Self, KeyError> {
        Self::new(without_frame(text))
    }

    /// The key without text around it: quotation marks, byte-order marks, blanks, line breaks, `NAME=`. `None` if there is no such
    /// text, or nothing else.
    pub(crate) fn cleaned(&self) -> Option<&str> {
        let given = str::from_utf8(self.expose()).ok()?;
        let mut text = given;
        loop {
            let before = text;
            text = without_blanks(text);
            text = assignment(text).map_or(text, |(_, value)| value);
            text = without_quotes(text).unwrap_or(text);
            if text == before {
                break;
            }
        }
        (text != given && !text.is_empty()).then_some(text)
    }
}

/// The text without a byte-order mark and one line break.
fn without_frame(text: &[u8]) -> &[u8] {
    let text = text.strip_prefix(BOM).unwrap_or(text);
    match text.strip_suffix(b"\n") {
        Some(line) => line.strip_suffix(b"\r").unwrap_or(line),
        None => text,
    }
}

fn fault(key: &str) -> Option<KeyTextError> {
    let is_of_key = |name: &str| {
        let name = Zeroizing::new(name.to_ascii_lowercase());
        name.contains("key") || name.contains("secret")
    };
    if without_blanks(key) != key {
        Some(KeyTextError::Blank).filter(|_| !key.contains(|c: char| c.is_ascii_control()))
    } else if without_quotes(key).is_some() {
        Some(KeyTextError::Quotes)
    } else if assignment(key).is_some_and(|(name, _)| is_of_key(name)) {
        Some(KeyTextError::Name)
    } else {
        None
    }
}

fn without_blanks(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
}

fn without_quotes(text: &str) -> Option<&str> {
    QUOTES
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .filter(|text| !text.is_empty())
}

/// Name and value of `NAME=value`, `export NAME=value` or `NAME: value`.
fn assignment(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(['=', ':'])?;
    let name = name.trim_end();
    let name = name.strip_prefix("export ").unwrap_or(name);
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    (is_name && !value.is_empty()).then_some((name, value))
}

impl From<KeyError> for KeyTextError {
    fn from(error: KeyError) -> Self {
        Self::Key(error)
    }
}

impl fmt::Display for KeyTextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(error) => error.fmt(f),
            Self::Quotes => f.write_str("the key is in quotation marks: remove them"),
            Self::Blank => f.write_str("the key begins or ends with a blank: remove it"),
            Self::Name => f.write_str("the key follows a name: give the value without NAME="),
        }
    }
}

impl core::error::Error for KeyTextError {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_without_its_frame() {
        for text in ["{}", "{}\n", "{}\r\n", "\u{feff}{}", "\u{feff}{}\r\n"] {
            for key in [
                "0123456789abcdef",
                "a=",
                "a-b=c",
                "\"",
                "''",
                "5=6",
                "\"a",
                "abc:def",
            ] {
                let read = Key::from_text(text.replace("{}", key).as_bytes()).unwrap();
                assert_eq!(read.expose(), key.as_bytes(), "{text:?} {key}");
            }
        }
    }

    #[test]
    fn other_text_is_refused() {
        for (text, expected) in [
            ("\"a\"", KeyTextError::Quotes),
            ("'a'\n", KeyTextError::Quotes),
            ("“a”", KeyTextError::Quotes),
            (" a", KeyTextError::Blank),
            ("a ", KeyTextError::Blank),
            ("a\u{a0}\n", KeyTextError::Blank),
            ("\u{feff}\u{feff}a", KeyTextError::Blank),
            ("PUSHURL_KEY=a", KeyTextError::Name),
            ("export secret = a", KeyTextError::Name),
            ("key: a", KeyTextError::Name),
            ("", KeyTextError::Key(KeyError::Empty)),
            ("\u{feff}\n", KeyTextError::Key(KeyError::Empty)),
            ("a\n\n", KeyTextError::Key(KeyError::ControlCharacter)),
            ("a\nb", KeyTextError::Key(KeyError::ControlCharacter)),
        ] {
            assert_eq!(
                Key::from_text(text.as_bytes()).unwrap_err(),
                expected,
                "{text:?}"
            );
        }
    }
}
