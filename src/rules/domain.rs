//! The host, and the push domain that the service takes the push for.

use super::address::{self, Spelling};
use super::punycode;
use super::service_params::ServiceParams;
use crate::bytes;
use crate::finding::{Findings, Reason};
use crate::text::{Part, PushUrl, Span};

/// The tail of the service's own playback domains (inferred from their names).
const PLAYBACK_TAIL: &str = ".liveplay.myqcloud.com";

/// 18/301 where there is no host, else the push domain's own rules.
///
/// `txHost=` names the push domain where the host is an address (documented, P/31568). An SRT URL names it by `h=`, and the host may differ (documented, P/38393).
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    judge_frame(url, findings);
    let domain = push_domain(url, params);
    if !domain.is_empty() {
        judge_domain(domain, findings);
    }
}

/// What stands around the domain, or in its place.
#[inline]
pub(crate) fn judge_frame(url: &PushUrl<'_>, findings: &mut Findings) {
    if let Some(userinfo) = url.userinfo() {
        findings.add(Reason::HostHasUserinfo, userinfo.span());
    }
    if url.host().is_empty() {
        findings.add(Reason::HostMissing, url.host().span());
    }
}

/// What the service takes for the push domain; empty where there is none.
#[inline]
pub(crate) fn push_domain<'t>(url: &PushUrl<'t>, params: &ServiceParams<'t>) -> Part<'t> {
    match params.txhost {
        Some(txhost) if !txhost.is_empty() => txhost,
        _ => url.domain_without_txhost(),
    }
}

/// 18/300 for an address, 18/302 for what is no legal push domain.
#[inline]
pub(crate) fn judge_domain(domain: Part<'_>, findings: &mut Findings) {
    if !is_plainly_legal(&domain) {
        judge_closely(domain, findings);
    }
}

/// The longest domain that [`is_plainly_legal`] knows: with two labels at least, none of them can be over 63.
const PLAIN_LEN: usize = 65;

/// One pass without a branch on what the bytes are, which knows nearly every good domain, and no bad one. What it does not know
/// is judged closely.
///
/// Where no two characters of punctuation touch and none stands at an end, there are no empty labels, none that begin or
/// end with a hyphen, and no `xn--`. Where the last label begins with a letter, nobody reads an address.
#[inline]
pub(crate) fn is_plainly_legal(domain: &str) -> bool {
    let bytes = domain.as_bytes();
    // What stands before the domain counts as punctuation.
    let (mut known, mut touching, mut previous) = (bytes::HIGH, 0, bytes::HIGH);
    let (mut last_dots, mut last_dots_at) = (0, 0);
    bytes::eights(bytes, b'a', |at, word| {
        let dots = bytes::are(word, b'.');
        let punctuation = dots | bytes::are(word, b'-');
        known &= (bytes::are_alphanumeric(word) | punctuation) & !word;
        // Where words overlap, what is behind the last byte of one is not the first of the next.
        let before = if at % 8 == 0 { previous >> 56 } else { 0 };
        touching |= punctuation & (punctuation << 8 | before);
        previous = punctuation;
        if dots != 0 {
            (last_dots, last_dots_at) = (dots, at);
        }
    });
    if known != bytes::HIGH || touching != 0 || last_dots == 0 || bytes.len() > PLAIN_LEN {
        return false;
    }
    let dot = last_dots_at + (last_dots.ilog2() / 8) as usize;
    bytes.last().is_some_and(u8::is_ascii_alphanumeric) && is_named(bytes, dot)
}

/// Whether the label behind the last dot begins with a letter, and the domain is none of those that have rules of their own.
#[inline]
pub(crate) fn is_named(domain: &[u8], last_dot: usize) -> bool {
    domain
        .get(last_dot + 1)
        .is_some_and(u8::is_ascii_alphabetic)
        && !has_rules_of_its_own(domain)
}

/// Whether it is one of the names that have rules of their own. First a quick look at what nearly no name ends with.
#[inline]
fn has_rules_of_its_own(domain: &[u8]) -> bool {
    const BLANKS: u128 = u128::MAX / 255 * 0x20;
    // As long as the tail needs, so that the push domains beside it are told from it.
    let may_be_playback = domain.last_chunk().is_some_and(|end| {
        u128::from_le_bytes(*end) | BLANKS == u128::from_le_bytes(*b"lay.myqcloud.com")
    });
    let may_be_localhost = domain.last_chunk().is_some_and(|end| {
        u64::from_le_bytes(*end) | BLANKS as u64 == u64::from_le_bytes(*b"ocalhost")
    });
    // Where size counts, the close look does for all.
    (cfg!(small) || may_be_playback || may_be_localhost)
        && str::from_utf8(domain).is_ok_and(|domain| is_localhost(domain) || is_playback(domain))
}

/// Every rule, each on its own.
#[cold]
fn judge_closely(domain: Part<'_>, findings: &mut Findings) {
    let span = domain.span();
    match address::spelling(&domain) {
        Spelling::Address => return findings.add(Reason::HostIsIp, span),
        Spelling::BadAddress => return findings.add(Reason::HostBadAddress, span),
        Spelling::Name => {}
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
    judge_labels(name, findings);
    if is_localhost(&name) {
        findings.add(Reason::HostIsLocalhost, name.span());
    } else if !name.contains('.') {
        findings.add(Reason::HostSingleLabel, name.span());
    }
    if is_playback(&name) {
        findings.add(Reason::HostIsPlayback, name.span());
    }
}

/// Each kind of fault once, at the first label that has it: a hostile host has no end of labels.
fn judge_labels(name: Part<'_>, findings: &mut Findings) {
    let (mut empty, mut long, mut hyphen, mut punycode) = (None, None, None, None);
    let mut rest = Some(name);
    while let Some(part) = rest {
        let (label, behind) = part.split_once(b'.');
        if label.is_empty() {
            empty = empty.or(Some(label));
        } else if label.len() > 63 {
            long = long.or(Some(label));
        }
        if label.starts_with('-') || label.ends_with('-') {
            hyphen = hyphen.or(Some(label));
        } else if is_bad_punycode(&label) {
            punycode = punycode.or(Some(label));
        }
        rest = behind;
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

/// `xn--` with nothing behind it that decodes to a text beyond ASCII.
fn is_bad_punycode(label: &str) -> bool {
    match label.split_at_checked(4) {
        Some((prefix, encoded)) if prefix.eq_ignore_ascii_case("xn--") => {
            label.len() <= 63 && !punycode::encodes(encoded)
        }
        _ => false,
    }
}

#[inline]
fn is_localhost(domain: &str) -> bool {
    ends_with_ignoring_case(domain, "localhost")
        && matches!(
            domain
                .len()
                .checked_sub(10)
                .map(|dot| domain.as_bytes().get(dot)),
            None | Some(Some(b'.'))
        )
}

#[inline]
fn is_playback(domain: &str) -> bool {
    domain.len() > PLAYBACK_TAIL.len() && ends_with_ignoring_case(domain, PLAYBACK_TAIL)
}

#[inline]
fn ends_with_ignoring_case(text: &str, tail: &str) -> bool {
    text.len()
        .checked_sub(tail.len())
        .and_then(|at| text.as_bytes().get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(tail.as_bytes()))
}
