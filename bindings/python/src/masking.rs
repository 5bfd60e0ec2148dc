//! Hiding the secrets of push URLs in any text.

use pyo3::prelude::*;

use crate::error::guarded;
use crate::text::utf8_argument;

/// The text with ``***`` for every ``txSecret`` in it, for logs: in a URL, in an SRT ``streamid``, encoded or not, in JSON, and under
/// a misspelt name.
///
/// >>> mask("push to rtmp://push.example.com/live/cam1?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099")
/// 'push to rtmp://push.example.com/live/cam1?txSecret=***&txTime=5C271099'
#[pyfunction]
pub fn mask(text: &Bound<'_, PyAny>) -> PyResult<String> {
    let utf8 = utf8_argument(text, "text")?;
    guarded(text.py(), || pushurl::mask(utf8.as_str()).into_owned())
}

/// The text with an asterisk for every character of a ``txSecret``, so that what is below it stays aligned.
#[pyfunction]
pub fn mask_aligned(text: &Bound<'_, PyAny>) -> PyResult<String> {
    let utf8 = utf8_argument(text, "text")?;
    guarded(text.py(), || {
        pushurl::mask_aligned(utf8.as_str()).into_owned()
    })
}
