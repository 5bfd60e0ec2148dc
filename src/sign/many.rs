//! Many URLs at once: one origin, and a row for each stream.

use core::fmt;

use chrono::{DateTime, Utc};

use super::form::{Form, put};
use super::refusal::Refusal;
use super::signed::TxTime;
use super::signer::{Expiry, Signer};
use super::target::Target;
use crate::md5::{Bulk, Hex, Lanes, MOST};
use crate::rules::{name, time};
use crate::secret::{HashAlgorithm, TxSecret};
use crate::text::Protocol;

/// What many URLs have in common: all that a [`Target`] says but for the names of application and stream.
///
/// It is judged once for all rows.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    target: Target<'a>,
    form: Protocol,
}

impl<'a> Origin<'a> {
    /// A push domain, by RTMP.
    #[must_use]
    pub const fn new(domain: &'a str) -> Self {
        Self {
            target: Target::new(domain, "", ""),
            form: Protocol::Rtmp,
        }
    }

    /// All that a target says but for its names.
    #[must_use]
    pub fn of(target: &Target<'a>) -> Self {
        Self {
            form: target.protocol,
            target: target.clone(),
        }
    }

    /// By another protocol than RTMP.
    #[must_use]
    pub fn with_protocol(mut self, protocol: Protocol) -> Self {
        self.target = self.target.with_protocol(protocol);
        self.form = protocol;
        self
    }

    /// Writes the URLs in another form than that of the protocol, as [`Signed::url_as`](crate::Signed::url_as) does. It is to
    /// be said behind the protocol.
    #[must_use]
    pub fn with_form(mut self, form: Protocol) -> Self {
        self.form = form;
        self
    }

    /// At a port of its own; see [`Target::with_port`].
    #[must_use]
    pub fn with_port(mut self, port: u16) -> Self {
        self.target = self.target.with_port(port);
        self
    }

    /// By way of another host; see [`Target::with_host`].
    #[must_use]
    pub fn with_host(mut self, host: &'a str) -> Self {
        self.target = self.target.with_host(host);
        self
    }

    /// With a parameter of one's own; see [`Target::with_param`].
    #[must_use]
    pub fn with_param(mut self, name: &'a str, value: &'a str) -> Self {
        self.target = self.target.with_param(name, value);
        self
    }

    /// The target of a row.
    fn target<'t>(&'t self, row: &Row<'t>) -> Target<'t> {
        let mut target: Target<'t> = self.target.clone();
        (target.app, target.stream) = (row.app, row.stream);
        target
    }
}

/// One stream of many: its names, and until when its URL may be used.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    /// The AppName.
    pub app: &'r str,
    /// The StreamName.
    pub stream: &'r str,
    /// Until when the URL may be used to begin a push.
    pub expiry: Expiry,
}

impl<'r> Row<'r> {
    /// A stream of an application (usually `live`), and a moment or a lifetime.
    #[must_use]
    pub fn new(app: &'r str, stream: &'r str, expiry: impl Into<Expiry>) -> Self {
        Self {
            app,
            stream,
            expiry: expiry.into(),
        }
    }
}

impl fmt::Debug for Row<'_> {
    /// Without the names: read from a hostile file, they may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("expiry", &self.expiry)
            .finish_non_exhaustive()
    }
}

/// The URLs of many rows in one text, right behind each other, and why some rows have none.
///
/// Keep one and [clear](Self::clear) it, and its memory is used again. It holds valid secrets: `Debug` does not show them.
#[derive(Clone, Default)]
pub struct SignedUrls {
    text: String,
    /// Where the URL of each row ends; a row that is refused has none, and ends where it begins.
    ends: Vec<usize>,
    refused: Vec<(usize, Refusal)>,
}

