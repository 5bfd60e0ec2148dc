//! Checking columns.

use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::builder::{Int32Builder, ListBuilder, StringBuilder, TimestampMicrosecondBuilder};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef, TimeUnit};
use pushurl::{Cause, CheckRow, Checker, Facts, HookAnswer, Part, Report, mask};

use crate::error::ColumnError;
use crate::number::Numbers;
use crate::text::Texts;
use crate::time::Times;

/// The facts of the pushes: those of all, and columns with those of each. A null in a column means that of all, but for `now`:
/// a push without a time is not judged at another one.
#[derive(Clone, Copy)]
pub struct FactColumns<'a> {
    /// For rows without a column of their own.
    pub all: Facts,
    /// The time of each push: timestamps, or Unix seconds as Int64.
    pub now: Option<&'a dyn Array>,
    /// The client's address as text. What is no address is an unknown client, since logs have `-` and the like.
    pub client: Option<&'a dyn Array>,
    /// How many other pushes of the account are live.
    pub live_total: Option<&'a dyn Array>,
    /// How many other pushes of the stream are live.
    pub live_same: Option<&'a dyn Array>,
    /// The highest priority among them.
    pub live_priority: Option<&'a dyn Array>,
    /// The answer of the customer's own authentication, by its name.
    pub hook: Option<&'a dyn Array>,
}

impl From<Facts> for FactColumns<'_> {
    fn from(all: Facts) -> Self {
        Self {
            all,
            now: None,
            client: None,
            live_total: None,
            live_same: None,
            live_priority: None,
            hook: None,
        }
    }
}

/// The columns of [`check`], with the names of the command's JSON:
///
/// | | |
/// | --- | --- |
/// | `verdict` | Utf8 |
/// | `errcode`, `sub_errcode` | Int32, of a rejection |
/// | `reason` | Utf8: the first failure of a rejection, otherwise the first warning |
/// | `push_domain`, `app`, `stream` | Utf8, masked where the URL is malformed; null if missing |
/// | `expires` | Timestamp in microseconds of UTC |
/// | `reasons` | List of Utf8: all of them |
///
/// Every engine has these types: Spark has neither unsigned numbers nor other timestamps.
#[must_use]
pub fn check_schema() -> SchemaRef {
    let text = |name: &str| Field::new(name, DataType::Utf8, true);
    let number = |name: &str| Field::new(name, DataType::Int32, true);
    let fields = [
        text("verdict"),
        number("errcode"),
        number("sub_errcode"),
        text("reason"),
        text("push_domain"),
        text("app"),
        text("stream"),
        Field::new("expires", expires_type(), true),
        Field::new("reasons", list_of_text(), true),
    ];
    Arc::new(Schema::new(Fields::from_iter(fields)))
}

pub(crate) fn expires_type() -> DataType {
    DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()))
}

/// What a timestamp holds. The times of the calendar fit.
pub(crate) const fn micros(seconds: i64) -> i64 {
    seconds.saturating_mul(1_000_000)
}

pub(crate) fn list_of_text() -> DataType {
    DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true)))
}

/// Checks a column of URLs: Utf8, LargeUtf8 or Utf8View. A row whose URL or time is null has null answers.
///
/// # Errors
/// [`ColumnError`] if a column has another type or another number of rows.
pub fn check(
    checker: &Checker,
    urls: &dyn Array,
    facts: &FactColumns<'_>,
) -> Result<RecordBatch, ColumnError> {
    let rows = urls.len();
    let facts = Rows::of(facts, rows)?;
    let urls = Texts::of("url", urls)?;
    let row = |row: usize| Some(CheckRow::new(urls.get(row)?, facts.get(row)?));
    let mut reports = checker.check_rows((0..rows).filter_map(row));
    // One report for each row that is judged.
    checked((0..rows).map(|place| row(place).and_then(|_| reports.next())))
}

/// The columns of reports that were made elsewhere; null where there is no report.
///
/// # Errors
/// None, unless there is too much text for Utf8: 2 GiB in a column.
pub fn checked<'t>(
    reports: impl IntoIterator<Item = Option<Report<'t>>>,
) -> Result<RecordBatch, ColumnError> {
    let reports = reports.into_iter();
    let mut answers = Answers::with_capacity(reports.size_hint().0);
    for report in reports {
        match report {
            Some(report) => answers.add(&report),
            None => answers.add_null(),
        }
    }
    answers.finish()
}

/// The columns of facts, by their types.
struct Rows<'a> {
    all: Facts,
    now: Option<Times<'a>>,
    client: Option<Texts<'a>>,
    live_total: Option<Numbers<'a>>,
    live_same: Option<Numbers<'a>>,
    live_priority: Option<Numbers<'a>>,
    hook: Option<Texts<'a>>,
}

impl<'a> Rows<'a> {
    fn of(columns: &FactColumns<'a>, rows: usize) -> Result<Self, ColumnError> {
        let numbers = |name, column| with_rows(name, column, rows, Numbers::of);
        Ok(Self {
            all: columns.all,
            now: with_rows("now", columns.now, rows, Times::of)?,
            client: with_rows("client", columns.client, rows, Texts::of)?,
            live_total: numbers("live_total", columns.live_total)?,
            live_same: numbers("live_same", columns.live_same)?,
            live_priority: numbers("live_priority", columns.live_priority)?,
            hook: with_rows("hook", columns.hook, rows, Texts::of)?,
        })
    }

