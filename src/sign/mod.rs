//! Minting push URLs: a target, a key and an expiry become a URL in every form.

mod form;
mod many;
mod minting;
mod origin;
mod refusal;
mod signed;
mod signed_urls;
mod signer;
mod target;
mod txtime;

pub use origin::{Origin, Row};
pub use refusal::{Field, Refusal, Refused};
pub use signed::{EncoderPair, Signed};
pub use signed_urls::SignedUrls;
pub use signer::{Expiry, Signer};
pub use target::Target;
