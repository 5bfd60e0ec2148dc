//! Why a target is not signed. The exception `Refusal` is Python's own class.

use pushurl::{Field, Reason, Refusal};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::cause::Cause;
use crate::enums::{language, member, value};
use crate::error;
use crate::span::Span;

/// One thing that keeps a target from being signed.
#[pyclass(module = "pushurl", frozen, eq, hash)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Refused {
    field: Field,
    index: usize,
    reason: Reason,
    span: Span,
}

#[pymethods]
impl Refused {
    #[new]
    fn new(
        field: &Bound<'_, PyAny>,
        index: usize,
        reason: &Bound<'_, PyAny>,
        span: Bound<'_, Span>,
    ) -> PyResult<Self> {
        Ok(Self {
            field: value(field, "field")?,
            index,
            reason: value(reason, "reason")?,
            span: *span.get(),
        })
    }

    /// The part that is refused.
    #[getter]
    fn field<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.field)
    }

    /// Which of the extra parameters, from 0; 0 for other fields.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// Why: the reason that a check would give.
    #[getter]
    fn reason<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.reason)
    }

    /// Where in the text of this field.
    #[getter]
    fn span(&self) -> Span {
        self.span
    }

    /// The cause that goes with the reason.
    #[getter]
    fn cause(&self) -> Cause {
        Cause(self.reason.cause())
    }

    /// In words, on one line.
    #[pyo3(signature = (lang = None))]
    fn text(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let span = pushurl::Span::new(self.span.start, self.span.end);
        let refused = pushurl::Refused::new(self.field, self.index, self.reason, span);
        Ok(refused.text(language(lang, py)?))
    }

    fn __repr__(&self) -> String {
        let Span { start, end } = self.span;
        format!(
            "<Refused {}: {} at {start}..{end}>",
            self.field, self.reason
        )
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, refused) = (slf.py(), slf.get());
        let fields = (
            refused.field(py)?,
            refused.index,
            refused.reason(py)?,
            refused.span,
        );
        (slf.get_type(), fields).into_pyobject(py)
    }
}

impl Refused {
    pub fn reason_name(&self) -> &'static str {
        self.reason.name()
    }

    /// With places in the characters of the text that each place is in.
    pub fn all<'t>(refusal: &Refusal, text_of: impl Fn(&pushurl::Refused) -> &'t str) -> Vec<Self> {
        let refused = refusal.refused().iter();
        refused
            .map(|refused| Self {
                field: refused.field,
                index: refused.index,
                reason: refused.reason(),
                span: Span::in_characters(text_of(refused), refused.finding.span),
            })
            .collect()
    }
}

/// The exception.
pub fn refusal(py: Python<'_>, text: String, refused: &[Refused]) -> PyErr {
    match PyTuple::new(py, refused.iter().copied()) {
        Ok(refused) => error::refusal(py, text, refused),
        Err(error) => error,
    }
}
