//! Signing many URLs.

use core::mem;

use super::origin::{Origin, SignRow};
use super::signed_urls::{Part, SignedUrls};
use crate::kernel::md5::{Batch, CAPACITY, Lanes};
use crate::kernel::threads;
use crate::rules::{name, time};
use crate::secret::{Digest, HashAlgorithm};
use crate::sign::{Refusal, Signer, Txtime, UrlTemplate};
use crate::timestamp::Timestamp;

impl Signer {
    /// Signs many streams of one origin: for each row the URL or the refusal that [`sign`](Self::sign) gives is appended to
    /// `out`. A row that is refused does not keep the others from being signed.
    ///
    /// Digests of several rows are computed side by side, in SIMD lanes. Rows are read as they are needed, at most 64 ahead.
    /// A row that is signed takes no heap memory but what `out` needs for its URL.
    ///
    /// ```
    /// use std::time::Duration;
    /// use pushurl::{Key, Origin, SignRow, SignedUrls, Signer};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let signer = Signer::new(Key::new("e12c46f2612d5106e2034781ab261ca3")?);
    /// let day = Duration::from_secs(24 * 3600);
    /// let rows = ["cam1", "cam 2", "cam3"].map(|stream| SignRow::new("live", stream, day));
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
        rows: impl IntoIterator<Item = SignRow<'r>>,
        now: impl Into<Timestamp>,
        out: &mut SignedUrls,
    ) {
        let now = now.into();
        out.add_to_last(|part| self.sign_part(origin, rows, now, part));
    }

    /// The same with several threads. The URLs are the same, in the same order, in one string per chunk of rows: joining
    /// them would take a good part of what the threads gain.
    ///
    /// With one thread or none, all is done in the calling thread. Use
    /// [`available_parallelism`](std::thread::available_parallelism) to choose `threads`.
    pub fn sign_many_with_threads(
        &self,
        threads: usize,
        origin: &Origin<'_>,
        rows: &[SignRow<'_>],
        now: impl Into<Timestamp>,
        out: &mut SignedUrls,
    ) {
        let now = now.into();
        let chunk = threads::chunk_len(rows.len(), threads);
        if rows.len() <= chunk {
            return self.sign_many(origin, rows.iter().copied(), now, out);
        }
        let chunks = rows.chunks(chunk);
        out.add_parts(chunks.len(), |parts| {
            threads::for_each(threads, chunks.zip(parts), |(rows, place)| {
                // On this thread's stack: neighbors in the slice share cache lines with other threads' parts.
                let mut part = mem::take(place);
                self.sign_part(origin, rows.iter().copied(), now, &mut part);
                *place = part;
            });
        });
    }

    fn sign_part<'r>(
        &self,
        origin: &Origin<'_>,
        rows: impl IntoIterator<Item = SignRow<'r>>,
        now: Timestamp,
        out: &mut Part,
    ) {
        let mut batch = BatchSigner::new(self, origin, now, Lanes::best());
        for row in rows {
            batch.add(row, out);
        }
        batch.flush(out);
    }
}

/// Rows that are gathered, and then hashed side by side and written.
struct BatchSigner<'s, 'r> {
    signer: &'s Signer,
    origin: &'s Origin<'s>,
    template: UrlTemplate,
    /// Plain names of at most this length are not refused; 0 if the origin is.
    longest_plain_name: usize,
    now: i64,
    batch: Batch,
    pending: Vec<Pending<'r>>,
}

/// How long names can be: as long as any, or as long as usual ones if the URLs have no room for more.
fn longest_plain_name(signer: &Signer, origin: &Origin<'_>) -> usize {
    let has_room = |len: &usize| {
        let name = "a".repeat(*len);
        signer
            .judge(
                &origin.target,
                origin.form,
                [&name, &name],
                i64::from(u32::MAX),
                0,
            )
            .is_ok()
    };
    [name::MAX_LEN, 64].into_iter().find(has_room).unwrap_or(0)
}

/// A row that has been judged, and the number of its digest in the batch. A digest that the batch does not take is computed
/// when the row is written.
struct Pending<'r> {
    row: SignRow<'r>,
    txtime: Txtime,
    judged: Result<Option<usize>, Refusal>,
}

impl<'s, 'r> BatchSigner<'s, 'r> {
    fn new(signer: &'s Signer, origin: &'s Origin<'s>, now: Timestamp, lanes: Lanes) -> Self {
        let now = now.unix();
        let target = &origin.target;
        Self {
            signer,
            origin,
            template: UrlTemplate::new(target, origin.form),
            longest_plain_name: longest_plain_name(signer, origin),
            now,
            batch: Batch::new(lanes),
            pending: Vec::with_capacity(CAPACITY),
        }
    }

    fn add(&mut self, row: SignRow<'r>, out: &mut Part) {
        if self.pending.len() == CAPACITY || !self.batch.has_room() {
            self.flush(out);
        }
        let expires = row.expiry.unix(self.now);
        let txtime = Txtime::new(expires);
        let judged = self.judge(&row, expires);
        let judged = judged.map(|()| self.add_to_batch(&row, &txtime));
        self.pending.push(Pending {
            row,
            txtime,
            judged,
        });
    }

    fn judge(&self, row: &SignRow<'_>, expires: i64) -> Result<(), Refusal> {
        // The one early return: a test shows that it changes no refusal.
        if row.app.len().max(row.stream.len()) <= self.longest_plain_name
            && name::is_plain(row.app)
            && name::is_plain(row.stream)
            && !name::is_placeholder(row.stream)
            && time::is_mintable(expires, self.now)
        {
            return Ok(());
        }
        let target = &self.origin.target;
        self.signer.judge(
            target,
            self.origin.form,
            [row.app, row.stream],
            expires,
            self.now,
        )
    }

    fn add_to_batch(&mut self, row: &SignRow<'_>, txtime: &Txtime) -> Option<usize> {
        let key = self.signer.key.expose();
        match self.signer.hash {
            HashAlgorithm::Md5 => self
                .batch
                .add([key, row.stream.as_bytes(), txtime.as_bytes()]),
            HashAlgorithm::Sha256 => None,
        }
    }

    /// Hashes and writes the pending rows.
    fn flush(&mut self, out: &mut Part) {
        self.batch.hash();
        for Pending {
            row,
            txtime,
            judged,
        } in self.pending.drain(..)
        {
            match judged {
                Ok(number) => {
                    let digest = number.and_then(|number| self.batch.digest(number));
                    let digest =
                        digest.map_or_else(|| self.signer.digest(row.stream, &txtime), Digest::Md5);
                    self.template
                        .write(row.app, row.stream, &digest, &txtime, &mut out.text);
                }
                Err(refusal) => out.refused.push((out.ends.len(), refusal)),
            }
            out.ends.push(out.text.len());
        }
        self.batch.clear();
    }
}
