//! Hex digits of secrets and times, made in registers, without a branch or a table that depends on them.

use crate::bytes;

/// Eight hex digits as they are written.
pub(crate) type Digits = [u8; 8];

/// Lower-case digits of the bytes of words, each low byte first, as digests are written.
#[inline]
pub(crate) fn lower_words<const N: usize>(words: [u32; N]) -> [Digits; N] {
    words.map(|word| digits(word, b'a'))
}

/// Lower-case digits of bytes.
#[inline]
pub(crate) fn lower_bytes(bytes: &[u8; 32]) -> [Digits; 8] {
    let mut digits = [[0; 8]; 8];
    for (digits, bytes) in digits.iter_mut().zip(bytes.as_chunks().0) {
        [*digits] = lower_words([u32::from_le_bytes(*bytes)]);
    }
    digits
}

/// A number in upper-case digits, with leading zeros.
#[inline]
pub(crate) fn upper(number: u32) -> Digits {
    digits(number.swap_bytes(), b'A')
}

/// The digits of four bytes, low byte first; `ten` is the digit for ten.
#[inline]
const fn digits(bytes: u32, ten: u8) -> Digits {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // Each byte apart, then each half of it, the upper one first.
    let apart = bytes as u64;
    let apart = (apart | apart << 16) & 0x0000_ffff_0000_ffff;
    let apart = (apart | apart << 8) & 0x00ff_00ff_00ff_00ff;
    let halves = (apart >> 4 & 0x000f_000f_000f_000f) | (apart << 8 & 0x0f00_0f00_0f00_0f00);
    // From ten on, six more reach the next bit.
    let letters = (halves + 6 * ONES) >> 4 & ONES;
    let digits = halves + b'0' as u64 * ONES + letters * (ten - b'0' - 10) as u64;
    digits.to_le_bytes()
}

/// Whether a text is lower-case digits alone, eight or a multiple of it. Without a branch for each: a processor cannot learn where
/// a digest has its letters.
#[inline]
pub(crate) fn is_lower(text: &str) -> bool {
    let (words, rest) = text.as_bytes().as_chunks();
    let are_digits = words.iter().fold(bytes::HIGH, |all, word| {
        let word = u64::from_le_bytes(*word);
        all & bytes::are_lower_hex_digits(word) & !word
    });
    rest.is_empty() && are_digits == bytes::HIGH
}

/// Reads eight digits of either case.
#[inline]
pub(crate) fn read_eight(digits: &Digits) -> Option<u32> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The first digit highest.
    let word = u64::from_be_bytes(*digits);
    let numbers = bytes::are_digits(word);
    let letters = bytes::are_first_six_letters(word);
    if (numbers | letters) & !word != bytes::HIGH {
        return None;
    }
    // Letters, of either case, are 1 to 6 in their low halves, and count for nine more.
    let halves = (word & (0x0f * ONES)) + (letters >> 7) * 9;
    // Two halves each to a byte, then two bytes each, then two pairs.
    let bytes = (halves | halves >> 4) & 0x00ff_00ff_00ff_00ff;
    let pairs = (bytes | bytes >> 8) & 0x0000_ffff_0000_ffff;
    Some((pairs | pairs >> 16) as u32)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=255_u32 {
            for place in 0..4 {
                let word = byte << (8 * place) | 0x5a << (8 * ((place + 1) % 4));
                let expected: String = word.to_le_bytes().map(|b| format!("{b:02x}")).concat();
                assert_eq!(lower_words([word]).as_flattened(), expected.as_bytes());
                assert_eq!(upper(word), format!("{word:08X}").as_bytes());
                let mut bytes = [0; 32];
                bytes[28..].copy_from_slice(&word.to_le_bytes());
                let written = lower_bytes(&bytes);
                assert_eq!(written[7], expected.as_bytes());
                assert_eq!(written[0], *b"00000000");
            }
        }
    }

    #[test]
    fn every_byte_is_a_lower_digit_or_not_in_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..16 {
                let mut digits = *b"0f9aa5c1deadbeef";
                digits[place] = byte;
                let Ok(text) = str::from_utf8(&digits) else {
                    continue;
                };
                let expected = matches!(byte, b'0'..=b'9' | b'a'..=b'f');
                assert_eq!(is_lower(text), expected, "{byte} at {place}");
            }
        }
        assert!(!is_lower("0123456") && !is_lower("é234567"));
    }

    #[test]
    fn every_byte_is_read_in_every_place() {
        for byte in 0..=255_u8 {
            for place in 0..8 {
                let mut digits = *b"0F9aA5c1";
                digits[place] = byte;
                let expected = str::from_utf8(&digits).ok();
                let expected = expected.filter(|_| byte.is_ascii_hexdigit());
                let expected = expected.map(|digits| u32::from_str_radix(digits, 16).unwrap());
                assert_eq!(read_eight(&digits), expected, "{byte} at {place}");
            }
        }
    }
}
