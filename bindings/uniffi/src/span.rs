//! Places in a text.

use pushurl::Part;

/// A range of bytes in the UTF-8 of a text: `start` is the first, `end` the one behind the last. Both lie on character
/// boundaries. Empty where something is missing, at the place where it would belong.
///
/// Each language turns it into what its people cut strings with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

impl From<pushurl::Span> for Span {
    /// No text of more than 2 GiB crosses, so that every place is a `u32`.
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
