//! Many messages, hashed side by side.

use zeroize::Zeroizing;

use super::Beginning;
use super::block::State;
use super::lanes::{Compress, Lanes, Row, put};
use super::message::{BLOCK, Block, Message, Sink, WORDS};

/// How many messages are gathered before they are hashed. Few enough that all of it stays in the nearest cache.
pub(crate) const MOST: usize = 64;

/// How many blocks there is room for: two for each message.
const BLOCKS: usize = 2 * MOST;

/// How many blocks a message may have: names of 255 bytes behind a key of 200 have eight.
const LONGEST: usize = 8;

/// Many messages, put together and then hashed side by side. Each is padded to whole blocks first, so that the lengths may
/// differ: what counts is the number of blocks.
///
/// All that is secret is overwritten on drop.
pub(crate) struct Bulk {
    lanes: Lanes,
    blocks: Zeroizing<Box<[Block]>>,
    /// How many blocks are full.
    filled: usize,
    messages: Box<[Placed; MOST]>,
    /// How many messages there are.
    len: usize,
    opened: Zeroizing<Box<[State]>>,
    /// What a wrong secret should have been is as good as a key.
    digests: Zeroizing<Box<[Hex]>>,
}

/// A digest in lower-case hex digits.
pub(crate) type Hex = [[u8; 4]; 8];

/// A message in the blocks.
#[derive(Clone, Copy, Default)]
struct Placed {
    first: u16,
    count: u16,
    /// Whether its first steps are done.
    is_opened: bool,
}

impl Bulk {
    pub fn new(lanes: Lanes) -> Self {
        Self {
            lanes,
            blocks: Zeroizing::new(vec![Block::default(); BLOCKS].into_boxed_slice()),
            filled: 0,
            messages: Box::new([Placed::default(); MOST]),
            len: 0,
            opened: Zeroizing::new(vec![State::default(); MOST].into_boxed_slice()),
            digests: Zeroizing::new(vec![Hex::default(); MOST].into_boxed_slice()),
        }
    }

    /// Whether there is room for any message that is not too long.
    #[inline]
    pub const fn has_room(&self) -> bool {
        self.len < MOST && self.filled + LONGEST <= BLOCKS
    }

    /// Adds a message of a beginning and two pieces behind it, unless there is [no room](Self::has_room) or it is too long.
    #[inline]
    pub fn add(&mut self, beginning: Beginning<'_>, pieces: [&[u8]; 2]) -> bool {
        let [a, b] = pieces;
        // The padding takes nine bytes at least.
        let count = (beginning.len + a.len() + b.len() + 9).div_ceil(BLOCK);
        let first = self.filled;
        if count > LONGEST {
            return false;
        }
        let blocks = self.blocks.get_mut(first..first + count);
        let place = self.messages.get_mut(self.len);
        let (Some(blocks), Some(place)) = (blocks, place) else {
            return false;
        };
        match blocks {
            [block] => fill(
                Message::beginning(Single(block), beginning.block, beginning.len),
                pieces,
            ),
            _ => {
                let filling = Filling { blocks, at: 0 };
                fill(
                    Message::beginning(filling, beginning.block, beginning.len),
                    pieces,
                );
            }
        }
        let opened = beginning.opened();
        *place = Placed {
            first: first as u16,
            count: count as u16,
            is_opened: opened.is_some(),
        };
        if let (Some(place), Some(opened)) = (self.opened.get_mut(self.len), opened) {
            *place = opened;
        }
        self.len += 1;
        self.filled += count;
        true
    }

    /// The digests of all messages in their order; then there are none.
    pub fn digests(&mut self) -> &[Hex] {
        match self.lanes {
            Lanes::Four => self.hash::<4>(),
            Lanes::Eight => self.hash::<8>(),
            Lanes::Sixteen => self.hash::<16>(),
        }
        let len = core::mem::take(&mut self.len);
        self.filled = 0;
        self.digests.get(..len).unwrap_or_default()
    }

    /// Messages of as many blocks are hashed together.
    fn hash<const L: usize>(&mut self)
    where
        Row<L>: Compress<L>,
    {
        let mut row = Row::new();
        let longest = self.messages[..self.len]
            .iter()
            .map(|message| message.count)
            .max();
        let mut gathered = [0; L];
        for count in 1..=longest.unwrap_or_default() {
            let mut len = 0;
            for number in 0..self.len {
                if self.messages[number].count != count {
                    continue;
                }
                gathered[len] = number;
                len += 1;
                if len == L {
                    self.hash_row(&mut row, &gathered);
                    len = 0;
                }
            }
            if len > 0 {
                self.hash_row(&mut row, &gathered[..len]);
            }
        }
    }

    /// Hashes messages of one number of blocks. Lanes without a message hash what is in them, for nothing.
    fn hash_row<const L: usize>(&mut self, row: &mut Row<L>, gathered: &[usize])
    where
        Row<L>: Compress<L>,
    {
        let count = gathered
            .first()
            .map_or(0, |number| self.messages[*number].count);
        let is_opened = gathered
            .iter()
            .all(|number| self.messages[*number].is_opened);
        row.start();
        for (lane, number) in gathered.iter().enumerate() {
            put(&mut row.opened, lane, self.opened[*number]);
        }
        for block in 0..count {
            for (lane, number) in gathered.iter().enumerate() {
                let block = &self.blocks[usize::from(self.messages[*number].first + block)];
                let (words, _) = block.as_flattened().as_chunks();
                for (row, word) in row.words.iter_mut().zip(words) {
                    row[lane] = u32::from_le_bytes(*word);
                }
            }
            row.compress(is_opened && block == 0);
        }
        let digits = row.hex();
        for (lane, number) in gathered.iter().enumerate() {
            for (place, row) in self.digests[*number].iter_mut().zip(&digits) {
                *place = row[lane].to_le_bytes();
            }
        }
    }
}

#[inline(always)]
fn fill<S: Sink>(mut message: Message<S>, pieces: [&[u8]; 2]) {
    for piece in pieces {
        message.append(piece);
    }
    message.finish();
}

/// The one block of a short message.
struct Single<'b>(&'b mut Block);

impl Sink for Single<'_> {
    #[inline]
    fn block(&mut self) -> &mut Block {
        self.0
    }

    #[inline]
    fn take(&mut self) {}

    #[inline]
    fn next(&mut self) {}
}

/// Leaves the blocks where they are.
struct Filling<'b> {
    blocks: &'b mut [Block],
    at: usize,
}

impl Sink for Filling<'_> {
    #[inline]
    fn block(&mut self) -> &mut Block {
        &mut self.blocks[self.at]
    }

    #[inline]
    fn take(&mut self) {}

    #[inline]
    fn next(&mut self) {
        self.at += 1;
        self.blocks[self.at] = [[0; 8]; WORDS];
    }
}
