//! Columns of whole numbers.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, PrimitiveArray};
use arrow_schema::DataType;

use crate::error::ColumnError;

/// A column of whole numbers in one of its types.
#[derive(Clone, Copy)]
pub(crate) enum Numbers<'a> {
    I32(&'a PrimitiveArray<Int32Type>),
    I64(&'a PrimitiveArray<Int64Type>),
    U32(&'a PrimitiveArray<UInt32Type>),
    U64(&'a PrimitiveArray<UInt64Type>),
}

impl<'a> Numbers<'a> {
    pub fn of(column: &'static str, array: &'a dyn Array) -> Result<Self, ColumnError> {
        Ok(match array.data_type() {
            DataType::Int32 => Self::I32(array.as_primitive()),
            DataType::Int64 => Self::I64(array.as_primitive()),
            DataType::UInt32 => Self::U32(array.as_primitive()),
            DataType::UInt64 => Self::U64(array.as_primitive()),
            found => {
                return Err(ColumnError::Type {
                    column,
                    expected: "whole numbers of 32 or 64 bits",
                    found: found.clone(),
                });
            }
        })
    }

    /// The number of a row; `None` if it is null.
    pub fn get(self, row: usize) -> Option<i128> {
        match self {
            Self::I32(array) => array.is_valid(row).then(|| array.value(row).into()),
            Self::I64(array) => array.is_valid(row).then(|| array.value(row).into()),
            Self::U32(array) => array.is_valid(row).then(|| array.value(row).into()),
            Self::U64(array) => array.is_valid(row).then(|| array.value(row).into()),
        }
    }
}
