//! Packs the texts of `src/words/tables`, so that a library that holds all of them stays small.
//!
//! The files of the texts, and of what they speak of, are the library's own: a text that is missing, or one too many, does not
//! compile.

#![allow(
    dead_code,
    unused_imports,
    reason = "the library's files hold more than is used here"
)]

#[path = "../src/cause/mod.rs"]
mod cause;
mod finding;
mod pack;
mod text;
mod words;

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use words::{Lang, tables};

fn main() -> Result<(), Box<dyn Error>> {
    for source in ["build", "src/words", "src/cause", "src/finding/reason.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let mut code = String::new();
    for lang in Lang::ALL {
        let mut texts = String::new();
        for (_, text) in tables::all(lang) {
            texts.push_str(text.unwrap_or_default());
            texts.push('\0');
        }
        let packed = pack::pack(&texts);
        writeln!(
            code,
            "pub(super) static {}: Packed = Packed {{ characters: &{:?}, pairs: {}, symbols: &{:?}, len: {} }};",
            lang.code().to_uppercase(),
            packed.characters,
            packed.pairs,
            packed.symbols,
            texts.len(),
        )?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("words.rs"), code)?;
    Ok(())
}
