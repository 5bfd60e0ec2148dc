//! Errors of the command.

use std::io;

use clap::error::ErrorKind;

use pushurl::PolicyFileFaults;

use crate::output;
use crate::status::Status;

pub enum Failure {
    /// The argument parser's error, which may be the requested help.
    Arguments(Box<clap::Error>),
    /// Wrong usage.
    Usage(String),
    /// A file could not be read or created: its name, and the error.
    Read(String, io::Error),
    /// A policy file has errors: its name, and the errors.
    Policy(String, PolicyFileFaults),
    /// Standard output could not be written.
    Write(io::Error),
}

impl Failure {
    /// Prints the error, and returns the exit status.
    pub fn report(self) -> Status {
        match self {
            Self::Arguments(error) => return report_arguments(&error),
            Self::Usage(text) => output::complain(&text),
            Self::Policy(name, faults) => report_faults(&name, &faults),
            Self::Read(what, error) => output::complain(&format!("{what}: {error}")),
            // The reader of the pipe has closed it: no error.
            Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => return Status::Fine,
            Self::Write(error) => output::complain(&format!("standard output: {error}")),
        }
        Status::Failed
    }
}

/// `?` is used for writing; reading names the file.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// In the format of compilers.
fn report_faults(name: &str, faults: &PolicyFileFaults) {
    for fault in faults {
        let (line, column, message) = (fault.line, fault.column, &fault.message);
        output::tell(&format!("{name}:{line}:{column}: {message}\n"));
    }
}

fn report_arguments(error: &clap::Error) -> Status {
    match error.kind() {
        // The requested help, and the one without arguments.
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error
            .print()
            .map_or_else(|error| Failure::Write(error).report(), |()| Status::Fine),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Status::Failed
        }
        _ => {
            output::tell(&error.render().to_string());
            Status::Failed
        }
    }
}
