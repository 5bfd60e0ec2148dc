//! Batches: one call with one input buffer and one output buffer.
//!
//! A call costs more than the work of many rows, and so does one object per row. Rows therefore cross packed, and each language
//! reads the requested values from the output on demand. The report of a single URL is packed too, as one row.
//!
//! All numbers are little-endian; lengths and positions count bytes of UTF-8.
//!
//! # Texts
//!
//! | | |
//! | --- | --- |
//! | `u32` | the number of texts |
//! | `u32` × texts | the length of each text |
//! | UTF-8 | the texts, concatenated |
//!
//! # Rows to sign
//!
//! | | |
//! | --- | --- |
//! | `u32` | the number of rows |
//! | `u32` | the columns: 1 an AppName in each row, 2 an expiration time in each row, 3 both |
//! | `u32` × rows | the length of each AppName, if there is that column |
//! | `u32` × rows | the length of each StreamName |
//! | `i64` × rows | each expiration time in Unix seconds, if there is that column |
//! | UTF-8 | all AppNames, then all StreamNames, concatenated |
//!
//! # Signed rows
//!
//! | | |
//! | --- | --- |
//! | `u32` | the number of rows |
//! | `u32` | the number of refusals |
//! | `u32` × rows | the offset in the text of the line feed after each URL |
//! | refusals | in the order of the rows: see below |
//! | UTF-8 | the URL of each row and a line feed; only the line feed if the row is refused |
//!
//! A refusal has 20 bytes: `u32` the row from 0, `u32` the index of the parameter, `u32` and `u32` start and end in the text of
//! the field, `u16` the number of the reason, `u8` the number of the field, `u8` 0.
//!
//! # Judged rows
//!
//! | | |
//! | --- | --- |
//! | `u32` | the number of rows |
//! | `u32` | the number of findings |
//! | rows | 64 bytes each: see below |
//! | findings | 12 bytes each, grouped by row and in order |
//! | UTF-8 | the URLs inside wrapped texts |
//!
//! A finding: `u32` and `u32` start and end in the row's text, `u16` the number of the reason, `u16` 0. A row:
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `u8` | the number of the verdict |
//! | 1 | `u8` | the number of the key that matched, 0 if none did |
//! | 2 | `u8` | 1 if txTime contains a time; otherwise 0, and the three times are 0 |
//! | 3 | `u8` | 0 |
//! | 4 | `u32` | the number of the cause of a rejection, otherwise 0 |
//! | 8 | `i64` | the time in txTime, in Unix seconds |
//! | 16 | `i64` | the same plus the AuthDelta |
//! | 24 | `i64` | the seconds left until then |
//! | 32 | `u128` | the causes that were not judged: bit *n* is the cause at index *n* of [`Tables::causes`](crate::tables::Tables::causes) |
//! | 48 | `u32` | the index of the row's first finding |
//! | 52 | `u32` | the index after its last finding |
//! | 56 | `u32` | the offset of the URL inside the row's text, after the findings |
//! | 60 | `u32` | its length in bytes; 0 if the text wraps no URL |

mod checked;
mod read;
mod signed;

pub(crate) use checked::{check, check_one, check_rows};
pub(crate) use read::{Reader, count, malformed, texts};
pub(crate) use signed::sign;
