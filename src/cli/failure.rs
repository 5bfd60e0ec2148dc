//! Why the command could not do what was asked.

use std::io::{self, Write as _};

use crate::output;
use crate::status::Status;

pub enum Failure {
    /// The argument parser's answer, which may be the help that was asked for.
    Arguments(Box<clap::Error>),
    /// Used wrongly.
    Usage(String),
    /// Something could not be read: what, and why.
    Read(String, io::Error),
    /// The answer could not be written.
    Write(io::Error),
}

impl Failure {
    /// Tells the person, and returns the status to exit with.
    pub fn report(self) -> Status {
        match self {
            Self::Arguments(error) => return report_arguments(&error),
            Self::Usage(text) => output::complain(&text),
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

fn report_arguments(error: &clap::Error) -> Status {
    if error.use_stderr() {
        // It repeats arguments, and a URL among them holds a secret.
        output::tell(&pushurl::mask(&error.render().to_string()));
        return Status::Failed;
    }
    let help = io::stdout().lock().flush().and_then(|()| error.print());
    help.map_or_else(|error| Failure::Write(error).report(), |()| Status::Fine)
}
