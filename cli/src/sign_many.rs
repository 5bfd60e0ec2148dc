//! `pushurl sign --from`: the rows of a CSV file, in constant memory.

use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use chrono::{DateTime, Utc};
use pushurl::{
    Checker, Expiry, Finding, Lang, Origin, Protocol, PushUrl, SignedUrls, Signer, Target,
};

use crate::args::SignArgs;
use crate::chunk::{self, Chunk, Then};
use crate::failure::Failure;
use crate::input;
use crate::keys;
use crate::lines::{Line, Lines, is_skipped};
use crate::minting;
use crate::output;
use crate::progress::Progress;
use crate::render::Fault;
use crate::rows::Rows;
use crate::status::Status;
use crate::time;

/// What all rows share.
struct Job<'a> {
    signer: &'a Signer,
    domain: &'a str,
    /// The port of the URL, and the protocol that it belongs to.
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
    // A URL without a known protocol has a fault.
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
    minting::warn_of_lifetime(args, now);
    job.run(file, status)
}

/// The faults of protocol, domain and port, reported once instead of for every row.
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

/// A row of the chunk: the ranges of its names, and the expiration time.
struct Request {
    app: Range<usize>,
    stream: Range<usize>,
    expiry: Result<Expiry, String>,
}

impl Request {
    /// The row, unless its lifetime is invalid.
    fn row<'t>(&self, text: &'t str) -> Option<pushurl::SignRow<'t>> {
        let expiry = *self.expiry.as_ref().ok()?;
        let (app, stream) = (text.get(self.app.clone())?, text.get(self.stream.clone())?);
        Some(pushurl::SignRow::new(app, stream, expiry))
    }
}

impl Job<'_> {
    fn run(&self, file: &Path, status: &mut Status) -> Result<(), Failure> {
        let input = input::open(file)?;
        let progress = Progress::of(&input);
        let mut lines = Lines::new(input.reader);
        let mut rows = Rows::new();
        let mut out = output::plain();
        let mut requests = Chunk::new();
        let mut urls = SignedUrls::new();
        loop {
            if lines.may_wait() {
                out.flush()?;
            }
            progress.reach(lines.position);
            let then = requests.fill(&mut lines, |text, line| self.read(&mut rows, text, line));
            let fault = |line, fault: Unsigned| {
                status.raise(fault.status());
                fault.lines().for_each(|text| progress.fault(line, text));
            };
            match self.json {
                true => self.write_json(&requests, &mut out, fault)?,
                false => self.write(&requests, &mut urls, &mut out, fault)?,
            }
            match then {
                Then::More => {}
                Then::End => return Ok(out.flush()?),
                Then::Failed(error) => return Err(progress.cannot_read(error)),
            }
        }
    }

    fn target<'t>(&'t self, app: &'t str, stream: &'t str) -> Target<'t> {
        let target = Target::new(self.domain, app, stream).with_protocol(self.own_protocol);
        match self.port {
            Some(port) => target.with_port(port),
            None => target,
        }
    }

    /// Reads a line; `None` if it is blank, a comment or the names of the columns.
    fn read(
        &self,
        rows: &mut Rows,
        text: &mut String,
        line: &Line<'_>,
    ) -> Option<Result<Request, &'static str>> {
        let row = match line.text {
            Ok(text) if is_skipped(text) => return None,
            Ok(text) => rows.read(text).transpose()?,
            Err(fault) => Err(fault),
        };
        Some(row.map(|row| Request {
            app: chunk::put(text, row.app),
            stream: chunk::put(text, row.stream),
            expiry: match row.ttl.map(time::parse_duration) {
                None => Ok(self.expiry),
                Some(Ok(ttl)) => Ok(Expiry::In(ttl)),
                Some(Err(fault)) => Err(format!("ttl: {fault}")),
            },
        }))
    }

    /// Writes a URL for each row, and reports refused ones.
    fn write(
        &self,
        requests: &Requests,
        urls: &mut SignedUrls,
        out: &mut impl Write,
        mut fault: impl FnMut(u64, Unsigned),
    ) -> io::Result<()> {
        let origin = Origin::of(&self.target("", "")).with_form(self.protocol);
        urls.clear();
        let rows = requests
            .rows
            .iter()
            .filter_map(|(_, request)| request.as_ref().ok()?.row(&requests.text));
        self.signer.sign_many(&origin, rows, self.now, urls);
        let mut urls = urls.iter();
        for (line, request) in &requests.rows {
            if let Some(unread) = unread(request) {
                fault(*line, unread);
                continue;
            }
            match urls.next() {
                Some(Ok(url)) => {
                    out.write_all(url.as_bytes())?;
                    out.write_all(b"\n")?;
                }
                Some(Err(refusal)) => fault(*line, Unsigned::Refused(refusal.text(self.lang))),
                None => {}
            }
        }
        Ok(())
    }

    /// The same as JSON, one by one: it has more fields than a batch returns.
    fn write_json(
        &self,
        requests: &Requests,
        out: &mut impl Write,
        mut fault: impl FnMut(u64, Unsigned),
    ) -> io::Result<()> {
        for (line, request) in &requests.rows {
            if let Some(unread) = unread(request) {
                fault(*line, unread);
            } else if let Some(row) = request
                .as_ref()
                .ok()
                .and_then(|request| request.row(&requests.text))
            {
                let target = self.target(row.app, row.stream);
                match self.signer.sign(&target, row.expiry, self.now) {
                    Ok(signed) => {
                        let url = signed.url_as(self.protocol);
                        minting::write_json(out, Some(*line), &signed, self.protocol, &url)?;
                    }
                    Err(refusal) => fault(*line, Unsigned::Refused(refusal.text(self.lang))),
                }
            }
        }
        Ok(())
    }
}

type Requests = Chunk<Request>;

/// Why a row cannot be read, if so.
fn unread(request: &Result<Request, &'static str>) -> Option<Unsigned> {
    match request {
        Err(fault) => Some(Unsigned::Unread((*fault).into())),
        Ok(request) => request.expiry.clone().err().map(Unsigned::Unread),
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
