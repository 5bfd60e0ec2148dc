//! How a domain's pushes are authenticated: what a policy says of a domain, or what a checker was told.

use core::time::Duration;

use crate::key::Key;
use crate::rules::service_params::ServiceParams;
use crate::secret::{HashAlgorithm, Txsecret};
use crate::text::PushUrl;

/// The keys and settings of one domain.
#[derive(Clone, Debug)]
pub(crate) struct Authentication {
    /// On by default for a push domain (documented).
    pub on: bool,
    pub primary: Option<Key>,
    pub backup: Option<Key>,
    /// Never accepted; for the diagnosis alone.
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
    /// Whether there is a key that a push can be signed with.
    pub const fn has_key(&self) -> bool {
        self.primary.is_some() || self.backup.is_some()
    }

    pub fn set_auth_delta(&mut self, auth_delta: Duration) {
        self.auth_delta = i64::try_from(auth_delta.as_secs()).unwrap_or(i64::MAX);
    }

    /// The secret that a key gives, where all that is hashed is there.
    #[inline]
    pub fn expected(
        &self,
        key: Option<&Key>,
        url: &PushUrl<'_>,
        params: &ServiceParams<'_>,
    ) -> Option<Txsecret> {
        let (key, txtime) = (key?, params.txtime?);
        let (stream, txtime) = (url.stream().as_str(), txtime.as_str());
        let secret = || Txsecret::compute(self.hash, key, stream.as_bytes(), txtime.as_bytes());
        is_all_there(url, params).then(secret)
    }
}

/// Whether there is something to hash with a key.
#[inline]
pub(crate) fn is_all_there(url: &PushUrl<'_>, params: &ServiceParams<'_>) -> bool {
    !url.stream().is_empty() && params.txtime.is_some_and(|time| !time.is_empty())
}
