//! A real gate, media server, clients, databases and browser on loopback, which are stopped when a test ends.

pub mod browser;
pub mod database;
pub mod ffmpeg;
pub mod gate;
pub mod nginx;
#[path = "../../../../tests/support/rtmp/process.rs"]
pub mod process;
pub mod urls;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

/// A port that is free unless another program takes it meanwhile.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// The content of a file; empty if there is none.
pub fn read(path: &Path) -> String {
    fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}
