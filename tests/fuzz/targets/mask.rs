//! A secret in any text: it is hidden, and nothing else changes.
#![no_main]

mod common;

use common::SECRET;
use libfuzzer_sys::fuzz_target;

// The secret replaces the first NUL of the text.
fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    let with_secret = text.replacen('\0', &format!("txSecret={SECRET}&"), 1);
    let masked = pushurl::mask(&with_secret);
    // The fuzzer learns the digest, and writes it where nothing names it.
    assert!(
        text.contains(&SECRET[..8]) || !masked.contains(SECRET),
        "{masked:?}"
    );
    let aligned = pushurl::mask_aligned(&with_secret);
    assert_eq!(aligned.chars().count(), with_secret.chars().count());
    // Only asterisks differ.
    for (masked, given) in aligned.chars().zip(with_secret.chars()) {
        assert!(masked == given || masked == '*');
    }
});
