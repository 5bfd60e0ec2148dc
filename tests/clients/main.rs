//! Real clients push to real servers, which `tests/run` installs from Debian.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod ffmpeg;
#[path = "../support/rtmp/mod.rs"]
mod rtmp;
mod rules;
