//! The output of the example programs. The examples of every language print the same, so they share the expected files.
//!
//! `BLESS=1 cargo test --test examples` rewrites the files.
#![allow(clippy::unwrap_used)]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

fn assert_prints_expected(name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", name])
        .current_dir(root)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let file = root.join("tests/data/examples").join(format!("{name}.txt"));
    if env::var_os("BLESS").is_some() {
        fs::write(&file, &printed).unwrap();
    }
    assert_eq!(printed, fs::read_to_string(file).unwrap());
}

#[test]
fn mint_and_check() {
    assert_prints_expected("mint_and_check");
}

#[test]
fn check_before_push() {
    assert_prints_expected("check_before_push");
}

#[test]
fn explain() {
    assert_prints_expected("explain");
}
