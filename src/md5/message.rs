//! A message, put together from pieces and hashed block by block.

use crate::bytes::last_bytes;

/// The words of 64 bits in a block.
pub(super) const WORDS: usize = 8;

/// The bytes of a block.
pub(crate) const BLOCK: usize = 64;

/// A block in words of 64 bits, each stored and read at once.
pub(super) type Block = [[u8; 8]; WORDS];

/// Where blocks are put together, each in the place where it is needed: to copy what was stored right before is to wait for it.
pub(super) trait Sink {
    /// The block that is being filled.
    fn block(&mut self) -> &mut Block;

    /// The block is full, or the last one.
    fn take(&mut self);

    /// Another block is needed: all zero.
    fn next(&mut self);
}

/// A message on its way into blocks.
///
/// Pieces of any length stand behind each other at any byte, and are shifted into place in registers: were they copied as bytes
/// and read back as words, the processor would have to wait for the copies. For the same reason a block is stored and read in
/// whole words only.
pub(super) struct Message<S> {
    /// Its block is all zero behind `at`.
    pub sink: S,
    /// The word that is being filled, and what is in it so far: `bits` bits.
    at: usize,
    word: u64,
    bits: u32,
    /// The length of all blocks before this one, in bytes.
    before: u64,
}

impl<S: Sink> Message<S> {
    /// A message in a block that is all zero.
    #[inline(always)]
    pub fn new(sink: S) -> Self {
        Self {
            sink,
            at: 0,
            word: 0,
            bits: 0,
            before: 0,
        }
    }

    /// A message that begins with the first `len` bytes of a block, which is zero behind them.
    #[inline(always)]
    pub fn beginning(mut sink: S, block: &[u8; BLOCK], len: usize) -> Self {
        sink.block().as_flattened_mut().copy_from_slice(block);
        let at = len / 8 % WORDS;
        let (words, _) = block.as_chunks();
        Self {
            sink,
            at,
            word: words.get(at).map_or(0, |word| u64::from_le_bytes(*word)),
            bits: (len % 8 * 8) as u32,
            before: 0,
        }
    }

    #[inline(always)]
    pub fn append(&mut self, piece: &[u8]) {
        let (words, rest) = piece.as_chunks();
        for word in words {
            self.push(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            self.push_part(last_bytes(piece, rest), rest.len());
        }
    }

    /// Eight bytes.
    #[inline(always)]
    fn push(&mut self, bytes: u64) {
        self.store(self.word | bytes << self.bits);
        self.word = carried(bytes, self.bits);
    }

    /// One to seven bytes; `bytes` is zero behind them.
    #[inline(always)]
    fn push_part(&mut self, bytes: u64, count: usize) {
        let bits = self.bits + 8 * count as u32;
        let word = self.word | bytes << self.bits;
        if bits < 64 {
            self.word = word;
            self.bits = bits;
        } else {
            self.store(word);
            self.word = carried(bytes, self.bits);
            self.bits = bits - 64;
        }
    }

    #[inline(always)]
    fn store(&mut self, word: u64) {
        if let Some(place) = self.sink.block().get_mut(self.at) {
            *place = word.to_le_bytes();
        }
        self.at += 1;
        if self.at == WORDS {
            self.next_block();
        }
    }

    #[inline]
    fn next_block(&mut self) {
        self.sink.take();
        self.sink.next();
        self.at = 0;
        self.before += BLOCK as u64;
    }

    /// Ends the message as MD5 has it: a bit, zeros, and the length in bits.
    #[inline(always)]
    pub fn finish(&mut self) {
        let bits = (self.before + 8 * self.at as u64) * 8 + u64::from(self.bits);
        // Where this fills the block, the length stands in one of its own.
        self.store(self.word | 0x80 << self.bits);
        let [.., length] = self.sink.block();
        *length = bits.to_le_bytes();
        self.sink.take();
    }
}

/// What of eight bytes goes into the next word, where `bits` bits were in this one.
#[inline]
const fn carried(bytes: u64, bits: u32) -> u64 {
    // In two steps: where nothing was in it, all 64 bits are shifted out.
    (bytes >> 1) >> (63 - bits)
}
