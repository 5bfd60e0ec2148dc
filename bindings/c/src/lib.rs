//! The C ABI of pushurl: all of the core, and the only unsafe code of the project.
//!
//! `include/pushurl.h` is generated from this crate and is the manual: what is written here is written for its readers. One
//! module for each noun of the header, and some for what all of them share: [`call`] runs a call's body, so that no panic gets
//! out; [`input`] and [`output`] are where pointers are read and written, and nowhere else.

#![expect(
    non_camel_case_types,
    reason = "the names are those of the header, so that both read alike"
)]
#![expect(
    clippy::missing_safety_doc,
    reason = "the head of the header says it for all functions at once"
)]

mod batch;
mod call;
mod input;
mod keys;
mod output;

pub mod codes;
pub mod result;
pub mod strings;

pub mod version;

pub mod causes;
pub mod reasons;
pub mod words;

pub mod target;

pub mod signer;

pub mod policy;

pub mod facts;
pub mod report;

pub mod checker;

pub mod many;

pub mod url;

pub mod mask;

pub mod callback;

#[cfg(feature = "test-hooks")]
mod test_hooks;
