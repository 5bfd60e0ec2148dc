//! The C ABI of pushurl.
//!
//! `include/pushurl.h` is generated from this crate and is its manual, so doc comments here address C programmers. Each noun of
//! the header has a module. The other modules are shared: [`call`] runs the body of a call and catches panics; only [`input`]
//! and [`output`] read and write through pointers.

#![expect(
    non_camel_case_types,
    reason = "the names are those of the header, so that both read alike"
)]
#![expect(
    clippy::missing_safety_doc,
    reason = "the header's preface states it once for all functions"
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

#[cfg(feature = "arrow")]
pub mod arrow;

pub mod url;

pub mod mask;

pub mod callback;

#[cfg(feature = "test-hooks")]
mod test_hooks;
