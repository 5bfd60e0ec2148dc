//! Hex digits of digests and times, without a branch or a table look-up that depends on the data.

const ONES: u64 = 0x0101_0101_0101_0101;

/// Lower-case hex digits of bytes that come in groups of four.
#[inline]
pub(crate) fn lower<const N: usize>(groups: [[u8; 4]; N]) -> [[u8; 8]; N] {
    groups.map(|bytes| digits(u32::from_le_bytes(bytes), b'a'))
}

/// A number in 16 upper-case hex digits, with leading zeros.
#[inline]
pub(crate) fn upper(number: u64) -> [u8; 16] {
    let digits = |half: u32| digits(half.swap_bytes(), b'A');
    let mut all = [0; 16];
    let (high, low) = all.split_at_mut(8);
    high.copy_from_slice(&digits((number >> 32) as u32));
    low.copy_from_slice(&digits(number as u32));
    all
}

/// The digits of four bytes, low byte first; `ten` is the digit for ten.
#[inline]
const fn digits(bytes: u32, ten: u8) -> [u8; 8] {
    // Spread the bytes, then the halves of each byte, the upper half first.
    let spread = bytes as u64;
    let spread = (spread | spread << 16) & 0x0000_ffff_0000_ffff;
    let spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ff;
    let halves = (spread >> 4 & 0x000f_000f_000f_000f) | (spread << 8 & 0x0f00_0f00_0f00_0f00);
    // Adding six to a half of ten or more sets the next bit.
    let letters = (halves + 6 * ONES) >> 4 & ONES;
    let digits = halves + b'0' as u64 * ONES + letters * (ten - b'0' - 10) as u64;
    digits.to_le_bytes()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=255_u32 {
            for place in 0..4 {
                let word = byte << (8 * place) | 0x5a << (8 * ((place + 1) % 4));
                let bytes = word.to_le_bytes();
                let expected: String = bytes.map(|b| format!("{b:02x}")).concat();
                let zeros = *b"00000000";
                let written = lower([[0; 4], bytes]);
                assert_eq!([zeros, written[1]], written);
                assert_eq!(written[1], expected.as_bytes());
                for number in [u64::from(word), u64::from(word) << 32] {
                    assert_eq!(upper(number), format!("{number:016X}").as_bytes());
                }
            }
        }
    }
}
