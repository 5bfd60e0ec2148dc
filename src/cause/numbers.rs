//! The numbers of the service's table.

#![expect(
    clippy::indexing_slicing,
    reason = "a Cause contains the index of one of ROWS"
)]

use core::fmt;

use crate::generated::cause::{Cause, ROWS, Row};
use crate::generated::enums::{Actor, Retry};

impl Cause {
    /// The cause with these two numbers; `None` if the service's table has no such row.
    #[must_use]
    pub fn new(errcode: u16, sub_errcode: u16) -> Option<Self> {
        let row = ROWS
            .binary_search_by_key(&(errcode, sub_errcode), |row| {
                (row.errcode, row.sub_errcode)
            })
            .ok()?;
        u8::try_from(row).ok().map(Self)
    }

    /// All causes, in the order of the table.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        (0..ROWS.len() as u8).map(Self)
    }

    /// The first number, 0 to 39.
    #[must_use]
    pub const fn errcode(self) -> u16 {
        self.row().errcode
    }

    /// The second number: 0, or three digits under errcode 18 and 21.
    #[must_use]
    pub const fn sub_errcode(self) -> u16 {
        self.row().sub_errcode
    }

    /// Both numbers as one, `errcode * 1000 + sub_errcode`: 18/503 is 18503, and 3/0 is 3000. For languages and formats that
    /// have no pairs; the same in every language.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.errcode() as u32 * 1000 + self.sub_errcode() as u32
    }

    /// The cause with this [`number`](Cause::number); `None` if the service's table has no such row.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        let errcode = u16::try_from(number / 1000).ok()?;
        Self::new(errcode, (number % 1000) as u16)
    }

    /// Who must act (inferred from the message).
    #[must_use]
    pub const fn actor(self) -> Actor {
        self.row().actor
    }

    /// Whether to push again.
    #[must_use]
    pub const fn retry(self) -> Retry {
        self.row().retry
    }

    const fn row(self) -> &'static Row {
        &ROWS[self.0 as usize]
    }

    /// How many rows the table has.
    pub(super) const COUNT: usize = ROWS.len();

    /// The place in the table, from 0; below 70, and so below the 128 of a [`CauseSet`](super::CauseSet).
    pub(crate) const fn index(self) -> u8 {
        self.0
    }

    /// The cause at a place in the table.
    pub(crate) const fn at(index: u8) -> Option<Self> {
        if (index as usize) < ROWS.len() {
            Some(Self(index))
        } else {
            None
        }
    }
}

impl fmt::Display for Cause {
    /// `18/503`; `3/0` where there is no sub code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.errcode(), self.sub_errcode())
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cause({self})")
    }
}
