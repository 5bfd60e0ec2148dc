//! The façade that Kotlin, Swift and Python are built on. It has no logic: it gives what the core has a shape that crosses
//! into another language, and each language's package gives that the shape its people expect.
//!
//! # How it is laid out
//!
//! A module a noun: [`key`], [`target`] and [`signer`] mint; [`facts`], [`policy`], [`policy_file`] and [`checker`] judge;
//! [`url`](mod@url) splits; [`causes`], [`tables`] and [`lang`] explain; [`mask`](mod@mask) hides secrets; [`many`] does many at
//! once, and [`direct`] what is called most without UniFFI's buffers; [`enums`] and [`names`] hold what is numbered; [`error`]
//! is the one error.
//!
//! # What holds everywhere
//!
//! - **Keys** are handles made of bytes. What crosses with a key in it is overwritten.
//! - **Moments** are whole Unix seconds, signed; lengths of time are whole seconds. Any number is taken: beyond the calendar it
//!   means the calendar's end.
//! - **Places** are bytes of UTF-8. Python counts code points, Kotlin UTF-16 units, Swift has `String.Index`: their packages
//!   convert.
//! - **Reports** cross packed, one or many, as [`many`] lays out: numbers, whose meaning the [`tables`] have. A language reads
//!   the tables once.
//! - **Text** must be UTF-8: a language whose strings can hold lone surrogates replaces each by U+FFFD before, never by `?`,
//!   which means something in a URL.
//! - **Errors** are one type, [`PushUrlError`](error::PushUrlError). All that is called returns a `Result`, even what cannot
//!   fail, since a panic must arrive as an exception: where nothing can be thrown, Swift would end the process.
//! - **Objects** are immutable, but for [`PolicyBuilder`](policy::PolicyBuilder), and used from any number of threads.

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
mod moment;
pub mod names;
pub mod policy;
pub mod policy_file;
pub mod signer;
pub mod span;
pub mod tables;
pub mod target;
pub mod url;
mod verdict;

#[cfg(test)]
mod tests;
