//! The work by this library: one by one, and many at once.

use std::cell::RefCell;
use std::hint::black_box;

use chrono::{DateTime, Utc};
use pushurl::{Checker, Key, Origin, Report, SignRow, SignedUrls, Signer, Target, Verdict};

use crate::worker::{Means, Work};

pub struct Ours {
    signer: Signer,
    checker: Checker,
}

impl Ours {
    #[allow(clippy::expect_used, reason = "a key of the data files")]
    fn new(key: &str) -> Self {
        let key = || Key::new(key).expect("a key");
        Self {
            signer: Signer::new(key()),
            checker: Checker::new().with_key(key()),
        }
    }

    fn sign(
        &self,
        domain: &str,
        app: &str,
        stream: &str,
        expires: u64,
        now: u64,
    ) -> Option<String> {
        let target = Target::new(domain, app, stream);
        let signed = self.signer.sign(&target, moment(expires), moment(now));
        signed.ok().map(|signed| signed.url())
    }
}

#[allow(clippy::expect_used, reason = "a moment of the data files")]
fn moment(unix: u64) -> DateTime<Utc> {
    let unix = unix.try_into().ok();
    unix.and_then(|unix| DateTime::from_timestamp(unix, 0))
        .expect("a moment")
}

fn is_good(report: &Report<'_>) -> bool {
    report.verdict() == Verdict::Accepted
}

pub struct OneByOne(Ours);

impl Means for OneByOne {
    fn new(key: &str) -> Self {
        Self(Ours::new(key))
    }

    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
        self.0.sign(domain, app, stream, expires, 0)
    }

    fn is_good(&self, url: &str, now: u64) -> bool {
        is_good(&self.0.checker.check(url, moment(now)))
    }

    fn sign_all(&self, work: &Work) -> usize {
        let sign = |row: &crate::worker::Row| {
            let url = self
                .0
                .sign(&work.domain, &row.app, &row.stream, row.expires, work.now);
            black_box(url).map_or(0, |url| url.len())
        };
        work.rows.iter().map(sign).sum()
    }
}

pub struct Many {
    ours: Ours,
    /// Kept, so that its memory is used again.
    urls: RefCell<SignedUrls>,
}

impl Means for Many {
    fn new(key: &str) -> Self {
        Self {
            ours: Ours::new(key),
            urls: RefCell::default(),
        }
    }

    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
        let mut urls = SignedUrls::new();
        let rows = [SignRow::new(app, stream, moment(expires))];
        self.ours
            .signer
            .sign_many(&Origin::new(domain), rows, moment(0), &mut urls);
        urls.get(0)?.ok().map(str::to_owned)
    }

    fn is_good(&self, url: &str, now: u64) -> bool {
        let mut reports = self.ours.checker.check_many([url], moment(now));
        reports.next().is_some_and(|report| is_good(&report))
    }

    fn sign_all(&self, work: &Work) -> usize {
        let mut urls = self.urls.borrow_mut();
        urls.clear();
        let rows = work
            .rows
            .iter()
            .map(|row| SignRow::new(&row.app, &row.stream, moment(row.expires)));
        let origin = Origin::new(&work.domain);
        self.ours
            .signer
            .sign_many(&origin, rows, moment(work.now), &mut urls);
        black_box(&*urls).iter().flatten().map(str::len).sum()
    }

    fn check_all(&self, work: &Work) -> usize {
        let urls = work.rows.iter().map(|row| row.url.as_str());
        let reports = self.ours.checker.check_many(urls, moment(work.now));
        reports.filter(is_good).count()
    }
}
