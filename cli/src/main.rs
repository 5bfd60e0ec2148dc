//! The `pushurl` command: signs, checks and explains live-streaming push URLs.
//!
//! All judgement is the library's. Here stands what only a command needs: arguments, keys from where they may come
//! from, reading line by line, and words on a terminal.

mod args;
mod causes;
mod check;
mod check_many;
mod chunk;
mod docs;
mod explain;
mod explain_many;
mod facts;
mod failure;
mod help;
mod input;
mod json;
mod keys;
mod labels;
mod lines;
mod mask;
mod minting;
mod moments;
mod output;
mod policy;
mod policy_file;
mod progress;
mod qr;
mod render;
mod rows;
mod ruler;
mod sign;
mod sign_many;
mod signing;
mod status;
mod visible;

use std::process::ExitCode;

use args::Command;
use failure::Failure;
use status::Status;

fn main() -> ExitCode {
    let mut status = Status::Fine;
    if let Err(failure) = args::read().and_then(|command| run(&command, &mut status)) {
        status.raise(failure.report());
    }
    status.into()
}

/// Does what was asked. The status is raised on the way, so that it holds even where nobody reads to the end.
fn run(command: &Command, status: &mut Status) -> Result<(), Failure> {
    match command {
        Command::Sign(args) => sign::run(args, status),
        Command::Check(args) => check::run(args, status),
        Command::Policy(args) => policy::run(args, status),
        Command::Explain(args) => explain::run(args, status),
        Command::Causes(args) => causes::run(args),
        Command::Mask => mask::run(),
        Command::Completions { shell } => docs::completions(*shell),
        Command::Man { command } => docs::man(command.as_deref()),
    }
}
