//! The account that URLs are minted for.

use std::path::Path;
use std::time::Duration;
use std::{env, fs};

use pushurl::{HashAlgorithm, Key};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const VARIABLE: &str = "PUSHURL_KEY";

/// A push domain of the account.
pub struct Account {
    /// Its name.
    pub domain: String,
    /// The AppName of pushes whose AppName is not what is tried.
    pub app: String,
    /// The hash that the domain is set to.
    pub hash: HashAlgorithm,
    /// The domain's validity period.
    pub auth_delta: Duration,
    /// Its primary key.
    pub key: SigningKey,
}

/// A key that signs any text. [`pushurl::Signer`] refuses the names that are tried here.
pub struct SigningKey {
    bytes: Zeroizing<Vec<u8>>,
    checked: Key,
}

impl SigningKey {
    /// The key in a file, or else in the variable `PUSHURL_KEY`.
    ///
    /// # Errors
    /// A message if there is none, or text around it.
    pub fn find(file: Option<&Path>) -> Result<Self, String> {
        let text = match file {
            Some(file) => fs::read(file).map_err(|error| format!("the key file: {error}"))?,
            None => env::var_os(VARIABLE)
                .ok_or(format!(
                    "set {VARIABLE} to the domain's primary key, or name a file by --key-file"
                ))?
                .into_encoded_bytes(),
        };
        Self::new(Zeroizing::new(text))
    }

    /// The key in the text of a file or a variable.
    ///
    /// # Errors
    /// A message if there is text around it.
    pub fn new(text: Zeroizing<Vec<u8>>) -> Result<Self, String> {
        let checked = Key::from_text(&text).map_err(|error| error.to_string())?;
        let key = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text);
        // It has no blanks but a line break.
        let bytes = Zeroizing::new(key.trim_ascii_end().to_vec());
        Ok(Self { bytes, checked })
    }

    /// For the checker.
    #[must_use]
    pub const fn checked(&self) -> &Key {
        &self.checked
    }

    /// The digest of key, StreamName and txTime in lower case.
    #[must_use]
    pub fn sign(&self, hash: HashAlgorithm, stream: &str, time: &str) -> String {
        let text = Zeroizing::new([&self.bytes, stream.as_bytes(), time.as_bytes()].concat());
        // The service has these two.
        match hash {
            HashAlgorithm::Sha256 => Sha256::digest(&*text)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            _ => format!("{:x}", md5::compute(&*text)),
        }
    }
}
