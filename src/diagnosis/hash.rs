//! The hashes of a diagnosis, and the wrong schemes that people use them in.

use core::fmt::Write as _;

use constant_time_eq::constant_time_eq;
use sha1::{Digest as _, Sha1};
use zeroize::Zeroizing;

use crate::finding::Reason;
use crate::secret::{Digest, HashAlgorithm};

/// A hash, by the length of its digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    OfService(HashAlgorithm),
    /// The service does not know it.
    Sha1,
}

/// How the text is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    Plain,
    /// The digest of the digest, in hex.
    Twice,
    Utf16Le,
    Utf16Be,
    Hmac,
}

/// The block size of all three hashes.
const BLOCK: usize = 64;

impl Scheme {
    pub const MISTAKES: &[Self] = &[Self::Twice, Self::Hmac, Self::Utf16Le, Self::Utf16Be];

    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Plain => None,
            Self::Twice => Some(Reason::SecretSignedTwice),
            Self::Utf16Le | Self::Utf16Be => Some(Reason::SecretSignedUtf16),
            Self::Hmac => Some(Reason::SecretSignedHmac),
        }
    }

    /// How many hashes it takes.
    pub const fn cost(self) -> usize {
        match self {
            Self::Plain | Self::Utf16Le | Self::Utf16Be => 1,
            Self::Twice => 2,
            // A long key is hashed first.
            Self::Hmac => 3,
        }
    }

    /// The digest of the pieces, the first of which is the key.
    pub fn digest(self, hash: Hash, pieces: &[&[u8]]) -> Output {
        match self {
            Self::Plain => hash.of(pieces),
            Self::Twice => hash.of(&[hash.of(pieces).hex().as_bytes()]),
            Self::Utf16Le => hash.of(&[&utf16(pieces, u16::to_le_bytes)]),
            Self::Utf16Be => hash.of(&[&utf16(pieces, u16::to_be_bytes)]),
            Self::Hmac => match pieces {
                [key, message @ ..] => hmac(hash, key, message),
                [] => hash.of(pieces),
            },
        }
    }
}

impl Hash {
    pub const ALL: [Self; 3] = [
        Self::OfService(HashAlgorithm::Md5),
        Self::Sha1,
        Self::OfService(HashAlgorithm::Sha256),
    ];

    pub const fn hex_len(self) -> usize {
        match self {
            Self::OfService(hash) => hash.hex_len(),
            Self::Sha1 => 40,
        }
    }

    pub fn of(self, pieces: &[&[u8]]) -> Output {
        match self {
            Self::OfService(hash) => Output::OfService(Digest::of(hash, pieces)),
            Self::Sha1 => {
                let mut sha1 = Sha1::new();
                pieces.iter().for_each(|piece| sha1.update(piece));
                Output::Sha1(sha1.finalize().into())
            }
        }
    }
}

/// HMAC (RFC 2104). The `hmac` crate would need a second implementation of MD5.
fn hmac(hash: Hash, key: &[u8], message: &[&[u8]]) -> Output {
    let mut block = Zeroizing::new([0; BLOCK]);
    let hashed;
    let key = if key.len() > BLOCK {
        hashed = hash.of(&[key]);
        hashed.bytes()
    } else {
        key
    };
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    let [inner, outer] = [0x36, 0x5c].map(|pad: u8| Zeroizing::new(block.map(|byte| byte ^ pad)));
    let mut pieces = vec![inner.as_slice()];
    pieces.extend(message);
    hash.of(&[outer.as_slice(), hash.of(&pieces).bytes()])
}

/// The text of the pieces in UTF-16; bytes that are not UTF-8 are left out.
fn utf16(pieces: &[&[u8]], bytes: fn(u16) -> [u8; 2]) -> Zeroizing<Vec<u8>> {
    let len: usize = pieces.iter().map(|piece| piece.len()).sum();
    // Allocated once: a reallocation would leave a copy of the key.
    let mut text = Zeroizing::new(Vec::with_capacity(2 * len));
    for piece in pieces {
        let piece = str::from_utf8(piece).unwrap_or_default();
        text.extend(piece.encode_utf16().flat_map(bytes));
    }
    text
}

/// A digest of any of the hashes.
pub(super) enum Output {
    OfService(Digest),
    Sha1([u8; 20]),
}

impl Output {
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::OfService(digest) => digest.as_bytes(),
            Self::Sha1(digest) => digest,
        }
    }

    /// In lower-case hex.
    pub fn hex(&self) -> Zeroizing<String> {
        by_byte(self.bytes(), |byte, out| write_hex(i32::from(byte), 2, out))
    }

    /// Whether `digits` is this digest in lower-case hex. The time it takes depends on the length of `digits` only.
    pub fn is_written_as(&self, digits: &str) -> bool {
        match self {
            Self::OfService(digest) => digest.is_written_as(digits),
            Self::Sha1(_) => constant_time_eq(self.hex().as_bytes(), digits.as_bytes()),
        }
    }
}

/// The bytes, written one by one. Allocated once: a reallocation would leave a copy.
pub(super) fn by_byte(digest: &[u8], write: impl Fn(u8, &mut String)) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(8 * digest.len()));
    digest.iter().for_each(|byte| write(*byte, &mut out));
    out
}

/// `%x` or `%02x` of C; negative numbers have eight digits.
pub(super) fn write_hex(number: i32, digits: usize, out: &mut String) {
    // Writing to a String cannot fail.
    let _ = write!(out, "{number:0digits$x}");
}
