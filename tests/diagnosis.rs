//! Diagnosis of wrong signatures: this test computes the signature of every known mistake itself, without the library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::fmt::Write as _;

use pushurl::{Cause, Checker, Diagnosis, HashAlgorithm, KeyRole, Reason, Report, Verdict};
use sha2::Digest as _;
use support::{key, needs_a_key, utc};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const BACKUP: &str = "7f9c2ba4e88f827d616045507605853e";
const PLAYBACK: &str = "0b5a3d7718cf4ac3cb7a1d5c27aa4aef";
const NOW: i64 = 1_546_000_000;

/// 1,546,064,025 s.
const UPPER: &str = "5C271099";
const LOWER: &str = "5c271099";
const DECIMAL: &str = "1546064025";

/// A URL's name and time, the hashed text of its secret, and the mistakes in that text.
struct Row {
    stream: &'static str,
    txtime: &'static str,
    hashed: String,
    mistakes: Vec<Reason>,
}

fn row(stream: &'static str, txtime: &'static str, hashed: &str, mistakes: &[Reason]) -> Row {
    Row {
        stream,
        txtime,
        hashed: hashed.to_owned(),
        mistakes: mistakes.to_vec(),
    }
}

/// Every single mistake, with a key, except those of the digest's case or hash and those of the wrong key.
fn mistakes(k: &str) -> Vec<Row> {
    use Reason::*;
    let upper = |hashed: &str, mistake| row("cam1", UPPER, hashed, &[mistake]);
    let name =
        |stream, name: &str, mistake| row(stream, UPPER, &format!("{k}{name}{UPPER}"), &[mistake]);
    let time =
        |written, time: &str, mistake| row("cam1", written, &format!("{k}cam1{time}"), &[mistake]);
    let in_decimal = |hashed: &str, mistake| time(DECIMAL, hashed, mistake);
    vec![
        time(UPPER, LOWER, SecretSignedLowercaseTime),
        time(LOWER, UPPER, SecretSignedUppercaseTime),
        time("5c271A99", "5c271a99", SecretSignedLowercaseTime),
        time("5c271A99", "5C271A99", SecretSignedUppercaseTime),
        time("0X5C271099", "0x5c271099", SecretSignedLowercaseTime),
        name("cam1", "live/cam1", SecretSignedAppAndStream),
        name("cam1", "/live/cam1", SecretSignedPath),
        name("cam1", "cam1.flv", SecretSignedMediaSuffix),
        name("cam1", "cam1.m3u8", SecretSignedMediaSuffix),
        name("cam1.flv", "cam1", SecretSignedMediaSuffix),
        name("cam1.m3u8", "cam1", SecretSignedMediaSuffix),
        name("cam1_hd720", "cam1", SecretSignedTemplate),
        name("4968_cam1_hd", "4968_cam1", SecretSignedTemplate),
        name("cam1 ", "cam1", SecretSignedTrimmedName),
        name("\tcam1\r\n", "cam1", SecretSignedTrimmedName),
        name("cam%201", "cam 1", SecretSignedDecodedName),
        name("caf%C3%A9", "café", SecretSignedDecodedName),
        name("caf%c3%a9", "café", SecretSignedDecodedName),
        name("cam%2f1", "cam/1", SecretSignedDecodedName),
        name("cam 1", "cam%201", SecretSignedEncodedName),
        name("café", "caf%C3%A9", SecretSignedEncodedName),
        name("cam+1", "cam%2B1", SecretSignedEncodedName),
        name("~c-a_m. 1", "~c-a_m.%201", SecretSignedEncodedName),
        time(UPPER, DECIMAL, SecretSignedDecimalTime),
        time(LOWER, DECIMAL, SecretSignedDecimalTime),
        in_decimal(UPPER, SecretSignedHexTime),
        in_decimal(LOWER, SecretSignedHexTime),
        time(UPPER, "1546064025000", SecretSignedMilliseconds),
        // 1,546,064,025,000
        time(UPPER, "167F898D5A8", SecretSignedMilliseconds),
        time(UPPER, "167f898d5a8", SecretSignedMilliseconds),
        in_decimal("1546064025000", SecretSignedMilliseconds),
        // 28,800 s later and earlier.
        time(UPPER, "5C278119", SecretSignedEightHoursOff),
        time(UPPER, "5C26A019", SecretSignedEightHoursOff),
        time(LOWER, "5c278119", SecretSignedEightHoursOff),
        time(LOWER, "5c26a019", SecretSignedEightHoursOff),
        in_decimal("1546092825", SecretSignedEightHoursOff),
        in_decimal("1546035225", SecretSignedEightHoursOff),
        time(UPPER, "0x5C271099", SecretSignedHexPrefix),
        time(LOWER, "0x5c271099", SecretSignedHexPrefix),
        upper(&format!("cam1{k}{UPPER}"), SecretSignedOtherOrder),
        upper(&format!("cam1{UPPER}{k}"), SecretSignedOtherOrder),
        upper(&format!("{k}{UPPER}cam1"), SecretSignedOtherOrder),
        upper(&format!("{UPPER}cam1{k}"), SecretSignedOtherOrder),
        upper(&format!("{UPPER}{k}cam1"), SecretSignedOtherOrder),
        upper(&format!("{k}\ncam1{UPPER}"), SecretSignedKeyLineBreak),
        upper(&format!("{k}\r\ncam1{UPPER}"), SecretSignedKeyLineBreak),
    ]
}

