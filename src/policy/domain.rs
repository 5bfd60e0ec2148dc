//! One of the account's domains.

use core::time::Duration;

use crate::secret::{Authentication, HashAlgorithm, Key};
use crate::sign::Signer;

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

    /// Whether pushes to it are authenticated.
    #[must_use]
    pub const fn is_authenticated(&self) -> bool {
        self.authentication.on
    }

    /// Whether it is a playback domain, which takes no pushes.
    #[must_use]
    pub const fn is_for_playback(&self) -> bool {
        self.playback
    }

    /// Mints for this domain, with its primary key, or the backup key where it has no other; `None` where it has neither. So
    /// a server that has a policy needs its keys nowhere else.
    ///
    /// ```
    /// use std::time::Duration;
    /// use pushurl::{Key, PolicyDomain, Target};
    ///
    /// let domain = PolicyDomain::new("push.example.com").with_key(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
    /// let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let target = Target::new(domain.name(), "live", "cam1");
    /// let signed = domain.signer().unwrap().sign(&target, Duration::from_secs(3600), now)?;
    /// assert!(signed.url().starts_with("rtmp://push.example.com/live/cam1?txSecret="));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn signer(&self) -> Option<Signer> {
        let Authentication {
            primary, backup, ..
        } = &self.authentication;
        let key = primary.as_ref().or(backup.as_ref())?;
        Some(Signer::new(key.clone()).with_hash(self.authentication.hash))
    }
}
