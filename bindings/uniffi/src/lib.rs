//! The façade of the packages for Kotlin and Swift. It has no logic: it converts the core's types to types that cross
//! the FFI, and each package converts those to the idioms of its language.
//!
//! # Modules
//!
//! [`key`], [`target`] and [`signer`] sign; [`facts`], [`policy`], [`policy_file`] and [`checker`] judge; [`url`](mod@url)
//! splits; [`causes`], [`tables`] and [`lang`] explain; [`mask`](mod@mask) masks secrets; [`many`] has the batches, and
//! [`direct`] the hot calls without UniFFI's buffers; [`enums`] and [`names`] have the numbers and names of enums; [`error`] has
//! the error type.
//!
//! # Conventions
//!
//! - **Keys** are opaque handles, created from bytes. Buffers that contain a key are overwritten after they crossed.
//! - **Times** are signed whole Unix seconds; durations are whole seconds. Every number is accepted: outside the calendar's range
//!   it means the calendar's first or last time.
//! - **Positions** are bytes of UTF-8. The packages convert them: Kotlin counts UTF-16 units, and Swift has
//!   `String.Index`.
//! - **Reports** cross packed, one or many, in the layout of [`many`]: numbers, which the [`tables`] explain. A language reads
//!   the tables once.
//! - **Text** must be UTF-8. A language whose strings can contain lone surrogates first replaces each by U+FFFD, not by `?`,
//!   which has a meaning in URLs.
//! - **Errors** have one type, [`PushUrlError`](error::PushUrlError). Every call returns a `Result`, even if it cannot fail,
//!   since a panic must become an exception: Swift ends the process if a call that cannot throw panics.
//! - **Objects** are immutable, except [`PolicyBuilder`](policy::PolicyBuilder), and all are thread-safe.

uniffi::setup_scaffolding!();

pub mod bytes;
pub mod callback;
pub mod causes;
pub mod checker;
pub mod direct;
pub mod enums;
pub mod error;
pub mod facts;
#[cfg(feature = "test-hooks")]
pub mod hooks;
pub mod key;
pub mod lang;
pub mod many;
pub mod mask;
pub mod names;
pub mod policy;
pub mod policy_file;
pub mod signer;
pub mod span;
pub mod tables;
pub mod target;
mod time;
pub mod url;
mod verdict;

#[cfg(test)]
mod tests;
