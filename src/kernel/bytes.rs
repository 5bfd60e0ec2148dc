//! SWAR helpers: eight bytes per step, without a branch per byte.

/// The highest bit of each of eight bytes.
const HIGH: u64 = 0x80 * ONES;

const ONES: u64 = 0x0101_0101_0101_0101;

/// Marks the bytes that equal `byte`. As for all masks of this module, the highest bit of a byte is the answer, and bytes
/// that are not ASCII must be excluded by the caller (`& !word`).
#[inline]
pub(crate) const fn equal(word: u64, byte: u8) -> u64 {
    within(word, byte, byte)
}

/// Marks letters and digits.
#[inline]
pub(crate) const fn alphanumeric(word: u64) -> u64 {
    within(word | (0x20 * ONES), b'a', b'z') | digits(word)
}

/// Marks decimal digits.
#[inline]
const fn digits(word: u64) -> u64 {
    within(word, b'0', b'9')
}

/// Marks the bytes from `first` to `last`. The highest bit of each byte is cleared first, so that no sum carries into the
/// next byte.
#[inline]
const fn within(word: u64, first: u8, last: u8) -> u64 {
    let word = word & !HIGH;
    let from_first = word + (0x80 - first as u64) * ONES;
    let after_last = word + (0x7f - last as u64) * ONES;
    (from_first ^ after_last) & HIGH
}

/// Gathers the highest bit of each byte into the low eight bits; the first byte becomes the lowest bit.
#[inline]
pub(crate) const fn gather(mask: u64) -> u64 {
    // The multiplication shifts each bit to its place in the highest byte; no two meet.
    (mask >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Marks letters, digits, hyphens and underscores.
#[inline]
const fn word_characters(word: u64) -> u64 {
    alphanumeric(word) | equal(word, b'-') | equal(word, b'_')
}

/// Whether all bytes are letters, digits, hyphens or underscores.
#[inline(always)]
pub(crate) fn are_word_characters(bytes: &[u8]) -> bool {
    let is_word = |bytes: &[u8; 8]| {
        let word = u64::from_le_bytes(*bytes);
        word_characters(word) & !word & HIGH == HIGH
    };
    if let Some(last) = bytes.last_chunk() {
        // The last step overlaps with the one before.
        return bytes.as_chunks().0.iter().all(is_word) && is_word(last);
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some([a, b, c, d]), Some([e, f, g, h])) => is_word(&[*a, *b, *c, *d, *e, *f, *g, *h]),
        _ => bytes
            .iter()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')),
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn word_characters_of_every_byte_in_every_place() {
        for byte in 0..=255_u8 {
            for len in 1..=20 {
                for place in 0..len {
                    let mut bytes = vec![b'n'; len];
                    bytes[place] = byte;
                    let expected = byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
                    assert_eq!(are_word_characters(&bytes), expected, "{byte} at {place}");
                }
            }
        }
        assert!(are_word_characters(b""));
    }

    #[test]
    fn gathers_every_mask() {
        for expected in 0..=255_u64 {
            let bit = |place: u32| (expected >> place & 1) << (8 * place + 7);
            assert_eq!(gather((0..8).map(bit).sum()), expected);
        }
    }

    /// Every ASCII byte in every place, next to bytes that a carry could come from or go to.
    #[test]
    fn masks_of_every_ascii_byte_in_every_place() {
        for byte in 0..=127_u8 {
            for place in 0..8 {
                for others in [0, 0x7f] {
                    let mut bytes = [others; 8];
                    bytes[place] = byte;
                    let word = u64::from_le_bytes(bytes);
                    let is_marked = |mask: u64| mask >> (8 * place) & 0xff == 0x80;
                    assert_eq!(is_marked(digits(word)), byte.is_ascii_digit(), "{byte}");
                    assert_eq!(
                        is_marked(alphanumeric(word)),
                        byte.is_ascii_alphanumeric(),
                        "{byte}"
                    );
                    assert_eq!(is_marked(equal(word, b'-')), byte == b'-', "{byte}");
                    assert_eq!(is_marked(equal(word, 0x7f)), byte == 0x7f, "{byte}");
                }
            }
        }
    }
}
