//! A push key.

use core::fmt;

use zeroize::Zeroizing;

/// A push key of a domain: the secret that a `txSecret` is computed with.
///
/// The bytes are overwritten when the key is dropped. `Debug` shows none of them; there is no `Display`, no comparison and
/// no method to read them back. The hash functions do not overwrite their working memory on the stack.
///
/// Which characters a key may contain is unpublished. Our choice: one or more bytes without ASCII control characters, since
/// a control character is most likely the line break at the end of a file.
///
/// ```
/// use pushurl::{Key, KeyError};
///
/// let key = Key::new("e12c46f2612d5106e2034781ab261ca3")?;
/// assert_eq!(format!("{key:?}"), "Key(***)");
/// assert_eq!(Key::new("key\n").unwrap_err(), KeyError::ControlCharacter);
/// # Ok::<(), KeyError>(())
/// ```
#[derive(Clone)]
pub struct Key(Zeroizing<Vec<u8>>);

/// Why bytes are not a key. It contains none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// There are none. An empty key would sign with public data alone.
    Empty,
    /// They contain an ASCII control character, most likely a line break at the end.
    ControlCharacter,
}

impl Key {
    /// Takes ownership of a key. A `Vec` or `String` is used as it is; of a borrowed string or slice a copy is made, and
    /// the original remains for the caller to overwrite.
    ///
    /// # Errors
    /// [`KeyError`] if it is empty or contains an ASCII control character; the bytes are overwritten then too.
    pub fn new(key: impl Into<Vec<u8>>) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(key.into());
        if bytes.is_empty() {
            Err(KeyError::Empty)
        } else if bytes.iter().any(u8::is_ascii_control) {
            Err(KeyError::ControlCharacter)
        } else {
            Ok(Self(bytes))
        }
    }

    /// How many bytes it has; for explanations.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bytes, for hashing alone.
    pub(crate) fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(***)")
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the key is empty",
            Self::ControlCharacter => {
                "the key contains a control character, such as a line break at its end"
            }
        })
    }
}

impl core::error::Error for KeyError {}
