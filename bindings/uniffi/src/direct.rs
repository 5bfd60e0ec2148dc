//! What is called most, once more without UniFFI's buffers: numbers and addresses cross, and nothing else.
//!
//! On the JVM each buffer and each status of UniFFI's is a structure that JNA reads and writes field by field: a check takes a
//! hundred times as long as its work. In Python a call with buffers is four calls. Here the other side has the memory: it writes what
//! goes in, and reads what came out, where it lies. What crosses is laid out as in [`many`](crate::many), with one of these before the rows.
//!
//! # Facts, before *Texts*
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `i64` | the time now, in Unix seconds |
//! | 8 | `u64` | how many pushes of the account are live |
//! | 16 | `u64` | how many pushes of the stream name are live |
//! | 24 | `i64` | the highest priority among these |
//! | 32 | `u8` | which of the three are known: 1, 2 and 4, added up |
//! | 33 | `u8` | the number of the hook's answer, 0 if there is none |
//! | 34 | `u16` | 0 |
//! | 36 | `u32` | the length of the client's address, 0 if it is not known |
//! | 40 | UTF-8 | the client's address |
//!
//! # Batch, before *What to sign*
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `i64` | the time now, in Unix seconds |
//! | 8 | `i64` | the expiry, where the rows have none of their own |
//! | 16 | `u8` | the protocol's number, 0 if none is named |
//! | 17 | `u8` | what is named: 1 a port, 2 a host, 3 both |
//! | 18 | `u16` | the port |
//! | 20 | `u32` | the length of the push domain |
//! | 24 | `u32` | the length of the AppName |
//! | 28 | `u32` | the length of the host |
//! | 32 | `u32` | how many parameters |
//! | 36 | `u32` × 2 × parameters | the length of each name, and of its value |
//! | | UTF-8 | the push domain, the AppName, the host, each name and its value |
//!
//! # What comes back
//!
//! The length of the answer, which lies in the output. An answer that does not fit there lies elsewhere: then -2 comes back, and
//! the output begins with its address and its length, a `u64` each; [`pushurl_direct_free`] takes them back. -3 comes back with
//! the text of an error, in English, which always lies elsewhere. -1 comes back after a panic, and nothing lies anywhere.

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
const ELSEWHERE: i64 = -2;
const ERROR: i64 = -3;

/// Judges texts: Facts and *Texts* in, *What was judged* out.
///
/// # Safety
/// `checker` is the handle of a [`Checker`] that lives until this returns. `input` and `output` are the addresses of as many
/// bytes as their lengths say; those of the output are nobody else's, and at least 16.
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
        let facts = read_facts(&mut reader)?;
        checker.check_packed(reader.rest(), &facts)
    };
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Signs rows: Batch and *What to sign* in, *What was signed* out.
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

/// Hides the secrets in a text: UTF-8 in, UTF-8 out.
///
/// # Safety
/// As for [`pushurl_direct_check`], but for the handle.
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

/// Takes back an answer or an error that lay elsewhere.
///
/// # Safety
/// `address` and `len` are those that one call gave, and are given back once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_free(address: u64, len: u64) {
    // SAFETY: As the caller promises, `put_elsewhere` gave it away.
    unsafe { Packed::drop_given(pointer(address), size(len)) };
}

/// Panics, for the tests that no panic leaves this module.
///
/// # Safety
/// As for [`pushurl_direct_check`], but for the handle and the input.
#[cfg(feature = "test-hooks")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_direct_panic(output: u64, output_len: u64) -> i64 {
    let work = || panic!("a panic on purpose");
    // SAFETY: As the caller promises.
    answer(&work, unsafe { bytes_mut(output, output_len) })
}

/// Does the work, and says where its answer lies.
fn answer(work: &dyn Fn() -> Result<Packed, PushUrlError>, output: &mut [u8]) -> i64 {
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(packed)) => match output.get_mut(..packed.len()) {
            Some(room) => {
                room.copy_from_slice(&packed);
                i64::try_from(packed.len()).unwrap_or(PANICKED)
            }
            None => put_elsewhere(packed, output, ELSEWHERE),
        },
        Ok(Err(error)) => put_elsewhere(error.to_string().as_bytes().into(), output, ERROR),
        Err(_) => PANICKED,
    }
}

fn put_elsewhere(packed: Packed, output: &mut [u8], code: i64) -> i64 {
    let Some(room) = output.first_chunk_mut::<16>() else {
        return PANICKED;
    };
    let len = packed.len() as u64;
    let address = packed.give().expose_provenance() as u64;
    let place = u128::from(address) | u128::from(len) << 64;
    *room = place.to_le_bytes();
    code
}

fn read_facts(reader: &mut Reader<'_>) -> Result<Facts, PushUrlError> {
    let (now, total, same, priority) = (reader.i64()?, reader.i64()?, reader.i64()?, reader.i64()?);
    let [known, hook, _, _] = reader.u32()?.to_le_bytes();
    let client = count(reader.u32()?)?;
    let client = reader.text_of(client)?;
    let is_known = |bit: u8| known & bit != 0;
    Ok(Facts {
        now,
        client: (!client.is_empty()).then(|| client.to_owned()),
        live_total: is_known(1).then(|| total.cast_unsigned()),
        live_same: is_known(2).then(|| same.cast_unsigned()),
        live_priority: is_known(4).then_some(priority),
        hook: numbered(hook, &HookAnswer::ALL, |answer| answer as u8)?,
    })
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

/// The value with a number, or none for 0.
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
/// `handle` is that of a `T` that lives as long as what is returned.
unsafe fn object<'a, T>(handle: u64) -> &'a T {
    // SAFETY: A handle of an object of this crate's is what `Arc::into_raw` gave, and the caller promises the rest.
    unsafe { &*pointer(handle).cast::<T>() }
}

/// # Safety
/// `address` is that of `len` bytes, which are there, and do not change, as long as what is returned.
unsafe fn bytes<'a>(address: u64, len: u64) -> &'a [u8] {
    match len {
        0 => &[],
        // SAFETY: As the caller promises.
        _ => unsafe { slice::from_raw_parts(pointer(address), size(len)) },
    }
}

/// # Safety
/// `address` is that of `len` bytes, which are there, and nobody else's, as long as what is returned.
unsafe fn bytes_mut<'a>(address: u64, len: u64) -> &'a mut [u8] {
    match len {
        0 => &mut [],
        // SAFETY: As the caller promises.
        _ => unsafe { slice::from_raw_parts_mut(pointer(address), size(len)) },
    }
}

/// An address that another language has.
fn pointer(address: u64) -> *mut u8 {
    ptr::with_exposed_provenance_mut(size(address))
}

/// What fits into no `usize` is no address or size of this machine's.
fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or_default()
}
