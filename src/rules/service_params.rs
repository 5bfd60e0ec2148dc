//! The parameters of the service in a URL.

use crate::secret::SigningInputs;
use crate::text::{Part, PushUrl};

/// The value of the first occurrence of each parameter of the service; empty if it has no `=`. Names are case-sensitive
/// (our choice).
#[derive(Clone, Copy, Default)]
pub(crate) struct ServiceParams<'t> {
    pub txsecret: Option<Part<'t>>,
    pub txtime: Option<Part<'t>>,
    pub txhost: Option<Part<'t>>,
}

impl<'t> ServiceParams<'t> {
    /// What is hashed after the key; `None` if the StreamName or txTime is missing or empty.
    pub fn signing_inputs(&self, url: &PushUrl<'t>) -> Option<SigningInputs<'t>> {
        let (stream, txtime) = (url.stream(), self.txtime?);
        let is_complete = !stream.is_empty() && !txtime.is_empty();
        is_complete.then_some(SigningInputs { stream, txtime })
    }
}
