//! What is said of a file, and where.

use core::fmt;

use super::super::PolicyWarning;

/// One thing that is wrong with a policy file. It contains no key: of the file's text, it repeats names alone.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PolicyFileFault {
    /// The line, the first being 1.
    pub line: usize,
    /// The column, in characters, the first being 1.
    pub column: usize,
    /// What is wrong, on one line, with the name of the key that it is about.
    pub message: String,
}

/// Everything that is wrong with a policy file, in the order of its lines: one fault at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFileFaults(pub(super) Vec<PolicyFileFault>);

/// What the service would not take of a policy file, though this library does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PolicyFileWarning {
    /// The line, the first being 1.
    pub line: usize,
    /// The column, in characters, the first being 1.
    pub column: usize,
    /// What the service would not take.
    pub warning: PolicyWarning,
}

impl PolicyFileFaults {
    /// The faults, in the order of their lines.
    pub fn iter(&self) -> core::slice::Iter<'_, PolicyFileFault> {
        self.0.iter()
    }
}

impl<'f> IntoIterator for &'f PolicyFileFaults {
    type Item = &'f PolicyFileFault;
    type IntoIter = core::slice::Iter<'f, PolicyFileFault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for PolicyFileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}, column {}: {}",
            self.line, self.column, self.message
        )
    }
}

/// A line each.
impl fmt::Display for PolicyFileFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{fault}")?;
        }
        Ok(())
    }
}

impl fmt::Display for PolicyFileWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}, column {}: {}",
            self.line, self.column, self.warning
        )
    }
}

impl core::error::Error for PolicyFileFault {}
impl core::error::Error for PolicyFileFaults {}
