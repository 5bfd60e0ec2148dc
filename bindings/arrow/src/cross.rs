//! The Arrow C data interface: how arrays cross between languages without a copy.
//!
//! What comes in is validated in full, text included, since the other side may be C.

use arrow_array::ffi::{self, FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{Array as _, ArrayRef, RecordBatch, RecordBatchReader, StructArray, make_array};
use arrow_schema::ArrowError;

use crate::error::ColumnError;

/// Takes over an array.
///
/// # Safety
/// Both structures are valid by the rules of the C data interface.
///
/// # Errors
/// [`ColumnError::Malformed`] if its memory does not have the form of its type.
#[allow(unsafe_code, reason = "only the other side knows what it points to")]
pub unsafe fn import(
    array: FFI_ArrowArray,
    schema: &FFI_ArrowSchema,
) -> Result<ArrayRef, ColumnError> {
    // SAFETY: as the caller promises.
    let data = unsafe { ffi::from_ffi(array, schema) }.map_err(malformed)?;
    data.validate_full().map_err(malformed)?;
    Ok(make_array(data))
}

/// Hands over a record batch as an array of structures.
///
/// # Errors
/// [`ColumnError::Malformed`] if a type does not cross; those of this crate do.
pub fn export(batch: RecordBatch) -> Result<(FFI_ArrowArray, FFI_ArrowSchema), ColumnError> {
    ffi::to_ffi(&StructArray::from(batch).to_data()).map_err(malformed)
}

/// Takes over a stream of record batches. Each batch is validated when it is read.
///
/// # Safety
/// The structure is valid by the rules of the C stream interface.
///
/// # Errors
/// [`ColumnError::Malformed`] if the stream has no schema of record batches.
#[allow(unsafe_code, reason = "only the other side knows what it points to")]
pub unsafe fn import_stream(
    stream: *mut FFI_ArrowArrayStream,
) -> Result<impl RecordBatchReader + Send + use<>, ColumnError> {
    // SAFETY: as the caller promises.
    let reader = unsafe { RecordBatchStreamReader::from_raw(stream) }.map_err(malformed)?;
    Ok(Validated(reader))
}

/// Hands over a stream of record batches.
#[must_use]
pub fn export_stream(reader: Box<dyn RecordBatchReader + Send>) -> FFI_ArrowArrayStream {
    FFI_ArrowArrayStream::new(reader)
}

struct Validated(RecordBatchStreamReader);

impl Iterator for Validated {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.0.next()?;
        Some(batch.and_then(|batch| {
            for column in batch.columns() {
                column.to_data().validate_full()?;
            }
            Ok(batch)
        }))
    }
}

impl RecordBatchReader for Validated {
    fn schema(&self) -> arrow_schema::SchemaRef {
        self.0.schema()
    }
}

fn malformed(error: ArrowError) -> ColumnError {
    ColumnError::Malformed(error.to_string())
}
