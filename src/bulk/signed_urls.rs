//! The result of signing many rows.

use core::fmt;

use crate::sign::Refusal;

/// The URLs of many rows, one after the other, and the refusals of the others.
///
/// Keep one and [clear](Self::clear) it to reuse its memory. It contains valid secrets: `Debug` does not show them.
#[derive(Clone, Default)]
pub struct SignedUrls {
    /// The first `used` have rows; the memory of the others is kept for reuse.
    parts: Vec<Part>,
    used: usize,
    refused: Vec<(usize, Refusal)>,
}

/// The URLs of one chunk of rows.
#[derive(Clone, Default)]
pub(super) struct Part {
    pub text: String,
    /// Where the URL of each row ends. A refused row has none, and ends where it begins.
    pub ends: Vec<usize>,
    /// Row numbers count from the first row of this part.
    pub refused: Vec<(usize, Refusal)>,
}

impl SignedUrls {
    /// Without rows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Removes all rows, and keeps the memory.
    pub fn clear(&mut self) {
        for part in &mut self.parts {
            part.text.clear();
            part.ends.clear();
        }
        self.used = 0;
        self.refused.clear();
    }

    /// How many rows there are, refused ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.ends.len()).sum()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The URL of a row, counted from 0, or its refusal; `None` if there is no such row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Result<&str, &Refusal>> {
        let url = self.text_of(row)?;
        if !url.is_empty() {
            return Some(Ok(url));
        }
        let at = self.refused.binary_search_by_key(&row, |(row, _)| *row);
        let (_, refusal) = self.refused.get(at.ok()?)?;
        Some(Err(refusal))
    }

    fn text_of(&self, row: usize) -> Option<&str> {
        let mut row = row;
        for part in &self.parts {
            if let Some(end) = part.ends.get(row) {
                let start = row.checked_sub(1).and_then(|before| part.ends.get(before));
                return part.text.get(start.copied().unwrap_or(0)..*end);
            }
            row -= part.ends.len();
        }
        None
    }

    /// All rows in their order.
    pub fn iter(&self) -> impl Iterator<Item = Result<&str, &Refusal>> {
        let mut refused = self.refused.iter();
        let urls = self.parts.iter().flat_map(Part::urls);
        urls.filter_map(move |url| match url.is_empty() {
            false => Some(Ok(url)),
            true => refused.next().map(|(_, refusal)| Err(refusal)),
        })
    }

    /// All URLs in order, without separators: one string, or several after signing with threads or in several calls.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().take(self.used);
        parts.map(|part| part.text.as_str())
    }

    /// The refused rows in order, each with its number.
    #[must_use]
    pub fn refused(&self) -> &[(usize, Refusal)] {
        &self.refused
    }

    /// Lets `add` append rows to the last part.
    pub(super) fn add_to_last(&mut self, add: impl FnOnce(&mut Part)) {
        self.used -= usize::from(self.used > 0);
        self.add_parts(1, |parts| parts.first_mut().map_or((), add));
    }

    /// Lets `fill` append `count` parts, filled in any order.
    pub(super) fn add_parts(&mut self, count: usize, fill: impl FnOnce(&mut [Part])) {
        let end = self.used + count;
        if end > self.parts.len() {
            self.parts.resize_with(end, Part::default);
        }
        let (before, rest) = self.parts.split_at_mut(self.used);
        let new = rest.get_mut(..count).unwrap_or_default();
        fill(new);
        let mut row: usize = before.iter().map(|part| part.ends.len()).sum();
        for part in new {
            let refused = part.refused.drain(..);
            self.refused
                .extend(refused.map(|(at, refusal)| (row + at, refusal)));
            row += part.ends.len();
        }
        self.used = end;
    }
}

impl Part {
    fn urls(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().filter_map(move |end| {
            let url = self.text.get(start..*end);
            start = *end;
            url
        })
    }
}

impl fmt::Debug for SignedUrls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedUrls")
            .field("rows", &self.len())
            .field("refused", &self.refused)
            .finish_non_exhaustive()
    }
}
