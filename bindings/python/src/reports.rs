//! The reports of many URLs.

use pushurl::{Judgment, Verdict};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyIterator, PyList, PySlice, PyString, PyTuple};

use crate::columns::{self, Capsules};
use crate::enums::VERDICT;
use crate::error::detached;
use crate::report::{Report, read_judgments, written};
use crate::rows::{row_of, rows_of};
use crate::text::Texts;

/// The reports of many URLs, in their order. A report is made when it is asked for.
#[pyclass(module = "pushurl", frozen, sequence)]
pub struct Reports {
    urls: Py<PyList>,
    texts: Texts,
    rows: Vec<Judgment>,
}

#[pymethods]
impl Reports {
    /// The verdict of each, without making its report.
    #[getter]
    fn verdicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let [accepted, rejected, undetermined] = [1, 2, 3].map(|number| VERDICT.get(py, number));
        let (accepted, rejected, undetermined) = (accepted?, rejected?, undetermined?);
        let verdicts = self.rows.iter().map(|judgment| match judgment.verdict() {
            Verdict::Accepted => &accepted,
            Verdict::Rejected(_) => &rejected,
            Verdict::Undetermined => &undetermined,
        });
        PyList::new(py, verdicts)
    }

    /// Those that are rejected, each with its place, without making the reports of the others.
    fn rejected<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        let rejected = PyList::empty(py);
        for (row, judgment) in self.rows.iter().enumerate() {
            if let Verdict::Rejected(_) = judgment.verdict() {
                rejected.append((row, self.report(py, row)?))?;
            }
        }
        rejected.try_iter()
    }

    /// The answers as columns, with the names of the command's JSON: ``verdict``, ``errcode``, ``sub_errcode``, ``reason``,
    /// ``push_domain``, ``app``, ``stream``, ``expires``, ``reasons``.
    ///
    /// >>> columns = Checker().check_many(["rtmp://203.0.113.9/live/cam1"]).columns()
    /// >>> columns["verdict"], columns["sub_errcode"], columns["reason"]
    /// (['rejected'], [300], ['host_is_ip'])
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        columns::to_dict(py, &self.batch(py)?)
    }

    /// The columns as an Arrow array of structures, for ``pyarrow.record_batch``, Polars and others.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Capsules<'py>> {
        let _ = requested_schema;
        columns::capsules(py, self.batch(py)?)
    }

    fn __len__(&self) -> usize {
        self.rows.len()
    }

    fn __getitem__<'py>(
        &self,
        py: Python<'py>,
        index: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if let Ok(slice) = index.cast::<PySlice>() {
            let reports = PyList::empty(py);
            for row in rows_of(slice, self.rows.len())? {
                reports.append(self.report(py, row)?)?;
            }
            return Ok(reports.into_any());
        }
        let report = self.report(py, row_of(index, self.rows.len())?)?;
        Ok(Bound::new(py, report)?.into_any())
    }

    fn __repr__(&self) -> String {
        format!("<Reports of {}>", self.rows.len())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, reports) = (slf.py(), slf.get());
        let judgments: Vec<_> = reports.rows.iter().collect();
        let unpickle = slf.get_type().getattr("_of")?;
        (unpickle, (&reports.urls, written(&judgments)?)).into_pyobject(py)
    }

    /// Called by a pickle.
    #[staticmethod]
    fn _of(urls: Bound<'_, PyList>, judgments: &str) -> PyResult<Self> {
        let texts = Texts::of(&urls, "a URL")?;
        let rows = read_judgments(judgments, texts.len())?;
        Ok(Self {
            urls: urls.unbind(),
            texts,
            rows,
        })
    }
}

impl Reports {
    pub fn new(urls: Bound<'_, PyList>, texts: Texts, rows: Vec<Judgment>) -> Self {
        Self {
            urls: urls.unbind(),
            texts,
            rows,
        }
    }

    fn report(&self, py: Python<'_>, row: usize) -> PyResult<Report> {
        let url = self.urls.bind(py).get_item(row)?;
        let url = url.cast::<PyString>()?;
        let judgment = self
            .rows
            .get(row)
            .ok_or_else(|| PyIndexError::new_err("there is no such row"))?;
        Ok(Report::of(url, judgment.clone()))
    }

    fn batch(&self, py: Python<'_>) -> PyResult<arrow_array::RecordBatch> {
        let rows = self.texts.iter().zip(&self.rows);
        let reports = rows.map(|(text, judgment)| Some(judgment.report(text)));
        detached(py, || pushurl_arrow::checked(reports))?.map_err(columns::error)
    }
}
