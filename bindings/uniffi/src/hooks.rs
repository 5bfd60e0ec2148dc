//! Hooks for the tests of the languages.

use crate::error::PushUrlError;

/// Panics.
///
/// # Errors
/// None: it does not return.
#[uniffi::export]
pub fn panic_on_purpose() -> Result<(), PushUrlError> {
    panic!("a panic on purpose")
}
