//! The HTTP API of the page and of other programs; `openapi.json` describes it.

pub mod check;
pub mod live;
pub mod policy;
pub mod records;
pub mod sign;
pub mod words;
