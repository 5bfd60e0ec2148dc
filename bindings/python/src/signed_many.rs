//! Signing many streams, and what becomes of them.

use pushurl::{Expiry, Field, SignRow, SignedUrls, Signer};
use pushurl_arrow::SignTarget;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PySlice, PyString, PyTuple};

use crate::columns::{self, Capsules};
use crate::error::detached;
use crate::refusal::{Refused, refusal};
use crate::rows::{row_of, rows_of};
use crate::target::text_of_param;
use crate::text::Texts;

/// The arguments of `sign_many`.
pub struct Batch {
    pub target: SignTarget,
    pub streams: Texts,
    pub apps: Option<Texts>,
    /// In Unix seconds, of each row or of all.
    pub expiries: Vec<i64>,
    pub is_one_expiry: bool,
}

impl Batch {
    pub fn sign(self, py: Python<'_>, signer: &Signer) -> PyResult<SignedMany> {
        let rows = self.streams.len();
        for (what, column) in [
            ("apps", self.apps.as_ref().map(Texts::len)),
            (
                "expiries",
                (!self.is_one_expiry).then_some(self.expiries.len()),
            ),
        ] {
            if let Some(len) = column.filter(|len| *len != rows) {
                let message = format!("there are {rows} streams and {len} {what}");
                return Err(PyValueError::new_err(message));
            }
        }
        detached(py, || self.signed(signer))
    }

    fn signed(self, signer: &Signer) -> SignedMany {
        let origin = self.target.origin();
        let row = |row| {
            let app = self
                .apps
                .as_ref()
                .map_or(self.target.app.as_str(), |apps| apps.get(row));
            let expiry = Expiry::At(self.expiry(row).into());
            SignRow::new(app, self.streams.get(row), expiry)
        };
        let mut urls = SignedUrls::new();
        signer.sign_many(
            &origin,
            (0..self.streams.len()).map(row),
            self.target.now,
            &mut urls,
        );

        let refused = urls.refused().iter();
        let refused = refused.map(|(row, refusal)| RefusedRow {
            row: *row,
            text: refusal.to_string(),
            refused: Refused::all(refusal, |refused| self.text_of(*row, refused)),
        });
        let mut signed = SignedMany {
            text: String::new(),
            ends: Vec::with_capacity(urls.len()),
            expiries: Expiries::Each(Vec::new()),
            refused: refused.collect(),
        };
        signed.text = urls.texts().collect();
        signed.ends.extend(urls.iter().scan(0, |end, url| {
            *end += url.map_or(0, str::len);
            Some(*end)
        }));
        signed.expiries = match self.is_one_expiry {
            true => Expiries::All(self.expiry(0)),
            false => Expiries::Each(self.expiries),
        };
        signed
    }

    fn expiry(&self, row: usize) -> i64 {
        let row = if self.is_one_expiry { 0 } else { row };
        self.expiries.get(row).copied().unwrap_or_default()
    }

    /// The text that the place of a refusal is in.
    fn text_of(&self, row: usize, refused: &pushurl::Refused) -> &str {
        match refused.field {
            Field::Domain => &self.target.domain,
            Field::Host => self.target.host.as_deref().unwrap_or_default(),
            Field::App => self
                .apps
                .as_ref()
                .map_or(&self.target.app, |apps| apps.get(row)),
            Field::Stream => self.streams.get(row),
            Field::Param => text_of_param(&self.target.params, refused.index),
            _ => "",
        }
    }
}

enum Expiries {
    All(i64),
    Each(Vec<i64>),
}

struct RefusedRow {
    row: usize,
    /// In English.
    text: String,
    refused: Vec<Refused>,
}

impl RefusedRow {
    fn exception(&self, py: Python<'_>) -> PyErr {
        refusal(py, self.text.clone(), &self.refused)
    }
}

/// The URLs of many streams, in their order. Asking for one that is refused raises its :class:`Refusal`; :attr:`refusals` has
/// them all.
#[pyclass(module = "pushurl", frozen, sequence)]
pub struct SignedMany {
    /// One URL after the other; a refused row has none, and ends where it begins.
    text: String,
    ends: Vec<usize>,
    expiries: Expiries,
    refused: Vec<RefusedRow>,
}

