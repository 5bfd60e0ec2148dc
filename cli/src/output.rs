//! Standard output and standard error.

use std::io::{self, BufWriter, StderrLock, StdoutLock, Write};

use anstream::AutoStream;
use terminal_size::{Width, terminal_size_of};

use crate::visible;

/// The width without a terminal, in columns.
const USUAL_WIDTH: usize = 120;

/// Standard output without styles: for programs and for many lines. It must be flushed: dropping it hides errors.
pub fn plain() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Standard output for a person: with colors if a terminal shows them and `NO_COLOR` is not set.
pub fn styled() -> BufWriter<AutoStream<StdoutLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stdout().lock()))
}

/// Standard error for a person.
pub fn styled_error() -> BufWriter<AutoStream<StderrLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stderr().lock()))
}

/// The width of a line in columns.
pub fn width() -> usize {
    terminal_size_of(io::stdout()).map_or(USUAL_WIDTH, |(Width(columns), _)| usize::from(columns))
}

/// Prints a message on standard error, each line after the command's name.
pub fn complain(text: &str) {
    for line in text.lines() {
        tell(&format!("pushurl: {line}\n"));
    }
}

/// Prints text on standard error, with control characters escaped and secrets masked. If that fails, the exit status still reports
/// the failure.
pub fn tell(text: &str) {
    let mut shown = String::with_capacity(text.len());
    for c in pushurl::mask(text).chars() {
        match c {
            '\n' => shown.push('\n'),
            _ => _ = visible::push(c, &mut shown),
        }
    }
    let _ = io::stderr().lock().write_all(shown.as_bytes());
}
