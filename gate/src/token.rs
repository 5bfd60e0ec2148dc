//! The token that opens the page and the query, and the cookie that stands for it in a browser.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq as _;

/// Shorter ones can be guessed.
const SHORTEST: usize = 16;

/// Parts the digests that cookies are made of from those that are only compared.
const OF_COOKIES: &[u8] = b"pushurl-gate cookie\0";

/// A token, of which only digests are kept.
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

    /// Digests are compared, so that neither contents nor lengths show in the time it takes.
    pub fn is(&self, given: &[u8]) -> bool {
        self.digest.ct_eq(&digest(&[given])).into()
    }

    /// The value of the cookie. It does not tell the token.
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
