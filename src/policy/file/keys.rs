//! Keys of a policy file, in the file or elsewhere.

use toml::de::DeValue;
use zeroize::Zeroizing;

use super::notes::Notes;
use super::table::{Given, Table};
use crate::secret::Key;

/// Where a key is that is not in the policy file itself. The caller reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeySource<'f> {
    /// In a variable of the environment: `{ env = "VARIABLE" }`.
    Env(&'f str),
    /// In another file: `{ file = "PATH" }`.
    File(&'f str),
}

pub(super) type ReadKey<'r> = &'r mut dyn FnMut(KeySource<'_>) -> Result<Key, String>;

const EXPECTED: &str = r#"expected "…", { env = "…" } or { file = "…" }"#;

/// The key of this name, if there is one. No message repeats anything of it.
pub(super) fn take(
    table: &mut Table<'_>,
    name: &'static str,
    read_key: ReadKey<'_>,
    notes: &mut Notes<'_>,
) -> Option<Key> {
    let Given { at, value } = table.take(name, notes)?;
    let key = match value {
        DeValue::String(key) => Key::from_text(Zeroizing::new(key.into_owned()).as_bytes())
            .map_err(|error| error.to_string()),
        DeValue::Table(entries) => {
            let mut source = Table::new(table.path(name), at, entries);
            elsewhere(&mut source, read_key, notes)?
        }
        _ => Err(EXPECTED.to_owned()),
    };
    key.map_err(|message| table.fault(name, at, &message, notes))
        .ok()
}

/// A key from elsewhere, or the message of a fault; `None` if the fault is reported already.
fn elsewhere(
    source: &mut Table<'_>,
    read_key: ReadKey<'_>,
    notes: &mut Notes<'_>,
) -> Option<Result<Key, String>> {
    let is_one = source.has("env") != source.has("file");
    let (env, file) = (source.name("env", notes), source.name("file", notes));
    source.finish(notes);
    match (env, file) {
        _ if !is_one => Some(Err(EXPECTED.to_owned())),
        (Some(env), _) => Some(read_key(KeySource::Env(&env.value))),
        (_, Some(file)) => Some(read_key(KeySource::File(&file.value))),
        (None, None) => None,
    }
}
