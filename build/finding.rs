//! What the texts speak of.

#[path = "../src/finding/reason.rs"]
mod reason;

pub use reason::{Evidence, Reason, Severity};
