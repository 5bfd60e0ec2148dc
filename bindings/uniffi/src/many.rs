//! Many at once: one call, one buffer in and one buffer out.
//!
//! A call costs more than the work of many rows, and so does an object a row. So rows cross packed, and each language reads of
//! the answer what is asked for. A report of one URL is packed too, as an answer of one row.
//!
//! All numbers are little-endian; lengths and places count bytes of UTF-8.
//!
//! # Texts
//!
//! | | |
//! | --- | --- |
//! | `u32` | how many texts |
//! | `u32` × texts | the length of each |
//! | UTF-8 | the texts, each right behind the other |
//!
//! # What to sign
//!
//! | | |
//! | --- | --- |
//! | `u32` | how many rows |
//! | `u32` | the columns: 1 an AppName in each row, 2 an expiry in each row, 3 both |
//! | `u32` × rows | the length of each AppName, with that column |
//! | `u32` × rows | the length of each StreamName |
//! | `i64` × rows | each expiry in Unix seconds, with that column |
//! | UTF-8 | all AppNames, then all StreamNames, each right behind the other |
//!
//! # What was signed
//!
//! | | |
//! | --- | --- |
//! | `u32` | how many rows |
//! | `u32` | how many refusals |
//! | `u32` × rows | the place in the text behind each URL, where a line feed stands |
//! | refusals | in the order of the rows: see below |
//! | UTF-8 | each row's URL and a line feed; no URL where the row is refused |
//!
//! A refusal has 20 bytes: `u32` the row from 0, `u32` the index of the parameter, `u32` and `u32` start and end in the text of
//! the field, `u16` the reason's number, `u8` the field's number, `u8` 0.
//!
//! # What was judged
//!
//! | | |
//! | --- | --- |
//! | `u32` | how many rows |
//! | `u32` | how many findings |
//! | rows | 56 bytes each: see below |
//! | findings | 12 bytes each, those of a row together and in their order |
//!
//! A finding: `u32` and `u32` start and end in the row's text, `u16` the reason's number, `u16` 0. A row:
//!
//! | at | | |
//! | --- | --- | --- |
//! | 0 | `u8` | the verdict's number |
//! | 1 | `u8` | the number of the key that matched, 0 if none did |
//! | 2 | `u8` | 1 if txTime states a moment, else 0, and the three moments are 0 |
//! | 3 | `u8` | 0 |
//! | 4 | `u32` | the number of the cause of a rejection, else 0 |
//! | 8 | `i64` | the moment that txTime states, in Unix seconds |
//! | 16 | `i64` | the same with the AuthDelta |
//! | 24 | `i64` | the seconds left until that |
//! | 32 | `u128` | the causes that were not judged: bit *n* is the cause at place *n* of [`Tables::causes`](crate::tables::Tables::causes) |
//! | 48 | `u32` | the place of the row's first finding |
//! | 52 | `u32` | the place behind its last |

mod checked;
mod read;
mod signed;

pub(crate) use checked::check;
pub(crate) use read::{Reader, count, malformed, texts};
pub(crate) use signed::sign;
