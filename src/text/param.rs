//! One parameter of a push URL.

use core::fmt;

use memchr::memchr;

use super::span::Part;

/// One parameter: a name, and a value if there is an `=`.
///
/// Nothing is decoded. In an SRT URL the items of the `streamid` are parameters too. Between two
/// separators that touch (`&&`) is a parameter with an empty name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Param<'t> {
    whole: Part<'t>,
    name_len: usize,
}

impl<'t> Param<'t> {
    #[inline]
    pub(crate) fn read(whole: Part<'t>) -> Self {
        Self {
            whole,
            name_len: memchr(b'=', whole.as_str().as_bytes()).unwrap_or(whole.len()),
        }
    }

    /// The whole of it, `name=value`.
    #[inline]
    #[must_use]
    pub const fn whole(&self) -> Part<'t> {
        self.whole
    }

    /// The text before the first `=`.
    #[inline]
    #[must_use]
    pub fn name(&self) -> Part<'t> {
        self.whole.split_at(self.name_len).0
    }

    /// The text after the first `=`; `None` if there is none.
    #[inline]
    #[must_use]
    pub fn value(&self) -> Option<Part<'t>> {
        (self.name_len < self.whole.len()).then(|| self.value_or_empty())
    }

    /// The value, empty if there is no `=`.
    #[inline]
    #[must_use]
    pub fn value_or_empty(&self) -> Part<'t> {
        self.whole.skip(self.name_len + 1)
    }
}

impl fmt::Debug for Param<'_> {
    /// The places of name and value; not their text, which may contain a `txSecret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Param")
            .field("name", &self.name())
            .field("value", &self.value())
            .finish()
    }
}
