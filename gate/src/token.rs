//! The token for the page and the API, and the cookie that replaces it in a browser.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

/// A shorter token could be guessed.
const SHORTEST: usize = 16;

/// Separates the digests in cookies from those that are only compared.
const OF_COOKIES: &[u8] = b"pushurl-gate cookie\0";

/// A token; only digests of it are stored.
pub struct Token {
    digest: [u8; 32],
    cookie: String,
}

impl Token {
    pub fn new(secret: &[u8]) -> Result<Self, &'static str> {
        if secret.len() < SHORTEST {
            return Err("the token has fewer than 16 characters");
        }
        let cookie = digest(&[OF_COOKIES, secret]);
        Ok(Self {
            digest: digest(&[secret]),
            cookie: cookie.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    /// Compares digests, so that the time depends on neither content nor length.
    pub fn is(&self, given: &[u8]) -> bool {
        self.digest.ct_eq(&digest(&[given])).into()
    }

    /// The value of the cookie, from which the token cannot be computed.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    pub fn is_cookie(&self, given: &[u8]) -> bool {
        self.cookie.as_bytes().ct_eq(given).into()
    }
}

fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    parts.iter().for_each(|part| hash.update(part));
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Token;

    #[test]
    fn a_token_is_itself_alone() {
        let token = Token::new(b"0123456789abcdef").unwrap();
        assert!(token.is(b"0123456789abcdef"));
        assert!(!token.is(b"0123456789abcdeg"));
        assert!(!token.is(b""));
        let cookie = token.cookie().to_owned();
        assert!(token.is_cookie(cookie.as_bytes()));
        assert!(!token.is_cookie(b"0123456789abcdef"));
        assert!(!token.is(cookie.as_bytes()));
        assert!(!cookie.contains("0123456789abcdef"));
        let other = Token::new(b"0123456789abcdeg").unwrap();
        assert_ne!(other.cookie(), cookie);
    }

    #[test]
    fn a_short_token_is_none() {
        let error = Token::new(b"0123456789abcde").err().unwrap();
        assert_eq!(error, "the token has fewer than 16 characters");
    }
}
