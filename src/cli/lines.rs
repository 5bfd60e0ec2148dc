//! Reading line by line, in memory that does not grow with the input.

use std::io::{self, BufRead as _, BufReader, Read};

/// The longest line that is read, in bytes, its end not counted.
pub const MAX_LEN: usize = 64 * 1024;

/// A line, the first one being 1.
pub struct Line<'a> {
    pub number: u64,
    pub text: Result<&'a str, &'static str>,
}

pub struct Lines {
    reader: BufReader<Box<dyn Read>>,
    line: Vec<u8>,
    number: u64,
    /// How many bytes have been read.
    pub position: u64,
}

impl Lines {
    pub fn new(reader: Box<dyn Read>) -> Self {
        Self {
            reader: BufReader::with_capacity(64 * 1024, reader),
            line: Vec::new(),
            number: 0,
            position: 0,
        }
    }

    /// Whether the next line may have to be waited for: then all answers so far should be out.
    pub fn may_wait(&self) -> bool {
        !self.reader.buffer().contains(&b'\n')
    }

    /// The next line without its end, `\n` or `\r\n`; `None` behind the last one.
    pub fn next(&mut self) -> io::Result<Option<Line<'_>>> {
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
