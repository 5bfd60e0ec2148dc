//! The cost of signing and checking, relative to the `md5` crate's hash and the `url` crate's parser.
//!
//! `cargo bench --bench ratios` prints nanoseconds and ratios. `support` describes how they are measured.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::hint::black_box;
use std::time::Duration;

use chrono::{DateTime, Utc};
use pushurl::{Checker, HashAlgorithm, Key, Protocol, PushUrl, Signer, Target, Verdict};
use support::{contender, measure};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";

fn main() {
    let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    let key = || Key::new(KEY).unwrap();
    let bench = Bench {
        signer: Signer::new(key()),
        sha256: Signer::new(key()).with_hash(HashAlgorithm::Sha256),
        checker: Checker::new().with_key(key()),
        keyless: Checker::new(),
        now,
    };
    println!("{:<34} {:>9} {:>9} {:>9}", "", "ns", "x md5", "x Url");
    bench.compare("many different streams, as on a server", &many());
    for (domain, app, stream) in [
        ("push.example.com", "live", "cam1"),
        ("123456.push.tlivecloud.com", "live", "room-10245-hd"),
        (
            "push.example.com",
            "live",
            "a-stream-name-of-two-md5-blocks",
        ),
    ] {
        let target = [[domain, app, stream].map(str::to_owned)];
        bench.compare("one URL, repeated:", &target);
    }
}

/// Domain, application and stream name.
type Place = [String; 3];

/// Places of various lengths, in no order that a processor could learn. What is hashed is one block of MD5.
fn many() -> Vec<Place> {
    let mut state = 1_u32;
    let mut random = move |below: usize| {
        // A linear congruential generator: the same places in every run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    let domains = [
        "push.example.com",
        "live-push.example.org",
        "p1.example.net",
        "123456.push.tlivecloud.com",
        "98765.livepush.myqcloud.com",
    ];
    let apps = ["live", "stage", "room", "event-2026"];
    (0..1 << 12)
        .map(|number| {
            let stream = format!("{number}-camera-of-a-room");
            let stream = &stream[..4 + random(12)];
            let stream = stream.trim_end_matches('-');
            [domains[random(5)], apps[random(4)], stream].map(str::to_owned)
        })
        .collect()
}

struct Bench {
    signer: Signer,
    sha256: Signer,
    checker: Checker,
    keyless: Checker,
    now: DateTime<Utc>,
}

impl Bench {
    fn compare(&self, title: &str, places: &[Place]) {
        let now = self.now;
        let lifetime = Duration::from_secs(24 * 3600);
        let targets: Vec<_> = places
            .iter()
            .map(|[domain, app, stream]| Target::new(domain, app, stream))
            .collect();
        let urls: Vec<_> = targets
            .iter()
            .map(|target| self.signer.sign(target, lifetime, now).unwrap().url())
            .collect();
        for url in &urls {
            assert_eq!(self.checker.check(url, now).verdict(), Verdict::Accepted);
        }
        let hashed: Vec<_> = urls
            .iter()
            .zip(places)
            .map(|(url, place)| format!("{KEY}{}{}", place[2], &url[url.len() - 8..]))
            .collect();

        let mut buffer = String::with_capacity(256);
        let mut contenders = [
            contender("md5::compute of the same bytes", &hashed, |text| {
                black_box(md5::compute(black_box(text)));
            }),
            contender("url::Url::parse", &urls, |url| {
                black_box(url::Url::parse(black_box(url))).unwrap();
            }),
            contender("sign, reused String", &targets, |target| {
                buffer.clear();
                let signed = self.signer.sign(black_box(target), lifetime, now).unwrap();
                signed.write_url(Protocol::Rtmp, &mut buffer).unwrap();
                black_box(&buffer);
            }),
            contender("sign, a new String", &targets, |target| {
                let signed = self.signer.sign(black_box(target), lifetime, now).unwrap();
                black_box(signed.url());
            }),
            contender("sign with SHA-256, a new String", &targets, |target| {
                let signed = self.sha256.sign(black_box(target), lifetime, now).unwrap();
                black_box(signed.url());
            }),
            contender("split", &urls, |url| {
                black_box(PushUrl::split(black_box(url)));
            }),
            contender("split, judge", &urls, |url| {
                black_box(self.keyless.check(black_box(url), now).verdict());
            }),
            contender("split, judge, verify", &urls, |url| {
                black_box(self.checker.check(black_box(url), now).verdict());
            }),
        ];
        let times = measure(&mut contenders);
        println!("{title} {}", if urls.len() == 1 { &urls[0] } else { "" });
        for (contender, time) in contenders.iter().zip(&times) {
            println!(
                "  {:<32} {time:>9.1} {:>9.2} {:>9.2}",
                contender.name,
                time / times[0],
                time / times[1],
            );
        }
    }
}
