//! `pushurl check -` and `--from`: a line for each line, in constant memory.

use std::io::{self, Write};
use std::path::Path;

use chrono::Utc;
use pushurl::{CheckRow, Checker, Lang, Localized, Report, Verdict};

use crate::args::CheckArgs;
use crate::chunk::{Chunk, Then};
use crate::facts;
use crate::failure::Failure;
use crate::input;
use crate::json;
use crate::lines::Lines;
use crate::output;
use crate::progress::Progress;
use crate::status::Status;
use crate::udf;
use crate::urls::{Url, UrlReader};

pub fn run(
    args: &CheckArgs,
    checker: &Checker,
    file: &Path,
    status: &mut Status,
) -> Result<(), Failure> {
    let input = input::open(file)?;
    let mut job = Job {
        args,
        checker,
        progress: Progress::of(&input),
        status,
        answers: Vec::new(),
    };
    let mut lines = Lines::new(input.reader);
    let mut out = output::plain();
    let mut urls = Chunk::new();
    let mut reader = match args.udf {
        true => UrlReader::of_objects(),
        false => UrlReader::new(),
    };
    loop {
        if lines.may_wait() {
            out.flush()?;
        }
        job.progress.reach(lines.position);
        let then = urls.fill(&mut lines, |text, line| reader.read(text, line));
        job.check(&urls)?;
        out.write_all(&job.answers)?;
        match then {
            Then::More => {}
            Then::End => return Ok(out.flush()?),
            Then::Failed(error) => return Err(job.progress.cannot_read(error)),
        }
    }
}

struct Job<'a> {
    args: &'a CheckArgs,
    checker: &'a Checker,
    progress: Progress,
    status: &'a mut Status,
    /// The output for the last lines.
    answers: Vec<u8>,
}

impl Job<'_> {
    fn check(&mut self, urls: &Chunk<Url>) -> io::Result<()> {
        self.answers.clear();
        // The current time for each chunk: a stream of lines may run for days.
        let facts = facts::of(self.args, self.args.now.unwrap_or_else(Utc::now));
        let rows = urls.rows.iter().filter_map(|(_, url)| {
            let url = url.as_ref().ok()?;
            let text = urls.text.get(url.text.clone())?;
            Some(CheckRow::new(text, url.facts(facts)))
        });
        let mut reports = self.checker.check_rows(rows);
        for (line, url) in &urls.rows {
            match url {
                // One report for each URL that was read.
                Ok(_) => {
                    if let Some(report) = reports.next() {
                        self.answer(*line, &report)?;
                    }
                }
                Err(error) => self.answer_unread(*line, error)?,
            }
        }
        Ok(())
    }

    fn answer(&mut self, line: u64, report: &Report<'_>) -> io::Result<()> {
        if self.args.udf {
            // A rejected URL is an answer. ClickHouse takes a status for a failure of the function.
            return udf::write(&mut self.answers, report);
        }
        self.status.raise(Status::of(report.verdict()));
        let lang = self.args.lang.lang;
        match self.args.json {
            true => {
                let report = Localized::new(report, lang);
                json::write(&mut self.answers, &json::CheckedLine { line, report })
            }
            false => write_fields(&mut self.answers, line, report, lang),
        }
    }

    fn answer_unread(&mut self, line: u64, error: &'static str) -> io::Result<()> {
        if self.args.udf {
            return udf::write_null(&mut self.answers);
        }
        self.status.raise(Status::Failed);
        self.progress.fault(line, error);
        match self.args.json {
            true => json::write(&mut self.answers, &json::Unread { line, error }),
            false => Ok(()),
        }
    }
}

/// `LINE verdict errcode/sub_errcode reason detail`, with tabs between them.
fn write_fields(out: &mut Vec<u8>, line: u64, report: &Report<'_>, lang: Lang) -> io::Result<()> {
    let verdict = report.verdict();
    out.extend_from_slice(itoa::Buffer::new().format(line).as_bytes());
    // Nearly all lines.
    if verdict == Verdict::Accepted && report.findings().is_empty() {
        return out.write_all(b"\taccepted\t-\t-\t-\n");
    }
    for piece in ["\t", verdict.name(), "\t"] {
        out.extend_from_slice(piece.as_bytes());
    }
    match verdict {
        Verdict::Rejected(cause) => write!(out, "{cause}")?,
        Verdict::Accepted | Verdict::Undetermined => out.push(b'-'),
    }
    match report.main_finding() {
        Some(finding) => writeln!(out, "\t{}\t{}", finding.reason, finding.reason.detail(lang)),
        None => out.write_all(b"\t-\t-\n"),
    }
}
