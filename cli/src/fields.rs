//! The fields of a line of CSV, with commas, semicolons or tabs.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// The most fields of a line.
const MOST: usize = 64;

/// Splits lines, and keeps its buffers for the next. A row is one line: no name contains a line break.
pub struct Fields {
    parser: Reader,
    line: Vec<u8>,
    text: Vec<u8>,
    ends: [usize; MOST],
    count: usize,
}

impl Fields {
    pub fn new() -> Self {
        Self {
            parser: parser(b','),
            line: Vec::new(),
            text: Vec::new(),
            ends: [0; MOST],
            count: 0,
        }
    }

    /// The first row shows what separates the fields of all.
    pub fn learn_separator(&mut self, line: &str) {
        self.parser = parser(separator(line));
    }

    /// Splits a line.
    pub fn split(&mut self, line: &str) -> Result<(), &'static str> {
        self.line.clear();
        self.line.extend_from_slice(line.as_bytes());
        self.line.push(b'\n');
        self.text.resize(self.line.len(), 0);
        self.parser.reset();
        let (result, _, _, count) =
            self.parser
                .read_record(&self.line, &mut self.text, &mut self.ends);
        self.count = count;
        match result {
            ReadRecordResult::Record => Ok(()),
            ReadRecordResult::InputEmpty => Err("a quotation mark is not closed"),
            _ => Err("the row has more than 64 fields"),
        }
    }

    /// How many fields the last line has.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// A field of the last line, from 0.
    pub fn get(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).copied().unwrap_or_default();
        let start = number.checked_sub(1).map_or(0, end);
        // The line is UTF-8, and it is split at separators and quotation marks.
        let bytes = self.text.get(start..end(number)).unwrap_or_default();
        str::from_utf8(bytes).unwrap_or_default()
    }

    /// The number of the first field that has one of these names.
    pub fn named(&self, names: &[&str]) -> Option<usize> {
        (0..self.count).find(|number| is_named(self.get(*number), names))
    }
}

/// Whether a name is one of these, without case, blanks, underscores and hyphens.
pub fn is_named(name: &str, names: &[&str]) -> bool {
    let letters = name
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    let name: String = letters.flat_map(char::to_lowercase).collect();
    names.contains(&name.as_str())
}

/// Only the end of a line ends a row: a stray `\r` is part of a name, and refused as such.
fn parser(separator: u8) -> Reader {
    ReaderBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::Any(b'\n'))
        .build()
}

fn separator(line: &str) -> u8 {
    let separators = [b',', b';', b'\t'];
    let is_in_line = |separator: &u8| line.as_bytes().contains(separator);
    separators.into_iter().find(is_in_line).unwrap_or(b',')
}
