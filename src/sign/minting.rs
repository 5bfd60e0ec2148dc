//! The signing of many rows: gathered, hashed side by side, written.

use chrono::{DateTime, Utc};

use super::form::{Form, put, text};
use super::origin::{Origin, Row};
use super::signed_urls::Part;
use super::signer::Signer;
use super::txtime::Txtime;
use crate::bytes;
use crate::md5::{Beginning, Bulk, Hex, Lanes, MOST};
use crate::rules::{name, time};
use crate::secret::{HashAlgorithm, Txsecret};

/// A row on its way.
#[derive(Clone, Copy)]
struct Pending<'r> {
    app: &'r str,
    stream: &'r str,
    moment: Moment,
    /// Whether its digest is computed beside those of others. Else it is refused, or signed alone: by another hash, or too
    /// long for that.
    is_among_many: bool,
}

/// A moment to sign for. Most often the next row has the same.
#[derive(Clone, Copy)]
struct Moment {
    unix: i64,
    /// Its txTime, if that has eight digits as usual and may be minted.
    digits: Option<[u8; 8]>,
}

impl Moment {
    fn new(unix: i64, now: i64) -> Self {
        let digits = Txtime::new(unix).eight_digits();
        Self {
            unix,
            digits: digits.filter(|_| time::is_mintable(unix, now)),
        }
    }

    fn txtime(self) -> Txtime {
        Txtime::new(self.unix)
    }
}

/// Most often the names of one application are one text.
#[inline]
fn is_same(a: &str, b: &str) -> bool {
    core::ptr::eq(a, b) || a == b
}

/// The signing of many rows.
pub(super) struct Minting<'s, 'r> {
    judge: Judge<'s>,
    /// What is hashed before the names, if many are hashed side by side, and nothing is wrong with the origin.
    beginning: Option<Beginning<'s>>,
    bulk: Bulk<'s>,
    pending: Vec<Pending<'r>>,
    /// The names of the streams that are pending.
    names: Names,
    /// The last name of an application that was found to be legal. Nearly always the next one is the same.
    app: &'r str,
    /// The last moment, for the same reason.
    moment: Moment,
    writer: Writer<'r>,
}

impl<'s, 'r> Minting<'s, 'r> {
    pub fn new(
        signer: &'s Signer,
        origin: &'s Origin<'s>,
        now: DateTime<Utc>,
        lanes: Lanes,
    ) -> Self {
        // Names and an expiry that are beyond doubt.
        let is_usual = signer.hash == HashAlgorithm::Md5
            && signer.judge(&origin.target("a", "a"), 1, 0).is_ok();
        let now = now.timestamp();
        Self {
            beginning: signer.key.expose_beginning().filter(|_| is_usual),
            judge: Judge {
                signer,
                origin,
                now,
            },
            bulk: Bulk::new(lanes),
            pending: Vec::with_capacity(MOST),
            names: Names::new(),
            app: "",
            moment: Moment::new(now, now),
            writer: Writer::new(Form::of(&origin.target, origin.form)),
        }
    }

    #[inline(always)]
    pub fn add(&mut self, row: Row<'r>, out: &mut Part) {
        if self.pending.len() == MOST || !self.bulk.has_room() {
            self.flush(out);
        }
        let unix = row.expiry.unix(self.judge.now);
        if unix != self.moment.unix {
            self.moment = Moment::new(unix, self.judge.now);
        }
        let is_among_many = self.is_among_many(&row);
        self.pending.push(Pending {
            app: row.app,
            stream: row.stream,
            moment: self.moment,
            is_among_many,
        });
    }

    /// Puts the row among the many, if nothing is wrong with it but perhaps a character of its stream's name.
    #[inline(always)]
    fn is_among_many(&mut self, row: &Row<'r>) -> bool {
        let (Some(beginning), Some(digits)) = (self.beginning, self.moment.digits) else {
            return false;
        };
        let stream = row.stream.as_bytes();
        name::has_legal_len(row.stream)
            && self.has_legal_app(row.app)
            && self.names.add(stream)
            && self.bulk.add(beginning, stream, &digits)
    }

    #[inline(always)]
    fn has_legal_app(&mut self, app: &'r str) -> bool {
        let is_new = !is_same(app, self.app) || app.is_empty();
        if is_new && !name::is_plainly_legal(app) {
            return false;
        }
        self.app = app;
        true
    }

