//! The calls without UniFFI's buffers, called as another language calls them.

use std::sync::Arc;

use uniffi::{Lift, Lower};

use crate::UniFfiTag;
use crate::bytes::SecretBytes;
use crate::checker::Checker;
use crate::direct::{
    pushurl_direct_check, pushurl_direct_free, pushurl_direct_mask, pushurl_direct_sign,
};
use crate::enums::{Diagnosis, HashAlgorithm};
use crate::key::Key;
use crate::signer::Signer;

const URL: &str =
    "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
const NOW: i64 = 1_546_060_425;
const EXPIRES: i64 = 1_546_064_025;

fn key() -> Arc<Key> {
    let bytes = <Vec<u8> as Lower<UniFfiTag>>::lower(b"e12c46f2612d5106e2034781ab261ca3".to_vec());
    let bytes = <SecretBytes as Lift<UniFfiTag>>::try_lift(bytes);
    Key::new(bytes.expect("bytes")).expect("a key")
}

fn n(number: u32) -> [u8; 4] {
    number.to_le_bytes()
}

/// The code of a call, and the answer or error, in the output or in the heap.
fn call(
    function: unsafe extern "C" fn(u64, u64, u64, u64, u64) -> i64,
    object: u64,
    input: &[u8],
    room: usize,
) -> (i64, Vec<u8>) {
    let mut output = vec![0; room];
    let (from, to) = (input.as_ptr().expose_provenance(), output.as_mut_ptr());
    let to = to.expose_provenance() as u64;
    // SAFETY: The object and both buffers outlive the call.
    let code = unsafe { function(object, from as u64, input.len() as u64, to, room as u64) };
    (code, take(code, &output))
}

fn take(code: i64, output: &[u8]) -> Vec<u8> {
    if code == -1 {
        return Vec::new();
    }
    if let Ok(len) = usize::try_from(code) {
        return output[..len].to_vec();
    }
    let number = |at: usize| u64::from_le_bytes(output[at..at + 8].try_into().expect("eight"));
    let (address, len) = (number(0), number(8));
    let in_heap = std::ptr::with_exposed_provenance::<u8>(address as usize);
    // SAFETY: The heap buffer lives until it is freed, once.
    unsafe {
        let bytes = std::slice::from_raw_parts(in_heap, len as usize).to_vec();
        pushurl_direct_free(address, len);
        bytes
    }
}

fn check(input: &[u8], room: usize) -> (i64, Vec<u8>) {
    let checker = Checker::new(
        Some(key()),
        None,
        None,
        HashAlgorithm::Md5,
        Diagnosis::Single,
        0,
        None,
        None,
        None,
    );
    let checker = Arc::into_raw(checker.expect("a checker"));
    let done = call(
        pushurl_direct_check,
        checker.expose_provenance() as u64,
        input,
        room,
    );
    // SAFETY: It came from an `Arc` above.
    drop(unsafe { Arc::from_raw(checker) });
    done
}

fn sign(input: &[u8], room: usize) -> (i64, Vec<u8>) {
    let signer = Signer::new(key(), HashAlgorithm::Md5, false).expect("a signer");
    let signer = Arc::into_raw(signer);
    let done = call(
        pushurl_direct_sign,
        signer.expose_provenance() as u64,
        input,
        room,
    );
    // SAFETY: It came from an `Arc` above.
    drop(unsafe { Arc::from_raw(signer) });
    done
}

fn facts(known: u8, hook: u8, client: &str) -> Vec<u8> {
    let mut facts = NOW.to_le_bytes().to_vec();
    facts.extend([[0; 8]; 3].concat());
    facts.extend([known, hook, 0, 0]);
    facts.extend(n(client.len() as u32));
    facts.extend(client.as_bytes());
    facts
}

fn texts(url: &str) -> Vec<u8> {
    [&n(1)[..], &n(url.len() as u32), url.as_bytes()].concat()
}

