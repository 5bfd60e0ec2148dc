//! Where keys come from: a file, standard input or the environment; never an argument, which every process can read.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use pushurl::{Key, KeySource};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::input;
use crate::output;

pub const VARIABLE: &str = "PUSHURL_KEY";
pub const BACKUP_VARIABLE: &str = "PUSHURL_BACKUP_KEY";

/// The longest key file, in bytes.
const MAX_LEN: usize = 64 * 1024;

/// The key in a file, or else in an environment variable.
pub fn find(file: Option<&Path>, variable: &str) -> Result<Option<Key>, Failure> {
    let Some((source, text)) = text(file, variable)? else {
        return Ok(None);
    };
    let key = Key::from_text(&text);
    key.map(Some)
        .map_err(|error| Failure::Usage(format!("{source}: {error}")))
}

/// The same for a check, which diagnoses text around the key; a warning is printed on standard error.
pub fn find_to_check(file: Option<&Path>, variable: &str) -> Result<Option<Key>, Failure> {
    let Some((source, text)) = text(file, variable)? else {
        return Ok(None);
    };
    let key = Key::from_text_as_is(&text);
    let key = key.map_err(|error| Failure::Usage(format!("{source}: {error}")))?;
    if let Err(error) = Key::from_text(&text) {
        output::complain(&format!("warning: {source}: {error}"));
    }
    Ok(Some(key))
}

/// What contains a key, and its content.
type Text<'v> = (&'v str, Zeroizing<Vec<u8>>);

fn text<'v>(file: Option<&Path>, variable: &'v str) -> Result<Option<Text<'v>>, Failure> {
    // The variable is not copied if a file is named.
    match file {
        Some(file) => Ok(Some(("the key file", of_file(file)?))),
        None => Ok(std::env::var_os(variable)
            .map(|value| (variable, Zeroizing::new(value.into_encoded_bytes())))),
    }
}

/// Refuses a key in an argument before anything else reads the arguments, and does not repeat it.
pub fn refuse_arguments(mut arguments: impl Iterator<Item = OsString>) -> Result<(), Failure> {
    let is_key = |argument: &OsString| {
        let name = argument.to_string_lossy();
        let name = name.split_once('=').map_or(&*name, |(name, _)| name);
        matches!(name, "--key" | "--backup-key")
    };
    match arguments.find(|argument| argument == "--" || is_key(argument)) {
        Some(argument) if argument != "--" => Err(Failure::Usage(format!(
            "a key is never taken from an argument, which every process can read: set {VARIABLE}, or name a file by \
             --key-file. Take the key in this argument for known, and renew it."
        ))),
        _ => Ok(()),
    }
}

/// Standard input has one use: a key, the other key, or the input.
pub fn refuse_stdin_twice(files: &[Option<&Path>]) -> Result<(), Failure> {
    let readers = files.iter().flatten().filter(|file| input::is_stdin(file));
    match readers.count() {
        0 | 1 => Ok(()),
        _ => Err(Failure::Usage(
            "standard input (-) can be read for one thing only".into(),
        )),
    }
}

/// The key that a policy file refers to, or the error; without the name, which may be a key in the wrong place.
pub fn of_policy(source: KeySource<'_>, directory: &Path) -> Result<Key, String> {
    let bytes = match source {
        KeySource::Env(variable) => match std::env::var_os(variable) {
            Some(value) => Zeroizing::new(value.into_encoded_bytes()),
            None => return Err("the variable is not set".into()),
        },
        KeySource::File(path) => {
            of_file(&directory.join(path)).map_err(|failure| match failure {
                Failure::Read(what, error) => format!("{what}: {error}"),
                Failure::Usage(text) => text,
                _ => "the key file cannot be read".into(),
            })?
        }
        _ => return Err("the key's place is unknown".into()),
    };
    Key::from_text(&bytes).map_err(|error| error.to_string())
}

/// The file's bytes.
///
/// Errors do not name the file: somebody may have given the key in its place.
fn of_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let key = match input::is_stdin(path) {
        true => read(io::stdin().lock()),
        false => File::open(path).and_then(read),
    }
    .map_err(|error| Failure::Read("the key file".into(), error))?;
    if key.len() > MAX_LEN {
        return Err(Failure::Usage(
            "the key file is too long to be a key".into(),
        ));
    }
    Ok(key)
}

/// The buffer has its full size from the start: a buffer that grows leaves copies in memory.
fn read(source: impl Read) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new(Vec::with_capacity(MAX_LEN + 64));
    source.take(MAX_LEN as u64 + 1).read_to_end(&mut key)?;
    Ok(key)
}
