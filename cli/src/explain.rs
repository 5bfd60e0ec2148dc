//! `pushurl explain`.

use std::io::Write as _;

use pushurl::{Cause, Localized, ParseCauseError, Reason};

use crate::args::ExplainArgs;
use crate::explain_many;
use crate::failure::Failure;
use crate::json;
use crate::output;
use crate::render;
use crate::status::Status;

pub fn run(args: &ExplainArgs, status: &mut Status) -> Result<(), Failure> {
    if let Some(file) = &args.from {
        return explain_many::run(args, file, status);
    }
    let text = args.what.join(" ");
    if let Ok(reason) = text.trim().parse() {
        return explain_reason(args, reason);
    }
    let causes = find(&text);
    if causes.is_empty() {
        return Err(Failure::Usage(format!(
            "no cause or reason matches {text:?}: name a code such as 18/503, a part of a message, or a reason \
             such as host_is_ip"
        )));
    }
    explain_causes(args, &causes)
}

/// By numbers, otherwise by a part of the message.
fn find(text: &str) -> Vec<Cause> {
    match text.parse() {
        Ok(cause) => vec![cause],
        Err(ParseCauseError::SubErrcodeMissing) => rows_of(text),
        Err(_) => Cause::search(text).collect(),
    }
}

/// All rows of an errcode without a sub code, `18` or `(18)`.
fn rows_of(text: &str) -> Vec<Cause> {
    let is_digit = |c: char| c.is_ascii_digit();
    let errcode = text
        .trim_end_matches(|c| !is_digit(c))
        .rsplit(|c| !is_digit(c))
        .next();
    let errcode = errcode.and_then(|digits| digits.parse().ok());
    Cause::all()
        .filter(|cause| Some(cause.errcode()) == errcode)
        .collect()
}

fn explain_causes(args: &ExplainArgs, causes: &[Cause]) -> Result<(), Failure> {
    if args.json {
        let mut out = output::plain();
        for cause in causes {
            json::write(&mut out, &Localized::new(*cause, args.lang.lang))?;
        }
        return Ok(out.flush()?);
    }
    let mut out = output::styled();
    for (number, cause) in causes.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        render::cause(&mut out, args.lang.lang, *cause)?;
    }
    Ok(out.flush()?)
}

fn explain_reason(args: &ExplainArgs, reason: Reason) -> Result<(), Failure> {
    if args.json {
        let mut out = output::plain();
        json::write(&mut out, &Localized::new(reason, args.lang.lang))?;
        return Ok(out.flush()?);
    }
    let mut out = output::styled();
    render::reason_with_cause(&mut out, args.lang.lang, reason)?;
    Ok(out.flush()?)
}
