//! One of the account's domains.

use core::time::Duration;

use crate::authentication::Authentication;
use crate::key::Key;
use crate::secret::HashAlgorithm;

/// A domain of the account, and how its pushes are authenticated.
///
/// New ones are enabled push domains with authentication on, as the service's are (documented).
#[derive(Clone, Debug)]
pub struct PolicyDomain {
    /// In lower case, without a trailing dot.
    pub(super) name: Box<str>,
    pub(crate) enabled: bool,
    pub(crate) playback: bool,
    pub(crate) authentication: Authentication,
}

impl PolicyDomain {
    /// A domain by its name. Whether it is a legal one is judged when it is added to a policy.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let name = name.strip_suffix('.').unwrap_or(name);
        Self {
            name: name.to_ascii_lowercase().into(),
            enabled: true,
            playback: false,
            authentication: Authentication::default(),
        }
    }

    /// With its primary key. Without any key, 18/503 is not judged.
    #[must_use]
    pub fn with_key(mut self, key: Key) -> Self {
        self.authentication.primary = Some(key);
        self
    }

    /// With its backup key.
    #[must_use]
    pub fn with_backup_key(mut self, key: Key) -> Self {
        self.authentication.backup = Some(key);
        self
    }

    /// With the playback key that belongs to it: never accepted, but recognised when somebody signed with it.
    #[must_use]
    pub fn with_playback_key(mut self, key: Key) -> Self {
        self.authentication.playback = Some(key);
        self
    }

    /// With another hash than MD5.
    #[must_use]
    pub const fn with_hash(mut self, hash: HashAlgorithm) -> Self {
        self.authentication.hash = hash;
        self
    }

    /// With a validity period, in whole seconds; whether it is added to txTime is conflicting.
    #[must_use]
    pub fn with_auth_delta(mut self, auth_delta: Duration) -> Self {
        self.authentication.set_auth_delta(auth_delta);
        self
    }

    /// Without authentication: 18/500 to 503 do not occur (documented).
    #[must_use]
    pub const fn without_authentication(mut self) -> Self {
        self.authentication.on = false;
        self
    }

    /// Disabled: 18/303.
    #[must_use]
    pub const fn disabled(mut self) -> Self {
        self.enabled = false;
        self
    }

    /// For playback, so that a push to it is 18/302.
    #[must_use]
    pub const fn for_playback(mut self) -> Self {
        self.playback = true;
        self
    }

    /// The name, in lower case and without a trailing dot.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}
