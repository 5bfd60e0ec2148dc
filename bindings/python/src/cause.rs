//! Causes, and the words of causes, reasons and enums.

use core::hash::Hash;

use pushurl::{Actor, Evidence, Lang, ParseCauseError, Reason, Retry};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::enums::{language, member, value};
use crate::error::unknown_cause;
use crate::text::utf8_argument;

/// A cause of interruption: the service's pair ``errcode``/``sub_errcode``. Every value is a row of the service's table, and they
/// compare in its order.
///
/// >>> cause = Cause.parse("18-503")
/// >>> cause == Cause(18, 503) == Cause.AUTH_FAILED
/// True
/// >>> cause.errmsg(Lang.EN)
/// 'Authentication failed.'
/// >>> [str(found) for found in Cause.search("expired")]
/// ['18/501']
#[pyclass(module = "pushurl", frozen, eq, ord, hash)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cause(pub pushurl::Cause);

#[pymethods]
impl Cause {
    #[new]
    #[pyo3(signature = (errcode, sub_errcode = None), text_signature = "(errcode, sub_errcode=0)")]
    fn new(
        py: Python<'_>,
        errcode: &Bound<'_, PyAny>,
        sub_errcode: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let number = |given: &Bound<'_, PyAny>| match given.extract::<u16>() {
            Ok(number) => Ok(Some(number)),
            Err(error) if error.is_instance_of::<PyTypeError>(py) => Err(error),
            // It is none of the table's.
            Err(_) => Ok(None),
        };
        let sub_errcode = match sub_errcode {
            Some(given) => number(given)?,
            None => Some(0),
        };
        let pair = number(errcode)?.zip(sub_errcode);
        pair.and_then(|(errcode, sub_errcode)| pushurl::Cause::new(errcode, sub_errcode))
            .map(Self)
            .ok_or_else(|| unknown_cause(py, &ParseCauseError::Unknown))
    }

    /// The cause with this number, ``errcode * 1000 + sub_errcode``. Raises :class:`UnknownCause`.
    #[staticmethod]
    fn of_number(py: Python<'_>, number: u32) -> PyResult<Self> {
        pushurl::Cause::from_number(number)
            .map(Self)
            .ok_or_else(|| unknown_cause(py, &ParseCauseError::Unknown))
    }

    /// Reads ``18/503``, ``18 503``, ``18-503``, ``18:503``, ``3``, ``(3)``, and the stop reasons of the service's event list,
    /// which end in the number. Raises :class:`UnknownCause`.
    #[staticmethod]
    fn parse(written: &Bound<'_, PyAny>) -> PyResult<Self> {
        let text = utf8_argument(written, "a cause")?;
        let cause = text.as_str().parse();
        cause
            .map(Self)
            .map_err(|error| unknown_cause(written.py(), &error))
    }

    /// The causes whose errmsg contains ``piece``, in any language and in the older English wording, ignoring case. An empty
    /// piece finds nothing.
    #[staticmethod]
    fn search(piece: &Bound<'_, PyAny>) -> PyResult<Vec<Self>> {
        let piece = utf8_argument(piece, "a piece of a message")?;
        Ok(pushurl::Cause::search(piece.as_str()).map(Self).collect())
    }

    /// All causes, in the order of the table.
    #[staticmethod]
    fn all() -> Vec<Self> {
        pushurl::Cause::all().map(Self).collect()
    }

    /// The first number, 0 to 39.
    #[getter]
    fn errcode(&self) -> u16 {
        self.0.errcode()
    }

    /// The second number: 0, or three digits under errcode 18 and 21.
    #[getter]
    fn sub_errcode(&self) -> u16 {
        self.0.sub_errcode()
    }

    /// Both numbers as one, ``errcode * 1000 + sub_errcode``: 18503.
    #[getter]
    fn number(&self) -> u32 {
        self.0.number()
    }

    /// Who must act (inferred from the message).
    #[getter]
    fn actor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.0.actor())
    }

    /// Whether to push again.
    #[getter]
    fn retry<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.0.retry())
    }

    /// The message of the service's older table, in English, if that has such a row.
    #[getter]
    fn older_errmsg(&self) -> Option<&'static str> {
        self.0.older_errmsg()
    }

    /// The service's message (documented). Where its published text is plainly wrong it is corrected, and :meth:`erratum` says
    /// so.
    #[pyo3(signature = (lang = None))]
    fn errmsg(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<&'static str> {
        Ok(self.0.errmsg(language(lang, py)?))
    }

    /// What to do, in our words.
    #[pyo3(signature = (lang = None))]
    fn advice(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<&'static str> {
        Ok(self.0.advice(language(lang, py)?))
    }

    /// What an app can tell the person who streams, without terms of the field (our words).
    #[pyo3(signature = (lang = None))]
    fn user_message(
        &self,
        py: Python<'_>,
        lang: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<&'static str> {
        Ok(self.0.user_message(language(lang, py)?))
    }

    /// What is wrong with the published text in this language.
    #[pyo3(signature = (lang = None))]
    fn erratum(
        &self,
        py: Python<'_>,
        lang: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Erratum>> {
        let erratum = self.0.erratum(language(lang, py)?);
        Ok(erratum.map(|erratum| Erratum {
            published: erratum.published,
            note: erratum.note,
        }))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Cause({})", self.0)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let cause = slf.get().0;
        let numbers = (cause.errcode(), cause.sub_errcode());
        (slf.get_type(), numbers).into_pyobject(slf.py())
    }
}

