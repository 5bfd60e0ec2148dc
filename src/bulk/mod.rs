//! Many URLs at once: the same rules as one by one, with digests that are computed side by side, and threads.

mod check;
mod origin;
mod sign;
mod signed_urls;

pub use check::CheckRow;
pub use origin::{Origin, SignRow};
pub use signed_urls::SignedUrls;
