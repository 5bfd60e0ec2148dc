//! What the page and other programs ask; `openapi.json` describes it.

pub mod check;
pub mod live;
pub mod policy;
pub mod records;
pub mod sign;
pub mod words;
