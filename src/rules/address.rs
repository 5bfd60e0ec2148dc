//! Which hosts are IP addresses, and which are no domains.

use std::borrow::Cow;
use std::net::Ipv6Addr;

use url::Host;

/// What a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HostKind {
    /// An IP address.
    Address,
    /// It ends in a number, as only an address does, but is no address.
    BadAddress,
    /// A domain for a URL parser. The rules for domains are stricter.
    Domain,
    /// Not a domain for a URL parser either.
    NotADomain,
}

/// Classifies a host as URL parsers and resolvers read it.
///
/// `url::Host::parse` decides (computed: the URL Standard): dotted, decimal, hex, octal and short addresses,
/// percent-encoded and Unicode spellings. Added is what resolvers and clients accept and a URL parser does not: trailing
/// dots, a zone id, an IPv6 address without brackets.
pub(crate) fn kind_of(host: &str) -> HostKind {
    if is_ipv6_with_zone(host) {
        return HostKind::Address;
    }
    if let Some(inner) = host.strip_prefix('[') {
        return match inner.strip_suffix(']').is_some_and(is_ipv6_with_zone) {
            true => HostKind::Address,
            false => HostKind::BadAddress,
        };
    }
    let decoded = percent_decoded(host);
    let name = decoded.trim_end_matches(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']);
    // Decoded once only: what still has a `%` is no host.
    if name.contains('%') {
        return HostKind::NotADomain;
    }
    match Host::parse(name) {
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => HostKind::Address,
        Ok(Host::Domain(_)) => HostKind::Domain,
        Err(_) if ends_in_number(name) => HostKind::BadAddress,
        Err(_) => HostKind::NotADomain,
    }
}

/// Whether a URL parser accepts a label that begins with `xn--`: that it decodes to a valid label beyond ASCII.
pub(crate) fn is_valid_label(label: &str) -> bool {
    Host::parse(label).is_ok()
}

/// An IPv6 address, with or without a zone id, whose `%` may be encoded.
fn is_ipv6_with_zone(text: &str) -> bool {
    let address = text
        .split_once('%')
        .map_or(text, |(address, _zone)| address);
    address.parse::<Ipv6Addr>().is_ok()
}

/// Decoded once, as URL parsers do; unchanged if the result is not UTF-8.
fn percent_decoded(host: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(host)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(host))
}

/// Whether the last label is a number, which a URL parser reads as the end of an IPv4 address.
fn ends_in_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let hex = last.strip_prefix("0x").or(last.strip_prefix("0X"));
    let is_decimal = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit());
    is_decimal || hex.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
}
