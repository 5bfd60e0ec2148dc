//! Without the feature `policy-file`: every call returns an error.

use super::{KeySource, PolicyFile, PolicyKey};
use crate::error::PushUrlError;

pub(super) fn key_sources(_: &[u8]) -> Result<Vec<KeySource>, PushUrlError> {
    Err(unsupported())
}

pub(super) fn policy(_: &[u8], _: &[PolicyKey]) -> Result<PolicyFile, PushUrlError> {
    Err(unsupported())
}

fn unsupported() -> PushUrlError {
    PushUrlError::PolicyFileUnsupported {
        text: "this library was built without support for policy files".to_owned(),
    }
}
