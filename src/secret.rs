//! `txSecret`: a hash of key, stream name and txTime.

use core::fmt;
use core::str::FromStr;

use sha2::Digest as _;
use subtle::ConstantTimeEq as _;

use crate::key::Key;
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
pub(crate) enum TxSecret {
    // As a number, which is copied at once and not byte by byte.
    Md5(u128),
    Sha256([u8; 32]),
}

impl TxSecret {
    /// `hash(key + stream + txTime)`, plain concatenation, each as it stands in the URL (documented, P/31560; that
    /// the case of txTime counts is computed).
    #[inline]
    pub fn compute(hash: HashAlgorithm, key: &Key, stream: &str, tx_time: &str) -> Self {
        Self::over(hash, [key.expose(), stream.as_bytes(), tx_time.as_bytes()])
    }

    /// The hash of pieces of bytes, each right behind the other.
    #[inline]
    pub fn over<'p>(hash: HashAlgorithm, pieces: impl IntoIterator<Item = &'p [u8]>) -> Self {
        match hash {
            HashAlgorithm::Md5 => {
                let mut md5 = md5::Context::new();
                for piece in pieces {
                    md5.consume(piece);
                }
                Self::Md5(u128::from_le_bytes(md5.finalize().into()))
            }
            HashAlgorithm::Sha256 => {
                let mut sha256 = sha2::Sha256::new();
                for piece in pieces {
                    sha256.update(piece);
                }
                Self::Sha256(sha256.finalize().into())
            }
        }
    }

    /// Whether `given` is this digest in lower-case hex, in a time that does not depend on where they differ.
    #[inline]
    pub fn is_written_as(&self, given: &str) -> bool {
        self.with_hex(|hex| is_same(hex.as_bytes(), given.as_bytes()))
    }

    /// Appends the lower-case hex digits.
    #[inline]
    pub fn write(&self, out: &mut String) {
        self.with_hex(|hex| out.push_str(hex));
    }

    #[inline]
    fn with_hex<R>(&self, read: impl FnOnce(&str) -> R) -> R {
        // The buffers have room for the digests, so there is always an Ok.
        match self {
            Self::Md5(digest) => {
                let mut hex = [0; 32];
                read(
                    base16ct::lower::encode_str(&digest.to_le_bytes(), &mut hex)
                        .unwrap_or_default(),
                )
            }
            Self::Sha256(digest) => {
                let mut hex = [0; 64];
                read(base16ct::lower::encode_str(digest, &mut hex).unwrap_or_default())
            }
        }
    }
}

/// Compares in steps of 16 bytes: `subtle` takes slices byte by byte, which costs a third of a hash. The lengths are no
/// secret.
#[inline]
fn is_same(expected: &[u8], given: &[u8]) -> bool {
    if expected.is_empty() || expected.len() != given.len() {
        return false;
    }
    // Digests are whole steps, so nothing is left over.
    let steps = expected.as_chunks().0.iter().zip(given.as_chunks().0);
    let difference = steps.fold(0, |difference, (a, b)| {
        difference | (u128::from_le_bytes(*a) ^ u128::from_le_bytes(*b))
    });
    difference.ct_eq(&0).into()
}
