//! `txTime`, as a signer writes it.

use core::fmt::{self, Write};

use crate::hex;

/// `txTime` as it is minted, in Unix seconds: not negative.
#[derive(Clone, Copy)]
pub(super) struct Txtime(i64);

impl Txtime {
    /// How many digits a moment has at most.
    pub const LONGEST: usize = 16;

    #[inline]
    pub fn new(unix: i64) -> Self {
        Self(unix)
    }

    #[inline]
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// From 1978 to 2106 there are eight digits.
    #[inline]
    pub fn eight_digits(self) -> Option<[u8; 8]> {
        let unix = u32::try_from(self.0).ok()?;
        (unix >> 28 != 0).then(|| hex::upper(unix))
    }

    /// Hands out what is hashed: the bytes that [`write`](Self::write) writes.
    #[inline]
    pub fn with_bytes<R>(self, read: impl FnOnce(&[u8]) -> R) -> R {
        match self.eight_digits() {
            Some(digits) => read(&digits),
            None => self.with_any_digits(|digits| read(digits.as_bytes())),
        }
    }

    /// Writes it as official samples have it: hex in upper case, without leading zeros.
    #[inline]
    pub fn write(self, out: &mut impl Write) -> fmt::Result {
        match self.eight_digits() {
            // Digits are a text.
            Some(digits) => out.write_str(str::from_utf8(&digits).unwrap_or_default()),
            None => self.with_any_digits(|digits| out.write_str(digits)),
        }
    }

    #[cold]
    fn with_any_digits<R>(self, read: impl FnOnce(&str) -> R) -> R {
        // The buffer has room for all, so there is always an Ok.
        let mut digits = [0; 16];
        let digits = base16ct::upper::encode_str(&self.0.to_be_bytes(), &mut digits);
        read(digits.unwrap_or_default().trim_start_matches('0'))
    }
}
