//! Columns of text: Utf8, LargeUtf8 and Utf8View.

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, LargeStringArray, StringArray, StringViewArray};
use arrow_schema::DataType;

use crate::error::ColumnError;

/// A column of text in one of its layouts.
#[derive(Clone, Copy)]
pub(crate) enum Texts<'a> {
    Utf8(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// Every row is null.
    Null,
}

impl<'a> Texts<'a> {
    pub fn of(column: &'static str, array: &'a dyn Array) -> Result<Self, ColumnError> {
        Ok(match array.data_type() {
            DataType::Utf8 => Self::Utf8(array.as_string()),
            DataType::LargeUtf8 => Self::Large(array.as_string()),
            DataType::Utf8View => Self::View(array.as_string_view()),
            DataType::Null => Self::Null,
            found => {
                return Err(ColumnError::Type {
                    column,
                    expected: "text",
                    found: found.clone(),
                });
            }
        })
    }

    /// The text of a row; `None` if it is null.
    pub fn get(self, row: usize) -> Option<&'a str> {
        match self {
            Self::Utf8(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Self::View(array) => array.is_valid(row).then(|| array.value(row)),
            Self::Null => None,
        }
    }
}
