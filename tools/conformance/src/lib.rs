//! Turns guesses about the service into facts: it pushes a URL for each rule whose evidence is not documented or computed, and
//! compares what the service reports with what the library predicts.
//!
//! | module | what |
//! | --- | --- |
//! | `probe` | the URLs: `probes.toml` |
//! | `push` | ffmpeg |
//! | `run` | the record of a run |
//! | `compare` | the record beside the service's reports |
//! | `table`, `patch` | the results |

pub mod account;
pub mod compare;
#[path = "../../../cli/src/events.rs"]
#[allow(missing_docs, dead_code, reason = "a private module of the command")]
pub mod events;
pub mod patch;
pub mod probe;
pub mod push;
pub mod run;
pub mod table;
