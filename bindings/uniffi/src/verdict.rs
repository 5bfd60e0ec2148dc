//! The verdict, without its cause.

use crate::enums::Verdict;

impl From<pushurl::Verdict> for Verdict {
    fn from(verdict: pushurl::Verdict) -> Self {
        match verdict {
            pushurl::Verdict::Accepted => Self::Accepted,
            pushurl::Verdict::Rejected(_) => Self::Rejected,
            pushurl::Verdict::Undetermined => Self::Undetermined,
        }
    }
}
