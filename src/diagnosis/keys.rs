//! What was hashed in place of the key.

use zeroize::Zeroizing;

use super::hash::Hash;
use crate::finding::Reason;
use crate::secret::{HashAlgorithm, Key};

/// How a hashed key differs from the given one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyKind {
    AsGiven,
    /// In quotes.
    Quoted,
    /// After a byte-order mark.
    Bom,
    /// The MD5 of the key, in lower or upper case.
    Hashed,
    /// No key, or the text of a value that was never set.
    Without,
}

impl KeyKind {
    pub const MISTAKES: &[Self] = &[Self::Quoted, Self::Bom, Self::Hashed];

    /// The same for all keys.
    pub const WITHOUT: &[Self] = &[Self::Without];
}

/// A text that may have been hashed as the key.
pub(super) struct KeyText {
    kind: KeyKind,
    pub text: Zeroizing<Vec<u8>>,
}

impl KeyText {
    pub const fn reason(&self) -> Option<Reason> {
        match self.kind {
            KeyKind::AsGiven => None,
            KeyKind::Quoted => Some(Reason::SecretSignedQuotedKey),
            KeyKind::Bom => Some(Reason::SecretSignedKeyBom),
            KeyKind::Hashed => Some(Reason::SecretSignedHashedKey),
            KeyKind::Without => Some(Reason::SecretSignedWithoutKey),
        }
    }
}

/// All texts for one key.
pub(super) struct KeyTexts(Vec<KeyText>);

/// Texts of values that were never set, in JavaScript, Java and Python.
const UNSET: [&str; 4] = ["", "undefined", "null", "None"];

const BOM: &[u8] = b"\xef\xbb\xbf";

impl KeyTexts {
    pub fn of(key: &Key) -> Self {
        let key = key.expose();
        let mut texts = Self(Vec::with_capacity(10));
        texts.add(KeyKind::AsGiven, &[key]);
        for quote in [b"\"", b"'"] {
            texts.add(KeyKind::Quoted, &[quote, key, quote]);
        }
        texts.add(KeyKind::Bom, &[BOM, key]);
        let hashed = Hash::OfService(HashAlgorithm::Md5).of(&[key]).hex();
        let upper_case = Zeroizing::new(hashed.to_ascii_uppercase());
        texts.add(KeyKind::Hashed, &[hashed.as_bytes()]);
        texts.add(KeyKind::Hashed, &[upper_case.as_bytes()]);
        for text in UNSET {
            texts.add(KeyKind::Without, &[text.as_bytes()]);
        }
        texts
    }

    fn add(&mut self, kind: KeyKind, pieces: &[&[u8]]) {
        let text = Zeroizing::new(pieces.concat());
        if self.0.iter().all(|known| known.text != text) {
            self.0.push(KeyText { kind, text });
        }
    }

    pub fn of_kinds(&self, kinds: &'static [KeyKind]) -> impl Iterator<Item = &KeyText> {
        kinds
            .iter()
            .flat_map(|kind| self.0.iter().filter(move |key| key.kind == *kind))
    }
}
