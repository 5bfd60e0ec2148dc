//! The language of a device.

use crate::enums::Lang;
use crate::error::PushUrlError;

/// The number of the language of a tag, as devices and systems write it: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`. 0 if there are no
/// messages in that language.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn lang_of_tag(tag: String) -> Result<u8, PushUrlError> {
    Ok(tag.parse::<Lang>().map_or(0, |lang| lang as u8))
}
