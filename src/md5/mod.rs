//! MD5 (RFC 1321) for many short messages: without copies of what is hashed, and with the digest as words.
//!
//! The working memory is on the stack and not overwritten.

#![expect(
    clippy::indexing_slicing,
    reason = "a block has the sixteen words that its steps ask for"
)]

mod block;
mod bulk;
mod lanes;
mod message;

pub(crate) use block::State;
pub(crate) use message::BLOCK;

pub(crate) use bulk::{Bulk, Hex, MOST};
pub(crate) use lanes::Lanes;

use block::{OPENING, START, close, constants, open};
use message::{Block, Message, Sink, WORDS};

/// What many messages begin with. Its block, and what follows from it, is the owner's to overwrite.
#[derive(Clone, Copy)]
pub(crate) struct Beginning<'k> {
    /// Zero behind what the messages begin with.
    pub block: &'k [u8; BLOCK],
    /// How much of the block it is: less than all.
    pub len: usize,
    /// The state that [`opened`] gives of the block.
    pub opened: &'k State,
}

/// The first steps through a block that messages begin with, done once for all of them.
pub(crate) fn opened(block: &[u8; BLOCK]) -> State {
    let (words, _) = block.as_chunks();
    open(constants(), START, |at| u32::from_le_bytes(words[at]))
}

impl Beginning<'_> {
    /// Whether it is the same beginning in the same place.
    #[inline]
    fn is_the_same(&self, other: &Self) -> bool {
        core::ptr::eq(self.block, other.block) && self.len == other.len
    }

    /// The steps done already, if all that they take is the same in every message.
    #[inline]
    fn opened(&self) -> Option<State> {
        (self.len >= 4 * OPENING).then_some(*self.opened)
    }
}

/// The digest of pieces, each right behind the other.
pub(crate) fn digest<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> State {
    let mut message = Message::new(Hashing::new(None));
    for piece in pieces {
        message.append(piece);
    }
    message.finish();
    message.sink.state
}

/// The digest of a beginning and the pieces behind it.
#[inline]
pub(crate) fn digest_behind<const N: usize>(beginning: Beginning<'_>, pieces: [&[u8]; N]) -> State {
    let hashing = Hashing::new(beginning.opened());
    let mut message = Message::beginning(hashing, beginning.block, beginning.len);
    for piece in pieces {
        message.append(piece);
    }
    message.finish();
    message.sink.state
}

/// Hashes each block as soon as it is full.
struct Hashing {
    block: Block,
    state: State,
    /// The first steps through the next block, if they are done.
    opened: Option<State>,
}

impl Hashing {
    #[inline(always)]
    const fn new(opened: Option<State>) -> Self {
        Self {
            block: [[0; 8]; WORDS],
            state: START,
            opened,
        }
    }
}

impl Sink for Hashing {
    #[inline]
    fn block(&mut self) -> &mut Block {
        &mut self.block
    }

    // One copy of the many steps is enough.
    #[inline(never)]
    fn take(&mut self) {
        let (words, _) = self.block.as_flattened().as_chunks();
        let word = |at: usize| u32::from_le_bytes(words[at]);
        let opened = self
            .opened
            .take()
            .unwrap_or_else(|| open(constants(), self.state, word));
        self.state = close(constants(), opened, self.state, word);
    }

    fn next(&mut self) {
        self.block = [[0; 8]; WORDS];
    }
}

#[cfg(test)]
mod tests;
