//! What 64 bytes are, a bit for each: all that is asked of domains and names.

use multiversion::{multiversion, target::match_target};

use super::{are, are_alphanumeric, bits};

/// Of 64 bytes the first is the lowest bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kinds {
    /// Letters, digits, and all of the below.
    pub known: u64,
    pub slashes: u64,
    pub dots: u64,
    pub hyphens: u64,
    pub underscores: u64,
}

/// How many bytes are judged at once.
pub(crate) const MANY: usize = 64;

impl Kinds {
    #[inline]
    pub fn of(bytes: &[u8; MANY]) -> Self {
        if cfg!(small) {
            return Self::of_words(bytes);
        }
        quickest(bytes)
    }

    /// Eight at a time, with what every processor has.
    fn of_words(bytes: &[u8; MANY]) -> Self {
        let mut kinds = Self::default();
        for (number, word) in bytes.as_chunks().0.iter().enumerate() {
            let (word, at) = (u64::from_le_bytes(*word), 8 * number);
            let kind = |byte| are(word, byte) & !word;
            let [slash, dot, hyphen, underscore] = [b'/', b'.', b'-', b'_'].map(kind);
            let known = are_alphanumeric(word) & !word | slash | dot | hyphen | underscore;
            kinds.known |= bits(known) << at;
            kinds.slashes |= bits(slash) << at;
            kinds.dots |= bits(dot) << at;
            kinds.hyphens |= bits(hyphen) << at;
            kinds.underscores |= bits(underscore) << at;
        }
        kinds
    }

    /// Half of them at a time: AVX2 makes a bit of each byte in one instruction.
    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    #[inline]
    fn of_vectors(bytes: &[u8; MANY]) -> Self {
        use core::arch::x86_64::{
            _mm256_add_epi8, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_movemask_epi8,
            _mm256_or_si256, _mm256_set_epi64x, _mm256_set1_epi8,
        };
        let mut kinds = Self::default();
        let (halves, _) = bytes.as_chunks::<32>();
        for (number, half) in halves.iter().enumerate() {
            let word = |at: usize| {
                half.as_chunks()
                    .0
                    .get(at)
                    .map_or(0, |word| i64::from_le_bytes(*word))
            };
            let vector = _mm256_set_epi64x(word(3), word(2), word(1), word(0));
            let bits = |vector| u64::from(_mm256_movemask_epi8(vector) as u32) << (32 * number);
            let kind = |byte: u8| _mm256_cmpeq_epi8(vector, _mm256_set1_epi8(byte as i8));
            // Moved so that the first of these is the least number there is: only one comparison then, with sign.
            let within = |vector, first: u8, count: i8| {
                let to_least = _mm256_set1_epi8(0x80_u8.wrapping_sub(first) as i8);
                let moved = _mm256_add_epi8(vector, to_least);
                _mm256_cmpgt_epi8(_mm256_set1_epi8(i8::MIN + count), moved)
            };
            let letters = within(_mm256_or_si256(vector, _mm256_set1_epi8(0x20)), b'a', 26);
            let digits = within(vector, b'0', 10);
            let [slash, dot, hyphen, underscore] = [b'/', b'.', b'-', b'_'].map(kind);
            let known = [letters, digits, slash, dot, hyphen].into_iter();
            let known = known.fold(underscore, |known, kind| _mm256_or_si256(known, kind));
            kinds.known |= bits(known);
            kinds.slashes |= bits(slash);
            kinds.dots |= bits(dot);
            kinds.hyphens |= bits(hyphen);
            kinds.underscores |= bits(underscore);
        }
        kinds
    }
}

#[multiversion(targets("x86_64+avx2"))]
fn quickest(bytes: &[u8; MANY]) -> Kinds {
    match_target! {
        "x86_64+avx2" => Kinds::of_vectors(bytes),
        _ => Kinds::of_words(bytes),
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    /// Every byte in every place, among others that a carry would come from or go to.
    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..MANY {
                for others in [0, b'a', 0x7f, 0xff] {
                    let mut bytes = [others; MANY];
                    bytes[place] = byte;
                    let each = |is: fn(u8) -> bool| {
                        let bit = |(at, byte): (usize, &u8)| u64::from(is(*byte)) << at;
                        bytes.iter().enumerate().map(bit).sum()
                    };
                    let expected = Kinds {
                        known: each(|b| b.is_ascii_alphanumeric() || b"/.-_".contains(&b)),
                        slashes: each(|b| b == b'/'),
                        dots: each(|b| b == b'.'),
                        hyphens: each(|b| b == b'-'),
                        underscores: each(|b| b == b'_'),
                    };
                    assert_eq!(Kinds::of(&bytes), expected, "{byte} at {place}");
                    assert_eq!(Kinds::of_words(&bytes), expected, "{byte} at {place}");
                }
            }
        }
    }
}
