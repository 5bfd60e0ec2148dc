//! Why a target is not signed.

use core::fmt;

use crate::finding::{Finding, Reason};
use crate::generated::enums::{Field, Lang};
use crate::text::Span;

/// One thing that keeps a target from being signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The part that is refused.
    pub field: Field,
    /// Which of the extra parameters, from 0; 0 for other fields.
    pub index: usize,
    /// Why, and where in the text of this field.
    pub finding: Finding,
}

impl Refused {
    /// What was refused elsewhere, such as in another process.
    #[must_use]
    pub const fn new(field: Field, index: usize, reason: Reason, span: Span) -> Self {
        Self {
            field,
            index,
            finding: Finding::new(reason, span),
        }
    }

    /// Why: the reason that a check would give.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        self.finding.reason
    }

    /// In words of a language, on one line.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let reason = self.reason();
        let (detail, remedy) = (reason.detail(lang), reason.remedy(lang));
        let (field, cause) = (self.field.name(), reason.cause());
        format!("{field}: {detail} {remedy} ({reason}, {cause})")
    }
}

/// A target is not signed, for these reasons: what would be refused when judged is refused when signing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(Vec<Refused>);

impl Refusal {
    /// A refusal for at least one reason.
    pub(super) fn new(refused: Vec<Refused>) -> Self {
        debug_assert!(!refused.is_empty());
        Self(refused)
    }

    /// Everything that is wrong; at least one.
    #[must_use]
    pub fn refused(&self) -> &[Refused] {
        &self.0
    }

    /// In words of a language, one line for each thing.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let lines: Vec<_> = self.0.iter().map(|refused| refused.text(lang)).collect();
        lines.join("\n")
    }
}

impl fmt::Display for Refusal {
    /// In English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl core::error::Error for Refusal {}
