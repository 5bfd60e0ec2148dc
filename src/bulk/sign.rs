//! Signing many URLs.

use core::mem;

use super::origin::{Origin, SignRow};
use super::signed_urls::{Part, SignedUrls};
use crate::kernel::md5::{Batch, CAPACITY, Lanes};
use crate::kernel::threads;
use crate::secret::{Digest, HashAlgorithm};
use crate::sign::{Refusal, Signed, Signer, Txtime};
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
    now: i64,
    batch: Batch,
    pending: Vec<Pending<'r>>,
}

/// A row that has been judged.
struct Pending<'r> {
    row: SignRow<'r>,
    txtime: Txtime,
    outcome: Result<Source, Refusal>,
}

/// Where the digest of a row is.
enum Source {
    /// In the batch, under this number.
    Batched(usize),
    /// It was computed on its own.
    Known(Digest),
}

impl<'s, 'r> BatchSigner<'s, 'r> {
    fn new(signer: &'s Signer, origin: &'s Origin<'s>, now: Timestamp, lanes: Lanes) -> Self {
        Self {
            signer,
            origin,
            now: now.unix(),
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
        let target = &self.origin.target;
        let judged = self
            .signer
            .judge(target, row.app, row.stream, expires, self.now);
        let outcome = judged.map(|()| self.source(&row, &txtime));
        self.pending.push(Pending {
            row,
            txtime,
            outcome,
        });
    }

    fn source(&mut self, row: &SignRow<'_>, txtime: &Txtime) -> Source {
        let (key, hash) = (&self.signer.key, self.signer.hash);
        let (stream, txtime) = (row.stream.as_bytes(), txtime.as_bytes());
        let number = match hash {
            HashAlgorithm::Md5 => self.batch.add([key.expose(), stream, txtime]),
            HashAlgorithm::Sha256 => None,
        };
        number.map_or_else(
            || Source::Known(Digest::compute(hash, key, stream, txtime)),
            Source::Batched,
        )
    }

    /// Hashes and writes what is pending.
    fn flush(&mut self, out: &mut Part) {
        self.batch.hash();
        for pending in self.pending.drain(..) {
            let digest = match pending.outcome {
                Ok(Source::Batched(number)) => self.batch.digest(number).map(Digest::Md5),
                Ok(Source::Known(digest)) => Some(digest),
                Err(refusal) => {
                    out.refused.push((out.ends.len(), refusal));
                    None
                }
            };
            if let Some(digest) = digest {
                let (row, txtime) = (pending.row, pending.txtime);
                let signed = Signed::new(&self.origin.target, row.app, row.stream, digest, txtime);
                // Writing to a String cannot fail.
                let _ = signed.write_url(self.origin.form, &mut out.text);
            }
            out.ends.push(out.text.len());
        }
        self.batch.clear();
    }
}
