// Generated from spec/ by tools/generate. Do not edit.

//! The messages in every language.

mod en;
#[cfg(feature = "ja")]
mod ja;
#[cfg(feature = "ko")]
mod ko;
#[cfg(feature = "zh")]
mod zh;

use super::cause::Cause;
use super::enums::{Actor, Evidence, Lang, Retry};
use super::reason::Reason;

/// The messages of a language.
pub(crate) struct Messages {
    pub actor: fn(Actor) -> &'static str,
    pub retry: fn(Retry) -> &'static str,
    pub evidence: fn(Evidence) -> &'static str,
    pub detail: fn(Reason) -> &'static str,
    pub remedy: fn(Reason) -> &'static str,
    pub errmsg: fn(Cause) -> &'static str,
    pub advice: fn(Cause) -> &'static str,
    pub user_message: fn(Cause) -> &'static str,
    /// The published text, and a description of its error.
    pub erratum: fn(Cause) -> Option<(&'static str, &'static str)>,
}

/// The messages of a language. English if the language's feature is disabled.
pub(crate) fn of(lang: Lang) -> &'static Messages {
    match lang {
        #[cfg(feature = "ja")]
        Lang::Ja => &ja::MESSAGES,
        #[cfg(feature = "ko")]
        Lang::Ko => &ko::MESSAGES,
        #[cfg(feature = "zh")]
        Lang::Zh => &zh::MESSAGES,
        _ => &en::MESSAGES,
    }
}

pub(crate) use en::older_errmsg;
