//! The package's exceptions, which are Python's own classes.

use core::panic::AssertUnwindSafe;
use std::panic::catch_unwind;

use pushurl::{KeyError, KeyTextError, ParseCauseError, PolicyFault};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::enums::{self, CAUSE_FAULT, KEY_FAULT};

/// An exception of `pushurl.errors`.
fn exception<'py, A>(py: Python<'py>, class: &str, arguments: A) -> PyErr
where
    A: IntoPyObject<'py, Target = PyTuple, Output = Bound<'py, PyTuple>>,
    A::Error: Into<PyErr>,
{
    let made = || {
        let arguments = arguments.into_pyobject(py).map_err(Into::into)?;
        py.import("pushurl.errors")?
            .getattr(class)?
            .call1(arguments)
    };
    match made() {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    }
}

pub fn invalid_key(py: Python<'_>, error: KeyError) -> PyErr {
    let number = match error {
        KeyError::Empty => 1,
        _ => 2,
    };
    match KEY_FAULT.get(py, number) {
        Ok(fault) => exception(py, "InvalidKey", (error.to_string(), fault)),
        Err(error) => error,
    }
}

/// A key that is a `str` which is no text.
pub fn key_of_no_text(py: Python<'_>) -> PyErr {
    let text = "the key has a lone surrogate, which is no character";
    exception(py, "InvalidKey", (text, py.None()))
}

pub fn text_around_key(py: Python<'_>, error: KeyTextError) -> PyErr {
    exception(py, "InvalidKey", (error.to_string(), py.None()))
}

pub fn unknown_cause(py: Python<'_>, error: &ParseCauseError) -> PyErr {
    let number = match error {
        ParseCauseError::Malformed => 1,
        ParseCauseError::Unknown => 2,
        _ => 3,
    };
    match CAUSE_FAULT.get(py, number) {
        Ok(fault) => exception(py, "UnknownCause", (error.to_string(), fault)),
        Err(error) => error,
    }
}

pub fn invalid_policy(py: Python<'_>, fault: PolicyFault) -> PyErr {
    match enums::member(py, fault) {
        Ok(member) => exception(py, "InvalidPolicy", (fault.to_string(), member)),
        Err(error) => error,
    }
}

pub fn invalid_policy_file(py: Python<'_>, text: String, faults: Bound<'_, PyTuple>) -> PyErr {
    exception(py, "InvalidPolicyFile", (text, faults))
}

pub fn refusal(py: Python<'_>, text: String, refused: Bound<'_, PyTuple>) -> PyErr {
    exception(py, "Refusal", (text, refused))
}

/// Runs the core. A panic is a fault of this library, and becomes an exception that programs catch, as PyO3's own is not.
pub fn guarded<T>(py: Python<'_>, work: impl FnOnce() -> T) -> PyResult<T> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let message = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned());
        exception(py, "InternalError", (message.unwrap_or_default(),))
    })
}

/// [`guarded`], while other threads of Python run: for many rows.
pub fn detached<T: Send>(py: Python<'_>, work: impl FnOnce() -> T + Send) -> PyResult<T> {
    guarded(py, || py.detach(work))
}

/// Panics, for a test.
#[cfg(feature = "test-hooks")]
#[pyfunction]
pub fn panic_on_purpose(py: Python<'_>) -> PyResult<()> {
    guarded(py, || panic!("a panic on purpose"))
}
