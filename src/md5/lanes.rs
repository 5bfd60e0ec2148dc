//! Blocks of several messages side by side, a lane of a vector register for each.
//!
//! No instruction is named here: the loop over the lanes is plain, and the compiler makes vectors of it, of the kind that the
//! function is compiled for. Which kinds the processor has, it is asked at run time.

use multiversion::multiversion;

use super::block::{START, close, constants, open};

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

    #[inline(always)]
    fn open(&mut self) {
        let constants = constants();
        for lane in 0..L {
            let state = at(&self.states, lane);
            let opened = open(constants, state, |word| self.words[word][lane]);
            put(&mut self.opened, lane, opened);
        }
    }

    #[inline(always)]
    fn close(&mut self) {
        let constants = constants();
        for lane in 0..L {
            let (opened, state) = (at(&self.opened, lane), at(&self.states, lane));
            let state = close(constants, opened, state, |word| self.words[word][lane]);
            put(&mut self.states, lane, state);
        }
    }
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
pub(super) trait Compress {
    fn compress(&mut self, is_opened: bool);
}

/// For each width a function, compiled for its vectors and for what every processor has.
macro_rules! compress {
    ($lanes:literal, $function:ident, $(#[$attribute:meta])*) => {
        $(#[$attribute])*
        fn $function(row: &mut Row<$lanes>, is_opened: bool) {
            if !is_opened {
                row.open();
            }
            row.close();
        }

        impl Compress for Row<$lanes> {
            fn compress(&mut self, is_opened: bool) {
                $function(self, is_opened);
            }
        }
    };
}

compress!(4, compress_4,);
compress!(8, compress_8, #[multiversion(targets("x86_64+avx2", "x86+avx2"))]);
compress!(16, compress_16, #[rustversion::attr(since(1.89), multiversion(targets("x86_64+avx512f", "x86+avx512f")))]);