    /// The facts of a row; `None` if its time is null.
    fn get(&self, row: usize) -> Option<Facts> {
        let mut facts = self.all;
        if let Some(now) = self.now {
            facts = facts.with_now(now.get(row)?);
        }
        let client = self.client.and_then(|client| client.get(row));
        if let Some(client) = client.and_then(|client| client.trim().parse().ok()) {
            facts = facts.with_client(client);
        }
        let number = |numbers: Option<Numbers<'_>>| numbers?.get(row);
        if let Some(pushes) = number(self.live_total).and_then(|pushes| pushes.try_into().ok()) {
            facts = facts.with_live_total(pushes);
        }
        if let Some(pushes) = number(self.live_same).and_then(|pushes| pushes.try_into().ok()) {
            facts = facts.with_live_same(pushes);
        }
        if let Some(priority) =
            number(self.live_priority).and_then(|priority| priority.try_into().ok())
        {
            facts = facts.with_live_priority(priority);
        }
        let hook = self.hook.and_then(|hook| hook.get(row));
        if let Some(answer) = hook.and_then(answer_of) {
            facts = facts.with_hook(answer);
        }
        Some(facts)
    }
}

fn answer_of(name: &str) -> Option<HookAnswer> {
    HookAnswer::ALL
        .into_iter()
        .find(|answer| answer.name() == name)
}

/// A column of a type, if it has as many rows.
pub(crate) fn with_rows<'a, T>(
    column: &'static str,
    array: Option<&'a dyn Array>,
    rows: usize,
    of: impl FnOnce(&'static str, &'a dyn Array) -> Result<T, ColumnError>,
) -> Result<Option<T>, ColumnError> {
    match array {
        None => Ok(None),
        Some(array) if array.len() != rows => Err(ColumnError::Length {
            column,
            expected: rows,
            found: array.len(),
        }),
        Some(array) => of(column, array).map(Some),
    }
}

/// The answers so far.
struct Answers {
    verdict: StringBuilder,
    errcode: Int32Builder,
    sub_errcode: Int32Builder,
    reason: StringBuilder,
    push_domain: StringBuilder,
    app: StringBuilder,
    stream: StringBuilder,
    expires: TimestampMicrosecondBuilder,
    reasons: ListBuilder<StringBuilder>,
}

impl Answers {
    fn with_capacity(rows: usize) -> Self {
        let texts = |each: usize| StringBuilder::with_capacity(rows, each * rows);
        Self {
            verdict: texts(9),
            errcode: Int32Builder::with_capacity(rows),
            sub_errcode: Int32Builder::with_capacity(rows),
            reason: texts(0),
            push_domain: texts(20),
            app: texts(5),
            stream: texts(12),
            expires: TimestampMicrosecondBuilder::with_capacity(rows).with_timezone("UTC"),
            reasons: ListBuilder::with_capacity(StringBuilder::new(), rows),
        }
    }

    fn add(&mut self, report: &Report<'_>) {
        let (verdict, findings) = (report.verdict(), report.findings());
        self.verdict.append_value(verdict.name());
        let cause = verdict.cause();
        self.errcode
            .append_option(cause.map(|cause| cause.errcode().into()));
        self.sub_errcode
            .append_option(cause.map(|cause| cause.sub_errcode().into()));
        let main = report.main_finding();
        self.reason
            .append_option(main.map(|finding| finding.reason.name()));
        let url = report.url();
        // Only a malformed URL can have a secret in another part. One that has expired or is signed wrongly is not malformed.
        let is_good = findings
            .iter()
            .all(|finding| [Cause::URL_EXPIRED, Cause::AUTH_FAILED].contains(&finding.cause()));
        for (part, column) in [
            (url.push_domain(), &mut self.push_domain),
            (url.app(), &mut self.app),
            (url.stream(), &mut self.stream),
        ] {
            column.append_option(shown(part, is_good));
        }
        self.expires
            .append_option(report.unix_times().map(|times| micros(times.expires)));
        for finding in findings {
            self.reasons.values().append_value(finding.reason.name());
        }
        self.reasons.append(true);
    }

    fn add_null(&mut self) {
        let texts = [
            &mut self.verdict,
            &mut self.reason,
            &mut self.push_domain,
            &mut self.app,
            &mut self.stream,
        ];
        texts.into_iter().for_each(StringBuilder::append_null);
        self.errcode.append_null();
        self.sub_errcode.append_null();
        self.expires.append_null();
        self.reasons.append_null();
    }

    fn finish(mut self) -> Result<RecordBatch, ColumnError> {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.verdict.finish()),
            Arc::new(self.errcode.finish()),
            Arc::new(self.sub_errcode.finish()),
            Arc::new(self.reason.finish()),
            Arc::new(self.push_domain.finish()),
            Arc::new(self.app.finish()),
            Arc::new(self.stream.finish()),
            Arc::new(self.expires.finish()),
            Arc::new(self.reasons.finish()),
        ];
        RecordBatch::try_new(check_schema(), columns)
            .map_err(|error| ColumnError::Malformed(error.to_string()))
    }
}

fn shown(part: Part<'_>, is_good: bool) -> Option<Cow<'_, str>> {
    match part.as_str() {
        "" => None,
        text if is_good => Some(Cow::Borrowed(text)),
        text => Some(mask(text)),
    }
}
