//! A push key, which never shows itself.

use core::fmt;

use zeroize::Zeroizing;

use crate::md5;

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
pub struct Key {
    /// Zero behind the key, and a block of MD5 at least: hashing begins with a copy of the block.
    padded: Zeroizing<Box<[u8]>>,
    len: usize,
    /// What the block alone makes of MD5: as secret as the key.
    opened: Box<Zeroizing<md5::State>>,
}

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
    /// Takes over a key. The memory of `key` itself is overwritten at once; of a borrowed text or slice a copy is made, and
    /// the original is the caller's to overwrite.
    ///
    /// # Errors
    /// [`KeyError`] if it is empty or holds an ASCII control character; the bytes are overwritten then too.
    pub fn new(key: impl Into<Vec<u8>>) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(key.into());
        if bytes.is_empty() {
            return Err(KeyError::Empty);
        }
        if bytes.iter().any(u8::is_ascii_control) {
            return Err(KeyError::ControlCharacter);
        }
        // Of its full length from the start: what grows leaves copies behind, which would not be overwritten.
        let mut padded = vec![0; bytes.len().max(md5::BLOCK)];
        for (place, byte) in padded.iter_mut().zip(bytes.iter()) {
            *place = *byte;
        }
        let opened = padded.first_chunk().map(md5::opened).unwrap_or_default();
        Ok(Self {
            padded: Zeroizing::new(padded.into_boxed_slice()),
            len: bytes.len(),
            opened: Box::new(Zeroizing::new(opened)),
        })
    }

    /// How many bytes it has; for explanations.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The bytes, for the hash alone.
    #[inline]
    pub(crate) fn expose(&self) -> &[u8] {
        self.padded.get(..self.len).unwrap_or(&self.padded)
    }

    /// The key as what messages begin with, unless it is longer than a block. For the hash alone.
    #[inline]
    pub(crate) fn expose_beginning(&self) -> Option<md5::Beginning<'_>> {
        let beginning = md5::Beginning {
            block: self.padded.first_chunk()?,
            len: self.len,
            opened: &self.opened,
        };
        (self.len < md5::BLOCK).then_some(beginning)
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
