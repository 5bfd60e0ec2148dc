//! What stands before the host, and the port behind it.

use crate::finding::{Findings, Reason};
use crate::text::{Part, Protocol, PushUrl};

/// 18/301: without a protocol that the service knows no push reaches it (our choice).
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, findings: &mut Findings) {
    if !url.lead().is_empty() {
        findings.add(Reason::LeadingBlank, url.lead().span());
    }
    match url.protocol() {
        None if url.scheme().is_empty() => {
            findings.add(Reason::ProtocolMissing, url.scheme().span());
        }
        None => findings.add(Reason::ProtocolUnknown, url.scheme().span()),
        Some(protocol) => {
            if url.scheme().as_str() != protocol.scheme() {
                findings.add(Reason::ProtocolUppercase, url.scheme().span());
            }
        }
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
        // `host:` with nothing behind it: clients take the default.
        None if written.is_empty() => findings.add(Reason::PortUnusual, written.span()),
        None | Some(0) => findings.add(Reason::PortInvalid, written.span()),
        Some(port) if !usual(port) || written.starts_with('0') => {
            findings.add(Reason::PortUnusual, written.span());
        }
        Some(_) => {}
    }
}
