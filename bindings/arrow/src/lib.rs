//! Signs and checks columns of Apache Arrow.
//!
//! URLs, names, times and clients come in as arrays, and the answers go out as a record batch with the names of the command's
//! JSON. There is no object for a row. Arrays cross between languages by the Arrow C data interface, without a copy.
//!
//! | module | what |
//! | --- | --- |
//! | `check` | URLs and facts to verdicts |
//! | `sign` | names and expiration times to URLs |
//! | `stream` | a stream of record batches, with columns by name |
//! | `text`, `time`, `number` | columns of the types that engines use |
//! | `cross` | the C data interface |

mod check;
pub mod cross;
mod error;
mod number;
mod sign;
mod stream;
mod text;
mod time;

pub use check::{FactColumns, check, check_schema, checked};
pub use error::ColumnError;
pub use sign::{SignColumns, sign, sign_schema, signed};
pub use stream::{CheckNames, CheckStream, SignNames, SignStream, SignTarget};
