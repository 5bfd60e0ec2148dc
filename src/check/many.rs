//! Many URLs at once.

use super::{Checker, judge_secret};
use crate::authentication::{Authentication, is_all_there};
use crate::facts::Facts;
use crate::md5::{Bulk, Hex, Lanes, MOST};
use crate::policy::PolicyDomain;
use crate::report::Report;
use crate::rules::parameter;
use crate::rules::service_params::ServiceParams;
use crate::rules::usual::Usual;
use crate::secret::{HashAlgorithm, is_same};
use crate::text::PushUrl;
use crate::threads;

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

    /// The same with several threads, which share the URLs out among them. What `read` takes from each report is returned in
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
        let part = threads::part(urls.len(), threads);
        if urls.len() <= part {
            let mut all = Vec::with_capacity(urls.len());
            check(urls, &mut all);
            return all;
        }
        let count = urls.len().div_ceil(part);
        let mut parts: Vec<Vec<T>> = (0..count).map(|_| Vec::new()).collect();
        let jobs = urls.chunks(part).zip(&mut parts);
        threads::share_out(threads.min(count), jobs, |(urls, place)| {
            let mut out = Vec::with_capacity(urls.len());
            check(urls, &mut out);
            *place = out;
        });
        // Each part whole: one by one they would take a good part of what the threads gain.
        let mut all = Vec::with_capacity(urls.len());
        for mut part in parts {
            all.append(&mut part);
        }
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
            each(&self.check_with(url, &facts));
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
            last: None,
            others: Vec::new(),
            each,
        };
        for url in urls {
            checking.add(url);
        }
        checking.flush();
    }
}

/// The checking of many URLs.
struct Checking<'c, 't, E> {
    checker: &'c Checker,
    facts: &'c Facts,
    bulk: Bulk<'c>,
    pending: Vec<Pending<'c, 't>>,
    /// The last one that was usual.
    last: Option<Usual<'t>>,
    /// Those of the pending ones that are not usual, in the same order.
    others: Vec<Other<'t>>,
    each: E,
}

/// A check on its way.
struct Pending<'c, 't> {
    usual: Option<Usual<'t>>,
    authentication: &'c Authentication,
    entry: Option<&'c PolicyDomain>,
    how: How,
}

/// What is read and found already of a URL that is not usual.
struct Other<'t> {
    report: Report<'t>,
    params: ServiceParams<'t>,
}

/// How it is found out whether the primary key gives the secret.
#[derive(Clone, Copy)]
enum How {
    /// It is known.
    Known(bool),
    /// The digest is computed beside those of others.
    AmongMany,
}

impl<'c, 't, E: FnMut(&Report<'t>)> Checking<'c, 't, E> {
    #[inline(always)]
    fn add(&mut self, url: &'t str) {
        if self.pending.len() == MOST || !self.bulk.has_room() {
            self.flush();
        }
        let next = self.last.as_ref().and_then(|last| last.read_next(url));
        match next.or_else(|| Usual::read(url)) {
            Some(usual) => self.add_usual(usual),
            None => self.add_other(url),
        }
    }

    /// Of a usual URL nothing is done but what its hash needs: its report is made where it is handed out.
    #[inline(always)]
    fn add_usual(&mut self, usual: Usual<'t>) {
        let (authentication, entry) = match self.checker.policy {
            None => (&self.checker.authentication, None),
            Some(_) => self.checker.authentication(&usual.url(), &usual.params()),
        };
        let beginning = match (&authentication.primary, authentication.hash) {
            (Some(key), HashAlgorithm::Md5) => key.expose_beginning(),
            _ => None,
        };
        let (stream, txtime) = (usual.stream().as_bytes(), usual.txtime().as_bytes());
        let how = match beginning {
            Some(beginning) if self.bulk.add(beginning, stream, txtime) => How::AmongMany,
            _ => self.how(&usual.url(), authentication, &usual.params()),
        };
        self.last = Some(usual);
        self.pending.push(Pending {
            usual: Some(usual),
            authentication,
            entry,
            how,
        });
    }

    #[inline(never)]
    fn add_other(&mut self, url: &'t str) {
        let mut report = Report::of(PushUrl::split(url), self.facts.now.unix);
        let params = parameter::gather(&report.url, &mut report.findings);
        let (authentication, entry) = self.checker.authentication(&report.url, &params);
        let how = self.how(&report.url, authentication, &params);
        self.pending.push(Pending {
            usual: None,
            authentication,
            entry,
            how,
        });
        self.others.push(Other { report, params });
    }

    /// Hashes what has to be hashed, or puts it among the many.
    #[inline(never)]
    fn how(
        &mut self,
        url: &PushUrl<'_>,
        authentication: &'c Authentication,
        params: &ServiceParams<'_>,
    ) -> How {
        let key = authentication.primary.as_ref();
        let (Some(key), Some(txtime), Some(given)) = (key, params.txtime, params.txsecret) else {
            return How::Known(false);
        };
        // What has another length than the digest is not the right one, and needs no hash.
        if given.len() != authentication.hash.hex_len() || !is_all_there(url, params) {
            return How::Known(false);
        }
        let (stream, txtime) = (url.stream().as_str(), txtime.as_str());
        if let (HashAlgorithm::Md5, Some(beginning)) = (authentication.hash, key.expose_beginning())
            && self
                .bulk
                .add(beginning, stream.as_bytes(), txtime.as_bytes())
        {
            return How::AmongMany;
        }
        let expected = authentication.expected(Some(key), url, params);
        How::Known(expected.is_some_and(|expected| expected.is_written_as(&given)))
    }

    /// Hashes what is pending, and hands out the reports.
    fn flush(&mut self) {
        let mut digests = self.bulk.digests().iter();
        let mut others = self.others.drain(..);
        let now = self.facts.now.unix;
        for pending in self.pending.drain(..) {
            let digest = match pending.how {
                How::Known(_) => None,
                How::AmongMany => digests.next(),
            };
            let judge = Judge {
                checker: self.checker,
                facts: self.facts,
                pending: &pending,
                digest,
            };
            match pending.usual {
                Some(usual) => {
                    let mut report = Report::of(usual.url(), now);
                    judge.judge::<true>(&mut report, &usual.params());
                    (self.each)(&report);
                }
                None => {
                    if let Some(mut other) = others.next() {
                        judge.judge::<false>(&mut other.report, &other.params);
                        (self.each)(&other.report);
                    }
                }
            }
        }
    }
}

