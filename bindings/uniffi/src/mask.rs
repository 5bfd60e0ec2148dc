//! Hiding the secrets of push URLs in any text.

use crate::error::PushUrlError;

/// The text with `***` for every `txSecret` in it, for logs; or, where it is to stay `aligned` with what stands below it, with an
/// asterisk for every character of one.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn mask(text: String, aligned: bool) -> Result<String, PushUrlError> {
    let masked = match aligned {
        true => pushurl::mask_aligned(&text),
        false => pushurl::mask(&text),
    };
    Ok(masked.into_owned())
}
