//! Push keys.

use std::sync::Arc;

use crate::bytes::SecretBytes;
use crate::error::PushUrlError;

/// A push key of a domain: an opaque handle from which the key cannot be read back. The bytes are overwritten when the last
/// handle, signer, checker and policy that uses the key is dropped.
#[derive(Debug, uniffi::Object)]
pub struct Key(pub(crate) pushurl::Key);

#[uniffi::export]
impl Key {
    /// Creates a key from one or more bytes without ASCII control characters. The buffer in which they crossed is overwritten.
    ///
    /// # Errors
    /// [`PushUrlError::KeyInvalid`].
    #[uniffi::constructor]
    pub fn new(bytes: SecretBytes) -> Result<Arc<Self>, PushUrlError> {
        Ok(Arc::new(Self(pushurl::Key::new(&*bytes)?)))
    }
}

/// The key of an optional handle.
pub(crate) fn optional(key: Option<Arc<Key>>) -> Option<pushurl::Key> {
    key.map(|key| key.0.clone())
}
