//! Checking URLs.

use core::time::Duration;
use std::sync::Arc;

use pushurl::PushUrl;

use crate::bytes::Packed;
use crate::enums::{Diagnosis, HashAlgorithm};
use crate::error::PushUrlError;
use crate::facts::Facts;
use crate::key::{self, Key};
use crate::many;
use crate::policy::Policy;
use crate::span::Span;
use crate::time;

/// Judges push URLs as the service would. Create one for the settings of a domain and reuse it. Immutable and thread-safe.
#[derive(Debug, uniffi::Object)]
pub struct Checker(pushurl::Checker);

/// What a check of a URL hashes, and what it compares the digest with. It contains neither a key nor a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Signing {
    /// Whether the domain's pushes are authenticated. If not, the signature is not judged.
    pub is_judged: bool,
    /// The hash that the domain is set to.
    pub hash: HashAlgorithm,
    /// How many bytes the primary key has, if there is one.
    pub primary_key_len: Option<u32>,
    /// How many bytes the backup key has, if there is one.
    pub backup_key_len: Option<u32>,
    /// The StreamName, which is hashed after the key.
    pub stream: Span,
    /// The value of txTime, which is hashed last.
    pub txtime: Option<Span>,
    /// The value of txSecret, which the digest is compared with.
    pub txsecret: Option<Span>,
}

#[uniffi::export]
impl Checker {
    /// Creates a checker. Without a key it finds everything but a wrong secret. Durations are in seconds. `auth_delta` is 0 by
    /// default, and lifetimes only cause a warning if a limit is set.
    ///
    /// # Errors
    /// None.
    #[expect(
        clippy::too_many_arguments,
        reason = "named and optional in every language"
    )]
    #[uniffi::constructor(default(
        auth_delta = 0,
        policy = None,
        shortest_lifetime = None,
        longest_lifetime = None,
    ))]
    pub fn new(
        key: Option<Arc<Key>>,
        backup_key: Option<Arc<Key>>,
        playback_key: Option<Arc<Key>>,
        hash: HashAlgorithm,
        diagnosis: Diagnosis,
        auth_delta: u64,
        policy: Option<Arc<Policy>>,
        shortest_lifetime: Option<u64>,
        longest_lifetime: Option<u64>,
    ) -> Result<Arc<Self>, PushUrlError> {
        let mut checker = pushurl::Checker::new()
            .with_hash(hash)
            .with_diagnosis(diagnosis)
            .with_auth_delta(Duration::from_secs(auth_delta));
        if let Some(key) = key::optional(key) {
            checker = checker.with_key(key);
        }
        if let Some(key) = key::optional(backup_key) {
            checker = checker.with_backup_key(key);
        }
        if let Some(key) = key::optional(playback_key) {
            checker = checker.with_playback_key(key);
        }
        if let Some(policy) = policy {
            checker = checker.with_policy(Arc::clone(&policy.0));
        }
        if let Some(least) = shortest_lifetime {
            checker = checker.with_shortest_lifetime(Duration::from_secs(least));
        }
        if let Some(most) = longest_lifetime {
            checker = checker.with_longest_lifetime(Duration::from_secs(most));
        }
        Ok(Arc::new(Self(checker)))
    }

    /// Judges any text as a push URL at a time in Unix seconds. Returns one row in the layout *Judged rows* of [`many`].
    ///
    /// # Errors
    /// None: a bad URL is a report.
    pub fn check(&self, url: String, now: i64) -> Result<Packed, PushUrlError> {
        let facts = pushurl::Facts::at(time::at(now));
        Ok(many::check_one(&self.0, &url, facts))
    }

    /// Judges any text as a push URL, given the facts of the push.
    ///
    /// # Errors
    /// [`PushUrlError::ArgumentInvalid`] if the client is not an IP address.
    pub fn check_with(&self, url: String, facts: Facts) -> Result<Packed, PushUrlError> {
        Ok(many::check_one(&self.0, &url, facts.core()?))
    }

    /// Judges a batch of texts, given the same facts for all. The input has the layout *Texts* of [`many`], the output *Judged
    /// rows*.
    ///
    /// # Errors
    /// [`PushUrlError::ArgumentInvalid`] if the layout is malformed, or the client is not an IP address.
    pub fn check_many(&self, texts: Packed, facts: Facts) -> Result<Packed, PushUrlError> {
        self.check_packed(&texts, &facts)
    }

    /// The same with the facts of each text.
    ///
    /// # Errors
    /// [`PushUrlError::ArgumentInvalid`] if the layout is malformed, there are not as many facts as texts, or a client is not an
    /// IP address.
    pub fn check_rows(&self, texts: Packed, facts: Vec<Facts>) -> Result<Packed, PushUrlError> {
        let texts = many::texts(&texts)?;
        if texts.len() != facts.len() {
            return Err(PushUrlError::argument(
                "there are not as many facts as URLs",
            ));
        }
        let rows = texts.into_iter().zip(&facts);
        let rows = rows.map(|(text, facts)| Ok((text, facts.core()?)));
        let rows: Vec<_> = rows.collect::<Result<_, PushUrlError>>()?;
        Ok(many::check_rows(&self.0, &rows))
    }

    /// What a check of this URL hashes; for explanations.
    ///
    /// # Errors
    /// None.
    pub fn signing(&self, url: String) -> Result<Signing, PushUrlError> {
        let signing = self.0.signing(&PushUrl::split(&url));
        let length = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        Ok(Signing {
            is_judged: signing.is_judged,
            hash: signing.hash,
            primary_key_len: signing.primary_key_len.map(length),
            backup_key_len: signing.backup_key_len.map(length),
            stream: signing.stream.into(),
            txtime: signing.txtime.map(Span::from),
            txsecret: signing.txsecret.map(Span::from),
        })
    }
}

impl Checker {
    pub(crate) fn check_packed(&self, texts: &[u8], facts: &Facts) -> Result<Packed, PushUrlError> {
        let texts = many::texts(texts)?;
        Ok(many::check(&self.0, &texts, facts.core()?))
    }

    /// Judges a text that is in the layout of a batch.
    pub(crate) fn check_packed_one(
        &self,
        texts: &[u8],
        facts: &Facts,
    ) -> Result<Packed, PushUrlError> {
        match *many::texts(texts)? {
            [text] => Ok(many::check_one(&self.0, text, facts.core()?)),
            _ => Err(many::malformed()),
        }
    }
}
