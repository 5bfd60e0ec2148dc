//! Minting push URLs: a target, a key and an expiry become a URL in every form.

mod form;
mod many;
mod minting;
mod refusal;
mod signed;
mod signer;
mod target;
mod threads;
mod tx_time;

pub use many::{Origin, Row, SignedUrls};
pub use refusal::{Field, Refusal, Refused};
pub use signed::{EncoderPair, Signed};
pub use signer::{Expiry, Signer};
pub use target::Target;
