//! Character classes of 64 bytes at once, one bit per byte.

use super::bytes::{alphanumeric, equal, gather};

/// How many bytes are classified at once.
pub(crate) const LEN: usize = 64;

/// The classes of [`LEN`] bytes. The first byte is the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes {
    pub alphanumeric: u64,
    pub slash: u64,
    pub dot: u64,
    pub hyphen: u64,
    pub underscore: u64,
}

impl Classes {
    #[inline]
    pub fn of(bytes: &[u8; LEN]) -> Self {
        let mut classes = Self::default();
        for (number, word) in bytes.as_chunks().0.iter().enumerate() {
            let word = u64::from_le_bytes(*word);
            let bits = |mask: u64| gather(mask & !word) << (8 * number);
            classes.alphanumeric |= bits(alphanumeric(word));
            classes.slash |= bits(equal(word, b'/'));
            classes.dot |= bits(equal(word, b'.'));
            classes.hyphen |= bits(equal(word, b'-'));
            classes.underscore |= bits(equal(word, b'_'));
        }
        classes
    }

    /// The classes of a string that is no longer than [`LEN`] bytes.
    #[inline]
    pub fn of_short(text: &str) -> Option<Self> {
        let mut bytes = [0; LEN];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        Some(Self::of(&bytes))
    }
}

/// The lowest `count` bits; all of them from [`LEN`] on.
#[inline]
pub(crate) const fn lowest(count: usize) -> u64 {
    if count < LEN {
        (1 << count) - 1
    } else {
        u64::MAX
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn classes_of_every_byte_in_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..LEN {
                for others in [0, b'a', 0x7f, 0xff] {
                    let mut bytes = [others; LEN];
                    bytes[place] = byte;
                    let each = |is: fn(u8) -> bool| {
                        let bit = |(at, byte): (usize, &u8)| u64::from(is(*byte)) << at;
                        bytes.iter().enumerate().map(bit).sum()
                    };
                    let expected = Classes {
                        alphanumeric: each(|b| b.is_ascii_alphanumeric()),
                        slash: each(|b| b == b'/'),
                        dot: each(|b| b == b'.'),
                        hyphen: each(|b| b == b'-'),
                        underscore: each(|b| b == b'_'),
                    };
                    assert_eq!(Classes::of(&bytes), expected, "{byte} at {place}");
                }
            }
        }
    }

    #[test]
    fn short_texts_and_low_bits() {
        assert_eq!(
            Classes::of_short("a/.").map(|classes| classes.slash),
            Some(2)
        );
        assert_eq!(
            Classes::of_short(&"a".repeat(64)).map(|classes| classes.alphanumeric),
            Some(u64::MAX)
        );
        assert_eq!(Classes::of_short(&"a".repeat(65)), None);
        assert_eq!(
            (lowest(0), lowest(3), lowest(64), lowest(70)),
            (0, 7, u64::MAX, u64::MAX)
        );
    }
}
