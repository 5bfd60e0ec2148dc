//! What a rule finds: a reason, and where.

mod reason;

pub use reason::{Evidence, Reason, Severity};

use core::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::cause::{Cause, CauseSet};
use crate::text::Span;

/// One thing that is wrong, or not as it should be, and the place in the text.
///
/// Its words are those of its [`reason`](Finding::reason): [`Reason::detail`] and [`Reason::remedy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Finding {
    /// What it is.
    pub reason: Reason,
    /// Where it stands; empty where something is missing.
    pub span: Span,
}

impl Finding {
    pub(crate) const fn new(reason: Reason, span: Span) -> Self {
        Self { reason, span }
    }

    /// The cause that the service gives for it, or would give if it does harm.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.reason.cause()
    }

    /// Whether it keeps the push from getting through.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.reason.severity()
    }

    /// Whether it keeps the push from getting through: its severity is [`Severity::Failure`].
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        matches!(self.severity(), Severity::Failure)
    }
}

/// The findings of one judgement. Takes no memory while nothing is found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    /// Kept out of line, so that judging a good URL carries none of it.
    #[cold]
    pub fn add(&mut self, reason: Reason, span: Span) {
        self.0.push(Finding::new(reason, span));
    }

    /// Whether a failure with this cause was found.
    #[inline]
    pub fn has_failure_of(&self, cause: Cause) -> bool {
        self.0
            .iter()
            .any(|finding| finding.is_failure() && finding.cause() == cause)
    }

    /// Whether this reason was found.
    pub fn has(&self, reason: Reason) -> bool {
        self.0.iter().any(|finding| finding.reason == reason)
    }

    /// Takes back what was found with one of these causes.
    pub fn forget(&mut self, causes: CauseSet) {
        self.0.retain(|finding| !causes.contains(finding.cause()));
    }

    /// Puts them in the order of their causes, failures before warnings, then of their places.
    #[inline]
    pub fn sort(&mut self) {
        if self.0.len() > 1 {
            self.sort_several();
        }
    }

    /// By a heap: few are sorted, and the standard library's sorting is quicker for many and thirty times its size.
    #[cold]
    fn sort_several(&mut self) {
        let heap: BinaryHeap<_> = self.0.drain(..).map(InOrder).collect();
        let sorted = heap.into_sorted_vec();
        self.0.extend(sorted.into_iter().map(|in_order| in_order.0));
    }

    /// All of them.
    #[inline]
    pub fn as_slice(&self) -> &[Finding] {
        &self.0
    }
}

/// A finding, compared by its place among the others.
#[derive(PartialEq, Eq)]
struct InOrder(Finding);

impl Ord for InOrder {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |finding: &Finding| {
            let (cause, severity) = (finding.cause(), finding.severity());
            (cause, severity, finding.span, finding.reason)
        };
        key(&self.0).cmp(&key(&other.0))
    }
}

impl PartialOrd for InOrder {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
