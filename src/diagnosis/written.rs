//! A right digest that is written wrongly.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use constant_time_eq::constant_time_eq;
use percent_encoding::percent_decode_str;
use zeroize::Zeroizing;

use super::hash::{Output, by_byte, write_hex};
use crate::finding::Reason;

/// A longer text is not compared: each comparison takes time in proportion to it.
pub(super) const LONGEST: usize = 512;

/// What is wrong with the given text, if it is a spelling of this digest. Texts are compared in constant time.
pub(super) fn mistake(given: &str, digest: &Output) -> Option<Reason> {
    let lower = Zeroizing::new(given.to_ascii_lowercase());
    let hex = digest.hex();
    let is = |text: &str| constant_time_eq(lower.as_bytes(), text.as_bytes());
    let is_bytes = |write: fn(u8, &mut String)| is(&by_byte(digest.bytes(), write));

    if given.len() > LONGEST || is(&hex) {
        None
    } else if is(hex.trim_start_matches('0')) {
        Some(Reason::DigestLeadingZerosLost)
    } else if is_bytes(|byte, out| write_hex(i32::from(byte), 1, out)) {
        Some(Reason::DigestInnerZerosLost)
    } else if is_bytes(|byte, out| write_hex(i32::from(byte.cast_signed()), 2, out))
        || is_bytes(|byte, out| write_hex(i32::from(byte.cast_signed()), 1, out))
    {
        Some(Reason::DigestSignExtended)
    } else if is_separated(&lower, digest.bytes()) {
        Some(Reason::DigestHasSeparators)
    } else if is_base64(given, digest.bytes()) {
        Some(Reason::DigestBase64)
    } else if hex.len() == 32 && hex.get(8..24).is_some_and(is) {
        Some(Reason::DigestMiddleDigits)
    } else if is_percent_encoded(given, &hex, digest.bytes()) {
        Some(Reason::DigestPercentEncoded)
    } else if contains(&lower, &hex) {
        Some(Reason::DigestHasExtraText)
    } else {
        None
    }
}

/// Digits with a separator after each byte, or between bytes.
fn is_separated(given: &str, digest: &[u8]) -> bool {
    ['-', ':', ' ', '_', '.', ','].into_iter().any(|separator| {
        let digits = by_byte(digest, |byte, out| {
            write_hex(i32::from(byte), 2, out);
            out.push(separator);
        });
        let between = digits.strip_suffix(separator).unwrap_or_default();
        [&**digits, between]
            .into_iter()
            .any(|digits| constant_time_eq(given.as_bytes(), digits.as_bytes()))
    })
}

fn is_base64(given: &str, digest: &[u8]) -> bool {
    let given: Vec<u8> = percent_decode_str(given).collect();
    [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD]
        .iter()
        .any(|base64| {
            let expected = Zeroizing::new(base64.encode(digest));
            constant_time_eq(&given, expected.as_bytes())
        })
}

/// The digits or the bytes, percent-encoded.
fn is_percent_encoded(given: &str, hex: &str, digest: &[u8]) -> bool {
    let decoded: Vec<u8> = percent_decode_str(given).collect();
    decoded.len() < given.len()
        && (constant_time_eq(&decoded.to_ascii_lowercase(), hex.as_bytes())
            || constant_time_eq(&decoded, digest))
}

/// The digits, with any text around them: at the start, or as one of the runs of hex digits.
fn contains(given: &str, hex: &str) -> bool {
    let start = given.as_bytes().get(..hex.len());
    let mut runs = given.split(|c: char| !c.is_ascii_hexdigit());
    start.is_some_and(|start| constant_time_eq(start, hex.as_bytes()))
        || runs.any(|run| constant_time_eq(run.as_bytes(), hex.as_bytes()))
}
