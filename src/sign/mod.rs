//! Minting push URLs: a target, a key and an expiration time become a URL in every form.

mod from_url;
mod refusal;
mod signed;
mod signer;
mod target;
#[cfg(feature = "bulk")]
mod template;
mod txtime;

pub use refusal::{Refusal, Refused};
pub use signed::{EncoderPair, Signed};
pub use signer::{Expiry, Signer};
pub use target::Target;

#[cfg(feature = "bulk")]
pub(crate) use {template::UrlTemplate, txtime::Txtime};
