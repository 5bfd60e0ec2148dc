//! Finding a cause by its numbers, in the spellings of consoles, callbacks and tickets.

use core::fmt;
use core::str::FromStr;

use super::Cause;

/// The text names no cause of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseCauseError {
    /// It is not one number or two.
    Malformed,
    /// It is, but the service's table has no such row.
    Unknown,
    /// An errcode alone, under which the table has several sub codes: 18 or 21.
    SubErrcodeMissing,
}

impl fmt::Display for ParseCauseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => {
                "not a cause: expected numbers such as 18/503, 18 503, 18-503, 18:503 or (3)"
            }
            Self::Unknown => "the service's table has no such cause",
            Self::SubErrcodeMissing => "this errcode has several sub codes: name one, as in 18/503",
        })
    }
}

impl core::error::Error for ParseCauseError {}

impl FromStr for Cause {
    type Err = ParseCauseError;

    /// Reads `18/503`, `18 503`, `18-503`, `18:503`, `18 (503)`, `3`, `(3)`, and the stop reasons of the service's event
    /// list, which end in the number: `Client actively interrupts the push (3)`.
    ///
    /// An errcode alone is enough if it has one row only, and so is a sub code that no other errcode has: `503`.
    fn from_str(text: &str) -> Result<Self, ParseCauseError> {
        let text = text.trim();
        let (before, text) = match in_final_parentheses(text) {
            Some((before, inner)) => (before.trim(), inner.trim()),
            None => ("", text),
        };
        if let (Ok(errcode), Ok(sub)) = (number(before), number(text)) {
            return Self::new(errcode, sub).ok_or(ParseCauseError::Unknown);
        }
        let separator = text.find(|c: char| !c.is_ascii_digit());
        let (errcode, sub) = match separator {
            Some(at) => {
                let (errcode, rest) = text.split_at(at);
                (errcode, Some(behind_separator(rest)?))
            }
            None => (text, None),
        };
        let errcode = number(errcode)?;
        match sub {
            Some(sub) => Self::new(errcode, number(sub)?).ok_or(ParseCauseError::Unknown),
            None => of_errcode(errcode),
        }
    }
}

/// The text before trailing parentheses, and inside.
fn in_final_parentheses(text: &str) -> Option<(&str, &str)> {
    text.strip_suffix(')')?.rsplit_once('(')
}

/// The sub code after one of the separators, which may have spaces around it.
fn behind_separator(rest: &str) -> Result<&str, ParseCauseError> {
    let trimmed = rest.trim_start();
    match trimmed.strip_prefix(['/', '-', ':']) {
        Some(sub) => Ok(sub.trim_start()),
        None if trimmed.len() < rest.len() => Ok(trimmed),
        None => Err(ParseCauseError::Malformed),
    }
}

fn number(digits: &str) -> Result<u16, ParseCauseError> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseCauseError::Malformed);
    }
    // A number too large for the type is a number that the table lacks.
    digits.parse().map_err(|_| ParseCauseError::Unknown)
}

fn of_errcode(errcode: u16) -> Result<Cause, ParseCauseError> {
    let mut rows = Cause::all().filter(|cause| cause.errcode() == errcode);
    match (rows.next(), rows.next()) {
        (Some(cause), None) => Ok(cause),
        (Some(_), Some(_)) => Err(ParseCauseError::SubErrcodeMissing),
        (None, _) => of_sub_errcode(errcode),
    }
}

fn of_sub_errcode(sub: u16) -> Result<Cause, ParseCauseError> {
    let mut rows = Cause::all().filter(|cause| cause.sub_errcode() == sub);
    match (rows.next(), rows.next()) {
        (Some(cause), None) => Ok(cause),
        _ => Err(ParseCauseError::Unknown),
    }
}
