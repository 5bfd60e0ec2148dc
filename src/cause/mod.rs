//! The causes of interruption that the service publishes: a table of numbers, found by pair or text.

mod lookup;
mod set;
mod table;

pub use lookup::ParseCauseError;
pub use set::{CauseSet, CauseSetIter};
pub use table::Cause;
