//! The progress bar of long jobs on a terminal, and errors of lines.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;
use crate::input::Input;
use crate::output;

const TEMPLATE: &str = "{bar:30} {percent:>3}%  {bytes}/{total_bytes}  {eta} left";

pub struct Progress {
    bar: ProgressBar,
    name: String,
}

impl Progress {
    pub fn of(input: &Input) -> Self {
        Self {
            bar: input
                .len
                .filter(|_| is_watched())
                .map_or_else(ProgressBar::hidden, bar),
            name: input.name.clone(),
        }
    }

    /// Sets the position in bytes.
    pub fn reach(&self, position: u64) {
        self.bar.set_position(position);
    }

    /// Prints an error of a line, in the format of compilers.
    pub fn fault(&self, line: u64, text: &str) {
        let report = format!("{}:{line}: {text}\n", self.name);
        self.bar.suspend(|| output::tell(&report));
    }

    /// The input could not be read.
    pub fn cannot_read(&self, error: io::Error) -> Failure {
        self.bar.finish_and_clear();
        Failure::Read(self.name.clone(), error)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// No bar if the output itself goes to the terminal.
fn is_watched() -> bool {
    io::stderr().is_terminal() && !io::stdout().is_terminal()
}

fn bar(len: u64) -> ProgressBar {
    let style = ProgressStyle::with_template(TEMPLATE);
    ProgressBar::new(len).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
