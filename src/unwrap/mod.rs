//! The push URL inside a text that wraps it: quotes, a command line, an encoding.
//!
//! A text with a wrapper has many faults and one cause. If one step, or two, yields a good URL, or one with a single fault,
//! the steps are what a report names (computed). The verdict is that of the text as given.

mod extract;
mod restore;

use core::iter;

use crate::finding::{Finding, Reason};
use crate::text::Span;

/// A longer text is not unwrapped: each step takes time in proportion to it. Names and query of a URL have at most 1017 bytes
/// (computed: ffmpeg), a command line or a settings file with one some more.
const LONGEST: usize = 2048;

/// The most URLs that are checked for one text.
const MOST_CHECKS: usize = 64;

/// One step, undone.
pub(super) struct Step {
    reason: Reason,
    /// The text that is removed or replaced.
    span: Span,
    inner: String,
    /// Where the inner text begins in the outer one, if it is a part of it.
    offset: Option<usize>,
}

/// A good URL inside a text, and what is around it.
pub(crate) struct Unwrapped {
    pub findings: Vec<Finding>,
    pub inner: String,
}

/// Searches for a URL with at most `most` faults, of which there is 0 or 1: one step away, then two; without a fault, then
/// with one.
#[cold]
pub(crate) fn find(text: &str, most: usize, faults: impl Fn(&str) -> usize) -> Option<Unwrapped> {
    if text.len() > LONGEST {
        return None;
    }
    let mut checks = MOST_CHECKS;
    let mut faults = |step: &Step| match checks.checked_sub(1) {
        Some(left) => {
            checks = left;
            faults(&step.inner)
        }
        None => usize::MAX,
    };
    let first = steps(text);
    if let Some(step) = best(&first, most, &mut faults) {
        return Some(unwrapped(step, None));
    }
    first.iter().find_map(|step| {
        let second = steps(&step.inner);
        let second = best(&second, most, &mut faults)?;
        Some(unwrapped(step, Some(second)))
    })
}

/// The first of the steps whose inner text has the fewest faults.
fn best(steps: &[Step], most: usize, faults: impl FnMut(&Step) -> usize) -> Option<&Step> {
    let faults: Vec<_> = steps.iter().map(faults).collect();
    let (at, least) = faults
        .iter()
        .enumerate()
        .min_by_key(|(_, faults)| **faults)?;
    steps.get(at).filter(|_| *least <= most)
}

/// Every step that applies to a text, in the order in which they are tried.
fn steps(text: &str) -> Vec<Step> {
    let restored = [
        restore::join_lines,
        restore::remove_slash,
        restore::narrow,
        restore::decode_streamid,
        restore::separate_streamid,
        restore::decode_query,
        restore::unescape,
        restore::decode,
        restore::insert_mark,
    ];
    extract::all(text)
        .into_iter()
        .chain(restored.into_iter().filter_map(|step| step(text)))
        .collect()
}

fn unwrapped(first: &Step, second: Option<&Step>) -> Unwrapped {
    let inner = second.map_or(&first.inner, |step| &step.inner).clone();
    let second = second.map(|step| {
        let span = match first.offset {
            Some(offset) => Span::new(step.span.start + offset, step.span.end + offset),
            // The place in a text that is not there.
            None => first.span,
        };
        Finding::new(step.reason, span)
    });
    let first = Finding::new(first.reason, first.span);
    Unwrapped {
        findings: iter::once(first).chain(second).collect(),
        inner,
    }
}
