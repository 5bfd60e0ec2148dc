//! A set of causes, without allocation.

use core::fmt;

use super::Cause;

/// A set of [`Cause`]s: 16 bytes, copied freely, iterated in the order of the table.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct CauseSet(u128);

impl CauseSet {
    /// The empty set.
    pub const EMPTY: Self = Self(0);

    /// This set, and `cause`.
    #[must_use]
    pub const fn with(self, cause: Cause) -> Self {
        Self(self.0 | 1 << cause.index())
    }

    /// This set without `cause`.
    #[must_use]
    pub const fn without(self, cause: Cause) -> Self {
        Self(self.0 & !(1 << cause.index()))
    }

    /// The causes in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The causes in this set that are not in the other.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether `cause` is in it.
    #[must_use]
    pub const fn contains(self, cause: Cause) -> bool {
        self.0 & 1 << cause.index() != 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set as bits, the lowest for the table's first row: for other languages, which take it as it is.
    #[must_use]
    pub const fn bits(self) -> u128 {
        self.0
    }

    /// The set with these [`bits`](CauseSet::bits); bits of no row are left out.
    #[must_use]
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits & (u128::MAX >> (128 - Cause::COUNT)))
    }

    /// The causes, in the order of the table.
    #[must_use]
    pub const fn iter(self) -> CauseSetIter {
        CauseSetIter(self.0)
    }
}

/// The causes of a [`CauseSet`], in the order of the table.
#[derive(Clone, Debug)]
pub struct CauseSetIter(u128);

impl Iterator for CauseSetIter {
    type Item = Cause;

    fn next(&mut self) -> Option<Cause> {
        let cause = Cause::at(u8::try_from(self.0.trailing_zeros()).ok()?)?;
        self.0 &= self.0 - 1;
        Some(cause)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.0.count_ones() as usize;
        (len, Some(len))
    }
}

impl ExactSizeIterator for CauseSetIter {}

impl IntoIterator for CauseSet {
    type Item = Cause;
    type IntoIter = CauseSetIter;

    fn into_iter(self) -> CauseSetIter {
        self.iter()
    }
}

impl FromIterator<Cause> for CauseSet {
    fn from_iter<I: IntoIterator<Item = Cause>>(causes: I) -> Self {
        causes.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl fmt::Debug for CauseSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
