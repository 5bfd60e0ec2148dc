//! Columns of times: timestamps of any unit, and Unix seconds.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType,
};
use arrow_array::{Array, PrimitiveArray};
use arrow_schema::{DataType, TimeUnit};

use crate::error::ColumnError;

/// A column of times. Arrow's timestamps count from 1970 in UTC, whatever zone they are shown in. One without a zone is taken
/// as UTC.
#[derive(Clone, Copy)]
pub(crate) enum Times<'a> {
    Seconds(&'a PrimitiveArray<TimestampSecondType>),
    Millis(&'a PrimitiveArray<TimestampMillisecondType>),
    Micros(&'a PrimitiveArray<TimestampMicrosecondType>),
    Nanos(&'a PrimitiveArray<TimestampNanosecondType>),
    Unix(&'a PrimitiveArray<Int64Type>),
}

impl<'a> Times<'a> {
    pub fn of(column: &'static str, array: &'a dyn Array) -> Result<Self, ColumnError> {
        Ok(match array.data_type() {
            DataType::Timestamp(TimeUnit::Second, _) => Self::Seconds(array.as_primitive()),
            DataType::Timestamp(TimeUnit::Millisecond, _) => Self::Millis(array.as_primitive()),
            DataType::Timestamp(TimeUnit::Microsecond, _) => Self::Micros(array.as_primitive()),
            DataType::Timestamp(TimeUnit::Nanosecond, _) => Self::Nanos(array.as_primitive()),
            DataType::Int64 => Self::Unix(array.as_primitive()),
            found => {
                return Err(ColumnError::Type {
                    column,
                    expected: "timestamps, or Unix seconds as Int64",
                    found: found.clone(),
                });
            }
        })
    }

    /// The Unix seconds of a row, rounded down; `None` if it is null.
    pub fn get(self, row: usize) -> Option<i64> {
        let (value, per_second) = match self {
            Self::Seconds(array) => (array.is_valid(row).then(|| array.value(row)), 1),
            Self::Millis(array) => (array.is_valid(row).then(|| array.value(row)), 1_000),
            Self::Micros(array) => (array.is_valid(row).then(|| array.value(row)), 1_000_000),
            Self::Nanos(array) => (array.is_valid(row).then(|| array.value(row)), 1_000_000_000),
            Self::Unix(array) => (array.is_valid(row).then(|| array.value(row)), 1),
        };
        value.map(|value| value.div_euclid(per_second))
    }
}
