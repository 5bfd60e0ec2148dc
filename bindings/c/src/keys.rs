//! The keys of a configuration.

use pushurl::Key;

use crate::codes::pushurl_result;
use crate::strings::pushurl_str;

/// The keys of a domain.
pub(crate) struct Keys {
    pub primary: Option<Key>,
    pub backup: Option<Key>,
    pub playback: Option<Key>,
}

impl Keys {
    /// # Safety
    /// All three are readable.
    pub unsafe fn read(
        primary: pushurl_str,
        backup: pushurl_str,
        playback: pushurl_str,
    ) -> Result<Self, pushurl_result> {
        let read = |key: pushurl_str| {
            // SAFETY: as the caller says.
            let bytes = unsafe { key.read_bytes() }?;
            Ok::<_, pushurl_result>(bytes.map(Key::new).transpose()?)
        };
        Ok(Self {
            primary: read(primary)?,
            backup: read(backup)?,
            playback: read(playback)?,
        })
    }
}
