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
    Md5([u8; 16]),
    Sha256([u8; 32]),
}

impl TxSecret {
    /// `hash(key + stream + txTime)`, plain concatenation, each as it stands in the URL (documented, P/31560; that
    /// the case of txTime counts is computed).
    #[inline]
    pub fn compute(hash: HashAlgorithm, key: &Key, stream: &str, tx_time: &str) -> Self {
        match hash {
            HashAlgorithm::Md5 => {
                let mut md5 = md5::Context::new();
                md5.consume(key.expose());
                md5.consume(stream);
                md5.consume(tx_time);
                Self::Md5(md5.finalize().into())
            }
            HashAlgorithm::Sha256 => {
                let mut sha256 = sha2::Sha256::new();
                sha256.update(key.expose());
                sha256.update(stream);
                sha256.update(tx_time);
                Self::Sha256(sha256.finalize().into())
            }
        }
    }

    /// Reads lower-case hex digits of the length that `hash` has.
    #[inline]
    pub fn read(hash: HashAlgorithm, hex: &str) -> Option<Self> {
        match hash {
            HashAlgorithm::Md5 => read_lower(hex).map(Self::Md5),
            HashAlgorithm::Sha256 => read_lower(hex).map(Self::Sha256),
        }
    }

    /// Whether both are the same, in a time that does not depend on where they differ.
    #[inline]
    pub fn matches(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Md5(a), Self::Md5(b)) => u128::from_le_bytes(*a)
                .ct_eq(&u128::from_le_bytes(*b))
                .into(),
            (Self::Sha256(a), Self::Sha256(b)) => a.ct_eq(b).into(),
            _ => false,
        }
    }

    /// Appends the lower-case hex digits.
    #[inline]
    pub fn write(&self, out: &mut String) {
        let mut hex = [0; 64];
        let digits = match self {
            Self::Md5(digest) => base16ct::lower::encode_str(digest, &mut hex),
            Self::Sha256(digest) => base16ct::lower::encode_str(digest, &mut hex),
        };
        // The buffer has room for the longer digest, so there is always an Ok.
        out.push_str(digits.unwrap_or_default());
    }
}

#[inline]
fn read_lower<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let mut digest = [0; N];
    let read = base16ct::lower::decode(hex, &mut digest).ok()?;
    (read.len() == N).then_some(digest)
}
