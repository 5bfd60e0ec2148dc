use super::*;

/// Bytes of which no two runs are alike.
fn bytes(len: usize) -> Vec<u8> {
    let byte = |at: usize| (at.wrapping_mul(0x9e37_79b9) >> 7) as u8;
    (0..len).map(byte).collect()
}

fn expected(bytes: &[u8]) -> State {
    let digest = md5::compute(bytes).0;
    let (words, _) = digest.as_chunks();
    [0, 1, 2, 3].map(|at| u32::from_le_bytes(words[at]))
}

fn behind<const N: usize>(head: &[u8], pieces: [&[u8]; N]) -> State {
    let mut block = [0; BLOCK];
    block[..head.len()].copy_from_slice(head);
    let beginning = Beginning {
        block: &block,
        len: head.len(),
        opened: &opened(&block),
    };
    digest_behind(beginning, pieces)
}

#[test]
fn every_length_and_every_cut() {
    let bytes = bytes(200);
    for len in 0..=bytes.len() {
        let message = &bytes[..len];
        for cut in 0..=len {
            let (head, tail) = message.split_at(cut);
            assert_eq!(digest([head, tail]), expected(message), "{len} {cut}");
            if cut < BLOCK {
                let digest = behind(head, [tail]);
                assert_eq!(digest, expected(message), "{len} behind {cut}");
            }
        }
    }
}

#[test]
fn many_pieces() {
    let bytes = bytes(1000);
    for len in 1..=70 {
        assert_eq!(digest(bytes.chunks(len)), expected(&bytes), "{len}");
        let (head, tail) = bytes.split_at(40);
        let pieces = [&tail[..len], &[], &tail[len..]];
        assert_eq!(behind(head, pieces), expected(&bytes));
    }
}
