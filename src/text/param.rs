//! One parameter of a push URL.

use core::fmt;

use super::span::Part;

/// One parameter: a name, and a value if there is an `=`.
///
/// Nothing is decoded. In an SRT URL the items of the `streamid` are parameters too. Between two
/// separators that touch (`&&`) stands a parameter with an empty name.
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
            name_len: name_len(whole.as_str()),
        }
    }

    /// The whole of it, `name=value`.
    #[inline]
    #[must_use]
    pub const fn whole(&self) -> Part<'t> {
        self.whole
    }

    /// What stands before the first `=`.
    #[inline]
    #[must_use]
    pub fn name(&self) -> Part<'t> {
        self.whole.split_at(self.name_len).0
    }

    /// What stands behind the first `=`; `None` if there is none.
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

/// The length of what stands before the first `=`.
#[inline]
fn name_len(param: &str) -> usize {
    // Nearly every parameter is one of these two: compared at once, not searched.
    for name in ["txSecret", "txTime"] {
        let rest = param.strip_prefix(name);
        if rest.is_some_and(|rest| rest.starts_with('=')) {
            return name.len();
        }
    }
    param.bytes().position(|b| b == b'=').unwrap_or(param.len())
}

impl fmt::Debug for Param<'_> {
    /// The places of name and value; not their text, which may hold a `txSecret`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Param")
            .field("name", &self.name())
            .field("value", &self.value())
            .finish()
    }
}
