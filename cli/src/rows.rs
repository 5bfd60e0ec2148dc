//! Rows of CSV files: AppName, StreamName and a lifetime.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// The most columns of a file.
const FIELDS: usize = 64;

pub struct Row<'a> {
    pub app: &'a str,
    pub stream: &'a str,
    pub ttl: Option<&'a str>,
}

/// Which column is which.
#[derive(Clone, Copy)]
struct Columns {
    app: usize,
    stream: usize,
    ttl: Option<usize>,
    /// How many there are, if the first row names them.
    named: Option<usize>,
}

const UNNAMED: Columns = Columns {
    app: 0,
    stream: 1,
    ttl: Some(2),
    named: None,
};

/// Reads rows, and keeps its buffers for the next. A row is one line: no name contains a line break.
pub struct Rows {
    parser: Reader,
    /// `None` until the first row.
    columns: Option<Result<Columns, &'static str>>,
    line: Vec<u8>,
    text: Vec<u8>,
    ends: [usize; FIELDS],
}

impl Rows {
    pub fn new() -> Self {
        Self {
            parser: parser(b','),
            columns: None,
            line: Vec::new(),
            text: Vec::new(),
            ends: [0; FIELDS],
        }
    }

    /// The row of a line; `None` if it names the columns. The first row also shows what separates the fields: commas, semicolons
    /// or tabs.
    pub fn read(&mut self, line: &str) -> Result<Option<Row<'_>>, &'static str> {
        if self.columns.is_none() {
            self.parser = parser(separator(line));
        }
        let count = self.split(line)?;
        let columns = match self.columns {
            Some(columns) => columns?,
            None => {
                let columns = self
                    .named_columns(count)
                    .map(|named| named.unwrap_or(UNNAMED));
                self.columns = Some(columns);
                let columns = columns?;
                if columns.named.is_some() {
                    return Ok(None);
                }
                columns
            }
        };
        match columns.named {
            None if !matches!(count, 2 | 3) => return Err("expected app,stream or app,stream,ttl"),
            Some(named) if count > named => {
                return Err("the row has more fields than the first one");
            }
            _ if columns.app.max(columns.stream) >= count => {
                return Err("the row has fewer fields than the first one");
            }
            _ => {}
        }
        let ttl = columns.ttl.filter(|ttl| *ttl < count);
        Ok(Some(Row {
            app: self.field(columns.app),
            stream: self.field(columns.stream),
            ttl: ttl.map(|ttl| self.field(ttl)).filter(|ttl| !ttl.is_empty()),
        }))
    }

    /// Splits a line, and returns how many fields it has.
    fn split(&mut self, line: &str) -> Result<usize, &'static str> {
        self.line.clear();
        self.line.extend_from_slice(line.as_bytes());
        self.line.push(b'\n');
        self.text.resize(self.line.len(), 0);
        self.parser.reset();
        let (result, _, _, count) =
            self.parser
                .read_record(&self.line, &mut self.text, &mut self.ends);
        match result {
            ReadRecordResult::Record => Ok(count),
            ReadRecordResult::InputEmpty => Err("a quotation mark is not closed"),
            _ => Err("the row has more than 64 fields"),
        }
    }

    fn field(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).copied().unwrap_or_default();
        let start = number.checked_sub(1).map_or(0, end);
        // The line is UTF-8, and it is split at separators and quotation marks.
        let bytes = self.text.get(start..end(number)).unwrap_or_default();
        str::from_utf8(bytes).unwrap_or_default()
    }

    /// The columns that the row names, if it names AppName and StreamName.
    fn named_columns(&self, count: usize) -> Result<Option<Columns>, &'static str> {
        let find = |names: &[&str]| {
            (0..count).find(|number| names.contains(&name_of(self.field(*number)).as_str()))
        };
        let app = find(&["app", "appname", "application", "applicationname"]);
        let stream = find(&["stream", "streamname", "streamid"]);
        match (app, stream) {
            (Some(app), Some(stream)) => Ok(Some(Columns {
                app,
                stream,
                ttl: find(&["ttl", "lifetime"]),
                named: Some(count),
            })),
            _ if find(&["appname", "streamname"]).is_some() => {
                Err("the first row names columns, but not both AppName and StreamName")
            }
            _ => Ok(None),
        }
    }
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

/// The name of a column without case, blanks, underscores and hyphens.
fn name_of(field: &str) -> String {
    let letters = field
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    letters.flat_map(char::to_lowercase).collect()
}
