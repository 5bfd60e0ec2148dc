//! Several messages side by side, one per SIMD lane.
//!
//! The loops over lanes are plain Rust that the compiler vectorizes. Each function is compiled for several instruction sets,
//! and the one for this processor is chosen at run time.

use multiversion::multiversion;

use super::block::{START, compress, constants};

/// How many messages are hashed side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lanes {
    /// With the vectors of every processor: SSE2, NEON.
    Four,
    /// With AVX2.
    Eight,
    /// With AVX-512.
    Sixteen,
}

/// Whether the compiler knows AVX-512.
const KNOWS_AVX512: bool = rustversion::cfg!(since(1.89));

impl Lanes {
    /// All widths. Any of them runs on any processor, in smaller vectors if need be.
    #[cfg(test)]
    pub const ALL: [Self; 3] = [Self::Four, Self::Eight, Self::Sixteen];

    /// The fastest width of this processor.
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

/// One block of each of `L` messages, and their states. The lane is the last index.
pub(super) struct Group<const L: usize> {
    pub words: [[u32; L]; 16],
    pub states: [[u32; L]; 4],
}

impl<const L: usize> Group<L> {
    pub const fn new() -> Self {
        Self {
            words: [[0; L]; 16],
            states: [[0; L]; 4],
        }
    }

    /// Sets all states to that before the first block.
    pub fn start(&mut self) {
        self.states = START.map(|word| [word; L]);
    }

    /// The digest in a lane.
    pub fn digest(&self, lane: usize) -> [u8; 16] {
        let mut digest = [0; 16];
        for (place, words) in digest.as_chunks_mut().0.iter_mut().zip(&self.states) {
            *place = words[lane].to_le_bytes();
        }
        digest
    }

    #[inline(always)]
    fn next_states(&self) -> [[u32; L]; 4] {
        let constants = constants();
        // A separate array: the compiler does not vectorize what could overlap with its input.
        let mut states = [[0; L]; 4];
        for lane in 0..L {
            let state = self.states.each_ref().map(|words| words[lane]);
            let state = compress(constants, state, |word| self.words[word][lane]);
            for (words, word) in states.iter_mut().zip(state) {
                words[lane] = word;
            }
        }
        states
    }
}

/// Hashes one block of each message.
pub(super) trait Compress {
    fn compress(&mut self);
}

/// One function for each width, compiled for the instruction sets listed and for the baseline.
macro_rules! compress {
    ($lanes:literal, $function:ident, $(#[$attribute:meta])*) => {
        $(#[$attribute])*
        fn $function(group: &mut Group<$lanes>) {
            group.states = group.next_states();
        }

        impl Compress for Group<$lanes> {
            fn compress(&mut self) {
                $function(self);
            }
        }
    };
}

compress!(4, compress_4,);
compress!(8, compress_8, #[multiversion(targets("x86_64+avx2", "x86+avx2"))]);
compress!(16, compress_16, #[rustversion::attr(since(1.89), multiversion(targets("x86_64+avx512f", "x86_64+avx2", "x86+avx512f", "x86+avx2")))]);
