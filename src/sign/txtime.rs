//! `txTime`, as a signer writes it.

use core::fmt::{self, Write};

use crate::kernel::hex;

/// `txTime` as it is minted: Unix seconds in upper-case hex without leading zeros, as in the official samples.
#[derive(Clone, Copy)]
pub(crate) struct Txtime {
    unix: i64,
    digits: [u8; 16],
    /// Where the digits begin.
    start: usize,
}

impl Txtime {
    /// Of Unix seconds that are not negative.
    #[inline]
    pub fn new(unix: i64) -> Self {
        let number = unix as u64;
        let start = (number.leading_zeros() / 4) as usize;
        Self {
            unix,
            digits: hex::upper(number),
            start: start.min(15),
        }
    }

    pub const fn unix(&self) -> i64 {
        self.unix
    }

    /// What is hashed, and written.
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        self.digits.get(self.start..).unwrap_or_default()
    }

    pub fn write(&self, out: &mut impl Write) -> fmt::Result {
        // Digits are always UTF-8.
        out.write_str(str::from_utf8(self.as_bytes()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_have_no_leading_zeros() {
        for unix in [
            0,
            1,
            15,
            16,
            0x0fff_ffff,
            0x1000_0000,
            0xffff_ffff,
            1 << 36,
            i64::MAX,
        ] {
            let mut written = String::new();
            Txtime::new(unix).write(&mut written).unwrap_or_default();
            assert_eq!(written, format!("{unix:X}"));
        }
    }
}
