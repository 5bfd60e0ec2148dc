//! Languages, and the messages and names of enums.

use core::ffi::c_char;

use pushurl::{Actor, Evidence, Field, Lang, Protocol, Retry, Severity};

use crate::call::{call, or_on_panic};
use crate::codes::{pushurl_result, pushurl_verdict};
use crate::input;
use crate::output::Out;
use crate::strings::pushurl_str;

/// The language with this number; 0 is English.
pub(crate) fn lang_of(number: u32) -> Option<Lang> {
    input::number(&Lang::ALL, |lang| lang as u32, Lang::En, number).ok()
}

pub(crate) fn evidence_of(number: u32) -> Option<Evidence> {
    let mut all = Evidence::ALL.into_iter();
    all.find(|evidence| *evidence as u32 == number)
}

/// The language of a tag as devices and systems write it: `ko`, `zh-Hans-CN`,
/// `ja_JP.UTF-8`. `PUSHURL_RESULT_UNKNOWN_NUMBER` if there are no messages in that
/// language.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_lang_of_tag(
    tag: *const c_char,
    tag_len: usize,
    lang: *mut Lang,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (tag, out) = unsafe { (input::text(tag, tag_len)?, Out::new(lang)?) };
        out.put(tag.parse().map_err(|_| pushurl_result::UnknownNumber)?);
        Ok(())
    })
}

/// The text of an actor. None if a number is not in its enum.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_actor_text(actor: u32, lang: u32) -> pushurl_str {
    let text = || {
        let mut all = Actor::ALL.into_iter();
        let actor = all.find(|each| *each as u32 == actor)?;
        Some(actor.text(lang_of(lang)?))
    };
    pushurl_str::of_option(or_on_panic(None, text))
}

/// The text of a retry. None if a number is not in its enum.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_retry_text(retry: u32, lang: u32) -> pushurl_str {
    let text = || {
        let mut all = Retry::ALL.into_iter();
        let retry = all.find(|each| *each as u32 == retry)?;
        Some(retry.text(lang_of(lang)?))
    };
    pushurl_str::of_option(or_on_panic(None, text))
}

/// The name of a protocol in machine-readable output: `rtmp`, `rtmp_over_srt`. None if
/// the number is not a protocol.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_protocol_name(protocol: u32) -> pushurl_str {
    name(&Protocol::ALL, |each| each as u32, Protocol::name, protocol)
}

/// The name of a verdict in machine-readable output: `accepted`, `rejected`,
/// `undetermined`. None if the number is not a verdict.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_verdict_name(verdict: u32) -> pushurl_str {
    let all = &pushurl_verdict::ALL;
    name(all, |each| each as u32, pushurl_verdict::name, verdict)
}

/// The name of a severity in machine-readable output: `failure`, `warning`. None if the
/// number is not a severity.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_severity_name(severity: u32) -> pushurl_str {
    name(&Severity::ALL, |each| each as u32, Severity::name, severity)
}

/// The name of an evidence in machine-readable output: `documented`, `our_choice`. None
/// if the number is not an evidence.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_evidence_name(evidence: u32) -> pushurl_str {
    name(&Evidence::ALL, |each| each as u32, Evidence::name, evidence)
}

/// The name of a target's field in machine-readable output: `domain`, `stream`. None if
/// the number is not a field.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_field_name(field: u32) -> pushurl_str {
    name(&Field::ALL, |each| each as u32, Field::name, field)
}

fn name<E: Copy>(
    all: &[E],
    number_of: impl Fn(E) -> u32,
    name_of: impl Fn(E) -> &'static str,
    number: u32,
) -> pushurl_str {
    let mut values = all.iter().copied();
    pushurl_str::of_option(
        values
            .find(|value| number_of(*value) == number)
            .map(name_of),
    )
}
