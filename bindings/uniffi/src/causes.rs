//! Finds causes in the service's table. [`tables`](crate::tables) has the rows.
//!
//! A cause crosses as its number, `errcode * 1000 + sub_errcode`: 18/503 is 18503.

use pushurl::Cause;

use crate::error::PushUrlError;

/// Parses `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, and the stop reasons of the service's event list, which end in the
/// number.
///
/// # Errors
/// [`PushUrlError::CauseUnknown`] if the table has no such row.
#[uniffi::export]
pub fn find_cause(text: String) -> Result<u32, PushUrlError> {
    Ok(text.parse::<Cause>()?.number())
}

/// The causes whose errmsg contains `piece`, in any language and in the older English wording, ignoring case. They are in the
/// order of the table. An empty piece finds nothing.
///
/// # Errors
/// None.
#[uniffi::export]
pub fn search_causes(piece: String) -> Result<Vec<u32>, PushUrlError> {
    Ok(Cause::search(&piece).map(Cause::number).collect())
}
