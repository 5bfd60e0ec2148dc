//! Handing over a stream: unlike that of arrow-rs, it can fail from the start, and a panic is an error.

use core::ffi::{c_char, c_int, c_void};
use core::mem::ManuallyDrop;
use core::ptr;
use std::ffi::CString;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array as _, RecordBatchReader, StructArray};
use arrow_schema::ArrowError;

use super::caught;
use crate::error::ColumnError;

/// The number of an invalid argument, on every system.
const EINVAL: c_int = 22;

/// Hands over a stream of record batches.
#[must_use]
pub fn export_stream(reader: Box<dyn RecordBatchReader + Send>) -> FFI_ArrowArrayStream {
    handed_over(Ok(reader))
}

/// Hands over a stream that has neither a schema nor batches: each call fails with this error.
#[must_use]
pub fn export_failure(error: ColumnError) -> FFI_ArrowArrayStream {
    handed_over(Err(error))
}

type Reader = Result<Box<dyn RecordBatchReader + Send>, ColumnError>;

struct Exported {
    reader: Reader,
    last_error: CString,
}

#[allow(unsafe_code, reason = "the structure of the interface")]
fn handed_over(reader: Reader) -> FFI_ArrowArrayStream {
    let exported = Box::new(Exported {
        reader,
        last_error: CString::default(),
    });
    let data = Box::into_raw(exported).cast::<c_void>();
    // SAFETY: the calls are those below, and the data is what they need. `release` frees it.
    unsafe {
        FFI_ArrowArrayStream::new_unchecked(
            Some(get_schema),
            Some(get_next),
            Some(get_last_error),
            Some(release),
            data,
        )
    }
}

impl Exported {
    /// # Safety
    /// The stream is one of this module, is not released, and nothing else uses it meanwhile.
    #[allow(unsafe_code, reason = "the structure of the interface")]
    unsafe fn of<'s>(stream: *mut FFI_ArrowArrayStream) -> &'s mut Self {
        // SAFETY: as the caller says.
        unsafe { &mut *(*stream).private_data().cast::<Self>() }
    }

    fn schema(&self) -> Result<FFI_ArrowSchema, String> {
        let reader = self.reader.as_ref().map_err(ColumnError::to_string)?;
        let schema = caught(|| FFI_ArrowSchema::try_from(reader.schema().as_ref()));
        schema.map_err(bug)?.map_err(text_of)
    }

    /// The next batch; after the last one, a released array.
    fn next(&mut self) -> Result<FFI_ArrowArray, String> {
        let reader = self.reader.as_mut().map_err(|error| error.to_string())?;
        let next = caught(|| match reader.next() {
            None => Ok(FFI_ArrowArray::empty()),
            Some(batch) => {
                batch.map(|batch| FFI_ArrowArray::new(&StructArray::from(batch).to_data()))
            }
        });
        next.map_err(bug)?.map_err(text_of)
    }

    /// Writes an output, or keeps the error.
    ///
    /// # Safety
    /// `out` is writable.
    #[allow(unsafe_code, reason = "the output of the other side")]
    unsafe fn put<T>(&mut self, value: Result<T, String>, out: *mut T) -> c_int {
        match value {
            Ok(value) => {
                // SAFETY: as the caller says. The old content is not dropped: it may be uninitialized.
                unsafe { out.write(value) };
                0
            }
            Err(text) => {
                let text = text.replace('\0', "\u{fffd}");
                self.last_error = CString::new(text).unwrap_or_default();
                EINVAL
            }
        }
    }
}

#[allow(unsafe_code, reason = "a call of the interface")]
unsafe extern "C" fn get_schema(
    stream: *mut FFI_ArrowArrayStream,
    out: *mut FFI_ArrowSchema,
) -> c_int {
    // SAFETY: the caller keeps to the interface.
    unsafe {
        let exported = Exported::of(stream);
        exported.put(exported.schema(), out)
    }
}

#[allow(unsafe_code, reason = "a call of the interface")]
unsafe extern "C" fn get_next(
    stream: *mut FFI_ArrowArrayStream,
    out: *mut FFI_ArrowArray,
) -> c_int {
    // SAFETY: the caller keeps to the interface.
    unsafe {
        let exported = Exported::of(stream);
        let next = exported.next();
        exported.put(next, out)
    }
}

#[allow(unsafe_code, reason = "a call of the interface")]
unsafe extern "C" fn get_last_error(stream: *mut FFI_ArrowArrayStream) -> *const c_char {
    // SAFETY: the caller keeps to the interface.
    unsafe { Exported::of(stream) }.last_error.as_ptr()
}

#[allow(unsafe_code, reason = "a call of the interface")]
unsafe extern "C" fn release(stream: *mut FFI_ArrowArrayStream) {
    // SAFETY: the caller keeps to the interface, so the data is that of `handed_over`. The structure itself is the caller's.
    let exported = unsafe {
        let exported = Box::from_raw((*stream).private_data().cast::<Exported>());
        // Not dropped: that would release it again.
        let _ = ManuallyDrop::new(ptr::replace(stream, FFI_ArrowArrayStream::empty()));
        exported
    };
    // A panic ends here; what is left is leaked.
    let _ = caught(|| drop(exported));
}

fn bug(panic: String) -> String {
    format!("a bug in pushurl, please report it: {panic}")
}

/// The message of an error, without the kind that arrow-rs writes before those of others.
fn text_of(error: ArrowError) -> String {
    match error {
        ArrowError::ExternalError(error) => error.to_string(),
        error => error.to_string(),
    }
}