#[pymethods]
impl SignedMany {
    /// The URLs; an empty one where the row is refused.
    #[getter]
    fn urls<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        PyList::new(py, (0..self.ends.len()).map(|row| self.url(row)))
    }

    /// The refusals, by row; empty if all are signed.
    #[getter]
    fn refusals<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let refusals = PyDict::new(py);
        for row in &self.refused {
            refusals.set_item(row.row, row.exception(py))?;
        }
        Ok(refusals)
    }

    /// The answers as columns: ``url`` and ``expires``, which are ``None`` where a row is refused, and ``refusal``, the names of
    /// the reasons, which is ``None`` where it is signed.
    ///
    /// >>> from datetime import datetime, timedelta, timezone
    /// >>> now = datetime(2018, 12, 29, 5, 13, 45, tzinfo=timezone.utc)
    /// >>> many = Signer(Key("key")).sign_many("push.example.com", ["my cam"], timedelta(hours=1), now)
    /// >>> many.columns()
    /// {'url': [None], 'expires': [None], 'refusal': [['stream_illegal_character']]}
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
        self.ends.len()
    }

    fn __getitem__<'py>(
        &self,
        py: Python<'py>,
        index: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if let Ok(slice) = index.cast::<PySlice>() {
            let rows = rows_of(slice, self.ends.len())?;
            let urls: Vec<_> = rows.map(|row| self.get(py, row)).collect::<PyResult<_>>()?;
            return Ok(PyList::new(py, urls)?.into_any());
        }
        let row = row_of(index, self.ends.len())?;
        Ok(self.get(py, row)?.into_any())
    }

    fn __repr__(&self) -> String {
        format!("<SignedMany of {}>", self.ends.len())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, many) = (slf.py(), slf.get());
        let refused: Vec<_> = many
            .refused
            .iter()
            .map(|row| (row.row, &row.text, row.refused.clone()))
            .collect();
        let expiries = match &many.expiries {
            Expiries::All(all) => all.into_pyobject(py)?.into_any(),
            Expiries::Each(each) => each.into_pyobject(py)?.into_any(),
        };
        let unpickle = slf.get_type().getattr("_of")?;
        (unpickle, (&many.text, &many.ends, expiries, refused)).into_pyobject(py)
    }

    /// Called by a pickle.
    #[staticmethod]
    fn _of(
        text: String,
        ends: Vec<usize>,
        expiries: &Bound<'_, PyAny>,
        refused: Vec<(usize, String, Vec<Bound<'_, Refused>>)>,
    ) -> PyResult<Self> {
        let refused = refused.into_iter();
        Ok(Self {
            text,
            ends,
            expiries: match expiries.cast::<PyList>() {
                Ok(each) => Expiries::Each(each.extract()?),
                Err(_) => Expiries::All(expiries.extract()?),
            },
            refused: refused
                .map(|(row, text, refused)| RefusedRow {
                    row,
                    text,
                    refused: refused.iter().map(|refused| *refused.get()).collect(),
                })
                .collect(),
        })
    }
}

impl SignedMany {
    fn url(&self, row: usize) -> &str {
        let end = self.ends.get(row).copied().unwrap_or_default();
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text
            .get(start.copied().unwrap_or(0)..end)
            .unwrap_or_default()
    }

    fn get<'py>(&self, py: Python<'py>, row: usize) -> PyResult<Bound<'py, PyString>> {
        match (self.url(row), self.refused_row(row)) {
            ("", Some(refused)) => Err(refused.exception(py)),
            (url, _) => Ok(PyString::new(py, url)),
        }
    }

    fn refused_row(&self, row: usize) -> Option<&RefusedRow> {
        let found = self
            .refused
            .binary_search_by_key(&row, |refused| refused.row);
        self.refused.get(found.ok()?)
    }

    fn expiry(&self, row: usize) -> i64 {
        match &self.expiries {
            Expiries::All(all) => *all,
            Expiries::Each(each) => each.get(row).copied().unwrap_or_default(),
        }
    }

    fn batch(&self, py: Python<'_>) -> PyResult<arrow_array::RecordBatch> {
        let rows = (0..self.ends.len()).map(|row| {
            Some(match self.refused_row(row) {
                Some(refused) => Err(refused.refused.iter().map(Refused::reason_name)),
                None => Ok((self.url(row), self.expiry(row))),
            })
        });
        detached(py, || pushurl_arrow::signed(rows))?.map_err(columns::error)
    }
}
