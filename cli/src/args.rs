//! The arguments, and the help that explains them.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Command as ClapCommand, Parser, Subcommand};
use pushurl::{HashAlgorithm, HookAnswer, Lang, Protocol};

use crate::failure::Failure;
use crate::help;
use crate::keys;
use crate::time;

/// Sign, check and explain push URLs of Tencent Cloud CSS.
#[derive(Parser)]
#[command(name = "pushurl", version, after_help = help::EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Print a signed URL, or many.
    #[command(after_help = help::SIGN)]
    Sign(SignArgs),
    /// Say whether a push with this URL will be accepted, and if not, why.
    #[command(after_help = help::CHECK)]
    Check(CheckArgs),
    /// Check a policy file, or create one.
    #[command(after_help = help::POLICY)]
    Policy(PolicyArgs),
    /// Explain an interruption code, a part of its message, or a reason of a check.
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArgs),
    /// Print the whole table of interruption causes.
    Causes(CausesArgs),
    /// Hide the secrets of push URLs in any text, from standard input to standard output.
    #[command(after_help = help::MASK)]
    Mask,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the man page, or that of one command.
    Man {
        /// The command, such as check.
        command: Option<String>,
    },
}

#[derive(Args)]
pub struct SignArgs {
    /// What to sign, such as rtmp://push.example.com/live/cam1; with --from only rtmp://push.example.com.
    pub url: String,
    /// Sign the rows of a CSV file, app,stream[,ttl]; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// How long the URL is valid: 24h, 1day 12h, or seconds [default: 24h]
    #[arg(long, value_name = "DURATION", value_parser = time::duration, conflicts_with = "expires")]
    pub ttl: Option<Duration>,
    /// Until when the URL is valid: RFC 3339 or Unix seconds.
    #[arg(long, value_name = "TIME", value_parser = time::timestamp)]
    pub expires: Option<DateTime<Utc>>,
    /// The form of the URL, instead of its own.
    #[arg(long, value_parser = protocols())]
    pub protocol: Option<Protocol>,
    /// Print every form, and the server and stream key of encoders.
    #[arg(long, conflicts_with_all = ["protocol", "from"])]
    pub all: bool,
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    /// Draw a QR code below the URL, for a phone's camera.
    #[arg(long, conflicts_with_all = ["json", "all", "from"])]
    pub qr: bool,
    /// Sign also names that a check warns of, with symbols beyond A-Z a-z 0-9 - _ . or a trailing .flv.
    #[arg(long)]
    pub allow_unusual_names: bool,
    /// The hash algorithm of the domain.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    /// The time to sign at, RFC 3339 or Unix seconds, instead of now.
    #[arg(long, value_name = "TIME", value_parser = time::timestamp)]
    pub now: Option<DateTime<Utc>>,
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct CheckArgs {
    /// The URL, in quotes; - reads one per line from standard input.
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub url: Option<String>,
    /// Check the lines of a file.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    /// The time of the push, RFC 3339 or Unix seconds, instead of now.
    #[arg(long, value_name = "TIME", value_parser = time::timestamp)]
    pub now: Option<DateTime<Utc>>,
    /// The domain's validity period, which some documents add to txTime: 1h, or seconds.
    #[arg(long, value_name = "DURATION", value_parser = time::duration)]
    pub auth_delta: Option<Duration>,
    /// The hash algorithm of the domain.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    #[command(flatten)]
    pub key: KeyArg,
    /// Read the backup key from a file instead of PUSHURL_BACKUP_KEY; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub backup_key_file: Option<PathBuf>,
    /// Judge also by the account's settings in a policy file; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[command(flatten)]
    pub facts: FactsArgs,
    /// Warn of a URL that is valid for less than this [default: 12h for a single URL without --json, else no limit]
    #[arg(long, value_name = "DURATION", value_parser = time::duration)]
    pub min_left: Option<Duration>,
    /// Warn of a URL that is valid for more than this [default: no limit]
    #[arg(long, value_name = "DURATION", value_parser = time::duration)]
    pub max_left: Option<Duration>,
    /// Show step by step what is hashed: the layout and lengths, not the key.
    #[arg(long, conflicts_with_all = ["json", "from"])]
    pub explain_signing: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

/// Facts that only a server knows of a push.
#[derive(Args)]
pub struct FactsArgs {
    /// The client's address.
    #[arg(long, value_name = "ADDRESS")]
    pub client_ip: Option<IpAddr>,
    /// The number of live pushes, without this one.
    #[arg(long, value_name = "NUMBER")]
    pub live_total: Option<u64>,
    /// The number of live pushes of this StreamName, without this one.
    #[arg(long, value_name = "NUMBER")]
    pub live_same: Option<u64>,
    /// The highest priority among the live pushes of this StreamName.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub live_priority: Option<i64>,
    /// The answer of the customer's own authentication server.
    #[arg(long, value_name = "ANSWER", value_parser = hook_answers())]
    pub hook: Option<HookAnswer>,
}

#[derive(Args)]
pub struct PolicyArgs {
    #[command(subcommand)]
    pub command: PolicyCommand,
}

#[derive(Subcommand)]
pub enum PolicyCommand {
    /// Summarize a policy file, or print every error with line and column.
    Check {
        /// The policy file; - is standard input.
        file: PathBuf,
    },
    /// Print a policy file to start with, or write it to a new file.
    Init {
        /// The new file.
        file: Option<PathBuf>,
    },
}

#[derive(Args)]
pub struct KeyArg {
    /// Read the key from a file instead of PUSHURL_KEY; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Args)]
pub struct ExplainArgs {
    /// The code, a part of its message, or a reason.
    #[arg(
        required_unless_present = "from",
        conflicts_with = "from",
        allow_negative_numbers = true
    )]
    pub what: Vec<String>,
    /// Explain the events of a file: the service's event list or callbacks as JSON, or one per line; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct CausesArgs {
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    /// Print a table in Markdown.
    #[arg(long, conflicts_with = "json")]
    pub markdown: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct LangArg {
    /// The language of the output.
    #[arg(long, env = "PUSHURL_LANG", default_value = "en", hide_env_values = true, value_parser = LangParser)]
    pub lang: Lang,
}

/// Parses the process's arguments.
pub fn read() -> Result<Command, Failure> {
    keys::refuse_arguments(std::env::args_os())?;
    let cli = Cli::try_parse().map_err(|error| Failure::Arguments(Box::new(error)))?;
    Ok(cli.command)
}

fn protocols() -> impl TypedValueParser<Value = Protocol> {
    PossibleValuesParser::new(Protocol::ALL.map(Protocol::name))
        .try_map(|name| name.parse::<Protocol>())
}

fn hashes() -> impl TypedValueParser<Value = HashAlgorithm> {
    PossibleValuesParser::new(HashAlgorithm::ALL.map(HashAlgorithm::name))
        .try_map(|name| name.parse::<HashAlgorithm>())
}

fn hook_answers() -> impl TypedValueParser<Value = HookAnswer> {
    PossibleValuesParser::new(HookAnswer::ALL.map(HookAnswer::name)).map(|name| {
        match name == HookAnswer::Accepted.name() {
            true => HookAnswer::Accepted,
            false => HookAnswer::Refused,
        }
    })
}

/// Lists the four codes, and accepts tags as in locales: `zh_CN.UTF-8`.
#[derive(Clone)]
struct LangParser;

impl TypedValueParser for LangParser {
    type Value = Lang;

    fn parse_ref(
        &self,
        command: &ClapCommand,
        arg: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Lang, clap::Error> {
        match value.to_str().and_then(|tag| tag.parse().ok()) {
            Some(lang) => Ok(lang),
            // The usual error, with the known codes.
            None => PossibleValuesParser::new(Lang::ALL.map(Lang::code))
                .parse_ref(command, arg, value)
                .map(|_| Lang::En),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(
            Lang::ALL
                .into_iter()
                .map(|lang| PossibleValue::new(lang.code())),
        ))
    }
}
