//! Causes and reasons in words, in four languages: a file a language, each with the same functions.
//!
//! A new language is a file here and a variant of [`Lang`]; the compiler then names every place that needs it.

mod en;
mod ja;
mod ko;
mod lang;
mod search;
mod zh;

pub use lang::Lang;

use crate::cause::Cause;
use crate::finding::{Evidence, Reason};

/// Who must act on a cause. Grouped by what the errmsg says (inferred).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Actor {
    /// Nobody: the push client itself stopped.
    Client = 1,
    /// The encoder or muxer must send other content.
    Encoder = 2,
    /// The network between client and service.
    Network = 3,
    /// The client, which sent no data.
    DataSource = 4,
    /// Whoever makes the URL, or holds the key.
    UrlSigner = 5,
    /// The account's owner, in the console.
    Account = 6,
    /// The customer's own authentication server.
    Hook = 7,
    /// The operator: it happened by request, by a newer push or by a setting.
    Operator = 8,
    /// The service.
    Service = 9,
    /// Not published.
    Unknown = 10,
}

impl Actor {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 10] = [
        Self::Client,
        Self::Encoder,
        Self::Network,
        Self::DataSource,
        Self::UrlSigner,
        Self::Account,
        Self::Hook,
        Self::Operator,
        Self::Service,
        Self::Unknown,
    ];

    /// The name in machine-readable output: `client`, `encoder`, `network`, `data_source`, `url_signer`, `account`,
    /// `hook`, `operator`, `service`, `unknown`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Encoder => "encoder",
            Self::Network => "network",
            Self::DataSource => "data_source",
            Self::UrlSigner => "url_signer",
            Self::Account => "account",
            Self::Hook => "hook",
            Self::Operator => "operator",
            Self::Service => "service",
            Self::Unknown => "unknown",
        }
    }

    /// Who that is, in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::actor(self),
            Lang::Zh => zh::actor(self),
            Lang::Ja => ja::actor(self),
            Lang::Ko => ko::actor(self),
        }
    }
}

/// Whether to push again (our advice; the service publishes none).
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Retry {
    /// With the same URL, after a pause.
    AsIs = 1,
    /// After something was changed; as is, it fails again.
    AfterFix = 2,
    /// Not at all: the end was meant.
    No = 3,
}

impl Retry {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::AsIs, Self::AfterFix, Self::No];

    /// The name in machine-readable output: `as_is`, `after_fix`, `no`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsIs => "as_is",
            Self::AfterFix => "after_fix",
            Self::No => "no",
        }
    }

    /// The advice in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::retry(self),
            Lang::Zh => zh::retry(self),
            Lang::Ja => ja::retry(self),
            Lang::Ko => ko::retry(self),
        }
    }
}

/// An error in the service's published text, which [`Cause::errmsg`] mends or which has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Erratum {
    /// The text as the service publishes it.
    pub published: &'static str,
    /// What is wrong with it, in the language that it stands in.
    pub note: &'static str,
}

impl Cause {
    /// The service's message (documented). Where its published text is plainly wrong it is mended, and
    /// [`erratum`](Cause::erratum) says so.
    #[must_use]
    pub fn errmsg(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::errmsg(self),
            Lang::Zh => zh::errmsg(self),
            Lang::Ja => ja::errmsg(self),
            Lang::Ko => ko::errmsg(self),
        }
    }

    /// The message of the service's older table, which exists in English only; `None` where that table has no
    /// such row (18/602, 21/103, 36 to 39).
    #[must_use]
    pub fn older_errmsg(self) -> Option<&'static str> {
        en::older_errmsg(self)
    }

    /// What is wrong with the published text in this language.
    #[must_use]
    pub fn erratum(self, lang: Lang) -> Option<Erratum> {
        match lang {
            Lang::En => en::erratum(self),
            Lang::Zh => zh::erratum(self),
            Lang::Ja => ja::erratum(self),
            Lang::Ko => ko::erratum(self),
        }
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
        match lang {
            Lang::En => en::advice(self),
            Lang::Zh => zh::advice(self),
            Lang::Ja => ja::advice(self),
            Lang::Ko => ko::advice(self),
        }
    }
}

/// A reason in words: what is wrong, and what to do.
pub(crate) struct ReasonWords {
    pub detail: &'static str,
    pub remedy: &'static str,
}

impl ReasonWords {
    const fn new(detail: &'static str, remedy: &'static str) -> Self {
        Self { detail, remedy }
    }
}

impl Reason {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn detail(self, lang: Lang) -> &'static str {
        self.words(lang).detail
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(self, lang: Lang) -> &'static str {
        self.words(lang).remedy
    }

    fn words(self, lang: Lang) -> ReasonWords {
        match lang {
            Lang::En => en::reason(self),
            Lang::Zh => zh::reason(self),
            Lang::Ja => ja::reason(self),
            Lang::Ko => ko::reason(self),
        }
    }
}

impl Evidence {
    /// How well a rule is known, in words.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => en::evidence(self),
            Lang::Zh => zh::evidence(self),
            Lang::Ja => ja::evidence(self),
            Lang::Ko => ko::evidence(self),
        }
    }
}
