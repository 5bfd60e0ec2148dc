//! Many messages, hashed side by side.

use zeroize::{Zeroize, Zeroizing};

use super::Beginning;
use super::block::{OPENING, State};
use super::lanes::{Compress, Lanes, Row};
use super::message::BLOCK;
use crate::bytes;

/// How many messages are gathered before they are hashed. Few enough that all of it stays in the nearest cache.
pub(crate) const MOST: usize = 64;

/// How many blocks there is room for.
const BLOCKS: usize = 4 * MOST;

/// How many blocks a message may have: names of 255 bytes behind a key of 200 have eight.
const LONGEST: usize = 8;

/// What follows a message up to the end of its block, and behind it up to what is written in one step.
const PADDING: [u8; BLOCK + 8] = {
    let mut padding = [0; BLOCK + 8];
    padding[0] = 0x80;
    padding
};

/// Where a message is put together: as long as the longest, and what is written behind its end.
const PLACE: usize = LONGEST * BLOCK + 2 * BLOCK;

/// Many messages, put together and then hashed side by side. Each is padded to whole blocks first, so that the lengths may
/// differ: what counts is the number of blocks.
///
/// They are put together as plain bytes, and read as words only when all of them are there: a word that is read right after its
/// bytes were written would have to wait for them.
///
/// All that is secret is overwritten on drop.
pub(crate) struct Bulk<'k> {
    lanes: Lanes,
    bytes: Box<[u8]>,
    /// How many blocks are full.
    filled: usize,
    /// How many ever were: these are overwritten in the end.
    most_filled: usize,
    /// For each message the block it begins with.
    first: Box<[u16; MOST]>,
    /// How many messages there are.
    len: usize,
    /// The messages of each number of blocks, and how many they are: those of one number are hashed together.
    groups: Box<[[u8; MOST]; LONGEST]>,
    group_lens: [usize; LONGEST],
    /// What the first message begins with, and whether all others do too.
    beginning: Option<Beginning<'k>>,
    is_shared: bool,
    /// What a wrong secret should have been is as good as a key.
    digests: Zeroizing<Box<[Hex]>>,
}

/// A digest in lower-case hex digits.
pub(crate) type Hex = [[u8; 4]; 8];

impl<'k> Bulk<'k> {
    pub fn new(lanes: Lanes) -> Self {
        Self {
            lanes,
            bytes: vec![0; BLOCKS * BLOCK + PLACE].into_boxed_slice(),
            filled: 0,
            most_filled: 0,
            first: Box::new([0; MOST]),
            len: 0,
            groups: Box::new([[0; MOST]; LONGEST]),
            group_lens: [0; LONGEST],
            beginning: None,
            is_shared: true,
            digests: Zeroizing::new(vec![Hex::default(); MOST].into_boxed_slice()),
        }
    }

    /// Whether there is room for any message that is not too long.
    #[inline]
    pub const fn has_room(&self) -> bool {
        self.len < MOST && self.filled + LONGEST <= BLOCKS
    }

    /// Adds a message of a beginning, a name and a time, unless there is [no room](Self::has_room) or it is too long.
    #[inline(always)]
    pub fn add(&mut self, beginning: Beginning<'k>, name: &[u8], time: &[u8]) -> bool {
        let len = beginning.len + name.len() + time.len();
        // The padding takes nine bytes at least.
        let count = (len + 9).div_ceil(BLOCK);
        let place = self.bytes.get_mut(self.filled * BLOCK..);
        let place = place.and_then(|place| place.first_chunk_mut());
        let first = self.first.get_mut(self.len);
        let group = self.groups.get_mut(count - 1);
        let group_len = self.group_lens.get_mut(count - 1);
        let (Some(place), Some(first), Some(group), Some(group_len)) =
            (place, first, group, group_len)
        else {
            return false;
        };
        put_message(place, beginning, name, time);
        if let Some(place) = place.get_mut(count * BLOCK - 8..count * BLOCK) {
            place.copy_from_slice(&(8 * len as u64).to_le_bytes());
        }
        *first = self.filled as u16;
        if let Some(place) = group.get_mut(*group_len) {
            *place = self.len as u8;
        }
        *group_len += 1;
        self.is_shared &= self
            .beginning
            .get_or_insert(beginning)
            .is_the_same(&beginning);
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
        self.most_filled = self.most_filled.max(self.filled);
        self.filled = 0;
        self.group_lens = [0; LONGEST];
        self.beginning = None;
        self.is_shared = true;
        self.digests.get(..len).unwrap_or_default()
    }

