//! Lines that are there already, gathered so that they are worked on side by side.

use std::io;
use std::ops::Range;

use crate::lines::{Line, Lines};

/// How many lines are gathered at most.
const LINES: usize = 1024;
/// How many bytes of them are enough. Little more than that is kept, however long the input is.
const BYTES: usize = 128 * 1024;

/// What stands in some lines, `R` in each.
pub struct Chunk<R> {
    /// The pieces that the rows consist of.
    pub text: String,
    pub rows: Vec<(u64, Result<R, &'static str>)>,
}

/// What comes behind a chunk.
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

    /// Replaces what is in it by the next lines: as many as need not be waited for, but for the first of them. `read` puts
    /// into the text what it needs of a line, and says what it has read, or that there is nothing to do.
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

/// Puts a piece into a text, and says where it stands.
pub fn put(text: &mut String, piece: &str) -> Range<usize> {
    let start = text.len();
    text.push_str(piece);
    start..text.len()
}
