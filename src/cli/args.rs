//! The arguments, and the help that explains them.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Command as ClapCommand, Parser, Subcommand};
use pushurl::{HashAlgorithm, Lang, Protocol};

use crate::failure::Failure;
use crate::keys;
use crate::moments;

// Lines of at most 80 columns, so that no terminal breaks them anew.

const EXAMPLES: &str = "\
Examples:
  export PUSHURL_KEY=…            the push domain's key, never an argument
  pushurl sign rtmp://push.example.com/live/cam1 --ttl 24h
                                  a signed URL
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
                                  will it get through, and if not, why
  pushurl explain 18/503          what an interruption code means

Exit status: 0 nothing found wrong; 1 rejected, or not signed; 2 used wrongly,
or could not read or write.";

const SIGN_HELP: &str = "\
Examples:
  pushurl sign rtmp://push.example.com/live/cam1
  pushurl sign rtmp://push.example.com/live/cam1 --all \\
      --expires 2030-01-31T12:00:00Z
  pushurl sign srt://push.example.com --from cams.csv --ttl 12h --json

The URL's own txSecret and txTime are replaced, its other parameters kept. What
would be refused when judged is not signed.

How long: 12 to 24 hours are advised. Only a new connection is checked; a push
that runs outlives its URL, and fails at its first reconnect.

Rows of the CSV file are app,stream or app,stream,ttl; a first line that says so
is skipped. A row that cannot be signed is reported on standard error, with
FILE:LINE: before it, and the others go on.

The key: PUSHURL_KEY, or --key-file FILE, or --key-file - for standard input. A
line break at the end of a file is no part of the key.

Exit status: 0 signed; 1 something was not signed; 2 used wrongly, or could not
read or write.";

const CHECK_HELP: &str = "\
Examples:
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
  pushurl check URL --lang ja --auth-delta 1h
  tail -f urls.txt | pushurl check - --json
  pushurl check --from urls.txt > answers.tsv

Put the URL in quotes: a shell cuts it at the first & otherwise.

From a file or standard input, each line is judged as it is written and answered
by a line of five fields, with tabs between them:
  LINE  VERDICT  ERRCODE/SUB_ERRCODE  REASON  DETAIL
VERDICT is accepted, rejected or undetermined. For a rejected URL the others are
those of its verdict, else reason and detail of the first warning; - stands for
none. A line that cannot be read is reported on standard error, with FILE:LINE:
before it, and the others go on.

With --json the objects have verdict, errcode, sub_errcode, errmsg, protocol,
push_domain, app, stream, expires, findings, not_judged and more; null stands
for none. From a file they have line too, and a line that cannot be read has
line and error alone.

The keys: PUSHURL_KEY and PUSHURL_BACKUP_KEY, or --key-file and
--backup-key-file, where - is standard input. Without any, all but the value of
txSecret is judged: the verdict is undetermined where nothing is wrong.

Exit status: 0 accepted or undetermined; 1 rejected; 2 used wrongly, or could
not read or write.";

const EXPLAIN_HELP: &str = "\
Examples:
  pushurl explain 18/503       also: 18 503, 18-503, 18:503
  pushurl explain 3            also: 'Client actively interrupts the push (3)'
  pushurl explain 18           all rows of one errcode
  pushurl explain priority     a piece of a message, in any of the languages
  pushurl explain host_is_ip   a reason that a check gave";

const MASK_HELP: &str = "\
Example:
  ffmpeg … 2>&1 | pushurl mask >> push.log

Lines of any length pass in constant memory, and bytes that are not UTF-8 pass
as they are. A stretch of more than 64 KiB in which nothing separates words or
parameters is replaced by *** as a whole.";

/// Sign, check and explain live-streaming push URLs: the verdict before the push.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Print a signed URL, or many.
    #[command(after_help = SIGN_HELP)]
    Sign(SignArgs),
    /// Say whether a push with this URL will get through, and if not, why.
    #[command(after_help = CHECK_HELP)]
    Check(CheckArgs),
    /// Explain an interruption code, a piece of its message, or a reason that a check gave.
    #[command(after_help = EXPLAIN_HELP)]
    Explain(ExplainArgs),
    /// Print the whole table of interruption causes.
    Causes(CausesArgs),
    /// Hide the secrets of push URLs in any text, from standard input to standard output.
    #[command(after_help = MASK_HELP)]
    Mask,
    /// Print completions for a shell.
    Completions {
        /// For which shell.
        shell: clap_complete::Shell,
    },
    /// Print the man page, or that of one command.
    Man {
        /// For which command, such as check.
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
    /// How long the URL is good for: 24h, 1day 12h, or seconds [default: 24h]
    #[arg(long, value_name = "TIME", value_parser = moments::span, conflicts_with = "expires")]
    pub ttl: Option<Duration>,
    /// Until when the URL is good: RFC 3339 or Unix seconds.
    #[arg(long, value_name = "MOMENT", value_parser = moments::moment)]
    pub expires: Option<DateTime<Utc>>,
    /// The form of the URL, instead of its own.
    #[arg(long, value_parser = protocols())]
    pub protocol: Option<Protocol>,
    /// Print every form, and the pair that encoders ask for: server and stream key.
    #[arg(long, conflicts_with_all = ["protocol", "from"])]
    pub all: bool,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// Draw a QR code below the URL, for a phone's camera.
    #[arg(long, conflicts_with_all = ["json", "all", "from"])]
    pub qr: bool,
    /// Sign also names that a check warns of, with symbols beyond A-Z a-z 0-9 - _ . or with .flv behind them.
    #[arg(long)]
    pub allow_unusual_names: bool,
    /// The hash that the domain is set to.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    /// The moment to sign at, RFC 3339 or Unix seconds, instead of the clock's.
    #[arg(long, value_name = "MOMENT", value_parser = moments::moment)]
    pub now: Option<DateTime<Utc>>,
    #[command(flatten)]
    pub key: KeyArg,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct CheckArgs {
    /// The URL, in quotes; - reads one a line from standard input.
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub url: Option<String>,
    /// Check the lines of a file.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// The moment of the push, RFC 3339 or Unix seconds, instead of the clock's.
    #[arg(long, value_name = "MOMENT", value_parser = moments::moment)]
    pub now: Option<DateTime<Utc>>,
    /// The domain's validity period, which some documents add to txTime: 1h, or seconds.
    #[arg(long, value_name = "TIME", value_parser = moments::span)]
    pub auth_delta: Option<Duration>,
    /// The hash that the domain is set to.
    #[arg(long, default_value = "md5", value_parser = hashes())]
    pub hash: HashAlgorithm,
    #[command(flatten)]
    pub key: KeyArg,
    /// Read the backup key from a file instead of PUSHURL_BACKUP_KEY; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub backup_key_file: Option<PathBuf>,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct KeyArg {
    /// Read the key from a file instead of PUSHURL_KEY; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Args)]
pub struct ExplainArgs {
    /// The code, a piece of its message, or a reason.
    #[arg(required = true)]
    pub what: Vec<String>,
    /// Print JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub lang: LangArg,
}

#[derive(Args)]
pub struct CausesArgs {
    /// Print JSON, one object a line.
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
    /// The language of the answers.
    #[arg(long, env = "PUSHURL_LANG", default_value = "en", hide_env_values = true, value_parser = LangParser)]
    pub lang: Lang,
}

/// Reads the process's arguments.
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

/// Offers the four codes, and takes tags as systems write them too: `zh_CN.UTF-8`.
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
            // No code at all: the usual answer, with the codes there are.
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
