//! Checking many URLs.

use crate::check::{Check, Checker, Diagnosis};
use crate::facts::Facts;
use crate::kernel::md5::{Batch, CAPACITY, Lanes};
use crate::kernel::threads;
use crate::report::Report;
use crate::secret::{Digest, HashAlgorithm};

impl Checker {
    /// Checks many URLs: the reports that [`check`](Self::check) gives, in the order of the URLs. The facts are the same for
    /// all. No mistake is searched for that explains a wrong txSecret, unless the checker has [`Diagnosis::Always`].
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

    /// The same with several threads. `read` is called with each report, and its results are returned in the order of the
    /// URLs.
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
        let (facts, read) = (facts.into(), &read);
        let check = |urls: &[&'t str]| {
            let mut all = Vec::with_capacity(urls.len());
            let reports = self.check_many(urls.iter().copied(), facts);
            all.extend(reports.map(|report| read(&report)));
            all
        };
        let chunk = threads::chunk_len(urls.len(), threads);
        if urls.len() <= chunk {
            return check(urls);
        }
        let chunks = urls.chunks(chunk);
        let mut results: Vec<Vec<T>> = chunks.clone().map(|_| Vec::new()).collect();
        threads::for_each(threads, chunks.zip(&mut results), |(urls, result)| {
            *result = check(urls);
        });
        let mut all = Vec::with_capacity(urls.len());
        for mut result in results {
            all.append(&mut result);
        }
        all
    }
}

/// Reports of URLs that are read in batches.
struct Reports<'c, 't, I> {
    checker: &'c Checker,
    facts: Facts,
    urls: I,
    batch: Batch,
    /// Checks that have been begun, in order, and the numbers of their digests in the batch. A digest that the batch does
    /// not take is computed when the check is finished.
    pending: Vec<(Check<'c, 't>, Option<usize>)>,
    /// How many of them are finished.
    finished: usize,
}

impl<'c, 't, I: Iterator<Item = &'t str>> Reports<'c, 't, I> {
    fn new(checker: &'c Checker, urls: I, facts: Facts, lanes: Lanes) -> Self {
        Self {
            checker,
            facts,
            urls,
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
            let Some(url) = self.urls.next() else { break };
            let check = self.checker.begin(url);
            let number = Self::add_to_batch(&mut self.batch, &check);
            self.pending.push((check, number));
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

impl<'t, I: Iterator<Item = &'t str>> Iterator for Reports<'_, 't, I> {
    type Item = Report<'t>;

    fn next(&mut self) -> Option<Report<'t>> {
        if self.finished == self.pending.len() {
            self.fill();
        }
        let (check, number) = self.pending.get_mut(self.finished)?;
        self.finished += 1;
        let digest = match number {
            Some(number) => self.batch.digest(*number).map(Digest::Md5),
            None => check.to_hash().map(|to_hash| to_hash.digest()),
        };
        let search = self.checker.diagnosis() == Diagnosis::Always;
        Some(self.checker.finish(check, &self.facts, digest, search))
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
