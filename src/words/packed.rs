//! A language's texts, packed: a third of their size, and they are most of what a small library holds.
//!
//! A symbol stands for a character or for a pair of symbols, which in turn stand for more. The build script chooses the pairs, the
//! most frequent first, until the symbols run out.

use std::sync::OnceLock;

use super::{Lang, Text};

mod data {
    use super::Packed;
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// The texts in the order of their places, each with a NUL behind it.
struct Packed {
    /// What the first symbols stand for.
    characters: &'static [u16],
    /// How many pairs there are: what the other symbols stand for.
    pairs: usize,
    /// Symbols of ten bits, four of them in five bytes, the lowest bits first: the pairs, then the texts.
    symbols: &'static [u8],
    /// How many bytes the texts have.
    len: usize,
}

/// A text; `None` where the language has none, as for the errata of a cause without any.
///
/// A language is unpacked when its first text is asked for, and stays.
pub(super) fn text(lang: Lang, text: Text) -> Option<&'static str> {
    static UNPACKED: [OnceLock<Vec<&str>>; Lang::ALL.len()] =
        [const { OnceLock::new() }; Lang::ALL.len()];
    let packed = match lang {
        Lang::En => &data::EN,
        Lang::Zh => &data::ZH,
        Lang::Ja => &data::JA,
        Lang::Ko => &data::KO,
    };
    // The numbers of the languages begin at 1.
    let texts = UNPACKED
        .get(lang as usize - 1)?
        .get_or_init(|| packed.texts());
    texts
        .get(text.place())
        .copied()
        .filter(|text| !text.is_empty())
}

impl Packed {
    #[cold]
    fn texts(&self) -> Vec<&'static str> {
        let symbols = self.symbols();
        let (pairs, texts) = symbols.split_at_checked(2 * self.pairs).unwrap_or_default();
        let grammar = Grammar {
            characters: self.characters,
            pairs: pairs.as_chunks().0,
        };
        let mut all = String::with_capacity(self.len);
        for symbol in texts {
            grammar.write(*symbol, &mut all);
        }
        all.leak().split('\0').collect()
    }

    fn symbols(&self) -> Vec<u16> {
        let mut symbols = Vec::with_capacity(self.symbols.len() / 5 * 4);
        for five in self.symbols.as_chunks::<5>().0 {
            let bits = five
                .iter()
                .rev()
                .fold(0, |bits, byte| bits << 8 | u64::from(*byte));
            for at in [0, 10, 20, 30] {
                symbols.push((bits >> at & 0x3ff) as u16);
            }
        }
        symbols
    }
}

/// What symbols stand for.
struct Grammar<'g> {
    characters: &'g [u16],
    pairs: &'g [[u16; 2]],
}

impl Grammar<'_> {
    /// Ends, since a pair is of symbols that come before it.
    fn write(&self, symbol: u16, out: &mut String) {
        let symbol = usize::from(symbol);
        if let Some(character) = self.characters.get(symbol) {
            // None is a surrogate: the packing sees to that.
            out.extend(char::from_u32(u32::from(*character)));
        } else if let Some(pair) = self.pairs.get(symbol - self.characters.len()) {
            for half in pair {
                self.write(*half, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables;
    use super::*;

    #[test]
    fn every_text_comes_out_as_it_is_written() {
        for lang in Lang::ALL {
            let all = tables::all(lang);
            for (place, (kind, written)) in all.iter().enumerate() {
                assert_eq!(kind.place(), place, "{kind:?}");
                assert_eq!(text(lang, *kind), *written, "{lang} {kind:?}");
            }
            // 18 of actors, retries and evidences, two of each of 114 reasons and five of each of 70 causes.
            assert_eq!(all.len(), 18 + 228 + 350, "{lang}");
        }
    }

    #[test]
    fn no_text_is_empty_or_holds_what_ends_it() {
        for lang in Lang::ALL {
            for (kind, written) in tables::all(lang) {
                assert!(
                    written.is_none_or(|text| !text.is_empty() && !text.contains('\0')),
                    "{lang} {kind:?}"
                );
            }
        }
    }
}
