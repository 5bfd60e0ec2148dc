//! Tests of Rust internals. The tests of the languages cover all calls.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod bytes;
mod direct;
mod enums;
mod many;
mod policy_file;
mod tables;
