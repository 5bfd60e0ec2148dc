//! Places in a text.

use pyo3::prelude::*;
use pyo3::types::{PySequence, PyString, PyTuple};

use crate::text::characters;

/// A range of a ``str``: ``start`` is the first character, ``end`` the one after the last, counted as Python counts them. Empty
/// where something is missing, at the place where it belongs.
///
/// >>> url = "rtmp://203.0.113.9/live/cam1"
/// >>> Span(7, 18).cut(url)
/// '203.0.113.9'
#[pyclass(module = "pushurl", frozen, eq, ord, hash, get_all)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

#[pymethods]
impl Span {
    #[new]
    fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text at this place.
    pub fn cut<'py>(&self, text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PySequence>> {
        text.cast::<PySequence>()?.get_slice(self.start, self.end)
    }

    fn __len__(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    fn __bool__(&self) -> bool {
        self.__len__() > 0
    }

    fn __repr__(&self) -> String {
        format!("Span(start={}, end={})", self.start, self.end)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let Self { start, end } = *slf.get();
        (slf.get_type(), (start, end)).into_pyobject(slf.py())
    }
}

impl Span {
    /// The place in characters of a place in the bytes of this text.
    pub fn in_characters(text: &str, span: pushurl::Span) -> Self {
        Self {
            start: characters(text, span.start),
            end: characters(text, span.end),
        }
    }
}