/// Whether a mistake is always tried with the second push key too.
fn is_likely(row: &Row) -> bool {
    use Reason::*;
    !matches!(
        row.mistakes[..],
        [SecretSignedMilliseconds
            | SecretSignedEightHoursOff
            | SecretSignedHexPrefix
            | SecretSignedOtherOrder]
    )
}

/// The pairs of mistakes that are tried with the first key.
fn pairs(k: &str) -> Vec<Row> {
    use Reason::*;
    const LOWERCASE: Reason = SecretSignedLowercaseTime;
    let pair = |stream, name: &str, time: &str, mistakes: [Reason; 2]| {
        row(stream, UPPER, &format!("{k}{name}{time}"), &mistakes)
    };
    let lower = |stream, name: &str, mistake| pair(stream, name, LOWER, [LOWERCASE, mistake]);
    let reordered =
        |hashed: String| row("cam1", UPPER, &hashed, &[LOWERCASE, SecretSignedOtherOrder]);
    vec![
        lower("cam1", "live/cam1", SecretSignedAppAndStream),
        lower("cam1", "/live/cam1", SecretSignedPath),
        lower("cam1", "cam1.flv", SecretSignedMediaSuffix),
        lower("cam1.flv", "cam1", SecretSignedMediaSuffix),
        lower("cam1_hd", "cam1", SecretSignedTemplate),
        lower("cam1 ", "cam1", SecretSignedTrimmedName),
        lower("cam%201", "cam 1", SecretSignedDecodedName),
        lower("cam 1", "cam%201", SecretSignedEncodedName),
        lower("cam1", "\ncam1", SecretSignedKeyLineBreak),
        lower("cam1", "\r\ncam1", SecretSignedKeyLineBreak),
        row(
            "cam1",
            UPPER,
            &format!("{k}cam10x{LOWER}"),
            &[LOWERCASE, SecretSignedHexPrefix],
        ),
        row(
            "cam1",
            UPPER,
            &format!("{k}cam15c278119"),
            &[LOWERCASE, SecretSignedEightHoursOff],
        ),
        row(
            "cam1",
            UPPER,
            &format!("{k}cam15c26a019"),
            &[LOWERCASE, SecretSignedEightHoursOff],
        ),
        row(
            "cam1",
            LOWER,
            &format!("{k}cam15C278119"),
            &[SecretSignedUppercaseTime, SecretSignedEightHoursOff],
        ),
        reordered(format!("cam1{k}{LOWER}")),
        reordered(format!("cam1{LOWER}{k}")),
        reordered(format!("{k}{LOWER}cam1")),
        reordered(format!("{LOWER}cam1{k}")),
        reordered(format!("{LOWER}{k}cam1")),
        row(
            "cam1",
            LOWER,
            &format!("{k}live/cam1{UPPER}"),
            &[SecretSignedUppercaseTime, SecretSignedAppAndStream],
        ),
        pair(
            "cam1",
            "\nlive/cam1",
            UPPER,
            [SecretSignedAppAndStream, SecretSignedKeyLineBreak],
        ),
        pair(
            "cam1",
            "live/cam1",
            DECIMAL,
            [SecretSignedAppAndStream, SecretSignedDecimalTime],
        ),
        pair(
            "cam1",
            "\ncam1",
            DECIMAL,
            [SecretSignedDecimalTime, SecretSignedKeyLineBreak],
        ),
        pair(
            "cam1%20",
            "cam1",
            UPPER,
            [SecretSignedTrimmedName, SecretSignedDecodedName],
        ),
        row(
            "cam1",
            DECIMAL,
            &format!("{k}live/cam1{LOWER}"),
            &[SecretSignedAppAndStream, SecretSignedHexTime],
        ),
        row(
            "cam1",
            DECIMAL,
            &format!("{k}\ncam1{UPPER}"),
            &[SecretSignedHexTime, SecretSignedKeyLineBreak],
        ),
        row(
            "cam1",
            DECIMAL,
            &format!("{k}cam10x{LOWER}"),
            &[SecretSignedHexTime, SecretSignedHexPrefix],
        ),
        row(
            "cam1",
            DECIMAL,
            &format!("{k}cam10x{UPPER}"),
            &[SecretSignedHexTime, SecretSignedHexPrefix],
        ),
    ]
}

