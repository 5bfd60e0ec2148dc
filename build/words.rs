//! The texts, without what looks them up.

#[path = "../src/words/actor.rs"]
mod actor;
#[path = "../src/words/erratum.rs"]
mod erratum;
#[path = "../src/words/lang.rs"]
mod lang;
#[path = "../src/words/retry.rs"]
mod retry;
#[path = "../src/words/tables/mod.rs"]
pub mod tables;
#[path = "../src/words/text.rs"]
mod text;

pub use actor::Actor;
pub use erratum::Erratum;
pub use lang::Lang;
pub use retry::Retry;
pub(crate) use text::Text;
