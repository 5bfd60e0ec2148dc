//! Causes: the service's codes, and their words.

use core::ffi::c_char;

use pushurl::{Actor, Cause, CauseSet, Retry};

use crate::call::{call, or_on_panic};
use crate::input;
use crate::output::{List, Out};
use crate::result::pushurl_result;
use crate::strings::pushurl_str;
use crate::words::lang_of;

/// A cause of interruption, the service's pair errcode/sub_errcode, as one number: errcode * 1000 + sub_errcode. 18/503 is 18503,
/// 3/0 is 3000.
///
/// Those that a program may want to tell apart have a name below; `pushurl_cause_list` lists all 70.
pub type pushurl_cause = u32;

/// 0: the reason is unknown.
pub const PUSHURL_CAUSE_UNKNOWN_REASON: pushurl_cause = 0;
/// 1: the push client stopped the stream; 2, 3, 4 and 35 say the same.
pub const PUSHURL_CAUSE_CLIENT_STOPPED: pushurl_cause = 1000;
/// 8: no data came for a long time; 20 says the same.
pub const PUSHURL_CAUSE_NO_DATA: pushurl_cause = 8000;
/// 18/100: an internal error of the service.
pub const PUSHURL_CAUSE_INTERNAL_100: pushurl_cause = 18100;
/// 18/101: an internal error of the service.
pub const PUSHURL_CAUSE_INTERNAL_101: pushurl_cause = 18101;
/// 18/102: an internal error of the service.
pub const PUSHURL_CAUSE_INTERNAL_102: pushurl_cause = 18102;
/// 18/103: an internal error of the service.
pub const PUSHURL_CAUSE_INTERNAL_103: pushurl_cause = 18103;
/// 18/104: an internal error of the service.
pub const PUSHURL_CAUSE_INTERNAL_104: pushurl_cause = 18104;
/// 18/200: no account is found for the URL.
pub const PUSHURL_CAUSE_NO_ACCOUNT: pushurl_cause = 18200;
/// 18/201: the account's service is shut down.
pub const PUSHURL_CAUSE_SERVICE_SUSPENDED: pushurl_cause = 18201;
/// 18/202: the account is overdue.
pub const PUSHURL_CAUSE_SERVICE_OVERDUE: pushurl_cause = 18202;
/// 18/203: the account's service is shut down by force.
pub const PUSHURL_CAUSE_SERVICE_FORCIBLY_SUSPENDED: pushurl_cause = 18203;
/// 18/300: the push goes to an IP address.
pub const PUSHURL_CAUSE_HOST_IS_IP: pushurl_cause = 18300;
/// 18/301: the push domain can't be identified.
pub const PUSHURL_CAUSE_DOMAIN_UNKNOWN: pushurl_cause = 18301;
/// 18/302: the push domain is not a legal one.
pub const PUSHURL_CAUSE_DOMAIN_INVALID: pushurl_cause = 18302;
/// 18/303: the push domain is disabled.
pub const PUSHURL_CAUSE_DOMAIN_DISABLED: pushurl_cause = 18303;
/// 18/304: the application is disabled.
pub const PUSHURL_CAUSE_APP_DISABLED: pushurl_cause = 18304;
/// 18/305: the stream is disabled.
pub const PUSHURL_CAUSE_STREAM_DISABLED: pushurl_cause = 18305;
/// 18/306: channel mode: there is no such channel.
pub const PUSHURL_CAUSE_CHANNEL_MISSING: pushurl_cause = 18306;
/// 18/307: channel mode: the channel is disabled.
pub const PUSHURL_CAUSE_CHANNEL_DISABLED: pushurl_cause = 18307;
/// 18/308: the stream name holds characters that it may not.
pub const PUSHURL_CAUSE_STREAM_NAME_INVALID: pushurl_cause = 18308;
/// 18/309: the application name holds characters that it may not.
pub const PUSHURL_CAUSE_APP_NAME_INVALID: pushurl_cause = 18309;
/// 18/400: the client's address is on the blocklist.
pub const PUSHURL_CAUSE_CLIENT_BLOCKED: pushurl_cause = 18400;
/// 18/401: the client's address is not on the allowlist.
pub const PUSHURL_CAUSE_CLIENT_NOT_ALLOWED: pushurl_cause = 18401;
/// 18/500: txTime is missing.
pub const PUSHURL_CAUSE_TXTIME_MISSING: pushurl_cause = 18500;
/// 18/501: the URL has expired.
pub const PUSHURL_CAUSE_URL_EXPIRED: pushurl_cause = 18501;
/// 18/502: txSecret is missing.
pub const PUSHURL_CAUSE_TXSECRET_MISSING: pushurl_cause = 18502;
/// 18/503: txSecret is not the right one.
pub const PUSHURL_CAUSE_AUTH_FAILED: pushurl_cause = 18503;
/// 18/600: too many live pushes in all.
pub const PUSHURL_CAUSE_TOO_MANY_PUSHES: pushurl_cause = 18600;
/// 18/601: too many live pushes of this stream name.
pub const PUSHURL_CAUSE_TOO_MANY_OF_STREAM: pushurl_cause = 18601;
/// 18/602: a push of higher priority is live.
pub const PUSHURL_CAUSE_PRIORITY_TOO_LOW: pushurl_cause = 18602;
/// 19: the customer's own authentication refused.
pub const PUSHURL_CAUSE_HOOK_REFUSED: pushurl_cause = 19000;
/// 21/102: a new push replaced this one.
pub const PUSHURL_CAUSE_STREAM_REPLACED: pushurl_cause = 21102;
/// 21/103: a new push replaced this one, which sent no data.
pub const PUSHURL_CAUSE_IDLE_STREAM_REPLACED: pushurl_cause = 21103;

