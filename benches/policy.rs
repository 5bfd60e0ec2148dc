//! The cost that a policy adds to the check of a good URL. The size of the policy adds only cache misses.
//!
//! `cargo bench --bench policy` prints nanoseconds, and the ratio to the check of the same URLs without a policy; the target is
//! at most 1.5 for 10,000 domains. The keys are the same with and without a policy, so the hashed bytes are equal. Then it
//! prints the cost by the number of domains, with URLs in random order, as lines of `domains<tab>count<tab>-<tab>check`, for a
//! chart.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use pushurl::{
    Ban, Checker, ClientList, Facts, HookAnswer, Key, Policy, PolicyBuilder, PolicyDomain, Signer,
    Target, Verdict,
};
use support::{contender, measure};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const FEW: usize = 10;
const DOMAINS: usize = 10_000;
const BANS: usize = 100_000;
/// The number of calls in a round.
const URLS: usize = 1 << 12;

fn main() {
    let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    let facts = Facts::at(now)
        .with_client("203.0.113.9".parse().unwrap())
        .with_live_total(99)
        .with_live_same(0)
        .with_live_priority(0)
        .with_hook(HookAnswer::Accepted);
    let none = Checker::new().with_key(Key::new(KEY).unwrap());
    let with = |policy: PolicyBuilder| none.clone().with_policy(Arc::new(policy.build()));
    let checkers = [
        ("without a policy", none.clone()),
        ("10 domains, 10 bans", with(policy(FEW, FEW))),
        ("10,000 domains, 100,000 bans", with(policy(DOMAINS, BANS))),
        (
            "the same, with all settings",
            with(with_all_settings(policy(DOMAINS, BANS))),
        ),
    ];
    println!("{:<34} {:>9} {:>9}", "", "ns", "x without");
    compare("one URL, repeated", &urls(1, 1, now), &checkers, facts);
    compare(
        "many streams of 10 domains",
        &urls(URLS, FEW, now),
        &checkers,
        facts,
    );
    // The policy of 10 domains does not list these.
    let large = [0, 2, 3].map(|which| checkers[which].clone());
    compare(
        "many streams of 10,000 domains",
        &urls(URLS, DOMAINS, now),
        &large,
        facts,
    );
    plot(&none, facts, now);
}

/// Measures policies of 1 to 10,000 domains in one run, each with the same number of URLs.
fn plot(none: &Checker, facts: Facts, now: DateTime<Utc>) {
    let counts: Vec<usize> = (0..=4).map(|exponent| 10_usize.pow(exponent)).collect();
    let checkers: Vec<_> = counts
        .iter()
        .map(|&count| {
            let policy = policy(count, FEW).build();
            (
                none.clone().with_policy(Arc::new(policy)),
                urls(URLS, count, now),
            )
        })
        .collect();
    let mut contenders: Vec<_> = checkers
        .iter()
        .map(|(checker, urls)| {
            contender("", urls, move |url| {
                let verdict = checker.check(black_box(url), facts).verdict();
                assert_eq!(verdict, Verdict::Accepted);
            })
        })
        .collect();
    println!("plot\tx\tsign ns\tcheck ns");
    for (count, time) in counts.iter().zip(measure(&mut contenders)) {
        println!("domains\t{count}\t-\t{time:.1}");
    }
}

fn domain(number: usize) -> String {
    format!("push{number}.example.com")
}

fn stream(number: usize) -> String {
    format!("camera-{number}")
}

/// A policy with `domains` domains, whose keys are in separate buffers, and `bans` forbidden streams.
fn policy(domains: usize, bans: usize) -> PolicyBuilder {
    let mut policy = Policy::builder();
    for number in 0..domains {
        let domain = PolicyDomain::new(&domain(number)).with_key(Key::new(KEY).unwrap());
        policy.add_domain(domain).unwrap();
    }
    for number in 0..bans {
        policy
            .add_ban(Ban::of(&format!("forbidden-{number}")))
            .unwrap();
    }
    policy
}

/// Adds every setting under which the pushes still pass.
fn with_all_settings(mut policy: PolicyBuilder) -> PolicyBuilder {
    for number in 0..100 {
        policy.add_disabled_app(&format!("app{number}")).unwrap();
    }
    for number in 0..URLS {
        policy.add_channel(&stream(number), true).unwrap();
    }
    let networks: Vec<_> = (0..200)
        .map(|number| format!("203.0.{number}.0/24"))
        .collect();
    let networks = networks.iter().map(String::as_str);
    policy
        .set_clients(ClientList::allow(networks).unwrap())
        .unwrap();
    policy.set_max_pushes(100);
    policy.set_max_pushes_of_stream(1);
    policy.set_priority_param("priority").unwrap();
    policy
}

/// `count` URLs of `domains` domains, in random order, so that the processor cannot prefetch the entries.
fn urls(count: usize, domains: usize, now: DateTime<Utc>) -> Vec<String> {
    let signer = Signer::new(Key::new(KEY).unwrap());
    let mut state = 1_u32;
    let url = |number| {
        // A linear congruential generator: the same URLs in every run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let domain = domain((state >> 8) as usize % domains);
        let stream = stream(number);
        let target = Target::new(&domain, "live", &stream);
        let lifetime = Duration::from_secs(24 * 3600);
        signer.sign(&target, lifetime, now).unwrap().url()
    };
    (0..count).map(url).collect()
}

fn compare(title: &str, urls: &[String], checkers: &[(&str, Checker)], facts: Facts) {
    for (_, checker) in checkers {
        for url in urls {
            assert_eq!(checker.check(url, facts).verdict(), Verdict::Accepted);
        }
    }
    let mut contenders: Vec<_> = checkers
        .iter()
        .map(|(name, checker)| {
            contender(name, urls, move |url| {
                black_box(checker.check(black_box(url), facts).verdict());
            })
        })
        .collect();
    let times = measure(&mut contenders);
    println!("{title}");
    for (contender, time) in contenders.iter().zip(&times) {
        println!(
            "  {:<32} {time:>9.1} {:>9.2}",
            contender.name,
            time / times[0]
        );
    }
}