impl SignedUrls {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all rows, and keeps the memory.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.refused.clear();
    }

    /// How many rows there are, refused ones included.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The URL of a row, counted from 0, or why it is not signed; `None` where there is no such row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Result<&str, &Refusal>> {
        let end = *self.ends.get(row)?;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        let url = self.text.get(start.copied().unwrap_or(0)..end)?;
        if !url.is_empty() {
            return Some(Ok(url));
        }
        let at = self.refused.binary_search_by_key(&row, |(row, _)| *row);
        let (_, refusal) = self.refused.get(at.ok()?)?;
        Some(Err(refusal))
    }

    /// All rows in their order.
    pub fn iter(&self) -> impl Iterator<Item = Result<&str, &Refusal>> {
        let mut refused = self.refused.iter();
        let mut start = 0;
        self.ends.iter().filter_map(move |end| {
            let url = self.text.get(start..*end)?;
            start = *end;
            match url.is_empty() {
                false => Some(Ok(url)),
                true => refused.next().map(|(_, refusal)| Err(refusal)),
            }
        })
    }

    /// All URLs, right behind each other.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in [`text`](Self::text) the URL of each row ends, which is where the next one begins. A row that is refused has
    /// no text.
    #[must_use]
    pub fn ends(&self) -> &[usize] {
        &self.ends
    }

    /// The rows that are not signed, in their order, each with its number.
    #[must_use]
    pub fn refused(&self) -> &[(usize, Refusal)] {
        &self.refused
    }

    /// Takes over the rows of another one, behind its own.
    fn append(&mut self, other: &mut Self) {
        let (rows, len) = (self.ends.len(), self.text.len());
        self.text.push_str(&other.text);
        self.ends.extend(other.ends.iter().map(|end| len + end));
        let refused = other.refused.drain(..);
        self.refused
            .extend(refused.map(|(row, refusal)| (rows + row, refusal)));
        other.clear();
    }
}

impl fmt::Debug for SignedUrls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedUrls")
            .field("rows", &self.len())
            .field("refused", &self.refused)
            .finish_non_exhaustive()
    }
}

