//! The language of a device.

use crate::enums::Lang;
use crate::error::PushUrlError;

/// The first of a device's languages that there are words in; none if there is none. The tags are as devices and systems write
/// them, the most wanted first: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn lang_of_tags(tags: Vec<String>) -> Result<Option<Lang>, PushUrlError> {
    Ok(tags.iter().find_map(|tag| tag.parse().ok()))
}
