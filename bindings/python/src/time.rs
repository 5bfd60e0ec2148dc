//! Times and durations, in whole seconds. Fractions are rounded down, as the service's own times have none.

use core::time::Duration;
use std::time::SystemTime;

use pushurl::Timestamp;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDateTime, PyDelta, PyTzInfo};

use crate::text::wrong_type;

/// The years 1 to 9999, which a `datetime` can be in.
const CALENDAR: (i64, i64) = (-62_135_596_800, 253_402_300_799);

const DAY: i64 = 86_400;

/// The longest `timedelta`, in seconds.
const LONGEST: i64 = 999_999_999 * DAY + (DAY - 1);

fn epoch(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let epoch = EPOCH.get_or_try_init(py, || {
        let utc = PyTzInfo::utc(py)?;
        let epoch = PyDateTime::new(py, 1970, 1, 1, 0, 0, 0, 0, Some(&utc))?;
        Ok::<_, PyErr>(epoch.into_any().unbind())
    })?;
    Ok(epoch.bind(py))
}

/// Unix seconds. A time without a time zone is refused: its zone could only be guessed.
pub fn unix(time: &Bound<'_, PyAny>, what: &str) -> PyResult<i64> {
    let py = time.py();
    if !time.is_instance_of::<PyDateTime>() {
        return Err(wrong_type(what, "a datetime", time));
    }
    let since =
        time.sub(epoch(py)?)
            .map_err(|error| match error.is_instance_of::<PyTypeError>(py) {
                true => PyValueError::new_err(format!(
                    "{what} has no time zone: name it, as datetime.now(timezone.utc) does"
                )),
                false => error,
            })?;
    whole_seconds(&since)
}

/// Unix seconds; the clock's if there is no time.
pub fn unix_or_now(time: Option<&Bound<'_, PyAny>>, what: &str) -> PyResult<i64> {
    match time {
        Some(time) => unix(time, what),
        None => Ok(Timestamp::from(SystemTime::now()).unix()),
    }
}

/// The seconds of a `timedelta`.
fn whole_seconds(length: &Bound<'_, PyAny>) -> PyResult<i64> {
    let py = length.py();
    let days: i64 = length.getattr(intern!(py, "days"))?.extract()?;
    let seconds: i64 = length.getattr(intern!(py, "seconds"))?.extract()?;
    Ok(days * DAY + seconds)
}

/// A duration that is not negative.
pub fn length(length: &Bound<'_, PyAny>, what: &str) -> PyResult<Duration> {
    if !length.is_instance_of::<PyDelta>() {
        return Err(wrong_type(what, "a timedelta", length));
    }
    let seconds = u64::try_from(whole_seconds(length)?)
        .map_err(|_| PyValueError::new_err(format!("{what} is negative")))?;
    Ok(Duration::from_secs(seconds))
}

pub fn optional_length(given: Option<&Bound<'_, PyAny>>, what: &str) -> PyResult<Option<Duration>> {
    given.map(|given| length(given, what)).transpose()
}

/// The Unix seconds of an expiration time, or of a lifetime from now on.
pub fn expiry(expiry: &Bound<'_, PyAny>, now: i64) -> PyResult<i64> {
    if expiry.is_instance_of::<PyDelta>() {
        return Ok(now.saturating_add(whole_seconds(expiry)?));
    }
    if expiry.is_instance_of::<PyDateTime>() {
        return unix(expiry, "expiry");
    }
    Err(wrong_type(
        "expiry",
        "a datetime, or a timedelta such as timedelta(seconds=3600)",
        expiry,
    ))
}

/// The time, in UTC; the nearest that a `datetime` can be.
pub fn datetime<'py>(py: Python<'py>, seconds: i64) -> PyResult<Bound<'py, PyAny>> {
    let (first, last) = CALENDAR;
    epoch(py)?.add(timedelta(py, seconds.clamp(first, last))?)
}

/// The duration; the nearest that a `timedelta` can be.
pub fn timedelta<'py>(py: Python<'py>, seconds: i64) -> PyResult<Bound<'py, PyDelta>> {
    let seconds = seconds.clamp(-(LONGEST - (DAY - 1)), LONGEST);
    let days = i32::try_from(seconds.div_euclid(DAY)).unwrap_or(i32::MAX);
    let seconds = i32::try_from(seconds.rem_euclid(DAY)).unwrap_or(0);
    PyDelta::new(py, days, seconds, 0, false)
}
