//! `pushurl explain --from`: the events of the service, which its event list and its callbacks report as JSON, or lines of text.

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

/// The longest file, in bytes.
const MAX_LEN: u64 = 64 * 1024 * 1024;

/// The end of a push.
struct Event {
    /// AppName and StreamName, if they are known.
    app: Option<String>,
    stream: Option<String>,
    /// The text that names the cause.
    reason: String,
    /// The errcode of a callback, which has no sub code.
    errcode: Option<u16>,
}

/// An event and its cause, as JSON.
#[derive(Serialize)]
struct Explained<'e> {
    event: usize,
    app: Option<&'e str>,
    stream: Option<&'e str>,
    cause: Localized<Cause>,
}

/// An event without a cause.
#[derive(Serialize)]
struct Unknown<'e> {
    event: usize,
    error: &'e str,
}

const NO_CAUSE: &str = "no cause of the service's table is named here";

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
                output::tell(&format!("{name}: event {number}: {NO_CAUSE}\n"));
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

/// A name that breaks no line, without the secret that it may contain.
fn field(name: &str) -> String {
    let name = pushurl::mask(name);
    name.chars()
        .map(|c| if c.is_control() { '?' } else { c })
        .collect()
}

/// The events of JSON values one after the other, or of lines.
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

/// Every object that says why a push ended, however deep: an event list, or a callback.
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
    /// An event of the service's event list or of a callback; `None` for other objects, and for the start of a push.
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
        let of_errcode = |cause: &Cause| {
            self.errcode
                .is_none_or(|errcode| cause.errcode() == errcode)
        };
        let by_errcode = || self.errcode.and_then(|errcode| Cause::new(errcode, 0));
        explain::named(&self.reason)
            .find(of_errcode)
            .or_else(by_errcode)
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
