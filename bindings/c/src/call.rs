//! The boundary of every call: no panic crosses it.

use core::mem;
use std::panic::{self, AssertUnwindSafe};

use crate::codes::pushurl_result;

/// Runs the body of a call. A panic is caught: the call returns
/// [`pushurl_result::Panic`], and no output is written, since bodies write them last.
#[inline]
pub(crate) fn call(body: impl FnOnce() -> Result<(), pushurl_result>) -> pushurl_result {
    match or_on_panic(Err(pushurl_result::Panic), body) {
        Ok(()) => pushurl_result::Ok,
        Err(result) => result,
    }
}

/// Runs the body of a call without a result code, and returns `on_panic` if it panics.
#[inline]
pub(crate) fn or_on_panic<R>(fallback: R, body: impl FnOnce() -> R) -> R {
    // Unwind safe: handles are read-only, except builders, and a body changes a builder only in its last step.
    panic::catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|payload| {
        // Dropping the payload may panic too; the payload of that panic is leaked.
        panic::catch_unwind(AssertUnwindSafe(|| drop(payload))).unwrap_or_else(mem::forget);
        fallback
    })
}
