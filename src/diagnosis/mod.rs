//! Which mistake was made when a URL was signed.
//!
//! If no given key yields the txSecret, each known mistake is tried: the secret that it would yield is computed and compared
//! with the given one in constant time (computed). So a diagnosis is never a guess; if nothing matches, nothing is reported.
//!
//! - It runs only after a mismatch: a good URL costs nothing, and no finding lets a URL pass.
//! - Anyone can send bad URLs, so its work is bounded: at most [`Budget::MOST`] hashes, of names and times no longer than
//!   those of good URLs.
//! - It names the mistake, never the expected secret.
//!
//! | file | what |
//! | --- | --- |
//! | `plan` | the table of the mistakes, in the order of the trials |
//! | `keys`, `names`, `times` | texts that are hashed instead of the key, the StreamName, txTime |
//! | `hash` | the hashes, and wrong schemes such as HMAC |
//! | `written` | the right digest, written wrongly |

mod hash;
mod keys;
mod names;
mod plan;
mod times;
mod written;

use core::ops::ControlFlow;

use crate::finding::Reason;
use crate::rules::name;
use crate::secret::{HashAlgorithm, Key};
use crate::text::Part;
use hash::{Hash, Output};
use keys::KeyTexts;
use names::Names;
pub(crate) use names::Written;
use plan::{PLAN, Recipe, Role};
use times::Times;

/// Longer than any time, with room for text around it.
const LONGEST_TIME: usize = 32;

/// A secret that does not match, and what it should have been computed from.
pub(crate) struct Question<'q> {
    /// The txSecret as written.
    pub given: Part<'q>,
    pub names: Written<'q>,
    /// The txTime as written.
    pub txtime: &'q str,
    /// The domain's.
    pub hash: HashAlgorithm,
    pub keys: Keys<'q>,
}

/// The available keys.
#[derive(Clone, Copy)]
pub(crate) struct Keys<'q> {
    pub primary: Option<&'q Key>,
    pub backup: Option<&'q Key>,
    /// Never accepted for a push.
    pub playback: Option<&'q Key>,
}

/// The mistakes that explain a mismatch; none if that cannot be found out.
#[cold]
pub(crate) fn diagnose(question: &Question<'_>) -> Vec<Reason> {
    search(question, &mut Budget::new())
}

/// The same of text around the key alone, which takes two hashes at most: if that is the fault, it is not the URL's.
#[cold]
pub(crate) fn diagnose_key(question: &Question<'_>) -> Vec<Reason> {
    match is_too_long(question) {
        true => Vec::new(),
        false => Vec::from_iter(mistake_in_key(question, &mut Budget::new())),
    }
}

/// Whether a name or a time is longer than those of any good URL: then the hashes would be work without a bound.
const fn is_too_long(question: &Question<'_>) -> bool {
    question.names.stream.len() > name::MAX_LEN || question.txtime.len() > LONGEST_TIME
}

/// The mistakes; none if nothing matches.
fn search(question: &Question<'_>, budget: &mut Budget) -> Vec<Reason> {
    let names = question.names;
    if is_too_long(question) {
        return Vec::new();
    }
    if let Some(reason) =
        mistake_in_key(question, budget).or_else(|| mistake_in_digits(question, budget))
    {
        return vec![reason];
    }
    let Some(given) = Given::of(&question.given, question.hash) else {
        return Vec::new();
    };
    let texts = Texts {
        first: question.keys.of(Role::First).map(KeyTexts::of),
        second: question.keys.of(Role::Second).map(KeyTexts::of),
        playback: question.keys.of(Role::Playback).map(KeyTexts::of),
        names: Names::of(names),
        times: Times::of(question.txtime),
    };
    let found = texts.try_all(|recipe| {
        if recipe.is_right() && !given.is_unlike_the_domains() {
            // The check has compared this one.
            return ControlFlow::Continue(());
        }
        match budget.hash(given.hash, &recipe) {
            Some(secret) if secret.is_written_as(&given.digits) => {
                ControlFlow::Break(given.reasons().chain(recipe.reasons()).collect())
            }
            Some(_) => ControlFlow::Continue(()),
            None => ControlFlow::Break(Vec::new()),
        }
    });
    found.break_value().unwrap_or_default()
}

/// Whether the URL is right, and the key was given with other text around it.
fn mistake_in_key(question: &Question<'_>, budget: &mut Budget) -> Option<Reason> {
    let hash = Hash::OfService(question.hash);
    question.keys.of_push().find_map(|key| {
        let key = key.cleaned()?;
        let digest = budget.right(hash, key.as_bytes(), question)?;
        let is_right = digest.is_written_as(&question.given);
        is_right.then_some(Reason::KeyNotClean)
    })
}

