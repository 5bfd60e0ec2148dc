//! Places in a text.

use core::fmt;
use core::ops::{Deref, Range};

use memchr::memchr;

/// A range of bytes in the text that was split: `start` is the first byte, `end` the one after the last.
///
/// Both always lie on character boundaries, so `&text[span.range()]` never panics. Where something is
/// *missing*, the span is empty, at the place where it belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, and without, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// As a range, to cut the text with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it has no bytes: the place of something missing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// A piece of a text, borrowed from it, that knows its place.
///
/// It derefs to `str`. Its `Debug` shows the place and not the text, since the text may contain a `txSecret`.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Part<'t> {
    text: &'t str,
    start: usize,
}

impl<'t> Part<'t> {
    /// `text`, which begins at byte `start` of the whole.
    #[inline]
    pub(crate) const fn new(text: &'t str, start: usize) -> Self {
        Self { text, start }
    }

    /// `piece`, which is a piece of `text`: its place follows from its address.
    #[inline]
    pub(crate) fn within(text: &'t str, piece: &'t str) -> Self {
        let start = piece.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
        Self::new(piece, start)
    }

    /// The piece as written.
    #[inline]
    #[must_use]
    pub const fn as_str(self) -> &'t str {
        self.text
    }

    /// Its place in the whole text.
    #[inline]
    #[must_use]
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Splits after the first `at` bytes; all of it and nothing if `at` is not a character boundary.
    #[inline]
    pub(crate) fn split_at(self, at: usize) -> (Self, Self) {
        let Some((head, tail)) = self.text.split_at_checked(at) else {
            return (self, self.end());
        };
        (
            Self::new(head, self.start),
            Self::new(tail, self.start + head.len()),
        )
    }

    /// Drops the first `count` bytes; all of them where there are no more.
    #[inline]
    pub(crate) fn skip(self, count: usize) -> Self {
        match self.text.get(count..) {
            Some(rest) => Self::new(rest, self.start + count),
            None => self.end(),
        }
    }

    /// The text before the first ASCII byte `separator`, and after it if it occurs.
    #[inline]
    pub(crate) fn split_once(self, separator: u8) -> (Self, Option<Self>) {
        match memchr(separator, self.text.as_bytes()) {
            Some(at) => {
                let (head, tail) = self.split_at(at);
                (head, Some(tail.skip(1)))
            }
            None => (self, None),
        }
    }

    /// The first run of characters that are `wrong`.
    #[inline]
    pub(crate) fn first_run(self, wrong: fn(char) -> bool) -> Option<Span> {
        let rest = self.skip(self.text.find(wrong)?);
        let len = rest.find(|c| !wrong(c)).unwrap_or(rest.len());
        Some(rest.split_at(len).0.span())
    }

    /// The empty part at the end of this one: where what should follow is missing.
    pub(crate) fn end(self) -> Self {
        // A slice of the text: its address gives its place.
        let end = self.text.get(self.text.len()..).unwrap_or(self.text);
        Self::new(end, self.start + self.text.len())
    }
}

impl Deref for Part<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.text
    }
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { start, end } = self.span();
        write!(f, "Part({start}..{end})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_span_of_nothing_is_empty() {
        let of = |start, end| {
            (
                Span::new(start, end).len(),
                Span::new(start, end).is_empty(),
            )
        };
        assert_eq!(
            [of(0, 0), of(3, 3), of(0, 1), of(3, 5)],
            [(0, true), (0, true), (1, false), (2, false)]
        );
    }
}
