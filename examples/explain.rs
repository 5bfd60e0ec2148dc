//! Explains a code from the console, in every language.
#![allow(missing_docs)]

use pushurl::{Cause, Lang, ParseCauseError};

fn main() -> Result<(), ParseCauseError> {
    let cause: Cause = "18/503".parse()?;
    for lang in Lang::ALL {
        println!("{lang}: {} {}", cause.errmsg(lang), cause.advice(lang));
    }
    Ok(())
}
