//! The cost of signing and checking in batches, compared with single calls.
//!
//! `cargo bench --bench many` prints nanoseconds per URL, and the speedup over single calls; all contenders take turns in short
//! rounds of one run. Then it prints the cost per URL by the size of the batch, the length of the name and the number of
//! threads, as lines of `plot<tab>x<tab>sign<tab>check`, for charts.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use pushurl::{
    Checker, HashAlgorithm, Key, Origin, Protocol, SignRow, SignedUrls, Signer, Target, Verdict,
};
use support::{at_once, measure};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const DOMAIN: &str = "push.example.com";
const DAY: Duration = Duration::from_secs(24 * 3600);

/// The number of calls in a round.
const URLS: usize = 1 << 12;

fn main() {
    let key = || Key::new(KEY).unwrap();
    let bench = Bench {
        signer: Signer::new(key()),
        checker: Checker::new().with_key(key()),
        now: DateTime::from_timestamp(1_700_000_000, 0).unwrap(),
    };
    println!("{:<40} {:>9} {:>9}", "", "ns", "speedup");
    bench.compare("names of 4 to 15 bytes", &names(URLS, 4..=15));
    bench.compare("names of 10 bytes", &names(URLS, 10..=10));
    bench.compare("names of 1 to 255 bytes", &names(URLS, 1..=255));
    bench.compare_origins("adjacent URLs of different domains", &names(URLS, 4..=15));
    println!("plot\tx\tsign ns\tcheck ns");
    for count in (1..=7).map(|exponent| 10_usize.pow(exponent)) {
        if !has_memory_for(count) {
            eprintln!("not enough memory for {count} URLs");
            break;
        }
        bench.plot("count", count, 1, &names(count, 4..=15));
    }
    for len in [1, 8, 15, 16, 32, 64, 79, 80, 128, 143, 144, 200, 255] {
        bench.plot("name", len, 1, &names(10_000, len..=len));
    }
    let many = names(100_000, 4..=15);
    for threads in 1..=std::thread::available_parallelism().map_or(1, usize::from) {
        bench.plot("threads", threads, threads, &many);
    }
    // SHA-256 is not batched: each digest uses the processor's SHA instructions.
    let sha256 = Bench {
        signer: bench.signer.clone().with_hash(HashAlgorithm::Sha256),
        checker: bench.checker.clone().with_hash(HashAlgorithm::Sha256),
        now: bench.now,
    };
    sha256.plot("sha256", 10_000, 1, &names(10_000, 4..=15));
}

/// The name, the row and two copies of the URL take about 500 bytes per row.
fn has_memory_for(count: usize) -> bool {
    let info = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let mut words = info
        .lines()
        .filter_map(|line| line.strip_prefix("MemAvailable:"))
        .flat_map(str::split_whitespace);
    let kilobytes: usize = words.next().map_or(1 << 20, |word| word.parse().unwrap());
    count <= kilobytes
}

