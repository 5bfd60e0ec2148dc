use super::*;

/// Bytes in which no two short runs are equal.
fn bytes(len: usize) -> Vec<u8> {
    let byte = |at: usize| (at.wrapping_mul(0x9e37_79b9) >> 7) as u8;
    (0..len).map(byte).collect()
}

/// Hashes all messages and compares each digest with that of the `md5` crate.
fn compare(lanes: Lanes, messages: &[[&[u8]; 3]]) {
    let mut batch = Batch::new(lanes);
    let mut added: Vec<Vec<u8>> = Vec::new();
    let compare = |batch: &mut Batch, added: &mut Vec<Vec<u8>>| {
        batch.hash();
        assert_eq!(batch.digest(added.len()), None);
        for (number, message) in added.drain(..).enumerate() {
            let expected = Some(md5::compute(&message).0);
            assert_eq!(batch.digest(number), expected, "{lanes:?} {message:?}");
        }
        batch.clear();
    };
    for pieces in messages {
        if batch.add(*pieces).is_none() {
            compare(&mut batch, &mut added);
            assert_eq!(batch.add(*pieces), Some(0), "no room in an empty batch");
        }
        added.push(pieces.concat());
    }
    compare(&mut batch, &mut added);
}

/// Every length in every lane, cut into pieces at several places.
#[test]
fn every_length_in_every_lane() {
    let bytes = bytes(300);
    for lanes in Lanes::ALL {
        for lane in 0..16 {
            for key in [0, 5, 31, 32, 33, 55, 63, 64, 65] {
                let (key, rest) = bytes.split_at(key);
                let before = (0..lane).map(|_| [key, &rest[..1], &[]]);
                let of_every_length = (0..=200).map(|len| {
                    let (name, time) = rest[lane..lane + len].split_at(len - len.min(8));
                    [key, name, time]
                });
                compare(lanes, &before.chain(of_every_length).collect::<Vec<_>>());
            }
        }
    }
}

/// Messages of several lengths in random order, and batches that are not full.
#[test]
fn any_mixture() {
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
                    let (key, rest) = bytes.split_at(random(64));
                    let longest = [15, 40, 230][random(3)];
                    [key, &rest[..random(longest)], &bytes[..random(10)]]
                })
                .collect();
            compare(lanes, &messages);
        }
    }
}

#[test]
fn the_longest_message_fits_and_a_longer_one_does_not() {
    let long = bytes(8 * 64);
    let mut batch = Batch::new(Lanes::best());
    assert_eq!(batch.add([&[], &long[..8 * 64 - 8], &[]]), None);
    assert_eq!(batch.add([&[], &long[..8 * 64 - 9], &[]]), Some(0));
    batch.hash();
    let expected = md5::compute(&long[..8 * 64 - 9]).0;
    assert_eq!(batch.digest(0), Some(expected));
}

#[test]
fn a_full_batch_takes_no_more() {
    let mut batch = Batch::new(Lanes::best());
    for number in 0..CAPACITY {
        assert_eq!(batch.add([b"key", b"name", b"time"]), Some(number));
    }
    assert_eq!(batch.add([b"key", b"name", b"time"]), None);
}