/// No cause: in a report, of a URL that is not rejected.
pub const PUSHURL_CAUSE_NONE: pushurl_cause = u32::MAX;

/// A set of causes. `pushurl_cause_set_contains` and `pushurl_cause_set_list` read it; which bit is whose may change.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_cause_set {
    /// Not to be read on its own.
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

/// A word of a cause. None for a number that is no cause.
fn word<R>(cause: u32, none: R, read: impl FnOnce(Cause) -> R) -> R {
    or_on_panic(None, || Cause::from_number(cause).map(read)).unwrap_or(none)
}

/// A text of a cause. None for a number that is no cause, or none of a language.
fn text(
    cause: u32,
    lang: u32,
    read: impl FnOnce(Cause, pushurl::Lang) -> Option<&'static str>,
) -> pushurl_str {
    let text = || read(Cause::from_number(cause)?, lang_of(lang)?);
    pushurl_str::of_option(or_on_panic(None, text))
}

/// Writes all causes, in the order of the service's table. `len` says how many there are.
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

/// The first number of a cause, 0 to 39; 0 for a number that is no cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_errcode(cause: u32) -> u32 {
    word(cause, 0, |cause| u32::from(cause.errcode()))
}

/// The second number of a cause: 0, or three digits under errcode 18 and 21; 0 for a number that is no cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_sub_errcode(cause: u32) -> u32 {
    word(cause, 0, |cause| u32::from(cause.sub_errcode()))
}

/// The cause that a text names: `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, or a stop reason of the service's event list,
/// which ends in the number: `Client actively interrupts the push (3)`.
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

/// Writes the causes whose errmsg holds a piece of text, in any of the languages and whatever its case. `len` says how many there
/// are. An empty piece finds none.
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

/// The service's own message for a cause (documented). Where its published text is plainly wrong it is mended:
/// `pushurl_cause_erratum_note` says so.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_errmsg(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| Some(cause.errmsg(lang)))
}

/// The message of the service's older table, which exists in English only. None where that table has no such row.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_older_errmsg(cause: u32) -> pushurl_str {
    text(cause, pushurl::Lang::En as u32, |cause, _| {
        cause.older_errmsg()
    })
}

/// The service's message as it is published, where something is wrong with it; else none.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_erratum_published(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| {
        cause.erratum(lang).map(|erratum| erratum.published)
    })
}

/// What is wrong with the service's published message, in its own language; none where nothing is.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_erratum_note(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| {
        cause.erratum(lang).map(|erratum| erratum.note)
    })
}

/// What to do about a cause, in our words.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_advice(cause: u32, lang: u32) -> pushurl_str {
    text(cause, lang, |cause, lang| Some(cause.advice(lang)))
}

/// Who must act on a cause (inferred from its message). `PUSHURL_ACTOR_UNKNOWN` for a number that is no cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_actor(cause: u32) -> Actor {
    word(cause, Actor::Unknown, Cause::actor)
}

/// Whether to push again (our advice). `PUSHURL_RETRY_AS_IS` for a number that is no cause.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_retry(cause: u32) -> Retry {
    word(cause, Retry::AsIs, Cause::retry)
}

