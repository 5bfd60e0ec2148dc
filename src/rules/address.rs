//! Which hosts are IP addresses, in every spelling that a URL parser or a resolver reads as one.

use std::borrow::Cow;
use std::net::Ipv6Addr;

/// What a host is, as far as addresses go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// An IP address.
    Address,
    /// It ends in a number, as only an address does, but none can be read from it.
    BadAddress,
    /// Anything else.
    Name,
}

/// Reads a host as parsers (dotted, decimal, hex, octal, short, percent-encoded, full-width) and resolvers
/// (trailing dots, zone ids, no brackets) do.
///
/// The URL Standard's own rules, in as far as they tell addresses from names: a test holds them to the `url` crate, which reads
/// much more and needs a library of its own for names.
pub(crate) fn spelling(host: &str) -> Spelling {
    if let Some(inner) = host.strip_prefix('[') {
        return match inner.strip_suffix(']').map(is_ipv6) {
            Some(true) => Spelling::Address,
            _ => Spelling::BadAddress,
        };
    }
    if is_ipv6(host) {
        return Spelling::Address;
    }
    let host = percent_decoded(host);
    let host: String = host.chars().map(folded).collect();
    let host = host.trim_end_matches('.');
    if !host.is_ascii() || host.contains('%') {
        return Spelling::Name;
    }
    // The brackets may have been encoded.
    let bracketed = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    if is_ipv4(host) || bracketed.is_some_and(|host| host.parse::<Ipv6Addr>().is_ok()) {
        Spelling::Address
    } else if ends_in_number(host) {
        Spelling::BadAddress
    } else {
        Spelling::Name
    }
}

/// One number to four, each of a byte, but for the last, which stands for all that is left.
fn is_ipv4(host: &str) -> bool {
    let mut numbers = host.rsplit('.').map(number);
    let last = numbers.next().flatten();
    let mut most = u32::MAX;
    for number in numbers {
        most >>= 8;
        if most == 0 || number.is_none_or(|number| number > 255) {
            return false;
        }
    }
    last.is_some_and(|last| last <= most)
}

/// Decimal, hex behind `0x`, or octal behind `0`. A lone `0x` is 0.
fn number(text: &str) -> Option<u32> {
    let (digits, radix) = if let Some(hex) = hex_digits(text) {
        (hex, 16)
    } else {
        match text.strip_prefix('0') {
            Some(octal) => (octal, 8),
            None if text.is_empty() => return None,
            None => (text, 10),
        }
    };
    digits.chars().try_fold(0_u32, |number, digit| {
        number
            .checked_mul(radix)?
            .checked_add(digit.to_digit(radix)?)
    })
}

fn hex_digits(text: &str) -> Option<&str> {
    text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))
}

/// With or without a zone id, whose `%` may be encoded.
fn is_ipv6(text: &str) -> bool {
    let address = text
        .split_once('%')
        .map_or(text, |(address, _zone)| address);
    address.parse::<Ipv6Addr>().is_ok()
}

/// Decoded once, as URL parsers do. A text that then is no UTF-8 stays as it was: it is no address.
fn percent_decoded(host: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(host)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(host))
}

/// The ASCII character that parsers take a full-width digit, letter or dot for.
fn folded(c: char) -> char {
    match c {
        '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => '.',
        '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff26}'
        | '\u{ff41}'..='\u{ff46}'
        | '\u{ff38}'
        | '\u{ff58}' => {
            // The full-width forms stand in the order of ASCII.
            char::from_u32(c as u32 - 0xff00 + 0x20).unwrap_or(c)
        }
        _ => c,
    }
}

/// Whether the last label is digits or `0x` and hex digits: then parsers read the whole as an address or fail.
fn ends_in_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
        || hex_digits(last).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Host;

    use super::*;

    /// What `url` says of a text without percent signs and trailing dots.
    fn spelling_by_url(host: &str) -> Spelling {
        match Host::parse(host) {
            Ok(Host::Ipv4(_) | Host::Ipv6(_)) => Spelling::Address,
            Err(_) if ends_in_number(host) => Spelling::BadAddress,
            Ok(Host::Domain(_)) | Err(_) => Spelling::Name,
        }
    }

    /// `url` needs brackets around an IPv6 address, and what is in them is judged alone.
    fn check(host: &str) {
        let host = host.trim_end_matches('.');
        if !host.starts_with('[') && !is_ipv6(host) {
            assert_eq!(spelling(host), spelling_by_url(host), "{host:?}");
        }
    }

    #[test]
    fn spellings_at_the_bounds_are_what_url_says() {
        for host in [
            "",
            "0",
            "00",
            "08",
            "0x",
            "0X",
            "0xg",
            "x",
            "255",
            "256",
            "4294967295",
            "4294967296",
            "037777777777",
            "040000000000",
            "0xffffffff",
            "0x100000000",
            "00000000000000000000000000000001",
            "1.16777215",
            "1.16777216",
            "1.2.65535",
            "1.2.65536",
            "1.2.3.255",
            "1.2.3.256",
            "1.256.3.4",
            "255.1",
            "255.255.255.255",
            "256.2.3",
            "1.2.3.4.5",
            "0.0.0.0.0",
            "1..2",
            ".1",
            "1.+2",
            "1. 2",
            "a.1",
            "a.0x",
            "a.0x1g",
            "xn--.1",
            "xn--a.xn--1",
            "1_.1",
            "1<.1",
        ] {
            check(host);
        }
    }

    #[test]
    fn encoded_brackets_hold_an_ipv6_address() {
        for (host, expected) in [
            ("%5b::1%5d", Spelling::Address),
            ("%5B2001:db8::1%5D", Spelling::Address),
            ("%5b::1", Spelling::Name),
            ("%5b1.2.3.4%5d", Spelling::Name),
            ("%5b::g%5d", Spelling::Name),
        ] {
            let decoded = percent_decoded(host);
            assert_eq!(spelling(host), expected, "{host}");
            assert_eq!(spelling_by_url(&decoded), expected, "{host}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn spellings_are_what_url_says(
            host in prop_oneof![
                "(0x|0X|0|)[0-9a-f]{0,9}(\\.(0x|0X|0|)[0-9a-f]{0,4}){0,4}",
                "[0-9xX.a]{0,12}",
                "[ -$&-~]{0,12}",
            ]
        ) {
            check(&host);
        }

        #[test]
        fn ipv6_in_encoded_brackets_is_what_url_says(
            address in prop_oneof![
                "[0-9a-f:]{2,20}",
                "([0-9a-f]{0,5}:){1,8}[0-9a-f]{0,4}",
                "([0-9a-f]{1,4}:){0,6}:?([0-9]{1,3}\\.){3}[0-9]{1,3}",
            ]
        ) {
            prop_assert_eq!(
                spelling(&format!("%5b{address}%5d")) == Spelling::Address,
                matches!(Host::parse(&format!("[{address}]")), Ok(Host::Ipv6(_)))
            );
        }
    }
}
