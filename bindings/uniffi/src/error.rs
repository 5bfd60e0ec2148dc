//! The error type of all calls.

use core::fmt;

use pushurl::{ParseCauseError, PolicyFault, Refusal, Refused as CoreRefused};

use crate::enums::Field;
use crate::span::Span;

/// Why a call failed. `text` is in English; the languages compute their own messages from the other fields. No error contains a
/// key or an expected signature.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Error)]
pub enum PushUrlError {
    /// The bytes are not a valid key.
    KeyInvalid {
        /// Why.
        fault: KeyFault,
        /// The message in English.
        text: String,
    },
    /// The target is not signed, since a check would reject the URL.
    SigningRefused {
        /// All problems; at least one.
        refused: Vec<Refused>,
        /// The message in English, one line for each problem.
        text: String,
    },
    /// The entry is not added to the policy.
    PolicyInvalid {
        /// Why.
        fault: PolicyFault,
        /// The message in English.
        text: String,
    },
    /// The policy file has faults.
    PolicyFileInvalid {
        /// All faults in the order of the lines; at least one.
        faults: Vec<PolicyFileFault>,
        /// The message in English, one line for each fault.
        text: String,
    },
    /// This library was built without support for policy files: it is one for phones.
    PolicyFileUnsupported {
        /// The message in English.
        text: String,
    },
    /// The table has no such cause.
    CauseUnknown {
        /// Why.
        fault: CauseFault,
        /// The message in English.
        text: String,
    },
    /// An argument is invalid: not an IP address, or malformed packed rows.
    ArgumentInvalid {
        /// The message in English.
        text: String,
    },
}

/// Why something is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum KeyFault {
    /// It is empty. An empty key would sign with public data only.
    Empty,
    /// It contains an ASCII control character, most likely a trailing line break.
    ControlCharacter,
}

/// Why a text is not a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum CauseFault {
    /// It is not one or two numbers.
    Malformed,
    /// The service's table has no such row.
    Unknown,
    /// It is only an errcode, and the table has several sub codes for it: 18 or 21.
    SubErrcodeMissing,
}

/// A problem that prevents the signing of a target.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Refused {
    /// The part that is refused.
    pub field: Field,
    /// The index of the extra parameter, from 0; 0 for other fields.
    pub index: u32,
    /// The number of the reason that a check would give. Its cause and its messages are in the tables.
    pub reason: u16,
    /// The position in this field, in bytes of UTF-8.
    pub span: Span,
}

/// A fault of a policy file. Of the file's text, it only repeats names.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PolicyFileFault {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The message in English, on one line, with the name of the TOML key.
    pub text: String,
}

impl PushUrlError {
    pub(crate) fn argument(text: &str) -> Self {
        Self::ArgumentInvalid {
            text: text.to_owned(),
        }
    }

    /// The message in English.
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
            // The core's enum is non-exhaustive; a test compares the two.
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
