//! Why the command could not do what was asked.

use std::io;

use clap::error::ErrorKind;

use pushurl::PolicyFileFaults;

use crate::output;
use crate::status::Status;

pub enum Failure {
    /// The argument parser's answer, which may be the help that was asked for.
    Arguments(Box<clap::Error>),
    /// Used wrongly.
    Usage(String),
    /// A file could not be read, or made: which, and why.
    Read(String, io::Error),
    /// A policy file is faulty: which, and how.
    Policy(String, PolicyFileFaults),
    /// The answer could not be written.
    Write(io::Error),
}

impl Failure {
    /// Tells the person, and returns the status to exit with.
    pub fn report(self) -> Status {
        match self {
            Self::Arguments(error) => return report_arguments(&error),
            Self::Usage(text) => output::complain(&text),
            Self::Policy(name, faults) => report_faults(&name, &faults),
            Self::Read(what, error) => output::complain(&format!("{what}: {error}")),
            // Whoever read our answers has had enough of them: no fault, and nobody to tell.
            Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => return Status::Fine,
            Self::Write(error) => output::complain(&format!("standard output: {error}")),
        }
        Status::Failed
    }
}

/// Writing is most of what is done with `?`; whoever reads says what was read.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// As compilers do.
fn report_faults(name: &str, faults: &PolicyFileFaults) {
    for fault in faults {
        let (line, column, message) = (fault.line, fault.column, &fault.message);
        output::tell(&format!("{name}:{line}:{column}: {message}\n"));
    }
}

fn report_arguments(error: &clap::Error) -> Status {
    match error.kind() {
        // What was asked for, and what is shown where nothing was.
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
