//! Checks batches.

use pushurl::{Cause, Checker, Facts, Finding, Report};

use crate::bytes::Packed;
use crate::span::Span;

/// The bytes per row.
const ROW: usize = 64;

/// The judged rows. Findings and inner URLs follow the rows in the output, so they are collected separately.
struct Answer {
    packed: Packed,
    findings: Vec<u8>,
    found: u32,
    inner: String,
}

/// Judges a single text.
pub(crate) fn check_one(checker: &Checker, text: &str, facts: Facts) -> Packed {
    let mut answer = Answer::with_capacity(1);
    answer.add(&checker.check_with(text, &facts));
    answer.pack()
}

/// Judges a batch, each text by its own facts.
#[cfg(feature = "bulk")]
pub(crate) fn check_rows(checker: &Checker, rows: &[(&str, Facts)]) -> Packed {
    let mut answer = Answer::with_capacity(rows.len());
    let rows = rows.iter();
    let rows = rows.map(|(text, facts)| pushurl::CheckRow::new(text, *facts));
    checker
        .check_rows(rows)
        .for_each(|report| answer.add(&report));
    answer.pack()
}

/// Judges a batch, each text by its own facts, one by one.
#[cfg(not(feature = "bulk"))]
pub(crate) fn check_rows(checker: &Checker, rows: &[(&str, Facts)]) -> Packed {
    let checker = &of_batch(checker);
    let mut answer = Answer::with_capacity(rows.len());
    for (text, facts) in rows {
        answer.add(&checker.check_with(text, facts));
    }
    answer.pack()
}

/// Judges a batch.
#[cfg(feature = "bulk")]
pub(crate) fn check(checker: &Checker, texts: &[&str], facts: Facts) -> Packed {
    let mut answer = Answer::with_capacity(texts.len());
    let reports = checker.check_many(texts.iter().copied(), facts);
    reports.for_each(|report| answer.add(&report));
    answer.pack()
}

/// Judges a batch, one by one.
#[cfg(not(feature = "bulk"))]
pub(crate) fn check(checker: &Checker, texts: &[&str], facts: Facts) -> Packed {
    let checker = &of_batch(checker);
    let mut answer = Answer::with_capacity(texts.len());
    for text in texts {
        answer.add(&checker.check_with(text, &facts));
    }
    answer.pack()
}

/// The checker as batches use it: it searches for mistakes on request only.
#[cfg(not(feature = "bulk"))]
fn of_batch(checker: &Checker) -> std::borrow::Cow<'_, Checker> {
    use std::borrow::Cow;

    use pushurl::Diagnosis;

    match checker.diagnosis() {
        Diagnosis::Single => Cow::Owned(checker.clone().with_diagnosis(Diagnosis::Never)),
        _ => Cow::Borrowed(checker),
    }
}

impl Answer {
    fn with_capacity(rows: usize) -> Self {
        let mut packed = Packed::with_capacity(8 + ROW * rows);
        packed.push(&u32::try_from(rows).unwrap_or(u32::MAX).to_le_bytes());
        // The number of findings, set at the end.
        packed.push(&[0; 4]);
        Self {
            packed,
            findings: Vec::new(),
            found: 0,
            inner: String::new(),
        }
    }

    fn add(&mut self, report: &Report<'_>) {
        let verdict = report.verdict();
        let cause = verdict.cause().map_or(0, Cause::number);
        let times = report.unix_times();
        let seconds = times.map_or([0; 3], |times| {
            [
                times.expires,
                times.expires_with_auth_delta,
                times.time_left,
            ]
        });
        let first = self.found;
        report
            .findings()
            .iter()
            .for_each(|finding| self.find(finding));

        self.packed.push(&[
            verdict.number(),
            report.matched_key().map_or(0, |key| key as u8),
            u8::from(times.is_some()),
            0,
        ]);
        self.packed.push(&cause.to_le_bytes());
        for seconds in seconds {
            self.packed.push(&seconds.to_le_bytes());
        }
        let not_judged = report.not_judged().bits();
        self.packed.push(&not_judged.to_le_bytes());
        self.packed.push(&first.to_le_bytes());
        self.packed.push(&self.found.to_le_bytes());
        let inner = report.inner().unwrap_or_default();
        for number in [self.inner.len(), inner.len()] {
            // A wrapped text is short.
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            self.packed.push(&number.to_le_bytes());
        }
        self.inner.push_str(inner);
    }

    #[cold]
    fn find(&mut self, finding: &Finding) {
        let Span { start, end } = finding.span.into();
        self.findings.extend_from_slice(&start.to_le_bytes());
        self.findings.extend_from_slice(&end.to_le_bytes());
        let reason = finding.reason.number();
        self.findings.extend_from_slice(&reason.to_le_bytes());
        self.findings.extend_from_slice(&[0; 2]);
        self.found += 1;
    }

    fn pack(mut self) -> Packed {
        self.packed.set(4, self.found.to_le_bytes());
        self.packed.push(&self.findings);
        self.packed.push(self.inner.as_bytes());
        self.packed
    }
}
