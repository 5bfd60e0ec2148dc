//! The gate as in production: a process with a real media server, clients, databases and a browser.
//!
//! Tested with Debian 12's ffmpeg 5.1.9, nginx 1.22.1, nginx-rtmp 1.2.2, PostgreSQL 15 and Chromium. Without them these tests
//! fail; `tests/run` installs them.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod access;
mod admission;
mod callbacks;
mod conformance;
mod durability;
mod hostile;
mod openapi;
mod page;
mod policy;
mod query;
mod srs;
mod support;
