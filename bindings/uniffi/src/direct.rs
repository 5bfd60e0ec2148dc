//! The hot calls without UniFFI's buffers: only numbers and addresses cross.
//!
//! On the JVM, JNA reads and writes each buffer and status of UniFFI field by field: a check takes 100 times as long as its
//! work. Here the caller owns the memory: it writes the input and reads the output
//! in place. The layouts are those of [`many`](crate::many), each with one of these headers before its rows.
//!
//! # Facts, before *Texts*
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `i64` | the time now, in Unix seconds |
//! | 8 | `u64` | the number of live pushes of the account |
//! | 16 | `u64` | the number of live pushes of the StreamName |
//! | 24 | `i64` | the highest priority among these |
//! | 32 | `u8` | which of the three are known: the sum of 1, 2 and 4 |
//! | 33 | `u8` | the number of the hook's answer, 0 if there is none |
//! | 34 | `u8` | whether the texts are a batch, 1, or one text, 0 |
//! | 35 | `u8` | 0 |
//! | 36 | `u32` | the length of the client's address, 0 if it is not known |
//! | 40 | UTF-8 | the client's address |
//!
//! # Batch, before *Rows to sign*
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `i64` | the time now, in Unix seconds |
//! | 8 | `i64` | the default expiration time of the rows, in Unix seconds |
//! | 16 | `u8` | the number of the protocol, 0 for the default |
//! | 17 | `u8` | what is given: 1 a port, 2 a host, 3 both |
//! | 18 | `u16` | the port |
//! | 20 | `u32` | the length of the push domain |
//! | 24 | `u32` | the length of the AppName |
//! | 28 | `u32` | the length of the host |
//! | 32 | `u32` | the number of parameters |
//! | 36 | `u32` × 2 × parameters | the length of each name, and of its value |
//! | | UTF-8 | the push domain, the AppName, the host, each name and its value |
//!
//! # Return value
//!
//! - 0 or more: the length of the answer, which is in the output buffer.
//! - -2: the answer does not fit into the output buffer and is in a heap buffer. The output buffer begins with its address and
//!   length, a `u64` each. Free it with [`pushurl_direct_free`].
//! - -3: an error. Its message, in English, is in a heap buffer, as for -2.
//! - -1: a panic. There is no answer.

use std::panic::{self, AssertUnwindSafe};
use std::ptr;
use std::slice;

use crate::bytes::Packed;
use crate::checker::Checker;
use crate::enums::{HookAnswer, Protocol};
use crate::error::PushUrlError;
use crate::facts::Facts;
use crate::many::{Reader, count, malformed};
use crate::signer::Signer;
use crate::target::{Batch, TargetParam};

const PANICKED: i64 = -1;
const IN_HEAP: i64 = -2;
const ERROR: i64 = -3;

/// Judges texts: the input is *Facts* and *Texts*, the output *Judged rows*.
///
/// # Safety
/// `checker` is the handle of a [`Checker`] that lives until this returns. `input` and `output` are the addresses of buffers with
/// the given lengths. The output buffer is exclusive to this call and has at least 16 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_check(
    checker: u64,
    input: u64,
    input_len: u64,
    output: u64,
    output_len: u64,
) -> i64 {
    let work = || {
        // SAFETY: As the caller promises.
        let (checker, input) = unsafe { (object::<Checker>(checker), bytes(input, input_len)) };
        let mut reader = Reader::new(input);
        let (facts, is_batch) = read_facts(&mut reader)?;
        match is_batch {
            true => checker.check_packed(reader.rest(), &facts),
            false => checker.check_packed_one(reader.rest(), &facts),
        }
    };
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Signs rows: the input is *Batch* and *Rows to sign*, the output *Signed rows*.
///
/// # Safety
/// As for [`pushurl_direct_check`], with the handle of a [`Signer`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_sign(
    signer: u64,
    input: u64,
    input_len: u64,
    output: u64,
    output_len: u64,
) -> i64 {
    let work = || {
        // SAFETY: As the caller promises.
        let (signer, input) = unsafe { (object::<Signer>(signer), bytes(input, input_len)) };
        let mut reader = Reader::new(input);
        let batch = read_batch(&mut reader)?;
        signer.sign_packed(&batch, reader.rest())
    };
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Masks the secrets in a text: input and output are UTF-8.
///
/// # Safety
/// As for [`pushurl_direct_check`], without the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_mask(
    input: u64,
    input_len: u64,
    output: u64,
    output_len: u64,
) -> i64 {
    let work = || {
        // SAFETY: As the caller promises.
        let input = unsafe { bytes(input, input_len) };
        let text = str::from_utf8(input).map_err(|_| malformed())?;
        Ok(Packed::from(pushurl::mask(text).as_bytes()))
    };
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Frees an answer or a message in a heap buffer.
///
/// # Safety
/// `address` and `len` are from one call, and are passed once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_free(address: u64, len: u64) {
    // SAFETY: As the caller promises, `put_in_heap` released it.
    unsafe { Packed::drop_given(pointer(address), size(len)) };
}

