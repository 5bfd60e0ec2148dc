//! Hiding the secrets of push URLs in any text.

use crate::error::PushUrlError;

/// The text with `***` for every `txSecret` in it, for logs.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn mask(text: String) -> Result<String, PushUrlError> {
    Ok(pushurl::mask(&text).into_owned())
}

/// The text with an asterisk for every character of a `txSecret`, so that what stands below it stays aligned.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn mask_aligned(text: String) -> Result<String, PushUrlError> {
    Ok(pushurl::mask_aligned(&text).into_owned())
}
