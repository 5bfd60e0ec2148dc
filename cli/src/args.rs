//! Command-line arguments and their help texts.

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
    /// Sign a URL, or many from a CSV file.
    #[command(after_help = help::SIGN)]
    Sign(SignArgs),
    /// Check whether a push with this URL will be accepted, and if not, why.
    #[command(after_help = help::CHECK)]
    Check(CheckArgs),
    /// Check a policy file, or create one.
    #[command(after_help = help::POLICY)]
    Policy(PolicyArgs),
    /// Explain an interruption code, a part of its message, or a reason that a check reports.
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArgs),
    /// Print all interruption causes.
    Causes(CausesArgs),
    /// Copy standard input to standard output, and mask the secrets of push URLs in it.
    #[command(after_help = help::MASK)]
    Mask,
    /// Print a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the man page of pushurl, or of one command.
    Man {
        /// The command, such as check.
        command: Option<String>,
    },
}

#[derive(Args)]
pub struct SignArgs {
    /// The URL to sign, such as rtmp://push.example.com/live/cam1; with --from, without a path: rtmp://push.example.com
    pub url: String,
    /// Sign the rows of a CSV file, app,stream[,ttl]; - reads standard input.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Lifetime of the URL: 24h, 1day 12h, or seconds [default: 24h]
    #[arg(long, value_name = "DURATION", value_parser = time::parse_duration, conflicts_with = "expires")]
    pub ttl: Option<Duration>,
    /// Expiration time of the URL: RFC 3339 or Unix seconds.
    #[arg(long, value_name = "TIME", value_parser = time::parse_timestamp)]
    pub expires: Option<DateTime<Utc>>,
    /// Protocol of the signed URL [default: that of the given URL]
    #[arg(long, value_parser = protocols())]
    pub protocol: Option<Protocol>,
    /// Print the URL for every protocol, and the server and stream key for encoders.
    #[arg(long, conflicts_with_all = ["protocol", "from"])]
    pub all: bool,
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    /// Print a QR code below the URL, for a phone's camera.
    #[arg(long, conflicts_with_all = ["json", "all", "from"])]
    pub qr: bool,
    /// Also sign names that a check warns about: with symbols other than A-Z a-z 0-9 - _ . or with a trailing .flv
    #[arg(long)]
    pub allow_unusual_names: bool,
    /// The hash algorithm of the domain.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    /// Sign as if it were this time: RFC 3339 or Unix seconds [default: now]
    #[arg(long, value_name = "TIME", value_parser = time::parse_timestamp)]
    pub now: Option<DateTime<Utc>>,
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct CheckArgs {
    /// The URL, in quotes; - reads one URL per line from standard input.
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub url: Option<String>,
    /// Check the URLs in a file, one per line; - reads standard input.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Print JSON, one object per line.
    #[arg(long)]
    pub json: bool,
    /// Work as a function of ClickHouse: read a JSON object per line, and print {"result":{…}} for each.
    #[arg(long, conflicts_with = "json")]
    pub udf: bool,
    /// Time of the push: RFC 3339 or Unix seconds [default: now]
    #[arg(long, value_name = "TIME", value_parser = time::parse_timestamp)]
    pub now: Option<DateTime<Utc>>,
    /// The domain's validity period (AuthDelta), which some documents add to txTime: 1h, or seconds.
    #[arg(long, value_name = "DURATION", value_parser = time::parse_duration)]
    pub auth_delta: Option<Duration>,
    /// The hash algorithm of the domain.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    #[command(flatten)]
    pub key: KeyArg,
    /// Read the backup key from a file instead of PUSHURL_BACKUP_KEY; - reads standard input.
    #[arg(long, value_name = "FILE")]
    pub backup_key_file: Option<PathBuf>,
    /// Also check against the account's settings in a policy file; - reads standard input.
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    #[command(flatten)]
    pub facts: FactsArgs,
    /// Warn if the URL expires in less than this time [default: 12h for a single URL without --json, else no limit]
    #[arg(long, value_name = "DURATION", value_parser = time::parse_duration)]
    pub min_left: Option<Duration>,
    /// Warn if the URL expires in more than this time [default: no limit]
    #[arg(long, value_name = "DURATION", value_parser = time::parse_duration)]
    pub max_left: Option<Duration>,
    /// Show step by step what is hashed: the values and their lengths, but not the key.
    #[arg(long, conflicts_with_all = ["json", "from", "udf"])]
    pub explain_signing: bool,
    /// In a list, also search for the mistake that explains a wrong txSecret: up to 400 hashes per URL.
    #[arg(long)]
    pub diagnose: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

/// Facts that only a server knows about a push.
#[derive(Args)]
pub struct FactsArgs {
    /// IP address of the client.
    #[arg(long, value_name = "ADDRESS")]
    pub client_ip: Option<IpAddr>,
    /// Number of live pushes, not counting this one.
    #[arg(long, value_name = "NUMBER")]
    pub live_total: Option<u64>,
    /// Number of live pushes of this StreamName, not counting this one.
    #[arg(long, value_name = "NUMBER")]
    pub live_same: Option<u64>,
    /// Highest priority among the live pushes of this StreamName.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub live_priority: Option<i64>,
    /// Answer of the customer's own authentication server.
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
    /// Summarize a policy file, or print every error with its line and column.
    Check {
        /// The policy file; - reads standard input.
        file: PathBuf,
    },
    /// Print a policy file template, or write it to a new file.
    Init {
        /// The new file.
        file: Option<PathBuf>,
    },
}

#[derive(Args)]
pub struct KeyArg {
    /// Read the key from a file instead of PUSHURL_KEY; - reads standard input.
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Args)]
pub struct ExplainArgs {
    /// The code, a part of its message, or a reason.
    #[arg(
        value_name = "QUERY",
        required_unless_present = "from",
        conflicts_with = "from",
        allow_negative_numbers = true
    )]
    pub what: Vec<String>,
    /// Explain the events in a file: the service's event list or callbacks as JSON, or text, one event per line; - reads standard
    /// input.
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
    /// Print a Markdown table.
    #[arg(long, conflicts_with = "json")]
    pub markdown: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct LangArg {
    /// Language of the output.
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

/// Shows the four language codes in the help, and also accepts locale tags such as `zh_CN.UTF-8`.
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
            // Reuses clap's error, which lists the known codes.
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
