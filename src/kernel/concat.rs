//! Short pieces, copied without a call.

/// Copies the pieces to the start of `to`, one after the other, and returns their length; stops at a piece that does not
/// fit.
#[inline(always)]
pub(crate) fn concat(pieces: &[&[u8]], to: &mut [u8]) -> usize {
    let mut len = 0;
    for piece in pieces {
        let Some(place) = to.get_mut(len..len + piece.len()) else {
            break;
        };
        copy_short(place, piece);
        len += piece.len();
    }
    len
}

/// Copies `from` to `to`, which is as long. Up to 32 bytes without a call: the first and the last bytes, which may overlap.
#[inline(always)]
fn copy_short(to: &mut [u8], from: &[u8]) {
    match from.len() {
        0..4 => to
            .iter_mut()
            .zip(from)
            .for_each(|(place, byte)| *place = *byte),
        4..8 => copy_ends::<4>(to, from),
        8..16 => copy_ends::<8>(to, from),
        16..=32 => copy_ends::<16>(to, from),
        _ => to.copy_from_slice(from),
    }
}

#[inline(always)]
fn copy_ends<const N: usize>(to: &mut [u8], from: &[u8]) {
    if let (Some(place), Some(first)) = (to.first_chunk_mut::<N>(), from.first_chunk()) {
        *place = *first;
    }
    if let (Some(place), Some(last)) = (to.last_chunk_mut::<N>(), from.last_chunk()) {
        *place = *last;
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn copies_pieces_of_every_length() {
        let from: Vec<u8> = (1..=100).collect();
        for len in 0..=50 {
            let mut to = [0; 110];
            assert_eq!(
                concat(&[&from[..len], &from[len..2 * len]], &mut to),
                2 * len
            );
            assert_eq!(to[..2 * len], from[..2 * len]);
            assert_eq!(to[2 * len..], [0; 110][2 * len..]);
        }
        assert_eq!(concat(&[b"12", b"3456", b"7"], &mut [0; 5]), 2);
    }
}
