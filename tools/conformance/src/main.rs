//! `conformance`: see README.md.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use pushurl::HashAlgorithm;
use pushurl_conformance::account::{Account, SigningKey};
use pushurl_conformance::compare::compare;
use pushurl_conformance::events::{self, Event};
use pushurl_conformance::run::{Plan, Run};
use pushurl_conformance::{patch, table};

/// Pushes a URL for each rule that is not documented, and compares what the service reports with the prediction
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Push a second of black video for each rule, and print the record of the run as JSON
    Push(PushArguments),
    /// Print a Markdown table: predicted against seen
    Table(Reports),
    /// Print a patch of spec/reasons.toml: evidence of what was seen as predicted
    Patch {
        #[command(flatten)]
        reports: Reports,
        /// The spec
        #[arg(long, default_value = patch::PATH)]
        spec: PathBuf,
    },
}

#[derive(Args)]
struct PushArguments {
    /// The push domain
    #[arg(long)]
    domain: String,
    /// An AppName of the domain
    #[arg(long, default_value = "live")]
    app: String,
    /// A file with the domain's primary key. Without it, the key is in PUSHURL_KEY
    #[arg(long)]
    key_file: Option<PathBuf>,
    /// The hash that the domain is set to
    #[arg(long, default_value = "md5")]
    hash: HashAlgorithm,
    /// The domain's validity period (AuthDelta), in seconds
    #[arg(long, default_value_t = 0)]
    auth_delta: u64,
    /// The server to connect to, rtmp://host:port, if it is not the domain's
    #[arg(long)]
    server: Option<String>,
    /// The time between two pushes, in milliseconds
    #[arg(long, default_value_t = 2000)]
    pause: u64,
    /// Only the push for this reason; may be repeated
    #[arg(long)]
    only: Vec<String>,
}

#[derive(Args)]
struct Reports {
    /// The record of the run
    run: PathBuf,
    /// The service's event list, or callbacks, as JSON
    reports: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(output) => {
            print!("{output}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<String, String> {
    match command {
        Command::Push(arguments) => push(arguments),
        Command::Table(reports) => {
            let (run, events) = reports.read()?;
            Ok(table::markdown(&run, &compare(&run, &events)))
        }
        Command::Patch { reports, spec } => {
            let (run, events) = reports.read()?;
            Ok(patch::patch(&read(&spec)?, &compare(&run, &events)))
        }
    }
}

fn push(arguments: PushArguments) -> Result<String, String> {
    let account = Account {
        domain: arguments.domain,
        app: arguments.app,
        hash: arguments.hash,
        auth_delta: Duration::from_secs(arguments.auth_delta),
        key: SigningKey::find(arguments.key_file.as_deref())?,
    };
    let plan = Plan {
        server: arguments.server,
        pause: Duration::from_millis(arguments.pause),
        only: arguments.only,
    };
    let run = Run::make(&account, &plan, |row| eprintln!("{}", row.line()))?;
    let json = serde_json::to_string_pretty(&run).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

impl Reports {
    fn read(&self) -> Result<(Run, Vec<Event>), String> {
        let run = serde_json::from_str(&read(&self.run)?)
            .map_err(|error| format!("{}: {error}", self.run.display()))?;
        let mut events = Vec::new();
        for path in &self.reports {
            let list = events::of_json(&read(path)?)
                .ok_or_else(|| format!("{}: the file is not JSON", path.display()))?;
            events.extend(list);
        }
        Ok((run, events))
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
