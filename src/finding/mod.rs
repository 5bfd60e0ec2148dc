//! What a rule finds: a reason, and where.

mod reason;

pub use crate::generated::enums::{Evidence, Severity};
pub use crate::generated::reason::Reason;

use crate::cause::{Cause, CauseSet};
use crate::generated::enums::Field;
use crate::text::Span;

/// One thing that is wrong, or not as it should be, and the place in the text.
///
/// Its words are those of its [`reason`](Finding::reason): [`Reason::detail`] and [`Reason::remedy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Finding {
    /// What it is.
    pub reason: Reason,
    /// Where the fault is; empty if something is missing.
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

    /// Removes the findings of these causes.
    pub fn forget(&mut self, causes: CauseSet) {
        self.0.retain(|finding| !causes.contains(finding.cause()));
    }

    /// Puts them in the order of their causes, failures before warnings, then of their places. A diagnosed mistake comes
    /// before the finding that it explains.
    pub fn sort(&mut self) {
        self.0.sort_unstable_by_key(|finding| {
            let (cause, severity, reason) = (finding.cause(), finding.severity(), finding.reason);
            (cause, severity, reason.is_explained(), finding.span, reason)
        });
    }

    /// All of them.
    #[inline]
    pub fn as_slice(&self) -> &[Finding] {
        &self.0
    }
}

impl From<Vec<Finding>> for Findings {
    fn from(findings: Vec<Finding>) -> Self {
        Self(findings)
    }
}

/// Receives what the rules find, by the part of the push that it belongs to.
pub(crate) trait Collect {
    /// Where the findings of a part are added.
    fn field(&mut self, field: Field) -> &mut Findings;
}

/// All parts together: in a URL, the span says to which one a finding belongs.
impl Collect for Findings {
    fn field(&mut self, _: Field) -> &mut Findings {
        self
    }
}
