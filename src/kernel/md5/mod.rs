//! MD5 (RFC 1321) of many short messages side by side. A single message is hashed by the `md5` crate, which no vector code
//! beats for one, and which the tests compare this module with.

#![expect(
    clippy::indexing_slicing,
    reason = "a block has the sixteen words that its steps ask for, a group its lanes"
)]

mod batch;
mod block;
mod lanes;

pub(crate) use batch::{Batch, CAPACITY};
pub(crate) use lanes::Lanes;

#[cfg(test)]
mod tests;
