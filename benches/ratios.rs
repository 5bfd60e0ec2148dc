//! What signing and checking cost, beside the hash and the parser that they are held against.
//!
//! `cargo bench --bench ratios` prints nanoseconds and ratios. All contenders take turns in short rounds of one run, so
//! that a busy machine slows all of them alike; the figure is the tenth percentile of the rounds: a busy
//! machine makes rounds slower, never faster.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use pushurl::{Checker, HashAlgorithm, Key, Protocol, PushUrl, Signer, Target, Verdict};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const ROUNDS: usize = 301;
const CALLS: u32 = 2_000;

/// A job under a name.
struct Contender<'a> {
    name: &'a str,
    job: Box<dyn FnMut() + 'a>,
}

fn contender<'a, R>(name: &'a str, mut job: impl FnMut() -> R + 'a) -> Contender<'a> {
    Contender {
        name,
        job: Box::new(move || {
            for _ in 0..CALLS {
                black_box(job());
            }
        }),
    }
}

/// The time of one call of each, in nanoseconds.
fn measure(contenders: &mut [Contender<'_>]) -> Vec<f64> {
    let mut rounds = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for _ in 0..ROUNDS {
        for (contender, times) in contenders.iter_mut().zip(&mut rounds) {
            let start = Instant::now();
            (contender.job)();
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS));
        }
    }
    rounds
        .iter_mut()
        .map(|times| {
            times.sort_by(f64::total_cmp);
            times[ROUNDS / 10]
        })
        .collect()
}

fn main() {
    let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    println!("{:<34} {:>9} {:>9} {:>9}", "", "ns", "x md5", "x Url");
    for (domain, app, stream) in [
        ("push.example.com", "live", "cam1"),
        ("123456.push.tlivecloud.com", "live", "room-10245-hd"),
        ("push.example.com", "live", "a-stream-name-of-two-md5-blocks"),
    ] {
        compare(domain, app, stream, now);
    }
}

fn compare(domain: &str, app: &str, stream: &str, now: DateTime<Utc>) {
    let key = || Key::new(KEY).unwrap();
    let (signer, checker) = (Signer::new(key()), Checker::new().with_key(key()));
    let keyless = Checker::new();
    let target = Target::new(domain, app, stream);
    let lifetime = Duration::from_secs(24 * 3600);
    let url = signer.sign(&target, lifetime, now).unwrap().url();
    assert_eq!(checker.check(&url, now).verdict(), Verdict::Accepted);
    let hashed = format!("{KEY}{stream}{}", &url[url.len() - 8..]);
    let sha256 = signer.clone().with_hash(HashAlgorithm::Sha256);
    let mut buffer = String::with_capacity(256);

    let mut contenders = [
        contender("md5::compute of the same bytes", || md5::compute(black_box(&hashed))),
        contender("url::Url::parse", || url::Url::parse(black_box(&url))),
        contender("sign, a new String", || {
            let target = black_box(&target);
            signer.sign(target, lifetime, now).unwrap().url()
        }),
        contender("sign, a String kept", || {
            buffer.clear();
            let signed = signer.sign(black_box(&target), lifetime, now).unwrap();
            signed.write_url(Protocol::Rtmp, &mut buffer);
        }),
        contender("split", || PushUrl::split(black_box(&url))),
        contender("split, judge", || keyless.check(black_box(&url), now).verdict()),
        contender("split, judge, verify", || checker.check(black_box(&url), now).verdict()),
        contender("sign, SHA-256", || sha256.sign(black_box(&target), lifetime, now).unwrap().url()),
    ];
    let times = measure(&mut contenders);
    println!("{url}");
    for (contender, time) in contenders.iter().zip(&times) {
        println!(
            "  {:<32} {time:>9.1} {:>9.2} {:>9.2}",
            contender.name,
            time / times[0],
            time / times[1],
        );
    }
}
