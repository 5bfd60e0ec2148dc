//! A push key, which never shows itself.

use core::fmt;

use zeroize::Zeroizing;

/// A push key of a domain: the secret that a `txSecret` is made with.
///
/// The bytes are overwritten when the key is dropped. `Debug` shows none of them, there is no `Display`, no
/// comparison and no way to read them back. Working memory of the hash functions, on the stack, is theirs
/// and not overwritten.
///
/// Which characters a key may hold is unpublished. Our choice: any bytes but none at all, and no control
/// characters, since what looks like one is the line break at the end of a file.
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
pub struct Key(Zeroizing<Box<[u8]>>);

/// Why something is not a key. It does not hold the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// There is nothing. An empty key would sign with public data alone.
    Empty,
    /// It holds an ASCII control character, most likely a line break at its end.
    ControlCharacter,
}

impl Key {
    /// Takes over a key. The memory of `key` itself becomes the key's and is overwritten on drop; of a
    /// borrowed text or slice a copy is made, and the original is the caller's to overwrite.
    ///
    /// # Errors
    /// [`KeyError`] if it is empty or holds an ASCII control character; the bytes are overwritten then too.
    pub fn new(key: impl Into<Vec<u8>>) -> Result<Self, KeyError> {
        let mut bytes = Zeroizing::new(key.into());
        if bytes.is_empty() {
            return Err(KeyError::Empty);
        }
        if bytes.iter().any(u8::is_ascii_control) {
            return Err(KeyError::ControlCharacter);
        }
        // Copied, not taken over: a Vec with spare room would be moved when it is shrunk, and what it leaves
        // behind would not be overwritten.
        if bytes.len() == bytes.capacity() {
            return Ok(Self(Zeroizing::new(
                core::mem::take(&mut *bytes).into_boxed_slice(),
            )));
        }
        Ok(Self(Zeroizing::new(Box::from(bytes.as_slice()))))
    }

    /// How many bytes it has; for explanations.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bytes, for the hash alone.
    #[inline]
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
                "the key holds a control character, such as a line break at its end"
            }
        })
    }
}

impl core::error::Error for KeyError {}
