//! `pushurl explain --from`: explains the service's events. The input is its event list or callbacks as JSON, or lines of text.

use std::borrow::Cow;
use std::io::{Read as _, Write};
use std::path::Path;

use pushurl::{Cause, Localized};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::args::ExplainArgs;
use crate::explain;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::json;
use crate::lines::is_skipped;
use crate::output;
use crate::status::Status;

/// Maximum file size in bytes.
const MAX_LEN: u64 = 64 * 1024 * 1024;

/// An event that reports the end of a push.
struct Event {
    app: Option<String>,
    stream: Option<String>,
    /// Text that contains the cause.
    reason: String,
    /// The errcode of a callback, which usually has no sub_errcode.
    errcode: Option<u16>,
}

/// JSON output for an event and its cause.
#[derive(Serialize)]
struct Explained<'e> {
    event: usize,
    app: Option<&'e str>,
    stream: Option<&'e str>,
    cause: Localized<Cause>,
}

/// JSON output for an event whose cause is unknown.
#[derive(Serialize)]
struct Unknown<'e> {
    event: usize,
    error: &'e str,
}

const NO_CAUSE: &str = "contains no known cause";

pub fn run(args: &ExplainArgs, file: &Path, status: &mut Status) -> Result<(), Failure> {
    let input = input::open(file)?;
    let name = input.name.clone();
    let text = read(input)?;
    let mut out = output::plain();
    for (number, event) in events(&text).iter().enumerate() {
        let number = number + 1;
        match event.cause() {
            Some(cause) => write(args, number, event, cause, &mut out)?,
            None => {
                status.raise(Status::Failed);
                output::print_stderr(&format!("{name}: event {number}: {NO_CAUSE}\n"));
                if args.json {
                    json::write(
                        &mut out,
                        &Unknown {
                            event: number,
                            error: NO_CAUSE,
                        },
                    )?;
                }
            }
        }
    }
    Ok(out.flush()?)
}

fn read(input: Input) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = input.reader.take(MAX_LEN + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::Read(input.name.clone(), error))?;
    if bytes.len() as u64 > MAX_LEN {
        return Err(Failure::Usage(format!(
            "{}: the file is longer than 64 MiB",
            input.name
        )));
    }
    String::from_utf8(bytes)
        .map_err(|_| Failure::Usage(format!("{}: the file is not UTF-8", input.name)))
}

/// `EVENT ERRCODE/SUB_ERRCODE APP/STREAM ERRMSG ADVICE`, with tabs between them.
fn write(
    args: &ExplainArgs,
    number: usize,
    event: &Event,
    cause: Cause,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let lang = args.lang.lang;
    let (app, stream) = (event.app.as_deref(), event.stream.as_deref());
    if args.json {
        let cause = Localized::new(cause, lang);
        return json::write(
            out,
            &Explained {
                event: number,
                app,
                stream,
                cause,
            },
        );
    }
    let names: Vec<_> = [app, stream].into_iter().flatten().map(field).collect();
    let names = match names.is_empty() {
        true => Cow::Borrowed("-"),
        false => Cow::Owned(names.join("/")),
    };
    writeln!(
        out,
        "{number}\t{cause}\t{names}\t{}\t{}",
        cause.errmsg(lang),
        cause.advice(lang)
    )
}

/// A name with its secrets masked, and without control characters that would break the line.
fn field(name: &str) -> String {
    let name = pushurl::mask(name);
    name.chars()
        .map(|c| if c.is_control() { '?' } else { c })
        .collect()
}

/// The events in a sequence of JSON values; if the text is not JSON, one event per line.
fn events(text: &str) -> Vec<Event> {
    let mut events = Vec::new();
    let values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    for value in values {
        match value {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => collect(&value, &mut events),
            _ => {
                return text
                    .lines()
                    .filter(|line| !is_skipped(line))
                    .map(Event::of_line)
                    .collect();
            }
        }
    }
    events
}

/// Collects the events at any depth of a JSON value, such as an event list or a callback.
fn collect(value: &Value, events: &mut Vec<Event>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, events)),
        Value::Object(object) => match Event::of_object(object) {
            Some(event) => events.push(event),
            None => object.values().for_each(|value| collect(value, events)),
        },
        _ => {}
    }
}

impl Event {
    /// Reads an entry of the event list, or a callback. `None` for other objects, and for the start of a push.
    fn of_object(object: &Map<String, Value>) -> Option<Self> {
        const START: i64 = 1;
        let text = |names: &[&str]| names.iter().find_map(|name| text_of(object.get(*name)?));
        if object.get("event_type").and_then(Value::as_i64) == Some(START) {
            return None;
        }
        let errcode = text(&["errcode"]).and_then(|errcode| errcode.parse().ok());
        let reason = text(&["StopReason", "stop_reason", "errmsg"]);
        let sub = text(&["sub_errcode"]);
        let reason = match (errcode, sub) {
            (Some(errcode), Some(sub)) => format!("{errcode}/{sub}"),
            _ => reason.or_else(|| errcode.map(|errcode: u16| errcode.to_string()))?,
        };
        Some(Self {
            app: text(&["AppName", "appname"]),
            stream: text(&["StreamName", "stream_id"]),
            reason,
            errcode,
        })
    }

    fn of_line(line: &str) -> Self {
        Self {
            app: None,
            stream: None,
            reason: line.to_owned(),
            errcode: None,
        }
    }

    fn cause(&self) -> Option<Cause> {
        let has_errcode = |cause: &Cause| {
            self.errcode
                .is_none_or(|errcode| cause.errcode() == errcode)
        };
        let without_sub_errcode = || self.errcode.and_then(|errcode| Cause::new(errcode, 0));
        explain::named(&self.reason)
            .find(has_errcode)
            .or_else(without_sub_errcode)
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
