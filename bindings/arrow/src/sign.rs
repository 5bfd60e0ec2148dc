//! Signing columns.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder, TimestampMicrosecondBuilder};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use pushurl::{Expiry, Origin, SignRow, SignedUrls, Signer};

use crate::check::{expires_type, list_of_text, micros, with_rows};
use crate::error::ColumnError;
use crate::text::Texts;
use crate::time::Times;

/// What is to be signed.
#[derive(Clone, Copy)]
pub struct SignColumns<'a> {
    /// The StreamNames.
    pub streams: &'a dyn Array,
    /// The AppName of each; if there is no column, that of all.
    pub apps: Option<&'a dyn Array>,
    /// The AppName of all.
    pub app: &'a str,
    /// The expiration time of each; if there is no column, that of all.
    pub expires: Option<&'a dyn Array>,
    /// The expiration time of all, in Unix seconds.
    pub until: i64,
}

/// The columns of [`sign`]:
///
/// | | |
/// | --- | --- |
/// | `url` | Utf8; null if refused |
/// | `expires` | Timestamp in microseconds of UTC; null if refused |
/// | `refusal` | List of Utf8: the reasons; null if signed |
#[must_use]
pub fn sign_schema() -> SchemaRef {
    let fields = [
        Field::new("url", DataType::Utf8, true),
        Field::new("expires", expires_type(), true),
        Field::new("refusal", list_of_text(), true),
    ];
    Arc::new(Schema::new(Fields::from_iter(fields)))
}

/// Signs a column of StreamNames at a time in Unix seconds. A row with a null has null answers; a refused row does not affect
/// the others.
///
/// # Errors
/// [`ColumnError`] if a column has another type or another number of rows.
pub fn sign(
    signer: &Signer,
    origin: &Origin<'_>,
    columns: &SignColumns<'_>,
    now: i64,
) -> Result<RecordBatch, ColumnError> {
    let rows = columns.streams.len();
    let streams = Texts::of("stream", columns.streams)?;
    let apps = with_rows("app", columns.apps, rows, Texts::of)?;
    let expires = with_rows("expires", columns.expires, rows, Times::of)?;
    let row = |row: usize| {
        let app = apps.map_or(Some(columns.app), |apps| apps.get(row))?;
        let until = expires.map_or(Some(columns.until), |expires| expires.get(row))?;
        Some((app, streams.get(row)?, until))
    };
    let to_sign = (0..rows).filter_map(row);
    let to_sign =
        to_sign.map(|(app, stream, until)| SignRow::new(app, stream, Expiry::At(until.into())));
    let mut urls = SignedUrls::new();
    signer.sign_many(origin, to_sign, now, &mut urls);

    let mut urls = urls.iter();
    let answers = (0..rows).map(|place| {
        let (_, _, until) = row(place)?;
        Some(match urls.next()? {
            Ok(url) => Ok((url, until)),
            Err(refusal) => {
                let refused = refusal.refused().iter();
                Err(refused.map(|refused| refused.reason().name()))
            }
        })
    });
    signed(answers)
}

/// The columns of rows that were signed elsewhere: each with its URL and expiration time in Unix seconds, or the names of the
/// reasons why it was refused; or null.
///
/// # Errors
/// None, unless there is too much text for Utf8: 2 GiB in a column.
pub fn signed<'u, R: IntoIterator<Item = &'static str>>(
    rows: impl IntoIterator<Item = Option<Result<(&'u str, i64), R>>>,
) -> Result<RecordBatch, ColumnError> {
    let rows = rows.into_iter();
    let count = rows.size_hint().0;
    let mut url = StringBuilder::with_capacity(count, 128 * count);
    let mut expires = TimestampMicrosecondBuilder::with_capacity(count).with_timezone("UTC");
    let mut refusal = ListBuilder::with_capacity(StringBuilder::new(), count);
    for row in rows {
        match row {
            Some(Ok((text, until))) => {
                url.append_value(text);
                expires.append_value(micros(until));
                refusal.append_null();
            }
            refused => {
                url.append_null();
                expires.append_null();
                let is_refused = refused.is_some();
                for reason in refused.into_iter().filter_map(Result::err).flatten() {
                    refusal.values().append_value(reason);
                }
                refusal.append(is_refused);
            }
        }
    }
    let columns: Vec<ArrayRef> = vec![
        Arc::new(url.finish()),
        Arc::new(expires.finish()),
        Arc::new(refusal.finish()),
    ];
    RecordBatch::try_new(sign_schema(), columns)
        .map_err(|error| ColumnError::Malformed(error.to_string()))
}
