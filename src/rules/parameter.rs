//! Which of the service's parameters there are, and how often.

use crate::finding::{Findings, Reason};
use crate::text::{Param, Part, PushUrl};

/// The values of the first of each of the service's parameters, empty where there is no `=`. Names are compared with
/// regard to case (our choice).
#[derive(Clone, Copy, Default)]
pub(crate) struct ServiceParams<'t> {
    pub tx_secret: Option<Part<'t>>,
    pub tx_time: Option<Part<'t>>,
    pub tx_host: Option<Part<'t>>,
}

impl<'t> ServiceParams<'t> {
    /// Goes through the parameters once. 18/503 where one of the service's stands twice with different values
    /// (our choice); extra parameters of the customer may repeat.
    #[inline]
    pub fn gather(url: &PushUrl<'t>, findings: &mut Findings) -> Self {
        let mut found = Self::default();
        for param in url.params() {
            let place = match param.name().as_str() {
                "txSecret" => &mut found.tx_secret,
                "txTime" => &mut found.tx_time,
                "txHost" => &mut found.tx_host,
                _ => {
                    judge_extra(&param, findings);
                    continue;
                }
            };
            match *place {
                None => *place = Some(param.value_or_empty()),
                Some(first) => judge_repeated(first, &param, findings),
            }
        }
        found
    }
}

#[cold]
pub(super) fn judge_repeated(first: Part<'_>, second: &Param<'_>, findings: &mut Findings) {
    let same = first.as_str() == second.value_or_empty().as_str();
    let reason = match same {
        true => Reason::ParameterRepeated,
        false => Reason::ParameterConflict,
    };
    findings.add(reason, second.whole().span());
}

/// A parameter that the service hands on, or another one.
#[inline]
pub(crate) fn judge_extra(param: &Param<'_>, findings: &mut Findings) {
    if let Some(span) = param.whole().first_run(does_not_arrive) {
        findings.add(Reason::ParameterIllegalCharacter, span);
    }
}

/// What clients, shells or servers change on the way (computed for `/`: ffmpeg splits the URL there again).
fn does_not_arrive(c: char) -> bool {
    !c.is_ascii_graphic() || matches!(c, '/' | '\\' | '"' | '\'' | '<' | '>' | '`')
}

/// A parameter whose name is `name` but for case.
#[cold]
pub(super) fn with_name_off_by_case<'t>(url: &PushUrl<'t>, name: &str) -> Option<Param<'t>> {
    url.params()
        .find(|param| param.name().eq_ignore_ascii_case(name))
}
