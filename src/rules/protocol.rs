//! The scheme before the host, and the port after it.

use crate::finding::{Findings, Reason};
use crate::text::{Part, Protocol, PushUrl};

/// 18/301: without a protocol that the service knows no push reaches it (our choice).
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, findings: &mut Findings) {
    let scheme = url.scheme();
    // The scheme follows leading text, so its offset shows whether there is any.
    if scheme.span().start > 0 {
        findings.add(Reason::LeadingBlank, url.lead().span());
    }
    match url.protocol() {
        None if scheme.is_empty() => findings.add(Reason::ProtocolMissing, scheme.span()),
        None => findings.add(Reason::ProtocolUnknown, scheme.span()),
        Some(_) if scheme.bytes().any(|b| b.is_ascii_uppercase()) => {
            findings.add(Reason::ProtocolUppercase, scheme.span());
        }
        Some(_) => {}
    }
    if let Some(port) = url.port() {
        judge_port(port, url.port_number(), url.protocol(), findings);
    }
}

fn judge_port(
    written: Part<'_>,
    number: Option<u16>,
    protocol: Option<Protocol>,
    findings: &mut Findings,
) {
    let usual = |port| protocol.is_none_or(|protocol| protocol.knows_port(port));
    match number {
        // `host:` without a number: some clients use the default port, others port 0 (computed: ffmpeg).
        None if written.is_empty() => findings.add(Reason::PortUnusual, written.span()),
        None | Some(0) => findings.add(Reason::PortInvalid, written.span()),
        Some(port) if !usual(port) || written.starts_with('0') => {
            findings.add(Reason::PortUnusual, written.span());
        }
        Some(_) => {}
    }
}
