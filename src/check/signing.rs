//! What is hashed when a secret is judged: the layout, not the secret.

use super::Checker;
use crate::finding::Findings;
use crate::rules::{parameter, push_domain};
use crate::secret::{HashAlgorithm, Key};
use crate::text::{Part, PushUrl};

/// What a check hashes of a URL, and what it compares the digest with: `hash(key + StreamName + txTime)` with `txSecret`, each
/// as written in the URL (documented). It contains neither a key nor a digest.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Signing<'t> {
    /// Whether the domain's pushes are authenticated. If not, the signature is not judged.
    pub is_judged: bool,
    /// The hash that the domain is set to.
    pub hash: HashAlgorithm,
    /// How many bytes the primary key has, if there is one.
    pub primary_key_len: Option<usize>,
    /// How many bytes the backup key has, if there is one. It is tried if the primary key does not match.
    pub backup_key_len: Option<usize>,
    /// The StreamName, which is hashed after the key.
    pub stream: Part<'t>,
    /// The value of txTime, which is hashed last.
    pub txtime: Option<Part<'t>>,
    /// The value of txSecret, which the digest is compared with.
    pub txsecret: Option<Part<'t>>,
}

impl Checker {
    /// What a check of this URL hashes, step by step; for explanations.
    #[must_use]
    pub fn signing<'t>(&self, url: &PushUrl<'t>) -> Signing<'t> {
        let params = parameter::gather(url, &mut Findings::default());
        let domain = push_domain(url, &params);
        let policy = self.policy.as_deref();
        let entry = policy.and_then(|policy| policy.domain(&domain));
        let authentication = entry.map_or(&self.authentication, |entry| &entry.authentication);
        Signing {
            is_judged: authentication.on,
            hash: authentication.hash,
            primary_key_len: authentication.primary.as_ref().map(Key::len),
            backup_key_len: authentication.backup.as_ref().map(Key::len),
            stream: url.stream(),
            txtime: params.txtime,
            txsecret: params.txsecret,
        }
    }
}
