//! Masking the secrets in a text.

use core::ffi::c_char;

use crate::call::call;
use crate::codes::pushurl_result;
use crate::input;
use crate::output::Buffer;

/// Writes a text with `***` in place of every txSecret, for logs. Finds them in URLs,
/// JSON, HTML, command lines and percent-encoded text, and anything after a `=` that
/// looks like a digest. It masks too much rather than too little.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_mask(
    text: *const c_char,
    text_len: usize,
    masked: *mut c_char,
    capacity: usize,
    masked_len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let text = unsafe { input::text(text, text_len) }?;
        let text = pushurl::mask(text);
        // SAFETY: as the header asks.
        let buffer = unsafe { Buffer::new(masked, capacity, masked_len, text.len()) }?;
        buffer.put(&text);
        Ok(())
    })
}
