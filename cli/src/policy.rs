//! `pushurl policy`.

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

/// All settings of a policy file, as comments except for one line.
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
            // The errors are the result.
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

/// The warnings, and the number of entries of each kind.
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
    let what = match list.is_allowlist() {
        true => "allowlist entr",
        false => "blocklist entr",
    };
    let end = if list.count() == 1 { "y" } else { "ies" };
    format!("{} {what}{end}", list.count())
}

fn counted(count: usize, what: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {what}{end}")
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = output::plain();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Does not overwrite a file, and deletes a half-written one.
fn init(file: &Path) -> Result<(), Failure> {
    let failure = |error| Failure::Read(name(file), error);
    let mut new = create(file).map_err(failure)?;
    let written = new.write_all(TEMPLATE.as_bytes());
    if written.is_err() {
        let _ = fs::remove_file(file);
    }
    written.map_err(failure)
}

/// Keys will be in the file, so only its owner can read it.
fn create(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}
