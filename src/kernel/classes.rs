//! Character classes of 64 bytes at once, one bit per byte.

use multiversion::{multiversion, target::match_target};

use super::bytes::{alphanumeric, equal, gather};

/// How many bytes are classified at once.
pub(crate) const LEN: usize = 64;

/// The classes of [`LEN`] bytes. The first byte is the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes {
    /// Letters, digits, hyphens and underscores.
    pub word: u64,
    pub slash: u64,
    pub dot: u64,
    pub hyphen: u64,
    pub underscore: u64,
}

impl Classes {
    #[inline]
    pub fn of(bytes: &[u8; LEN]) -> Self {
        classify(bytes)
    }

    /// Eight bytes at a time, on any processor.
    fn of_words(bytes: &[u8; LEN]) -> Self {
        let mut classes = Self::default();
        for (number, word) in bytes.as_chunks().0.iter().enumerate() {
            let word = u64::from_le_bytes(*word);
            let bits = |mask: u64| gather(mask & !word) << (8 * number);
            let (hyphen, underscore) = (equal(word, b'-'), equal(word, b'_'));
            classes.word |= bits(alphanumeric(word) | hyphen | underscore);
            classes.slash |= bits(equal(word, b'/'));
            classes.dot |= bits(equal(word, b'.'));
            classes.hyphen |= bits(hyphen);
            classes.underscore |= bits(underscore);
        }
        classes
    }

    /// 32 bytes at a time, with AVX2.
    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    #[inline]
    fn of_vectors(bytes: &[u8; LEN]) -> Self {
        use core::arch::x86_64::{
            _mm256_add_epi8, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_movemask_epi8,
            _mm256_or_si256, _mm256_set_epi64x, _mm256_set1_epi8,
        };
        let mut classes = Self::default();
        let (words, _) = bytes.as_chunks();
        let mut words = words.iter().map(|word| i64::from_le_bytes(*word));
        for half in 0..2 {
            let [a, b, c, d] = [(); 4].map(|()| words.next().unwrap_or_default());
            let vector = _mm256_set_epi64x(d, c, b, a);
            let bits = |mask| u64::from(_mm256_movemask_epi8(mask) as u32) << (32 * half);
            let equal = |byte: u8| _mm256_cmpeq_epi8(vector, _mm256_set1_epi8(byte as i8));
            // Shifted so that `first` becomes the least signed number: one signed comparison is enough.
            let within = |vector, first: u8, count: i8| {
                let shift = _mm256_set1_epi8(0x80_u8.wrapping_sub(first) as i8);
                let limit = _mm256_set1_epi8(i8::MIN + count);
                _mm256_cmpgt_epi8(limit, _mm256_add_epi8(vector, shift))
            };
            let lower_case = _mm256_or_si256(vector, _mm256_set1_epi8(0x20));
            let letters = within(lower_case, b'a', 26);
            let digits = within(vector, b'0', 10);
            let (hyphen, underscore) = (equal(b'-'), equal(b'_'));
            let alphanumeric = _mm256_or_si256(letters, digits);
            let punctuation = _mm256_or_si256(hyphen, underscore);
            classes.word |= bits(_mm256_or_si256(alphanumeric, punctuation));
            classes.slash |= bits(equal(b'/'));
            classes.dot |= bits(equal(b'.'));
            classes.hyphen |= bits(hyphen);
            classes.underscore |= bits(underscore);
        }
        classes
    }
}

#[multiversion(targets("x86_64+avx2"))]
fn classify(bytes: &[u8; LEN]) -> Classes {
    match_target! {
        "x86_64+avx2" => Classes::of_vectors(bytes),
        _ => Classes::of_words(bytes),
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
                        word: each(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'),
                        slash: each(|b| b == b'/'),
                        dot: each(|b| b == b'.'),
                        hyphen: each(|b| b == b'-'),
                        underscore: each(|b| b == b'_'),
                    };
                    assert_eq!(Classes::of(&bytes), expected, "{byte} at {place}");
                    assert_eq!(Classes::of_words(&bytes), expected, "{byte} at {place}");
                }
            }
        }
    }

    #[test]
    fn lowest_bits() {
        assert_eq!(
            (lowest(0), lowest(3), lowest(64), lowest(70)),
            (0, 7, u64::MAX, u64::MAX)
        );
    }
}
