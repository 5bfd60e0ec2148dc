//! Whether a label is Punycode (RFC 3492). What it encodes does not matter here, so that none of it is put together.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
/// The first character beyond ASCII, and the least that is encoded.
const INITIAL_N: u32 = 128;

/// Whether a text without its `xn--` encodes at least one character beyond ASCII, and nothing that is no character.
pub(super) fn encodes(text: &str) -> bool {
    let (plain, encoded) = match text.rsplit_once('-') {
        // A hyphen at the front ends no plain characters, and is no digit.
        Some(("", _)) | None => ("", text),
        Some(parts) => parts,
    };
    plain.is_ascii() && !encoded.is_empty() && decode(plain.len() as u32, encoded.bytes()).is_some()
}

/// Goes through the encoded characters, behind so many plain ones.
fn decode(mut len: u32, mut digits: impl Iterator<Item = u8>) -> Option<()> {
    let (mut n, mut i, mut bias) = (INITIAL_N, 0_u32, INITIAL_BIAS);
    while let Some(first) = digits.next() {
        let before = i;
        i = i.checked_add(delta(first, &mut digits, bias)?)?;
        len += 1;
        bias = adapted(i - before, len, before == 0);
        n = n.checked_add(i / len)?;
        i = i % len + 1;
        char::from_u32(n)?;
    }
    Some(())
}

/// A number of variable length, the lowest digit first.
fn delta(first: u8, rest: &mut impl Iterator<Item = u8>, bias: u32) -> Option<u32> {
    let (mut delta, mut weight, mut k) = (0_u32, 1_u32, BASE);
    let mut digit = value(first)?;
    loop {
        delta = delta.checked_add(digit.checked_mul(weight)?)?;
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if digit < threshold {
            return Some(delta);
        }
        weight = weight.checked_mul(BASE - threshold)?;
        k += BASE;
        digit = value(rest.next()?)?;
    }
}

/// Letters first, in either case.
fn value(digit: u8) -> Option<u32> {
    match digit.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(u32::from(letter - b'a')),
        digit @ b'0'..=b'9' => Some(u32::from(digit - b'0') + 26),
        _ => None,
    }
}

fn adapted(delta: u32, len: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { DAMP } else { 2 };
    delta += delta / len;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn encodes_by_idna(text: &str) -> bool {
        idna::punycode::decode_to_string(text).is_some_and(|text| !text.is_ascii())
    }

    #[test]
    fn the_bounds() {
        for (text, expected) in [
            // The sample strings of RFC 3492.
            ("ihqwcrb4cv8a8dqg056pqjye", true),
            ("Proprostnemluvesky-uyb24dma41a", true),
            ("3B-ww4c5e180e575a65lsy2b", true),
            ("-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n", true),
            ("mnchen-3ya", true),
            ("MNCHEN-3YA", true),
            ("mnchen-3y", false),
            ("mnchen", true),
            ("mnchen-", false),
            ("", false),
            ("-", false),
            ("--", false),
            ("-a", false),
            ("--a", true),
            ("a_", false),
            ("\u{e9}-3ya", false),
            ("99999999", false),
            ("999999b", false),
        ] {
            assert_eq!(encodes(text), encodes_by_idna(text), "{text:?}");
            assert_eq!(encodes(text), expected, "{text:?}");
        }
    }

    /// A single character, whether there is such a one or not.
    fn lone(character: u32) -> String {
        let (mut rest, mut text) = (character - INITIAL_N, String::new());
        for k in (BASE..).step_by(BASE as usize) {
            let threshold = k.saturating_sub(INITIAL_BIAS).clamp(T_MIN, T_MAX);
            let is_last = rest < threshold;
            let digit = match is_last {
                true => rest,
                false => threshold + (rest - threshold) % (BASE - threshold),
            };
            text.extend(
                char::from_digit(digit + 10, 36).or(char::from_digit(digit.wrapping_sub(26), 10)),
            );
            if is_last {
                break;
            }
            rest = (rest - threshold) / (BASE - threshold);
        }
        text
    }

    #[test]
    fn the_bounds_of_what_is_a_character() {
        for (character, expected) in [
            (0x80, true),
            (0xd7ff, true),
            (0xd800, false),
            (0xdfff, false),
            (0xe000, true),
            (0x10_ffff, true),
            (0x11_0000, false),
        ] {
            let text = lone(character);
            assert_eq!(
                encodes(&text),
                encodes_by_idna(&text),
                "{text} {character:x}"
            );
            assert_eq!(encodes(&text), expected, "{text} {character:x}");
        }
    }

    #[test]
    fn the_bias_is_adapted_at_every_distance() {
        for fourth in '\u{100}'..'\u{c00}' {
            // With a wrong bias, the last character is none: it is the last that there is.
            let text = format!("\u{e9}\u{e9}\u{e9}{fourth}\u{10ffff}");
            let encoded = idna::punycode::encode_str(&text).unwrap_or_default();
            assert!(encodes(&encoded), "{encoded}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn the_same_as_idna_says(text in prop_oneof![
            "[a-z0-9-]{0,12}",
            "[a-zA-Z0-9-]{0,59}",
            "[a-z]{0,9}-?[a-c]{1,6}",
            "[ -~\u{e9}]{0,8}",
        ]) {
            prop_assert_eq!(encodes(&text), encodes_by_idna(&text));
        }

        #[test]
        fn what_idna_encodes(text in "[a-z\\u{e0}-\\u{ff}\u{4e00}-\u{4eff}\u{1f600}-\u{1f64f}]{1,12}") {
            let encoded = idna::punycode::encode_str(&text);
            prop_assert_eq!(encoded.map(|encoded| encodes(&encoded)), Some(!text.is_ascii()));
        }
    }
}
