//! Policies from TOML files. `Policy::from_toml` of the core documents the format.
//!
//! Reading needs the feature `policy-file`; without it the calls return an error.
//!
//! A key of a policy file may be elsewhere. Nothing here reads files or environment variables: [`policy_key_sources`] lists what
//! the caller has to read, and the caller passes the keys to [`policy_from_toml`].

#[cfg_attr(feature = "policy-file", path = "policy_file/reading.rs")]
#[cfg_attr(not(feature = "policy-file"), path = "policy_file/left_out.rs")]
mod reading;

use std::sync::Arc;

use crate::bytes::SecretBytes;
use crate::enums::PolicyWarning;
use crate::error::PushUrlError;
use crate::key::Key;
use crate::policy::Policy;

/// A policy that was read from a file.
#[derive(uniffi::Record)]
pub struct PolicyFile {
    /// The policy.
    pub policy: Arc<Policy>,
    /// What the service would not accept, though this library does (documented limits), in the order of the file.
    pub warnings: Vec<PolicyFileWarning>,
}

/// Something in a policy file that the service would not accept.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PolicyFileWarning {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The warning.
    pub warning: PolicyWarning,
    /// The message in English.
    pub text: String,
}

/// Where a key is that is not in the policy file itself.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeySource {
    /// In an environment variable.
    Env {
        /// Its name.
        name: String,
    },
    /// In another file.
    File {
        /// Its path, as written in the policy file.
        path: String,
    },
}

/// A key from elsewhere, or why there is none.
#[derive(uniffi::Record)]
pub struct PolicyKey {
    /// Where the key is.
    pub source: KeySource,
    /// The key.
    #[uniffi(default = None)]
    pub key: Option<Arc<Key>>,
    /// If there is no key, the message of the fault; it must not contain a key.
    #[uniffi(default = "")]
    pub fault: String,
}

/// Where the keys are that are not in the policy file itself, in the order of the file. Empty if the file is not TOML:
/// [`policy_from_toml`] reports the fault.
///
/// # Errors
/// [`PushUrlError::PolicyFileUnsupported`] if this library was built without support for policy files.
#[uniffi::export]
pub fn policy_key_sources(text: SecretBytes) -> Result<Vec<KeySource>, PushUrlError> {
    reading::key_sources(&text)
}

/// Reads a policy from the text of a TOML file. The buffer in which it crossed is overwritten, since it may contain keys.
///
/// # Errors
/// [`PushUrlError::PolicyFileInvalid`] with every fault of the file, each with its line and column;
/// [`PushUrlError::PolicyFileUnsupported`] if this library was built without support for policy files.
#[uniffi::export(default(keys = []))]
pub fn policy_from_toml(
    text: SecretBytes,
    keys: Vec<PolicyKey>,
) -> Result<PolicyFile, PushUrlError> {
    reading::policy(&text, &keys)
}