/// Panics, to test that no panic leaves this module.
///
/// # Safety
/// As for [`pushurl_direct_check`], without the handle and the input.
#[cfg(feature = "test-hooks")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_panic(output: u64, output_len: u64) -> i64 {
    let work = || panic!("a panic on purpose");
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Runs `work`, stores its answer, and returns the code.
fn answer(work: &dyn Fn() -> Result<Packed, PushUrlError>, output: &mut [u8]) -> i64 {
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(packed)) => match output.get_mut(..packed.len()) {
            Some(room) => {
                room.copy_from_slice(&packed);
                i64::try_from(packed.len()).unwrap_or(PANICKED)
            }
            None => put_in_heap(packed, output, IN_HEAP),
        },
        Ok(Err(error)) => put_in_heap(error.to_string().as_bytes().into(), output, ERROR),
        Err(_) => PANICKED,
    }
}

fn put_in_heap(packed: Packed, output: &mut [u8], code: i64) -> i64 {
    let Some(room) = output.first_chunk_mut::<16>() else {
        return PANICKED;
    };
    let len = packed.len() as u64;
    let address = packed.give().expose_provenance() as u64;
    let place = u128::from(address) | u128::from(len) << 64;
    *room = place.to_le_bytes();
    code
}

/// The facts, and whether the texts are a batch.
fn read_facts(reader: &mut Reader<'_>) -> Result<(Facts, bool), PushUrlError> {
    let (now, total, same, priority) = (reader.i64()?, reader.i64()?, reader.i64()?, reader.i64()?);
    let [known, hook, is_batch, _] = reader.u32()?.to_le_bytes();
    let client = count(reader.u32()?)?;
    let client = reader.text_of(client)?;
    let is_known = |bit: u8| known & bit != 0;
    let facts = Facts {
        now,
        client: (!client.is_empty()).then(|| client.to_owned()),
        live_total: is_known(1).then(|| total.cast_unsigned()),
        live_same: is_known(2).then(|| same.cast_unsigned()),
        live_priority: is_known(4).then_some(priority),
        hook: numbered(hook, &HookAnswer::ALL, |answer| answer as u8)?,
    };
    Ok((facts, is_batch != 0))
}

fn read_batch(reader: &mut Reader<'_>) -> Result<Batch, PushUrlError> {
    let (now, expires) = (reader.i64()?, reader.i64()?);
    let [protocol, named, port_low, port_high] = reader.u32()?.to_le_bytes();
    let lengths = reader.column::<4>(3)?;
    let params = count(reader.u32()?)?;
    let param_lengths = reader.column::<8>(params)?;
    let mut text = |len: [u8; 4]| reader.text_of(count(u32::from_le_bytes(len))?);
    let &[domain, app, host] = lengths else {
        return Err(malformed());
    };
    let (domain, app, host) = (text(domain)?, text(app)?, text(host)?);
    let mut params = Vec::with_capacity(param_lengths.len());
    for lengths in param_lengths {
        let mut lengths = Reader::new(lengths);
        let (name, value) = (lengths.u32()?, lengths.u32()?);
        params.push(TargetParam {
            name: text(name.to_le_bytes())?.to_owned(),
            value: text(value.to_le_bytes())?.to_owned(),
        });
    }
    Ok(Batch {
        domain: domain.to_owned(),
        app: app.to_owned(),
        protocol: numbered(protocol, &Protocol::ALL, |protocol| protocol as u8)?,
        port: (named & 1 != 0).then(|| u16::from_le_bytes([port_low, port_high])),
        host: (named & 2 != 0).then(|| host.to_owned()),
        params,
        expires,
        now,
    })
}

/// The value with this number; `None` for 0.
fn numbered<T: Copy>(
    number: u8,
    all: &[T],
    number_of: impl Fn(T) -> u8,
) -> Result<Option<T>, PushUrlError> {
    let value = all
        .iter()
        .copied()
        .find(|value| number_of(*value) == number);
    match (value, number) {
        (None, 1..) => Err(malformed()),
        _ => Ok(value),
    }
}

/// # Safety
/// `handle` is the handle of a `T` that lives as long as the result.
unsafe fn object<'a, T>(handle: u64) -> &'a T {
    // SAFETY: UniFFI's handles of objects come from `Arc::into_raw`, and the caller promises the rest.
    unsafe { &*pointer(handle).cast::<T>() }
}

/// # Safety
/// `address` is the address of `len` readable bytes that do not change as long as the result lives.
unsafe fn bytes<'a>(address: u64, len: u64) -> &'a [u8] {
    match len {
        0 => &[],
        // SAFETY: As the caller promises.
        _ => unsafe { slice::from_raw_parts(pointer(address), size(len)) },
    }
}

/// # Safety
/// `address` is the address of `len` writable bytes that are exclusive as long as the result lives.
unsafe fn bytes_mut<'a>(address: u64, len: u64) -> &'a mut [u8] {
    match len {
        0 => &mut [],
        // SAFETY: As the caller promises.
        _ => unsafe { slice::from_raw_parts_mut(pointer(address), size(len)) },
    }
}

/// A pointer from an address of another language.
fn pointer(address: u64) -> *mut u8 {
    ptr::with_exposed_provenance_mut(size(address))
}

/// A number beyond `usize` cannot be an address or a size on this machine.
fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or_default()
}
