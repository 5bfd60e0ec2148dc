//! A check without findings does not allocate, nor does splitting, nor writing into a string of enough capacity.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::hint::black_box;

use allocation_counter::measure;
use pushurl::{
    Cause, Checker, HashAlgorithm, KeyRole, Protocol, PushUrl, Signed, Signer, Target, Verdict,
};
use support::{key, utc};

const EXPIRES: i64 = 1_546_064_025;
const NOW: i64 = EXPIRES - 3600;

/// The number of heap allocations of a job.
fn allocations(job: impl FnOnce()) -> u64 {
    measure(job).count_total
}

/// Runs a job with the signature of each of three targets.
fn with_signed(hash: HashAlgorithm, job: impl Fn(&Signed<'_>)) {
    let signer = Signer::new(key("primary")).with_hash(hash);
    let plain = Target::new("push.example.com", "live", "test");
    let through_ip = plain.clone().with_host("203.0.113.7");
    let with_params = plain
        .clone()
        .with_param("record", "flv")
        .with_param("bizid", "4968");
    for target in [&plain, &through_ip, &with_params] {
        let signed = signer.sign(target, utc(EXPIRES), utc(NOW)).unwrap();
        job(&signed);
    }
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 1);
    assert_eq!(allocations(|| drop(black_box(vec![0_u8; 100]))), 1);
    assert_eq!(
        allocations(|| drop(black_box(black_box("text").to_owned()))),
        1
    );
    assert_eq!(allocations(|| ()), 0);
    // A check with findings allocates, so the counter sees the library's allocations.
    let report = || Checker::new().check("rtmp://push.example.com/live/test", utc(NOW));
    assert!(allocations(|| drop(black_box(report()))) > 0);
}

#[test]
fn a_check_without_findings() {
    for hash in HashAlgorithm::ALL {
        let checkers = [
            (
                Checker::new().with_key(key("primary")),
                Some(KeyRole::Primary),
            ),
            (
                Checker::new().with_backup_key(key("primary")),
                Some(KeyRole::Backup),
            ),
            (
                Checker::new()
                    .with_key(key("other"))
                    .with_backup_key(key("primary")),
                Some(KeyRole::Backup),
            ),
            (Checker::new(), None),
        ]
        .map(|(checker, role)| (checker.with_hash(hash), role));
        with_signed(hash, |signed| {
            for protocol in Protocol::ALL {
                let url = signed.url_as(protocol);
                for (checker, role) in &checkers {
                    let count = allocations(|| {
                        let report = black_box(checker.check(black_box(&url), utc(NOW)));
                        assert_eq!(report.matched_key(), *role);
                        assert!(report.findings().is_empty());
                        let verdict = match role {
                            Some(_) => Verdict::Accepted,
                            None => Verdict::Undetermined,
                        };
                        assert_eq!(report.verdict(), verdict);
                        assert_eq!(report.expires(), Some(utc(EXPIRES)));
                        assert!(report.not_judged().contains(Cause::NO_ACCOUNT));
                    });
                    assert_eq!(count, 0, "{url}");
                }
            }
        });
    }
}

#[test]
fn splitting_and_iterating_over_the_parameters() {
    let check = |url: &str| {
        let count = allocations(|| {
            let split = black_box(PushUrl::split(black_box(url)));
            let params = split
                .params()
                .map(|param| param.whole().len())
                .sum::<usize>();
            black_box((
                params,
                split.push_domain(),
                split.stream(),
                split.port_number(),
            ));
        });
        assert_eq!(count, 0, "{url:?}");
    };
    with_signed(HashAlgorithm::Md5, |signed| {
        for protocol in Protocol::ALL {
            check(&signed.url_as(protocol));
        }
    });
    for url in [
        "",
        "\u{feff} rtmp://a:b@[::1]:65536//live//直播/?&&=&txSecret&&#?",
        "srt://x?streamid=h=,r=,h=,,&streamid=%23!::r=a/b/c&txHost=",
        "rtmp:no authority",
    ] {
        check(url);
    }
}

#[test]
fn writing_into_a_string_of_enough_capacity() {
    for hash in HashAlgorithm::ALL {
        with_signed(hash, |signed| {
            for protocol in Protocol::ALL {
                let expected = signed.url_as(protocol);
                let mut out = String::with_capacity(expected.len());
                let count =
                    allocations(|| signed.write_url(protocol, black_box(&mut out)).unwrap());
                assert_eq!((count, &out), (0, &expected));
            }
        });
    }
}

#[test]
fn signing_names() {
    let target = Target::new("push.example.com", "live", "test");
    for hash in HashAlgorithm::ALL {
        let signer = Signer::new(key("primary")).with_hash(hash);
        for protocol in Protocol::ALL {
            let mut out = String::with_capacity(256);
            let count = allocations(|| {
                let signed = signer.sign(black_box(&target), utc(EXPIRES), utc(NOW));
                signed
                    .unwrap()
                    .write_url(protocol, black_box(&mut out))
                    .unwrap();
            });
            assert_eq!(count, 0, "{out}");
            assert!(out.contains("txTime=5C271099"), "{out}");
        }
    }
}

/// One allocation, which never grows.
#[test]
fn a_new_url() {
    with_signed(HashAlgorithm::Sha256, |signed| {
        for protocol in Protocol::ALL {
            let count = allocations(|| drop(black_box(signed.url_as(protocol))));
            assert_eq!(count, 1, "{protocol}");
        }
    });
}
