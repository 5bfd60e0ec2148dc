//! Lists of URLs, one per line.

use std::ops::Range;

use crate::chunk;
use crate::lines::{Line, is_skipped};

/// Reads the URL of a line.
pub struct UrlReader {
    /// Whether no line but skipped ones has been read.
    is_first: bool,
}

/// Names of a column of URLs, in lower case.
const HEADERS: [&str; 6] = [
    "url",
    "push url",
    "push_url",
    "pushurl",
    "推流地址",
    "推流url",
];

impl UrlReader {
    pub fn new() -> Self {
        Self { is_first: true }
    }

    /// `None` for a line that is skipped: blank, a comment, or the name of the column in the first.
    pub fn read(
        &mut self,
        text: &mut String,
        line: &Line<'_>,
    ) -> Option<Result<Range<usize>, &'static str>> {
        let url = match line.text {
            Ok(url) if is_skipped(url) => return None,
            Ok(url) => unquoted(url),
            Err(error) => return Some(Err(error)),
        };
        let is_first = std::mem::replace(&mut self.is_first, false);
        if is_first && HEADERS.contains(&url.trim().to_lowercase().as_str()) {
            return None;
        }
        Some(Ok(chunk::put(text, url)))
    }
}

/// The field of a CSV file with one column, which may be in quotes.
fn unquoted(line: &str) -> &str {
    let inner = line
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(line)
}
