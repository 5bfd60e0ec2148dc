//! The exit status.

use std::process::ExitCode;

use pushurl::Verdict;

/// The exit status. If several apply, the highest wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// No errors.
    Success = 0,
    /// Rejected, or not signed.
    Rejected = 1,
    /// Wrong usage, or something could not be read or written.
    Failed = 2,
}

impl Status {
    pub const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Accepted | Verdict::Undetermined => Self::Success,
            Verdict::Rejected(_) => Self::Rejected,
        }
    }

    pub fn raise(&mut self, to: Self) {
        *self = (*self).max(to);
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}
