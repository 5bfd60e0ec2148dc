//! Positions in a text.

use pushurl::Part;

/// A range of bytes in the UTF-8 of a text, on character boundaries. If something is missing, it is empty and located where that
/// would be.
///
/// The package of each language converts it to the language's own string positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl From<pushurl::Span> for Span {
    /// No text of more than 2 GiB crosses, so every position fits into a `u32`.
    fn from(span: pushurl::Span) -> Self {
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self {
            start: place(span.start),
            end: place(span.end),
        }
    }
}

impl From<Part<'_>> for Span {
    fn from(part: Part<'_>) -> Self {
        part.span().into()
    }
}