/// An error in the service's published text.
#[pyclass(module = "pushurl", frozen, eq, hash, get_all)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Erratum {
    /// The text as the service publishes it.
    published: &'static str,
    /// What is wrong with it, in the language of the text.
    note: &'static str,
}

#[pymethods]
impl Erratum {
    fn __repr__(&self) -> String {
        format!("Erratum({:?})", self.published)
    }
}

// Functions for the methods of `Reason`, `Actor`, `Evidence` and `Retry`, which are Python's.

/// The cause of a reason.
#[pyfunction]
pub fn reason_cause(reason: &Bound<'_, PyAny>) -> PyResult<Cause> {
    Ok(Cause(value::<Reason>(reason, "reason")?.cause()))
}

/// The severity of a reason.
#[pyfunction]
pub fn reason_severity<'py>(reason: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    member(reason.py(), value::<Reason>(reason, "reason")?.severity())
}

/// The evidence of a reason.
#[pyfunction]
pub fn reason_evidence<'py>(reason: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    member(reason.py(), value::<Reason>(reason, "reason")?.evidence())
}

/// The text of an enum's value in a language, the device's if there is none; of a reason, what is wrong.
#[pyfunction]
#[pyo3(signature = (kind, number, lang = None))]
pub fn text_of(
    kind: &str,
    number: &Bound<'_, PyAny>,
    lang: Option<&Bound<'_, PyAny>>,
) -> PyResult<&'static str> {
    let lang: Lang = language(lang, number.py())?;
    match kind {
        "actor" => Ok(value::<Actor>(number, kind)?.text(lang)),
        "evidence" => Ok(value::<Evidence>(number, kind)?.text(lang)),
        "retry" => Ok(value::<Retry>(number, kind)?.text(lang)),
        "detail" => Ok(value::<Reason>(number, kind)?.detail(lang)),
        "remedy" => Ok(value::<Reason>(number, kind)?.remedy(lang)),
        _ => Err(PyTypeError::new_err("there is no such text")),
    }
}

/// The language of a tag; `None` if it has no messages.
#[pyfunction]
pub fn lang_of_tag<'py>(tag: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let text = utf8_argument(tag, "a language tag")?;
    let lang = text.as_str().parse::<Lang>().ok();
    lang.map(|lang| member(tag.py(), lang)).transpose()
}
