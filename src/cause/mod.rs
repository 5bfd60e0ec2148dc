//! The causes of interruption that the service publishes: a table of numbers, found by pair or text.

mod lookup;
mod numbers;
mod set;

pub use crate::generated::cause::Cause;
pub use lookup::ParseCauseError;
pub use set::{CauseSet, CauseSetIter};
