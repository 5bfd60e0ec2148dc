//! Generates the source files of each language from `spec/`.
//!
//! ```text
//! cargo run -q -p pushurl-generate               writes the generated files
//! cargo run -q -p pushurl-generate -- --check    names the files that are not up to date, and fails if there are any
//! cargo run -q -p pushurl-generate -- --release  fails if a name that packages need is missing
//! ```
//!
//! `--root DIR` uses the project in that directory.

mod case;
mod render;
mod spec;
mod validate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use spec::Spec;

enum Mode {
    Write,
    Check,
    Release,
}

fn main() -> ExitCode {
    let (mode, root) = match arguments() {
        Ok(arguments) => arguments,
        Err(fault) => {
            eprintln!("{fault}");
            return ExitCode::from(2);
        }
    };
    match run(&mode, &root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<(Mode, PathBuf), String> {
    let mut mode = Mode::Write;
    let mut root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--check" => mode = Mode::Check,
            "--release" => mode = Mode::Release,
            "--root" => root = arguments.next().ok_or("--root DIR")?.into(),
            _ => {
                return Err(format!(
                    "{argument}: expected --check, --release or --root DIR"
                ));
            }
        }
    }
    Ok((mode, root))
}

fn run(mode: &Mode, root: &Path) -> Result<(), String> {
    let spec = Spec::read(root)?;
    validate::validate(&spec, root)?;
    if let Mode::Release = mode {
        return validate::release(&spec);
    }
    let mut stale = Vec::new();
    for (path, text) in render::all(&spec)? {
        let file = root.join(&path);
        if fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        if let Mode::Write = mode {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder).map_err(|error| format!("{path}: {error}"))?;
            }
            fs::write(&file, text).map_err(|error| format!("{path}: {error}"))?;
            println!("{path}");
        } else {
            stale.push(path);
        }
    }
    match stale.is_empty() {
        true => Ok(()),
        false => Err(format!(
            "not up to date, run `cargo run -q -p pushurl-generate`:\n{}",
            stale.join("\n")
        )),
    }
}
