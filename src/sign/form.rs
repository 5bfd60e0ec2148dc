//! What the URLs of one origin have in common, put together once.

use core::fmt;

use super::target::Target;
use super::txtime::Txtime;
use crate::md5::Hex;
use crate::secret::HashAlgorithm;
use crate::text::Protocol;

/// What stands around the names, the secret and the time. The URLs of all forms are
/// `head App / Stream before_secret txSecret before_time txTime tail`.
pub(super) struct Form {
    pub head: String,
    /// What stands between stream and secret, but for its end.
    other: String,
    /// Its end, `?txSecret=`, and what follows from the next multiple of eight on is overwritten.
    before_secret: [u8; BEFORE_SECRET],
    before_time: [u8; BEFORE_TIME],
    tail: String,
}

/// The length of `?txSecret=`.
const BEFORE_SECRET: usize = 10;
/// The length of `&txTime=`.
const BEFORE_TIME: usize = 8;

/// `?txSecret=`, 32 digits, `&txTime=` and 8 digits: the end of nearly every URL.
const USUAL: usize = BEFORE_SECRET + 32 + BEFORE_TIME + 8;

impl Form {
    pub fn of(target: &Target<'_>, protocol: Protocol) -> Self {
        let mut other = text(|out| target.write_before_secret(protocol, out));
        let end = other.split_off(other.len() - BEFORE_SECRET);
        Self {
            head: text(|out| target.write_head(protocol, out)),
            other,
            before_secret: *end.as_bytes().first_chunk().unwrap_or(&[0; _]),
            before_time: *before_time(protocol)
                .as_bytes()
                .first_chunk()
                .unwrap_or(&[0; _]),
            tail: text(|out| target.write_params(protocol, out)),
        }
    }

    /// Room for all that stands behind the stream.
    #[inline]
    pub const fn longest_signature(&self) -> usize {
        let fixed = self.other.len() + BEFORE_SECRET + BEFORE_TIME + self.tail.len();
        fixed + HashAlgorithm::Sha256.hex_len() + Txtime::LONGEST
    }

    /// Writes all that stands behind the stream, if the digest is one of MD5 and the time has eight digits; returns where it
    /// ends.
    #[inline]
    pub fn write_usual(&self, out: &mut [u8], at: usize, digest: &Hex, txtime: [u8; 8]) -> usize {
        let at = put_if_any(out, at, self.other.as_bytes());
        if let Some(place) = out.get_mut(at..).and_then(|rest| rest.first_chunk_mut()) {
            let place: &mut [u8; USUAL] = place;
            let (before_secret, rest) = place.split_at_mut(BEFORE_SECRET);
            let (secret, rest) = rest.split_at_mut(32);
            let (before_time, time) = rest.split_at_mut(BEFORE_TIME);
            before_secret.copy_from_slice(&self.before_secret);
            secret.copy_from_slice(digest.as_flattened());
            before_time.copy_from_slice(&self.before_time);
            time.copy_from_slice(&txtime);
        }
        put_if_any(out, at + USUAL, self.tail.as_bytes())
    }

    /// The same for any digest and any time.
    #[cold]
    pub fn write_any(&self, out: &mut [u8], at: usize, digest: &[u8], txtime: Txtime) -> usize {
        let at = put(out, at, self.other.as_bytes());
        let at = put(out, at, &self.before_secret);
        let at = put(out, at, digest);
        let at = put(out, at, &self.before_time);
        let at = txtime.with_bytes(|digits| put(out, at, digits));
        put(out, at, self.tail.as_bytes())
    }
}

/// What is written to a text, which takes all of it.
pub(super) fn text(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut text = String::new();
    let _ = write(&mut text);
    text
}

/// What stands between secret and time.
#[inline]
pub(super) const fn before_time(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Srt => ",txTime=",
        _ => "&txTime=",
    }
}

/// Writes bytes where there is room for them; returns where they end.
#[inline]
pub(super) fn put(out: &mut [u8], at: usize, bytes: &[u8]) -> usize {
    let end = at + bytes.len();
    if let Some(place) = out.get_mut(at..end) {
        place.copy_from_slice(bytes);
    }
    end
}

/// The same for what there usually is nothing of.
#[inline]
fn put_if_any(out: &mut [u8], at: usize, bytes: &[u8]) -> usize {
    match bytes.is_empty() {
        true => at,
        false => put(out, at, bytes),
    }
}
