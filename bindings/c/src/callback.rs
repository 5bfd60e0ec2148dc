//! The service's callbacks.

use core::ffi::c_char;
use core::time::Duration;

use pushurl::{CallbackVerdict, Key};

use crate::call::call;
use crate::codes::pushurl_result;
use crate::input;
use crate::output::Out;

/// Says whether the service sent a callback: its `sign` is md5(key + t) in lower-case
/// hexadecimal, and its `t`, the expiration time of that signature, has not passed
/// (documented). `key` is the callback key. `t` and `sign` are the values as written in the
/// callback. `now` is in Unix seconds; `tolerance` is how many seconds the clocks may differ.
///
/// The signature covers only `t`. `PUSHURL_RESULT_KEY_EMPTY` if there is no key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_callback_verify(
    key: *const c_char,
    key_len: usize,
    t: *const c_char,
    t_len: usize,
    sign: *const c_char,
    sign_len: usize,
    now: i64,
    tolerance: u64,
    verdict: *mut CallbackVerdict,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let key: &[u8] = unsafe { input::array(key.cast(), key_len) }?;
        // SAFETY: as the header asks.
        let (t, sign) = unsafe { (input::text(t, t_len)?, input::text(sign, sign_len)?) };
        // SAFETY: as the header asks.
        let out = unsafe { Out::new(verdict) }?;
        let (key, now) = (Key::new(key)?, input::time(now)?);
        let tolerance = Duration::from_secs(tolerance);
        out.put(pushurl::verify_callback(&key, t, sign, now, tolerance));
        Ok(())
    })
}
