//! Which texts there are in every language, and their order.

use super::{Actor, Retry};
use crate::cause::Cause;
use crate::finding::{Evidence, Reason};

/// A text of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    Actor(Actor),
    Retry(Retry),
    Evidence(Evidence),
    Detail(Reason),
    Remedy(Reason),
    Errmsg(Cause),
    ErratumPublished(Cause),
    ErratumNote(Cause),
    OlderErrmsg(Cause),
    Advice(Cause),
}

// Where each kind begins. All texts of a reason stand together, and all of a cause.
const RETRIES: usize = Actor::ALL.len();
const EVIDENCES: usize = RETRIES + Retry::ALL.len();
const REASONS: usize = EVIDENCES + Evidence::ALL.len();
const CAUSES: usize = REASONS + 2 * Reason::ALL.len();

impl Text {
    /// Its place in a language's list.
    pub fn place(self) -> usize {
        // The numbers of these enums begin at 1.
        match self {
            Self::Actor(actor) => actor as usize - 1,
            Self::Retry(retry) => RETRIES + retry as usize - 1,
            Self::Evidence(evidence) => EVIDENCES + evidence as usize - 1,
            Self::Detail(reason) => of_reason(reason, 0),
            Self::Remedy(reason) => of_reason(reason, 1),
            Self::Errmsg(cause) => of_cause(cause, 0),
            Self::ErratumPublished(cause) => of_cause(cause, 1),
            Self::ErratumNote(cause) => of_cause(cause, 2),
            Self::OlderErrmsg(cause) => of_cause(cause, 3),
            Self::Advice(cause) => of_cause(cause, 4),
        }
    }
}

fn of_reason(reason: Reason, which: usize) -> usize {
    REASONS + 2 * reason.index() + which
}

fn of_cause(cause: Cause, which: usize) -> usize {
    CAUSES + 5 * usize::from(cause.index()) + which
}
