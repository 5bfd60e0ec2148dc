//! Output for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use chrono::{DateTime, Utc};
use pushurl::{
    Cause, CauseSet, Evidence, Finding, Lang, Part, Reason, Report, Severity, Span, Timestamp,
    Verdict,
};
use unicode_width::UnicodeWidthStr as _;

use crate::carets::{self, Mark};
use crate::labels::Labels;
use crate::output;
use crate::visible;

/// The longest part of a URL that is shown in full, in characters.
const MAX_PART: usize = 255;

const BOLD: Style = Style::new().bold();
const GREEN: Style = AnsiColor::Green.on_default().bold();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();

/// Writes the report of a check.
pub fn report(
    out: &mut dyn Write,
    lang: Lang,
    report: &Report<'_>,
    now: DateTime<Utc>,
) -> io::Result<()> {
    verdict(out, lang, report.verdict())?;
    let findings: Vec<_> = report.findings().iter().map(Fault::from).collect();
    // The diagnosis of a wrong txSecret comes first, even if the verdict has another cause.
    let (diagnosis, others): (Vec<_>, Vec<_>) =
        findings.iter().partition(|fault| fault.is_diagnosis());
    messages(out, lang, &diagnosis)?;
    marked_url(out, report.url().text(), &findings)?;
    messages(out, lang, &others)?;
    writeln!(out)?;
    labeled_lines(out, &summary(lang, report, now))
}

/// A fault, and its span if it is in the URL.
#[derive(Clone, Copy)]
pub struct Fault {
    pub reason: Reason,
    pub span: Option<Span>,
}

impl From<&Finding> for Fault {
    fn from(finding: &Finding) -> Self {
        Self {
            reason: finding.reason,
            span: Some(finding.span),
        }
    }
}

impl Fault {
    /// Whether the reason says why txSecret is wrong.
    fn is_diagnosis(&self) -> bool {
        self.reason.is_diagnosis()
    }
}

/// Writes that the URL is not signed, and why.
pub fn refusal(out: &mut dyn Write, lang: Lang, url: &str, refused: &[Fault]) -> io::Result<()> {
    let labels = Labels::of(lang);
    writeln!(
        out,
        "{RED}{}{RED:#}  {}",
        labels.refused, labels.refused_note
    )?;
    marked_url(out, url, refused)?;
    messages(out, lang, &refused.iter().collect::<Vec<_>>())?;
    match refused.iter().all(|fault| fault.reason.is_unusual_name()) {
        true => writeln!(out, "\n{}", labels.unusual_note),
        false => Ok(()),
    }
}

fn verdict(out: &mut dyn Write, lang: Lang, verdict: Verdict) -> io::Result<()> {
    let labels = Labels::of(lang);
    let label = labels.verdict(verdict);
    match verdict {
        Verdict::Accepted => writeln!(out, "{GREEN}{label}{GREEN:#}  {}", labels.accepted_note),
        Verdict::Undetermined => writeln!(
            out,
            "{YELLOW}{label}{YELLOW:#}  {}",
            labels.undetermined_note
        ),
        Verdict::Rejected(cause) => {
            writeln!(
                out,
                "{RED}{label}{RED:#}  {BOLD}{cause}{BOLD:#}  {}",
                cause.errmsg(lang)
            )
        }
    }
}

/// Writes the URL with carets under the faults.
fn marked_url(out: &mut dyn Write, url: &str, faults: &[Fault]) -> io::Result<()> {
    writeln!(out)?;
    let marks: Vec<_> = faults.iter().filter_map(mark).collect();
    carets::write(out, url, &marks, output::width())
}

/// Writes the message of each fault.
fn messages(out: &mut dyn Write, lang: Lang, faults: &[&Fault]) -> io::Result<()> {
    for fault in faults {
        writeln!(out)?;
        reason(out, lang, fault.reason)?;
    }
    Ok(())
}

fn mark(fault: &Fault) -> Option<Mark> {
    Some(Mark {
        span: fault.span?,
        label: fault.reason.name(),
        style: style(fault.reason.severity()),
    })
}

const fn style(severity: Severity) -> Style {
    match severity {
        Severity::Failure => RED,
        Severity::Warning => YELLOW,
    }
}

/// Writes the message of a reason. Adds the evidence if it is not documented, so that no assumption looks like a fact.
pub fn reason(out: &mut dyn Write, lang: Lang, reason: Reason) -> io::Result<()> {
    let labels = Labels::of(lang);
    let (style, severity) = (style(reason.severity()), labels.severity(reason.severity()));
    writeln!(
        out,
        "{style}{severity}{style:#}  {BOLD}{reason}{BOLD:#}  {}",
        reason.cause()
    )?;
    writeln!(out, "  {}", reason.detail(lang))?;
    let mut lines = vec![(labels.remedy, reason.remedy(lang).to_owned())];
    if reason.evidence() != Evidence::Documented {
        lines.push((labels.evidence, reason.evidence().text(lang).to_owned()));
    }
    labeled_lines(out, &lines)
}

