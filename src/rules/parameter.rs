//! Which of the service's parameters there are, and how often.

use super::service_params::ServiceParams;
use super::{malformed, sent};
use crate::finding::{Findings, Reason};
use crate::text::{Param, Part, Protocol, PushUrl};

/// Goes through the parameters once. 18/503 if one of the service's occurs twice with different values
/// (our choice); extra parameters of the customer may repeat.
#[inline]
pub(crate) fn gather<'t>(url: &PushUrl<'t>, findings: &mut Findings) -> ServiceParams<'t> {
    let mut found = ServiceParams::default();
    for param in url.signed_params() {
        let place = match param.name().as_str() {
            "txSecret" => &mut found.txsecret,
            "txTime" => &mut found.txtime,
            "txHost" => &mut found.txhost,
            _ => {
                let is_signed = found.txsecret.is_some() && found.txtime.is_some();
                judge_extra_of(url, &param, is_signed, findings);
                continue;
            }
        };
        match *place {
            None => *place = Some(param.value_or_empty()),
            Some(first) => judge_repeated(first, &param, findings),
        }
    }
    sent::judge(url, &found, findings);
    if found.txsecret.is_none() || found.txtime.is_none() || url.stream().is_empty() {
        return malformed::unstuck(url, found);
    }
    found
}

#[cold]
pub(crate) fn judge_repeated(first: Part<'_>, second: &Param<'_>, findings: &mut Findings) {
    let same = first.as_str() == second.value_or_empty().as_str();
    let reason = match same {
        true => Reason::ParameterRepeated,
        false => Reason::ParameterConflict,
    };
    findings.add(reason, second.whole().span());
}

/// A parameter of the customer's in a URL. `is_signed`: whether the signature comes before it.
fn judge_extra_of(url: &PushUrl<'_>, param: &Param<'_>, is_signed: bool, findings: &mut Findings) {
    let is_changed: fn(char) -> bool =
        match url.protocol().is_some_and(Protocol::is_rtmp) && !url.stream().is_empty() {
            true => {
                judge_split(param, is_signed, findings);
                |c| !matches!(c, '/' | ' ') && does_not_arrive(c)
            }
            false => |c| c != '/' && does_not_arrive(c),
        };
    judge_extra(param, is_changed, findings);
}

/// RTMP clients split the URL at its last slash, and ffmpeg ends it at a blank (computed).
fn judge_split(param: &Param<'_>, is_signed: bool, findings: &mut Findings) {
    let whole = param.whole();
    if let Some(span) = whole.first_run(|c| c == '/') {
        findings.add(Reason::ParameterSlash, span);
    }
    if let Some(span) = whole.first_run(|c| c == ' ') {
        let reason = match is_signed {
            true => Reason::ParameterIllegalCharacter,
            false => Reason::ParameterBlank,
        };
        findings.add(reason, span);
    }
}

/// A parameter of the customer's that is to be signed, in any form.
pub(crate) fn judge_extra_to_mint(param: &Param<'_>, findings: &mut Findings) {
    judge_extra(param, does_not_arrive, findings);
}

#[inline]
fn judge_extra(param: &Param<'_>, does_not_arrive: fn(char) -> bool, findings: &mut Findings) {
    let whole = param.whole();
    if let Some(span) = whole.first_run(does_not_arrive) {
        findings.add(Reason::ParameterIllegalCharacter, span);
    }
    // Where a URL ends so, clients cut it off or write another name before the stream's; and at `slist=`, in any name that
    // ends so, they part the names (computed: ffmpeg).
    let misleads = MISLEADING_ENDS.iter().any(|end| whole.ends_with(end));
    if misleads || whole.contains("slist=") {
        findings.add(Reason::ParameterMisleading, whole.span());
    }
}

/// What clients know as the ending of a file.
const MISLEADING_ENDS: [&str; 3] = [".flv", ".mp4", ".f4v"];

/// Characters that clients, shells or servers change.
fn does_not_arrive(c: char) -> bool {
    !c.is_ascii_graphic() || matches!(c, '/' | '\\' | '"' | '\'' | '<' | '>' | '`')
}

/// A parameter whose name is `name` but for case.
#[cold]
pub(super) fn with_name_off_by_case<'t>(url: &PushUrl<'t>, name: &str) -> Option<Param<'t>> {
    url.signed_params()
        .find(|param| param.name().eq_ignore_ascii_case(name))
}
