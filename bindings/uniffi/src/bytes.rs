//! Bytes that cross in one piece.
//!
//! UniFFI carries a `Vec<u8>` byte by byte, which costs more than signing does, and leaves copies behind. These two types are
//! `bytes`, `ByteArray` and `Data` in the languages, as a `Vec<u8>` is, and are taken over whole.

use core::ops::Deref;
use core::ptr;

use uniffi::deps::anyhow::{Result, ensure};
use uniffi::{FfiConverter, MetadataBuffer, RustBuffer, TypeId};
use zeroize::Zeroizing;

use crate::UniFfiTag;

/// The length that stands before the bytes, in a buffer of UniFFI's.
const PREFIX: usize = 4;

/// Packed rows, in or out: [`crate::many`] has their layouts.
pub struct Packed {
    /// With room for the length in front, so that the memory crosses as it is.
    buffer: Vec<u8>,
}

impl Packed {
    /// Nothing yet, with room for this many bytes.
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        let mut buffer = Vec::with_capacity(PREFIX + capacity);
        buffer.extend_from_slice(&[0; PREFIX]);
        Self { buffer }
    }

    /// Appends bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Appends zeros, to be [set](Self::set).
    pub(crate) fn skip(&mut self, count: usize) {
        self.buffer.resize(self.buffer.len() + count, 0);
    }

    /// Puts bytes before those at a place.
    pub(crate) fn insert(&mut self, at: usize, bytes: &[u8]) {
        let at = (PREFIX + at).min(self.buffer.len());
        self.buffer.splice(at..at, bytes.iter().copied());
    }

    /// Gives the memory away, uncopied: the address of the first byte. [`drop_given`](Self::drop_given) takes it back.
    pub(crate) fn give(self) -> *mut u8 {
        let whole = Box::into_raw(self.buffer.into_boxed_slice());
        whole.cast::<u8>().wrapping_add(PREFIX)
    }

    /// Frees what was given away.
    ///
    /// # Safety
    /// `address` is what [`give`](Self::give) gave of so many bytes, and is given back once.
    pub(crate) unsafe fn drop_given(address: *mut u8, len: usize) {
        let whole = ptr::slice_from_raw_parts_mut(address.wrapping_sub(PREFIX), PREFIX + len);
        // SAFETY: As the caller promises, it is the box that `give` took apart.
        drop(unsafe { Box::from_raw(whole) });
    }

    /// Overwrites four bytes, where there are as many.
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

// SAFETY: What crosses is what UniFFI's own `Vec<u8>` crosses as: the length in four bytes, big end first, and the bytes. The
// tests compare the two.
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

/// Bytes that hold a key. The buffer in which they crossed is overwritten on drop; what the other side keeps is its own to
/// overwrite.
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
        // Secrets go one way: there is no way to read one back.
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

/// As UniFFI writes it. The languages read no more than 2 GiB; more than that panics, which arrives as an exception.
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

/// The bytes behind a length, and the buffer behind them.
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
