//! `txSecret`: a hash of key, stream name and txTime.

use core::fmt;
use core::str::FromStr;

use sha2::Digest as _;
use subtle::ConstantTimeEq as _;

use crate::hex;
use crate::key::Key;
use crate::md5;
use crate::text::UnknownName;

/// The hash that a domain's `txSecret` is made with.
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HashAlgorithm {
    /// MD5, 32 hex digits: the default of every domain (documented, P/31560).
    #[default]
    Md5 = 1,
    /// SHA-256, to be chosen for a domain since 2024 (documented, P/31059). That the message is the same and the
    /// result 64 hex digits is inferred: no official vector exists.
    Sha256 = 2,
}

impl HashAlgorithm {
    /// Both, in the order of their numbers.
    pub const ALL: [Self; 2] = [Self::Md5, Self::Sha256];

    /// The name in machine-readable output: `md5`, `sha256`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Sha256 => "sha256",
        }
    }

    /// How many hex digits a txSecret has.
    #[must_use]
    pub const fn hex_len(self) -> usize {
        match self {
            Self::Md5 => 32,
            Self::Sha256 => 64,
        }
    }
}

impl fmt::Display for HashAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for HashAlgorithm {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL
            .into_iter()
            .find(|hash| hash.name() == name)
            .ok_or(UnknownName)
    }
}

/// A digest of either length.
#[derive(Clone, Copy)]
pub(crate) enum Txsecret {
    Md5(Aligned<md5::State>),
    Sha256(Aligned<[u8; 32]>),
}

/// A digest where a whole register reaches it: copies of one at an odd place wait for what was stored in other pieces, and take
/// longer than all that is written of a URL.
#[derive(Clone, Copy)]
#[cfg_attr(not(small), repr(align(16)))]
pub(crate) struct Aligned<T>(T);

impl Txsecret {
    /// `hash(key + stream + txTime)`, plain concatenation, each as it stands in the URL (documented, P/31560; that
    /// the case of txTime counts is computed).
    #[inline]
    pub fn compute(hash: HashAlgorithm, key: &Key, stream: &[u8], txtime: &[u8]) -> Self {
        if let (HashAlgorithm::Md5, Some(beginning)) = (hash, key.expose_beginning()) {
            return Self::Md5(Aligned(md5::digest_behind(beginning, [stream, txtime])));
        }
        Self::over(hash, [key.expose(), stream, txtime])
    }

    /// The hash of pieces of bytes, each right behind the other.
    #[inline]
    pub fn over<'p>(hash: HashAlgorithm, pieces: impl IntoIterator<Item = &'p [u8]>) -> Self {
        match hash {
            HashAlgorithm::Md5 => Self::Md5(Aligned(md5::digest(pieces))),
            HashAlgorithm::Sha256 => {
                let mut sha256 = sha2::Sha256::new();
                for piece in pieces {
                    sha256.update(piece);
                }
                Self::Sha256(Aligned(sha256.finalize().into()))
            }
        }
    }

    /// Whether `given` is this digest in lower-case hex, in a time that does not depend on where they differ.
    #[inline]
    pub fn is_written_as(&self, given: &str) -> bool {
        let (given, rest) = given.as_bytes().as_chunks();
        match self {
            Self::Md5(Aligned(state)) => {
                rest.is_empty() && is_same(&hex::lower_words(*state), given)
            }
            Self::Sha256(Aligned(digest)) => {
                rest.is_empty() && is_same(&hex::lower_bytes(digest), given)
            }
        }
    }

    /// Writes the lower-case hex digits.
    #[inline]
    pub fn write(&self, out: &mut impl fmt::Write) -> fmt::Result {
        // The buffers have room for the digests, so there is always an Ok.
        match self {
            Self::Md5(Aligned(state)) => {
                let mut digits = [0; 32];
                let bytes = state.map(u32::to_le_bytes);
                out.write_str(
                    base16ct::lower::encode_str(bytes.as_flattened(), &mut digits)
                        .unwrap_or_default(),
                )
            }
            Self::Sha256(Aligned(digest)) => {
                let mut digits = [0; 64];
                out.write_str(base16ct::lower::encode_str(digest, &mut digits).unwrap_or_default())
            }
        }
    }
}

/// Compares in steps of 8 bytes: `subtle` takes slices byte by byte, which costs a third of a hash. The lengths are no
/// secret.
#[inline]
pub(crate) fn is_same(expected: &[[u8; 8]], given: &[[u8; 8]]) -> bool {
    if expected.is_empty() || expected.len() != given.len() {
        return false;
    }
    let steps = expected.iter().zip(given);
    let difference = steps.fold(0, |difference, (a, b)| {
        difference | (u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b))
    });
    difference.ct_eq(&0).into()
}
