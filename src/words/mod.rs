//! Causes and reasons in words, in four languages.
//!
//! A new language is a file in `tables` and a variant of [`Lang`]; the compiler then names every place that needs it.

mod actor;
mod erratum;
mod lang;
mod packed;
mod retry;
mod search;
#[cfg(test)]
mod tables;
mod text;

pub use actor::Actor;
pub use erratum::Erratum;
pub use lang::Lang;
pub use retry::Retry;

use crate::cause::Cause;
use crate::finding::{Evidence, Reason};
use text::Text;

/// A text that every language has: a test holds them to it.
fn text_of(lang: Lang, text: Text) -> &'static str {
    packed::text(lang, text).unwrap_or_default()
}

impl Actor {
    /// Who that is, in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Actor(self))
    }
}

impl Retry {
    /// The advice in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Retry(self))
    }
}

impl Cause {
    /// The service's message (documented). Where its published text is plainly wrong it is mended, and
    /// [`erratum`](Cause::erratum) says so.
    #[must_use]
    pub fn errmsg(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Errmsg(self))
    }

    /// The message of the service's older table, which exists in English only; `None` where that table has no
    /// such row (18/602, 21/103, 36 to 39).
    #[must_use]
    pub fn older_errmsg(self) -> Option<&'static str> {
        packed::text(Lang::En, Text::OlderErrmsg(self))
    }

    /// What is wrong with the published text in this language.
    #[must_use]
    pub fn erratum(self, lang: Lang) -> Option<Erratum> {
        let published = packed::text(lang, Text::ErratumPublished(self))?;
        let note = text_of(lang, Text::ErratumNote(self));
        Some(Erratum { published, note })
    }

    /// Who must act (inferred from the message).
    #[must_use]
    pub fn actor(self) -> Actor {
        match (self.errcode(), self.sub_errcode()) {
            (1..=4 | 35, _) => Actor::Client,
            (6 | 7 | 23 | 33 | 39, _) => Actor::Encoder,
            (12..=17, _) => Actor::Network,
            (8 | 20, _) => Actor::DataSource,
            (18, 300..=302 | 308 | 309 | 500..=503) => Actor::UrlSigner,
            (18, 200..=203 | 303..=307 | 400 | 401 | 600..=602) => Actor::Account,
            (19, _) => Actor::Hook,
            (10 | 21 | 37, _) => Actor::Operator,
            (5 | 9 | 11 | 18 | 24 | 38, _) => Actor::Service,
            _ => Actor::Unknown,
        }
    }

    /// Whether to push again.
    #[must_use]
    pub fn retry(self) -> Retry {
        match self.actor() {
            Actor::Client => Retry::No,
            Actor::Encoder | Actor::UrlSigner | Actor::Account | Actor::Hook => Retry::AfterFix,
            Actor::Operator => match (self.errcode(), self.sub_errcode()) {
                // A disabled stream can be enabled again, and an unwatched one pushed when somebody watches.
                (21, 101) | (37, _) => Retry::AfterFix,
                _ => Retry::No,
            },
            Actor::Network | Actor::DataSource | Actor::Service | Actor::Unknown => Retry::AsIs,
        }
    }

    /// What to do, in our words.
    #[must_use]
    pub fn advice(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Advice(self))
    }
}

impl Reason {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn detail(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Detail(self))
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Remedy(self))
    }
}

impl Evidence {
    /// How well a rule is known, in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        text_of(lang, Text::Evidence(self))
    }
}
