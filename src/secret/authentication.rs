//! How the pushes of a domain are authenticated, as a policy or a checker states it.

use core::time::Duration;

use super::{Digest, HashAlgorithm, Key};
use crate::text::Part;

/// The keys and settings of one domain.
#[derive(Clone, Debug)]
pub(crate) struct Authentication {
    /// On by default for a push domain (documented).
    pub on: bool,
    pub primary: Option<Key>,
    pub backup: Option<Key>,
    /// Never accepted; for diagnosis only.
    pub playback: Option<Key>,
    pub hash: HashAlgorithm,
    /// In seconds.
    pub auth_delta: i64,
}

impl Default for Authentication {
    fn default() -> Self {
        Self {
            on: true,
            primary: None,
            backup: None,
            playback: None,
            hash: HashAlgorithm::Md5,
            auth_delta: 0,
        }
    }
}

impl Authentication {
    /// Whether there is a push key.
    pub const fn has_key(&self) -> bool {
        self.primary.is_some() || self.backup.is_some()
    }

    pub fn set_auth_delta(&mut self, auth_delta: Duration) {
        self.auth_delta = i64::try_from(auth_delta.as_secs()).unwrap_or(i64::MAX);
    }

    /// The digest that a key gives for a URL.
    pub fn digest(&self, key: &Key, inputs: SigningInputs<'_>) -> Digest {
        let (stream, txtime) = (inputs.stream.as_bytes(), inputs.txtime.as_bytes());
        Digest::compute(self.hash, key, stream, txtime)
    }
}

/// What a URL gives to be hashed after the key. Neither is empty.
#[derive(Clone, Copy)]
pub(crate) struct SigningInputs<'t> {
    pub stream: Part<'t>,
    pub txtime: Part<'t>,
}
