//! Foreign structures that are wrong are errors, and so are panics.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    unsafe_code
)]

use core::ffi::{c_char, c_void};
use core::mem;
use core::ptr;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use pushurl_arrow::{ColumnError, cross};

/// The structure of the interface, whose fields arrow-rs hides.
#[repr(C)]
struct RawArray {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *const *const c_void,
    children: *const *const RawArray,
    dictionary: *const RawArray,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private_data: *mut c_void,
}

#[repr(C)]
struct RawSchema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *const *const RawSchema,
    dictionary: *const RawSchema,
    release: Option<unsafe extern "C" fn(*mut Self)>,
    private_data: *mut c_void,
}

/// Whether `release` was called. The memory is the test's own.
unsafe extern "C" fn release(array: *mut RawArray) {
    // SAFETY: arrow-rs calls it once, with a structure of `imported`.
    unsafe {
        *(*array).private_data.cast::<u32>() += 1;
        (*array).release = None;
    }
}

/// A column of two rows: its format, and its buffers as bytes.
fn imported(
    format: &str,
    buffers: &[&[u8]],
    spoil: impl FnOnce(&mut RawArray),
) -> Result<(), String> {
    let schema = FFI_ArrowSchema::try_new(format, vec![], None).unwrap();
    imported_as(&schema, buffers, spoil)
}

fn imported_as(
    schema: &FFI_ArrowSchema,
    buffers: &[&[u8]],
    spoil: impl FnOnce(&mut RawArray),
) -> Result<(), String> {
    // Aligned to eight bytes, which a buffer of bytes need not be.
    let aligned: Vec<Vec<u64>> = buffers
        .iter()
        .map(|bytes| {
            let words = bytes.chunks(8).map(|chunk| {
                let mut word = [0; 8];
                word[..chunk.len()].copy_from_slice(chunk);
                u64::from_ne_bytes(word)
            });
            words.collect()
        })
        .collect();
    let pointers: Vec<*const c_void> = aligned
        .iter()
        .map(|words| match words.is_empty() {
            true => ptr::null(),
            false => words.as_ptr().cast(),
        })
        .collect();
    let mut released = 0_u32;
    let mut raw = RawArray {
        length: 2,
        null_count: -1,
        offset: 0,
        n_buffers: i64::try_from(buffers.len()).unwrap(),
        n_children: 0,
        buffers: pointers.as_ptr(),
        children: ptr::null(),
        dictionary: ptr::null(),
        release: Some(release),
        private_data: (&raw mut released).cast(),
    };
    spoil(&mut raw);
    // SAFETY: the same layout; what is wrong in it is what is tested.
    let result = unsafe {
        let array = mem::transmute::<RawArray, FFI_ArrowArray>(raw);
        cross::import(array, schema)
    };
    let result = result.map(drop).map_err(|error| error.to_string());
    assert_eq!(released, 1, "it is released in every case, once");
    result
}

fn i32s(offsets: [i32; 3]) -> Vec<u8> {
    offsets.into_iter().flat_map(i32::to_ne_bytes).collect()
}

fn i64s(numbers: &[i64]) -> Vec<u8> {
    numbers.iter().copied().flat_map(i64::to_ne_bytes).collect()
}

fn malformed(what: &str) -> Result<(), String> {
    Err(format!("the array is malformed: {what}"))
}

const SIZE: &str = "a length or an offset is negative or too great";
const BUFFERS: &str = "its number of buffers is not that of its type";
const CHILDREN: &str = "its number of children is not that of its type";

