//! Progress bar for long inputs, and errors in single lines.

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
                .filter(|_| shows_bar())
                .map_or_else(ProgressBar::hidden, bar),
            name: input.name.clone(),
        }
    }

    /// Sets the number of bytes that are processed.
    pub fn reach(&self, position: u64) {
        self.bar.set_position(position);
    }

    /// Prints an error in a line, in the format of compilers: `FILE:LINE: MESSAGE`.
    pub fn fault(&self, line: u64, text: &str) {
        let report = format!("{}:{line}: {text}\n", self.name);
        self.bar.suspend(|| output::print_stderr(&report));
    }

    /// Converts a read error of the input.
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

/// The bar is hidden if the output goes to the terminal too.
fn shows_bar() -> bool {
    io::stderr().is_terminal() && !io::stdout().is_terminal()
}

fn bar(len: u64) -> ProgressBar {
    let style = ProgressStyle::with_template(TEMPLATE);
    ProgressBar::new(len).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
