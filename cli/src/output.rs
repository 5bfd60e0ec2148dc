//! Standard output and standard error.

use std::io::{self, BufWriter, StderrLock, StdoutLock, Write};

use anstream::AutoStream;
use terminal_size::{Width, terminal_size_of};

use crate::visible;

/// Width in columns if the output is not a terminal.
const DEFAULT_WIDTH: usize = 120;

/// Standard output without styles, for programs and for many lines. The caller must flush it: write errors on drop are lost.
pub fn plain() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Standard output for people, with colors if the terminal supports them and `NO_COLOR` is not set. The caller must flush it.
pub fn styled() -> BufWriter<AutoStream<StdoutLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stdout().lock()))
}

/// Standard error for people, styled in the same way.
pub fn styled_error() -> BufWriter<AutoStream<StderrLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stderr().lock()))
}

/// The width of the terminal in columns.
pub fn width() -> usize {
    terminal_size_of(io::stdout()).map_or(DEFAULT_WIDTH, |(Width(columns), _)| usize::from(columns))
}

/// Prints a message on standard error. Each line starts with `pushurl: `.
pub fn complain(text: &str) {
    for line in text.lines() {
        print_stderr(&format!("pushurl: {line}\n"));
    }
}

/// Prints text on standard error, with control characters escaped and secrets masked. Ignores write errors: the exit status still
/// reports the failure.
pub fn print_stderr(text: &str) {
    let mut shown = String::with_capacity(text.len());
    for c in pushurl::mask(text).chars() {
        match c {
            '\n' => shown.push('\n'),
            _ => _ = visible::push(c, &mut shown),
        }
    }
    let _ = io::stderr().lock().write_all(shown.as_bytes());
}
