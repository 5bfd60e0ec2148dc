//! JSON output, one object per line. Field names never change; new fields may be added.

use std::io::{self, Write};

use pushurl::{Localized, Report};
use serde::Serialize;

/// Writes an object and a newline.
pub fn write(out: &mut impl Write, object: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}

/// A signed URL.
#[derive(Serialize)]
pub struct Signed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    pub url: &'a str,
    pub protocol: &'static str,
    pub server: &'a str,
    pub stream_key: &'a str,
    pub expires: Option<String>,
}

/// A line that could not be read.
#[derive(Serialize)]
pub struct Unread<'a> {
    pub line: u64,
    pub error: &'a str,
}

/// A line number, and the report of the URL on that line.
#[derive(Serialize)]
pub struct CheckedLine<'r> {
    pub line: u64,
    #[serde(flatten)]
    pub report: Localized<&'r Report<'r>>,
}
