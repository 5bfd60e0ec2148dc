//! Reports and findings.

use pushurl::{Judgment, Lang, Localized, Reason, UnixTimes};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::cause::Cause;
use crate::enums::{VERDICT, language, member, value};
use crate::span::Span;
use crate::text::Utf8;
use crate::time::{datetime, timedelta};
use crate::url::PushUrl;

/// One thing that is wrong, or not as it should be, and the place in the text.
#[pyclass(module = "pushurl", frozen, eq, hash)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Finding {
    reason: Reason,
    span: Span,
}

#[pymethods]
impl Finding {
    #[new]
    fn new(reason: &Bound<'_, PyAny>, span: Bound<'_, Span>) -> PyResult<Self> {
        Ok(Self {
            reason: value(reason, "reason")?,
            span: *span.get(),
        })
    }

    /// The reason.
    #[getter]
    fn reason<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.reason)
    }

    /// Where the fault is; empty if something is missing.
    #[getter]
    fn span(&self) -> Span {
        self.span
    }

    /// The cause that the service gives for it, or would give if it does harm.
    #[getter]
    fn cause(&self) -> Cause {
        Cause(self.reason.cause())
    }

    /// Whether it keeps the push from getting through.
    #[getter]
    fn severity<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.reason.severity())
    }

    /// Whether it keeps the push from getting through.
    #[getter]
    fn is_failure(&self) -> bool {
        self.reason.severity() == pushurl::Severity::Failure
    }

    /// How well the rule is known.
    #[getter]
    fn evidence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        member(py, self.reason.evidence())
    }

    /// What is wrong, in a sentence.
    #[pyo3(signature = (lang = None))]
    fn detail(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<&'static str> {
        Ok(self.reason.detail(language(lang, py)?))
    }

    /// What to do about it, in a sentence.
    #[pyo3(signature = (lang = None))]
    fn remedy(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<&'static str> {
        Ok(self.reason.remedy(language(lang, py)?))
    }

    fn __repr__(&self) -> String {
        let Span { start, end } = self.span;
        format!("<Finding {} at {start}..{end}>", self.reason)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, finding) = (slf.py(), slf.get());
        let fields = (finding.reason(py)?, finding.span);
        (slf.get_type(), fields).into_pyobject(py)
    }
}

/// The result of a check: the verdict, all findings, and what was not judged.
///
/// ``repr`` does not show the URL, which may contain a secret; :func:`mask` makes it fit to be shown.
#[pyclass(module = "pushurl", frozen)]
pub struct Report {
    text: Py<PyString>,
    judgment: Judgment,
}

#[pymethods]
impl Report {
    /// The text that was judged.
    #[getter]
    fn text(&self) -> &Py<PyString> {
        &self.text
    }

