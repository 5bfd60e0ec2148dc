//! Reads the caller's memory. Every pointer is validated here before it is dereferenced.

use core::ffi::c_char;
use core::slice;

use chrono::{DateTime, Utc};
use pushurl::{PushUrl, Timestamp};

use crate::codes::pushurl_result;

/// The target of a pointer to a handle or a struct.
///
/// # Safety
/// `pointer` is NULL, or points to a `T` that nothing changes during `'a`.
#[inline]
pub(crate) unsafe fn reference<'a, T>(pointer: *const T) -> Result<&'a T, pushurl_result> {
    // SAFETY: as the caller says.
    unsafe { pointer.as_ref() }.ok_or(pushurl_result::NullPointer)
}

/// The target of a pointer to a handle, mutable.
///
/// # Safety
/// `pointer` is NULL, or points to a `T` that nothing else uses during `'a`.
#[inline]
pub(crate) unsafe fn exclusive<'a, T>(pointer: *mut T) -> Result<&'a mut T, pushurl_result> {
    // SAFETY: as the caller says.
    unsafe { pointer.as_mut() }.ok_or(pushurl_result::NullPointer)
}

/// An array. NULL is an empty one.
///
/// # Safety
/// `data` is NULL, or points to `len` readable `T`s that nothing changes during `'a`.
#[inline]
pub(crate) unsafe fn array<'a, T>(data: *const T, len: usize) -> Result<&'a [T], pushurl_result> {
    if len > isize::MAX as usize / size_of::<T>().max(1) {
        return Err(pushurl_result::TooLong);
    }
    match (data.is_null(), len) {
        (true, 0) => Ok(&[]),
        (true, _) => Err(pushurl_result::NullPointer),
        // SAFETY: not NULL, not too long, and readable as the caller says.
        (false, _) => Ok(unsafe { slice::from_raw_parts(data, len) }),
    }
}

/// A string.
///
/// # Safety
/// As for [`array`].
#[inline]
pub(crate) unsafe fn text<'a>(data: *const c_char, len: usize) -> Result<&'a str, pushurl_result> {
    // SAFETY: as the caller says.
    let bytes: &[u8] = unsafe { array(data.cast(), len) }?;
    str::from_utf8(bytes).map_err(|_| pushurl_result::NotUtf8)
}

/// The parts of a text. Not inlined, so that the code exists once.
#[inline(never)]
pub(crate) fn split(text: &str) -> PushUrl<'_> {
    PushUrl::split(text)
}

/// A time in Unix seconds.
#[inline]
pub(crate) const fn time(unix: i64) -> Result<Timestamp, pushurl_result> {
    const FIRST: i64 = DateTime::<Utc>::MIN_UTC.timestamp();
    const LAST: i64 = DateTime::<Utc>::MAX_UTC.timestamp();
    match unix {
        FIRST..=LAST => Ok(Timestamp::from_unix(unix)),
        _ => Err(pushurl_result::TimeOutOfRange),
    }
}

/// The value of an enum with this number; 0 is the default.
#[inline]
pub(crate) fn number<E: Copy>(
    all: &[E],
    number_of: impl Fn(E) -> u32,
    default: E,
    number: u32,
) -> Result<E, pushurl_result> {
    if number == 0 {
        return Ok(default);
    }
    let mut values = all.iter().copied();
    values
        .find(|value| number_of(*value) == number)
        .ok_or(pushurl_result::UnknownNumber)
}

/// A flag: 0 or 1.
#[inline]
pub(crate) const fn switch(number: u32) -> Result<bool, pushurl_result> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(pushurl_result::UnknownNumber),
    }
}

/// A field that must be 0 until a version gives it a meaning.
#[inline]
pub(crate) const fn reserved(number: u32) -> Result<(), pushurl_result> {
    match number {
        0 => Ok(()),
        _ => Err(pushurl_result::ReservedNotZero),
    }
}
