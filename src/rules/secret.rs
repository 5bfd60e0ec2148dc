//! `txSecret`: whether it is there, is written as a digest is, and is the right one.

use super::malformed::TX_SECRET;
use super::parameter;
use super::service_params::ServiceParams;
use crate::finding::{Findings, Reason};
use crate::secret::HashAlgorithm;
use crate::text::{Part, PushUrl};

/// 18/502 where txSecret is missing or empty, 18/503 where it is not written as a digest is. Whether it is the right one
/// is for those to say who have a key.
#[cold]
pub(crate) fn judge(
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    hash: HashAlgorithm,
    findings: &mut Findings,
) {
    match params.tx_secret {
        Some(value) if !value.is_empty() => judge_digest(value, hash, findings),
        _ => judge_missing(url, params, findings),
    }
}

fn judge_missing(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    if let Some(value) = params.tx_secret {
        findings.add(Reason::TxSecretEmpty, value.span());
    } else if let Some(param) = parameter::with_name_off_by_case(url, "txSecret") {
        findings.add(Reason::TxSecretNameCase, param.name().span());
    } else if let Some((reason, span)) = TX_SECRET.fault(url) {
        findings.add(reason, span);
    } else {
        findings.add(Reason::TxSecretMissing, url.end().span());
    }
}

fn judge_digest(value: Part<'_>, hash: HashAlgorithm, findings: &mut Findings) {
    let has_len_of = |hash: HashAlgorithm| hash.hex_len() == value.len();
    let wrong = value.first_run(|c| !c.is_ascii_hexdigit());
    if let Some(span) = wrong {
        findings.add(Reason::SecretNotHex, span);
    } else if !has_len_of(hash) {
        let other = HashAlgorithm::ALL.into_iter().any(has_len_of);
        let reason = match other {
            true => Reason::SecretOtherHash,
            false => Reason::SecretLength,
        };
        findings.add(reason, value.span());
    } else if value.bytes().any(|b| b.is_ascii_uppercase()) {
        findings.add(Reason::SecretUppercase, value.span());
    }
}
