//! A batch of messages, hashed side by side.

use zeroize::{Zeroize, Zeroizing};

use super::lanes::{Compress, Group, Lanes};
use crate::kernel::concat::concat;

/// How many messages a batch takes: few enough for the L1 cache.
pub(crate) const CAPACITY: usize = 64;

/// The bytes of an MD5 block.
const BLOCK: usize = 64;

/// The most blocks of one message: a name of 255 bytes after a key of 200 needs eight.
const MAX_BLOCKS: usize = 8;

/// The blocks of all messages of a batch.
const BLOCKS: usize = 4 * CAPACITY;

/// Messages that are gathered, and then hashed side by side.
///
/// Each message is padded to whole blocks when it is added; messages with the same number of blocks are hashed together,
/// at any length. All bytes are overwritten on drop.
pub(crate) struct Batch {
    lanes: Lanes,
    blocks: Box<[[u8; BLOCK]]>,
    /// How many blocks are in use.
    used: usize,
    /// How many blocks were ever in use: these are overwritten on drop.
    most_used: usize,
    messages: Vec<Message>,
    /// The expected secret of a URL is as secret as a key.
    digests: Zeroizing<Vec<[u8; 16]>>,
}

/// Where the blocks of a message are.
#[derive(Clone, Copy)]
struct Message {
    first: usize,
    count: usize,
}

impl Batch {
    pub fn new(lanes: Lanes) -> Self {
        Self {
            lanes,
            blocks: vec![[0; BLOCK]; BLOCKS].into_boxed_slice(),
            used: 0,
            most_used: 0,
            messages: Vec::with_capacity(CAPACITY),
            digests: Zeroizing::new(Vec::with_capacity(CAPACITY)),
        }
    }

    /// Whether a message of any supported length fits.
    #[inline]
    pub fn has_room(&self) -> bool {
        self.messages.len() < CAPACITY && self.used + MAX_BLOCKS <= BLOCKS
    }

    /// Adds the message that the pieces form, one after the other, and returns its number. `None` if there is no room or the
    /// message is longer than [`MAX_BLOCKS`] blocks.
    #[inline]
    pub fn add(&mut self, pieces: [&[u8]; 3]) -> Option<usize> {
        let len: usize = pieces.iter().map(|piece| piece.len()).sum();
        // The padding takes at least nine bytes.
        let count = (len + 9).div_ceil(BLOCK);
        if count > MAX_BLOCKS || !self.has_room() {
            return None;
        }
        let (first, end) = (self.used, self.used + count);
        let blocks = self.blocks.get_mut(first..end)?;
        for block in &mut *blocks {
            *block = [0; BLOCK];
        }
        let bytes = blocks.as_flattened_mut();
        concat(&pieces, bytes);
        bytes[len] = 0x80;
        let bits = 8 * len as u64;
        bytes[count * BLOCK - 8..].copy_from_slice(&bits.to_le_bytes());
        self.messages.push(Message { first, count });
        self.used = end;
        Some(self.messages.len() - 1)
    }

    /// Computes the digests of all messages.
    pub fn hash(&mut self) {
        self.digests.resize(self.messages.len(), [0; 16]);
        match self.lanes {
            Lanes::Four => self.hash_in(&mut Group::<4>::new()),
            Lanes::Eight => self.hash_in(&mut Group::<8>::new()),
            Lanes::Sixteen => self.hash_in(&mut Group::<16>::new()),
        }
    }

    /// The digest of a message, once they are computed.
    #[inline]
    pub fn digest(&self, number: usize) -> Option<[u8; 16]> {
        self.digests.get(number).copied()
    }

    /// Makes room for other messages.
    pub fn clear(&mut self) {
        self.messages.clear();
        self.digests.clear();
        self.most_used = self.most_used.max(self.used);
        self.used = 0;
    }

    fn hash_in<const L: usize>(&mut self, group: &mut Group<L>)
    where
        Group<L>: Compress,
    {
        let mut numbers = [0; CAPACITY];
        let counts = self.messages.iter().map(|message| message.count);
        for count in 1..=counts.max().unwrap_or(0) {
            let mut len = 0;
            for (number, message) in self.messages.iter().enumerate() {
                if message.count == count {
                    numbers[len] = number;
                    len += 1;
                }
            }
            for numbers in numbers[..len].chunks(L) {
                self.hash_group(group, count, numbers);
            }
        }
    }

    /// Hashes the messages with these numbers, each of `count` blocks, in one lane each. Lanes without a message hash what
    /// they contain.
    fn hash_group<const L: usize>(&mut self, group: &mut Group<L>, count: usize, numbers: &[usize])
    where
        Group<L>: Compress,
    {
        group.start();
        for block in 0..count {
            for (lane, number) in numbers.iter().enumerate() {
                let first = self.messages[*number].first;
                let (words, _) = self.blocks[first + block].as_chunks();
                for (place, word) in group.words.iter_mut().zip(words) {
                    place[lane] = u32::from_le_bytes(*word);
                }
            }
            group.compress();
        }
        for (lane, number) in numbers.iter().enumerate() {
            self.digests[*number] = group.digest(lane);
        }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        let used = self.most_used.max(self.used);
        // Only blocks that were in use: overwriting all of them costs as much as hashing some.
        if let Some(used) = self.blocks.get_mut(..used) {
            used.as_flattened_mut().zeroize();
        }
    }
}
