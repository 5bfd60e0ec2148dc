//! `pushurl policy`: checks a policy file, or creates one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use pushurl::{ClientList, Policy, PolicyFile};

use crate::args::{PolicyArgs, PolicyCommand};
use crate::failure::Failure;
use crate::input;
use crate::output;
use crate::policy_file;
use crate::status::Status;
use crate::visible;

/// A policy file with all settings, in comments except for one line.
const TEMPLATE: &str = include_str!("policy/template.toml");

pub fn run(args: &PolicyArgs, status: &mut Status) -> Result<(), Failure> {
    match &args.command {
        PolicyCommand::Check { file } => check(file, status),
        PolicyCommand::Init { file: None } => print(TEMPLATE),
        PolicyCommand::Init { file: Some(file) } => init(file),
    }
}

fn check(file: &Path, status: &mut Status) -> Result<(), Failure> {
    match policy_file::load(file) {
        Ok(loaded) => print(&summary(&name(file), &loaded)),
        Err(failure @ Failure::Policy(..)) => {
            failure.report();
            // The errors are the result of the check, so the status is not 2.
            status.raise(Status::Rejected);
            Ok(())
        }
        Err(failure) => Err(failure),
    }
}

fn name(file: &Path) -> String {
    match input::is_stdin(file) {
        true => "stdin".into(),
        false => visible::text(&file.to_string_lossy()),
    }
}

/// The warnings, and the number of entries of each type.
fn summary(name: &str, file: &PolicyFile) -> String {
    let mut text = String::new();
    for warning in &file.warnings {
        let (line, column, warning) = (warning.line, warning.column, warning.warning);
        text += &format!("{name}:{line}:{column}: warning: {warning}\n");
    }
    text + &format!("{name}: {}\n", counts(&file.policy))
}

fn counts(policy: &Policy) -> String {
    let mut counts = vec![
        format!("account {}", policy.account().name()),
        counted(policy.domain_count(), "domain"),
        counted(policy.disabled_app_count(), "disabled application"),
        counted(policy.ban_count(), "forbidden stream"),
    ];
    counts.extend(
        policy
            .channel_count()
            .map(|count| counted(count, "channel")),
    );
    counts.extend(policy.clients().map(clients));
    counts.join(", ")
}

fn clients(list: &ClientList) -> String {
    let name = match list.is_allowlist() {
        true => "allowlist",
        false => "blocklist",
    };
    let entries = if list.count() == 1 {
        "entry"
    } else {
        "entries"
    };
    format!("{} {name} {entries}", list.count())
}

fn counted(count: usize, noun: &str) -> String {
    let suffix = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{suffix}")
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = output::plain();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Creates the file. Does not overwrite an existing file, and deletes an incomplete one.
fn init(file: &Path) -> Result<(), Failure> {
    let failure = |error| Failure::Read(name(file), error);
    let mut new = create(file).map_err(failure)?;
    let written = new.write_all(TEMPLATE.as_bytes());
    if written.is_err() {
        let _ = fs::remove_file(file);
    }
    written.map_err(failure)
}

/// Only the owner can read the file, because it will contain keys.
fn create(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}