/// The digest in lower case.
fn digest(hash: HashAlgorithm, text: &str) -> String {
    let bytes = match hash {
        HashAlgorithm::Md5 => md5::compute(text).0.to_vec(),
        _ => sha2::Sha256::digest(text).to_vec(),
    };
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

fn other(hash: HashAlgorithm) -> HashAlgorithm {
    match hash {
        HashAlgorithm::Md5 => HashAlgorithm::Sha256,
        _ => HashAlgorithm::Md5,
    }
}

fn url(stream: &str, txsecret: &str, txtime: &str) -> String {
    format!("rtmp://push.example.com/live/{stream}?txSecret={txsecret}&txTime={txtime}")
}

/// The reasons of all 18/503 findings. Asserts that each finding's span is the secret.
fn found(report: &Report<'_>, txsecret: &str) -> Vec<Reason> {
    let findings = report.findings().iter();
    findings
        .filter(|finding| finding.cause() == Cause::AUTH_FAILED)
        .filter(|finding| {
            !matches!(
                finding.reason,
                Reason::QueryTooLong | Reason::ParametersTooLong
            )
        })
        .inspect(|finding| {
            assert_eq!(&report.url().text()[finding.span.range()], txsecret);
        })
        .map(|finding| finding.reason)
        .collect()
}

/// Asserts that a check reports `first`, the mistakes of the row and `more`, and nothing else.
fn assert_diagnosed(checker: &Checker, row: &Row, txsecret: &str, first: Reason, more: &[Reason]) {
    let Row {
        stream,
        txtime,
        mistakes,
        ..
    } = row;
    let url = url(stream, txsecret, txtime);
    let report = checker.check(&url, utc(NOW));
    let mut expected = [&mistakes[..], more].concat();
    expected.sort();
    expected.push(first);
    let what = (url.as_str(), &row.hashed);
    assert_eq!(found(&report, txsecret), expected, "{what:?}");
    assert_eq!(report.matched_key(), None, "{what:?}");
    let cause = report.verdict().cause().unwrap();
    assert!(cause <= Cause::AUTH_FAILED, "{what:?}: {cause}");
}

fn checkers(hash: HashAlgorithm) -> [Checker; 3] {
    let new = || Checker::new().with_hash(hash);
    [
        new().with_key(key(KEY)),
        // A backup key alone is tried like a primary key.
        new().with_backup_key(key(KEY)),
        new().with_key(key(KEY)).with_playback_key(key(PLAYBACK)),
    ]
}

fn with_all_keys(hash: HashAlgorithm) -> Checker {
    Checker::new()
        .with_hash(hash)
        .with_key(key(KEY))
        .with_backup_key(key(BACKUP))
        .with_playback_key(key(PLAYBACK))
}

#[test]
fn every_single_mistake_is_diagnosed() {
    for hash in HashAlgorithm::ALL {
        for row in mistakes(KEY) {
            let txsecret = digest(hash, &row.hashed);
            for checker in checkers(hash).iter().chain([&with_all_keys(hash)]) {
                assert_diagnosed(checker, &row, &txsecret, Reason::SecretMismatch, &[]);
            }
        }
    }
}

#[test]
fn every_pair_of_mistakes_is_diagnosed() {
    for hash in HashAlgorithm::ALL {
        for row in pairs(KEY) {
            let txsecret = digest(hash, &row.hashed);
            for checker in &checkers(hash)[..2] {
                assert_diagnosed(checker, &row, &txsecret, Reason::SecretMismatch, &[]);
            }
        }
    }
}

#[test]
fn likely_mistakes_are_diagnosed_with_the_backup_key_of_two() {
    for hash in HashAlgorithm::ALL {
        for row in mistakes(BACKUP).iter().filter(|row| is_likely(row)) {
            let txsecret = digest(hash, &row.hashed);
            assert_diagnosed(
                &with_all_keys(hash),
                row,
                &txsecret,
                Reason::SecretMismatch,
                &[],
            );
        }
    }
}

/// If few mistakes are possible in a URL, the rare ones are tried with the backup key too.
#[test]
fn rare_mistakes_are_diagnosed_with_the_backup_key_if_there_are_few() {
    // A txTime without letters has no other case to try.
    const DIGITS: &str = "61123400";
    let ordered = |hashed: String| row("cam1", DIGITS, &hashed, &[Reason::SecretSignedOtherOrder]);
    let orders = || {
        [
            ordered(format!("cam1{BACKUP}{DIGITS}")),
            ordered(format!("cam1{DIGITS}{BACKUP}")),
            ordered(format!("{BACKUP}{DIGITS}cam1")),
            ordered(format!("{DIGITS}cam1{BACKUP}")),
            ordered(format!("{DIGITS}{BACKUP}cam1")),
        ]
    };
    let is_of_time = |row: &Row| {
        !is_likely(row) && row.txtime == UPPER && row.mistakes != [Reason::SecretSignedOtherOrder]
    };
    for hash in HashAlgorithm::ALL {
        let checker = Checker::new()
            .with_hash(hash)
            .with_key(key(KEY))
            .with_backup_key(key(BACKUP));
        for row in mistakes(BACKUP)
            .into_iter()
            .filter(is_of_time)
            .chain(orders())
        {
            let txsecret = digest(hash, &row.hashed);
            assert_diagnosed(&checker, &row, &txsecret, Reason::SecretMismatch, &[]);
        }
    }
}

/// A correct row, for mistakes of the digest or the key.
fn correct(k: &str) -> Row {
    row("cam1", UPPER, &format!("{k}cam1{UPPER}"), &[])
}

/// Alone, and with every other mistake and pair.
#[test]
fn an_upper_case_digest_is_diagnosed() {
    for hash in HashAlgorithm::ALL {
        let rows = mistakes(KEY).into_iter().chain(pairs(KEY));
        for row in rows.chain([correct(KEY)]) {
            let txsecret = digest(hash, &row.hashed).to_uppercase();
            for checker in &checkers(hash)[..2] {
                assert_diagnosed(
                    checker,
                    &row,
                    &txsecret,
                    Reason::SecretUppercase,
                    &[Reason::SecretSignedUppercaseDigest],
                );
            }
        }
        let txsecret = digest(hash, &correct(BACKUP).hashed).to_uppercase();
        assert_diagnosed(
            &with_all_keys(hash),
            &correct(BACKUP),
            &txsecret,
            Reason::SecretUppercase,
            &[Reason::SecretSignedUppercaseDigest],
        );
    }
}

/// Alone, with every other mistake and pair, and in upper case too.
#[test]
fn the_other_hash_is_diagnosed() {
    for hash in HashAlgorithm::ALL {
        let rows = mistakes(KEY).into_iter().chain(pairs(KEY));
        for row in rows.chain([correct(KEY)]) {
            let txsecret = digest(other(hash), &row.hashed);
            let is_other = Reason::SecretSignedOtherHash;
            for checker in &checkers(hash)[..2] {
                assert_diagnosed(
                    checker,
                    &row,
                    &txsecret,
                    Reason::SecretOtherHash,
                    &[is_other],
                );
                assert_diagnosed(
                    checker,
                    &row,
                    &txsecret.to_uppercase(),
                    Reason::SecretOtherHash,
                    &[is_other, Reason::SecretSignedUppercaseDigest],
                );
            }
        }
        let txsecret = digest(other(hash), &correct(BACKUP).hashed);
        assert_diagnosed(
            &with_all_keys(hash),
            &correct(BACKUP),
            &txsecret,
            Reason::SecretOtherHash,
            &[Reason::SecretSignedOtherHash],
        );
    }
}

#[test]
fn the_playback_key_is_diagnosed() {
    let playback = Reason::SecretSignedPlaybackKey;
    for hash in HashAlgorithm::ALL {
        for checker in [with_all_keys(hash), checkers(hash)[2].clone()] {
            let txsecret = digest(hash, &correct(PLAYBACK).hashed);
            assert_diagnosed(
                &checker,
                &correct(PLAYBACK),
                &txsecret,
                Reason::SecretMismatch,
                &[playback],
            );
            let txsecret = digest(hash, &format!("{PLAYBACK}cam1{LOWER}"));
            assert_diagnosed(
                &checker,
                &correct(PLAYBACK),
                &txsecret,
                Reason::SecretMismatch,
                &[Reason::SecretSignedLowercaseTime, playback],
            );
            let txsecret = digest(other(hash), &correct(PLAYBACK).hashed);
            assert_diagnosed(
                &checker,
                &correct(PLAYBACK),
                &txsecret.to_uppercase(),
                Reason::SecretOtherHash,
                &[
                    playback,
                    Reason::SecretSignedOtherHash,
                    Reason::SecretSignedUppercaseDigest,
                ],
            );
        }
    }
}

/// A playback key that is also a push key is not reported.
#[test]
fn a_playback_key_that_is_a_push_key_counts_as_a_push_key() {
    let checker = Checker::new()
        .with_key(key(KEY))
        .with_backup_key(key(KEY))
        .with_playback_key(key(KEY));
    for row in mistakes(KEY).iter().chain(&pairs(KEY)) {
        let txsecret = digest(HashAlgorithm::Md5, &row.hashed);
        assert_diagnosed(&checker, row, &txsecret, Reason::SecretMismatch, &[]);
    }
}

#[test]
fn every_form_is_diagnosed() {
    let txsecret = digest(HashAlgorithm::Md5, &format!("{KEY}live/cam1{UPPER}"));
    for url in [
        format!("rtmps://push.example.com/live/cam1?txSecret={txsecret}&txTime={UPPER}"),
        format!("webrtc://push.example.com/live/cam1?x=1&txTime={UPPER}&txSecret={txsecret}"),
        format!("rtmp://push.example.com:3570/live/cam1?txSecret={txsecret}&txTime={UPPER}"),
        format!(
            "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1,\
             txSecret={txsecret},txTime={UPPER}"
        ),
    ] {
        let report = checkers(HashAlgorithm::Md5)[0].check(&url, utc(NOW));
        let expected = [Reason::SecretSignedAppAndStream, Reason::SecretMismatch];
        assert_eq!(found(&report, &txsecret), expected, "{url}");
        assert_eq!(report.verdict(), Verdict::Rejected(Cause::AUTH_FAILED));
    }
}

#[test]
fn without_a_push_key_nothing_is_diagnosed() {
    let keyless = Checker::new();
    let playback_alone = Checker::new().with_playback_key(key(PLAYBACK));
    for row in mistakes(KEY)
        .iter()
        .chain(&mistakes(PLAYBACK))
        .chain([&correct(PLAYBACK)])
    {
        let txsecret = digest(HashAlgorithm::Md5, &row.hashed);
        for txsecret in [txsecret.to_uppercase(), txsecret] {
            let url = url(row.stream, &txsecret, row.txtime);
            for checker in [&keyless, &playback_alone] {
                let report = checker.check(&url, utc(NOW));
                let finding = report.findings().iter().find(|f| needs_a_key(f.reason));
                assert_eq!(finding, None, "{url}");
            }
        }
    }
}

/// Text around the key is the key's fault, and takes two hashes to find, so every check says so.
#[test]
fn a_key_that_is_not_clean_is_named_without_a_search() {
    let txsecret = digest(HashAlgorithm::Md5, &format!("{KEY}test{UPPER}"));
    let url = url("test", &txsecret, UPPER);
    let checker = Checker::new().with_key(key(&format!("\"{KEY}\"")));
    let never = checker.clone().with_diagnosis(Diagnosis::Never);
    for report in [
        checker.check(&url, utc(NOW)),
        never.check(&url, utc(NOW)),
        checker.check_many([url.as_str()], utc(NOW)).next().unwrap(),
    ] {
        assert_eq!(found(&report, &txsecret), [Reason::KeyNotClean]);
    }
    // But not of names that no push gets through with.
    let long = "x".repeat(256);
    let txsecret = digest(HashAlgorithm::Md5, &format!("{KEY}{long}{UPPER}"));
    let url = format!("rtmp://push.example.com/live/{long}?txSecret={txsecret}&txTime={UPPER}");
    let report = never.check(&url, utc(NOW));
    assert!(
        !report
            .findings()
            .iter()
            .any(|finding| finding.reason == Reason::KeyNotClean)
    );
}

#[test]
fn a_random_secret_is_not_diagnosed() {
    let mut random = Random(7);
    for hash in HashAlgorithm::ALL {
        let checker = with_all_keys(hash);
        for _ in 0..500 {
            let txsecret = digest(hash, &random.text(20));
            let url = url(&random.text(30), &txsecret, UPPER);
            let report = checker.check(&url, utc(NOW));
            assert_eq!(found(&report, &txsecret), [Reason::SecretMismatch], "{url}");
        }
    }
}

/// Similar to a known mistake, but none of them.
#[test]
fn unknown_mistakes_are_not_diagnosed() {
    let rows = [
        // An empty name, a suffix that is no template, an empty suffix, a negative time.
        row(".flv", UPPER, &format!("{KEY}{UPPER}"), &[]),
        row("cam_a-long-one", UPPER, &format!("{KEY}cam{UPPER}"), &[]),
        row("cam_", UPPER, &format!("{KEY}cam{UPPER}"), &[]),
        row(
            "cam1",
            "00000001",
            &format!("{KEY}cam1FFFFFFFFFFFF8F81"),
            &[],
        ),
        // A part of the hashed text is missing.
        row("cam1", UPPER, &format!("{KEY}cam1"), &[]),
        row("cam1", UPPER, &format!("{UPPER}cam1"), &[]),
        // Three mistakes at once.
        row("cam1", UPPER, &format!("{KEY}\nlive/cam1{LOWER}"), &[]),
    ];
    for row in rows {
        let txsecret = digest(HashAlgorithm::Md5, &row.hashed);
        let checker = &checkers(HashAlgorithm::Md5)[0];
        assert_diagnosed(checker, &row, &txsecret, Reason::SecretMismatch, &[]);
    }
}

/// A diagnosis names the mistake, never the expected secret.
#[test]
fn no_report_contains_the_expected_secret() {
    for hash in HashAlgorithm::ALL {
        let checker = with_all_keys(hash);
        for row in mistakes(KEY) {
            let txsecret = digest(hash, &row.hashed);
            let url = url(row.stream, &txsecret, row.txtime);
            let shown = format!("{:?}{checker:?}", checker.check(&url, utc(NOW)));
            for k in [KEY, BACKUP, PLAYBACK] {
                let expected = digest(hash, &format!("{k}{}{}", row.stream, row.txtime));
                assert!(!shown.contains(&expected) && !shown.contains(k), "{shown}");
            }
        }
    }
}

#[test]
fn hostile_lengths_are_not_diagnosed() {
    let long = "x".repeat(1 << 20);
    for (stream, txtime) in [(long.as_str(), UPPER), ("cam1", long.as_str())] {
        let txsecret = digest(HashAlgorithm::Md5, &format!("{KEY}live/{stream}{txtime}"));
        let url = url(stream, &txsecret, txtime);
        let report = with_all_keys(HashAlgorithm::Md5).check(&url, utc(NOW));
        assert_eq!(found(&report, &txsecret), [Reason::SecretMismatch]);
    }
    // An AppName of this length is not hashed, and other mistakes are still diagnosed.
    for (hashed, expected) in [
        (format!("{KEY}{long}/cam1{UPPER}"), &[][..]),
        (
            format!("{KEY}cam1{LOWER}"),
            &[Reason::SecretSignedLowercaseTime],
        ),
    ] {
        let txsecret = digest(HashAlgorithm::Md5, &hashed);
        let url = format!("rtmp://push.example.com/{long}/cam1?txSecret={txsecret}&txTime={UPPER}");
        let report = with_all_keys(HashAlgorithm::Md5).check(&url, utc(NOW));
        let expected = [expected, &[Reason::SecretMismatch]].concat();
        assert_eq!(found(&report, &txsecret), expected);
    }
}

#[test]
fn no_good_url_is_diagnosed() {
    let mut random = Random(1);
    let both = |hash| {
        Checker::new()
            .with_hash(hash)
            .with_key(key(KEY))
            .with_backup_key(key(BACKUP))
            .with_playback_key(key(PLAYBACK))
    };
    let checkers = HashAlgorithm::ALL.map(|hash| (hash, both(hash)));
    for number in 0..100_000 {
        // Most domains use MD5.
        let (hash, checker) = &checkers[usize::from(number % 8 == 0)];
        let (k, role) = match number % 3 {
            0 => (BACKUP, KeyRole::Backup),
            _ => (KEY, KeyRole::Primary),
        };
        let stream = random.text(24);
        let txtime = random.time();
        let txsecret = digest(*hash, &format!("{k}{stream}{txtime}"));
        let url = url(&stream, &txsecret, &txtime);
        let report = checker.check(&url, utc(NOW));
        assert_eq!(report.matched_key(), Some(role), "{url}");
        let finding = report.findings().iter().find(|f| needs_a_key(f.reason));
        assert_eq!(finding, None, "{url}");
    }
}

/// A linear congruential generator: the same sequence in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    /// A name, sometimes with a suffix that a diagnosis tries to remove.
    fn text(&mut self, longest: u64) -> String {
        const CHARACTERS: &[u8] = b"abcxyzABCXYZ0189-_.!$()*~";
        const TAILS: [&str; 8] = ["", "", "", "", "_hd", ".flv", ".m3u8", "%20"];
        let len = 1 + self.below(longest);
        let mut text: String = (0..len)
            .map(|_| char::from(CHARACTERS[self.below(CHARACTERS.len() as u64) as usize]))
            .collect();
        text += TAILS[self.below(8) as usize];
        text
    }

    /// A future time, in any accepted notation.
    fn time(&mut self) -> String {
        let unix = NOW.unsigned_abs() + 1 + self.below(1 << 30);
        match self.below(3) {
            0 => format!("{unix:X}"),
            1 => format!("{unix:x}"),
            _ => format!("{unix}"),
        }
    }
}
