//! `txSecret`: whether it is there, is written as a digest is, and is the right one.

use super::parameter::{self, ServiceParams};
use crate::finding::{Findings, Reason};
use crate::key::Key;
use crate::secret::{HashAlgorithm, TxSecret};
use crate::text::{Part, PushUrl, Span};

/// 18/502 where txSecret is missing or empty, 18/503 where it is not written as a digest. Returns the digest.
#[inline]
pub(crate) fn judge(
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    hash: HashAlgorithm,
    findings: &mut Findings,
) -> Option<TxSecret> {
    let value = params.tx_secret.and_then(|param| param.value);
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        judge_missing(url, params, findings);
        return None;
    };
    let secret = TxSecret::read(hash, &value);
    if secret.is_none() {
        let (reason, span) = why_no_digest(value, hash);
        findings.add(reason, span);
    }
    secret
}

#[cold]
fn judge_missing(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    if let Some(param) = params.tx_secret {
        findings.add(Reason::TxSecretEmpty, param.value_or_empty().span());
    } else if let Some(param) = parameter::with_name_off_by_case(url, "txSecret") {
        findings.add(Reason::TxSecretNameCase, param.name.span());
    } else {
        findings.add(Reason::TxSecretMissing, url.end().span());
    }
}

#[cold]
fn why_no_digest(value: Part<'_>, hash: HashAlgorithm) -> (Reason, Span) {
    if let Some(span) = value.first_run(|c| !c.is_ascii_hexdigit()) {
        return (Reason::SecretNotHex, span);
    }
    let other = HashAlgorithm::ALL
        .iter()
        .any(|other| *other != hash && other.hex_len() == value.len());
    let reason = if other {
        Reason::SecretOtherHash
    } else if value.len() != hash.hex_len() {
        Reason::SecretLength
    } else {
        Reason::SecretUppercase
    };
    (reason, value.span())
}

/// Whether this digest is the one that `key` gives: `hash(key + StreamName + txTime)` (documented, P/31560). Compared in
/// constant time.
#[inline]
pub(crate) fn matches(
    secret: &TxSecret,
    key: &Key,
    hash: HashAlgorithm,
    stream: &str,
    tx_time: &str,
) -> bool {
    TxSecret::compute(hash, key, stream, tx_time).matches(secret)
}
