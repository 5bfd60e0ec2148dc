//! The one error that everything here returns.

use core::fmt;

use pushurl::{ParseCauseError, PolicyFault, Refusal, Refused as CoreRefused};

use crate::enums::Field;
use crate::span::Span;

/// Why something was not done. Each has the text in English; the languages make their own from what is beside it. None holds a
/// key or an expected signature.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Error)]
pub enum PushUrlError {
    /// This is no key.
    KeyInvalid {
        /// Why.
        fault: KeyFault,
        /// In English.
        text: String,
    },
    /// The target is not signed: what would be refused when judged is refused when signing.
    SigningRefused {
        /// Everything that is wrong; at least one.
        refused: Vec<Refused>,
        /// In English, one line for each thing.
        text: String,
    },
    /// This does not become part of a policy.
    PolicyInvalid {
        /// Why.
        fault: PolicyFault,
        /// In English.
        text: String,
    },
    /// The policy file is not as it should be.
    PolicyFileInvalid {
        /// Everything that is wrong, in the order of the lines; at least one.
        faults: Vec<PolicyFileFault>,
        /// In English, a line each.
        text: String,
    },
    /// This library was built without the reading of policy files: it is one for phones.
    PolicyFileUnsupported {
        /// In English.
        text: String,
    },
    /// The text names no cause of the table.
    CauseUnknown {
        /// Why.
        fault: CauseFault,
        /// In English.
        text: String,
    },
    /// What was passed is none of what the argument can be: no address, packed rows that are none.
    ArgumentInvalid {
        /// In English.
        text: String,
    },
}

/// Why something is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeyFault {
    /// There is nothing. An empty key would sign with public data alone.
    Empty,
    /// It holds an ASCII control character, most likely a line break at its end.
    ControlCharacter,
}

/// Why a text names no cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum CauseFault {
    /// It is not one number or two.
    Malformed,
    /// It is, but the service's table has no such row.
    Unknown,
    /// An errcode alone, under which the table has several sub codes: 18 or 21.
    SubErrcodeMissing,
}

/// One thing that keeps a target from being signed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Refused {
    /// The part that is refused.
    pub field: Field,
    /// Which of the extra parameters, from 0; 0 for other fields.
    pub index: u32,
    /// Why: the number of the reason that a check would give. Its cause and its words are in the tables.
    pub reason: u16,
    /// Where in the text of this field, in bytes of UTF-8.
    pub span: Span,
}

/// One thing that is wrong with a policy file. Of the file's text, it repeats names alone.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PolicyFileFault {
    /// The line, the first being 1.
    pub line: u32,
    /// The column, in characters, the first being 1.
    pub column: u32,
    /// What is wrong, on one line, with the name of the key that it is about; in English.
    pub text: String,
}

impl PushUrlError {
    pub(crate) fn argument(text: &str) -> Self {
        Self::ArgumentInvalid {
            text: text.to_owned(),
        }
    }

    /// In English.
    fn text(&self) -> &str {
        match self {
            Self::KeyInvalid { text, .. }
            | Self::SigningRefused { text, .. }
            | Self::PolicyInvalid { text, .. }
            | Self::PolicyFileInvalid { text, .. }
            | Self::PolicyFileUnsupported { text }
            | Self::CauseUnknown { text, .. }
            | Self::ArgumentInvalid { text } => text,
        }
    }
}

impl fmt::Display for PushUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl core::error::Error for PushUrlError {}

impl From<pushurl::KeyError> for PushUrlError {
    fn from(error: pushurl::KeyError) -> Self {
        Self::KeyInvalid {
            fault: error.into(),
            text: error.to_string(),
        }
    }
}

impl From<pushurl::KeyError> for KeyFault {
    fn from(error: pushurl::KeyError) -> Self {
        match error {
            pushurl::KeyError::Empty => Self::Empty,
            pushurl::KeyError::ControlCharacter => Self::ControlCharacter,
            // The core's enum may grow; a test compares the two.
            _ => unreachable!("a key error without a fault"),
        }
    }
}

impl From<ParseCauseError> for PushUrlError {
    fn from(error: ParseCauseError) -> Self {
        Self::CauseUnknown {
            fault: error.into(),
            text: error.to_string(),
        }
    }
}

impl From<ParseCauseError> for CauseFault {
    fn from(error: ParseCauseError) -> Self {
        match error {
            ParseCauseError::Malformed => Self::Malformed,
            ParseCauseError::Unknown => Self::Unknown,
            ParseCauseError::SubErrcodeMissing => Self::SubErrcodeMissing,
            _ => unreachable!("a parse error without a fault"),
        }
    }
}

impl From<PolicyFault> for PushUrlError {
    fn from(fault: PolicyFault) -> Self {
        Self::PolicyInvalid {
            fault,
            text: fault.to_string(),
        }
    }
}

impl From<Refusal> for PushUrlError {
    fn from(refusal: Refusal) -> Self {
        Self::SigningRefused {
            refused: refusal.refused().iter().map(Refused::from).collect(),
            text: refusal.to_string(),
        }
    }
}

impl From<&CoreRefused> for Refused {
    fn from(refused: &CoreRefused) -> Self {
        Self {
            field: refused.field,
            index: u32::try_from(refused.index).unwrap_or(u32::MAX),
            reason: refused.reason().number(),
            span: refused.finding.span.into(),
        }
    }
}
