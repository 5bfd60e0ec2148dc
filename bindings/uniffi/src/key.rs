//! Push keys.

use std::sync::Arc;

use crate::bytes::SecretBytes;
use crate::error::PushUrlError;

/// A push key of a domain: a handle, which shows nothing of the key and has no way to read it back. The bytes are overwritten
/// when the last handle, signer, checker and policy that has it is gone.
#[derive(Debug, uniffi::Object)]
pub struct Key(pub(crate) pushurl::Key);

#[uniffi::export]
impl Key {
    /// Takes a key: any bytes but none at all, and no ASCII control characters. The buffer in which they crossed is overwritten.
    ///
    /// # Errors
    /// [`PushUrlError::KeyInvalid`].
    #[uniffi::constructor]
    pub fn new(bytes: SecretBytes) -> Result<Arc<Self>, PushUrlError> {
        Ok(Arc::new(Self(pushurl::Key::new(&*bytes)?)))
    }
}

/// The key behind a handle that may be missing.
pub(crate) fn optional(key: Option<Arc<Key>>) -> Option<pushurl::Key> {
    key.map(|key| key.0.clone())
}
