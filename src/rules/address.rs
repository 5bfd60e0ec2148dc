//! Which hosts are IP addresses, in every spelling that a URL parser or a resolver reads as one.

use std::borrow::Cow;
use std::net::Ipv6Addr;

use url::Host;

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
/// Full-width digits and dots are folded here and not by `url`, whose Unicode tables can be left out of a build.
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
    match Host::parse(host) {
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => Spelling::Address,
        Err(_) if ends_in_number(host) => Spelling::BadAddress,
        Ok(Host::Domain(_)) | Err(_) => Spelling::Name,
    }
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
    let hex = last.strip_prefix("0x").or_else(|| last.strip_prefix("0X"));
    (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
        || hex.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}
