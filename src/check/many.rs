//! Many URLs at once.

use super::{Checker, judge_secret};
use crate::authentication::{Authentication, is_all_there};
use crate::facts::Facts;
use crate::finding::Findings;
use crate::md5::{Bulk, Hex, Lanes, MOST};
use crate::report::Report;
use crate::rules::service_params::ServiceParams;
use crate::rules::{parameter, usual};
use crate::secret::{HashAlgorithm, is_same};
use crate::text::{Part, PushUrl};

impl Checker {
    /// Checks many URLs, each as [`check`](Self::check) does and with the same report, which is handed to `each`, in the order
    /// of the URLs. The facts are the same for all.
    ///
    /// The secrets of several URLs are computed side by side, in the vectors that the processor has; but one by one in a library
    /// that is built for size (`opt-level` `s` or `z`), and with one thread. The URLs may be read as
    /// they come, any number of them: up to 64 are kept before the reports of all of these are handed out. No memory of the heap
    /// is taken for a URL in which nothing is found.
    ///
    /// ```
    /// use pushurl::{Checker, Verdict};
    ///
    /// # let now = chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    /// let urls = ["rtmp://push.example.com/live/cam1", "rtmp://203.0.113.9/live/cam1"];
    /// let mut verdicts = Vec::new();
    /// Checker::new().check_many(urls, now, |report| verdicts.push(report.verdict()));
    /// assert!(verdicts.iter().all(|verdict| matches!(verdict, Verdict::Rejected(_))));
    /// ```
    pub fn check_many<'t>(
        &self,
        urls: impl IntoIterator<Item = &'t str>,
        facts: impl Into<Facts>,
        each: impl FnMut(&Report<'t>),
    ) {
        if cfg!(small) {
            return self.check_one_by_one(urls, facts.into(), each);
        }
        self.check_side_by_side(Lanes::best(), urls, &facts.into(), each);
    }

