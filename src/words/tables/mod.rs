//! All texts as they are written: a file a language, each with the same functions.
//!
//! The library has them packed: these files are compiled into the build script, which packs them, and into the library's tests.
//! The compiler names every text that is missing.

mod en;
mod ja;
mod ko;
mod zh;

use super::{Actor, Erratum, Lang, Retry, Text};
use crate::cause::Cause;
use crate::finding::{Evidence, Reason};

/// A reason in words: what is wrong, and what to do.
struct ReasonWords {
    detail: &'static str,
    remedy: &'static str,
}

impl ReasonWords {
    const fn new(detail: &'static str, remedy: &'static str) -> Self {
        Self { detail, remedy }
    }
}

/// The functions of a language's file.
struct Table {
    actor: fn(Actor) -> &'static str,
    retry: fn(Retry) -> &'static str,
    evidence: fn(Evidence) -> &'static str,
    reason: fn(Reason) -> ReasonWords,
    errmsg: fn(Cause) -> &'static str,
    erratum: fn(Cause) -> Option<Erratum>,
    older_errmsg: fn(Cause) -> Option<&'static str>,
    advice: fn(Cause) -> &'static str,
}

macro_rules! table {
    ($lang:ident, $older_errmsg:expr) => {
        Table {
            actor: $lang::actor,
            retry: $lang::retry,
            evidence: $lang::evidence,
            reason: $lang::reason,
            errmsg: $lang::errmsg,
            erratum: $lang::erratum,
            older_errmsg: $older_errmsg,
            advice: $lang::advice,
        }
    };
}

impl Table {
    const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => table!(en, en::older_errmsg),
            // The older table exists in English only.
            Lang::Zh => table!(zh, |_| None),
            Lang::Ja => table!(ja, |_| None),
            Lang::Ko => table!(ko, |_| None),
        }
    }

    fn text(&self, text: Text) -> Option<&'static str> {
        Some(match text {
            Text::Actor(actor) => (self.actor)(actor),
            Text::Retry(retry) => (self.retry)(retry),
            Text::Evidence(evidence) => (self.evidence)(evidence),
            Text::Detail(reason) => (self.reason)(reason).detail,
            Text::Remedy(reason) => (self.reason)(reason).remedy,
            Text::Errmsg(cause) => (self.errmsg)(cause),
            Text::ErratumPublished(cause) => (self.erratum)(cause)?.published,
            Text::ErratumNote(cause) => (self.erratum)(cause)?.note,
            Text::OlderErrmsg(cause) => (self.older_errmsg)(cause)?,
            Text::Advice(cause) => (self.advice)(cause),
        })
    }
}

/// Every text, in the order of their places.
pub(crate) fn all(lang: Lang) -> Vec<(Text, Option<&'static str>)> {
    let table = Table::of(lang);
    let mut all: Vec<_> = every().map(|text| (text, table.text(text))).collect();
    all.sort_by_key(|(text, _)| text.place());
    all
}

fn every() -> impl Iterator<Item = Text> {
    let of_reasons = Reason::ALL
        .into_iter()
        .flat_map(|reason| [Text::Detail(reason), Text::Remedy(reason)]);
    let of_causes = Cause::all().flat_map(|cause| {
        [
            Text::Errmsg(cause),
            Text::ErratumPublished(cause),
            Text::ErratumNote(cause),
            Text::OlderErrmsg(cause),
            Text::Advice(cause),
        ]
    });
    let actors = Actor::ALL.into_iter().map(Text::Actor);
    let retries = Retry::ALL.into_iter().map(Text::Retry);
    let evidences = Evidence::ALL.into_iter().map(Text::Evidence);
    actors
        .chain(retries)
        .chain(evidences)
        .chain(of_reasons)
        .chain(of_causes)
}
