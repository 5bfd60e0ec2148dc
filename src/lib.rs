//! Sign, check and explain live-streaming push URLs.

mod cause;
mod check;
mod finding;
mod key;
mod mask;
mod report;
mod rules;
mod secret;
mod sign;
mod text;
mod words;

pub use cause::{Cause, CauseSet, CauseSetIter, ParseCauseError};
pub use check::Checker;
pub use finding::{Evidence, Finding, Reason, Severity};
pub use key::{Key, KeyError};
pub use mask::{mask, mask_aligned};
pub use report::{KeyRole, Report, Verdict};
pub use secret::HashAlgorithm;
pub use sign::{EncoderPair, Expiry, Field, Refusal, Refused, Signed, Signer, Target};
pub use text::{Param, Params, Part, Protocol, PushUrl, Span, UnknownName};
pub use words::{Actor, Erratum, Lang, Retry};
