//! `pushurl mask`: hides secrets in a stream of any text, in constant memory.

use std::io::{self, BufRead, BufReader, Read as _, Write};

use crate::decode;
use crate::failure::Failure;
use crate::lines::MAX_LEN;
use crate::output;

/// Bytes that are not UTF-8 are masked as characters from here on, in a private area of Unicode, so that such a byte does not end a
/// secret.
const STAND_INS: u32 = 0x10_ff00;

/// The digits of a digest. A text goes on if these would be masked after it.
const DIGITS: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// How much of a text matters for what follows it, in bytes.
const TAIL: usize = 512;

/// How many places of a long line are tried.
const MOST_CUTS: usize = 64;

pub fn run() -> Result<(), Failure> {
    let stdin = decode::utf8(io::stdin().lock());
    let mut reader = BufReader::with_capacity(MAX_LEN, stdin);
    let mut masker = Masker::new(output::plain());
    loop {
        if !reader.buffer().contains(&b'\n') {
            masker.out.flush()?;
        }
        let room = (MAX_LEN - masker.pending.len()) as u64;
        let read = reader
            .by_ref()
            .take(room)
            .read_until(b'\n', &mut masker.pending);
        let read = read.map_err(|error| Failure::Read("standard input".into(), error))?;
        if read == 0 {
            break;
        }
        masker.advance()?;
    }
    masker.finish()?;
    Ok(())
}

/// Keeps text until a secret in it is known to be complete.
struct Masker<W> {
    out: W,
    pending: Vec<u8>,
    /// Whether the text continues one that was too long to keep, for which `***` is written already.
    in_blot: bool,
}

impl<W: Write> Masker<W> {
    const fn new(out: W) -> Self {
        Self {
            out,
            pending: Vec::new(),
            in_blot: false,
        }
    }

    fn advance(&mut self) -> io::Result<()> {
        if self.in_blot {
            let cut = (0..self.pending.len()).find(|at| is_separator(&self.pending, *at));
            self.pending.drain(..cut.unwrap_or(self.pending.len()));
            self.in_blot = cut.is_none();
        }
        let len = self.pending.len();
        if self.pending.ends_with(b"\n") && !goes_on(&self.pending) {
            return self.release(len);
        }
        if len < MAX_LEN {
            return Ok(());
        }
        let cuts = (0..len).rev().filter(|at| is_separator(&self.pending, *at));
        let mut whole = cuts.take(MOST_CUTS).map(|at| at + 1);
        match whole.find(|cut| !goes_on(self.pending.get(..*cut).unwrap_or_default())) {
            Some(cut) => self.release(cut),
            None => self.blot(),
        }
    }

    fn finish(mut self) -> io::Result<()> {
        self.release(self.pending.len())?;
        self.out.flush()
    }

    fn blot(&mut self) -> io::Result<()> {
        self.pending.clear();
        self.in_blot = true;
        self.out.write_all(b"***")
    }

    fn release(&mut self, len: usize) -> io::Result<()> {
        write_masked(&mut self.out, self.pending.get(..len).unwrap_or_default())?;
        self.pending.drain(..len);
        Ok(())
    }
}

/// Whether this byte ends a parameter, a word or a line.
fn is_separator(text: &[u8], at: usize) -> bool {
    text.get(at).is_some_and(|byte| {
        byte.is_ascii_control()
            || matches!(
                byte,
                b' ' | b'&' | b',' | b';' | b'<' | b'>' | b'`' | b'|' | b')' | b']' | b'}'
            )
    })
}

/// Whether a digest after the text would be masked: after the name of a secret, or after the first digits of one.
fn goes_on(text: &[u8]) -> bool {
    let tail = text
        .get(text.len().saturating_sub(TAIL)..)
        .unwrap_or_default();
    let tail = String::from_utf8_lossy(tail);
    let digits = tail.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let first = digits
        .bytes()
        .rev()
        .take_while(u8::is_ascii_hexdigit)
        .count();
    [32, 64].into_iter().any(|len: usize| {
        let missing = len.checked_sub(first).filter(|missing| *missing > 0);
        let missing = DIGITS.get(..missing.unwrap_or(len)).unwrap_or_default();
        let probe = format!("{tail}{missing}");
        !pushurl::mask(&probe).ends_with(missing)
    })
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
