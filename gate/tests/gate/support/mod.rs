//! A gate, a media server, clients, databases and a browser: real ones, on loopback, gone when a test ends.

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

/// A port that is free, as long as no other program takes it.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// What a file holds; nothing if there is none.
pub fn read(path: &Path) -> String {
    fs::read(path)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}
