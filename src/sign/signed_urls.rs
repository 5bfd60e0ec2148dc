//! What comes of signing many: URLs right behind each other, and why some rows have none.

use core::{fmt, mem};

use super::refusal::Refusal;

/// The URLs of many rows, right behind each other, and why some rows have none.
///
/// Keep one and [clear](Self::clear) it, and its memory is used again. It holds valid secrets: `Debug` does not show them.
#[derive(Clone, Default)]
pub struct SignedUrls {
    parts: Vec<Part>,
    refused: Vec<(usize, Refusal)>,
    /// Parts without rows, whose memory is to be used again.
    spares: Vec<Part>,
}

/// The URLs of rows that one thread has signed.
#[derive(Clone, Default)]
pub(super) struct Part {
    pub text: String,
    /// Where the URL of each row ends; a row that is refused has none, and ends where it begins.
    pub ends: Vec<usize>,
    /// Its rows, counted from its own first one.
    pub refused: Vec<(usize, Refusal)>,
}

impl SignedUrls {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all rows, and keeps the memory.
    pub fn clear(&mut self) {
        for mut part in self.parts.drain(..).rev() {
            part.text.clear();
            part.ends.clear();
            self.spares.push(part);
        }
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

    /// The URL of a row, counted from 0, or why it is not signed; `None` where there is no such row.
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

    /// All URLs in their order, right behind each other: one text, or several where threads have signed or more was added.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.text.as_str())
    }

    /// The rows that are not signed, in their order, each with its number.
    #[must_use]
    pub fn refused(&self) -> &[(usize, Refusal)] {
        &self.refused
    }

    /// Lets rows be added behind the last ones, in the same text.
    pub(super) fn add_to_last(&mut self, add: impl FnOnce(&mut Part)) {
        let last = self.parts.pop();
        let mut part = last.unwrap_or_else(|| self.spare());
        let before = self.len();
        add(&mut part);
        self.put(part, before);
    }

    /// Lets rows be added as parts of their own, to be filled in any order.
    pub(super) fn add_parts(&mut self, count: usize, fill: impl FnOnce(&mut [Part])) {
        let mut parts: Vec<_> = (0..count).map(|_| self.spare()).collect();
        fill(&mut parts);
        for part in parts {
            self.put(part, self.len());
        }
    }

    fn spare(&mut self) -> Part {
        self.spares.pop().unwrap_or_default()
    }

    /// Puts a part behind the others, which have `before` rows.
    fn put(&mut self, mut part: Part, before: usize) {
        let refused = mem::take(&mut part.refused).into_iter();
        self.refused
            .extend(refused.map(|(row, refusal)| (before + row, refusal)));
        self.parts.push(part);
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
