//! Reading a language tag.

use core::str::FromStr;

use crate::generated::enums::Lang;
use crate::names::UnknownName;

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