    /// Whether a push with this URL is accepted.
    #[getter]
    fn verdict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        VERDICT.get(py, self.judgment.verdict().number().into())
    }

    /// The cause of a rejection: of all failures the one with the lowest sub code.
    #[getter]
    fn cause(&self) -> Option<Cause> {
        self.judgment.verdict().cause().map(Cause)
    }

    /// The key that the secret was computed with.
    #[getter]
    fn matched_key<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let role = self.read(py, |report| report.matched_key())?;
        role.map(|role| member(py, role)).transpose()
    }

    /// The time that txTime states. Whether this or :attr:`expires_with_auth_delta` is the expiration time is conflicting: the
    /// service documents both. Only a new connection is checked; a running push goes on after it (documented).
    #[getter]
    fn expires<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let times = self.times(py)?;
        times.map(|times| datetime(py, times.expires)).transpose()
    }

    /// The time that txTime states plus the AuthDelta that the checker was given.
    #[getter]
    fn expires_with_auth_delta<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let times = self.times(py)?;
        times
            .map(|times| datetime(py, times.expires_with_auth_delta))
            .transpose()
    }

    /// The time left until the URL expires, AuthDelta included, to the second; negative where it has expired.
    #[getter]
    fn time_left<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(times) = self.times(py)? else {
            return Ok(None);
        };
        Ok(Some(timedelta(py, times.time_left)?.into_any()))
    }

    /// The causes that this check could not judge, for lack of a key or because only the service knows; in the order of the
    /// table.
    #[getter]
    fn not_judged<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let causes = self.read(py, |report| report.not_judged())?;
        PyTuple::new(py, causes.iter().map(Cause))
    }

    /// Everything found, failures and warnings, in the order of their causes and then of their places.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let findings = self.read(py, |report| {
            let text = report.url().text();
            let findings = report.findings().iter();
            let findings = findings.map(|finding| Finding {
                reason: finding.reason,
                span: Span::in_characters(text, finding.span),
            });
            findings.collect::<Vec<_>>()
        })?;
        PyTuple::new(py, findings)
    }

    /// The push URL inside a text that wraps it, in quotes, a command line or the like, with its secrets masked.
    #[getter]
    fn inner(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.read(py, |report| report.inner().map(ToOwned::to_owned))
    }

    /// The parts of the URL.
    #[getter]
    fn url(&self, py: Python<'_>) -> PyResult<PushUrl> {
        PushUrl::of(self.text.bind(py))
    }

    /// The report as the command's JSON, without secrets; messages are in English if no language is given. ``start`` and ``end``
    /// count bytes of UTF-8 there.
    #[pyo3(signature = (lang = None))]
    fn to_json(&self, py: Python<'_>, lang: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let lang = match lang {
            Some(lang) => value(lang, "lang")?,
            None => Lang::En,
        };
        let json = self.read(py, |report| {
            serde_json::to_string(&Localized::new(report, lang))
        })?;
        json.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// :meth:`to_json` as a ``dict``, for frameworks that write JSON themselves.
    ///
    /// >>> report = Checker().check("rtmp://203.0.113.9/live/cam1")
    /// >>> report.to_dict()["findings"][0]["reason"]
    /// 'host_is_ip'
    #[pyo3(signature = (lang = None))]
    fn to_dict<'py>(
        &self,
        py: Python<'py>,
        lang: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let loads = py.import("json")?.getattr("loads")?;
        loads.call1((self.to_json(py, lang)?,))
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        Ok(self.judgment == other.judgment && self.text.bind(py).as_any().eq(&other.text)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.text.bind(py).hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let verdict = self.judgment.verdict();
        let mut shown = format!("<Report {}", verdict.name());
        if let Some(cause) = verdict.cause() {
            shown.push_str(&format!(" {cause}"));
        }
        let reasons = self.read(py, |report| {
            let findings = report.findings().iter();
            let reasons: Vec<_> = findings.map(|finding| finding.reason.name()).collect();
            reasons.join(", ")
        })?;
        if !reasons.is_empty() {
            shown.push_str(": ");
            shown.push_str(&reasons);
        }
        Ok(shown + ">")
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, report) = (slf.py(), slf.get());
        let judgment = written(&[&report.judgment])?;
        let unpickle = slf.get_type().getattr("_of")?;
        (unpickle, (&report.text, judgment)).into_pyobject(py)
    }

    /// Called by a pickle.
    #[staticmethod]
    fn _of(text: Bound<'_, PyString>, judgment: &str) -> PyResult<Self> {
        let judgments = read_judgments(judgment, 1)?;
        let mut reports = judgments
            .into_iter()
            .map(|judgment| Self::of(&text, judgment));
        reports
            .next()
            .ok_or_else(|| PyValueError::new_err("there is no judgment"))
    }
}

impl Report {
    pub fn new(text: &Bound<'_, PyString>, report: pushurl::Report<'_>) -> Self {
        Self::of(text, report.into_judgment())
    }

    /// The report of a text and what was found out about it.
    pub fn of(text: &Bound<'_, PyString>, judgment: Judgment) -> Self {
        Self {
            text: text.clone().unbind(),
            judgment,
        }
    }

    fn read<T>(&self, py: Python<'_>, read: impl FnOnce(&pushurl::Report<'_>) -> T) -> PyResult<T> {
        let text = Utf8::of(self.text.bind(py))?;
        Ok(read(&self.judgment.report(text.as_str())))
    }

    fn times(&self, py: Python<'_>) -> PyResult<Option<UnixTimes>> {
        self.read(py, |report| report.unix_times())
    }
}

/// Judgments in the form that pickles have.
pub fn written(judgments: &[&Judgment]) -> PyResult<String> {
    serde_json::to_string(judgments).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// So many judgments from a pickle.
pub fn read_judgments(written: &str, count: usize) -> PyResult<Vec<Judgment>> {
    let judgments: Result<Vec<Judgment>, _> = serde_json::from_str(written);
    let judgments = judgments.map_err(|error| PyValueError::new_err(error.to_string()))?;
    match judgments.len() == count {
        true => Ok(judgments),
        false => Err(PyValueError::new_err(
            "there are not as many judgments as URLs",
        )),
    }
}
