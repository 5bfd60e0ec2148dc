//! The parts of a URL. They are split when they are asked for.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple, PyType};

use crate::enums::member;
use crate::error::guarded;
use crate::span::Span;
use crate::text::{Utf8, str_argument};

/// A part of a text as `pushurl.Part`, which is a `str` that knows its place.
pub fn part<'py>(
    text: &Bound<'py, PyString>,
    utf8: &str,
    part: pushurl::Part<'_>,
) -> PyResult<Bound<'py, PyAny>> {
    static PART: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let py = text.py();
    let span = Span::in_characters(utf8, part.span());
    let class = PART.import(py, "pushurl.parts", "Part")?;
    class.call1((span.cut(text)?, span))
}

pub fn optional_part<'py>(
    text: &Bound<'py, PyString>,
    utf8: &str,
    given: Option<pushurl::Part<'_>>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    given.map(|given| part(text, utf8, given)).transpose()
}

/// One parameter: a name, and a value if there is an ``=``. Nothing is decoded.
#[pyclass(module = "pushurl", frozen, get_all)]
pub struct Param {
    /// The name.
    name: Py<PyAny>,
    /// The value.
    value: Option<Py<PyAny>>,
}

#[pymethods]
impl Param {
    #[new]
    fn new(name: Py<PyAny>, value: Option<Py<PyAny>>) -> Self {
        Self { name, value }
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        let values = match (&self.value, &other.value) {
            (Some(one), Some(other)) => one.bind(py).eq(other)?,
            (one, other) => one.is_none() && other.is_none(),
        };
        Ok(values && self.name.bind(py).eq(&other.name)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.fields(py)?.hash()
    }

    /// Without the value, which may be a secret.
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Param({})", self.name.bind(py).repr()?))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let fields = slf.get().fields(slf.py())?;
        (slf.get_type(), fields).into_pyobject(slf.py())
    }
}

impl Param {
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        (&self.name, self.value.as_ref()).into_pyobject(py)
    }
}

/// A text split into the parts of a push URL, as real clients split it: the last segment of the path is the stream name and all
/// before it the application, nothing is percent-decoded, ``#`` begins no fragment. Splitting never fails: a part that is missing
/// is empty, or ``None``.
///
/// >>> url = PushUrl.split("rtmp://push.example.com/live/cam1?txTime=5C271099")
/// >>> url.app, url.stream, url.stream.span
/// ('live', 'cam1', Span(start=29, end=33))
#[pyclass(module = "pushurl", frozen)]
pub struct PushUrl {
    text: Py<PyString>,
    utf8: String,
}

#[pymethods]
impl PushUrl {
    /// Splits any text.
    #[staticmethod]
    fn split(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::of(str_argument(text, "a URL")?)
    }

    /// The text itself.
    #[getter]
    fn text(&self) -> &Py<PyString> {
        &self.text
    }

    /// The form, by scheme and port.
    #[getter]
    fn protocol<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let protocol = self.url(py)?.protocol();
        protocol.map(|protocol| member(py, protocol)).transpose()
    }

    /// The port as a number, if it is written as one.
    #[getter]
    fn port_number(&self, py: Python<'_>) -> PyResult<Option<u16>> {
        Ok(self.url(py)?.port_number())
    }

    /// Blanks, control characters and byte-order marks before the URL begins.
    #[getter]
    fn lead<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.lead())
    }

    /// The scheme.
    #[getter]
    fn scheme<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.scheme())
    }

    /// The text before an ``@`` in front of the host. No form of a push URL has it.
    #[getter]
    fn userinfo<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        optional_part(self.text.bind(py), &self.utf8, self.url(py)?.userinfo())
    }

    /// The host to connect to, including the brackets of an IPv6 address.
    #[getter]
    fn host<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.host())
    }

    /// The port after the host's ``:``, as written.
    #[getter]
    fn port<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        optional_part(self.text.bind(py), &self.utf8, self.url(py)?.port())
    }

    /// The path.
    #[getter]
    fn path<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.path())
    }

    /// The query.
    #[getter]
    fn query<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        optional_part(self.text.bind(py), &self.utf8, self.url(py)?.query())
    }

    /// The value of SRT's ``streamid``.
    #[getter]
    fn streamid<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        optional_part(self.text.bind(py), &self.utf8, self.url(py)?.streamid())
    }

    /// The AppName.
    #[getter]
    fn app<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.app())
    }

    /// The StreamName.
    #[getter]
    fn stream<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.stream())
    }

    /// The domain that the service takes the push for: ``txHost=``, ``h=`` of an SRT URL, or the host.
    #[getter]
    fn push_domain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        part(self.text.bind(py), &self.utf8, self.url(py)?.push_domain())
    }

    /// The parameters, in their order.
    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let text = self.text.bind(py);
        let mut params = Vec::new();
        for param in self.url(py)?.params() {
            params.push(Param {
                name: part(text, &self.utf8, param.name())?.unbind(),
                value: optional_part(text, &self.utf8, param.value())?.map(Bound::unbind),
            });
        }
        PyTuple::new(py, params)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.utf8 == other.utf8
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.text.bind(py).hash()
    }

    /// Without the text, which may contain a secret.
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(match self.url(py)?.protocol() {
            Some(protocol) => format!("<PushUrl {protocol}>"),
            None => "<PushUrl>".to_owned(),
        })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let split = slf.get_type().getattr("split")?;
        (split, (&slf.get().text,)).into_pyobject(slf.py())
    }
}

impl PushUrl {
    pub fn of(text: &Bound<'_, PyString>) -> PyResult<Self> {
        Ok(Self {
            text: text.clone().unbind(),
            utf8: Utf8::of(text)?.as_str().to_owned(),
        })
    }

    fn url(&self, py: Python<'_>) -> PyResult<pushurl::PushUrl<'_>> {
        guarded(py, || pushurl::PushUrl::split(&self.utf8))
    }
}
