//! The service's callbacks.

use std::sync::Arc;
use std::time::Duration;

use crate::enums::CallbackVerdict;
use crate::error::PushUrlError;
use crate::key::Key;
use crate::time;

/// Whether the service sent a callback: `sign` is `md5(key + t)`, and `t`, the expiration time of that signature, has not passed.
/// `tolerance` is how many seconds the clocks may differ.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn verify_callback(
    key: Arc<Key>,
    t: String,
    sign: String,
    now: i64,
    tolerance: u64,
) -> Result<CallbackVerdict, PushUrlError> {
    let (now, tolerance) = (time::at(now), Duration::from_secs(tolerance));
    Ok(pushurl::verify_callback(&key.0, &t, &sign, now, tolerance))
}
