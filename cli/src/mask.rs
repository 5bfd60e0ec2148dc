//! `pushurl mask`: hides secrets in a stream of any text, in memory that does not grow.

use std::io::{self, BufRead, BufReader, Read as _, Write};

use crate::failure::Failure;
use crate::lines::MAX_LEN;
use crate::output;

/// Bytes that are not UTF-8 stand for themselves as characters from here on, a private area at the end of Unicode, so
/// that one of them inside a secret does not end it.
const STAND_INS: u32 = 0x10_ff00;

pub fn run() -> Result<(), Failure> {
    let mut reader = BufReader::with_capacity(MAX_LEN, io::stdin().lock());
    let mut masker = Masker::new(output::plain());
    loop {
        if !reader.buffer().contains(&b'\n') {
            masker.out.flush()?;
        }
        let room = (MAX_LEN - masker.held.len()) as u64;
        let read = reader
            .by_ref()
            .take(room)
            .read_until(b'\n', &mut masker.held);
        let read = read.map_err(|error| Failure::Read("standard input".into(), error))?;
        if read == 0 {
            break;
        }
        masker.go_on()?;
    }
    masker.finish()?;
    Ok(())
}

/// Holds back what is not yet known to be whole.
struct Masker<W> {
    out: W,
    held: Vec<u8>,
    /// Within a stretch too long to be held, whose beginning is already replaced.
    in_blot: bool,
}

impl<W: Write> Masker<W> {
    const fn new(out: W) -> Self {
        Self {
            out,
            held: Vec::new(),
            in_blot: false,
        }
    }

    fn go_on(&mut self) -> io::Result<()> {
        if self.in_blot {
            let cut = (0..self.held.len()).find(|at| is_cut(&self.held, *at));
            self.held.drain(..cut.unwrap_or(self.held.len()));
            self.in_blot = cut.is_none();
        }
        if self.held.ends_with(b"\n") {
            return self.release(self.held.len());
        }
        if self.held.len() < MAX_LEN {
            return Ok(());
        }
        match (0..self.held.len())
            .rev()
            .find(|at| is_cut(&self.held, *at))
        {
            Some(at) => self.release(at + 1),
            None => self.blot(),
        }
    }

    fn finish(mut self) -> io::Result<()> {
        self.release(self.held.len())?;
        self.out.flush()
    }

    fn blot(&mut self) -> io::Result<()> {
        self.held.clear();
        self.in_blot = true;
        self.out.write_all(b"***")
    }

    fn release(&mut self, len: usize) -> io::Result<()> {
        write_masked(&mut self.out, self.held.get(..len).unwrap_or_default())?;
        self.held.drain(..len);
        Ok(())
    }
}

/// Whether a text may be cut behind this byte: no secret, its name before it included, goes on across it.
///
/// Between the name and the value may stand blanks and quotation marks, so those are no such bytes, but for a space
/// behind a word that is neither the name nor an encoded `=`.
fn is_cut(text: &[u8], at: usize) -> bool {
    match text.get(at) {
        Some(b'&' | b',' | b';' | b'<' | b'>' | b'`' | b'|' | b')' | b']' | b'}') => true,
        Some(b'\t') | None => false,
        Some(b' ') => is_behind_a_plain_word(text.get(..at).unwrap_or_default()),
        Some(byte) => byte.is_ascii_control(),
    }
}

fn is_behind_a_plain_word(text: &[u8]) -> bool {
    let ends_with = |end: &[u8]| {
        let tail = text
            .len()
            .checked_sub(end.len())
            .and_then(|start| text.get(start..));
        // Too short to know is as good as a match.
        tail.is_none_or(|tail| tail.eq_ignore_ascii_case(end))
    };
    text.last().is_some_and(u8::is_ascii_alphanumeric)
        && !ends_with(b"txsecret")
        && !ends_with(b"3d")
}

fn write_masked(out: &mut dyn Write, text: &[u8]) -> io::Result<()> {
    match str::from_utf8(text) {
        Ok(text) => out.write_all(pushurl::mask(text).as_bytes()),
        Err(_) => {
            let text = with_stand_ins(text);
            out.write_all(&without_stand_ins(&pushurl::mask(&text)))
        }
    }
}

fn is_stand_in(c: char) -> bool {
    (STAND_INS..STAND_INS + 0x100).contains(&(c as u32))
}

/// Genuine characters from that area are replaced byte by byte too, so that nothing is lost.
fn with_stand_ins(text: &[u8]) -> String {
    let stand_in = |byte: &u8| {
        char::from_u32(STAND_INS + u32::from(*byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
    };
    let mut out = String::with_capacity(text.len());
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            match is_stand_in(c) {
                true => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes().iter().map(stand_in)),
                false => out.push(c),
            }
        }
        out.extend(chunk.invalid().iter().map(stand_in));
    }
    out
}

fn without_stand_ins(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        match u8::try_from((c as u32).wrapping_sub(STAND_INS)) {
            Ok(byte) => out.push(byte),
            Err(_) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out
}
