//! Malformed packed rows, and the documented layouts.

use std::sync::Arc;

use uniffi::{Lift, Lower};

use crate::UniFfiTag;
use crate::bytes::{Packed, SecretBytes};
use crate::checker::Checker;
use crate::enums::{Diagnosis, HashAlgorithm};
use crate::error::PushUrlError;
use crate::facts::Facts;
use crate::key::Key;
use crate::signer::Signer;
use crate::target::Batch;

fn packed(parts: &[&[u8]]) -> Packed {
    let mut packed = Packed::with_capacity(0);
    parts.iter().for_each(|part| packed.push(part));
    packed
}

fn key() -> Arc<Key> {
    let bytes = <Vec<u8> as Lower<UniFfiTag>>::lower(b"e12c46f2612d5106e2034781ab261ca3".to_vec());
    let bytes = <SecretBytes as Lift<UniFfiTag>>::try_lift(bytes);
    Key::new(bytes.expect("bytes")).expect("a key")
}

fn batch() -> Batch {
    Batch {
        domain: "push.example.com".into(),
        app: "live".into(),
        protocol: None,
        port: None,
        host: None,
        params: Vec::new(),
        expires: 1_546_064_025,
        now: 1_546_060_425,
    }
}

fn sign(rows: Packed) -> Result<Packed, PushUrlError> {
    let signer = Signer::new(key(), HashAlgorithm::Md5, false).expect("a signer");
    signer.sign_many(batch(), rows)
}

fn check(texts: Packed) -> Result<Packed, PushUrlError> {
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
    let facts = Facts {
        now: 1_546_060_425,
        client: None,
        live_total: None,
        live_same: None,
        live_priority: None,
        hook: None,
    };
    checker.expect("a checker").check_many(texts, facts)
}

const URL: &str =
    "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

#[test]
fn signed_rows_are_laid_out_as_documented() {
    let n = u32::to_le_bytes;
    let rows = packed(&[&n(3), &n(0), &n(4), &n(1), &n(4), b"test/test"]);
    let answer = sign(rows).expect("an answer");
    let end = URL.len() as u32;
    let refusal = [
        &n(1)[..],
        &n(0),
        &n(0),
        &n(1),
        &30804_u16.to_le_bytes(),
        &[5, 0],
    ]
    .concat();
    let text = format!("{URL}\n\n{URL}\n");
    let ends = [n(end), n(end + 1), n(2 * end + 2)].concat();
    let expected = [&n(3)[..], &n(1), &ends, &refusal, text.as_bytes()].concat();
    assert_eq!(*answer, *expected);
}

#[test]
fn rows_may_have_their_own_apps_and_expiration_times() {
    let n = u32::to_le_bytes;
    let (soon, late) = (
        1_546_064_025_i64.to_le_bytes(),
        1_546_064_026_i64.to_le_bytes(),
    );
    let rows = [
        &n(2)[..],
        &n(3),
        &n(4),
        &n(3),
        &n(4),
        &n(4),
        &soon,
        &late,
        b"liveapp",
        b"testcam1",
    ];
    let answer = sign(packed(&rows)).expect("an answer");
    let text = str::from_utf8(&answer[16..]).expect("text");
    let second = text.lines().nth(1).expect("a second row");
    assert_eq!(text.lines().next(), Some(URL));
    assert!(second.starts_with("rtmp://push.example.com/app/cam1?txSecret="));
    assert!(second.ends_with("&txTime=5C27109A"));
}

#[test]
fn judged_rows_are_laid_out_as_documented() {
    let n = u32::to_le_bytes;
    let quoted = format!("\"{URL}\"");
    let [len, quoted_len] = [URL, &quoted].map(|text| text.len() as u32);
    let texts = [
        &n(3)[..],
        &n(len),
        &n(0),
        &n(quoted_len),
        URL.as_bytes(),
        quoted.as_bytes(),
    ];
    let answer = check(packed(&texts)).expect("an answer");
    let row = |row: usize| &answer[8 + 64 * row..8 + 64 * (row + 1)];
    let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().expect("four bytes"));

    let good = row(0);
    assert_eq!(good[..8], [1, 1, 1, 0, 0, 0, 0, 0]);
    let times = [1_546_064_025_i64, 1_546_064_025, 3600]
        .map(i64::to_le_bytes)
        .concat();
    assert_eq!(good[8..32], times);
    assert_eq!(good[48..], [n(0), n(0), n(0), n(0)].concat());

    let empty = row(1);
    assert_eq!(empty[..4], [2, 0, 0, 0]);
    assert_eq!(empty[4..8], n(18_301));
    assert_eq!(empty[8..32], [0; 24]);
    assert_eq!(empty[56..], [n(0), n(0)].concat());
    let found = number(&empty[52..56]);
    assert!(found > 0);
    // The first finding: protocol_missing at 0.
    assert_eq!(
        answer[200..212],
        [&[0; 8][..], &30102_u16.to_le_bytes(), &[0; 2]].concat()
    );

    let wrapped = row(2);
    let inner = pushurl::mask(URL);
    let inner_len = inner.len() as u32;
    assert_eq!(
        wrapped[48..],
        [n(found), n(found + 1), n(0), n(inner_len)].concat()
    );
    assert_eq!(answer[..8], [n(3), n(found + 1)].concat());
    let texts = &answer[200 + 12 * (found as usize + 1)..];
    assert_eq!(texts, inner.as_bytes());
}

#[test]
fn no_rows_in_give_no_rows_out() {
    assert_eq!(*check(packed(&[&[0; 4]])).expect("an answer"), [0; 8]);
    assert_eq!(*sign(packed(&[&[0; 8]])).expect("an answer"), [0; 8]);
}

#[test]
fn malformed_rows_are_an_error() {
    let n = u32::to_le_bytes;
    for wrong in [
        &[][..],
        &[&[0; 3][..]],
        &[&n(1)[..]],
        &[&n(1)[..], &n(5), b"four"],
        &[&n(1)[..], &n(3), b"four"],
        &[&n(u32::MAX)[..], &n(4), b"four"],
        &[&n(1)[..], &n(u32::MAX), b"four"],
        // A length in the middle of a character, and invalid UTF-8.
        &[&n(2)[..], &n(1), &n(1), "\u{e9}".as_bytes()],
        &[&n(1)[..], &n(1), b"\xff"],
    ] {
        let error = check(packed(wrong)).err().expect("an error");
        assert!(
            matches!(error, PushUrlError::ArgumentInvalid { .. }),
            "{wrong:?}"
        );
        let with_columns: Vec<&[u8]> = match wrong {
            [count, rest @ ..] if count.len() == 4 => [&[*count, &[0; 4]], rest].concat(),
            _ => wrong.to_vec(),
        };
        let error = sign(packed(&with_columns)).err().expect("an error");
        assert!(
            matches!(error, PushUrlError::ArgumentInvalid { .. }),
            "{wrong:?}"
        );
    }
    let error = sign(packed(&[&n(0), &n(4)])).err().expect("no such column");
    assert!(matches!(error, PushUrlError::ArgumentInvalid { .. }));
}
