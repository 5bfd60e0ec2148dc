//! Chunks of lines that are available without waiting, so that a batch can process them.

use std::io;
use std::ops::Range;

use crate::lines::{Line, Lines};

/// The most lines of a chunk.
const LINES: usize = 1024;
/// The size in bytes at which a chunk is full.
const BYTES: usize = 128 * 1024;

/// The content of some lines, an `R` for each.
pub struct Chunk<R> {
    /// The text that the rows refer to.
    pub text: String,
    pub rows: Vec<(u64, Result<R, &'static str>)>,
}

/// What follows a chunk.
pub enum Then {
    More,
    End,
    Failed(io::Error),
}

impl<R> Chunk<R> {
    pub fn new() -> Self {
        Self {
            text: String::new(),
            rows: Vec::new(),
        }
    }

    /// Replaces the content by the next lines: waits for the first of them only. `read` copies what it needs of a line into the text, and
    /// returns the row, or `None` to skip the line.
    pub fn fill(
        &mut self,
        lines: &mut Lines,
        mut read: impl FnMut(&mut String, &Line<'_>) -> Option<Result<R, &'static str>>,
    ) -> Then {
        self.text.clear();
        self.rows.clear();
        while self.rows.is_empty() || !lines.may_wait() {
            let line = match lines.next() {
                Ok(Some(line)) => line,
                Ok(None) => return Then::End,
                Err(error) => return Then::Failed(error),
            };
            if let Some(row) = read(&mut self.text, &line) {
                self.rows.push((line.number, row));
            }
            if self.rows.len() == LINES || self.text.len() >= BYTES {
                break;
            }
        }
        Then::More
    }
}

/// Appends a piece to a text, and returns its range.
pub fn put(text: &mut String, piece: &str) -> Range<usize> {
    let start = text.len();
    text.push_str(piece);
    start..text.len()
}