/// Whether a cause is in a set.
#[unsafe(no_mangle)]
pub extern "C" fn pushurl_cause_set_contains(set: pushurl_cause_set, cause: u32) -> bool {
    word(cause, false, |cause| set.read().contains(cause))
}

/// Writes the causes of a set, in the order of the service's table. `len` says how many there are.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_causes_are_the_cores() {
        let named = [
            (PUSHURL_CAUSE_UNKNOWN_REASON, Cause::UNKNOWN_REASON),
            (PUSHURL_CAUSE_CLIENT_STOPPED, Cause::CLIENT_STOPPED),
            (PUSHURL_CAUSE_NO_DATA, Cause::NO_DATA),
            (PUSHURL_CAUSE_INTERNAL_100, Cause::INTERNAL_100),
            (PUSHURL_CAUSE_INTERNAL_101, Cause::INTERNAL_101),
            (PUSHURL_CAUSE_INTERNAL_102, Cause::INTERNAL_102),
            (PUSHURL_CAUSE_INTERNAL_103, Cause::INTERNAL_103),
            (PUSHURL_CAUSE_INTERNAL_104, Cause::INTERNAL_104),
            (PUSHURL_CAUSE_NO_ACCOUNT, Cause::NO_ACCOUNT),
            (PUSHURL_CAUSE_SERVICE_SUSPENDED, Cause::SERVICE_SUSPENDED),
            (PUSHURL_CAUSE_SERVICE_OVERDUE, Cause::SERVICE_OVERDUE),
            (
                PUSHURL_CAUSE_SERVICE_FORCIBLY_SUSPENDED,
                Cause::SERVICE_FORCIBLY_SUSPENDED,
            ),
            (PUSHURL_CAUSE_HOST_IS_IP, Cause::HOST_IS_IP),
            (PUSHURL_CAUSE_DOMAIN_UNKNOWN, Cause::DOMAIN_UNKNOWN),
            (PUSHURL_CAUSE_DOMAIN_INVALID, Cause::DOMAIN_INVALID),
            (PUSHURL_CAUSE_DOMAIN_DISABLED, Cause::DOMAIN_DISABLED),
            (PUSHURL_CAUSE_APP_DISABLED, Cause::APP_DISABLED),
            (PUSHURL_CAUSE_STREAM_DISABLED, Cause::STREAM_DISABLED),
            (PUSHURL_CAUSE_CHANNEL_MISSING, Cause::CHANNEL_MISSING),
            (PUSHURL_CAUSE_CHANNEL_DISABLED, Cause::CHANNEL_DISABLED),
            (
                PUSHURL_CAUSE_STREAM_NAME_INVALID,
                Cause::STREAM_NAME_INVALID,
            ),
            (PUSHURL_CAUSE_APP_NAME_INVALID, Cause::APP_NAME_INVALID),
            (PUSHURL_CAUSE_CLIENT_BLOCKED, Cause::CLIENT_BLOCKED),
            (PUSHURL_CAUSE_CLIENT_NOT_ALLOWED, Cause::CLIENT_NOT_ALLOWED),
            (PUSHURL_CAUSE_TXTIME_MISSING, Cause::TXTIME_MISSING),
            (PUSHURL_CAUSE_URL_EXPIRED, Cause::URL_EXPIRED),
            (PUSHURL_CAUSE_TXSECRET_MISSING, Cause::TXSECRET_MISSING),
            (PUSHURL_CAUSE_AUTH_FAILED, Cause::AUTH_FAILED),
            (PUSHURL_CAUSE_TOO_MANY_PUSHES, Cause::TOO_MANY_PUSHES),
            (PUSHURL_CAUSE_TOO_MANY_OF_STREAM, Cause::TOO_MANY_OF_STREAM),
            (PUSHURL_CAUSE_PRIORITY_TOO_LOW, Cause::PRIORITY_TOO_LOW),
            (PUSHURL_CAUSE_HOOK_REFUSED, Cause::HOOK_REFUSED),
            (PUSHURL_CAUSE_STREAM_REPLACED, Cause::STREAM_REPLACED),
            (
                PUSHURL_CAUSE_IDLE_STREAM_REPLACED,
                Cause::IDLE_STREAM_REPLACED,
            ),
        ];
        for (number, cause) in named {
            assert_eq!(number, cause.number());
        }
    }
}
