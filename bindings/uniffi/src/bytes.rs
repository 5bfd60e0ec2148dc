//! Byte buffers that cross the FFI without being copied byte by byte.
//!
//! UniFFI converts a `Vec<u8>` byte by byte, which costs more than signing and leaves copies in memory. The two types here appear
//! in the languages like a `Vec<u8>` (`bytes`, `ByteArray`, `Data`), and take over the whole buffer.

use core::ops::Deref;
use core::ptr;

use uniffi::deps::anyhow::{Result, ensure};
use uniffi::{FfiConverter, MetadataBuffer, RustBuffer, TypeId};
use zeroize::Zeroizing;

use crate::UniFfiTag;

/// The size of the length prefix in UniFFI's buffers.
const PREFIX: usize = 4;

/// Packed rows, input or output. [`crate::many`] documents their layouts.
pub struct Packed {
    /// Begins with room for the length prefix, so that the buffer crosses without a copy.
    buffer: Vec<u8>,
}

impl Packed {
    /// An empty buffer with room for this many bytes.
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        let mut buffer = Vec::with_capacity(PREFIX + capacity);
        buffer.extend_from_slice(&[0; PREFIX]);
        Self { buffer }
    }

    /// Appends bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Appends zeros, for [`set`](Self::set) to overwrite.
    pub(crate) fn skip(&mut self, count: usize) {
        self.buffer.resize(self.buffer.len() + count, 0);
    }

    /// Inserts bytes at an offset.
    pub(crate) fn insert(&mut self, at: usize, bytes: &[u8]) {
        let at = (PREFIX + at).min(self.buffer.len());
        self.buffer.splice(at..at, bytes.iter().copied());
    }

    /// Releases ownership of the memory and returns the address of the first byte. [`drop_given`](Self::drop_given) frees it.
    pub(crate) fn give(self) -> *mut u8 {
        let whole = Box::into_raw(self.buffer.into_boxed_slice());
        whole.cast::<u8>().wrapping_add(PREFIX)
    }

    /// Frees memory that [`give`](Self::give) released.
    ///
    /// # Safety
    /// `address` is from [`give`](Self::give), `len` is the number of bytes, and this is called once.
    pub(crate) unsafe fn drop_given(address: *mut u8, len: usize) {
        let whole = ptr::slice_from_raw_parts_mut(address.wrapping_sub(PREFIX), PREFIX + len);
        // SAFETY: As the caller promises, it is the box of `give`.
        drop(unsafe { Box::from_raw(whole) });
    }

    /// Overwrites four bytes; does nothing beyond the end.
    pub(crate) fn set(&mut self, at: usize, bytes: [u8; 4]) {
        let place = self.buffer.get_mut(PREFIX + at..PREFIX + at + bytes.len());
        if let Some(place) = place {
            place.copy_from_slice(&bytes);
        }
    }
}

impl From<&[u8]> for Packed {
    fn from(bytes: &[u8]) -> Self {
        let mut packed = Self::with_capacity(bytes.len());
        packed.push(bytes);
        packed
    }
}

impl Deref for Packed {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.buffer.get(PREFIX..).unwrap_or_default()
    }
}

// SAFETY: The wire format is that of UniFFI's `Vec<u8>`: the length as four bytes, big-endian, then the bytes. The tests compare
// the two.
unsafe impl FfiConverter<UniFfiTag> for Packed {
    type FfiType = RustBuffer;

    fn lower(mut packed: Self) -> RustBuffer {
        let length = length(packed.len());
        if let Some(prefix) = packed.buffer.first_chunk_mut() {
            *prefix = length;
        }
        RustBuffer::from_vec(packed.buffer)
    }

    fn try_lift(buffer: RustBuffer) -> Result<Self> {
        let buffer = buffer.destroy_into_vec();
        check_length(&buffer)?;
        Ok(Self { buffer })
    }

    fn write(packed: Self, out: &mut Vec<u8>) {
        out.extend_from_slice(&length(packed.len()));
        out.extend_from_slice(&packed);
    }

    fn try_read(buffer: &mut &[u8]) -> Result<Self> {
        let mut packed = Self::with_capacity(0);
        packed.push(read(buffer)?);
        Ok(packed)
    }

    const TYPE_ID_META: MetadataBuffer = <Vec<u8> as TypeId<UniFfiTag>>::TYPE_ID_META;
}

uniffi::derive_ffi_traits!(local Packed);

/// The bytes of a key. The buffer in which they crossed is overwritten on drop; the other side must overwrite its own copies.
pub struct SecretBytes {
    buffer: Zeroizing<Vec<u8>>,
}

impl Deref for SecretBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.buffer.get(PREFIX..).unwrap_or_default()
    }
}

// SAFETY: As for `Packed`.
unsafe impl FfiConverter<UniFfiTag> for SecretBytes {
    type FfiType = RustBuffer;

    fn lower(secret: Self) -> RustBuffer {
        // Secrets only go in: none can be read back.
        drop(secret);
        RustBuffer::from_vec(length(0).to_vec())
    }

    fn try_lift(buffer: RustBuffer) -> Result<Self> {
        let buffer = Zeroizing::new(buffer.destroy_into_vec());
        check_length(&buffer)?;
        Ok(Self { buffer })
    }

    fn write(secret: Self, out: &mut Vec<u8>) {
        drop(secret);
        out.extend_from_slice(&length(0));
    }

    fn try_read(buffer: &mut &[u8]) -> Result<Self> {
        let bytes = read(buffer)?;
        let mut whole = Zeroizing::new(Vec::with_capacity(PREFIX + bytes.len()));
        whole.extend_from_slice(&length(bytes.len()));
        whole.extend_from_slice(bytes);
        Ok(Self { buffer: whole })
    }

    const TYPE_ID_META: MetadataBuffer = <Vec<u8> as TypeId<UniFfiTag>>::TYPE_ID_META;
}

uniffi::derive_ffi_traits!(local SecretBytes);

/// The length prefix as UniFFI writes it. The languages read at most 2 GiB; more panics, which becomes an exception.
#[expect(clippy::expect_used, reason = "UniFFI's own converters panic here too")]
fn length(len: usize) -> [u8; PREFIX] {
    let len = i32::try_from(len).expect("at most 2 GiB cross at once");
    len.to_be_bytes()
}

fn check_length(buffer: &[u8]) -> Result<()> {
    let mut rest = buffer;
    read(&mut rest)?;
    ensure!(rest.is_empty(), "there are trailing bytes");
    Ok(())
}

/// Returns the bytes after a length prefix, and moves the buffer past them.
fn read<'b>(buffer: &mut &'b [u8]) -> Result<&'b [u8]> {
    let split = buffer
        .split_first_chunk::<PREFIX>()
        .and_then(|(len, rest)| {
            let len = usize::try_from(i32::from_be_bytes(*len)).ok()?;
            rest.split_at_checked(len)
        });
    ensure!(
        split.is_some(),
        "there are fewer bytes than the length says"
    );
    let (bytes, rest) = split.unwrap_or_default();
    *buffer = rest;
    Ok(bytes)
}
