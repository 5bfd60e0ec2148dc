//! Reasons: what is wrong with a URL, in more detail than the service's causes.

use pushurl::{Evidence, Lang, Reason, Severity};

use crate::call::or_on_panic;
use crate::causes::{PUSHURL_CAUSE_NONE, pushurl_cause};
use crate::strings::pushurl_str;
use crate::words::{evidence_of, lang_of};

fn of(reason: u32) -> Option<Reason> {
    Reason::from_number(u16::try_from(reason).ok()?)
}

fn text(reason: u32, lang: u32, read: impl FnOnce(Reason, Lang) -> &'static str) -> pushurl_str {
    let text = || Some(read(of(reason)?, lang_of(lang)?));
    pushurl_str::of_option(or_on_panic(None, text))
}

/// The name of a reason in machine-readable output, in snake_case: `host_is_ip`. None if
/// the number is not a reason.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_name(reason: u32) -> pushurl_str {
    text(reason, Lang::En as u32, |reason, _| reason.name())
}

/// What is wrong, in a sentence.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_detail(reason: u32, lang: u32) -> pushurl_str {
    text(reason, lang, Reason::detail)
}

/// What to do about it, in a sentence.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_remedy(reason: u32, lang: u32) -> pushurl_str {
    text(reason, lang, Reason::remedy)
}

/// The cause that the service gives for a reason, or would give if a warning made the
/// push fail. `PUSHURL_CAUSE_NONE` if the number is not a reason.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_cause(reason: u32) -> pushurl_cause {
    of(reason).map_or(PUSHURL_CAUSE_NONE, |reason| reason.cause().number())
}

/// Whether a reason makes the push fail. `PUSHURL_SEVERITY_WARNING` if the number is not
/// a reason.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_severity(reason: u32) -> Severity {
    of(reason).map_or(Severity::Warning, Reason::severity)
}

/// How well the rule of a reason is known. `PUSHURL_EVIDENCE_OUR_CHOICE` if the number is
/// not a reason.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_reason_evidence(reason: u32) -> Evidence {
    of(reason).map_or(Evidence::OurChoice, Reason::evidence)
}

/// The text of an evidence.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_evidence_text(evidence: u32, lang: u32) -> pushurl_str {
    let text = || Some(evidence_of(evidence)?.text(lang_of(lang)?));
    pushurl_str::of_option(or_on_panic(None, text))
}