    /// Messages of as many blocks are hashed together.
    fn hash<const L: usize>(&mut self)
    where
        Row<L>: Compress<L>,
    {
        let mut row = Row::new();
        let shared = self
            .beginning
            .filter(|_| self.is_shared)
            .and_then(|beginning| {
                Some(Shared {
                    words: opening_words(beginning.block),
                    opened: beginning.opened()?,
                })
            });
        for (count, (group, len)) in self.groups.iter().zip(self.group_lens).enumerate() {
            for gathered in group[..len].chunks(L) {
                let messages = Gathered {
                    bytes: self.bytes.as_chunks().0,
                    first: &self.first,
                    numbers: gathered,
                    count: count + 1,
                };
                messages.hash(&mut row, shared.as_ref());
                let digits = row.hex();
                for (lane, number) in gathered.iter().enumerate() {
                    let digest = &mut self.digests[usize::from(*number)];
                    for (place, row) in digest.iter_mut().zip(&digits) {
                        *place = row[lane].to_le_bytes();
                    }
                }
            }
        }
    }
}

impl Drop for Bulk<'_> {
    fn drop(&mut self) {
        let filled = self.most_filled.max(self.filled) * BLOCK;
        // No further than messages ever stood: all of it would cost as much as hashing some.
        if let Some(filled) = self.bytes.get_mut(..filled) {
            filled.zeroize();
        }
    }
}

/// Puts a message together, but for its length; zeros stand behind it to the end of its last block, and further.
#[inline(always)]
fn put_message(
    place: &mut [u8; PLACE],
    beginning: Beginning<'_>,
    name: &[u8],
    time: &[u8],
) -> Option<()> {
    place[..BLOCK].copy_from_slice(beginning.block);
    // As the caller says, it is not longer than this.
    let rest = place.get_mut(beginning.len..)?;
    bytes::put(rest, name);
    let rest = rest.get_mut(name.len()..)?;
    let rest = match <&[u8; 8]>::try_from(time) {
        Ok(time) => {
            let (place, rest) = rest.split_first_chunk_mut()?;
            *place = *time;
            rest
        }
        Err(_) => {
            let (place, rest) = rest.split_at_mut_checked(time.len())?;
            place.copy_from_slice(time);
            rest
        }
    };
    *rest.first_chunk_mut()? = PADDING;
    Some(())
}

/// What all messages begin with, and what follows from it.
struct Shared {
    words: [u32; OPENING],
    opened: State,
}

fn opening_words(block: &[u8; BLOCK]) -> [u32; OPENING] {
    let (words, _) = block.as_chunks();
    core::array::from_fn(|at| u32::from_le_bytes(words[at]))
}

/// Messages of one number of blocks, a lane for each. Lanes without a message hash what is in them, for nothing.
struct Gathered<'b> {
    bytes: &'b [[u8; BLOCK]],
    first: &'b [u16; MOST],
    numbers: &'b [u8],
    count: usize,
}

impl Gathered<'_> {
    #[inline]
    fn hash<const L: usize>(&self, row: &mut Row<L>, shared: Option<&Shared>)
    where
        Row<L>: Compress<L>,
    {
        row.start();
        for block in 0..self.count {
            match shared.filter(|_| block == 0) {
                Some(shared) => {
                    row.open_with(shared.words, shared.opened);
                    self.put_words::<L, OPENING>(row, block);
                    row.compress(true);
                }
                None => {
                    self.put_words::<L, 0>(row, block);
                    row.compress(false);
                }
            }
        }
    }

    /// Puts the words of a block into the lanes, from the word `FROM` on.
    #[inline(always)]
    fn put_words<const L: usize, const FROM: usize>(&self, row: &mut Row<L>, block: usize) {
        for (lane, number) in self.numbers.iter().enumerate() {
            let first = usize::from(self.first[usize::from(*number)]);
            let (words, _) = self.bytes[first + block].as_chunks();
            (FROM..16).for_each(|at| row.words[at][lane] = u32::from_le_bytes(words[at]));
        }
    }
}
