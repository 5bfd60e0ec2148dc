//! What several of the test programs need. Not every one needs all of it.
#![allow(dead_code)]

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use pushurl::{Checker, HashAlgorithm, Key};
use serde::de::DeserializeOwned;

/// Reads one of the data files that all languages share.
pub fn data<T: DeserializeOwned>(file: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(file);
    let text = fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
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
