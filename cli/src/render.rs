//! Output for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use chrono::{DateTime, Utc};
use pushurl::{
    Cause, CauseSet, Evidence, Finding, Lang, Part, Reason, Report, Severity, Span, Timestamp,
    Verdict,
};
use unicode_width::UnicodeWidthStr as _;

use crate::labels::Labels;
use crate::output;
use crate::ruler::{self, Mark};
use crate::visible;

/// The longest part that is shown in full, in characters.
const MAX_PART: usize = 255;

const BOLD: Style = Style::new().bold();
const GREEN: Style = AnsiColor::Green.on_default().bold();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();

/// The whole report of a check.
pub fn report(
    out: &mut dyn Write,
    lang: Lang,
    report: &Report<'_>,
    now: DateTime<Utc>,
) -> io::Result<()> {
    verdict(out, lang, report.verdict())?;
    let findings: Vec<_> = report.findings().iter().map(Fault::from).collect();
    // The mistake in a secret comes first, also if the verdict has another cause.
    let (diagnosis, others): (Vec<_>, Vec<_>) =
        findings.iter().partition(|fault| fault.is_diagnosis());
    words(out, lang, &diagnosis)?;
    picture(out, report.url().text(), &findings)?;
    words(out, lang, &others)?;
    writeln!(out)?;
    facts(out, &facts_of_report(lang, report, now))
}

/// A fault, and its place if it is in the URL.
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
    /// Whether it names the mistake in a wrong secret.
    fn is_diagnosis(&self) -> bool {
        self.reason.is_diagnosis()
    }
}

/// The refusal to sign, with the faults.
pub fn refusal(out: &mut dyn Write, lang: Lang, url: &str, refused: &[Fault]) -> io::Result<()> {
    let labels = Labels::of(lang);
    writeln!(
        out,
        "{RED}{}{RED:#}  {}",
        labels.refused, labels.refused_note
    )?;
    picture(out, url, refused)?;
    words(out, lang, &refused.iter().collect::<Vec<_>>())?;
    match refused.iter().all(|fault| fault.reason.is_unusual_name()) {
        true => writeln!(out, "\n{}", labels.unusual_note),
        false => Ok(()),
    }
}

fn verdict(out: &mut dyn Write, lang: Lang, verdict: Verdict) -> io::Result<()> {
    let labels = Labels::of(lang);
    let word = labels.verdict(verdict);
    match verdict {
        Verdict::Accepted => writeln!(out, "{GREEN}{word}{GREEN:#}  {}", labels.accepted_note),
        Verdict::Undetermined => writeln!(
            out,
            "{YELLOW}{word}{YELLOW:#}  {}",
            labels.undetermined_note
        ),
        Verdict::Rejected(cause) => {
            writeln!(
                out,
                "{RED}{word}{RED:#}  {BOLD}{cause}{BOLD:#}  {}",
                cause.errmsg(lang)
            )
        }
    }
}

/// The URL with carets.
fn picture(out: &mut dyn Write, url: &str, faults: &[Fault]) -> io::Result<()> {
    writeln!(out)?;
    let marks: Vec<_> = faults.iter().filter_map(mark).collect();
    ruler::write(out, url, &marks, output::width())
}

/// The message of each fault.
fn words(out: &mut dyn Write, lang: Lang, faults: &[&Fault]) -> io::Result<()> {
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

/// A reason's message, and its evidence if it is not documented, so that no guess looks like a fact.
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
    facts(out, &lines)
}

/// A reason, and the cause that the service gives for it.
pub fn reason_with_cause(out: &mut dyn Write, lang: Lang, of: Reason) -> io::Result<()> {
    reason(out, lang, of)?;
    writeln!(out)?;
    cause(out, lang, of.cause())
}

/// A cause's message.
pub fn cause(out: &mut dyn Write, lang: Lang, cause: Cause) -> io::Result<()> {
    let labels = Labels::of(lang);
    writeln!(out, "{BOLD}{cause}{BOLD:#}  {}", cause.errmsg(lang))?;
    let mut lines = who_acts(lang, cause);
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
    facts(out, &lines)
}

type Fact = (&'static str, String);

fn who_acts(lang: Lang, cause: Cause) -> Vec<Fact> {
    let labels = Labels::of(lang);
    vec![
        (labels.who, cause.actor().text(lang).to_owned()),
        (labels.retry, cause.retry().text(lang).to_owned()),
    ]
}

/// Lines with a label and an aligned text.
pub fn facts<N: AsRef<str>>(out: &mut dyn Write, facts: &[(N, String)]) -> io::Result<()> {
    let names = facts.iter().map(|(name, _)| name.as_ref().width());
    let width = names.max().unwrap_or_default();
    for (name, text) in facts {
        let name = name.as_ref();
        let gap = width - name.width();
        writeln!(out, "  {name}{:gap$}  {text}", "")?;
    }
    Ok(())
}

fn facts_of_report(lang: Lang, report: &Report<'_>, now: DateTime<Utc>) -> Vec<Fact> {
    let labels = Labels::of(lang);
    let mut facts = Vec::new();
    if let Verdict::Rejected(cause) = report.verdict() {
        facts = who_acts(lang, cause);
    }
    if let Some(inner) = report.inner() {
        // The parts of the text as given are not those of the URL.
        facts.push((labels.inner, visible::text(inner)));
        return facts;
    }
    let expires = report.expires();
    let with_auth_delta = report.expires_with_auth_delta();
    if let Some(time) = expires {
        facts.push((labels.expires, time_text(labels, time, now)));
    }
    if let Some(time) = with_auth_delta.filter(|_| with_auth_delta != expires) {
        facts.push((labels.with_auth_delta, time_text(labels, time, now)));
    }
    if let Some(role) = report.matched_key() {
        facts.push((labels.key, labels.key_role(role).to_owned()));
    }
    let url = report.url();
    let protocol = url
        .protocol()
        .map_or(labels.missing, |protocol| protocol.name());
    facts.extend([
        (labels.protocol, protocol.to_owned()),
        (labels.push_domain, part_text(labels, url.push_domain())),
        (labels.app, part_text(labels, url.app())),
        (labels.stream, part_text(labels, url.stream())),
        (labels.not_judged, ranges(report.not_judged())),
    ]);
    facts
}

/// `2030-01-31T12:00:00Z (3 hours left)`.
fn time_text(labels: &Labels, expires: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let left = labels.time_left(expires.timestamp().saturating_sub(now.timestamp()));
    let expires = Timestamp::from(expires)
        .to_rfc3339()
        .unwrap_or_else(|| expires.timestamp().to_string());
    format!("{expires} ({left})")
}

/// A part may contain a secret: if the `?` is lost, the query is part of the stream name. A part that is too long for a name is cut.
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

/// Causes on one line: `18/100–104, 18/303, 19/0`.
fn ranges(causes: CauseSet) -> String {
    let mut runs: Vec<(Cause, Cause)> = Vec::new();
    for cause in causes {
        match runs.last_mut() {
            Some((_, last)) if follows(*last, cause) => *last = cause,
            _ => runs.push((cause, cause)),
        }
    }
    let runs: Vec<_> = runs
        .into_iter()
        .map(|(first, last)| range(first, last))
        .collect();
    runs.join(", ")
}

fn follows(last: Cause, next: Cause) -> bool {
    last.errcode() == next.errcode() && last.sub_errcode() + 1 == next.sub_errcode()
}

fn range(first: Cause, last: Cause) -> String {
    match first == last {
        true => first.to_string(),
        false => format!("{first}–{}", last.sub_errcode()),
    }
}