    /// The same with several threads, each of which takes a part of the URLs. What `read` takes from each report is returned in
    /// the order of the URLs.
    ///
    /// With one thread, or none, it all happens in this one. How many are worth their while says
    /// [`available_parallelism`](std::thread::available_parallelism).
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
        let check = |urls: &[&'t str], out: &mut Vec<T>| {
            self.check_many(urls.iter().copied(), facts, |report| out.push(read(report)));
        };
        let part = urls.len().div_ceil(threads.max(1)).max(LEAST);
        let (own, others) = urls.split_at_checked(part).unwrap_or((urls, &[]));
        let mut all = Vec::with_capacity(urls.len());
        if cfg!(small) {
            check(urls, &mut all);
            return all;
        }
        std::thread::scope(|scope| {
            let check = &check;
            let spawn = |urls| {
                scope.spawn(move || {
                    let mut out = Vec::new();
                    check(urls, &mut out);
                    out
                })
            };
            let parts: Vec<_> = others.chunks(part).map(spawn).collect();
            check(own, &mut all);
            for part in parts {
                match part.join() {
                    Ok(mut out) => all.append(&mut out),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        all
    }

    /// With what checks a single URL: where size counts, that is there anyway.
    fn check_one_by_one<'t>(
        &self,
        urls: impl IntoIterator<Item = &'t str>,
        facts: Facts,
        mut each: impl FnMut(&Report<'t>),
    ) {
        for url in urls {
            each(&self.check(url, facts));
        }
    }

    fn check_side_by_side<'t>(
        &self,
        lanes: Lanes,
        urls: impl IntoIterator<Item = &'t str>,
        facts: &Facts,
        each: impl FnMut(&Report<'t>),
    ) {
        let mut checking = Checking {
            checker: self,
            facts,
            bulk: Bulk::new(lanes),
            pending: Vec::with_capacity(MOST),
            each,
        };
        for url in urls {
            checking.add(url);
        }
        checking.flush();
    }
}

/// Fewer URLs are not worth a thread.
const LEAST: usize = 1024;

/// The checking of many URLs.
struct Checking<'c, 't, E> {
    checker: &'c Checker,
    facts: &'c Facts,
    bulk: Bulk,
    pending: Vec<Pending<'c, 't>>,
    each: E,
}

/// A check on its way: all is judged but the secret.
struct Pending<'c, 't> {
    report: Report<'t>,
    authentication: &'c Authentication,
    given: Option<Part<'t>>,
    how: How,
}

/// How it is found out whether the primary key gives the secret.
#[derive(Clone, Copy)]
enum How {
    /// It is known.
    Known(bool),
    /// The digest is computed beside those of others.
    AmongMany,
}

impl<'t, E: FnMut(&Report<'t>)> Checking<'_, 't, E> {
    #[inline]
    fn add(&mut self, url: &'t str) {
        if self.pending.len() == MOST || !self.bulk.has_room() {
            self.flush();
        }
        let now = self.facts.now.timestamp();
        match usual::read(url) {
            Some((url, params)) => self.judge::<true>(Report::of(url, now), params),
            None => {
                let mut report = Report::of(PushUrl::split(url), now);
                let params = parameter::gather(&report.url, &mut report.findings);
                self.judge::<false>(report, params);
            }
        }
    }

    #[inline]
    fn judge<const USUAL: bool>(&mut self, report: Report<'t>, params: ServiceParams<'t>) {
        // Judged in its place, not moved there afterwards: a report is large.
        self.pending.push(Pending {
            report,
            authentication: &self.checker.authentication,
            given: params.tx_secret,
            how: How::Known(false),
        });
        let Some(pending) = self.pending.last_mut() else {
            return;
        };
        let report = &mut pending.report;
        let (authentication, entry) = self.checker.authentication(&report.url, &params);
        self.checker.judge_all_but_secret::<USUAL>(
            report,
            self.facts,
            &params,
            authentication,
            entry,
        );
        pending.how = how(&mut self.bulk, &report.url, authentication, &params);
        pending.authentication = authentication;
    }

    /// Hashes what is pending, and hands out the reports.
    fn flush(&mut self) {
        let mut digests = self.bulk.digests().iter();
        for pending in &mut self.pending {
            let is_expected = match pending.how {
                How::Known(is_expected) => is_expected,
                How::AmongMany => digests
                    .next()
                    .zip(pending.given)
                    .is_some_and(|(digest, given)| is_written_as(digest, &given)),
            };
            judge_secret(
                &mut pending.report,
                pending.authentication,
                is_expected,
                |url| {
                    // What was found on the way is found already.
                    parameter::gather(url, &mut Findings::default())
                },
            );
            (self.each)(&pending.report);
        }
        self.pending.clear();
    }
}

/// Hashes what has to be hashed, or puts it among the many.
#[inline]
fn how(
    bulk: &mut Bulk,
    url: &PushUrl<'_>,
    authentication: &Authentication,
    params: &ServiceParams<'_>,
) -> How {
    let key = authentication.primary.as_ref();
    let (Some(key), Some(tx_time), Some(given)) = (key, params.tx_time, params.tx_secret) else {
        return How::Known(false);
    };
    // What has another length than the digest is not the right one, and needs no hash.
    if given.len() != authentication.hash.hex_len() || !is_all_there(url, params) {
        return How::Known(false);
    }
    let (stream, tx_time) = (url.stream().as_str(), tx_time.as_str());
    if let (HashAlgorithm::Md5, Some(beginning)) = (authentication.hash, key.expose_beginning())
        && bulk.add(beginning, [stream.as_bytes(), tx_time.as_bytes()])
    {
        return How::AmongMany;
    }
    let expected = authentication.expected(Some(key), url, params);
    How::Known(expected.is_some_and(|expected| expected.is_written_as(&given)))
}

#[inline]
fn is_written_as(digest: &Hex, given: &str) -> bool {
    let (digest, _) = digest.as_flattened().as_chunks();
    let (given, rest) = given.as_bytes().as_chunks();
    rest.is_empty() && is_same(digest, given)
}
