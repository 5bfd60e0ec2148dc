//! Errors of the command.

use std::io;

use clap::error::ErrorKind;

use pushurl::PolicyFileFaults;

use crate::output;
use crate::status::Status;

pub enum Failure {
    /// clap's error. clap also returns the requested help as an error.
    Arguments(Box<clap::Error>),
    /// Wrong usage.
    Usage(String),
    /// A file could not be read or created: its name and the error.
    Read(String, io::Error),
    /// A policy file has errors: its name and the errors.
    Policy(String, PolicyFileFaults),
    /// Standard output could not be written.
    Write(io::Error),
}

impl Failure {
    /// Prints the error and returns the exit status.
    pub fn report(self) -> Status {
        match self {
            Self::Arguments(error) => return report_arguments(&error),
            Self::Usage(text) => output::complain(&text),
            Self::Policy(name, faults) => report_faults(&name, &faults),
            Self::Read(what, error) => output::complain(&format!("{what}: {error}")),
            // The reader closed the pipe, as `head` does: not an error.
            Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return Status::Success;
            }
            Self::Write(error) => output::complain(&format!("standard output: {error}")),
        }
        Status::Failed
    }
}

/// `?` converts write errors only; read errors need the name of the file.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Prints errors in the format of compilers, `FILE:LINE:COLUMN: MESSAGE`.
fn report_faults(name: &str, faults: &PolicyFileFaults) {
    for fault in faults {
        let (line, column, message) = (fault.line, fault.column, &fault.message);
        output::print_stderr(&format!("{name}:{line}:{column}: {message}\n"));
    }
}

fn report_arguments(error: &clap::Error) -> Status {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error
            .print()
            .map_or_else(|error| Failure::Write(error).report(), |()| Status::Success),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Status::Failed
        }
        _ => {
            output::print_stderr(&error.render().to_string());
            Status::Failed
        }
    }
}
