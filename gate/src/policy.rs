//! The policy file: read at the start, and again when it changes, or a key file that it names.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use pushurl::{Checker, Diagnosis, Key, KeySource, Policy, PolicyFileFaults};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::clock;

/// The longest policy file, in bytes: enough for a million forbidden streams.
const LONGEST: u64 = 64 << 20;

/// A policy, and the checker with it.
#[derive(Clone)]
pub struct Loaded {
    pub policy: Arc<Policy>,
    pub checker: Checker,
    /// The same without diagnosis, for pushes.
    pub admission: Checker,
}

/// The state of the file, for the page.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// When the policy in effect was read.
    pub loaded: Option<String>,
    /// The errors of the file; the previous policy stays in effect.
    pub faults: Vec<Note>,
    /// What the service would not accept.
    pub warnings: Vec<Note>,
}

/// An error or a warning, and its place if it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub message: String,
}

/// Identifies the state of the files without reading them.
type Fingerprint = BTreeMap<PathBuf, Option<(i64, i64, u64, u64)>>;

/// The policy in effect.
pub struct CurrentPolicy {
    file: PathBuf,
    now: RwLock<(Loaded, Status)>,
    seen: RwLock<Fingerprint>,
}

impl CurrentPolicy {
    /// Reads the file for the first time.
    pub fn open(file: &Path) -> Result<Self, Vec<Note>> {
        let (read, seen) = read(file);
        Ok(Self {
            file: file.to_owned(),
            now: RwLock::new(read?),
            seen: RwLock::new(seen),
        })
    }

    pub fn get(&self) -> Loaded {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.0.clone()
    }

    pub fn status(&self) -> Status {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        now.1.clone()
    }

    /// Reads the file again if it has changed. If it has errors, the previous policy stays in effect. `None` if it has not changed.
    pub fn refresh(&self) -> Option<Result<(), Vec<Note>>> {
        let mut seen = self.seen.write().unwrap_or_else(PoisonError::into_inner);
        if *seen == fingerprint(seen.keys()) {
            return None;
        }
        let (read, new) = read(&self.file);
        *seen = new;
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        Some(match read {
            Ok(read) => {
                *now = read;
                Ok(())
            }
            Err(faults) => {
                now.1.faults = faults.clone();
                Err(faults)
            }
        })
    }
}

/// The fingerprint is taken first, so that a change during reading is noticed next time.
fn read(file: &Path) -> (Result<(Loaded, Status), Vec<Note>>, Fingerprint) {
    let mut seen = fingerprint([&file.to_owned()]);
    let keys = RefCell::new(Fingerprint::new());
    let read = load(file, &keys);
    seen.append(&mut keys.into_inner());
    (read, seen)
}

fn load(file: &Path, keys: &RefCell<Fingerprint>) -> Result<(Loaded, Status), Vec<Note>> {
    let text = contents(file).map_err(|message| vec![Note::of_file(message)])?;
    // Paths in a policy file are relative to it.
    let directory = file.parent().unwrap_or(Path::new(""));
    let read = Policy::from_toml_with(text.as_slice(), |source| read_key(source, directory, keys));
    let read = read.map_err(|faults| notes(&faults))?;
    let policy = Arc::new(read.policy);
    let warnings = read.warnings.iter().map(|warning| Note {
        line: Some(warning.line),
        column: Some(warning.column),
        message: warning.warning.to_string(),
    });
    let status = Status {
        loaded: clock::text(clock::now_ms()),
        faults: Vec::new(),
        warnings: warnings.collect(),
    };
    let checker = Checker::new().with_policy(Arc::clone(&policy));
    let admission = checker.clone().with_diagnosis(Diagnosis::Never);
    let loaded = Loaded {
        policy,
        checker,
        admission,
    };
    Ok((loaded, status))
}

fn contents(file: &Path) -> Result<Zeroizing<Vec<u8>>, String> {
    let about = fs::metadata(file).map_err(|error| error.to_string())?;
    if about.len() > LONGEST {
        return Err("too long to be a policy file".into());
    }
    let text = fs::read(file).map_err(|error| error.to_string())?;
    Ok(Zeroizing::new(text))
}

fn read_key(
    source: KeySource<'_>,
    directory: &Path,
    keys: &RefCell<Fingerprint>,
) -> Result<Key, String> {
    let key = match source {
        KeySource::Env(variable) => {
            let key = env::var_os(variable).ok_or("the variable is not set")?;
            key.into_encoded_bytes()
        }
        KeySource::File(name) => {
            let path = directory.join(name);
            keys.borrow_mut().append(&mut fingerprint([&path]));
            fs::read(path).map_err(|error| format!("the key's file: {error}"))?
        }
        _ => return Err("the gate cannot read a key from there".into()),
    };
    Key::from_text(&Zeroizing::new(key)).map_err(|error| error.to_string())
}

fn fingerprint<'p>(files: impl IntoIterator<Item = &'p PathBuf>) -> Fingerprint {
    let state = |path: &Path| {
        let about = fs::metadata(path).ok()?;
        Some((about.mtime(), about.mtime_nsec(), about.len(), about.ino()))
    };
    files
        .into_iter()
        .map(|path| (path.clone(), state(path)))
        .collect()
}

fn notes(faults: &PolicyFileFaults) -> Vec<Note> {
    faults
        .into_iter()
        .map(|fault| Note {
            line: Some(fault.line),
            column: Some(fault.column),
            message: fault.message.to_string(),
        })
        .collect()
}

impl Note {
    fn of_file(message: String) -> Self {
        Self {
            line: None,
            column: None,
            message,
        }
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.line, self.column) {
            (Some(line), Some(column)) => {
                write!(f, "line {line}, column {column}: {}", self.message)
            }
            _ => f.write_str(&self.message),
        }
    }
}
