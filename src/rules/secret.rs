//! `txSecret`: whether it is there, is written as a digest is, and is the right one.

use super::malformed::TXSECRET;
use super::parameter;
use super::service_params::ServiceParams;
use crate::finding::{Findings, Reason};
use crate::secret::HashAlgorithm;
use crate::text::{Part, PushUrl, Span};

/// 18/502 where txSecret is missing or empty, 18/503 where it is not written as a digest is. Whether it is the right one
/// is for those to say who have a key. Returns whether it is a digest.
#[cold]
pub(crate) fn judge(
    url: &PushUrl<'_>,
    params: &ServiceParams<'_>,
    hash: HashAlgorithm,
    findings: &mut Findings,
) -> bool {
    let Some(value) = params.txsecret.filter(|value| !value.is_empty()) else {
        judge_missing(url, params, findings);
        return false;
    };
    let fault = why_no_digest(value, hash);
    if let Some((reason, span)) = fault {
        findings.add(reason, span);
    }
    fault.is_none()
}

fn judge_missing(url: &PushUrl<'_>, params: &ServiceParams<'_>, findings: &mut Findings) {
    if let Some(value) = params.txsecret {
        findings.add(Reason::TxsecretEmpty, value.span());
    } else if let Some(param) = parameter::with_name_off_by_case(url, "txSecret") {
        findings.add(Reason::TxsecretNameCase, param.name().span());
    } else if let Some((reason, span)) = TXSECRET.fault(url) {
        findings.add(reason, span);
    } else {
        findings.add(Reason::TxsecretMissing, url.end().span());
    }
}

fn why_no_digest(value: Part<'_>, hash: HashAlgorithm) -> Option<(Reason, Span)> {
    let has_len_of = |hash: HashAlgorithm| hash.hex_len() == value.len();
    // Without a branch per digit, which would mispredict: without a key, every good URL comes here.
    let is_lower_hex = value
        .bytes()
        .fold(true, |all, b| all & matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if has_len_of(hash) && is_lower_hex {
        return None;
    }
    if let Some(span) = value.first_run(|c| !c.is_ascii_hexdigit()) {
        return Some((Reason::SecretNotHex, span));
    }
    let reason = if has_len_of(hash) {
        let upper_case = value.bytes().any(|b| b.is_ascii_uppercase());
        upper_case.then_some(Reason::SecretUppercase)?
    } else if HashAlgorithm::ALL.into_iter().any(has_len_of) {
        Reason::SecretOtherHash
    } else {
        Reason::SecretLength
    };
    Some((reason, value.span()))
}
