//! Packing a text: the pair of symbols that stands in it most often becomes a symbol, again and again.

#![expect(
    clippy::indexing_slicing,
    reason = "every symbol is below SYMBOLS; a fault here breaks the build and no more"
)]

/// How many symbols ten bits can tell apart.
const SYMBOLS: usize = 1 << 10;

/// A pair that stands in the text less often costs more than it saves.
const RARE: u32 = 4;

/// What `src/words/packed.rs` reads.
pub struct Packed {
    pub characters: Vec<u16>,
    pub pairs: usize,
    pub symbols: Vec<u8>,
}

pub fn pack(text: &str) -> Packed {
    let mut characters: Vec<char> = text.chars().collect();
    characters.sort_unstable();
    characters.dedup();
    let place = |c| characters.partition_point(|each| *each < c);
    let mut text: Vec<usize> = text.chars().map(place).collect();

    let mut pairs = Vec::new();
    let mut counts = vec![0; SYMBOLS * SYMBOLS];
    while characters.len() + pairs.len() < SYMBOLS {
        let Some(pair) = most_frequent(&text, &mut counts) else {
            break;
        };
        text = replaced(&text, pair, characters.len() + pairs.len());
        pairs.push(pair);
    }
    assert!(
        characters.len() + pairs.len() <= SYMBOLS,
        "too many characters for symbols of ten bits"
    );

    let mut symbols: Vec<_> = pairs.iter().flatten().copied().collect();
    symbols.append(&mut text);
    Packed {
        characters: characters.into_iter().map(in_16_bits).collect(),
        pairs: pairs.len(),
        symbols: in_bits(&symbols),
    }
}

fn in_16_bits(character: char) -> u16 {
    let number = u32::from(character);
    assert!(number <= 0xffff, "{character} needs more than 16 bits");
    number as u16
}

/// `counts` has a place for every pair, and is all 0 before and after.
fn most_frequent(text: &[usize], counts: &mut [u32]) -> Option<[usize; 2]> {
    let mut most = (RARE - 1, None);
    for pair in text.windows(2) {
        let count = &mut counts[pair[0] * SYMBOLS + pair[1]];
        *count += 1;
        if *count > most.0 {
            most = (*count, Some([pair[0], pair[1]]));
        }
    }
    for pair in text.windows(2) {
        counts[pair[0] * SYMBOLS + pair[1]] = 0;
    }
    most.1
}

fn replaced(text: &[usize], pair: [usize; 2], symbol: usize) -> Vec<usize> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        rest = match rest.strip_prefix(&pair) {
            Some(behind) => {
                out.push(symbol);
                behind
            }
            None => {
                out.push(*first);
                behind
            }
        };
    }
    out
}

/// Four symbols in five bytes. The last four are filled up with the first symbol, the NUL.
fn in_bits(symbols: &[usize]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for four in symbols.chunks(4) {
        let bits = four
            .iter()
            .rev()
            .fold(0, |bits, symbol| bits << 10 | *symbol as u64);
        bytes.extend_from_slice(&bits.to_le_bytes()[..5]);
    }
    bytes
}
