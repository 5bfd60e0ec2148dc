//! Writes the caller's buffers: completely or not at all.

use core::ffi::c_char;
use core::{fmt, ptr};

use crate::codes::pushurl_result;

/// An output of one value.
pub(crate) struct Out<T>(*mut T);

impl<T> Out<T> {
    /// # Safety
    /// `place` is NULL, or writable for as long as this lives.
    #[inline]
    pub unsafe fn new(place: *mut T) -> Result<Self, pushurl_result> {
        match place.is_null() {
            true => Err(pushurl_result::NullPointer),
            false => Ok(Self(place)),
        }
    }

    #[inline]
    pub fn put(self, value: T) {
        // SAFETY: not NULL, and writable as the creator promised. The old content is not dropped: it may be uninitialized.
        unsafe { self.0.write(value) }
    }
}

/// Returns a new handle.
#[inline]
pub(crate) fn give<T>(out: Out<*mut T>, value: T) {
    out.put(Box::into_raw(Box::new(value)));
}

/// Takes a handle back, or NULL.
///
/// # Safety
/// `handle` is NULL, or was made by [`give`] and not taken back.
pub(crate) unsafe fn take_back<T>(handle: *mut T) {
    if !handle.is_null() {
        // SAFETY: as the caller says.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// A buffer for several values, and the output for their number. The number is written
/// first, so that nothing else is written if the buffer is too short.
pub(crate) struct List<T> {
    data: *mut T,
    capacity: usize,
}

impl<T: Copy> List<T> {
    /// # Safety
    /// `data` is NULL, or has `capacity` writable places; `len` is NULL or writable.
    #[inline]
    pub unsafe fn new(
        data: *mut T,
        capacity: usize,
        len: *mut usize,
        needed: usize,
    ) -> Result<Self, pushurl_result> {
        if len.is_null() {
            return Err(pushurl_result::NullPointer);
        }
        // SAFETY: not NULL, and writable as the caller says.
        unsafe { len.write(needed) };
        // SAFETY: as the caller says.
        unsafe { Self::silent(data, capacity, needed) }
    }

    /// A list without an output for its length.
    ///
    /// # Safety
    /// `data` is NULL, or has `capacity` writable places.
    #[inline]
    pub unsafe fn silent(
        data: *mut T,
        capacity: usize,
        needed: usize,
    ) -> Result<Self, pushurl_result> {
        match needed <= capacity && (needed == 0 || !data.is_null()) {
            true => Ok(Self {
                data,
                capacity: needed,
            }),
            false => Err(pushurl_result::BufferTooSmall),
        }
    }

    /// One value for each of `count` inputs; NULL if there are none.
    ///
    /// # Safety
    /// `data` is NULL, or has `count` writable places.
    #[inline]
    pub unsafe fn all(data: *mut T, count: usize) -> Result<Self, pushurl_result> {
        // SAFETY: as the caller says.
        unsafe { Self::silent(data, count, count) }.map_err(|_| pushurl_result::NullPointer)
    }

    /// Writes the values; their number is the announced one.
    #[inline]
    pub fn put(self, values: impl Iterator<Item = T>) {
        self.put_at(values.enumerate());
    }

    /// Writes values at some of the announced indexes.
    #[inline]
    pub fn put_at(self, values: impl Iterator<Item = (usize, T)>) {
        for (place, value) in values {
            self.put_one(place, value);
        }
    }

    /// Writes a value at an index; ignored beyond the buffer.
    #[inline]
    pub fn put_one(&self, place: usize, value: T) {
        if place < self.capacity {
            // SAFETY: there is room up to the capacity.
            unsafe { self.data.add(place).write(value) };
        }
    }
}

/// A buffer for a string and its trailing NUL.
pub(crate) struct Buffer {
    data: *mut c_char,
    needed: usize,
}

impl Buffer {
    /// Announces the length of the string, without its NUL.
    ///
    /// # Safety
    /// `data` is NULL, or has `capacity` writable bytes; `len` is NULL or writable.
    #[inline]
    pub unsafe fn new(
        data: *mut c_char,
        capacity: usize,
        len: *mut usize,
        needed: usize,
    ) -> Result<Self, pushurl_result> {
        if len.is_null() {
            return Err(pushurl_result::NullPointer);
        }
        // SAFETY: not NULL, and writable as the caller says.
        unsafe { len.write(needed) };
        match !data.is_null() && needed < capacity {
            true => Ok(Self { data, needed }),
            false => Err(pushurl_result::BufferTooSmall),
        }
    }

    /// Writes the string, which has the announced length, and a NUL.
    #[inline]
    pub fn put(self, text: &str) {
        self.put_pieces(|out| fmt::Write::write_str(out, text));
    }

    /// Like [`put`](Self::put) for a string in pieces, whose length [`len_of`] computed.
    #[inline]
    pub fn put_pieces(self, write: impl FnOnce(&mut Pieces) -> fmt::Result) {
        let mut pieces = Pieces {
            place: self.data,
            room: self.needed,
            len: 0,
        };
        // Writing to `Pieces` never fails.
        let _ = write(&mut pieces);
        // SAFETY: there is room for a NUL after the text.
        unsafe { self.data.add(self.needed).write(0) };
    }
}

/// The length of a string in pieces.
#[inline]
pub(crate) fn len_of(write: impl FnOnce(&mut Pieces) -> fmt::Result) -> usize {
    let mut counted = Pieces {
        place: ptr::null_mut(),
        room: 0,
        len: 0,
    };
    let _ = write(&mut counted);
    counted.len
}

/// Writes a string piece by piece into the caller's buffer, without heap memory. What
/// does not fit is only counted.
pub(crate) struct Pieces {
    place: *mut c_char,
    room: usize,
    len: usize,
}

impl fmt::Write for Pieces {
    #[inline]
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        let end = self.len + piece.len();
        if end <= self.room {
            // SAFETY: there is room up to `room`. The buffer is exclusively the caller's, so the piece cannot overlap it.
            unsafe {
                let place = self.place.add(self.len);
                ptr::copy_nonoverlapping(piece.as_ptr().cast(), place, piece.len());
            }
        }
        self.len = end;
        Ok(())
    }
}

/// A buffer for many strings, one after the other, each with a trailing NUL.
pub(crate) struct Texts {
    data: *mut c_char,
    at: usize,
}

impl Texts {
    /// Announces the length of all strings, NULs included.
    ///
    /// # Safety
    /// `data` is NULL, or has `capacity` writable bytes; `len` is NULL or writable.
    pub unsafe fn new(
        data: *mut c_char,
        capacity: usize,
        len: *mut usize,
        needed: usize,
    ) -> Result<Self, pushurl_result> {
        // SAFETY: as the caller says.
        unsafe { List::new(data, capacity, len, needed) }?;
        Ok(Self { data, at: 0 })
    }

    /// Writes the next string and returns the offset of its NUL. Together they have the
    /// announced length.
    #[inline]
    pub fn put(&mut self, text: &str) -> usize {
        let end = self.at + text.len();
        // SAFETY: `new` checked that there is enough room, and the buffer is exclusively the caller's.
        unsafe {
            let place = self.data.add(self.at);
            ptr::copy_nonoverlapping(text.as_ptr().cast(), place, text.len());
            place.add(text.len()).write(0);
        }
        self.at = end + 1;
        end
    }
}
