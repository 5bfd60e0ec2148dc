//! `pushurl check` for one URL.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use chrono::Utc;
use pushurl::{Checker, Diagnosis, Localized};

use crate::args::CheckArgs;
use crate::check_many;
use crate::facts;
use crate::failure::Failure;
use crate::json;
use crate::keys;
use crate::minting::RECOMMENDED_MIN_LIFETIME;
use crate::output;
use crate::policy_file;
use crate::render;
use crate::signing;
use crate::status::Status;

pub fn run(args: &CheckArgs, status: &mut Status) -> Result<(), Failure> {
    let url_file = url_file(args);
    if url_file.is_some() && args.explain_signing {
        return Err(Failure::Usage(
            "--explain-signing works with a single URL only".into(),
        ));
    }
    if url_file.is_none() && args.udf {
        return Err(Failure::Usage(
            "--udf works with lines only: pushurl check - --udf".into(),
        ));
    }
    keys::refuse_stdin_twice(&[
        url_file,
        args.key.key_file.as_deref(),
        args.backup_key_file.as_deref(),
        args.policy.as_deref(),
    ])?;
    let checker = checker(args)?;
    match (url_file, &args.url) {
        (Some(file), _) => check_many::run(args, &checker, file, status),
        (None, url) => check_one(args, &checker, url.as_deref().unwrap_or_default(), status),
    }
}

/// The file of URLs to check, if there is one. The URL `-` means standard input.
fn url_file(args: &CheckArgs) -> Option<&Path> {
    let stdin = args.url.as_deref().filter(|url| *url == "-").map(Path::new);
    args.from.as_deref().or(stdin)
}

fn checker(args: &CheckArgs) -> Result<Checker, Failure> {
    let mut checker = Checker::new()
        .with_hash(args.hash)
        .with_auth_delta(args.auth_delta.unwrap_or_default());
    if args.diagnose {
        checker = checker.with_diagnosis(Diagnosis::Always);
    }
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
    Ok(with_lifetime_limits(args, checker))
}

/// The minimum defaults to the service's recommendation for one URL without `--json`, and to none otherwise.
fn with_lifetime_limits(args: &CheckArgs, mut checker: Checker) -> Checker {
    let is_for_people = url_file(args).is_none() && !args.json;
    let default_min = is_for_people.then_some(RECOMMENDED_MIN_LIFETIME);
    if let Some(min) = args.min_left.or(default_min) {
        checker = checker.with_shortest_lifetime(min);
    }
    if let Some(max) = args.max_left {
        checker = checker.with_longest_lifetime(max);
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
