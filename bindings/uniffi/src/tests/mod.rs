//! What only this side can see. The languages test all that crosses.

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
