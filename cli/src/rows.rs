//! Rows of `app,stream[,ttl]`.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// One more field than a row has, so that there is one too many to be seen.
const FIELDS: usize = 4;

pub struct Row<'a> {
    pub app: &'a str,
    pub stream: &'a str,
    pub ttl: Option<&'a str>,
}

impl Row<'_> {
    /// The line that names the columns.
    pub fn is_header(&self) -> bool {
        self.app.eq_ignore_ascii_case("app")
            && self.stream.eq_ignore_ascii_case("stream")
            && self.ttl.is_none_or(|ttl| ttl.eq_ignore_ascii_case("ttl"))
    }
}

/// Reads rows, keeping its memory for the next. A row is a line: no name holds a line break.
pub struct Rows {
    parser: Reader,
    line: Vec<u8>,
    text: Vec<u8>,
}

impl Rows {
    pub fn new() -> Self {
        Self {
            // Only what a line ends with ends a row: a stray `\r` is part of a name, and refused as such.
            parser: ReaderBuilder::new()
                .terminator(csv_core::Terminator::Any(b'\n'))
                .build(),
            line: Vec::new(),
            text: Vec::new(),
        }
    }

    pub fn read(&mut self, line: &str) -> Result<Row<'_>, &'static str> {
        self.line.clear();
        self.line.extend_from_slice(line.as_bytes());
        self.line.push(b'\n');
        self.text.resize(self.line.len(), 0);
        self.parser.reset();
        let mut ends = [0; FIELDS];
        let (result, _, _, fields) = self
            .parser
            .read_record(&self.line, &mut self.text, &mut ends);
        match (result, fields) {
            (ReadRecordResult::Record, 2 | 3) => Ok(self.row(ends)),
            (ReadRecordResult::InputEmpty, _) => Err("a quotation mark is not closed"),
            _ => Err("expected app,stream or app,stream,ttl"),
        }
    }

    fn row(&self, [app, stream, ttl, _]: [usize; FIELDS]) -> Row<'_> {
        // The line is UTF-8, and commas and quotation marks are where it was cut.
        let field = |start, end| {
            let bytes = self.text.get(start..end).unwrap_or_default();
            str::from_utf8(bytes).unwrap_or_default()
        };
        Row {
            app: field(0, app),
            stream: field(app, stream),
            // Without a third field its end is 0.
            ttl: Some(field(stream, ttl)).filter(|ttl| !ttl.is_empty()),
        }
    }
}
