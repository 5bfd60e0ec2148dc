//! Policies in TOML files.
//!
//! [`Policy::from_toml`] describes the format. Whatever TOML leaves open is strict here (our choice).

mod fault;
mod keys;
mod load;
mod notes;
mod syntax;
mod table;
mod value;

pub use fault::{PolicyFileFault, PolicyFileFaults, PolicyFileWarning};
pub use keys::KeySource;

use super::Policy;
#[cfg(doc)]
use super::{Ban, PolicyBuilder, PolicyDomain};
use crate::secret::Key;
use load::Loader;
use notes::Notes;

/// A policy that was read from a file, and what the service would not take of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PolicyFile {
    /// The policy.
    pub policy: Policy,
    /// What the service would not take, though this library does, in the order of the file.
    pub warnings: Vec<PolicyFileWarning>,
}

impl Policy {
    /// Reads a policy from the text of a TOML file that contains its keys.
    ///
    /// The format:
    ///
    /// ```toml
    /// account = "active"            # or not_found, shut_down, overdue, suspended
    /// disabled_apps = ["test"]
    ///
    /// [[domain]]                    # with the first one, all others are unknown
    /// name = "push.example.com"
    /// key = "…"                     # or { env = "VARIABLE" }, or { file = "PATH" }
    /// backup_key = "…"              # likewise
    /// playback_key = "…"            # likewise; never accepted, but recognised
    /// hash = "md5"                  # or sha256
    /// auth_delta = 0                # in seconds
    /// authentication = true
    /// enabled = true
    /// kind = "push"                 # or playback
    ///
    /// [[forbidden_stream]]
    /// stream = "cam1"
    /// domain = "push.example.com"   # with app: strictly there; without both: everywhere
    /// app = "live"
    /// since = 2026-01-01T00:00:00Z  # times name their zone; without an end, it lasts seven days from here on
    /// until = 2026-02-01T00:00:00+08:00
    /// reason = "…"
    ///
    /// [channels]                    # channel mode: streams without a channel are refused
    /// open = ["a"]
    /// closed = ["b"]
    ///
    /// [clients]                     # allow, or block
    /// allow = ["198.51.100.0/24", "203.0.113.9"]
    ///
    /// [limits]
    /// max_pushes = 100
    /// max_pushes_of_stream = 1
    /// priority_param = "prio"
    /// ```
    ///
    /// Every line is optional. The methods of [`PolicyBuilder`], [`PolicyDomain`] and [`Ban`] with the same names describe what
    /// each line means to a check, and its evidence. Unknown names, repeated names, empty names and an empty file are faults
    /// (our choice): a policy that lists nothing lets everything pass.
    ///
    /// Keys are overwritten when the policy is dropped. The text is the caller's to overwrite; where it is no TOML, or a key
    /// is written with escapes, the TOML parser's own working memory is not overwritten.
    ///
    /// ```
    /// use pushurl::Policy;
    ///
    /// let file = Policy::from_toml("[[domain]]\nname = 'push.example.com'\nkey = 'e12c46f2612d5106e2034781ab261ca3'\n")?;
    /// assert!(file.policy.domain("push.example.com").is_some());
    ///
    /// let faults = Policy::from_toml("[[domain]]\nname = ''\nkey = ''\n").unwrap_err();
    /// let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    /// assert_eq!(faults, [
    ///     "line 2, column 8: domain.name: the name is empty",
    ///     "line 3, column 7: domain.key: the key is empty",
    /// ]);
    /// # Ok::<(), pushurl::PolicyFileFaults>(())
    /// ```
    ///
    /// # Errors
    /// Every fault of the file, each with its line and column. Of text that is no TOML, the first place where it is not.
    pub fn from_toml(text: impl AsRef<[u8]>) -> Result<PolicyFile, PolicyFileFaults> {
        let refuse = |_: KeySource<'_>| Err("keys from elsewhere are not read here".to_owned());
        Self::from_toml_with(text, refuse)
    }

    /// Like [`from_toml`](Policy::from_toml), for files whose keys are elsewhere: `read_key` reads them, since this
    /// library has no I/O. Its error is the message of a fault, and must not contain a key.
    ///
    /// # Errors
    /// As [`from_toml`](Policy::from_toml).
    pub fn from_toml_with(
        text: impl AsRef<[u8]>,
        mut read_key: impl FnMut(KeySource<'_>) -> Result<Key, String>,
    ) -> Result<PolicyFile, PolicyFileFaults> {
        let text = utf8(text.as_ref())?;
        let mut notes = Notes::new(text);
        let mut table = syntax::parse(text, &mut notes)?;
        Loader::new(notes, &mut read_key).load(&mut table)
    }
}

fn utf8(text: &[u8]) -> Result<&str, PolicyFileFaults> {
    str::from_utf8(text).map_err(|error| {
        let valid = text.get(..error.valid_up_to()).unwrap_or_default();
        let valid = str::from_utf8(valid).unwrap_or_default();
        Notes::new(valid).only(valid.len(), "not UTF-8")
    })
}
