//! Columns of Arrow, which cross by the Arrow PyCapsule interface: `__arrow_c_array__` and `__arrow_c_stream__`.

use core::ffi::CStr;
use core::ptr::NonNull;
use std::sync::{Mutex, PoisonError};

use arrow_array::cast::AsArray as _;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{Int32Type, TimestampMicrosecondType};
use arrow_array::{Array, RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use pushurl_arrow::{ColumnError, cross};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList, PyTuple};

use crate::text::wrong_type;
use crate::time::datetime;

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// The capsules of a schema and an array.
pub type Capsules<'py> = (Bound<'py, PyCapsule>, Bound<'py, PyCapsule>);

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub fn error(error: ColumnError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// Hands over a batch as an array of structures.
pub fn capsules(py: Python<'_>, batch: RecordBatch) -> PyResult<Capsules<'_>> {
    let (array, schema) = cross::export(batch).map_err(error)?;
    Ok((
        PyCapsule::new_with_value(py, schema, SCHEMA)?,
        PyCapsule::new_with_value(py, array, ARRAY)?,
    ))
}

/// The columns as lists.
pub fn to_dict<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyDict>> {
    let columns = PyDict::new(py);
    for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
        columns.set_item(field.name(), to_list(py, column)?)?;
    }
    Ok(columns)
}

/// Of the types that answers have.
fn to_list<'py>(py: Python<'py>, column: &dyn Array) -> PyResult<Bound<'py, PyList>> {
    if let Some(texts) = column.as_string_opt::<i32>() {
        PyList::new(py, texts)
    } else if let Some(numbers) = column.as_primitive_opt::<Int32Type>() {
        PyList::new(py, numbers)
    } else if let Some(times) = column.as_primitive_opt::<TimestampMicrosecondType>() {
        let times = times.iter();
        let times: Vec<_> = times
            .map(|time| {
                time.map(|micros| datetime(py, micros / 1_000_000))
                    .transpose()
            })
            .collect::<PyResult<_>>()?;
        PyList::new(py, times)
    } else if let Some(lists) = column.as_list_opt::<i32>() {
        let lists = lists.iter();
        let lists: Vec<_> = lists
            .map(|list| list.map(|list| to_list(py, &list)).transpose())
            .collect::<PyResult<_>>()?;
        PyList::new(py, lists)
    } else {
        Err(PyValueError::new_err("a column of an unknown type"))
    }
}

/// A table of Arrow that is read once, batch by batch: pass it to whatever takes a stream of Arrow, such as
/// ``pyarrow.RecordBatchReader.from_stream``, ``polars.DataFrame`` or a query of DuckDB.
#[pyclass(module = "pushurl", frozen)]
pub struct ArrowStream(Mutex<Option<Box<dyn RecordBatchReader + Send>>>);

#[pymethods]
impl ArrowStream {
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let mut reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let reader = reader
            .take()
            .ok_or_else(|| PyValueError::new_err("a stream is read once, and this one was"))?;
        PyCapsule::new_with_value(py, cross::export_stream(reader), STREAM)
    }
}

impl ArrowStream {
    pub fn of(reader: impl RecordBatchReader + Send + 'static) -> Self {
        Self(Mutex::new(Some(Box::new(reader))))
    }
}

/// Takes over a table: anything that has `__arrow_c_stream__`, or one batch that has `__arrow_c_array__`.
#[expect(unsafe_code, reason = "only the other side knows what it points to")]
pub fn table(given: &Bound<'_, PyAny>) -> PyResult<Box<dyn RecordBatchReader + Send>> {
    if let Ok(method) = given.getattr("__arrow_c_stream__") {
        let capsule = method.call0()?;
        let stream: NonNull<FFI_ArrowArrayStream> = pointer(&capsule, STREAM)?;
        // SAFETY: a capsule of this name has such a structure, by the interface.
        let reader = unsafe { cross::import_stream(stream.as_ptr()) };
        return Ok(Box::new(reader.map_err(error)?));
    }
    if let Ok(method) = given.getattr("__arrow_c_array__") {
        let capsules = method.call0()?;
        let capsules = capsules.cast::<PyTuple>()?;
        let schema: NonNull<FFI_ArrowSchema> = pointer(&capsules.get_item(0)?, SCHEMA)?;
        let array: NonNull<FFI_ArrowArray> = pointer(&capsules.get_item(1)?, ARRAY)?;
        // SAFETY: capsules of these names have such structures, by the interface.
        let array = unsafe {
            let schema = FFI_ArrowSchema::from_raw(schema.as_ptr());
            cross::import(FFI_ArrowArray::from_raw(array.as_ptr()), &schema)
        };
        let array = array.map_err(error)?;
        let rows = array.as_struct_opt().filter(|rows| rows.null_count() == 0);
        let rows = rows.ok_or_else(|| PyValueError::new_err("a table is needed, not a column"))?;
        let batch = RecordBatch::from(StructArray::clone(rows));
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    Err(wrong_type(
        "table",
        "a table of Arrow, such as of pyarrow, Polars, DuckDB or pandas",
        given,
    ))
}

fn pointer<T>(capsule: &Bound<'_, PyAny>, name: &CStr) -> PyResult<NonNull<T>> {
    let capsule = capsule.cast::<PyCapsule>()?;
    Ok(capsule.pointer_checked(Some(name))?.cast())
}