#[test]
fn lengths_and_counts_are_checked_before_they_are_used() {
    let good = i32s([0, 1, 2]);
    let text: [&[u8]; 3] = [b"", &good, b"ab"];
    assert_eq!(imported("u", &text, |_| {}), Ok(()));
    assert_eq!(imported("u", &text, |raw| raw.length = -1), malformed(SIZE));
    assert_eq!(imported("u", &text, |raw| raw.offset = -1), malformed(SIZE));
    let most = |raw: &mut RawArray| raw.length = i64::MAX;
    assert_eq!(imported("l", &[b"", b""], most), malformed(SIZE));
    // Their sum has no sign left.
    let both = |raw: &mut RawArray| (raw.length, raw.offset) = (-1, -1);
    assert_eq!(imported("u", &text, both), malformed(SIZE));
    for wrong in [0, 1, 2, 4, -1, i64::MIN] {
        let spoil = |raw: &mut RawArray| raw.n_buffers = wrong;
        assert_eq!(imported("u", &text, spoil), malformed(BUFFERS), "{wrong}");
    }
    assert_eq!(imported("n", &[], |_| {}), Ok(()));
    for wrong in [1, -1] {
        let spoil = |raw: &mut RawArray| raw.n_children = wrong;
        assert_eq!(imported("u", &text, spoil), malformed(CHILDREN), "{wrong}");
    }
    assert!(imported("u", &text, |raw| raw.buffers = ptr::null()).is_err());
    let row = "the size of a row is negative or too great";
    for format in ["w:-1", "w:2147483647"] {
        let rows = |raw: &mut RawArray| raw.length = 1 << 50;
        assert_eq!(
            imported(format, &[b"", b""], rows),
            malformed(row),
            "{format}"
        );
    }
}

#[test]
fn offsets_are_checked_before_they_are_used() {
    let refused = |offsets: &[u8], format: &str| imported(format, &[b"", offsets, b"ab"], |_| {});
    let negative = malformed("the last offset is negative");
    assert_eq!(refused(&i32s([0, 1, -1]), "u"), negative);
    assert_eq!(refused(&i32s([0, 1, i32::MIN]), "z"), negative);
    assert_eq!(refused(&i64s(&[0, 1, -1]), "U"), negative);
    let missing = malformed("the offsets are missing or misaligned");
    assert_eq!(refused(b"", "u"), missing);
    // What arrow-rs itself finds.
    assert!(refused(&i32s([0, 3, 2]), "u").is_err());
    assert!(refused(&i32s([-1, 1, 2]), "u").is_err());
    assert!(refused(&i32s([2, 1, 2]), "u").is_err());
    let not_utf8 = imported("u", &[b"", &i32s([0, 1, 2]), b"a\xff"], |_| {});
    assert!(not_utf8.is_err());

    let shifted = i32s([0, 0, 1]);
    let buffers: [*const c_void; 3] = [
        ptr::null(),
        // SAFETY: within the buffer; three more bytes are not read.
        unsafe { shifted.as_ptr().add(1) }.cast(),
        shifted.as_ptr().cast(),
    ];
    let spoil = |raw: &mut RawArray| {
        raw.length = 1;
        raw.buffers = buffers.as_ptr();
    };
    assert_eq!(imported("u", &[b"", b"", b""], spoil), missing);
}

#[test]
fn views_have_their_buffers() {
    // Of up to twelve bytes, in the view itself.
    let mut views = [0_u8; 32];
    views[0] = 1;
    views[4] = b'a';
    let lengths = i64s(&[2]);
    let good: [&[u8]; 4] = [b"", &views, b"ab", &lengths];
    assert_eq!(imported("vu", &good, |_| {}), Ok(()));
    for wrong in [-1, 0, 1, 2] {
        let spoil = |raw: &mut RawArray| raw.n_buffers = wrong;
        assert_eq!(imported("vu", &good, spoil), malformed(BUFFERS), "{wrong}");
    }
    let negative = i64s(&[-1]);
    assert_eq!(
        imported("vu", &[b"", &views, b"ab", &negative], |_| {}),
        malformed("the length of a buffer is negative")
    );
    assert_eq!(
        imported("vu", &[b"", &views, b"ab", b""], |_| {}),
        malformed("the lengths of the buffers are missing or misaligned")
    );
    // A view into the third buffer, which does not exist.
    views[..16].copy_from_slice(&[13, 0, 0, 0, b'a', b'b', b'c', b'd', 2, 0, 0, 0, 0, 0, 0, 0]);
    assert!(imported("vu", &[b"", &views, b"ab", &lengths], |_| {}).is_err());
}

#[test]
fn dictionaries_have_keys_and_values() {
    let schema = |keys: &str| {
        let values = FFI_ArrowSchema::try_new("u", vec![], None).unwrap();
        FFI_ArrowSchema::try_new(keys, vec![], Some(values)).unwrap()
    };
    assert_eq!(
        imported_as(&schema("i"), &[b"", &[0; 8]], |_| {}),
        malformed("a dictionary is missing")
    );
    assert_eq!(
        imported_as(&schema("u"), &[b"", &i32s([0, 1, 2]), b"ab"], |_| {}),
        malformed("the keys of a dictionary are not integers")
    );
}