impl Signer {
    /// Signs many streams of one origin, each as [`sign`](Self::sign) does and with the same outcome: its URL, or why it is
    /// refused, is added to `out`. One that is refused does not keep the others from being signed.
    ///
    /// The secrets of several rows are computed side by side, in the vectors that the processor has; but one by one in a library
    /// that is built for size (`opt-level` `s` or `z`), and with one thread. No memory is taken for a
    /// row that is not refused, but for what `out` needs to hold it; rows may be read as they come.
    ///
    /// ```
    /// use std::time::Duration;
    /// use pushurl::{Key, Origin, Row, SignedUrls, Signer};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let signer = Signer::new(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
    /// let day = Duration::from_secs(24 * 3600);
    /// let rows = ["cam1", "cam 2", "cam3"].map(|stream| Row::new("live", stream, day));
    ///
    /// let mut urls = SignedUrls::new();
    /// signer.sign_many(&Origin::new("push.example.com"), rows, now, &mut urls);
    /// for url in urls.iter() {
    ///     match url {
    ///         Ok(url) => println!("{url}"),
    ///         Err(refusal) => println!("refused: {refusal}"),
    ///     }
    /// }
    /// assert_eq!(urls.refused()[0].0, 1);
    /// # Ok::<(), pushurl::KeyError>(())
    /// ```
    pub fn sign_many<'r>(
        &self,
        origin: &Origin<'_>,
        rows: impl IntoIterator<Item = Row<'r>>,
        now: DateTime<Utc>,
        out: &mut SignedUrls,
    ) {
        if cfg!(small) {
            return self.sign_one_by_one(origin, rows, now, out);
        }
        let mut minting = Minting::new(self, origin, now, Lanes::best());
        for row in rows {
            minting.add(row, out);
        }
        minting.flush(out);
    }

    /// The same with what signs a single target: where size counts, that is there anyway.
    fn sign_one_by_one<'r>(
        &self,
        origin: &Origin<'_>,
        rows: impl IntoIterator<Item = Row<'r>>,
        now: DateTime<Utc>,
        out: &mut SignedUrls,
    ) {
        for row in rows {
            match self.sign(&origin.target(&row), row.expiry, now) {
                Ok(signed) => signed.write_url(origin.form, &mut out.text),
                Err(refusal) => out.refused.push((out.ends.len(), refusal)),
            }
            out.ends.push(out.text.len());
        }
    }

    /// The same with several threads, each of which takes a part of the rows. The outcome is the same to the byte.
    ///
    /// With one thread, or none, it all happens in this one. How many are worth their while says
    /// [`available_parallelism`](std::thread::available_parallelism).
    pub fn sign_many_with_threads(
        &self,
        threads: usize,
        origin: &Origin<'_>,
        rows: &[Row<'_>],
        now: DateTime<Utc>,
        out: &mut SignedUrls,
    ) {
        let sign = |rows: &[Row<'_>], out: &mut SignedUrls| {
            self.sign_many(origin, rows.iter().copied(), now, out);
        };
        if cfg!(small) {
            return sign(rows, out);
        }
        let part = rows.len().div_ceil(threads.max(1)).max(LEAST);
        let (own, others) = rows.split_at_checked(part).unwrap_or((rows, &[]));
        std::thread::scope(|scope| {
            let sign_part = |rows| {
                scope.spawn(move || {
                    let mut urls = SignedUrls::new();
                    sign(rows, &mut urls);
                    urls
                })
            };
            let parts: Vec<_> = others.chunks(part).map(sign_part).collect();
            sign(own, out);
            for part in parts {
                match part.join() {
                    Ok(mut urls) => out.append(&mut urls),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
    }
}

/// Fewer rows are not worth a thread.
const LEAST: usize = 1024;

/// A row on its way.
#[derive(Clone, Copy)]
struct Pending<'r> {
    row: Row<'r>,
    tx_time: TxTime,
    how: How,
}

/// How a row is signed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Refused,
    /// Its digest is computed beside those of others.
    AmongMany,
    /// By another hash, or too long for that.
    Alone,
}

/// Most often the names of one application are one text.
#[inline]
fn is_same(a: &str, b: &str) -> bool {
    core::ptr::eq(a, b) || a == b
}

/// The signing of many rows.
struct Minting<'s, 'r> {
    signer: &'s Signer,
    origin: &'s Origin<'s>,
    /// Whether there is nothing wrong with the origin, so that only the rows need to be judged.
    is_origin_fine: bool,
    now: i64,
    bulk: Bulk,
    pending: Vec<Pending<'r>>,
    /// The last name of an application that was found to be legal. Nearly always the next one is the same.
    app: Option<&'r str>,
    writer: Writer<'r>,
}

impl<'s, 'r> Minting<'s, 'r> {
    fn new(signer: &'s Signer, origin: &'s Origin<'s>, now: DateTime<Utc>, lanes: Lanes) -> Self {
        // Names and an expiry that are beyond doubt.
        let sample = Row::new("a", "a", now);
        Self {
            is_origin_fine: signer.judge(&origin.target(&sample), 1, 0).is_ok(),
            signer,
            origin,
            now: now.timestamp(),
            bulk: Bulk::new(lanes),
            pending: Vec::with_capacity(MOST),
            app: None,
            writer: Writer::new(Form::of(&origin.target, origin.form)),
        }
    }

    #[inline]
    fn add(&mut self, row: Row<'r>, out: &mut SignedUrls) {
        if self.pending.len() == MOST || !self.bulk.has_room() {
            self.flush(out);
        }
        let expires = row.expiry.unix(self.now);
        let tx_time = TxTime::new(expires);
        let how = match self.is_fine(&row, expires) || self.is_passed(&row, expires, out) {
            false => How::Refused,
            true if self.is_among_many(&row, tx_time) => How::AmongMany,
            true => How::Alone,
        };
        self.pending.push(Pending { row, tx_time, how });
    }

    /// Knows nearly every row that is not refused, and none that is.
    #[inline]
    fn is_fine(&mut self, row: &Row<'r>, expires: i64) -> bool {
        if !self.app.is_some_and(|app| is_same(row.app, app)) {
            if !name::is_plainly_legal(row.app) {
                return false;
            }
            self.app = Some(row.app);
        }
        self.is_origin_fine
            && name::is_plainly_legal(row.stream)
            && time::is_mintable(expires, self.now)
    }

    /// Judges a row as a single target is judged.
    #[cold]
    fn is_passed(&self, row: &Row<'r>, expires: i64, out: &mut SignedUrls) -> bool {
        let target = self.origin.target(row);
        match self.signer.judge(&target, expires, self.now) {
            Ok(()) => true,
            Err(refusal) => {
                let number = out.ends.len() + self.pending.len();
                out.refused.push((number, refusal));
                false
            }
        }
    }

    #[inline]
    fn is_among_many(&mut self, row: &Row<'_>, tx_time: TxTime) -> bool {
        let beginning = self.signer.key.expose_beginning();
        match (self.signer.hash, beginning) {
            (HashAlgorithm::Md5, Some(beginning)) => tx_time
                .with_bytes(|tx_time| self.bulk.add(beginning, [row.stream.as_bytes(), tx_time])),
            _ => false,
        }
    }

    /// Hashes and writes what is pending.
    fn flush(&mut self, out: &mut SignedUrls) {
        let mut digests = self.bulk.digests().iter();
        for Pending { row, tx_time, how } in &self.pending {
            let tx_time = *tx_time;
            match how {
                How::Refused => {}
                How::AmongMany => {
                    if let Some(digest) = digests.next() {
                        self.writer.write(row, digest, tx_time);
                    }
                }
                How::Alone => {
                    let tx_secret = self.signer.tx_secret(row.stream, tx_time);
                    self.writer.write_alone(row, &tx_secret, tx_time);
                }
            }
            out.ends.push(out.text.len() + self.writer.len);
        }
        self.pending.clear();
        out.text.push_str(self.writer.text());
        self.writer.len = 0;
    }
}

/// Puts a few URLs together as bytes, in memory that is there already: what is written needs no look at how much room is left
/// for every piece of it.
struct Writer<'r> {
    form: Form,
    /// What stands before the stream of an application, and the application.
    prefix: Vec<u8>,
    app: &'r str,
    bytes: Vec<u8>,
    len: usize,
}

impl<'r> Writer<'r> {
    fn new(form: Form) -> Self {
        Self {
            form,
            prefix: Vec::new(),
            app: "",
            bytes: vec![0; 8 * 1024],
            len: 0,
        }
    }

    fn text(&self) -> &str {
        let written = self.bytes.get(..self.len).unwrap_or_default();
        // All pieces are texts.
        str::from_utf8(written).unwrap_or_default()
    }

    #[inline]
    fn write(&mut self, row: &Row<'r>, digest: &Hex, tx_time: TxTime) {
        self.write_names(row);
        self.len = match tx_time.eight_digits() {
            Some(digits) => self
                .form
                .write_usual(&mut self.bytes, self.len, digest, digits),
            None => {
                let digest = digest.as_flattened();
                self.form
                    .write_any(&mut self.bytes, self.len, digest, tx_time)
            }
        };
    }

    #[cold]
    fn write_alone(&mut self, row: &Row<'r>, tx_secret: &TxSecret, tx_time: TxTime) {
        self.write_names(row);
        let mut digest = String::new();
        tx_secret.write(&mut digest);
        self.len = self
            .form
            .write_any(&mut self.bytes, self.len, digest.as_bytes(), tx_time);
    }

    #[inline]
    fn write_names(&mut self, row: &Row<'r>) {
        if !is_same(row.app, self.app) || self.prefix.is_empty() {
            self.begin_with(row.app);
        }
        // A little more, for what is written in steps of eight.
        let most =
            self.len + self.prefix.len() + row.stream.len() + self.form.longest_signature() + 8;
        if most > self.bytes.len() {
            self.bytes.resize(2 * most, 0);
        }
        self.len = put(&mut self.bytes, self.len, &self.prefix);
        self.len = put(&mut self.bytes, self.len, row.stream.as_bytes());
    }

    #[cold]
    fn begin_with(&mut self, app: &'r str) {
        self.app = app;
        self.prefix.clear();
        for piece in [&self.form.head, app, "/"] {
            self.prefix.extend_from_slice(piece.as_bytes());
        }
    }
}
