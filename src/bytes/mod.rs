//! Bytes, eight at a time: a loop over single bytes of short texts costs most where it ends, since nobody can foresee when.

mod kinds;

pub(crate) use kinds::{Kinds, MANY};

/// One bit for each of eight bytes, its highest.
pub(crate) const HIGH: u64 = 0x80 * ONES;

const ONES: u64 = 0x0101_0101_0101_0101;

/// The bytes in words of eight, low byte first. The last word overlaps the one before it where there is one, else it ends with
/// `fill`: no byte is left out, and every two neighbours stand in a word together or at the end of one and the beginning of the
/// next.
#[inline(always)]
pub(crate) fn eights(bytes: &[u8], fill: u8, mut read: impl FnMut(usize, u64)) {
    let Some(last) = bytes.last_chunk() else {
        let fill = (u64::from(fill) * ONES) << (8 * bytes.len());
        return read(0, last_bytes(bytes, bytes) | fill);
    };
    let at_last = bytes.len() - 8;
    let mut at = 0;
    for word in bytes.as_chunks().0 {
        if at == at_last {
            break;
        }
        read(at, u64::from_le_bytes(*word));
        at += 8;
    }
    read(at_last, u64::from_le_bytes(*last));
}

/// The one to seven bytes `rest` that `bytes` ends with, zero behind them; read at once where there is enough before them.
#[inline]
pub(crate) fn last_bytes(bytes: &[u8], rest: &[u8]) -> u64 {
    if let Some(last) = bytes.last_chunk() {
        return u64::from_le_bytes(*last) >> (64 - 8 * rest.len());
    }
    if let (Some(first), Some(last)) = (rest.first_chunk(), rest.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (rest.len() - 4));
    }
    let up = |word, b: &u8| word << 8 | u64::from(*b);
    rest.iter().rev().fold(0, up)
}

/// Writes bytes to the beginning of `place`, if there is room for them; as short as names are, without a call. What stands
/// behind them is the same as before.
#[inline(always)]
pub(crate) fn put(place: &mut [u8], bytes: &[u8]) {
    let len = bytes.len();
    let Some(place) = place.get_mut(..len) else {
        return;
    };
    // Two pieces, which overlap: of any length between one and two of them.
    if let (Some(first), Some(last), ..=16) = (bytes.first_chunk::<8>(), bytes.last_chunk(), len) {
        put_ends(place, first, last);
    } else if let (Some(first), Some(last), ..=8) =
        (bytes.first_chunk::<4>(), bytes.last_chunk(), len)
    {
        put_ends(place, first, last);
    } else {
        place.copy_from_slice(bytes);
    }
}

#[inline(always)]
fn put_ends<const N: usize>(place: &mut [u8], first: &[u8; N], last: &[u8; N]) {
    if let Some(place) = place.first_chunk_mut() {
        *place = *first;
    }
    if let Some(place) = place.last_chunk_mut() {
        *place = *last;
    }
}

/// Which of eight ASCII bytes are `byte`.
#[inline]
pub(crate) const fn are(word: u64, byte: u8) -> u64 {
    are_within(word, byte, byte)
}

/// Which of eight ASCII bytes are letters or digits.
#[inline]
pub(crate) const fn are_alphanumeric(word: u64) -> u64 {
    are_letters(word) | are_digits(word)
}

/// Which of eight ASCII bytes are digits.
#[inline]
pub(crate) const fn are_digits(word: u64) -> u64 {
    are_within(word, b'0', b'9')
}

/// Which of eight ASCII bytes are `a` to `f` in either case.
#[inline]
pub(crate) const fn are_first_six_letters(word: u64) -> u64 {
    are_within(word | (0x20 * ONES), b'a', b'f')
}

/// Which of eight ASCII bytes are hex digits in lower case.
#[inline]
pub(crate) const fn are_lower_hex_digits(word: u64) -> u64 {
    are_digits(word) | are_within(word, b'a', b'f')
}

/// Which of eight ASCII bytes are letters.
#[inline]
pub(crate) const fn are_letters(word: u64) -> u64 {
    are_within(word | (0x20 * ONES), b'a', b'z')
}

/// Which of eight ASCII bytes lie between two others, these included. Without their highest bits no sum reaches the next byte;
/// what is not ASCII is for the caller to see.
#[inline]
const fn are_within(word: u64, first: u8, last: u8) -> u64 {
    let word = word & !HIGH;
    let from_first = word + (0x80 - first as u64) * ONES;
    let behind_last = word + (0x7f - last as u64) * ONES;
    (from_first ^ behind_last) & HIGH
}

/// A bit for each of eight bytes of which the highest bits say yes or no, the first byte's the lowest.
#[inline]
pub(crate) const fn bits(high: u64) -> u64 {
    // Each of the eight is shifted to its place in the highest byte, and no two meet.
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_length() {
        let bytes: Vec<u8> = (1..=40).collect();
        for len in 0..=bytes.len() {
            let mut read = vec![false; len];
            let mut ends = Vec::new();
            eights(&bytes[..len], b'a', |at, word| {
                for (place, byte) in (at..).zip(word.to_le_bytes()) {
                    match read.get_mut(place) {
                        Some(read) => {
                            assert_eq!(byte, bytes[place]);
                            *read = true;
                        }
                        None => assert_eq!(byte, b'a', "{len}"),
                    }
                }
                assert!(ends.last().is_none_or(|end| at <= *end), "{len}: a gap");
                ends.push(at + 8);
            });
            assert!(read.iter().all(|read| *read), "{len}");
            assert_eq!(ends.len(), len.div_ceil(8).max(1), "{len}");
        }
    }

    #[test]
    fn every_choice_of_eight() {
        for choice in 0..=255_u64 {
            let place = |place: u32| (choice >> place & 1) << (8 * place + 7);
            assert_eq!(bits((0..8).map(place).sum()), choice);
        }
    }

    #[test]
    fn every_ascii_byte_in_every_place() {
        for byte in 0..=127_u8 {
            for place in 0..8 {
                // The neighbours are those that a carry would come from or go to.
                for others in [0, 0x7f] {
                    let mut bytes = [others; 8];
                    bytes[place] = byte;
                    let word = u64::from_le_bytes(bytes);
                    let is = |bits: u64| bits >> (8 * place) & 0xff;
                    let expected = |yes: bool| if yes { 0x80 } else { 0 };
                    let letter = expected(byte.is_ascii_alphabetic());
                    let alphanumeric = expected(byte.is_ascii_alphanumeric());
                    assert_eq!(is(are_letters(word)), letter, "{byte}");
                    assert_eq!(is(are_alphanumeric(word)), alphanumeric, "{byte}");
                    assert_eq!(is(are(word, b'-')), expected(byte == b'-'), "{byte}");
                    assert_eq!(is(are(word, 0x7f)), expected(byte == 0x7f), "{byte}");
                }
            }
        }
    }
}
