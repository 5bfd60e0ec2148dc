//! Masks the secrets of push URLs in any text.

use crate::error::PushUrlError;

/// The text with `***` in place of every `txSecret`, for logs. If `aligned`, with one asterisk per character instead, so that
/// markers on the line below stay aligned.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn mask(text: String, aligned: bool) -> Result<String, PushUrlError> {
    let masked = match aligned {
        true => pushurl::mask_aligned(&text),
        false => pushurl::mask(&text),
    };
    Ok(masked.into_owned())
}
