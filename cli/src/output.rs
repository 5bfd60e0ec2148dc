//! Where answers and complaints go.

use std::io::{self, BufWriter, StderrLock, StdoutLock, Write};

use anstream::AutoStream;
use terminal_size::{Width, terminal_size_of};

use crate::visible;

/// Where there is no terminal to ask.
const USUAL_WIDTH: usize = 120;

/// Standard output, as is: for programs and for many answers. It must be flushed: dropping it hides errors.
pub fn plain() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(64 * 1024, io::stdout().lock())
}

/// Standard output for a person: with colours where a terminal shows them and nobody objects (`NO_COLOR`).
pub fn styled() -> BufWriter<AutoStream<StdoutLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stdout().lock()))
}

/// Standard error for a person.
pub fn styled_error() -> BufWriter<AutoStream<StderrLock<'static>>> {
    BufWriter::new(AutoStream::auto(io::stderr().lock()))
}

/// How many columns a line may have.
pub fn width() -> usize {
    terminal_size_of(io::stdout()).map_or(USUAL_WIDTH, |(Width(columns), _)| usize::from(columns))
}

/// A message on standard error, in lines that begin with our name.
pub fn complain(text: &str) {
    for line in text.lines() {
        tell(&format!("pushurl: {line}\n"));
    }
}

/// Text on standard error, harmless to terminals, and without the secret of a URL that it may repeat. Where even that
/// cannot be written, the exit status says it.
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
