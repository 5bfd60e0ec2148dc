//! Policies from TOML files. The format stands at `Policy::from_toml` of the core.
//!
//! They are read with the feature `policy-file` alone; without it the calls are there, and say so.
//!
//! A file may say that a key stands elsewhere. Nothing here reads files or variables: [`policy_key_sources`] names what has to
//! be read, and [`policy_from_toml`] takes what was.

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
    /// What the service would not take, though this library does, in the order of the file.
    pub warnings: Vec<PolicyFileWarning>,
}

/// What the service would not take of a policy file.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PolicyFileWarning {
    /// The line, the first being 1.
    pub line: u32,
    /// The column, in characters, the first being 1.
    pub column: u32,
    /// What it is.
    pub warning: PolicyWarning,
    /// In English.
    pub text: String,
}

/// Where a key stands that does not stand in the policy file itself.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeySource {
    /// In a variable of the environment.
    Env {
        /// Its name.
        name: String,
    },
    /// In another file.
    File {
        /// Its path, as the policy file has it.
        path: String,
    },
}

/// A key that stands elsewhere, as it was read: the key, or why there is none.
#[derive(uniffi::Record)]
pub struct PolicyKey {
    /// Where it stands.
    pub source: KeySource,
    /// The key.
    #[uniffi(default = None)]
    pub key: Option<Arc<Key>>,
    /// Where there is no key, the text of the fault; it must hold no key.
    #[uniffi(default = "")]
    pub fault: String,
}

/// Where the keys of a policy file stand, but for those in the file itself, in its order. None where the file is no TOML:
/// [`policy_from_toml`] says what is wrong.
///
/// # Errors
/// [`PushUrlError::PolicyFileUnsupported`] if this library was built without them.
#[uniffi::export]
pub fn policy_key_sources(text: SecretBytes) -> Result<Vec<KeySource>, PushUrlError> {
    reading::key_sources(&text)
}

/// Reads a policy from the text of a TOML file. The buffer in which it crossed is overwritten, since keys may stand in it.
///
/// # Errors
/// [`PushUrlError::PolicyFileInvalid`] with every fault of the file, each with its line and column;
/// [`PushUrlError::PolicyFileUnsupported`] if this library was built without them.
#[uniffi::export(default(keys = []))]
pub fn policy_from_toml(
    text: SecretBytes,
    keys: Vec<PolicyKey>,
) -> Result<PolicyFile, PushUrlError> {
    reading::policy(&text, &keys)
}
