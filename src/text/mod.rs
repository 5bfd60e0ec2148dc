//! A text, and the parts of a push URL in it.
//!
//! The text is split as a real client splits it, not as a general URL parser would: nothing is decoded or
//! normalised, `#` opens no fragment, and the last segment of the path is the stream. Splitting never
//! fails; a missing part is empty, and the rules judge it.

mod param;
mod protocol;
mod query;
mod sent;
mod span;
mod split;
pub(crate) mod streamid;

pub use crate::generated::enums::Protocol;
pub use param::Param;
pub use query::Params;
pub use span::{Part, Span};
pub use split::PushUrl;
