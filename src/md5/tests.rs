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

/// Hashes all, as often as the room is full, and holds every digest against its message.
fn all_alike(lanes: Lanes, messages: &[(&[u8], [&[u8]; 2])]) {
    let blocks: Vec<_> = messages
        .iter()
        .map(|(head, _)| {
            let mut block = [0; BLOCK];
            block[..head.len()].copy_from_slice(head);
            (block, opened(&block))
        })
        .collect();
    let mut bulk = Bulk::new(lanes);
    let mut added = Vec::new();
    let compare = |bulk: &mut Bulk, added: &mut Vec<Vec<u8>>| {
        let digests = bulk.digests();
        assert_eq!(digests.len(), added.len());
        for (lane, (digest, message)) in digests.iter().zip(added.drain(..)).enumerate() {
            let expected = format!("{:x}", md5::compute(&message));
            assert_eq!(
                digest.as_flattened(),
                expected.as_bytes(),
                "{lanes:?} {lane} {message:?}"
            );
        }
    };
    for ((head, pieces), (block, opened)) in messages.iter().zip(&blocks) {
        // In one place where it is the same, as a key is.
        let same = blocks.iter().find(|(other, _)| other == block);
        let (block, opened) = same.map_or((block, opened), |(block, opened)| (block, opened));
        let beginning = Beginning {
            block,
            len: head.len(),
            opened,
        };
        if !bulk.add(beginning, pieces[0], pieces[1]) {
            compare(&mut bulk, &mut added);
            assert!(
                bulk.add(beginning, pieces[0], pieces[1]),
                "no room in an empty one"
            );
        }
        added.push([*head, pieces[0], pieces[1]].concat());
    }
    compare(&mut bulk, &mut added);
}

/// Every length stands in every lane, behind beginnings of several lengths, and is read from every alignment.
#[test]
fn side_by_side() {
    let bytes = bytes(300);
    for lanes in Lanes::ALL {
        for lane in 0..16 {
            for head in [0, 5, 8, 31, 32, 33, 55, 56, 63] {
                let (head, tail) = bytes.split_at(head);
                let before = (0..lane).map(|_| (head, [&tail[..1], &[]]));
                let of_every_length = (0..=200).map(|len| {
                    let (name, time) = tail[lane..lane + len].split_at(len - len.min(8));
                    (head, [name, time])
                });
                let messages: Vec<_> = before.chain(of_every_length).collect();
                all_alike(lanes, &messages);
            }
        }
    }
}

/// As many blocks as messages of one length have, and other numbers beside them; with and without an opening.
#[test]
fn side_by_side_in_any_mixture() {
    let bytes = bytes(300);
    let mut state = 1_u32;
    let mut random = move |below: usize| {
        // A linear congruential generator: the same mixture in every run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    for lanes in Lanes::ALL {
        for count in (0..40).chain([63, 64, 65, 1000]) {
            let messages: Vec<_> = (0..count)
                .map(|_| {
                    let (head, tail) = bytes.split_at(random(BLOCK));
                    let longest = [15, 40, 230][random(3)];
                    let (name, time) = (&tail[..random(longest)], &bytes[..random(10)]);
                    (head, [name, time])
                })
                .collect();
            all_alike(lanes, &messages);
        }
    }
}

#[test]
fn what_is_too_long_finds_no_room() {
    let block = [b'k'; BLOCK];
    let opened = opened(&block);
    let beginning = Beginning {
        block: &block,
        len: 32,
        opened: &opened,
    };
    let mut bulk = Bulk::new(Lanes::best());
    let long = bytes(100_000);
    assert!(!bulk.add(beginning, &long, b"time"));
    assert!(bulk.digests().is_empty());
}
