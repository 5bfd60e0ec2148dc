//! What the tests of the languages need and nothing else has.

use crate::error::PushUrlError;

/// Panics.
///
/// # Errors
/// None: it does not return.
#[uniffi::export]
pub fn panic_on_purpose() -> Result<(), PushUrlError> {
    panic!("a panic on purpose")
}
