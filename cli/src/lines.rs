//! Reading line by line, in constant memory.

use std::io::{self, BufRead as _, BufReader, Read};

/// The longest line in bytes, without its end.
pub const MAX_LEN: usize = 64 * 1024;

/// A line; the first has number 1.
pub struct Line<'a> {
    pub number: u64,
    pub text: Result<&'a str, &'static str>,
}

pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    /// A line that was not whole in the reader's buffer.
    line: Vec<u8>,
    /// The length of the last line in the buffer, or 0.
    read: usize,
    /// The length of the next line in the buffer, if it is known.
    next: Option<usize>,
    number: u64,
    /// The number of bytes read.
    pub position: u64,
}

impl Lines {
    pub fn new(reader: Box<dyn Read>) -> Self {
        Self {
            reader: BufReader::with_capacity(64 * 1024, reader),
            line: Vec::new(),
            read: 0,
            next: None,
            number: 0,
            position: 0,
        }
    }

    /// Whether reading the next line may wait: then the output should be flushed before.
    pub fn may_wait(&mut self) -> bool {
        self.find_next().is_none()
    }

    /// Consumes the last line, and finds the end of the next one in the buffer.
    fn find_next(&mut self) -> Option<usize> {
        self.reader.consume(std::mem::take(&mut self.read));
        if self.next.is_none() {
            self.next = memchr::memchr(b'\n', self.reader.buffer()).map(|end| end + 1);
        }
        self.next
    }

    /// The next line without its end, `\n` or `\r\n`; `None` after the last one.
    pub fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        if let Some(len) = self.find_next() {
            // Borrowed from the buffer.
            (self.next, self.read) = (None, len);
            self.position += len as u64;
            self.number += 1;
            let line = self.reader.buffer().get(..len).unwrap_or_default();
            return Ok(Some(Line {
                number: self.number,
                text: text_of(line),
            }));
        }
        self.next_of_several_buffers()
    }

    #[cold]
    fn next_of_several_buffers(&mut self) -> io::Result<Option<Line<'_>>> {
        self.line.clear();
        let limit = MAX_LEN + "\r\n".len();
        let read = self
            .reader
            .by_ref()
            .take(limit as u64)
            .read_until(b'\n', &mut self.line)?;
        self.position += read as u64;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if read == limit && !self.line.ends_with(b"\n") {
            self.position += self.reader.skip_until(b'\n')? as u64;
        }
        Ok(Some(Line {
            number: self.number,
            text: text_of(&self.line),
        }))
    }
}

/// Whether a line is skipped in lists: it is blank, or a comment.
pub fn is_skipped(text: &str) -> bool {
    let text = text.trim_start();
    text.is_empty() || text.starts_with('#')
}

fn text_of(line: &[u8]) -> Result<&str, &'static str> {
    let line = match line.strip_suffix(b"\n") {
        Some(line) => line.strip_suffix(b"\r").unwrap_or(line),
        None => line,
    };
    if line.len() > MAX_LEN {
        return Err("the line is longer than 65536 bytes");
    }
    str::from_utf8(line).map_err(|_| "the line is not UTF-8")
}
