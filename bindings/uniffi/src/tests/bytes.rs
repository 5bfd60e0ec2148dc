//! The byte buffers have the wire format of UniFFI's `Vec<u8>`.

use uniffi::{Lift, Lower, RustBuffer};

use crate::UniFfiTag;
use crate::bytes::{Packed, SecretBytes};

const SAMPLES: [&[u8]; 4] = [b"", b"a", b"\0\xff\n", &[7; 1000]];

fn packed(bytes: &[u8]) -> Packed {
    let mut packed = Packed::with_capacity(bytes.len());
    packed.push(bytes);
    packed
}

#[test]
fn packed_bytes_are_lowered_like_a_vec() {
    for sample in SAMPLES {
        let theirs = <Vec<u8> as Lower<UniFfiTag>>::lower(sample.to_vec());
        let ours = <Packed as Lower<UniFfiTag>>::lower(packed(sample));
        assert_eq!(ours.destroy_into_vec(), theirs.destroy_into_vec());
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        <Vec<u8> as Lower<UniFfiTag>>::write(sample.to_vec(), &mut theirs);
        <Packed as Lower<UniFfiTag>>::write(packed(sample), &mut ours);
        assert_eq!(ours, theirs);
    }
}

#[test]
fn a_vec_is_lifted_as_packed_bytes_and_as_a_secret() {
    for sample in SAMPLES {
        let lowered = || <Vec<u8> as Lower<UniFfiTag>>::lower(sample.to_vec());
        let lifted = <Packed as Lift<UniFfiTag>>::try_lift(lowered());
        assert_eq!(&*lifted.expect("bytes"), sample);
        let lifted = <SecretBytes as Lift<UniFfiTag>>::try_lift(lowered());
        assert_eq!(&*lifted.expect("bytes"), sample);

        let mut written = Vec::new();
        <Vec<u8> as Lower<UniFfiTag>>::write(sample.to_vec(), &mut written);
        written.push(9);
        let mut rest = written.as_slice();
        let read = <Packed as Lift<UniFfiTag>>::try_read(&mut rest);
        assert_eq!((&*read.expect("bytes"), rest), (sample, &[9][..]));
        let mut rest = written.as_slice();
        let read = <SecretBytes as Lift<UniFfiTag>>::try_read(&mut rest);
        assert_eq!((&*read.expect("bytes"), rest), (sample, &[9][..]));
    }
}

#[test]
fn a_wrong_length_is_an_error() {
    for wrong in [
        &b""[..],
        b"\0\0\0",
        b"\0\0\0\x02a",
        b"\0\0\0\x01ab",
        b"\xff\xff\xff\xff",
    ] {
        let buffer = || RustBuffer::from_vec(wrong.to_vec());
        assert!(
            <Packed as Lift<UniFfiTag>>::try_lift(buffer()).is_err(),
            "{wrong:?}"
        );
        assert!(
            <SecretBytes as Lift<UniFfiTag>>::try_lift(buffer()).is_err(),
            "{wrong:?}"
        );
    }
}
