//! Signing URLs.

use std::sync::Arc;

use pushurl::{Expiry, Signed as CoreSigned};

use crate::bytes::Packed;
use crate::enums::{HashAlgorithm, Protocol};
use crate::error::PushUrlError;
use crate::key::Key;
use crate::many;
use crate::target::{Batch, Target};
use crate::time;

/// Signs push URLs. Create one for the key of a domain and reuse it. Immutable and thread-safe.
#[derive(Debug, uniffi::Object)]
pub struct Signer(pushurl::Signer);

/// A signed URL in the target's own form.
#[derive(Clone, uniffi::Record)]
pub struct Signed {
    /// The URL. Whoever has it can push.
    pub url: String,
    /// The time in its txTime, in Unix seconds. Pass it to [`Signer::forms`] to get the other forms of the URL.
    pub expires: i64,
}

/// A signed URL in one form, and the server and stream key for encoders with two fields.
#[derive(Clone, uniffi::Record)]
pub struct Form {
    /// The form.
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
    /// Creates a signer with the primary or backup key of a domain. With `unusual_names` it also signs names that a check
    /// warns of.
    ///
    /// # Errors
    /// None.
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

    /// Signs a target with an expiration time; both times are in Unix seconds.
    ///
    /// # Errors
    /// [`PushUrlError::SigningRefused`] with all problems of the target.
    pub fn sign_until(
        &self,
        target: Target,
        expires: i64,
        now: i64,
    ) -> Result<Signed, PushUrlError> {
        let target = target.core();
        let signed = self
            .0
            .sign(&target, Expiry::At(time::at(expires)), time::at(now))?;
        Ok(Signed {
            url: signed.url(),
            expires: signed.expires().timestamp(),
        })
    }

    /// All forms of the URL that [`sign_until`](Signer::sign_until) returns for the same arguments, in the order of the
    /// protocols' numbers. All have the same signature.
    ///
    /// # Errors
    /// [`PushUrlError::SigningRefused`] with all problems of the target.
    pub fn forms(&self, target: Target, expires: i64, now: i64) -> Result<Vec<Form>, PushUrlError> {
        let target = target.core();
        let signed = self
            .0
            .sign(&target, Expiry::At(time::at(expires)), time::at(now))?;
        Ok(Protocol::ALL.map(|protocol| form(&signed, protocol)).into())
    }

    /// Signs a batch of rows; `batch` has what they share. The input has the layout *Rows to sign* of [`many`], the output
    /// *Signed rows*. The output also contains the problems of refused rows.
    ///
    /// # Errors
    /// [`PushUrlError::ArgumentInvalid`] if the layout is malformed.
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
