//! Loads a policy file, and the keys that it refers to.

use std::io::{self, Read};
use std::path::Path;

use pushurl::{Policy, PolicyFile};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::input;
use crate::keys;

/// Maximum size of a policy file in bytes: enough for a million forbidden streams.
const MAX_LEN: usize = 64 << 20;

pub fn load(file: &Path) -> Result<PolicyFile, Failure> {
    let input = input::open(file)?;
    let name = input.name;
    let len = input.len.and_then(|len| usize::try_from(len).ok());
    let text = read(input.reader, len.unwrap_or_default())
        .map_err(|error| Failure::Read(name.clone(), error))?;
    if text.len() > MAX_LEN {
        let message = format!("{name}: the policy file is longer than 64 MiB");
        return Err(Failure::Usage(message));
    }
    // Paths in a policy file are relative to its directory.
    let directory = file.parent().filter(|path| !path.as_os_str().is_empty());
    let directory = directory.unwrap_or(Path::new("."));
    Policy::from_toml_with(text.as_slice(), |source| keys::of_policy(source, directory))
        .map_err(|faults| Failure::Policy(name, faults))
}

/// Reads at most `MAX_LEN + 1` bytes. The file may contain keys, so each buffer is zeroed before it is freed.
fn read(mut source: impl Read, expected: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut text = zeroed_buffer(expected.clamp(4096, MAX_LEN) + 1);
    let mut filled = 0;
    while filled <= MAX_LEN {
        if filled == text.len() {
            let mut larger = zeroed_buffer(2 * filled);
            larger
                .iter_mut()
                .zip(text.iter())
                .for_each(|(to, from)| *to = *from);
            text = larger;
        }
        let free = text.get_mut(filled..).unwrap_or_default();
        match source.read(free) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    text.truncate(filled);
    Ok(text)
}

fn zeroed_buffer(len: usize) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(vec![0; len])
}
