//! The service's callbacks.

use core::time::Duration;

use pyo3::prelude::*;

use crate::enums::member;
use crate::error::guarded;
use crate::key::required;
use crate::text::utf8_argument;
use crate::time::{optional_length, unix_or_now};

/// Whether the service sent a callback: its ``sign`` is ``md5(key + t)`` in lower-case hexadecimal, and its ``t``, the expiration time
/// of that signature, has not passed (documented). ``key`` is the callback key, which is not a push key; ``t`` and ``sign`` are the
/// values as written; ``now`` is the clock's time if it is not given; ``tolerance`` is how far the clocks may differ, not at all if
/// it is not given.
///
/// The signature covers only ``t``: receive callbacks over HTTPS.
///
/// >>> from datetime import datetime, timezone
/// >>> now = datetime.fromtimestamp(1_700_000_000, timezone.utc)
/// >>> verify_callback(Key("callback-key"), "1700000600", "55dd023b1189c14df5daa08b8fff8f44", now)
/// <CallbackVerdict.GENUINE: 1>
#[pyfunction]
#[pyo3(signature = (key, t, sign, now = None, tolerance = None))]
pub fn verify_callback<'py>(
    key: &Bound<'py, PyAny>,
    t: &Bound<'py, PyAny>,
    sign: &Bound<'py, PyAny>,
    now: Option<&Bound<'py, PyAny>>,
    tolerance: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = key.py();
    let key = required(key)?;
    let (t, sign) = (utf8_argument(t, "t")?, utf8_argument(sign, "sign")?);
    let now = unix_or_now(now, "now")?;
    let tolerance = optional_length(tolerance, "tolerance")?.unwrap_or(Duration::ZERO);
    let verdict = guarded(py, || {
        pushurl::verify_callback(&key, t.as_str(), sign.as_str(), now, tolerance)
    })?;
    member(py, verdict)
}
