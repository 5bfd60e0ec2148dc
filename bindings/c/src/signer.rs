//! Signing URLs.

use core::ffi::c_char;

use pushurl::{Expiry, Field, HashAlgorithm, Key, Signed, Signer, Target};

use crate::call::call;
use crate::codes::pushurl_result;
use crate::input;
use crate::output::{Buffer, List, Out, Pieces, give, len_of, take_back};
use crate::report::pushurl_finding;
use crate::strings::pushurl_str;
use crate::target::{protocol_of, pushurl_target};

/// The settings of a signer. Zero it, then set the key.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_signer_config {
    /// The domain's primary or backup key. It is copied; the copy is overwritten when the
    /// signer is freed. Overwriting the original is up to the caller.
    pub key: pushurl_str,
    /// A `pushurl_hash_algorithm`; 0 is MD5, the default of every domain.
    pub hash: u32,
    /// 1 to also sign names that a check warns of: with symbols beyond `A-Z a-z 0-9 - _ .`,
    /// or ending in .flv.
    pub unusual_names: u32,
    /// Must be 0.
    pub reserved: [u32; 2],
}

/// Signs push URLs. Immutable and thread-safe.
pub struct pushurl_signer(pub(crate) Signer);

/// Why a target is not signed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_refused {
    /// What is wrong, and the position in this field.
    pub finding: pushurl_finding,
    /// The index of the parameter; 0 for other fields.
    pub index: usize,
    /// The refused part of the target.
    pub field: Field,
}

/// Creates a signer.
///
/// `config` is only read during the call. Without a key it fails with
/// `PUSHURL_RESULT_KEY_EMPTY`: no URL is minted unsigned.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_new(
    config: *const pushurl_signer_config,
    signer: *mut *mut pushurl_signer,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (config, out) = unsafe { (input::reference(config)?, Out::new(signer)?) };
        for reserved in config.reserved {
            input::reserved(reserved)?;
        }
        // SAFETY: as the header asks.
        let key = Key::new(unsafe { config.key.read_bytes() }?.unwrap_or_default())?;
        let mut signer = Signer::new(key).with_hash(hash_of(config.hash)?);
        if input::switch(config.unusual_names)? {
            signer = signer.with_unusual_names();
        }
        give(out, pushurl_signer(signer));
        Ok(())
    })
}

/// Frees a signer and overwrites its key. NULL is allowed. No other thread may be using
/// it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_free(signer: *mut pushurl_signer) {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { take_back(signer) };
        Ok(())
    });
}

/// The hash with this number; 0 is MD5.
pub(crate) fn hash_of(number: u32) -> Result<HashAlgorithm, pushurl_result> {
    input::number(
        &HashAlgorithm::ALL,
        |each| each as u32,
        HashAlgorithm::Md5,
        number,
    )
}

/// Signs a target and passes the result to `write`.
///
/// # Safety
/// The pointers are as the header requires.
unsafe fn sign(
    signer: *const pushurl_signer,
    target: *const pushurl_target,
    expires: i64,
    now: i64,
    write: impl FnOnce(&Signed<'_>) -> Result<(), pushurl_result>,
) -> Result<(), pushurl_result> {
    // SAFETY: as the caller says.
    let (signer, target) = unsafe { (input::reference(signer)?, read(target)?) };
    let (expires, now) = (Expiry::At(input::time(expires)?), input::time(now)?);
    let signed = signer.0.sign(&target, expires, now);
    write(&signed.map_err(|_| pushurl_result::Refused)?)
}

/// # Safety
/// As for [`sign`].
unsafe fn read<'a>(target: *const pushurl_target) -> Result<Target<'a>, pushurl_result> {
    // SAFETY: as the caller says.
    unsafe { input::reference(target)?.read() }
}

/// Signs a target and writes its URL.
///
/// `expires` and `now` are Unix seconds: add a lifetime to `now`. The service recommends
/// 12 to 24 hours (documented). `protocol` is a `pushurl_protocol`, the form of the URL;
/// 0 is the target's own.
///
/// What a check would reject at any time before the expiration time is refused:
/// `PUSHURL_RESULT_REFUSED`, and `pushurl_signer_refusals` says why. The URL has a
/// trailing NUL, which `url_len` does not count.
///
/// No heap memory is used, unless the target is refused, has extra parameters or is given
/// as a URL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_sign(
    signer: *const pushurl_signer,
    target: *const pushurl_target,
    expires: i64,
    now: i64,
    protocol: u32,
    url: *mut c_char,
    capacity: usize,
    url_len: *mut usize,
) -> pushurl_result {
    let write = |signed: &Signed<'_>| {
        let protocol = protocol_of(protocol, signed.protocol())?;
        let write = |out: &mut Pieces| signed.write_url(protocol, out);
        // SAFETY: as the header asks.
        let buffer = unsafe { Buffer::new(url, capacity, url_len, len_of(write)) }?;
        buffer.put_pieces(write);
        Ok(())
    };
    // SAFETY: as the header asks.
    call(|| unsafe { sign(signer, target, expires, now, write) })
}

