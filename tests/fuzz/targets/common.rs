//! What the targets share: keys, and what holds for every report.
#![allow(dead_code, reason = "no target uses all of it")]

use std::sync::LazyLock;

use pushurl::{Checker, Diagnosis, HashAlgorithm, Key, Lang, Report, Verdict};

pub const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
/// The time of every check, in Unix seconds.
pub const NOW: i64 = 1_546_000_000;
/// The secret that `KEY` gives the stream `test` at [`TXTIME`].
pub const SECRET: &str = "f85a2ab363fe4deaffef9754d79da6fe";
pub const TXTIME: &str = "5C271099";

static CHECKERS: LazyLock<[Checker; 4]> = LazyLock::new(|| {
    let key = || Key::new(KEY).expect("a valid key");
    [
        // Searching for mistakes takes up to 400 hashes, so only one checker in four does it.
        Checker::new().with_key(key()),
        Checker::new(),
        Checker::new()
            .with_key(key())
            .with_diagnosis(Diagnosis::Never),
        Checker::new()
            .with_key(key())
            .with_hash(HashAlgorithm::Sha256)
            .with_diagnosis(Diagnosis::Never),
    ]
});

/// A checker for the first byte of an input.
pub fn checker(settings: u8) -> &'static Checker {
    &CHECKERS[usize::from(settings % 4)]
}

/// The first byte and the rest as text.
pub fn parts(data: &[u8]) -> Option<(u8, &str)> {
    let (settings, text) = data.split_first()?;
    Some((*settings, str::from_utf8(text).ok()?))
}

/// What holds for every report on every text.
pub fn holds(report: &Report<'_>, text: &str) {
    let mut before = None;
    let mut failures = Vec::new();
    for finding in report.findings() {
        let range = finding.span.range();
        assert!(
            text.get(range.clone()).is_some(),
            "{range:?} is no part of the text"
        );
        let order = (finding.cause(), !finding.is_failure());
        // The steps of a wrapped URL are in the order in which they are undone.
        let is_sorted = report.inner().is_some() || before.is_none_or(|before| before <= order);
        assert!(is_sorted, "the findings are not sorted");
        before = Some(order);
        if finding.is_failure() {
            failures.push(finding.cause());
        }
    }
    match report.verdict() {
        // The cause of a wrapped URL is that of the text as given.
        Verdict::Rejected(cause) => {
            assert!(report.inner().is_some() || failures.first() == Some(&cause))
        }
        Verdict::Accepted | Verdict::Undetermined => assert!(failures.is_empty()),
    }
    for finding in report.findings() {
        let detail = finding.reason.detail(Lang::Zh);
        assert!(!detail.is_empty() && !detail.contains(KEY));
    }
}
