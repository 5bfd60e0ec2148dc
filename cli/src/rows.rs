//! Rows of CSV files to sign: AppName, StreamName and a lifetime.

use crate::fields::Fields;

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

/// Reads rows.
pub struct Rows {
    fields: Fields,
    /// `None` until the first row.
    columns: Option<Result<Columns, &'static str>>,
}

impl Rows {
    pub fn new() -> Self {
        Self {
            fields: Fields::new(),
            columns: None,
        }
    }

    /// The row of a line; `None` if it names the columns.
    pub fn read(&mut self, line: &str) -> Result<Option<Row<'_>>, &'static str> {
        if self.columns.is_none() {
            self.fields.learn_separator(line);
        }
        self.fields.split(line)?;
        let columns = match self.columns {
            Some(columns) => columns?,
            None => {
                let columns = self.named_columns().map(|named| named.unwrap_or(UNNAMED));
                self.columns = Some(columns);
                let columns = columns?;
                if columns.named.is_some() {
                    return Ok(None);
                }
                columns
            }
        };
        let count = self.fields.count();
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
            app: self.fields.get(columns.app),
            stream: self.fields.get(columns.stream),
            ttl: ttl
                .map(|ttl| self.fields.get(ttl))
                .filter(|ttl| !ttl.is_empty()),
        }))
    }

    /// The columns that the row names, if it names AppName and StreamName.
    fn named_columns(&self) -> Result<Option<Columns>, &'static str> {
        let fields = &self.fields;
        let app = fields.named(&["app", "appname", "application", "applicationname"]);
        let stream = fields.named(&["stream", "streamname", "streamid"]);
        match (app, stream) {
            (Some(app), Some(stream)) => Ok(Some(Columns {
                app,
                stream,
                ttl: fields.named(&["ttl", "lifetime"]),
                named: Some(fields.count()),
            })),
            _ if fields.named(&["appname", "streamname"]).is_some() => {
                Err("the first row names columns, but not both AppName and StreamName")
            }
            _ => Ok(None),
        }
    }
}