#[test]
fn schemas_are_checked_before_they_are_used() {
    let nested = |depth: usize| {
        let leaf = FFI_ArrowSchema::try_new("u", vec![], None).unwrap();
        (0..depth).fold(leaf, |child, _| {
            FFI_ArrowSchema::try_new("+l", vec![child], None).unwrap()
        })
    };
    let deep = malformed("it is nested too deeply");
    // Not too deep: the array has no children.
    assert_eq!(
        imported_as(&nested(64), &[b"", b""], |_| {}),
        malformed(CHILDREN)
    );
    assert_eq!(imported_as(&nested(65), &[b"", b""], |_| {}), deep);
    assert_eq!(imported_as(&nested(1000), &[b"", b""], |_| {}), deep);

    let raw = |format: &'static [u8], n_children| {
        let raw = RawSchema {
            format: match format.is_empty() {
                true => ptr::null(),
                false => format.as_ptr().cast(),
            },
            name: ptr::null(),
            metadata: ptr::null(),
            flags: 0,
            n_children,
            children: ptr::null(),
            dictionary: ptr::null(),
            release: None,
            private_data: ptr::null_mut(),
        };
        // SAFETY: the same layout, and nothing to release.
        unsafe { mem::transmute::<RawSchema, FFI_ArrowSchema>(raw) }
    };
    let count = malformed("a number of children is negative or too great");
    for wrong in [-1, i64::MIN, i64::MAX] {
        assert_eq!(imported_as(&raw(b"+s\0", wrong), &[b""], |_| {}), count);
    }
    // Panics of arrow-rs.
    for schema in [
        raw(b"", 0),
        raw(b"\xff\0", 0),
        raw(b"+l\0", 0),
        raw(b"+s\0", 1),
    ] {
        assert!(imported_as(&schema, &[b""], |_| {}).is_err());
    }
}

#[test]
fn a_panic_and_an_error_cross_as_messages() {
    struct Panics(u32);
    impl Iterator for Panics {
        type Item = Result<RecordBatch, ArrowError>;
        fn next(&mut self) -> Option<Self::Item> {
            self.0 += 1;
            match self.0 {
                1 => panic!("a test asked for {}", "this"),
                2 => Some(Err(ArrowError::ExternalError("gone\0".into()))),
                _ => None,
            }
        }
    }
    impl RecordBatchReader for Panics {
        fn schema(&self) -> SchemaRef {
            Arc::new(Schema::empty())
        }
    }
    let next = |stream: &mut cross::FFI_ArrowArrayStream| {
        // SAFETY: `export_stream` makes a valid stream.
        unsafe {
            let mut array = FFI_ArrowArray::empty();
            let code = stream.get_next().unwrap()(stream, &raw mut array);
            let text = stream.get_last_error().unwrap()(stream);
            let text = core::ffi::CStr::from_ptr(text).to_str().unwrap();
            (code, text.to_owned())
        }
    };
    let mut stream = cross::export_stream(Box::new(Panics(0)));
    let bug = "a bug in pushurl, please report it: a test asked for this";
    assert_eq!(next(&mut stream), (22, bug.to_owned()));
    assert_eq!(next(&mut stream), (22, "gone\u{fffd}".to_owned()));
    assert_eq!(next(&mut stream).0, 0);

    let mut stream = cross::export_failure(ColumnError::Missing("url".to_owned()));
    let missing = "there is no column \"url\"";
    assert_eq!(next(&mut stream), (22, missing.to_owned()));
    // SAFETY: `export_failure` makes a valid stream.
    let error = unsafe { cross::import_stream(&raw mut stream) }
        .err()
        .unwrap();
    let error = error.to_string();
    assert!(error.ends_with(missing), "{error}");
    // SAFETY: it is released now.
    let error = unsafe { cross::import_stream(&raw mut stream) }
        .err()
        .unwrap();
    assert_eq!(Err(error.to_string()), malformed("the stream is released"));
}