/// Whether the right digest is written wrongly.
fn mistake_in_digits(question: &Question<'_>, budget: &mut Budget) -> Option<Reason> {
    let given = question.given.as_str();
    if given.is_empty() || given.len() > written::LONGEST {
        return None;
    }
    let of_domain = Hash::OfService(question.hash);
    question.keys.of_push().find_map(|key| {
        let digest = budget.right(of_domain, key.expose(), question)?;
        written::mistake(given, &digest)
    })
}

/// The hashes that a diagnosis has left. Every one of them is computed here.
struct Budget {
    left: usize,
}

impl Budget {
    /// The most that a diagnosis computes; `benches/diagnosis.rs` shows what that costs.
    const MOST: usize = 400;

    const fn new() -> Self {
        Self { left: Self::MOST }
    }

    /// The secret that a recipe yields; `None` if the budget is spent.
    fn hash(&mut self, hash: Hash, recipe: &Recipe<'_>) -> Option<Output> {
        self.left = self.left.checked_sub(recipe.scheme.cost())?;
        Some(recipe.scheme.digest(hash, &recipe.pieces()))
    }

    /// The secret that the URL should have with this key.
    fn right(&mut self, hash: Hash, key: &[u8], question: &Question<'_>) -> Option<Output> {
        self.left = self.left.checked_sub(1)?;
        let stream = question.names.stream.as_bytes();
        Some(hash.of(&[key, stream, question.txtime.as_bytes()]))
    }
}

/// A txSecret that has the form of a digest.
struct Given {
    /// In lower case, since upper case is one of the mistakes.
    digits: String,
    /// The hash with digests of this length. Others need not be tried.
    hash: Hash,
    upper_case: bool,
    other_hash: bool,
}

impl Given {
    /// `None` if it is no digest of any hash.
    fn of(text: &str, of_domain: HashAlgorithm) -> Option<Self> {
        let hash = Hash::ALL
            .into_iter()
            .find(|hash| hash.hex_len() == text.len())?;
        text.bytes().all(|b| b.is_ascii_hexdigit()).then(|| Self {
            digits: text.to_ascii_lowercase(),
            hash,
            upper_case: text.bytes().any(|b| b.is_ascii_uppercase()),
            other_hash: hash != Hash::OfService(of_domain),
        })
    }

    /// Whether even the right text, hashed with the right key, does not yield it.
    const fn is_unlike_the_domains(&self) -> bool {
        self.upper_case || self.other_hash
    }

    /// The mistakes in the digest itself.
    fn reasons(&self) -> impl Iterator<Item = Reason> + use<> {
        let upper_case = self
            .upper_case
            .then_some(Reason::SecretSignedUppercaseDigest);
        let other_hash = self.other_hash.then_some(match self.hash {
            Hash::OfService(_) => Reason::SecretSignedOtherHash,
            Hash::Sha1 => Reason::SecretSignedSha1,
        });
        upper_case.into_iter().chain(other_hash)
    }
}

/// The texts that may have been hashed.
struct Texts<'q> {
    first: Option<KeyTexts>,
    second: Option<KeyTexts>,
    playback: Option<KeyTexts>,
    names: Names<'q>,
    times: Times<'q>,
}

impl Texts<'_> {
    const fn keys_of(&self, role: Role) -> Option<&KeyTexts> {
        match role {
            Role::First => self.first.as_ref(),
            Role::Second => self.second.as_ref(),
            Role::Playback => self.playback.as_ref(),
        }
    }

    /// Calls `attempt` with every recipe of the plan, no two of them alike, until it breaks.
    fn try_all<'w, B>(
        &'w self,
        mut attempt: impl FnMut(Recipe<'w>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        for row in PLAN {
            for &role in row.roles {
                let keys = self.keys_of(role).into_iter();
                for key in keys.flat_map(|keys| keys.of_kinds(row.keys)) {
                    for name in self.names.of_kinds(row.names) {
                        for time in self.times.of_kinds(row.times) {
                            for frame in row.frames {
                                for &scheme in row.schemes {
                                    attempt(Recipe {
                                        role,
                                        key,
                                        frame,
                                        name,
                                        time,
                                        scheme,
                                    })?;
                                }
                            }
                        }
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }
}

impl<'q> Keys<'q> {
    /// The key in this role, unless it has an earlier role too.
    fn of(self, role: Role) -> Option<&'q Key> {
        let first = self.primary.or(self.backup);
        let second = self.primary.and(self.backup);
        match role {
            Role::First => first,
            Role::Second => second.filter(|key| !is_same(key, first)),
            Role::Playback => self
                .playback
                .filter(|key| !is_same(key, first) && !is_same(key, second)),
        }
    }

    /// The keys that are accepted for a push.
    fn of_push(self) -> impl Iterator<Item = &'q Key> {
        [self.of(Role::First), self.of(Role::Second)]
            .into_iter()
            .flatten()
    }
}

fn is_same(key: &Key, other: Option<&Key>) -> bool {
    other.is_some_and(|other| constant_time_eq::constant_time_eq(key.expose(), other.expose()))
}

#[cfg(test)]
mod tests;
