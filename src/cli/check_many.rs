//! `pushurl check -` and `--from`: a line for each line, in memory that does not grow.

use std::io::{self, Write};
use std::path::Path;

use chrono::Utc;
use pushurl::{Checker, Lang, Report, Verdict};

use crate::args::CheckArgs;
use crate::facts;
use crate::failure::Failure;
use crate::input;
use crate::json;
use crate::lines::Lines;
use crate::output;
use crate::progress::Progress;
use crate::status::Status;

pub fn run(
    args: &CheckArgs,
    checker: &Checker,
    file: &Path,
    status: &mut Status,
) -> Result<(), Failure> {
    let input = input::open(file)?;
    let progress = Progress::of(&input);
    let mut lines = Lines::new(input.reader);
    let mut out = output::plain();
    let lang = args.lang.lang;
    loop {
        if lines.may_wait() {
            out.flush()?;
        }
        progress.reach(lines.position);
        let line = lines.next().map_err(|error| progress.cannot_read(error))?;
        let Some(line) = line else { break };
        match line.text {
            Ok(url) => {
                // The moment of each line: a stream of them may run for days.
                let now = args.now.unwrap_or_else(Utc::now);
                let report = checker.check(url, facts::of(args, now));
                status.raise(Status::of(report.verdict()));
                match args.json {
                    true => json::write(
                        &mut out,
                        &json::Checked::new(Some(line.number), &report, lang),
                    )?,
                    false => write_fields(&mut out, line.number, &report, lang)?,
                }
            }
            Err(error) => {
                status.raise(Status::Failed);
                progress.fault(line.number, error);
                if args.json {
                    json::write(
                        &mut out,
                        &json::Unread {
                            line: line.number,
                            error,
                        },
                    )?;
                }
            }
        }
    }
    Ok(out.flush()?)
}

/// `LINE verdict errcode/sub_errcode reason detail`, with tabs between them.
fn write_fields(out: &mut dyn Write, line: u64, report: &Report<'_>, lang: Lang) -> io::Result<()> {
    let verdict = report.verdict();
    write!(out, "{line}\t{}\t", verdict.name())?;
    let finding = match verdict {
        Verdict::Rejected(cause) => {
            write!(out, "{cause}")?;
            report
                .findings()
                .iter()
                .find(|finding| finding.is_failure())
        }
        Verdict::Accepted | Verdict::Undetermined => {
            out.write_all(b"-")?;
            report.findings().first()
        }
    };
    match finding {
        Some(finding) => writeln!(out, "\t{}\t{}", finding.reason, finding.reason.detail(lang)),
        None => writeln!(out, "\t-\t-"),
    }
}
