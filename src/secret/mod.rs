//! Keys and what is computed from them: secrets that no output shows.

mod authentication;
mod key;
mod key_text;
mod mask;

pub use crate::generated::enums::HashAlgorithm;
pub(crate) use authentication::{Authentication, SigningInputs};
pub use key::{Key, KeyError};
pub use key_text::KeyTextError;
pub use mask::{mask, mask_aligned};

use sha2::Digest as _;

use core::fmt;

use crate::kernel::hex;

impl HashAlgorithm {
    /// How many hex digits a txSecret has.
    #[must_use]
    pub const fn hex_len(self) -> usize {
        match self {
            Self::Md5 => 32,
            Self::Sha256 => 64,
        }
    }
}

/// The digest of a `txSecret`.
#[derive(Clone, Copy)]
pub(crate) enum Digest {
    Md5([u8; 16]),
    Sha256([u8; 32]),
}

impl Digest {
    /// `hash(key + StreamName + txTime)`, each as written in the URL (documented, P/31560; that the case of txTime counts is
    /// computed).
    pub fn compute(hash: HashAlgorithm, key: &Key, stream: &[u8], txtime: &[u8]) -> Self {
        Self::of(hash, &[key.expose(), stream, txtime])
    }

    /// The hash of the pieces, one after the other.
    pub fn of(hash: HashAlgorithm, pieces: &[&[u8]]) -> Self {
        match hash {
            HashAlgorithm::Md5 => Self::Md5(md5_of(pieces)),
            HashAlgorithm::Sha256 => {
                let mut sha256 = sha2::Sha256::new();
                for piece in pieces {
                    sha256.update(piece);
                }
                Self::Sha256(sha256.finalize().into())
            }
        }
    }

    /// Whether `given` is this digest in lower-case hex. The time it takes depends on the length of `given` alone.
    pub fn is_written_as(&self, given: &str) -> bool {
        self.with_hex(|hex| constant_time_eq::constant_time_eq(hex, given.as_bytes()))
    }

    pub const fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Md5(digest) => digest,
            Self::Sha256(digest) => digest,
        }
    }

    /// How many hex digits it has.
    pub const fn hex_len(&self) -> usize {
        match self {
            Self::Md5(_) => HashAlgorithm::Md5.hex_len(),
            Self::Sha256(_) => HashAlgorithm::Sha256.hex_len(),
        }
    }

    /// Writes the digest in lower-case hex.
    pub fn write(&self, out: &mut impl fmt::Write) -> fmt::Result {
        // Hex digits are always UTF-8.
        self.with_hex(|hex| out.write_str(str::from_utf8(hex).unwrap_or_default()))
    }

    /// Calls `read` with the digest in lower-case hex.
    pub fn with_hex<R>(&self, read: impl FnOnce(&[u8]) -> R) -> R {
        match self {
            Self::Md5(digest) => read(hex::lower::<4>(groups(digest)).as_flattened()),
            Self::Sha256(digest) => read(hex::lower::<8>(groups(digest)).as_flattened()),
        }
    }
}

/// The bytes of a digest in groups of four.
fn groups<const N: usize>(digest: &[u8]) -> [[u8; 4]; N] {
    let (groups, _) = digest.as_chunks();
    core::array::from_fn(|at| groups.get(at).copied().unwrap_or_default())
}

#[inline]
fn md5_of(pieces: &[&[u8]]) -> [u8; 16] {
    let mut md5 = md5::Context::new();
    for piece in pieces {
        md5.consume(piece);
    }
    md5.finalize().0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_compared_in_full() {
        for hash in HashAlgorithm::ALL {
            let digest = Digest::of(hash, &[b"message"]);
            let mut written = String::new();
            digest.write(&mut written).unwrap_or_default();
            assert_eq!(written.len(), digest.hex_len());
            assert!(digest.is_written_as(&written));
            assert!(!digest.is_written_as(&written.to_uppercase()));
            for end in 0..written.len() {
                assert!(!digest.is_written_as(&written[..end]));
            }
            assert!(!digest.is_written_as(&format!("{written}0")));
        }
    }
}
