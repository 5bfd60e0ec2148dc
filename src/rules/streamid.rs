//! The frame of SRT's streamid; its names and parameters are judged as in every other form.

use crate::finding::{Findings, Reason};
use crate::text::streamid::{Items, is_standard};
use crate::text::{Param, Part, Protocol, PushUrl};

/// The documented form (P/38393) is `#!::h=domain,r=App/Stream,…`. Which code the service gives for another one
/// is unpublished: our choice, 18/308 where no name can be read.
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, findings: &mut Findings) {
    if url.protocol() == Some(Protocol::Srt) {
        judge_srt(url, findings);
    }
}

fn judge_srt(url: &PushUrl<'_>, findings: &mut Findings) {
    let Some(id) = url.streamid() else {
        return if url.path().trim_matches('/').is_empty() {
            findings.add(Reason::SrtStreamidMissing, url.end().span());
        } else {
            findings.add(Reason::SrtRtmpLayout, url.path().span());
        };
    };
    if id.is_empty() {
        return findings.add(Reason::SrtStreamidMissing, id.span());
    }
    if !is_standard(id) {
        findings.add(Reason::SrtStreamidPrefix, id.split_at(0).0.span());
    }
    let domain = item(id, "h").map(|item| item.value_or_empty());
    if domain.is_none_or(|domain| domain.is_empty()) {
        findings.add(Reason::SrtDomainMissing, domain.unwrap_or(id.end()).span());
    }
    if let Some(mode) = item(id, "m") {
        findings.add(Reason::SrtModePresent, mode.whole().span());
    }
    judge_repeated(id, findings);
}

/// The first item with this name.
fn item<'t>(id: Part<'t>, name: &str) -> Option<Param<'t>> {
    Items::of(id).find(|item| item.name().as_str() == name)
}

/// `h=` and `r=` twice: these are no parameters to other rules, so their rule is here.
fn judge_repeated(value: Part<'_>, findings: &mut Findings) {
    for name in ["h", "r"] {
        let mut items = Items::of(value).filter(|item| item.name().as_str() == name);
        let first = items.next();
        if let (Some(first), Some(second)) = (first, items.next()) {
            super::parameter::judge_repeated(first.value_or_empty(), &second, findings);
        }
    }
}
