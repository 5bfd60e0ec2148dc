//! Whether to push again.

/// Whether to push again (our advice; the service publishes none).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Retry {
    /// With the same URL, after a pause.
    AsIs = 1,
    /// After something was changed; as is, it fails again.
    AfterFix = 2,
    /// Not at all: the end was meant.
    No = 3,
}

impl Retry {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::AsIs, Self::AfterFix, Self::No];

    /// The name in machine-readable output: `as_is`, `after_fix`, `no`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsIs => "as_is",
            Self::AfterFix => "after_fix",
            Self::No => "no",
        }
    }
}
