//! Causes: the service's codes, and their messages.

use core::ffi::c_char;

use pushurl::{Actor, Cause, CauseSet, Retry};

use crate::call::{call, or_on_panic};
use crate::codes::pushurl_result;
use crate::input;
use crate::output::{List, Out};
use crate::strings::pushurl_str;
use crate::words::lang_of;

/// A cause of interruption, the service's pair errcode/sub_errcode, as one number:
/// errcode * 1000 + sub_errcode. 18/503 is 18503, 3/0 is 3000.
///
/// Those that a program may want to distinguish have a name; `pushurl_cause_list` lists
/// all 70.
pub type pushurl_cause = u32;

/// No cause: in a report, of a URL that is not rejected.
pub const PUSHURL_CAUSE_NONE: pushurl_cause = u32::MAX;

/// A set of causes, read with `pushurl_cause_set_contains` and `pushurl_cause_set_list`.
/// Bits may change their meaning.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_cause_set {
    /// The bits; private to the library.
    pub bits: [u64; 2],
}

impl From<CauseSet> for pushurl_cause_set {
    #[inline]
    fn from(set: CauseSet) -> Self {
        let bits = set.bits();
        Self {
            bits: [bits as u64, (bits >> 64) as u64],
        }
    }
}

impl pushurl_cause_set {
    const fn read(self) -> CauseSet {
        let [low, high] = self.bits;
        CauseSet::from_bits(low as u128 | (high as u128) << 64)
    }
}

/// A value of a cause, or `none` if the number is not a cause.
fn value<R>(cause: u32, none: R, read: impl FnOnce(Cause) -> R) -> R {
    or_on_panic(None, || Cause::from_number(cause).map(read)).unwrap_or(none)
}

/// A message of a cause; none if a number is not a cause or not a language.
fn text(
    cause: u32,
    lang: u32,
    read: impl FnOnce(Cause, pushurl::Lang) -> Option<&'static str>,
) -> pushurl_str {
    let text = || read(Cause::from_number(cause)?, lang_of(lang)?);
    pushurl_str::of_option(or_on_panic(None, text))
}

/// Writes all causes, in the order of the service's table. `len` receives their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_cause_list(
    causes: *mut pushurl_cause,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        let all = Cause::all();
        // SAFETY: as the header asks.
        let list = unsafe { List::new(causes, capacity, len, all.len()) }?;
        list.put(all.map(Cause::number));
        Ok(())
    })
}

/// The errcode of a cause, 0 to 39; 0 if the number is not a cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_errcode(cause: u32) -> u32 {
    value(cause, 0, |cause| u32::from(cause.errcode()))
}

/// The sub_errcode of a cause: 0, or three digits under errcode 18 and 21; 0 if the
/// number is not a cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_sub_errcode(cause: u32) -> u32 {
    value(cause, 0, |cause| u32::from(cause.sub_errcode()))
}

/// Parses a cause: `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, or a stop reason
/// of the service's event list, which ends in the number: `Client actively interrupts the
/// push (3)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_cause_parse(
    text: *const c_char,
    text_len: usize,
    cause: *mut pushurl_cause,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (text, out) = unsafe { (input::text(text, text_len)?, Out::new(cause)?) };
        out.put(text.parse::<Cause>()?.number());
        Ok(())
    })
}

/// Writes the causes whose errmsg contains `piece`, in any language, ignoring case. `len`
/// receives their number. An empty piece finds nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_cause_search(
    piece: *const c_char,
    piece_len: usize,
    causes: *mut pushurl_cause,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let piece = unsafe { input::text(piece, piece_len) }?;
        let found: CauseSet = Cause::search(piece).collect();
        // SAFETY: as the header asks.
        let list = unsafe { List::new(causes, capacity, len, found.len()) }?;
        list.put(found.iter().map(Cause::number));
        Ok(())
    })
}

/// The service's message for a cause (documented). Where the published text is plainly
/// wrong, it is corrected, and `pushurl_cause_erratum_note` says so.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_errmsg(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| Some(cause.errmsg(lang)))
}

/// The message of the service's older table, which exists in English only; none where
/// that table has no such row.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_older_errmsg(cause: u32) -> pushurl_str {
    text(cause, pushurl::Lang::En as u32, |cause, _| {
        cause.older_errmsg()
    })
}

/// The message as the service publishes it, if something is wrong with it; otherwise
/// none.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_erratum_published(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| {
        cause.erratum(lang).map(|erratum| erratum.published)
    })
}

/// What is wrong with the published message, in its own language; none if nothing is.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_erratum_note(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| {
        cause.erratum(lang).map(|erratum| erratum.note)
    })
}

/// What to do about a cause (our advice).
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_advice(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| Some(cause.advice(lang)))
}

/// What an app can tell the person who streams, without terms of the field (our words):
/// "This link has expired. Ask for a new one."
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_user_message(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| Some(cause.user_message(lang)))
}

/// Who must act on a cause (inferred from its message). `PUSHURL_ACTOR_UNKNOWN` if the
/// number is not a cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_actor(cause: u32) -> Actor {
    value(cause, Actor::Unknown, Cause::actor)
}

/// Whether to push again (our advice). `PUSHURL_RETRY_AS_IS` if the number is not a
/// cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_retry(cause: u32) -> Retry {
    value(cause, Retry::AsIs, Cause::retry)
}

/// Whether a set contains a cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_set_contains(set: pushurl_cause_set, cause: u32) -> bool {
    value(cause, false, |cause| set.read().contains(cause))
}

/// Writes the causes of a set, in the order of the service's table. `len` receives their
/// number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_cause_set_list(
    set: pushurl_cause_set,
    causes: *mut pushurl_cause,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        let set = set.read();
        // SAFETY: as the header asks.
        let list = unsafe { List::new(causes, capacity, len, set.len()) }?;
        list.put(set.iter().map(Cause::number));
        Ok(())
    })
}
