//! Borrowed strings.

use core::ffi::c_char;
use core::ptr;

use crate::codes::pushurl_result;
use crate::input;

/// A borrowed string: a pointer and a length in bytes. It is UTF-8 and has no trailing
/// NUL.
///
/// As an input it is only read during the call. As an output it is a constant that lives
/// as long as the library is loaded and is never freed; if there is no string, `data` is
/// NULL and `len` is 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_str {
    /// The first byte. As an input, NULL means not given.
    pub data: *const c_char,
    /// The number of bytes.
    pub len: usize,
}

/// A range of bytes in a text: from `start` up to, not including, `end`. Empty where
/// something is missing.
///
/// In `pushurl_parts`, a part that does not exist has SIZE_MAX for both.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl pushurl_str {
    pub(crate) const fn of(text: &'static str) -> Self {
        Self {
            data: text.as_ptr().cast(),
            len: text.len(),
        }
    }

    pub(crate) const fn of_option(text: Option<&'static str>) -> Self {
        match text {
            Some(text) => Self::of(text),
            None => Self {
                data: ptr::null(),
                len: 0,
            },
        }
    }

    /// # Safety
    /// `data` is NULL, or points to `len` readable bytes that nothing changes during `'a`.
    #[inline]
    pub(crate) unsafe fn read<'a>(self) -> Result<&'a str, pushurl_result> {
        // SAFETY: as the caller says.
        unsafe { input::text(self.data, self.len) }
    }

    /// The string, if one is given.
    ///
    /// # Safety
    /// As for [`read`](Self::read).
    #[inline]
    pub(crate) unsafe fn read_option<'a>(self) -> Result<Option<&'a str>, pushurl_result> {
        if self.data.is_null() && self.len == 0 {
            return Ok(None);
        }
        // SAFETY: as the caller says.
        unsafe { self.read() }.map(Some)
    }

    /// The bytes, if any are given; for keys, which need not be UTF-8.
    ///
    /// # Safety
    /// As for [`read`](Self::read).
    pub(crate) unsafe fn read_bytes<'a>(self) -> Result<Option<&'a [u8]>, pushurl_result> {
        if self.data.is_null() && self.len == 0 {
            return Ok(None);
        }
        // SAFETY: as the caller says.
        unsafe { input::array(self.data.cast(), self.len) }.map(Some)
    }
}

impl pushurl_span {
    /// The span of a part that does not exist.
    pub(crate) const NONE: Self = Self {
        start: usize::MAX,
        end: usize::MAX,
    };
}

impl From<pushurl::Span> for pushurl_span {
    #[inline]
    fn from(span: pushurl::Span) -> Self {
        Self {
            start: span.start,
            end: span.end,
        }
    }
}

impl From<Option<pushurl::Part<'_>>> for pushurl_span {
    fn from(part: Option<pushurl::Part<'_>>) -> Self {
        part.map_or(Self::NONE, |part| part.span().into())
    }
}
