//! The policy file: read at the start, and again whenever it, or a file with a key that it names, changes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use pushurl::{Checker, Key, KeySource, Policy, PolicyFileFaults};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::clock;

/// Room for a million forbidden streams; what is longer is another file.
const LONGEST: u64 = 64 << 20;

/// A policy, and the checker that judges by it.
#[derive(Clone)]
pub struct Loaded {
    pub policy: Arc<Policy>,
    pub checker: Checker,
}

/// What is known of the file, for the page.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// When the policy that counts was read.
    pub loaded: Option<String>,
    /// What is wrong with the file as it is now; the policy of before counts meanwhile.
    pub faults: Vec<Note>,
    /// What the service would not take.
    pub warnings: Vec<Note>,
}

/// A fault or a warning, and its place where it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub message: String,
}

/// Tells one state of the files from another, without reading them.
type Fingerprint = BTreeMap<PathBuf, Option<(i64, i64, u64, u64)>>;

/// The policy that counts at the moment.
pub struct CurrentPolicy {
    file: PathBuf,
    now: RwLock<(Loaded, Status)>,
    seen: RwLock<Fingerprint>,
}

impl CurrentPolicy {
    /// Reads it for the first time.
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

    /// Reads it anew if it has changed; a faulty one only leaves its faults. `None` if it has not changed.
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

/// The fingerprint is taken first: what changes meanwhile is read once more.
fn read(file: &Path) -> (Result<(Loaded, Status), Vec<Note>>, Fingerprint) {
    let mut seen = fingerprint([&file.to_owned()]);
    let keys = RefCell::new(Fingerprint::new());
    let read = load(file, &keys);
    seen.append(&mut keys.into_inner());
    (read, seen)
}

fn load(file: &Path, keys: &RefCell<Fingerprint>) -> Result<(Loaded, Status), Vec<Note>> {
    let text = contents(file).map_err(|message| vec![Note::of_file(message)])?;
    // What a policy file names stands beside it.
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
    Ok((Loaded { policy, checker }, status))
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
        _ => return Err("this gate cannot read a key from there".into()),
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
