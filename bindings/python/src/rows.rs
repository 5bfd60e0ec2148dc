//! The rows that an index or a slice of Python means.

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::PySlice;

/// The row of an index, which counts from the end if it is negative.
pub fn row_of(index: &Bound<'_, PyAny>, rows: usize) -> PyResult<usize> {
    let index: isize = index.extract()?;
    let row = match usize::try_from(index) {
        Ok(row) => Some(row),
        Err(_) => rows.checked_sub(index.unsigned_abs()),
    };
    row.filter(|row| *row < rows)
        .ok_or_else(|| PyIndexError::new_err("there is no such row"))
}

/// The rows of a slice.
pub fn rows_of(
    slice: &Bound<'_, PySlice>,
    rows: usize,
) -> PyResult<impl Iterator<Item = usize> + use<>> {
    let indices = slice.indices(isize::try_from(rows)?)?;
    let row = move |place: usize| {
        let place = isize::try_from(place).unwrap_or_default();
        usize::try_from(indices.start + place * indices.step).unwrap_or_default()
    };
    Ok((0..indices.slicelength).map(row))
}
