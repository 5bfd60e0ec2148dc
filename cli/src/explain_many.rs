//! `pushurl explain --from`: explains the service's events. The input is its event list or callbacks as JSON, or lines of text.

use std::borrow::Cow;
use std::io::{Read as _, Write};
use std::path::Path;

use pushurl::{Cause, Localized};
use serde::Serialize;

use crate::args::ExplainArgs;
use crate::events::{self, Event};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::json;
use crate::lines::is_skipped;
use crate::output;
use crate::status::Status;

/// Maximum file size in bytes.
const MAX_LEN: u64 = 64 * 1024 * 1024;

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

/// The events of a JSON text; of another one, an event per line.
fn events(text: &str) -> Vec<Event> {
    events::of_json(text).unwrap_or_else(|| {
        let lines = text.lines().filter(|line| !is_skipped(line));
        lines.map(Event::of_line).collect()
    })
}
