//! What several of the test programs need. Not every one needs all of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use proptest::test_runner::Config;
use pushurl::{Checker, HashAlgorithm, Key, Part, PushUrl, Reason, Span};
use serde::de::DeserializeOwned;

/// Reads one of the data files that all languages share.
pub fn data<T: DeserializeOwned>(file: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(file);
    let text = fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// So many cases of a property, or in proportion to `PROPTEST_CASES`, which is 256 where nothing is said.
pub fn config(cases: u32) -> Config {
    let usual = Config::default();
    Config {
        cases: cases * usual.cases / 256,
        // A failure prints its input; what is worth keeping becomes a row of the data files.
        failure_persistence: None,
        ..usual
    }
}

pub fn moment(unix: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(unix, 0).unwrap()
}

pub fn key(text: &str) -> Key {
    Key::new(text).unwrap()
}

pub fn checker(text: &str, hash: HashAlgorithm) -> Checker {
    Checker::new().with_key(key(text)).with_hash(hash)
}

/// Whether only a check with a key finds it: that a secret does not match, and how it was made.
pub fn needs_a_key(reason: Reason) -> bool {
    reason == Reason::SecretMismatch || reason.is_diagnosis()
}

/// Whether a diagnosis explains it, and so comes before it.
pub fn is_explained(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::SecretMismatch
            | Reason::SecretLength
            | Reason::SecretNotHex
            | Reason::SecretUppercase
            | Reason::SecretOtherHash
    )
}

/// Every part of a URL that is there.
pub fn parts<'t>(url: &PushUrl<'t>) -> impl Iterator<Item = Part<'t>> {
    let parts = [
        Some(url.lead()),
        Some(url.scheme()),
        url.userinfo(),
        Some(url.host()),
        url.port(),
        Some(url.path()),
        url.query(),
        Some(url.app()),
        Some(url.stream()),
        url.streamid(),
        Some(url.push_domain()),
    ];
    parts.into_iter().flatten()
}

/// Whether every part of a text stands in it where it says, and parameters are made of their parts.
pub fn assert_parts_stand(text: &str) {
    let url = PushUrl::split(text);
    let stands = |part| assert_stands(text, part);
    parts(&url).for_each(stands);
    let order = [url.lead(), url.scheme(), url.host(), url.path()].map(Part::span);
    assert!(order.is_sorted(), "{order:?} in {text:?}");
    for param in url.params() {
        let (whole, name, value) = (param.whole(), param.name(), param.value_or_empty());
        [whole, name, value].into_iter().for_each(stands);
        assert!(!name.contains('='));
        assert_eq!(value.span().end, whole.span().end);
        match param.value() {
            Some(given) => {
                assert_eq!(given, value);
                let joined = format!("{}={}", name.as_str(), value.as_str());
                assert_eq!(joined, whole.as_str());
            }
            None => assert_eq!((name, value.as_str()), (whole, "")),
        }
    }
}

fn assert_stands(text: &str, part: Part<'_>) {
    let Span { start, end } = part.span();
    let piece = text.get(part.span().range());
    assert_eq!(piece, Some(part.as_str()), "{start}..{end} of {text:?}");
}
