//! Causes and reasons in words, in four languages. The messages themselves are in `spec/messages`.
//!
//! Without the feature of a language (`zh`, `ja`, `ko`) its messages are English.

mod erratum;
mod lang;
mod search;

pub use erratum::Erratum;

use crate::cause::Cause;
use crate::finding::{Evidence, Reason};
use crate::generated::enums::{Actor, Lang, Retry};
use crate::generated::messages;

impl Actor {
    /// Who that is.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        (messages::of(lang).actor)(self)
    }
}

impl Retry {
    /// The advice.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        (messages::of(lang).retry)(self)
    }
}

impl Cause {
    /// The service's message (documented). Where the published text is plainly wrong, it is corrected and
    /// [`erratum`](Cause::erratum) says so.
    #[must_use]
    pub fn errmsg(self, lang: Lang) -> &'static str {
        (messages::of(lang).errmsg)(self)
    }

    /// The message of the service's older table, which exists in English only; `None` where that table has no such row
    /// (18/602, 21/103, 36 to 39).
    #[must_use]
    pub const fn older_errmsg(self) -> Option<&'static str> {
        messages::older_errmsg(self)
    }

    /// What is wrong with the published message in this language.
    #[must_use]
    pub fn erratum(self, lang: Lang) -> Option<Erratum> {
        let (published, note) = (messages::of(lang).erratum)(self)?;
        Some(Erratum { published, note })
    }

    /// What to do (our advice).
    #[must_use]
    pub fn advice(self, lang: Lang) -> &'static str {
        (messages::of(lang).advice)(self)
    }

    /// What an app can tell the person who streams, without terms of the field (our words).
    ///
    /// ```
    /// use pushurl::{Cause, Lang};
    ///
    /// let message = Cause::URL_EXPIRED.user_message(Lang::En);
    /// assert_eq!(message, "This link has expired. Ask for a new one.");
    /// ```
    #[must_use]
    pub fn user_message(self, lang: Lang) -> &'static str {
        (messages::of(lang).user_message)(self)
    }
}

impl Reason {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn detail(self, lang: Lang) -> &'static str {
        (messages::of(lang).detail)(self)
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        (messages::of(lang).remedy)(self)
    }
}

impl Evidence {
    /// How well a rule is known.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        (messages::of(lang).evidence)(self)
    }
}
