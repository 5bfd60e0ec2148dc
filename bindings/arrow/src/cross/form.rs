//! The form of foreign structures. arrow-rs reads an array before it can validate it, and relies on these numbers.

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_schema::{DataType, UnionMode};

use crate::error::ColumnError;

/// Nested types are read by recursion; deeper ones are refused.
const DEPTH: usize = 64;

/// So that no size in bits overflows: the widest value of a fixed type has 256.
const MOST_ROWS: usize = isize::MAX as usize / 256;

/// The type of a schema.
pub(super) fn type_of(schema: &FFI_ArrowSchema) -> Result<DataType, ColumnError> {
    check_depth(schema, DEPTH)?;
    DataType::try_from(schema).map_err(super::malformed)
}

fn check_depth(schema: &FFI_ArrowSchema, depth: usize) -> Result<(), ColumnError> {
    let deeper = |depth: usize| {
        depth
            .checked_sub(1)
            .ok_or_else(|| bad("it is nested too deeply"))
    };
    // A negative number of children is a great one.
    if schema.children().size_hint().0 > i32::MAX as usize {
        return Err(bad("a number of children is negative or too great"));
    }
    for child in schema.children() {
        check_depth(child, deeper(depth)?)?;
    }
    match schema.dictionary() {
        Some(values) => check_depth(values, deeper(depth)?),
        None => Ok(()),
    }
}

/// Checks what arrow-rs relies on when it reads an array of a type.
pub(super) fn check(array: &FFI_ArrowArray, data_type: &DataType) -> Result<(), ColumnError> {
    // Negative numbers are great ones.
    let rows = array.len().checked_add(array.offset());
    let rows = rows.filter(|rows| *rows <= MOST_ROWS);
    let rows = rows.ok_or_else(|| bad("a length or an offset is negative or too great"))?;
    // Of most types the first buffer is the validity bitmap.
    match data_type {
        DataType::Utf8 | DataType::Binary => {
            buffers(array, 3)?;
            last_offset::<i32>(array, rows)?;
        }
        DataType::LargeUtf8 | DataType::LargeBinary => {
            buffers(array, 3)?;
            last_offset::<i64>(array, rows)?;
        }
        DataType::Utf8View | DataType::BinaryView => view_lengths(array)?,
        DataType::FixedSizeBinary(bytes) => {
            product(rows, *bytes)?;
            buffers(array, 2)?;
        }
        DataType::Null => buffers(array, 0)?,
        DataType::Dictionary(key, values) => {
            if !key.is_dictionary_key_type() {
                return Err(bad("the keys of a dictionary are not integers"));
            }
            buffers(array, 2)?;
            let dictionary = array.dictionary();
            check(
                dictionary.ok_or_else(|| bad("a dictionary is missing"))?,
                values,
            )?;
        }
        DataType::List(child) | DataType::LargeList(child) | DataType::Map(child, _) => {
            buffers(array, 2)?;
            return children(array, &[child.data_type()]);
        }
        DataType::ListView(child) | DataType::LargeListView(child) => {
            buffers(array, 3)?;
            return children(array, &[child.data_type()]);
        }
        DataType::FixedSizeList(child, size) => {
            product(rows, *size)?;
            buffers(array, 1)?;
            return children(array, &[child.data_type()]);
        }
        DataType::Struct(fields) => {
            buffers(array, 1)?;
            let types: Vec<_> = fields.iter().map(|field| field.data_type()).collect();
            return children(array, &types);
        }
        DataType::Union(fields, mode) => {
            buffers(array, if *mode == UnionMode::Dense { 2 } else { 1 })?;
            let types: Vec<_> = fields.iter().map(|(_, field)| field.data_type()).collect();
            return children(array, &types);
        }
        DataType::RunEndEncoded(ends, values) => {
            buffers(array, 0)?;
            return children(array, &[ends.data_type(), values.data_type()]);
        }
        // Values of a fixed width.
        _ => buffers(array, 2)?,
    }
    children(array, &[])
}

/// Rows of some bytes or values each.
fn product(rows: usize, each: i32) -> Result<(), ColumnError> {
    let all = usize::try_from(each).ok();
    let all = all.and_then(|each| rows.checked_mul(each));
    match all {
        Some(all) if all <= MOST_ROWS => Ok(()),
        _ => Err(bad("the size of a row is negative or too great")),
    }
}

fn buffers(array: &FFI_ArrowArray, expected: usize) -> Result<(), ColumnError> {
    match array.num_buffers() == expected {
        true => Ok(()),
        false => Err(bad("its number of buffers is not that of its type")),
    }
}

fn children(array: &FFI_ArrowArray, types: &[&DataType]) -> Result<(), ColumnError> {
    if array.num_children() != types.len() {
        return Err(bad("its number of children is not that of its type"));
    }
    for (place, data_type) in types.iter().enumerate() {
        check(array.child(place), data_type)?;
    }
    Ok(())
}

/// The last offset is the length of the text: nothing else says it.
#[allow(unsafe_code, reason = "reads the buffer of the other side")]
fn last_offset<T: Copy + TryInto<usize>>(
    array: &FFI_ArrowArray,
    rows: usize,
) -> Result<(), ColumnError> {
    // Then there need not be any.
    if rows == 0 {
        return Ok(());
    }
    let offsets = array.buffer(1).cast::<T>();
    if offsets.is_null() || !offsets.is_aligned() {
        return Err(bad("the offsets are missing or misaligned"));
    }
    // SAFETY: there is one offset more than there are rows, by the rules of the interface.
    let last = unsafe { *offsets.add(rows) };
    match last.try_into() {
        Ok(len) if len <= isize::MAX as usize => Ok(()),
        _ => Err(bad("the last offset is negative")),
    }
}

/// The last buffer has the lengths of the text buffers, which are all but the first two.
#[allow(unsafe_code, reason = "reads the buffer of the other side")]
fn view_lengths(array: &FFI_ArrowArray) -> Result<(), ColumnError> {
    let buffers = array.num_buffers();
    let texts = buffers
        .checked_sub(3)
        .filter(|texts| *texts <= i32::MAX as usize);
    let texts = texts.ok_or_else(|| bad("its number of buffers is not that of its type"))?;
    if texts == 0 {
        return Ok(());
    }
    let lengths = array.buffer(buffers - 1).cast::<i64>();
    if lengths.is_null() || !lengths.is_aligned() {
        return Err(bad("the lengths of the buffers are missing or misaligned"));
    }
    for text in 0..texts {
        // SAFETY: there is a length for each buffer, by the rules of the interface.
        if unsafe { *lengths.add(text) } < 0 {
            return Err(bad("the length of a buffer is negative"));
        }
    }
    Ok(())
}

fn bad(what: &str) -> ColumnError {
    ColumnError::Malformed(what.to_owned())
}