/// Signs a target and writes the two strings that encoders ask for: the server,
/// `rtmp://domain/App/`, and the stream key, `Stream?txSecret=...&txTime=...`.
///
/// As `pushurl_signer_sign`. If either buffer is too short, both lengths are written and
/// neither buffer is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_sign_pair(
    signer: *const pushurl_signer,
    target: *const pushurl_target,
    expires: i64,
    now: i64,
    protocol: u32,
    server: *mut c_char,
    server_capacity: usize,
    server_len: *mut usize,
    stream_key: *mut c_char,
    stream_key_capacity: usize,
    stream_key_len: *mut usize,
) -> pushurl_result {
    let write = |signed: &Signed<'_>| {
        let protocol = protocol_of(protocol, signed.protocol())?;
        let write_server = |out: &mut Pieces| signed.write_server(protocol, out);
        let write_stream_key = |out: &mut Pieces| signed.write_stream_key(protocol, out);
        // Check both before writing either: a call that fails for a NULL writes nothing.
        if server_len.is_null() || stream_key_len.is_null() {
            return Err(pushurl_result::NullPointer);
        }
        let (needed, key_needed) = (len_of(write_server), len_of(write_stream_key));
        // SAFETY: as the header asks.
        let server = unsafe { Buffer::new(server, server_capacity, server_len, needed) };
        // SAFETY: as the header asks.
        let stream_key =
            unsafe { Buffer::new(stream_key, stream_key_capacity, stream_key_len, key_needed) };
        let (server, stream_key) = (server?, stream_key?);
        server.put_pieces(write_server);
        stream_key.put_pieces(write_stream_key);
        Ok(())
    };
    // SAFETY: as the header asks.
    call(|| unsafe { sign(signer, target, expires, now, write) })
}

/// Writes every reason why a target is not signed; none if it would be signed. `len`
/// receives their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_refusals(
    signer: *const pushurl_signer,
    target: *const pushurl_target,
    expires: i64,
    now: i64,
    refusals: *mut pushurl_refused,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (signer, target) = unsafe { (input::reference(signer)?, read(target)?) };
        let (expires, now) = (Expiry::At(input::time(expires)?), input::time(now)?);
        let refusal = signer.0.sign(&target, expires, now).err();
        let refused = refusal
            .as_ref()
            .map_or(&[][..], |refusal| refusal.refused());
        // SAFETY: as the header asks.
        let list = unsafe { List::new(refusals, capacity, len, refused.len()) }?;
        list.put(refused.iter().map(|refused| pushurl_refused {
            finding: (&refused.finding).into(),
            index: refused.index,
            field: refused.field,
        }));
        Ok(())
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use core::{mem, ptr};

    use allocation_counter::measure;

    use super::*;
    use crate::strings::pushurl_str;

    const NOW: i64 = 1_700_000_000;

    /// Passes a signer and a target to `job`, and asserts that it does not allocate.
    fn assert_no_allocation(protocol: u32, job: impl Fn(*const pushurl_signer, &pushurl_target)) {
        let key = pushurl_str::of("key");
        // SAFETY: zeros are valid for all fields.
        let (mut config, mut target): (pushurl_signer_config, pushurl_target) =
            unsafe { mem::zeroed() };
        config.key = key;
        target.domain = pushurl_str::of("push.example.com");
        target.host = pushurl_str::of("203.0.113.7");
        target.app = pushurl_str::of("live");
        target.stream = pushurl_str::of("cam1");
        target.protocol = protocol;
        let mut signer = ptr::null_mut();
        // SAFETY: both live for longer than the call.
        let result = unsafe { pushurl_signer_new(&config, &mut signer) };
        assert_eq!(result, pushurl_result::Ok);
        assert_eq!(
            measure(|| job(signer, &target)).count_total,
            0,
            "{protocol}"
        );
        // SAFETY: it was created above.
        unsafe { pushurl_signer_free(signer) };
    }

    #[test]
    fn signing_does_not_allocate() {
        for protocol in pushurl::Protocol::ALL {
            assert_no_allocation(protocol as u32, |signer, target| {
                let (mut url, mut len) = ([0; 256], 0);
                for (capacity, expected) in [
                    (256, pushurl_result::Ok),
                    (3, pushurl_result::BufferTooSmall),
                ] {
                    let place = url.as_mut_ptr();
                    // SAFETY: all arguments outlive the call.
                    let result = unsafe {
                        pushurl_signer_sign(
                            signer,
                            target,
                            NOW + 60,
                            NOW,
                            0,
                            place,
                            capacity,
                            &mut len,
                        )
                    };
                    assert_eq!(result, expected);
                }
                assert_eq!(url.get(len), Some(&0));
            });
        }
    }

    #[test]
    fn signing_a_pair_does_not_allocate() {
        for protocol in pushurl::Protocol::ALL {
            assert_no_allocation(protocol as u32, |signer, target| {
                let (mut texts, mut lens) = ([[0; 256]; 2], [0; 2]);
                let ([server, key], [server_len, key_len]) = (&mut texts, &mut lens);
                let (server, key) = (server.as_mut_ptr(), key.as_mut_ptr());
                // SAFETY: all arguments outlive the call.
                let result = unsafe {
                    pushurl_signer_sign_pair(
                        signer,
                        target,
                        NOW + 60,
                        NOW,
                        0,
                        server,
                        256,
                        server_len,
                        key,
                        256,
                        key_len,
                    )
                };
                assert_eq!(result, pushurl_result::Ok);
                assert_ne!(lens, [0; 2]);
            });
        }
    }
}
