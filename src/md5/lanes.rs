//! Blocks of several messages side by side, a lane of a vector register for each.
//!
//! No instruction is named here: the loop over the lanes is plain, and the compiler makes vectors of it, of the kind that the
//! function is compiled for. Which kinds the processor has, it is asked at run time.

use multiversion::multiversion;

use super::block::{OPENING, START, State, close, constants, open};

/// How many messages are hashed side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lanes {
    /// In the vectors that every processor of its kind has: SSE2, NEON.
    Four,
    /// In those of AVX2.
    Eight,
    /// In those of AVX-512.
    Sixteen,
}

/// Whether the compiler knows AVX-512.
const KNOWS_AVX512: bool = rustversion::cfg!(since(1.89));

impl Lanes {
    /// All of them. What the processor has no vectors for is computed in smaller ones.
    #[cfg(test)]
    pub const ALL: [Self; 3] = [Self::Four, Self::Eight, Self::Sixteen];

    /// What this processor does quickest.
    pub fn best() -> Self {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            if KNOWS_AVX512 && std::is_x86_feature_detected!("avx512f") {
                return Self::Sixteen;
            }
            if std::is_x86_feature_detected!("avx2") {
                return Self::Eight;
            }
        }
        Self::Four
    }
}

/// Of `L` messages the same words of a block, or of a state.
pub(super) type Side<const L: usize, const N: usize> = [[u32; L]; N];

/// A block of each of `L` messages, and how far they have come.
pub(super) struct Row<const L: usize> {
    pub words: Side<L, 16>,
    /// The first steps through these blocks, where they are done.
    pub opened: Side<L, 4>,
    pub states: Side<L, 4>,
}

impl<const L: usize> Row<L> {
    pub const fn new() -> Self {
        Self {
            words: [[0; L]; 16],
            opened: [[0; L]; 4],
            states: [[0; L]; 4],
        }
    }

    /// Before the first blocks.
    pub fn start(&mut self) {
        self.states = START.map(|word| [word; L]);
    }

    /// Puts the same first words into all lanes, and what follows from them.
    pub fn open_with(&mut self, words: [u32; OPENING], opened: State) {
        for (row, word) in self.words.iter_mut().zip(words) {
            *row = [word; L];
        }
        self.opened = opened.map(|word| [word; L]);
    }

    // Both write into an array of their own: what might overlap with what is read, the compiler makes no vectors of.
    #[inline(always)]
    fn open(&self) -> Side<L, 4> {
        let constants = constants();
        let mut opened = [[0; L]; 4];
        for lane in 0..L {
            let state = at(&self.states, lane);
            let state = open(constants, state, |word| self.words[word][lane]);
            put(&mut opened, lane, state);
        }
        opened
    }

    #[inline(always)]
    fn close(&self) -> Side<L, 4> {
        let constants = constants();
        let mut states = [[0; L]; 4];
        for lane in 0..L {
            let (opened, state) = (at(&self.opened, lane), at(&self.states, lane));
            let state = close(constants, opened, state, |word| self.words[word][lane]);
            put(&mut states, lane, state);
        }
        states
    }

    #[inline(always)]
    fn digits(&self) -> Side<L, 8> {
        let mut hex = [[0; L]; 8];
        let (pairs, _) = hex.as_chunks_mut();
        for ([first, second], words) in pairs.iter_mut().zip(&self.states) {
            for lane in 0..L {
                [first[lane], second[lane]] = digits(words[lane]);
            }
        }
        hex
    }
}

/// The digits of a word, the first four and then the others: as [`hex`](crate::hex) has them, for many.
#[inline(always)]
const fn digits(word: u32) -> [u32; 2] {
    [four_digits(word), four_digits(word >> 16)]
}

/// The digits of the two low bytes.
#[inline(always)]
const fn four_digits(bytes: u32) -> u32 {
    const ONES: u32 = 0x0101_0101;
    let apart = (bytes & 0xff) | (bytes << 8 & 0x00ff_0000);
    let halves = (apart >> 4 & 0x000f_000f) | (apart << 8 & 0x0f00_0f00);
    let letters = halves.wrapping_add(6 * ONES) >> 4 & ONES;
    // Without a product, which is slow in vectors: 39 is 32 and 8 less 1.
    halves
        .wrapping_add(b'0' as u32 * ONES)
        .wrapping_add(letters << 5)
        .wrapping_add(letters << 3)
        .wrapping_sub(letters)
}

/// What stands in a lane.
#[inline(always)]
pub(super) const fn at<const L: usize>(side: &Side<L, 4>, lane: usize) -> [u32; 4] {
    [side[0][lane], side[1][lane], side[2][lane], side[3][lane]]
}

/// Fills a lane.
#[inline(always)]
pub(super) fn put<const L: usize, const N: usize>(
    side: &mut Side<L, N>,
    lane: usize,
    words: [u32; N],
) {
    for (row, word) in side.iter_mut().zip(words) {
        row[lane] = word;
    }
}

/// Hashes the blocks of a row; `is_opened` says that their first steps are done.
pub(super) trait Compress<const L: usize> {
    fn compress(&mut self, is_opened: bool);

    /// The states in lower-case hex digits, four in a word, low byte first.
    fn hex(&self) -> Side<L, 8>;
}

/// For each width a function, compiled for its vectors and for what every processor has.
macro_rules! compress {
    ($lanes:literal, $compress:ident, $hex:ident, $(#[$attribute:meta])*) => {
        $(#[$attribute])*
        fn $compress(row: &mut Row<$lanes>, is_opened: bool) {
            if !is_opened {
                row.opened = row.open();
            }
            row.states = row.close();
        }

        $(#[$attribute])*
        fn $hex(row: &Row<$lanes>) -> Side<$lanes, 8> {
            row.digits()
        }

        impl Compress<$lanes> for Row<$lanes> {
            fn compress(&mut self, is_opened: bool) {
                $compress(self, is_opened);
            }

            fn hex(&self) -> Side<$lanes, 8> {
                $hex(self)
            }
        }
    };
}

compress!(4, compress_4, hex_4,);
compress!(8, compress_8, hex_8, #[multiversion(targets("x86_64+avx2", "x86+avx2"))]);
compress!(16, compress_16, hex_16, #[rustversion::attr(since(1.89), multiversion(targets("x86_64+avx512f", "x86_64+avx2", "x86+avx512f", "x86+avx2")))]);
