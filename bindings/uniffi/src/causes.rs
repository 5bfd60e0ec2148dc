//! Finding a cause of the service's table. What the table says of it is in [`tables`](crate::tables).
//!
//! A cause crosses as its number, `errcode * 1000 + sub_errcode`: 18/503 is 18503.

use pushurl::Cause;

use crate::error::PushUrlError;

/// Reads `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, and the stop reasons of the service's event list, which end in the
/// number.
///
/// # Errors
/// [`PushUrlError::CauseUnknown`] if it names no row of the table.
#[uniffi::export]
pub fn find_cause(text: String) -> Result<u32, PushUrlError> {
    Ok(text.parse::<Cause>()?.number())
}

/// The causes whose errmsg holds `piece`, in any language and in the older English wording, without regard to the case of
/// letters. The order is the table's. An empty piece finds nothing.
///
/// # Errors
/// None of its own.
#[uniffi::export]
pub fn search_causes(piece: String) -> Result<Vec<u32>, PushUrlError> {
    Ok(Cause::search(&piece).map(Cause::number).collect())
}
