//! Byte-level building blocks. Nothing here knows a URL, a rule or a key.
//!
//! Performance has its place here and in `bulk`; DESIGN.md says why each part exists and which benchmark shows it.

pub(crate) mod bytes;
pub(crate) mod classes;
#[cfg(feature = "bulk")]
pub(crate) mod concat;
pub(crate) mod hex;
#[cfg(feature = "bulk")]
pub(crate) mod md5;
#[cfg(feature = "bulk")]
pub(crate) mod threads;