    /// Hashes and writes what is pending.
    pub fn flush(&mut self, out: &mut Part) {
        let are_plain = self.names.are_plain();
        let mut digests = self.bulk.digests().iter();
        let mut name_at = 0;
        for row in &self.pending {
            let among_many = match row.is_among_many {
                true => digests.next().zip(self.names.get(name_at)),
                false => None,
            };
            let is_fine = are_plain || name::is_plainly_legal(row.stream);
            match among_many {
                Some((digest, name)) if is_fine || self.judge.passes(row, out) => {
                    self.writer.write(row, name, digest);
                }
                None if self.judge.passes(row, out) => {
                    let txsecret = self.judge.signer.txsecret(row.stream, row.moment.txtime());
                    self.writer.write_alone(row, &txsecret);
                }
                _ => {}
            }
            if row.is_among_many {
                name_at += row.stream.len();
            }
            out.ends.push(out.text.len() + self.writer.len);
        }
        self.pending.clear();
        self.names.clear();
        out.text.push_str(self.writer.text());
        self.writer.len = 0;
    }
}

/// Judges a row as a single target is judged.
#[derive(Clone, Copy)]
struct Judge<'s> {
    signer: &'s Signer,
    origin: &'s Origin<'s>,
    now: i64,
}

impl Judge<'_> {
    /// Whether nothing is wrong with the row that the next of `out` is for; else it is among the refused ones.
    #[cold]
    fn passes(&self, row: &Pending<'_>, out: &mut Part) -> bool {
        let target = self.origin.target(row.app, row.stream);
        match self.signer.judge(&target, row.moment.unix, self.now) {
            Ok(()) => true,
            Err(refusal) => {
                out.refused.push((out.ends.len(), refusal));
                false
            }
        }
    }
}

/// Names right behind each other: what nearly all consist of is found of many in one pass.
struct Names {
    /// Longer than the names, by as much as is read or written in one step.
    bytes: Vec<u8>,
    len: usize,
}

/// How many bytes of names are judged and copied at once.
const STEP: usize = 32;

impl Names {
    fn new() -> Self {
        Self {
            bytes: vec![0; 16 * MOST + STEP],
            len: 0,
        }
    }

    /// Adds a name; always true.
    #[inline(always)]
    fn add(&mut self, name: &[u8]) -> bool {
        let end = self.len + name.len();
        if end + STEP > self.bytes.len() {
            self.bytes.resize(2 * end + STEP, 0);
        }
        if let Some(place) = self.bytes.get_mut(self.len..) {
            bytes::put(place, name);
        }
        self.len = end;
        true
    }

    /// From a name on.
    #[inline]
    fn get(&self, at: usize) -> Option<&[u8]> {
        self.bytes.get(at..)
    }

    /// Whether all names are [plainly legal](name::is_plainly_legal), but perhaps for their length.
    fn are_plain(&mut self) -> bool {
        if let Some(end) = self
            .bytes
            .get_mut(self.len..)
            .and_then(|rest| rest.first_chunk_mut::<STEP>())
        {
            *end = [b'a'; STEP];
        }
        let (steps, _) = self.bytes.as_chunks::<STEP>();
        let steps = steps.iter().take(self.len.div_ceil(STEP));
        steps.fold(true, |are_plain, step| are_plain & name::are_plain(step))
    }

    fn clear(&mut self) {
        self.len = 0;
    }
}

/// Puts a few URLs together as bytes, in memory that is there already: what is written needs no look at how much room is left
/// for every piece of it.
struct Writer<'r> {
    form: Form,
    /// What stands before the stream of an application, and the application; and behind it as much as is copied in one step.
    prefix: Vec<u8>,
    prefix_len: usize,
    app: &'r str,
    /// Room for a URL without the name of its stream.
    fixed: usize,
    bytes: Vec<u8>,
    len: usize,
}

impl<'r> Writer<'r> {
    fn new(form: Form) -> Self {
        Self {
            form,
            prefix: Vec::new(),
            prefix_len: 0,
            app: "",
            fixed: 0,
            bytes: Vec::new(),
            len: 0,
        }
    }

