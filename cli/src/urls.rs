//! Lists of URLs to check: one per line, or columns of CSV or JSON lines, with the time and the client of each push.

use std::net::IpAddr;
use std::ops::Range;

use chrono::{DateTime, Utc};
use pushurl::Facts;
use serde_json::{Map, Value};

use crate::chunk;
use crate::fields::{Fields, is_named};
use crate::lines::{Line, is_skipped};
use crate::time;

/// A URL to check.
pub struct Url {
    /// Where it is in the text of the chunk.
    pub text: Range<usize>,
    /// The time of the push, if the list states it.
    pub now: Option<DateTime<Utc>>,
    /// The client's address, if the list states it.
    pub client: Option<IpAddr>,
}

impl Url {
    /// The facts of its push: those of all, and what the list states.
    pub fn facts(&self, all: Facts) -> Facts {
        let at = self.now.map_or(all, |now| all.with_now(now));
        self.client.map_or(at, |client| at.with_client(client))
    }
}

const URL: [&str; 5] = ["url", "pushurl", "streamurl", "推流地址", "推流url"];
const TIME: [&str; 7] = [
    "time",
    "now",
    "ts",
    "timestamp",
    "datetime",
    "时间",
    "timelocal",
];
const CLIENT: [&str; 7] = [
    "client",
    "ip",
    "clientip",
    "userip",
    "remoteaddr",
    "addr",
    "客户端ip",
];

/// What the first line that is not skipped shows.
enum Format {
    Unknown,
    /// A URL in each line, which may be in quotes.
    Bare,
    Columns(Box<Columns>),
    /// A JSON object in each line.
    Json,
    /// The same, and no line is skipped.
    Objects,
}

/// Which column is which.
struct Columns {
    fields: Fields,
    url: usize,
    time: Option<usize>,
    client: Option<usize>,
    named: usize,
}

/// Reads the URL of a line.
pub struct UrlReader(Format);

type Read<T> = Result<T, &'static str>;

impl UrlReader {
    pub const fn new() -> Self {
        Self(Format::Unknown)
    }

    /// A JSON object in each line, without exception.
    pub const fn of_objects() -> Self {
        Self(Format::Objects)
    }

    /// `None` for a line that is skipped: blank, a comment, or the names of the columns in the first.
    pub fn read(&mut self, text: &mut String, line: &Line<'_>) -> Option<Read<Url>> {
        let line = match line.text {
            Ok(line) if is_skipped(line) && !matches!(self.0, Format::Objects) => return None,
            Ok(line) => line,
            Err(error) => return Some(Err(error)),
        };
        if matches!(self.0, Format::Unknown) {
            let (format, is_header) = Format::of(line);
            self.0 = format;
            if is_header {
                return None;
            }
        }
        Some(match &mut self.0 {
            Format::Unknown | Format::Bare => Ok(Url {
                text: chunk::put(text, unquoted(line)),
                now: None,
                client: None,
            }),
            Format::Columns(columns) => columns.read(text, line),
            Format::Json | Format::Objects => read_json(text, line),
        })
    }
}

impl Format {
    /// The format, and whether the line is a header.
    fn of(line: &str) -> (Self, bool) {
        if line.trim_start().starts_with('{') {
            return (Self::Json, false);
        }
        let mut fields = Fields::new();
        fields.learn_separator(line);
        if fields.split(line).is_err() {
            return (Self::Bare, false);
        }
        match fields.named(&URL) {
            Some(_) if fields.count() == 1 => (Self::Bare, true),
            Some(url) => {
                let columns = Columns {
                    url,
                    time: fields.named(&TIME),
                    client: fields.named(&CLIENT),
                    named: fields.count(),
                    fields,
                };
                (Self::Columns(Box::new(columns)), true)
            }
            None => (Self::Bare, false),
        }
    }
}

impl Columns {
    fn read(&mut self, text: &mut String, line: &str) -> Read<Url> {
        self.fields.split(line)?;
        match self.fields.count() {
            count if count > self.named => {
                return Err("the row has more fields than the first one");
            }
            count if count < self.named => {
                return Err("the row has fewer fields than the first one");
            }
            _ => {}
        }
        let field = |number: usize| self.fields.get(number);
        Ok(Url {
            now: self.time.map(|time| time_of(field(time))).transpose()?,
            client: self
                .client
                .map_or(Ok(None), |client| client_of(field(client)))?,
            text: chunk::put(text, field(self.url)),
        })
    }
}

fn read_json(text: &mut String, line: &str) -> Read<Url> {
    let object: Map<String, Value> =
        serde_json::from_str(line).map_err(|_| "the line is not a JSON object")?;
    let find = |names: &[&str]| object.iter().find(|(name, _)| is_named(name, names));
    let Some((_, Value::String(url))) = find(&URL) else {
        return Err("the object has no text named url");
    };
    let now = match find(&TIME) {
        None => None,
        Some((_, Value::String(time))) => Some(time_of(time)?),
        Some((_, Value::Number(time))) => Some(time_of(&time.to_string())?),
        Some(_) => return Err(NO_TIME),
    };
    let client = match find(&CLIENT) {
        None | Some((_, Value::Null)) => None,
        Some((_, Value::String(client))) => client_of(client)?,
        Some(_) => return Err(NO_CLIENT),
    };
    let text = chunk::put(text, url);
    Ok(Url { text, now, client })
}

const NO_TIME: &str = "the time is neither RFC 3339, such as 2030-01-31T12:00:00Z, nor Unix time, nor nginx's $time_local";
const NO_CLIENT: &str = "the client is not an IP address";

/// A push without a time is not judged at another one.
fn time_of(text: &str) -> Read<DateTime<Utc>> {
    time::of_log(text.trim()).ok_or(NO_TIME)
}

/// An empty field is an unknown client.
fn client_of(text: &str) -> Read<Option<IpAddr>> {
    match text.trim() {
        "" | "-" => Ok(None),
        client => client.parse().map(Some).map_err(|_| NO_CLIENT),
    }
}

/// The field of a CSV file with one column, which may be in quotes.
fn unquoted(line: &str) -> &str {
    let inner = line
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(line)
}