/// Writes the message of a reason, and of the cause that the service reports for it.
pub fn reason_with_cause(out: &mut dyn Write, lang: Lang, explained: Reason) -> io::Result<()> {
    reason(out, lang, explained)?;
    writeln!(out)?;
    cause(out, lang, explained.cause())
}

/// Writes the message of a cause.
pub fn cause(out: &mut dyn Write, lang: Lang, cause: Cause) -> io::Result<()> {
    let labels = Labels::of(lang);
    writeln!(out, "{BOLD}{cause}{BOLD:#}  {}", cause.errmsg(lang))?;
    let mut lines = actor_and_retry(lang, cause);
    lines.push((labels.advice, cause.advice(lang).to_owned()));
    if let Some(older) = cause
        .older_errmsg()
        .filter(|older| *older != cause.errmsg(Lang::En))
    {
        lines.push((labels.older, older.to_owned()));
    }
    if let Some(erratum) = cause.erratum(lang) {
        if erratum.published != cause.errmsg(lang) {
            lines.push((labels.published, erratum.published.to_owned()));
        }
        lines.push((labels.erratum, erratum.note.to_owned()));
    }
    labeled_lines(out, &lines)
}

type LabeledLine = (&'static str, String);

fn actor_and_retry(lang: Lang, cause: Cause) -> Vec<LabeledLine> {
    let labels = Labels::of(lang);
    vec![
        (labels.who, cause.actor().text(lang).to_owned()),
        (labels.retry, cause.retry().text(lang).to_owned()),
    ]
}

/// Writes a line for each label and text. The texts are aligned in one column.
pub fn labeled_lines<L: AsRef<str>>(out: &mut dyn Write, lines: &[(L, String)]) -> io::Result<()> {
    let widths = lines.iter().map(|(label, _)| label.as_ref().width());
    let width = widths.max().unwrap_or_default();
    for (label, text) in lines {
        let label = label.as_ref();
        let gap = width - label.width();
        writeln!(out, "  {label}{:gap$}  {text}", "")?;
    }
    Ok(())
}

fn summary(lang: Lang, report: &Report<'_>, now: DateTime<Utc>) -> Vec<LabeledLine> {
    let labels = Labels::of(lang);
    let mut lines = Vec::new();
    if let Verdict::Rejected(cause) = report.verdict() {
        lines = actor_and_retry(lang, cause);
    }
    if let Some(inner) = report.inner() {
        // The given text contains the URL, so its parts are not the parts of the URL.
        lines.push((labels.inner, visible::text(inner)));
        return lines;
    }
    let expires = report.expires();
    let with_auth_delta = report.expires_with_auth_delta();
    if let Some(time) = expires {
        lines.push((labels.expires, time_text(labels, time, now)));
    }
    if let Some(time) = with_auth_delta.filter(|_| with_auth_delta != expires) {
        lines.push((labels.with_auth_delta, time_text(labels, time, now)));
    }
    if let Some(role) = report.matched_key() {
        lines.push((labels.key, labels.key_role(role).to_owned()));
    }
    let url = report.url();
    let protocol = url
        .protocol()
        .map_or(labels.missing, |protocol| protocol.name());
    lines.extend([
        (labels.protocol, protocol.to_owned()),
        (labels.push_domain, part_text(labels, url.push_domain())),
        (labels.app, part_text(labels, url.app())),
        (labels.stream, part_text(labels, url.stream())),
        (labels.not_judged, cause_ranges(report.not_judged())),
    ]);
    lines
}

/// `2030-01-31T12:00:00Z (3 hours left)`.
fn time_text(labels: &Labels, expires: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let left = labels.time_left(expires.timestamp().saturating_sub(now.timestamp()));
    let expires = Timestamp::from(expires)
        .to_rfc3339()
        .unwrap_or_else(|| expires.timestamp().to_string());
    format!("{expires} ({left})")
}

/// The text of a part of a URL, masked, escaped, and cut after `MAX_PART` characters. It is masked because a missing `?` makes the
/// query, with txSecret, a part of the stream name.
pub fn part_text(labels: &Labels, part: Part<'_>) -> String {
    if part.is_empty() {
        return labels.missing.to_owned();
    }
    let text = pushurl::mask(&part);
    match text.char_indices().nth(MAX_PART) {
        None => visible::text(&text),
        Some((at, _)) => visible::text(text.get(..at).unwrap_or_default()) + "…",
    }
}

/// Formats causes as ranges: `18/100–104, 18/303, 19/0`.
fn cause_ranges(causes: CauseSet) -> String {
    let mut runs: Vec<(Cause, Cause)> = Vec::new();
    for cause in causes {
        match runs.last_mut() {
            Some((_, last)) if is_successor(*last, cause) => *last = cause,
            _ => runs.push((cause, cause)),
        }
    }
    let runs: Vec<_> = runs
        .into_iter()
        .map(|(first, last)| range(first, last))
        .collect();
    runs.join(", ")
}

fn is_successor(last: Cause, next: Cause) -> bool {
    last.errcode() == next.errcode() && last.sub_errcode() + 1 == next.sub_errcode()
}

fn range(first: Cause, last: Cause) -> String {
    match first == last {
        true => first.to_string(),
        false => format!("{first}–{}", last.sub_errcode()),
    }
}
