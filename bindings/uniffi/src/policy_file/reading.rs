//! Reads policy files with the core.

use std::sync::Arc;

use super::{KeySource, PolicyFile, PolicyFileWarning, PolicyKey};
use crate::error::{PolicyFileFault, PushUrlError};
use crate::policy::Policy;

pub(super) fn key_sources(text: &[u8]) -> Result<Vec<KeySource>, PushUrlError> {
    let mut sources = Vec::new();
    // This pass only collects the key sources: faults are reported when the file is read with the keys.
    let _ = pushurl::Policy::from_toml_with(text, |source| {
        sources.push(source.into());
        Err(String::new())
    });
    Ok(sources)
}

pub(super) fn policy(text: &[u8], keys: &[PolicyKey]) -> Result<PolicyFile, PushUrlError> {
    let file = pushurl::Policy::from_toml_with(text, |source| read(keys, &source.into()))?;
    Ok(PolicyFile {
        policy: Arc::new(Policy(Arc::new(file.policy))),
        warnings: file.warnings.iter().map(PolicyFileWarning::from).collect(),
    })
}

fn read(keys: &[PolicyKey], source: &KeySource) -> Result<pushurl::Key, String> {
    let answer = keys.iter().find(|key| key.source == *source);
    let Some(answer) = answer else {
        return Err("keys from elsewhere are not read here".to_owned());
    };
    match &answer.key {
        Some(key) => Ok(key.0.clone()),
        None => Err(answer.fault.clone()),
    }
}

impl From<pushurl::KeySource<'_>> for KeySource {
    fn from(source: pushurl::KeySource<'_>) -> Self {
        match source {
            pushurl::KeySource::Env(name) => Self::Env { name: name.into() },
            pushurl::KeySource::File(path) => Self::File { path: path.into() },
            _ => unreachable!("an unknown key source"),
        }
    }
}

impl From<&pushurl::PolicyFileWarning> for PolicyFileWarning {
    fn from(warning: &pushurl::PolicyFileWarning) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            line: number(warning.line),
            column: number(warning.column),
            warning: warning.warning,
            text: warning.warning.to_string(),
        }
    }
}

impl From<pushurl::PolicyFileFaults> for PushUrlError {
    fn from(faults: pushurl::PolicyFileFaults) -> Self {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self::PolicyFileInvalid {
            text: faults.to_string(),
            faults: faults
                .iter()
                .map(|fault| PolicyFileFault {
                    line: number(fault.line),
                    column: number(fault.column),
                    text: fault.message.clone(),
                })
                .collect(),
        }
    }
}
