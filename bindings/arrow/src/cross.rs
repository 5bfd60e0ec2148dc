//! The Arrow C data interface: how arrays cross between languages without a copy.
//!
//! What comes in is validated in full, text included, since the other side may be C. No panic crosses: it becomes an error.

mod export;
mod form;

use core::ffi::{CStr, c_int};
use core::mem;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use arrow_array::ffi::{self, FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::{
    Array as _, ArrayRef, RecordBatch, RecordBatchOptions, RecordBatchReader, StructArray,
    make_array,
};
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};

use crate::error::ColumnError;

pub use arrow_array::ffi_stream::FFI_ArrowArrayStream;
pub use export::{export_failure, export_stream};

/// Takes over an array.
///
/// # Safety
/// Both structures are valid by the rules of the C data interface: each pointer to as much memory as the lengths and offsets
/// say. The lengths, offsets, formats and texts themselves may be anything.
///
/// # Errors
/// [`ColumnError::Malformed`] if its memory does not have the form of its type.
#[allow(unsafe_code, reason = "only the other side knows what it points to")]
pub unsafe fn import(
    array: FFI_ArrowArray,
    schema: &FFI_ArrowSchema,
) -> Result<ArrayRef, ColumnError> {
    read(|| {
        let data_type = form::type_of(schema)?;
        form::check(&array, &data_type)?;
        // SAFETY: as the caller promises, and its form is checked.
        let data = unsafe { ffi::from_ffi_and_data_type(array, data_type) }.map_err(malformed)?;
        data.validate_full().map_err(malformed)?;
        Ok(make_array(data))
    })
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
/// The structure is valid by the rules of the C stream interface, and so is what it returns, as for [`import`].
///
/// # Errors
/// [`ColumnError::Malformed`] if the stream has no schema of record batches.
#[allow(unsafe_code, reason = "only the other side knows what it points to")]
pub unsafe fn import_stream(
    stream: *mut FFI_ArrowArrayStream,
) -> Result<impl RecordBatchReader + Send + use<>, ColumnError> {
    // SAFETY: as the caller promises.
    let mut stream = unsafe { FFI_ArrowArrayStream::from_raw(stream) };
    read(|| {
        if stream.release().is_none() {
            return Err(ColumnError::Malformed("the stream is released".to_owned()));
        }
        let schema = schema_of(&mut stream)?;
        Ok(Imported { stream, schema })
    })
}

/// A stream whose batches are not to be trusted.
struct Imported {
    stream: FFI_ArrowArrayStream,
    schema: SchemaRef,
}

impl Iterator for Imported {
    type Item = Result<RecordBatch, ArrowError>;

    #[allow(unsafe_code, reason = "calls of the other side")]
    fn next(&mut self) -> Option<Self::Item> {
        let mut array = FFI_ArrowArray::empty();
        let Some(get_next) = self.stream.get_next() else {
            return Some(Err(external("the stream has no get_next")));
        };
        // SAFETY: `import_stream` was promised a valid stream, which is not released before it is dropped.
        match unsafe { get_next(&raw mut self.stream, &raw mut array) } {
            0 if array.is_released() => None,
            0 => {
                let batch = read(|| batch_of(array, &self.schema));
                Some(batch.map_err(|error| ArrowError::ExternalError(Box::new(error))))
            }
            code => Some(Err(external(error_of(&mut self.stream, code)))),
        }
    }
}

impl RecordBatchReader for Imported {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

#[allow(unsafe_code, reason = "calls of the other side")]
fn schema_of(stream: &mut FFI_ArrowArrayStream) -> Result<SchemaRef, ColumnError> {
    let mut schema = FFI_ArrowSchema::empty();
    let malformed = ColumnError::Malformed;
    let get_schema = stream.get_schema();
    let get_schema = get_schema.ok_or_else(|| malformed("the stream has no get_schema".into()))?;
    // SAFETY: the stream is valid, as `import_stream` was promised, and not released.
    match unsafe { get_schema(stream, &raw mut schema) } {
        0 => match form::type_of(&schema)? {
            DataType::Struct(fields) => {
                let metadata = schema.metadata().map_err(self::malformed)?;
                Ok(Arc::new(Schema::new(fields).with_metadata(metadata)))
            }
            other => Err(malformed(format!(
                "a stream of {other}, not of record batches"
            ))),
        },
        code => Err(malformed(error_of(stream, code))),
    }
}

/// What the producer says about its last error.
#[allow(unsafe_code, reason = "calls of the other side")]
fn error_of(stream: &mut FFI_ArrowArrayStream, code: c_int) -> String {
    let text = stream.get_last_error().map(|get_last_error| {
        // SAFETY: the stream is valid, and its last call failed.
        unsafe { get_last_error(stream) }
    });
    match text {
        Some(text) if !text.is_null() => {
            // SAFETY: a text that lives until the next call.
            let text = unsafe { CStr::from_ptr(text) }.to_string_lossy();
            format!("the stream failed with error {code}: {text}")
        }
        _ => format!("the stream failed with error {code}"),
    }
}

#[allow(unsafe_code, reason = "only the other side knows what it points to")]
fn batch_of(array: FFI_ArrowArray, schema: &SchemaRef) -> Result<RecordBatch, ColumnError> {
    let data_type = DataType::Struct(schema.fields().clone());
    form::check(&array, &data_type)?;
    // SAFETY: the array is valid, as `import_stream` was promised, and its form is checked.
    let data = unsafe { ffi::from_ffi_and_data_type(array, data_type) }.map_err(malformed)?;
    data.validate_full().map_err(malformed)?;
    // A batch has no nulls of its own: as other readers do, those of the structure are ignored.
    let rows = RecordBatchOptions::new().with_row_count(Some(data.len()));
    let (_, columns, _) = StructArray::from(data).into_parts();
    RecordBatch::try_new_with_options(Arc::clone(schema), columns, &rows).map_err(malformed)
}

/// Reads a foreign structure: arrow-rs panics if it is not as expected.
fn read<T>(body: impl FnOnce() -> Result<T, ColumnError>) -> Result<T, ColumnError> {
    caught(body).unwrap_or_else(|panic| Err(ColumnError::Malformed(panic)))
}

/// Runs a body, and returns the message if it panics.
fn caught<T>(body: impl FnOnce() -> T) -> Result<T, String> {
    // Unwind safe: what a body changes is not used after a panic, or only reports further errors.
    panic::catch_unwind(AssertUnwindSafe(body)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
        let text = text.unwrap_or("it cannot be read").to_owned();
        // Dropping the payload may panic too; the payload of that panic is leaked.
        panic::catch_unwind(AssertUnwindSafe(|| drop(payload))).unwrap_or_else(mem::forget);
        text
    })
}

fn external(error: impl Into<String>) -> ArrowError {
    ArrowError::ExternalError(error.into().into())
}

fn malformed(error: ArrowError) -> ColumnError {
    ColumnError::Malformed(error.to_string())
}
