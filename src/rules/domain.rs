//! The host, and the push domain.

use super::address::{self, HostKind};
use super::service_params::ServiceParams;
use crate::finding::{Findings, Reason};
use crate::kernel::classes::{Classes, lowest};
use crate::text::{Part, PushUrl, Span};

/// The suffix of the service's own playback domains (inferred from their names).
const PLAYBACK_SUFFIX: &str = ".liveplay.myqcloud.com";

/// 18/302 for a user name before the host, 18/301 without a host.
pub(crate) fn judge_authority(url: &PushUrl<'_>, findings: &mut Findings) {
    if let Some(userinfo) = url.userinfo() {
        findings.add(Reason::HostHasUserinfo, userinfo.span());
    }
    if url.host().is_empty() {
        findings.add(Reason::HostMissing, url.host().span());
    }
}

/// The push domain; empty if there is none.
///
/// `txHost=` names it if the host is an address (documented, P/31568). An SRT URL names it by `h=`, and the host may differ
/// (documented, P/38393).
pub(crate) fn push_domain<'t>(url: &PushUrl<'t>, params: &ServiceParams<'t>) -> Part<'t> {
    match params.txhost {
        Some(txhost) if !txhost.is_empty() => txhost,
        _ => url.domain_without_txhost(),
    }
}

/// Whether a domain, the first of the classified bytes, is one in which [`judge`] finds nothing. It recognizes nearly every
/// good domain of at most 64 bytes, and no bad one.
///
/// If no two characters of punctuation touch and none is first or last, there is no empty label, none that begins or ends
/// with a hyphen, and no `xn--`. If the last label begins with a letter, no parser reads an address.
pub(crate) fn is_plain(domain: &str, classes: &Classes) -> bool {
    let inside = lowest(domain.len());
    let punctuation = (classes.dot | classes.hyphen) & inside;
    let is_legal = (classes.word & !classes.underscore | punctuation) & inside == inside;
    // The place before the domain counts as punctuation.
    let touching = punctuation & (punctuation << 1 | 1);
    let bytes = domain.as_bytes();
    let last_label = (classes.dot & inside)
        .checked_ilog2()
        .and_then(|dot| bytes.get(dot as usize + 1));
    is_legal
        && touching == 0
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
        && last_label.is_some_and(u8::is_ascii_alphabetic)
        && !is_localhost(domain)
        && !is_playback(domain)
}

/// 18/300 for an address, 18/302 for any other host that is not a legal push domain.
pub(crate) fn judge(domain: Part<'_>, findings: &mut Findings) {
    let span = domain.span();
    let kind = address::kind_of(&domain);
    match kind {
        HostKind::Address => return findings.add(Reason::HostIsIp, span),
        HostKind::BadAddress => return findings.add(Reason::HostBadAddress, span),
        HostKind::Domain | HostKind::NotADomain => {}
    }
    if let Some(span) = domain.first_run(|c| !c.is_ascii()) {
        findings.add(Reason::HostNotAscii, span);
    }
    let is_illegal =
        |c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.');
    if let Some(span) = domain.first_run(is_illegal) {
        findings.add(Reason::HostIllegalCharacter, span);
    }
    let name = match domain.strip_suffix('.') {
        Some(name) => {
            findings.add(Reason::HostTrailingDot, Span::new(span.end - 1, span.end));
            Part::new(name, span.start)
        }
        None => domain,
    };
    if name.len() > 253 {
        findings.add(Reason::HostTooLong, name.span());
    }
    judge_labels(name, kind, findings);
    if is_localhost(&name) {
        findings.add(Reason::HostIsLocalhost, name.span());
    } else if !name.contains('.') {
        findings.add(Reason::HostSingleLabel, name.span());
    }
    if is_playback(&name) {
        findings.add(Reason::HostIsPlayback, name.span());
    }
}

/// Each kind of fault once, at the first label that has it: a hostile host has any number of labels.
fn judge_labels(name: Part<'_>, kind: HostKind, findings: &mut Findings) {
    let (mut empty, mut long, mut hyphen, mut punycode) = (None, None, None, None);
    let mut encoded = None;
    let mut rest = Some(name);
    while let Some(part) = rest {
        let (label, after) = part.split_once(b'.');
        if label.is_empty() {
            empty = empty.or(Some(label));
        } else if label.len() > 63 {
            long = long.or(Some(label));
        }
        if label.starts_with('-') || label.ends_with('-') {
            hyphen = hyphen.or(Some(label));
        } else if is_encoded(&label) {
            encoded = encoded.or(Some(label));
            if punycode.is_none() && !address::is_valid_label(&label) {
                punycode = Some(label);
            }
        }
        rest = after;
    }
    // Labels that are valid alone and not together, such as left-to-right after right-to-left.
    if kind == HostKind::NotADomain && name.is_ascii() {
        punycode = punycode.or(encoded);
    }
    let faults = [
        (empty, Reason::HostLabelEmpty),
        (long, Reason::HostLabelTooLong),
        (hyphen, Reason::HostLabelHyphen),
        (punycode, Reason::HostBadPunycode),
    ];
    for (label, reason) in faults {
        if let Some(label) = label {
            findings.add(reason, label.span());
        }
    }
}

/// Whether a label begins with `xn--` and is not too long for a parser to look at.
fn is_encoded(label: &str) -> bool {
    let prefix = label.get(..4);
    label.len() <= 63 && prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("xn--"))
}

/// `localhost`, or a name below it.
fn is_localhost(domain: &str) -> bool {
    domain.eq_ignore_ascii_case("localhost") || ends_with_ignoring_case(domain, ".localhost")
}

