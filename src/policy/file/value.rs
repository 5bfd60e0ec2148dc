//! Single values, by type. What is of another type is handed back.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use toml::de::{DeArray, DeInteger, DeTable, DeValue};

pub(super) type Text<'t> = Cow<'t, str>;

pub(super) const A_TIME: &str = "a time such as 2030-01-31T12:00:00Z, without quotes";

/// The length of a date and time up to its minutes.
const MINUTES: usize = "2030-01-31T12:00".len();

/// What a message calls a value of this type.
pub(super) const fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

pub(super) fn text(value: DeValue<'_>) -> Result<Text<'_>, DeValue<'_>> {
    match value {
        DeValue::String(text) => Ok(text),
        value => Err(value),
    }
}

pub(super) fn array(value: DeValue<'_>) -> Result<DeArray<'_>, DeValue<'_>> {
    match value {
        DeValue::Array(array) => Ok(array),
        value => Err(value),
    }
}

pub(super) fn table(value: DeValue<'_>) -> Result<DeTable<'_>, DeValue<'_>> {
    match value {
        DeValue::Table(table) => Ok(table),
        value => Err(value),
    }
}

pub(super) fn count(number: &DeInteger<'_>) -> Option<u64> {
    u64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Reads a TOML date and time. The service's times are UTC+8, a server's own are not, so a time without a zone is refused.
pub(super) fn time(mut written: String) -> Result<DateTime<Utc>, String> {
    let Some((_, time)) = written.split_once('T') else {
        return Err(format!("expected {A_TIME}"));
    };
    if !time.contains(['Z', '+', '-']) {
        return Err("the time names no zone: write Z or +08:00 after it".to_owned());
    }
    // TOML allows a time without seconds.
    if written.as_bytes().get(MINUTES) != Some(&b':') {
        written.insert_str(MINUTES, ":00");
    }
    let time = DateTime::parse_from_rfc3339(&written);
    time.map(|time| time.to_utc())
        .map_err(|_| "there is no such time".to_owned())
}
