//! Many URLs at once.

use core::mem;

use chrono::{DateTime, Utc};

use super::minting::Minting;
use super::origin::{Origin, Row};
use super::signed_urls::{Part, SignedUrls};
use super::signer::Signer;
use crate::md5::Lanes;
use crate::threads;

impl Signer {
    /// Signs many streams of one origin, each as [`sign`](Self::sign) does and with the same outcome: its URL, or why it is
    /// refused, is added to `out`. One that is refused does not keep the others from being signed.
    ///
    /// The secrets of several rows are computed side by side, in the vectors that the processor has; but one by one, and with one
    /// thread, in a library that is built for size (`opt-level` `s` or `z`). No memory is taken for a row that is not refused, but
    /// for what `out` needs to hold it; rows may be read as they come.
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
        out.add_to_last(|part| self.sign_part(origin, rows, now, part));
    }

    fn sign_part<'r>(
        &self,
        origin: &Origin<'_>,
        rows: impl IntoIterator<Item = Row<'r>>,
        now: DateTime<Utc>,
        out: &mut Part,
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
        out: &mut Part,
    ) {
        for row in rows {
            match self.sign(&origin.target(row.app, row.stream), row.expiry, now) {
                Ok(signed) => {
                    // A text takes all that is written to it.
                    let _ = signed.write_url(origin.form, &mut out.text);
                }
                Err(refusal) => out.refused.push((out.ends.len(), refusal)),
            }
            out.ends.push(out.text.len());
        }
    }

    /// The same with several threads, which share the rows out among them. The URLs are the same, in the same order, but in a
    /// text for each part of the rows: to copy them into one would take a good part of what the threads gain.
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
        let part = threads::part(rows.len(), threads);
        if rows.len() <= part {
            return self.sign_many(origin, rows.iter().copied(), now, out);
        }
        let count = rows.len().div_ceil(part);
        out.add_parts(count, |parts| {
            let jobs = rows.chunks(part).zip(parts);
            threads::share_out(threads.min(count), jobs, |(rows, place)| {
                // Away from the other parts: threads that write to one cache line wait for each other.
                let mut part = mem::take(place);
                self.sign_part(origin, rows.iter().copied(), now, &mut part);
                *place = part;
            });
        });
    }
}
