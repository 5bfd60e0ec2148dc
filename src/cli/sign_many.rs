//! `pushurl sign --from`: the rows of a CSV file, in memory that does not grow.

use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use pushurl::{Checker, Expiry, Finding, Lang, Protocol, PushUrl, Signer, Target};

use crate::args::SignArgs;
use crate::failure::Failure;
use crate::input;
use crate::keys;
use crate::lines::Lines;
use crate::minting;
use crate::moments;
use crate::output;
use crate::progress::Progress;
use crate::render::Fault;
use crate::rows::{Row, Rows};
use crate::status::Status;

/// What all rows share.
struct Job<'a> {
    signer: &'a Signer,
    domain: &'a str,
    /// The port that the URL states, and the protocol that it states it for.
    port: Option<u16>,
    own_protocol: Protocol,
    protocol: Protocol,
    expiry: Expiry,
    now: DateTime<Utc>,
    json: bool,
    lang: Lang,
}

/// Why a row is not signed.
enum Unsigned {
    Unread(String),
    Refused(String),
}

pub fn run(
    args: &SignArgs,
    signer: &Signer,
    file: &Path,
    status: &mut Status,
) -> Result<(), Failure> {
    keys::refuse_stdin_twice(&[args.key.key_file.as_deref(), Some(file)])?;
    let now = args.now.unwrap_or_else(Utc::now);
    let url = PushUrl::split(&args.url);
    let faults = faults_of_origin(&url, now)?;
    // A URL without a protocol of ours has a fault.
    let Some(own_protocol) = url.protocol().filter(|_| faults.is_empty()) else {
        return minting::refuse(args, &faults, status);
    };
    let job = Job {
        signer,
        domain: url.host().as_str(),
        port: url.port_number(),
        own_protocol,
        protocol: args.protocol.unwrap_or(own_protocol),
        expiry: minting::expiry(args),
        now,
        json: args.json,
        lang: args.lang.lang,
    };
    job.run(file, status)
}

/// What is wrong with protocol, domain and port, once instead of in every row.
fn faults_of_origin(url: &PushUrl<'_>, now: DateTime<Utc>) -> Result<Vec<Fault>, Failure> {
    if !matches!(url.path().as_str(), "" | "/") || url.query().is_some() {
        return Err(Failure::Usage(
            "with --from, the URL is protocol and push domain alone, such as rtmp://push.example.com: the rows name the \
             rest"
            .into(),
        ));
    }
    let report = Checker::new().check(url.text(), now);
    let is_of_origin = |finding: &&Finding| {
        finding.is_failure()
            && minting::is_of_the_url(finding.cause())
            && finding.cause().sub_errcode() < 303
    };
    Ok(report
        .findings()
        .iter()
        .filter(is_of_origin)
        .map(Fault::from)
        .collect())
}

impl Job<'_> {
    fn run(&self, file: &Path, status: &mut Status) -> Result<(), Failure> {
        let input = input::open(file)?;
        let progress = Progress::of(&input);
        let mut lines = Lines::new(input.reader);
        let mut rows = Rows::new();
        let mut out = output::plain();
        let mut url = String::new();
        loop {
            if lines.may_wait() {
                out.flush()?;
            }
            progress.reach(lines.position);
            let line = lines.next().map_err(|error| progress.cannot_read(error))?;
            let Some(line) = line else { break };
            let row = match line.text.map(|text| text_of_row(text, line.number)) {
                Ok("") => continue,
                Ok(text) => rows.read(text),
                Err(fault) => Err(fault),
            };
            let outcome = match row {
                Ok(row) if line.number == 1 && row.is_header() => continue,
                Ok(row) => self.sign(&row, line.number, &mut url, &mut out)?,
                Err(fault) => Err(Unsigned::Unread(fault.into())),
            };
            if let Err(fault) = outcome {
                status.raise(fault.status());
                fault
                    .lines()
                    .for_each(|text| progress.fault(line.number, text));
            }
        }
        Ok(out.flush()?)
    }

    fn sign(
        &self,
        row: &Row<'_>,
        line: u64,
        url: &mut String,
        out: &mut impl Write,
    ) -> io::Result<Result<(), Unsigned>> {
        let expiry = match row.ttl.map(moments::span) {
            None => self.expiry,
            Some(Ok(ttl)) => Expiry::In(ttl),
            Some(Err(fault)) => return Ok(Err(Unsigned::Unread(format!("ttl: {fault}")))),
        };
        let mut target =
            Target::new(self.domain, row.app, row.stream).with_protocol(self.own_protocol);
        if let Some(port) = self.port {
            target = target.with_port(port);
        }
        let signed = match self.signer.sign(&target, expiry, self.now) {
            Ok(signed) => signed,
            Err(refusal) => return Ok(Err(Unsigned::Refused(refusal.text(self.lang)))),
        };
        url.clear();
        signed.write_url(self.protocol, url);
        match self.json {
            true => minting::write_json(out, Some(line), &signed, self.protocol, url)?,
            false => writeln!(out, "{url}")?,
        }
        Ok(Ok(()))
    }
}

/// Spreadsheets begin a file with a byte-order mark.
fn text_of_row(line: &str, number: u64) -> &str {
    match number {
        1 => line.strip_prefix('\u{feff}').unwrap_or(line),
        _ => line,
    }
}

impl Unsigned {
    const fn status(&self) -> Status {
        match self {
            Self::Unread(_) => Status::Failed,
            Self::Refused(_) => Status::Rejected,
        }
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        let (Self::Unread(text) | Self::Refused(text)) = self;
        text.lines()
    }
}
