//! `pushurl check`, one URL.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use chrono::Utc;
use pushurl::{Checker, Localized};

use crate::args::CheckArgs;
use crate::check_many;
use crate::facts;
use crate::failure::Failure;
use crate::json;
use crate::keys;
use crate::minting::SHORTEST_USUAL;
use crate::output;
use crate::policy_file;
use crate::render;
use crate::signing;
use crate::status::Status;

const SIGNING_OF_MANY: &str = "--explain-signing explains a single URL";

pub fn run(args: &CheckArgs, status: &mut Status) -> Result<(), Failure> {
    let many = file_of_many(args);
    if many.is_some() && args.explain_signing {
        return Err(Failure::Usage(SIGNING_OF_MANY.into()));
    }
    keys::refuse_stdin_twice(&[
        many,
        args.key.key_file.as_deref(),
        args.backup_key_file.as_deref(),
        args.policy.as_deref(),
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
    if let Some(key) = keys::find_to_check(args.key.key_file.as_deref(), keys::VARIABLE)? {
        checker = checker.with_key(key);
    }
    if let Some(key) = keys::find_to_check(args.backup_key_file.as_deref(), keys::BACKUP_VARIABLE)?
    {
        checker = checker.with_backup_key(key);
    }
    if let Some(file) = &args.policy {
        checker = checker.with_policy(Arc::new(policy_file::load(file)?.policy));
    }
    Ok(with_lifetimes(args, checker))
}

/// For one URL without JSON the default is what the service recommends; otherwise there is none.
fn with_lifetimes(args: &CheckArgs, mut checker: Checker) -> Checker {
    let is_for_a_person = file_of_many(args).is_none() && !args.json;
    if let Some(least) = args.min_left.or(is_for_a_person.then_some(SHORTEST_USUAL)) {
        checker = checker.with_shortest_lifetime(least);
    }
    if let Some(most) = args.max_left {
        checker = checker.with_longest_lifetime(most);
    }
    checker
}

fn check_one(
    args: &CheckArgs,
    checker: &Checker,
    url: &str,
    status: &mut Status,
) -> Result<(), Failure> {
    let now = args.now.unwrap_or_else(Utc::now);
    let report = checker.check(url, facts::of(args, now));
    status.raise(Status::of(report.verdict()));
    if args.json {
        let mut out = output::plain();
        json::write(&mut out, &Localized::new(&report, args.lang.lang))?;
        return Ok(out.flush()?);
    }
    let mut out = output::styled();
    render::report(&mut out, args.lang.lang, &report, now)?;
    if args.explain_signing {
        let signing = checker.signing(report.url());
        signing::write(&mut out, args.lang.lang, &signing, &report)?;
    }
    Ok(out.flush()?)
}
