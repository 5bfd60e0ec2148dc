//! The `pushurl` command: signs, checks and explains push URLs of Tencent Cloud CSS.
//!
//! The library checks and signs. This crate has what only a command needs: arguments, key sources, line-by-line input, and output
//! for terminals.

mod args;
mod carets;
mod causes;
mod check;
mod check_many;
mod chunk;
mod decode;
mod docs;
mod events;
mod explain;
mod explain_many;
mod facts;
mod failure;
mod fields;
mod help;
mod input;
mod json;
mod keys;
mod labels;
mod lines;
mod mask;
mod minting;
mod output;
mod policy;
mod policy_file;
mod progress;
mod qr;
mod render;
mod rows;
mod sign;
mod sign_many;
mod signing;
mod status;
mod time;
mod udf;
mod urls;
mod visible;

use std::process::ExitCode;

use args::Command;
use failure::Failure;
use status::Status;

fn main() -> ExitCode {
    let mut status = Status::Success;
    if let Err(failure) = args::read().and_then(|command| run(&command, &mut status)) {
        status.raise(failure.report());
    }
    status.into()
}

/// Runs a command. `status` is raised while the command runs, so that it is correct even if the reader closes the output early.
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
