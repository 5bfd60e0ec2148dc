//! The languages.

use core::fmt;
use core::str::FromStr;

use crate::text::UnknownName;

/// A language of the service's table, and of all our words.
///
/// The numbers are the same in every language binding and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    #[default]
    En = 1,
    /// Chinese, simplified.
    Zh = 2,
    /// Japanese.
    Ja = 3,
    /// Korean.
    Ko = 4,
}

impl Lang {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::En, Self::Zh, Self::Ja, Self::Ko];

    /// The ISO 639-1 code: `en`, `zh`, `ja`, `ko`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Ja => "ja",
            Self::Ko => "ko",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownName;

    /// Reads a language tag by its first part, as devices and systems write it: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
    fn from_str(tag: &str) -> Result<Self, UnknownName> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
            .ok_or(UnknownName)
    }
}