fn is_playback(domain: &str) -> bool {
    domain.len() > PLAYBACK_SUFFIX.len() && ends_with_ignoring_case(domain, PLAYBACK_SUFFIX)
}

fn ends_with_ignoring_case(text: &str, suffix: &str) -> bool {
    text.len()
        .checked_sub(suffix.len())
        .and_then(|at| text.as_bytes().get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(suffix.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Host;

    use super::*;
    use crate::kernel::classes;

    fn reasons(domain: &str) -> Vec<Reason> {
        let mut findings = Findings::default();
        judge(Part::new(domain, 0), &mut findings);
        findings
            .as_slice()
            .iter()
            .map(|finding| finding.reason)
            .collect()
    }

    /// What must follow from what `url` says of a host.
    fn check(host: &str) {
        let reasons = reasons(host);
        match Host::parse(host) {
            Ok(Host::Ipv4(_) | Host::Ipv6(_)) => {
                assert_eq!(reasons, [Reason::HostIsIp], "{host:?}")
            }
            Ok(Host::Domain(_)) => {}
            Err(_) => assert!(
                reasons
                    .iter()
                    .any(|reason| reason.severity() == crate::finding::Severity::Failure),
                "{host:?}: {reasons:?}"
            ),
        }
        let mut bytes = [0; classes::LEN];
        if let Some(place) = bytes.get_mut(..host.len()) {
            place.copy_from_slice(host.as_bytes());
            if is_plain(host, &Classes::of(&bytes)) {
                assert_eq!(reasons, [], "{host}");
            }
        }
    }

    #[test]
    fn the_first_bad_label_is_named() {
        for (domain, expected) in [
            ("xn--fiqs8s.xn--0.com", Some(11..16)),
            ("xn--0.xn--fiqs8s.com", Some(0..5)),
            ("push.xn--fiqs8s.com", None),
        ] {
            let mut findings = Findings::default();
            judge(Part::new(domain, 0), &mut findings);
            let bad = findings.as_slice().iter();
            let mut bad = bad.filter(|finding| finding.reason == Reason::HostBadPunycode);
            assert_eq!(
                bad.next().map(|finding| finding.span.range()),
                expected,
                "{domain}"
            );
        }
    }

    #[test]
    fn a_playback_domain_has_a_name_before_its_suffix() {
        assert!(reasons("1.liveplay.myqcloud.com").contains(&Reason::HostIsPlayback));
        assert!(!reasons(".liveplay.myqcloud.com").contains(&Reason::HostIsPlayback));
        assert!(!reasons("1liveplay.myqcloud.com").contains(&Reason::HostIsPlayback));
    }

    #[test]
    fn addresses_in_every_spelling() {
        for host in [
            "127.0.0.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0x.0x.0",
            "0177.0.0.1",
            "127.1",
            "00000000000000000000000000000001",
            "1.16777215",
            "127.0.0.1.",
            "127.0.0.1..",
            "%31%32%37.0.0.1",
            "１２７.0.0.1",
            "127\u{3002}0\u{ff0e}0\u{ff61}1",
            "127.0.0.1\u{3002}",
            "①②⑦.⓪.⓪.①",
            "𝟏𝟐𝟕.0.0.1",
            "¹²⁷.0.0.1",
            "127.0\u{200b}.0.1",
            "127.0\u{ad}.0.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "::1",
            "fe80::1%25eth0",
            "[fe80::1%eth0]",
            "%5b::1%5d",
        ] {
            assert_eq!(reasons(host), [Reason::HostIsIp], "{host}");
        }
        for host in [
            "256.1.1.1",
            "0x17f000001",
            "1.2.3.4.5",
            "a.1",
            "08",
            "[v1.x]",
            "[::g]",
            "[::1",
        ] {
            assert_eq!(reasons(host), [Reason::HostBadAddress], "{host}");
        }
        for host in ["123.example.com", "1e100.net", "0x.example.com"] {
            assert_eq!(reasons(host), [], "{host}");
        }
        // Decoded once only.
        assert_eq!(reasons("%2531.2.3.4"), [Reason::HostIllegalCharacter]);
    }

    #[test]
    fn labels_that_encode_nothing_are_no_domain() {
        for (host, expected) in [
            ("xn--fiqs8s.com", vec![]),
            ("xn--.com", vec![Reason::HostLabelHyphen]),
            ("xn--a.com", vec![Reason::HostBadPunycode]),
            ("push.xn--zz-.com", vec![Reason::HostLabelHyphen]),
            // An upper-case letter in encoded form, which the mapping would have lowered.
            ("xn--nxa-s8b.com", vec![Reason::HostBadPunycode]),
        ] {
            assert_eq!(reasons(host), expected, "{host}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

        #[test]
        fn hosts_are_what_url_says(
            host in prop_oneof![
                "(0x|0X|0|)[0-9a-f]{0,9}(\\.(0x|0X|0|)[0-9a-f]{0,4}){0,4}",
                "[0-9xX.a]{0,12}",
                "[ -~]{0,12}",
                "[a-c0-1.-]{1,12}(\\.com|\\.localhost|\\.1a|\\.a1)?",
                // All of Unicode.
                "\\PC{1,8}",
                "[0-9\\PC]{1,3}(\\.[0-9\\PC]{1,3}){3}",
                "[０-９①-⑨𝟎-𝟗⁰¹²³0-9]{1,4}([.。．｡][０-９①-⑨𝟎-𝟗0-9\u{200b}\u{ad}]{1,3}){0,3}",
                // Labels that begin with xn--.
                "(a\\.)?[xX][nN]--[a-z0-9-]{0,12}(\\.com)?",
                "\\[[0-9a-f:.]{2,20}\\]",
            ]
        ) {
            check(&host);
        }
    }
}
