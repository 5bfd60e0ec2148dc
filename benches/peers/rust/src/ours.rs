//! The work with this library: one by one, and many at once.

use std::cell::RefCell;
use std::hint::black_box;

use chrono::{DateTime, Utc};
use pushurl::{Checker, Key, Origin, Report, SignRow, SignedUrls, Signer, Target, Verdict};

use crate::worker::{Implementation, Work};

pub struct Ours {
    signer: Signer,
    checker: Checker,
}

impl Ours {
    #[allow(clippy::expect_used, reason = "the data files contain valid keys")]
    fn new(key: &str) -> Self {
        let key = || Key::new(key).expect("a valid key");
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
        let signed = self.signer.sign(&target, utc(expires), utc(now));
        signed.ok().map(|signed| signed.url())
    }
}

#[allow(clippy::expect_used, reason = "the data files contain valid times")]
fn utc(unix: u64) -> DateTime<Utc> {
    let unix = unix.try_into().ok();
    unix.and_then(|unix| DateTime::from_timestamp(unix, 0))
        .expect("a time in range")
}

fn is_good(report: &Report<'_>) -> bool {
    report.verdict() == Verdict::Accepted
}

pub struct OneByOne(Ours);

impl Implementation for OneByOne {
    fn new(key: &str) -> Self {
        Self(Ours::new(key))
    }

    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
        self.0.sign(domain, app, stream, expires, 0)
    }

    fn is_good(&self, url: &str, now: u64) -> bool {
        is_good(&self.0.checker.check(url, utc(now)))
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
    /// Reuses the buffers of the previous turn.
    urls: RefCell<SignedUrls>,
}

impl Implementation for Many {
    fn new(key: &str) -> Self {
        Self {
            ours: Ours::new(key),
            urls: RefCell::default(),
        }
    }

    fn sign(&self, domain: &str, app: &str, stream: &str, expires: u64) -> Option<String> {
        let mut urls = SignedUrls::new();
        let rows = [SignRow::new(app, stream, utc(expires))];
        self.ours
            .signer
            .sign_many(&Origin::new(domain), rows, utc(0), &mut urls);
        urls.get(0)?.ok().map(str::to_owned)
    }

    fn is_good(&self, url: &str, now: u64) -> bool {
        let mut reports = self.ours.checker.check_many([url], utc(now));
        reports.next().is_some_and(|report| is_good(&report))
    }

    fn sign_all(&self, work: &Work) -> usize {
        let mut urls = self.urls.borrow_mut();
        urls.clear();
        let rows = work
            .rows
            .iter()
            .map(|row| SignRow::new(&row.app, &row.stream, utc(row.expires)));
        let origin = Origin::new(&work.domain);
        self.ours
            .signer
            .sign_many(&origin, rows, utc(work.now), &mut urls);
        black_box(&*urls).iter().flatten().map(str::len).sum()
    }

    fn check_all(&self, work: &Work) -> usize {
        let urls = work.rows.iter().map(|row| row.url.as_str());
        let reports = self.ours.checker.check_many(urls, utc(work.now));
        reports.filter(is_good).count()
    }
}
