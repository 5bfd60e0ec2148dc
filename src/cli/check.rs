//! `pushurl check`, one URL.

use std::io::Write as _;
use std::path::Path;

use chrono::Utc;
use pushurl::{Checker, Verdict};

use crate::args::CheckArgs;
use crate::check_many;
use crate::failure::Failure;
use crate::json;
use crate::keys;
use crate::output;
use crate::render;
use crate::status::Status;

pub fn run(args: &CheckArgs, status: &mut Status) -> Result<(), Failure> {
    let many = file_of_many(args);
    keys::refuse_stdin_twice(&[
        many,
        args.key.key_file.as_deref(),
        args.backup_key_file.as_deref(),
    ])?;
    let checker = checker(args)?;
    match (many, &args.url) {
        (Some(file), _) => check_many::run(args, &checker, file, status),
        (None, url) => check_one(args, &checker, url.as_deref().unwrap_or_default(), status),
    }
}

/// The file whose lines are checked: `-` as a URL is standard input.
fn file_of_many(args: &CheckArgs) -> Option<&Path> {
    let stdin = args.url.as_deref().filter(|url| *url == "-").map(Path::new);
    args.from.as_deref().or(stdin)
}

fn checker(args: &CheckArgs) -> Result<Checker, Failure> {
    let mut checker = Checker::new()
        .with_hash(args.hash)
        .with_auth_delta(args.auth_delta.unwrap_or_default());
    if let Some(key) = keys::find(args.key.key_file.as_deref(), keys::VARIABLE)? {
        checker = checker.with_key(key);
    }
    if let Some(key) = keys::find(args.backup_key_file.as_deref(), keys::BACKUP_VARIABLE)? {
        checker = checker.with_backup_key(key);
    }
    Ok(checker)
}

fn check_one(
    args: &CheckArgs,
    checker: &Checker,
    url: &str,
    status: &mut Status,
) -> Result<(), Failure> {
    let now = args.now.unwrap_or_else(Utc::now);
    let report = checker.check(url, now);
    status.raise(status_of(report.verdict()));
    if args.json {
        let mut out = output::plain();
        json::write(&mut out, &json::Checked::new(None, &report, args.lang.lang))?;
        return Ok(out.flush()?);
    }
    let mut out = output::styled();
    render::report(&mut out, args.lang.lang, &report, now)?;
    Ok(out.flush()?)
}

pub const fn status_of(verdict: Verdict) -> Status {
    match verdict {
        Verdict::Accepted | Verdict::Undetermined => Status::Fine,
        Verdict::Rejected(_) => Status::Rejected,
    }
}
