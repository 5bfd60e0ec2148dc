//! What can be wrong with columns.

use core::fmt;

use arrow_schema::DataType;

/// Columns that cannot be read. What is wrong with the text of a row is an answer, not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnError {
    /// A column has another type than is needed.
    Type {
        /// Which column.
        column: &'static str,
        /// What is needed.
        expected: &'static str,
        /// What it is.
        found: DataType,
    },
    /// A column has another number of rows than the first one.
    Length {
        /// Which column.
        column: &'static str,
        /// How many rows are needed.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// There is no column of this name.
    Missing(String),
    /// An answer would have the name of a column that is kept.
    Twice(String),
    /// The memory of an imported array does not have the form of its type.
    Malformed(String),
}

impl fmt::Display for ColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type {
                column,
                expected,
                found,
            } => write!(f, "the column {column} must be {expected}, not {found}"),
            Self::Length {
                column,
                expected,
                found,
            } => write!(f, "the column {column} has {found} rows, not {expected}"),
            Self::Missing(name) => write!(f, "there is no column {name:?}"),
            Self::Twice(name) => write!(f, "there would be two columns {name:?}: set a prefix"),
            Self::Malformed(what) => write!(f, "the array is malformed: {what}"),
        }
    }
}

impl core::error::Error for ColumnError {}