fn batch(named: u8) -> Vec<u8> {
    let mut batch = [NOW.to_le_bytes(), EXPIRES.to_le_bytes()].concat();
    batch.extend([0, named, 0x0f, 0x27]);
    for part in ["push.example.com", "live", "203.0.113.7"] {
        batch.extend(n(part.len() as u32));
    }
    batch.extend([n(1), n(6), n(3)].concat());
    batch.extend(b"push.example.comlive203.0.113.7recordflv");
    batch.extend([n(1), n(0), n(4)].concat());
    batch.extend(b"test");
    batch
}

#[test]
fn an_answer_is_in_the_output_if_it_fits() {
    let input = [facts(0, 0, ""), texts(URL)].concat();
    let (code, answer) = check(&input, 4096);
    assert_eq!(code, answer.len() as i64);
    assert_eq!(answer[8..12], [1, 1, 1, 0]);
    assert_eq!(answer[16..24], EXPIRES.to_le_bytes());
    for room in [16, answer.len() - 1] {
        assert_eq!(check(&input, room), (-2, answer.clone()));
    }
    assert_eq!(check(&input, answer.len()), (code, answer));
}

#[test]
fn facts_are_read() {
    let input = [facts(7, 2, "203.0.113.9"), texts(URL)].concat();
    let (_, answer) = check(&input, 4096);
    // The hook refused: 19/0.
    assert_eq!(answer[8], 2);
    assert_eq!(answer[12..16], n(19_000));
    let error = |facts| check(&[facts, texts(URL)].concat(), 4096);
    let (code, text) = error(facts(0, 0, "203.0.113"));
    assert_eq!(
        (code, &*text),
        (-3, &b"the client is not an IP address"[..])
    );
    assert_eq!(error(facts(0, 3, "")).0, -3);
    assert_eq!(check(&[0; 39], 4096).0, -3);
    assert_eq!(check(&[], 4096).0, -3);
}

#[test]
fn a_batch_is_read() {
    let signature = "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    let text = |named| {
        let (code, answer) = sign(&batch(named), 4096);
        assert_eq!(code, answer.len() as i64);
        String::from_utf8(answer[12..].to_vec()).expect("text")
    };
    assert_eq!(
        text(0),
        format!("rtmp://push.example.com/live/test?{signature}&record=flv\n")
    );
    assert_eq!(
        text(3),
        format!(
            "rtmp://203.0.113.7:9999/live/test?txHost=push.example.com&{signature}&record=flv\n"
        )
    );
    let whole = batch(3);
    for len in 0..whole.len() {
        assert_eq!(sign(&whole[..len], 4096).0, -3, "{len}");
    }
    let mut unknown = whole;
    unknown[16] = 7;
    assert_eq!(sign(&unknown, 4096).0, -3);
}

#[test]
fn texts_are_masked() {
    let mask = |text: &[u8]| {
        let mut output = [0; 256];
        let (from, to) = (text.as_ptr().expose_provenance(), output.as_mut_ptr());
        let to = to.expose_provenance() as u64;
        // SAFETY: Both buffers outlive the call.
        let code = unsafe { pushurl_direct_mask(from as u64, text.len() as u64, to, 256) };
        (code, take(code, &output))
    };
    let masked = "rtmp://push.example.com/live/test?txSecret=***&txTime=5C271099";
    assert_eq!(mask(URL.as_bytes()).1, masked.as_bytes());
    assert_eq!(mask(b""), (0, Vec::new()));
    assert_eq!(mask(b"\xff").0, -3);
}

#[cfg(feature = "test-hooks")]
#[test]
fn a_panic_stays_inside() {
    let mut output = [0; 16];
    let to = output.as_mut_ptr().expose_provenance() as u64;
    // SAFETY: The buffer outlives the call.
    assert_eq!(unsafe { crate::direct::pushurl_direct_panic(to, 16) }, -1);
}