/// All that is known when a report is handed out.
struct Judge<'j, 'c, 't> {
    checker: &'c Checker,
    facts: &'c Facts,
    pending: &'j Pending<'c, 't>,
    digest: Option<&'j Hex>,
}

impl Judge<'_, '_, '_> {
    // Each place that checks many has its own copy of all this anyway.
    #[inline(always)]
    fn judge<'t, const USUAL: bool>(&self, report: &mut Report<'t>, params: &ServiceParams<'t>) {
        let Pending {
            authentication,
            entry,
            how,
            ..
        } = *self.pending;
        self.checker.judge_all_but_secret::<USUAL>(
            report,
            self.facts,
            params,
            authentication,
            entry,
        );
        let is_expected = match how {
            How::Known(is_expected) => is_expected,
            How::AmongMany => self
                .digest
                .zip(params.txsecret)
                .is_some_and(|(digest, given)| is_written_as(digest, &given)),
        };
        judge_secret(report, authentication, is_expected, params);
    }
}

#[inline]
fn is_written_as(digest: &Hex, given: &str) -> bool {
    let (digest, _) = digest.as_flattened().as_chunks();
    let (given, rest) = given.as_bytes().as_chunks();
    rest.is_empty() && is_same(digest, given)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::key::Key;
    use crate::sign::{Signer, Target};

    /// With vectors of every width, behind keys of every kind, names of every length, and with a wrong secret here and there.
    #[test]
    fn vectors_of_every_width_check_the_same() {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let until = DateTime::from_timestamp(1_700_000_001, 0).unwrap();
        for key_len in [1, 31, 32, 33, 63, 64, 200] {
            let key = Key::new(vec![b'k'; key_len]).unwrap();
            let (signer, checker) = (Signer::new(key.clone()), Checker::new().with_key(key));
            let urls: Vec<_> = (1..=255)
                .map(|len| {
                    let name = "n".repeat(len);
                    let app = ["live", "stage"][len / 7 % 2];
                    let target = Target::new("push.example.com", app, &name);
                    let url = signer.sign(&target, until, now).unwrap().url();
                    match len % 5 {
                        0 => url.replacen("/n", "/m", 1),
                        _ => url,
                    }
                })
                .collect();
            let expected: Vec<_> = urls
                .iter()
                .map(|url| format!("{:?}", checker.check(url, now)))
                .collect();
            for lanes in Lanes::ALL {
                let mut reports = Vec::new();
                let texts = urls.iter().map(String::as_str);
                let read = |report: &Report<'_>| reports.push(format!("{report:?}"));
                checker.check_side_by_side(lanes, texts, &now.into(), read);
                assert_eq!(reports, expected, "{lanes:?}, a key of {key_len}");
            }
        }
    }
}
