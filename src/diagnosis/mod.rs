//! What was done wrong when a URL was signed.
//!
//! A txSecret that no key at hand gives was made in some other way, and the ways in which people go wrong are few. Each is
//! gone: the secret that comes of it is made, and held against the one that was given. Where they are the same, that was
//! the way (computed). So a diagnosis is never a guess; where none of the ways fits, nothing is said.
//!
//! - It is asked for where a secret has not matched already, never before: a good URL pays nothing, and nothing found here
//!   lets a URL pass.
//! - Anybody can send bad URLs, so its work is bounded: at most [`Budget::MOST`] hashes, of names and times no longer than
//!   good ones can be.
//! - It says which way, never the secret that was expected.
//!
//! | file | what |
//! | --- | --- |
//! | `ways` | the table of what is tried, in which order |
//! | `names` | what was hashed in place of the StreamName |
//! | `times` | what was hashed in place of txTime |

mod names;
mod times;
mod ways;

use core::ops::ControlFlow;

use crate::finding::{Findings, Reason};
use crate::secret::{Digest, HashAlgorithm, Key};
use crate::text::Part;
use names::Names;
use times::Times;
use ways::{PLAN, Role, Way};

/// A longer name is none that a push gets through with, and is not diagnosed: hashing it would be work without a bound.
const LONGEST_NAME: usize = 255;

/// Longer than any text that states a moment, with room for what people put around it.
const LONGEST_TIME: usize = 32;

/// A secret that does not match, and what it should have been made of.
pub(crate) struct Question<'q> {
    /// The txSecret as written.
    pub given: Part<'q>,
    pub app: Part<'q>,
    pub stream: Part<'q>,
    /// The txTime as written.
    pub txtime: Part<'q>,
    /// The domain's.
    pub hash: HashAlgorithm,
    pub keys: Keys<'q>,
}

/// The keys at hand.
#[derive(Clone, Copy)]
pub(crate) struct Keys<'q> {
    pub primary: Option<&'q Key>,
    pub backup: Option<&'q Key>,
    /// Never accepted for a push.
    pub playback: Option<&'q Key>,
}

/// Finds the way in which a secret was made that does not match: a finding for each thing done wrong, at the secret's place.
#[cold]
pub(crate) fn diagnose(question: &Question<'_>, findings: &mut Findings) {
    for reason in search(question, &mut Budget::new()) {
        findings.add(reason, question.given.span());
    }
}

/// What was done wrong; nothing where that cannot be told.
fn search(question: &Question<'_>, budget: &mut Budget) -> Vec<Reason> {
    let Some(given) = Given::of(&question.given, question.hash) else {
        return Vec::new();
    };
    if question.stream.len() > LONGEST_NAME || question.txtime.len() > LONGEST_TIME {
        return Vec::new();
    }
    let texts = Texts {
        names: Names::of(question.app.as_str(), question.stream.as_str()),
        times: Times::of(question.txtime.as_str()),
    };
    let found = texts.try_ways(question.keys, |way| {
        if way.is_right() && !given.is_unlike_the_domains() {
            // That is what was checked already.
            return ControlFlow::Continue(());
        }
        match budget.hash(given.hash, &way) {
            Some(secret) if secret.is_written_as(&given.digits) => {
                ControlFlow::Break(given.reasons().chain(way.reasons()).collect())
            }
            Some(_) => ControlFlow::Continue(()),
            None => ControlFlow::Break(Vec::new()),
        }
    });
    found.break_value().unwrap_or_default()
}

/// What is left of the hashes that a diagnosis may take. Every one of them goes through here.
struct Budget {
    left: usize,
}

impl Budget {
    /// The most that a diagnosis takes. A check that spends them all takes about as long as fifty checks of good URLs
    /// (computed: `benches/diagnosis.rs`).
    const MOST: usize = 40;

    const fn new() -> Self {
        Self { left: Self::MOST }
    }

    /// The secret that comes of a way; `None` where all is spent.
    fn hash(&mut self, hash: HashAlgorithm, way: &Way<'_>) -> Option<Digest> {
        self.left = self.left.checked_sub(1)?;
        Some(Digest::of(hash, way.pieces()))
    }
}

/// The txSecret that was given.
struct Given {
    /// In lower case, since a digest in upper case is a way to go wrong too.
    digits: String,
    /// The hash that gives so many digits. The length tells it, so the other hash is not tried in vain.
    hash: HashAlgorithm,
    upper_case: bool,
    other_hash: bool,
}

impl Given {
    /// `None` where it is no digest of either hash.
    fn of(text: &str, of_domain: HashAlgorithm) -> Option<Self> {
        let hash = HashAlgorithm::ALL
            .into_iter()
            .find(|hash| hash.hex_len() == text.len())?;
        text.bytes().all(|b| b.is_ascii_hexdigit()).then(|| Self {
            digits: text.to_ascii_lowercase(),
            hash,
            upper_case: text.bytes().any(|b| b.is_ascii_uppercase()),
            other_hash: hash != of_domain,
        })
    }

    /// Whether even the right text, hashed with the right key, does not give it.
    const fn is_unlike_the_domains(&self) -> bool {
        self.upper_case || self.other_hash
    }

    /// What is wrong with the digest itself, whatever was hashed.
    fn reasons(&self) -> impl Iterator<Item = Reason> + use<> {
        let upper_case = self
            .upper_case
            .then_some(Reason::SecretSignedUppercaseDigest);
        let other_hash = self.other_hash.then_some(Reason::SecretSignedOtherHash);
        upper_case.into_iter().chain(other_hash)
    }
}

/// What may have been hashed.
struct Texts<'q> {
    names: Names<'q>,
    times: Times<'q>,
}

impl Texts<'_> {
    /// Hands over every way to be tried, likeliest first, no two of them alike, until one breaks.
    ///
    /// Loops, and not iterators within iterators, which are ten times their size.
    fn try_ways<'w, B>(
        &'w self,
        keys: Keys<'w>,
        mut attempt: impl FnMut(Way<'w>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        for row in PLAN {
            for role in row.roles {
                let Some(key) = keys.of(*role) else { continue };
                for name in self.names.of_kinds(row.names) {
                    for time in self.times.of_kinds(row.times) {
                        for frame in row.frames {
                            attempt(Way {
                                role: *role,
                                key,
                                frame,
                                name,
                                time,
                            })?;
                        }
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }
}

impl<'q> Keys<'q> {
    /// The key in this role, unless it stands in a role before too.
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
}

fn is_same(key: &Key, other: Option<&Key>) -> bool {
    other.is_some_and(|other| constant_time_eq::constant_time_eq(key.expose(), other.expose()))
}

#[cfg(test)]
mod tests;
