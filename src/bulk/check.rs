//! Checking many URLs.

use crate::check::{Check, Checker, Diagnosis};
use crate::facts::Facts;
use crate::kernel::md5::{Batch, CAPACITY, Lanes};
use crate::kernel::threads;
use crate::report::Report;
use crate::secret::{Digest, HashAlgorithm};

/// A URL with the facts of its own push, such as a line of an old log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckRow<'t> {
    /// The URL, or any other text.
    pub url: &'t str,
    /// The time of the push, and what else is known of it.
    pub facts: Facts,
}

impl<'t> CheckRow<'t> {
    /// A row.
    #[must_use]
    pub fn new(url: &'t str, facts: impl Into<Facts>) -> Self {
        Self {
            url,
            facts: facts.into(),
        }
    }
}

impl Checker {
    /// Checks many URLs: the reports that [`check`](Self::check) gives, in the order of the URLs. The facts are the same for
    /// all; [`check_rows`](Self::check_rows) takes those of each. No mistake is searched for that explains a wrong txSecret,
    /// unless the checker has [`Diagnosis::Always`].
    ///
    /// Digests of several URLs are computed side by side, in SIMD lanes. URLs are read as they are needed, at most 64 ahead,
    /// so that a source may be endless. A URL in which nothing is found takes no heap memory.
    ///
    /// ```
    /// use pushurl::{Checker, Verdict};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let urls = ["rtmp://push.example.com/live/cam1", "rtmp://203.0.113.9/live/cam1"];
    /// let checker = Checker::new();
    /// for report in checker.check_many(urls, now) {
    ///     assert!(matches!(report.verdict(), Verdict::Rejected(_)));
    /// }
    /// ```
    pub fn check_many<'t>(
        &self,
        urls: impl IntoIterator<Item = &'t str>,
        facts: impl Into<Facts>,
    ) -> impl Iterator<Item = Report<'t>> {
        Reports::new(self, urls.into_iter(), facts.into(), Lanes::best())
    }

    /// The same with the facts of each push: a line of an old log is judged at its own time.
    ///
    /// ```
    /// use pushurl::{CheckRow, Checker, Verdict};
    ///
    /// # let key = pushurl::Key::new("e12c46f2612d5106e2034781ab261ca3")?;
    /// let url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    /// let log = [CheckRow::new(url, 1_546_000_000), CheckRow::new(url, 1_546_064_025)];
    /// let checker = Checker::new().with_key(key);
    /// let verdicts: Vec<_> = checker.check_rows(log).map(|report| report.verdict().name()).collect();
    /// assert_eq!(verdicts, ["accepted", "rejected"]);
    /// # Ok::<(), pushurl::KeyError>(())
    /// ```
    pub fn check_rows<'t>(
        &self,
        rows: impl IntoIterator<Item = CheckRow<'t>>,
    ) -> impl Iterator<Item = Report<'t>> {
        // Each row has its own facts.
        let unused = Facts::at(0);
        Reports::new(self, rows.into_iter(), unused, Lanes::best())
    }

    /// [`check_many`](Self::check_many) with several threads. `read` is called with each report, and its results are returned
    /// in the order of the URLs.
    ///
    /// With one thread or none, all is done in the calling thread. Use
    /// [`available_parallelism`](std::thread::available_parallelism) to choose `threads`.
    ///
    /// ```
    /// use pushurl::{Checker, Report};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let urls = ["rtmp://push.example.com/live/cam1", "rtmp://203.0.113.9/live/cam1"];
    /// let verdicts = Checker::new().check_many_with_threads(2, &urls, now, Report::verdict);
    /// assert_eq!(verdicts.len(), 2);
    /// ```
    pub fn check_many_with_threads<'t, T: Send>(
        &self,
        threads: usize,
        urls: &[&'t str],
        facts: impl Into<Facts>,
        read: impl Fn(&Report<'t>) -> T + Sync,
    ) -> Vec<T> {
        self.check_with_threads(threads, urls, facts.into(), read)
    }

    /// [`check_rows`](Self::check_rows) with several threads, as
    /// [`check_many_with_threads`](Self::check_many_with_threads).
    pub fn check_rows_with_threads<'t, T: Send>(
        &self,
        threads: usize,
        rows: &[CheckRow<'t>],
        read: impl Fn(&Report<'t>) -> T + Sync,
    ) -> Vec<T> {
        self.check_with_threads(threads, rows, Facts::at(0), read)
    }

    fn check_with_threads<'t, R: Row<'t> + Sync, T: Send>(
        &self,
        threads: usize,
        rows: &[R],
        facts: Facts,
        read: impl Fn(&Report<'t>) -> T + Sync,
    ) -> Vec<T> {
        let read = &read;
        let check = |rows: &[R]| {
            let mut all = Vec::with_capacity(rows.len());
            let reports = Reports::new(self, rows.iter().copied(), facts, Lanes::best());
            all.extend(reports.map(|report| read(&report)));
            all
        };
        let chunk = threads::chunk_len(rows.len(), threads);
        if rows.len() <= chunk {
            return check(rows);
        }
        let chunks = rows.chunks(chunk);
        let mut results: Vec<Vec<T>> = chunks.clone().map(|_| Vec::new()).collect();
        threads::for_each(threads, chunks.zip(&mut results), |(rows, result)| {
            *result = check(rows);
        });
        let mut all = Vec::with_capacity(rows.len());
        for mut result in results {
            all.append(&mut result);
        }
        all
    }
}

/// What is checked, with facts of its own or the shared ones.
trait Row<'t>: Copy {
    fn url(&self) -> &'t str;

    fn facts<'f>(&'f self, shared: &'f Facts) -> &'f Facts;
}

impl<'t> Row<'t> for &'t str {
    fn url(&self) -> &'t str {
        self
    }

    fn facts<'f>(&'f self, shared: &'f Facts) -> &'f Facts {
        shared
    }
}

