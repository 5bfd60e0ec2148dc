//! Minting.

use std::sync::Arc;

use pushurl::{Expiry, Signed as CoreSigned};

use crate::bytes::Packed;
use crate::enums::{HashAlgorithm, Protocol};
use crate::error::PushUrlError;
use crate::key::Key;
use crate::many;
use crate::moment;
use crate::target::{Batch, Target};

/// Mints push URLs. Make one for a domain's key, keep it, and share it between threads freely.
#[derive(Debug, uniffi::Object)]
pub struct Signer(pushurl::Signer);

/// A signed URL in the target's own form.
#[derive(Clone, uniffi::Record)]
pub struct Signed {
    /// The URL. Whoever has it can push.
    pub url: String,
    /// The moment that its txTime states, in Unix seconds: what [`Signer::forms`] takes to give the other forms of it.
    pub expires: i64,
}

/// A signed URL in one form, and the pair that encoders with two fields ask for.
#[derive(Clone, uniffi::Record)]
pub struct Form {
    /// Which form.
    pub protocol: Protocol,
    /// The URL.
    pub url: String,
    /// `rtmp://domain/App/`: no query belongs here.
    pub server: String,
    /// `Stream?txSecret=…&txTime=…`, the query included.
    pub stream_key: String,
}

#[uniffi::export]
impl Signer {
    /// A signer with a domain's primary or backup key. With `unusual_names` it signs also
    /// names that a check only warns of.
    ///
    /// # Errors
    /// None of its own.
    #[uniffi::constructor(default(unusual_names = false))]
    pub fn new(
        key: Arc<Key>,
        hash: HashAlgorithm,
        unusual_names: bool,
    ) -> Result<Arc<Self>, PushUrlError> {
        let mut signer = pushurl::Signer::new(key.0.clone()).with_hash(hash);
        if unusual_names {
            signer = signer.with_unusual_names();
        }
        Ok(Arc::new(Self(signer)))
    }

    /// Signs a target up to a moment; both moments in Unix seconds.
    ///
    /// # Errors
    /// [`PushUrlError::SigningRefused`] with everything that is wrong.
    pub fn sign_until(
        &self,
        target: Target,
        expires: i64,
        now: i64,
    ) -> Result<Signed, PushUrlError> {
        let target = target.core();
        let signed = self
            .0
            .sign(&target, Expiry::At(moment::at(expires)), moment::at(now))?;
        Ok(Signed {
            url: signed.url(),
            expires: signed.expires().timestamp(),
        })
    }

    /// Every form of the URL that [`sign_until`](Signer::sign_until) gives for the same arguments, in the order of the
    /// protocols' numbers. The signature is the same in all of them.
    ///
    /// # Errors
    /// [`PushUrlError::SigningRefused`] with everything that is wrong.
    pub fn forms(&self, target: Target, expires: i64, now: i64) -> Result<Vec<Form>, PushUrlError> {
        let target = target.core();
        let signed = self
            .0
            .sign(&target, Expiry::At(moment::at(expires)), moment::at(now))?;
        Ok(Protocol::ALL.map(|protocol| form(&signed, protocol)).into())
    }

    /// Signs many at once. `batch` says all that the rows do not. The rows go in as [`many`] lays out under *What to sign* and
    /// come back as *What was signed*. What is wrong with a row is in the answer.
    ///
    /// # Errors
    /// [`PushUrlError::ArgumentInvalid`] if the rows are not laid out so.
    pub fn sign_many(&self, batch: Batch, rows: Packed) -> Result<Packed, PushUrlError> {
        self.sign_packed(&batch, &rows)
    }
}

impl Signer {
    pub(crate) fn sign_packed(&self, batch: &Batch, rows: &[u8]) -> Result<Packed, PushUrlError> {
        many::sign(&self.0, batch, rows)
    }
}

fn form(signed: &CoreSigned<'_>, protocol: Protocol) -> Form {
    let pair = signed.encoder_pair(protocol);
    Form {
        protocol,
        url: signed.url_as(protocol),
        server: pair.server,
        stream_key: pair.stream_key,
    }
}