/// Stream names of random lengths, so that branch prediction cannot learn them.
fn names(count: usize, lengths: std::ops::RangeInclusive<usize>) -> Vec<String> {
    let mut state = 1_u32;
    let mut random = move |below: usize| {
        // A linear congruential generator: the same names in every run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    let spread = lengths.end() - lengths.start() + 1;
    (0..count)
        .map(|number| {
            let len = lengths.start() + random(spread);
            let name = format!("{number}-");
            let name = name.chars().chain("camera-of-a-room-".chars().cycle());
            name.take(len).collect()
        })
        .collect()
}

struct Bench {
    signer: Signer,
    checker: Checker,
    now: DateTime<Utc>,
}

impl Bench {
    fn rows<'r>(&self, names: &'r [String]) -> Vec<SignRow<'r>> {
        names
            .iter()
            .map(|name| SignRow::new("live", name, DAY))
            .collect()
    }

    fn urls(&self, names: &[String]) -> Vec<String> {
        let mut urls = SignedUrls::new();
        let rows = self.rows(names);
        self.signer
            .sign_many(&Origin::new(DOMAIN), rows, self.now, &mut urls);
        urls.iter().map(|url| url.unwrap().to_owned()).collect()
    }

    fn check_one_by_one(&self, urls: &[&str]) {
        for url in urls {
            let verdict = self.checker.check(black_box(url), self.now).verdict();
            assert_eq!(verdict, Verdict::Accepted);
        }
    }

    fn check_many(&self, urls: &[&str]) {
        for report in self.checker.check_many(urls.iter().copied(), self.now) {
            assert_eq!(report.verdict(), Verdict::Accepted);
        }
    }

    fn compare(&self, title: &str, names: &[String]) {
        let rows = self.rows(names);
        let urls = self.urls(names);
        let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
        let (rows, urls) = (&[rows], &[urls]);
        let origin = Origin::new(DOMAIN);
        let (mut text, mut signed) = (String::new(), SignedUrls::new());
        // A contender's only item is the whole list, so that each round is one batch.
        let mut contenders = [
            at_once("sign one by one, reused String", rows, |rows| {
                text.clear();
                for row in black_box(rows) {
                    let target = Target::new(DOMAIN, row.app, row.stream);
                    let signed = self.signer.sign(&target, row.expiry, self.now).unwrap();
                    signed.write_url(Protocol::Rtmp, &mut text).unwrap();
                }
                black_box(&text);
            }),
            at_once("sign many", rows, |rows| {
                signed.clear();
                let rows = black_box(rows).iter().copied();
                self.signer.sign_many(&origin, rows, self.now, &mut signed);
                black_box(&signed);
            }),
            at_once("check one by one", urls, |urls| self.check_one_by_one(urls)),
            at_once("check many", urls, |urls| self.check_many(urls)),
        ];
        let times = measure(&mut contenders);
        println!("{title}");
        for (number, (contender, time)) in contenders.iter().zip(&times).enumerate() {
            let single = times[number / 2 * 2];
            println!(
                "  {:<38} {time:>9.1} {:>9.2}",
                contender.name,
                single / time
            );
        }
    }

    /// Checks URLs whose prefix differs from that of the previous URL; equal prefixes are the fast path.
    fn compare_origins(&self, title: &str, names: &[String]) {
        let domains = [
            "push.example.com",
            "p1.example.net",
            "123456.push.tlivecloud.com",
        ];
        let urls: Vec<String> = names
            .iter()
            .zip(domains.iter().cycle())
            .map(|(name, domain)| {
                let target = Target::new(domain, "live", name);
                self.signer.sign(&target, DAY, self.now).unwrap().url()
            })
            .collect();
        let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
        let urls = &[urls];
        let mut contenders = [
            at_once("check one by one", urls, |urls| self.check_one_by_one(urls)),
            at_once("check many", urls, |urls| self.check_many(urls)),
        ];
        let times = measure(&mut contenders);
        println!("{title}");
        for (contender, time) in contenders.iter().zip(&times) {
            let ratio = times[0] / time;
            println!("  {:<38} {time:>9.1} {ratio:>9.2}", contender.name);
        }
    }

    /// Prints the time to sign and to check one URL, in nanoseconds: the best of several runs.
    fn plot(&self, plot: &str, x: usize, threads: usize, names: &[String]) {
        let rows = self.rows(names);
        let origin = Origin::new(DOMAIN);
        let (mut minted, mut signed) = (SignedUrls::new(), SignedUrls::new());
        self.signer
            .sign_many(&origin, rows.iter().copied(), self.now, &mut minted);
        let urls: Vec<&str> = minted.iter().map(Result::unwrap).collect();
        let sign = best(names.len(), || {
            signed.clear();
            self.signer
                .sign_many_with_threads(threads, &origin, &rows, self.now, &mut signed);
        });
        let check = best(names.len(), || {
            let read = |report: &pushurl::Report<'_>| report.verdict();
            black_box(
                self.checker
                    .check_many_with_threads(threads, &urls, self.now, read),
            );
        });
        println!("{plot}\t{x}\t{sign:.1}\t{check:.1}");
    }
}

fn best(count: usize, mut job: impl FnMut()) -> f64 {
    let rounds = (2_000_000 / count).clamp(25, 1000);
    let time = |_| {
        let start = Instant::now();
        job();
        start.elapsed().as_secs_f64() * 1e9 / count as f64
    };
    (0..rounds).map(time).fold(f64::MAX, f64::min)
}