    fn text(&self) -> &str {
        let written = self.bytes.get(..self.len).unwrap_or_default();
        // All pieces are texts.
        str::from_utf8(written).unwrap_or_default()
    }

    /// Writes a URL; `name` is the stream's, and whatever stands behind it.
    #[inline(always)]
    fn write(&mut self, row: &Pending<'r>, name: &[u8], digest: &Hex) {
        self.begin(row);
        put_rounded(&mut self.bytes, self.len, name, row.stream.len());
        self.len += row.stream.len();
        if let Some(digits) = row.moment.digits {
            self.len = self
                .form
                .write_usual(&mut self.bytes, self.len, digest, digits);
        }
    }

    #[cold]
    fn write_alone(&mut self, row: &Pending<'r>, txsecret: &Txsecret) {
        self.begin(row);
        self.len = put(&mut self.bytes, self.len, row.stream.as_bytes());
        let digest = text(|out| txsecret.write(out));
        let (digest, txtime) = (digest.as_bytes(), row.moment.txtime());
        self.len = self
            .form
            .write_any(&mut self.bytes, self.len, digest, txtime);
    }

    /// Makes room for a URL, and writes what stands before the stream.
    #[inline(always)]
    fn begin(&mut self, row: &Pending<'r>) {
        if !is_same(row.app, self.app) || self.prefix_len == 0 {
            self.begin_with(row.app);
        }
        let most = self.len + self.fixed + row.stream.len();
        if most > self.bytes.len() {
            self.bytes.resize(most + MOST * self.fixed, 0);
        }
        put_rounded(&mut self.bytes, self.len, &self.prefix, self.prefix_len);
        self.len += self.prefix_len;
    }

    #[cold]
    fn begin_with(&mut self, app: &'r str) {
        self.app = app;
        self.prefix.clear();
        for piece in [&self.form.head, app, "/"] {
            self.prefix.extend_from_slice(piece.as_bytes());
        }
        self.prefix_len = self.prefix.len();
        self.prefix.resize(self.prefix_len + STEP, 0);
        // A little more, for what is written in steps.
        self.fixed = self.prefix_len + self.form.longest_signature() + 2 * STEP;
    }
}

/// Writes the first `len` bytes, and more where that is quicker: `out` and `bytes` are longer by a step.
#[inline]
fn put_rounded(out: &mut [u8], at: usize, bytes: &[u8], len: usize) {
    let place = out.get_mut(at..).and_then(|out| out.first_chunk_mut());
    let (Some(place), Some(step)) = (place, bytes.first_chunk::<STEP>()) else {
        return;
    };
    *place = *step;
    if len > STEP
        && let Some(rest) = bytes.get(STEP..len)
    {
        put(out, at + STEP, rest);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use core::time::Duration;

    use super::super::signed_urls::SignedUrls;
    use super::*;
    use crate::key::Key;

    /// With vectors of every width, behind keys of every kind, names of every length and some that are refused.
    #[test]
    fn vectors_of_every_width_sign_the_same() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let mut names: Vec<String> = (0..=256)
            .map(|len| "a-Name_0".repeat(33)[..len].to_owned())
            .collect();
        names.extend(["my cam", "cam.1", "cam.flv", "é"].map(str::to_owned));
        let rows = || {
            names.iter().enumerate().map(|(number, name)| {
                let left = 1 + number as u64 % 3;
                Row::new("live", name, Duration::from_secs(left))
            })
        };
        let origin = Origin::new("push.example.com");
        for key_len in [1, 8, 31, 32, 33, 63, 64, 200] {
            let signer = Signer::new(Key::new(vec![b'k'; key_len]).unwrap());
            let expected: Vec<_> = rows()
                .map(|row| {
                    let target = origin.target(row.app, row.stream);
                    let signed = signer.sign(&target, row.expiry, now);
                    signed.map(|signed| signed.url())
                })
                .collect();
            for lanes in Lanes::ALL {
                let mut urls = SignedUrls::new();
                urls.add_to_last(|part| {
                    let mut minting = Minting::new(&signer, &origin, now, lanes);
                    rows().for_each(|row| minting.add(row, part));
                    minting.flush(part);
                });
                let expected = expected.iter().map(|url| url.as_ref().map(String::as_str));
                assert!(urls.iter().eq(expected), "{lanes:?}, a key of {key_len}");
            }
        }
    }
}
