//! A real gate, media server, clients, databases and browser on loopback, which are stopped when a test ends.

pub mod browser;
pub mod database;
pub mod ffmpeg;
pub mod gate;
pub mod nginx;
#[path = "../../../../tests/support/rtmp/port.rs"]
mod port;
#[path = "../../../../tests/support/rtmp/process.rs"]
pub mod process;
pub mod urls;

use std::fs;
use std::path::Path;

pub use port::free_port;

/// The content of a file; empty if there is none.
pub fn read(path: &Path) -> String {
    fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}
