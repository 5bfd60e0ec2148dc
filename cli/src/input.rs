//! Files, and standard input for the file name `-`.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::decode::decoded;
use crate::failure::Failure;
use crate::visible;

pub struct Input {
    pub reader: Box<dyn Read>,
    /// The name in error messages.
    pub name: String,
    /// The length of a regular file in bytes.
    pub len: Option<u64>,
}

/// Whether a file's name means standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file of text. A byte-order mark is not part of it, and UTF-16 with one is decoded.
pub fn open(path: &Path) -> Result<Input, Failure> {
    if is_stdin(path) {
        return Ok(Input {
            reader: decoded(io::stdin().lock()),
            name: "stdin".into(),
            len: None,
        });
    }
    let name = visible::text(&path.to_string_lossy());
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
    let (metadata, file) = opened.map_err(|error| Failure::Read(name.clone(), error))?;
    Ok(Input {
        reader: decoded(file),
        name,
        len: metadata.is_file().then_some(metadata.len()),
    })
}