impl<'t> Row<'t> for CheckRow<'t> {
    fn url(&self) -> &'t str {
        self.url
    }

    fn facts<'f>(&'f self, _: &'f Facts) -> &'f Facts {
        &self.facts
    }
}

/// A check that has been begun.
struct Pending<'c, 't, R> {
    row: R,
    check: Check<'c, 't>,
    /// The number of its digest in the batch. A digest that the batch does not take is computed when the check is finished.
    number: Option<usize>,
}

/// Reports of rows that are read in batches.
struct Reports<'c, 't, R, I> {
    checker: &'c Checker,
    /// The facts of rows without their own.
    facts: Facts,
    rows: I,
    batch: Batch,
    /// In order.
    pending: Vec<Pending<'c, 't, R>>,
    /// How many of them are finished.
    finished: usize,
}

impl<'c, 't, R: Row<'t>, I: Iterator<Item = R>> Reports<'c, 't, R, I> {
    fn new(checker: &'c Checker, rows: I, facts: Facts, lanes: Lanes) -> Self {
        Self {
            checker,
            facts,
            rows,
            batch: Batch::new(lanes),
            pending: Vec::with_capacity(CAPACITY),
            finished: 0,
        }
    }

    /// Begins the next checks, as many as the batch takes, and computes their digests.
    fn fill(&mut self) {
        self.batch.clear();
        self.pending.clear();
        self.finished = 0;
        while self.pending.len() < CAPACITY && self.batch.has_room() {
            let Some(row) = self.rows.next() else { break };
            let check = self.checker.begin(row.url());
            let number = Self::add_to_batch(&mut self.batch, &check);
            self.pending.push(Pending { row, check, number });
        }
        self.batch.hash();
    }

    fn add_to_batch(batch: &mut Batch, check: &Check<'_, '_>) -> Option<usize> {
        let to_hash = check.to_hash()?;
        let (stream, txtime) = (to_hash.inputs.stream, to_hash.inputs.txtime);
        match to_hash.authentication.hash {
            HashAlgorithm::Md5 => {
                batch.add([to_hash.key.expose(), stream.as_bytes(), txtime.as_bytes()])
            }
            HashAlgorithm::Sha256 => None,
        }
    }
}

impl<'t, R: Row<'t>, I: Iterator<Item = R>> Iterator for Reports<'_, 't, R, I> {
    type Item = Report<'t>;

    fn next(&mut self) -> Option<Report<'t>> {
        if self.finished == self.pending.len() {
            self.fill();
        }
        let pending = self.pending.get_mut(self.finished)?;
        self.finished += 1;
        let digest = match pending.number {
            Some(number) => self.batch.digest(number).map(Digest::Md5),
            None => pending.check.to_hash().map(|to_hash| to_hash.digest()),
        };
        let search = self.checker.diagnosis() == Diagnosis::Always;
        let facts = pending.row.facts(&self.facts);
        Some(
            self.checker
                .finish(&mut pending.check, facts, digest, search),
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::secret::Key;
    use crate::sign::{Signer, Target};

    /// Keys and names of many lengths, with a wrong secret here and there.
    #[test]
    fn lanes_of_every_width_give_the_same_reports() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let until = DateTime::from_timestamp(1_700_000_001, 0).unwrap();
        for key_len in [1, 31, 32, 33, 63, 64, 200] {
            let key = Key::new(vec![b'k'; key_len]).unwrap();
            let (signer, checker) = (Signer::new(key.clone()), Checker::new().with_key(key));
            let urls: Vec<_> = (1..=255)
                .map(|len| {
                    let name = "n".repeat(len);
                    let app = if len / 7 % 2 == 0 { "live" } else { "stage" };
                    let target = Target::new("push.example.com", app, &name);
                    let url = signer.sign(&target, until, now).unwrap().url();
                    match len % 5 {
                        0 => url.replacen("/n", "/m", 1),
                        _ => url,
                    }
                })
                .collect();
            let checker = checker.with_diagnosis(Diagnosis::Always);
            let expected: Vec<_> = urls.iter().map(|url| checker.check(url, now)).collect();
            for lanes in Lanes::ALL {
                let urls = urls.iter().map(String::as_str);
                let reports = Reports::new(&checker, urls, now.into(), lanes);
                let reports: Vec<_> = reports.collect();
                assert_eq!(reports, expected, "{lanes:?}, a key of {key_len}");
            }
        }
    }
}
