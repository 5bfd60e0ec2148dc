//! The frame of SRT's streamid; its names and parameters are judged as in every other form.

use super::sent::boundary_at;
use crate::finding::{Findings, Reason};
use crate::text::streamid::{Items, PARAMETER, is_parameter, is_standard};
use crate::text::{Param, Params, Part, Protocol, PushUrl};

/// The documented form (P/38393) is `#!::h=domain,r=App/Stream,…`. Which code the service gives for another one
/// is unpublished: our choice, 18/308 where no name can be read.
#[inline]
pub(crate) fn judge(url: &PushUrl<'_>, findings: &mut Findings) {
    if url.protocol() == Some(Protocol::Srt) {
        judge_srt(url, findings);
    }
}

/// The longest `streamid` of SRT, in bytes (computed: libsrt refuses a longer one).
pub(crate) const MAX_LEN: usize = 512;

fn judge_srt(url: &PushUrl<'_>, findings: &mut Findings) {
    // Clients refuse a URL without a port (computed: ffmpeg, srt-live-transmit, GStreamer).
    if url.port().is_none() && !url.host().is_empty() {
        findings.add(Reason::SrtPortMissing, url.host().end().span());
    }
    judge_query(url, findings);
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
    if id.len() > MAX_LEN {
        let rest = id.skip(boundary_at(&id, MAX_LEN));
        findings.add(Reason::SrtStreamidTooLong, rest.span());
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

/// The parameters that the client reads: `mode` and the `streamid` itself.
fn judge_query(url: &PushUrl<'_>, findings: &mut Findings) {
    let params = || Params::of_query(url.query(), false);
    let of_name = |name| params().filter(move |param| param.name().as_str() == name);
    if let Some(mode) = of_name("mode").find(|mode| mode.value_or_empty().as_str() != "caller") {
        findings.add(Reason::SrtModeNotCaller, mode.whole().span());
    }
    let mut ids = of_name(PARAMETER);
    match ids.next() {
        // ffmpeg sends the first, srt-live-transmit the last (computed).
        Some(first) => ids.for_each(|id| judge_twice(&first, &id, findings)),
        None => {
            if let Some(id) = params().find(|param| is_parameter(&param.name())) {
                findings.add(Reason::SrtStreamidCase, id.name().span());
            }
        }
    }
}

fn judge_twice(first: &Param<'_>, second: &Param<'_>, findings: &mut Findings) {
    super::parameter::judge_repeated(first.value_or_empty(), second, findings);
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
            judge_twice(&first, &second, findings);
        }
    }
}
