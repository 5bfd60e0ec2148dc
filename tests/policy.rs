//! Policies, fact by fact: each row has a push that passes, one change, and the code that refuses the push after it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "support/account.rs"]
mod account;
mod support;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use account::{Account, BanRow, Clients, Domain, Known, Link, Question, Secret, secret_of};
use allocation_counter::measure;
use chrono::{DateTime, TimeDelta, Utc};
use pushurl::{
    AccountStatus, Ban, Cause, CauseSet, Checker, ClientList, Facts, HashAlgorithm, HookAnswer,
    KeyRole, Policy, PolicyBuilder, PolicyDomain, PolicyFault, PolicyWarning, Reason, Report,
    Verdict,
};
use support::{key, utc};

const DOMAIN: &str = "push.example.com";
const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const NOW: i64 = 1_700_000_000;
const DAY: i64 = 86_400;
const EXPIRES: i64 = NOW + DAY;

fn cause(text: &str) -> Cause {
    text.parse().unwrap()
}

/// The reason of each finding, and the text at its span.
fn found<'t>(report: &Report<'t>) -> Vec<(Reason, &'t str)> {
    let text = report.url().text();
    let findings = report.findings().iter();
    findings
        .map(|finding| (finding.reason, &text[finding.span.range()]))
        .collect()
}

fn codes(causes: CauseSet) -> String {
    let codes: Vec<_> = causes.iter().map(|cause| cause.to_string()).collect();
    codes.join(" ")
}

/// The service's own errors, which no local check can judge.
const OF_THE_SERVICE: &str = "18/100 18/101 18/102 18/103 18/104";

// Every code.

/// A push that passes, under an account with every setting, and with every fact.
fn passing() -> Question {
    let domain = Domain {
        backup: Some("backup".to_owned()),
        ..Domain::new(DOMAIN, KEY)
    };
    let open = |name: &str| (name.to_owned(), true);
    let account = Account {
        status: AccountStatus::Active,
        domains: vec![domain, Domain::new("other.example.com", "another")],
        disabled_apps: vec!["closed".to_owned()],
        bans: vec![BanRow::of("forbidden")],
        channels: Some(BTreeMap::from(["cam1", "cam:1", "cam2"].map(open))),
        clients: Some(Clients::allow(&["203.0.113.0/24"])),
        max_pushes: Some(100),
        max_pushes_of_stream: Some(2),
        priority_param: Some("priority".to_owned()),
    };
    let known = Known {
        now: NOW,
        client: Some("203.0.113.9".parse().unwrap()),
        live_total: Some(99),
        live_same: Some(1),
        live_priority: Some(5),
        hook: Some(HookAnswer::Accepted),
    };
    let mut link = Link::new(DOMAIN, "live", "cam1", KEY, EXPIRES);
    link.more = vec!["priority=5".to_owned()];
    Question {
        account,
        known,
        link,
    }
}

type Change = fn(&mut Question);

/// The effect of one change to a passing question.
struct Row {
    verdict: &'static str,
    /// Makes the question that passes.
    from: Change,
    /// The one change.
    change: Change,
    /// All findings after the change; an empty text is at the end of the URL.
    found: &'static [(Reason, &'static str)],
}

fn unchanged(_: &mut Question) {}

fn set_channel(question: &mut Question, name: &str, open: Option<bool>) {
    let channels = question.account.channels.as_mut().unwrap();
    match open {
        Some(open) => channels.insert(name.to_owned(), open),
        None => channels.remove(name),
    };
}

fn through_an_address(question: &mut Question) {
    question.link.host = "198.51.100.7".to_owned();
    question.link.txhost = Some(DOMAIN.to_owned());
}

fn blocks(question: &mut Question) {
    question.account.clients = Some(Clients::block(&["198.51.100.0/24", "2001:db8::/32"]));
}

fn signed_by(question: &mut Question, key: &str) {
    question.link.secret = Secret::Signed(key.to_owned(), HashAlgorithm::Md5);
}

const ROWS: &[Row] = &[
    Row {
        verdict: "18/200",
        from: unchanged,
        change: |q| q.account.status = AccountStatus::NotFound,
        found: &[(Reason::AccountNotFound, DOMAIN)],
    },
    Row {
        verdict: "18/201",
        from: unchanged,
        change: |q| q.account.status = AccountStatus::ShutDown,
        found: &[(Reason::ServiceShutDown, DOMAIN)],
    },
    Row {
        verdict: "18/202",
        from: unchanged,
        change: |q| q.account.status = AccountStatus::Overdue,
        found: &[(Reason::ServiceOverdue, DOMAIN)],
    },
    Row {
        verdict: "18/203",
        from: unchanged,
        change: |q| q.account.status = AccountStatus::Suspended,
        found: &[(Reason::ServiceForciblySuspended, DOMAIN)],
    },
    Row {
        verdict: "18/300",
        from: unchanged,
        change: |q| q.link.host = "198.51.100.7".to_owned(),
        found: &[
            (Reason::HostIsIp, "198.51.100.7"),
            (Reason::DomainNotOfAccount, "198.51.100.7"),
        ],
    },
    Row {
        verdict: "18/300",
        from: through_an_address,
        change: |q| q.link.txhost = None,
        found: &[
            (Reason::HostIsIp, "198.51.100.7"),
            (Reason::DomainNotOfAccount, "198.51.100.7"),
        ],
    },
    Row {
        verdict: "18/301",
        from: unchanged,
        change: |q| q.link.host = "push.example.net".to_owned(),
        found: &[(Reason::DomainNotOfAccount, "push.example.net")],
    },
    Row {
        verdict: "18/301",
        from: through_an_address,
        change: |q| q.link.txhost = Some("push.example.net".to_owned()),
        found: &[(Reason::DomainNotOfAccount, "push.example.net")],
    },
    Row {
        verdict: "18/301",
        from: |q| q.link.srt = true,
        change: |q| q.link.txhost = Some("push.example.net".to_owned()),
        found: &[(Reason::DomainNotOfAccount, "push.example.net")],
    },
    Row {
        verdict: "18/302",
        from: unchanged,
        change: |q| q.account.domains[0].playback = true,
        found: &[(Reason::HostIsPlayback, DOMAIN)],
    },
    Row {
        verdict: "18/303",
        from: unchanged,
        change: |q| q.account.domains[0].enabled = false,
        found: &[(Reason::DomainDisabled, DOMAIN)],
    },
    Row {
        verdict: "18/304",
        from: unchanged,
        change: |q| q.account.disabled_apps.push("live".to_owned()),
        found: &[(Reason::AppDisabled, "live")],
    },
    Row {
        verdict: "18/304",
        from: unchanged,
        change: |q| q.link.app = "closed".to_owned(),
        found: &[(Reason::AppDisabled, "closed")],
    },
    Row {
        verdict: "18/305",
        from: unchanged,
        change: |q| q.account.bans.push(BanRow::of("cam1")),
        found: &[(Reason::StreamForbidden, "cam1")],
    },
    Row {
        verdict: "18/305",
        from: |q| set_channel(q, "forbidden", Some(true)),
        change: |q| q.link.stream = "forbidden".to_owned(),
        found: &[(Reason::StreamForbidden, "forbidden")],
    },
    Row {
        verdict: "18/306",
        from: unchanged,
        change: |q| set_channel(q, "cam1", None),
        found: &[(Reason::ChannelMissing, "cam1")],
    },
    Row {
        verdict: "18/306",
        from: unchanged,
        change: |q| q.link.stream = "cam3".to_owned(),
        found: &[(Reason::ChannelMissing, "cam3")],
    },
    Row {
        verdict: "18/307",
        from: unchanged,
        change: |q| set_channel(q, "cam1", Some(false)),
        found: &[(Reason::ChannelClosed, "cam1")],
    },
    Row {
        verdict: "18/308",
        from: unchanged,
        change: |q| q.link.stream = "cam:1".to_owned(),
        found: &[(Reason::StreamIllegalCharacter, ":")],
    },
    Row {
        verdict: "18/309",
        from: unchanged,
        change: |q| q.link.app = "li:ve".to_owned(),
        found: &[(Reason::AppIllegalCharacter, ":")],
    },
    Row {
        verdict: "18/400",
        from: blocks,
        change: |q| q.known.client = "198.51.100.255".parse().ok(),
        found: &[(Reason::ClientBlocked, "")],
    },
    Row {
        verdict: "18/400",
        from: blocks,
        change: |q| q.known.client = "2001:db8::1".parse().ok(),
        found: &[(Reason::ClientBlocked, "")],
    },
    Row {
        verdict: "18/400",
        from: blocks,
        change: |q| q.account.clients = Some(Clients::block(&["203.0.113.9"])),
        found: &[(Reason::ClientBlocked, "")],
    },
    Row {
        verdict: "18/401",
        from: unchanged,
        change: |q| q.known.client = "203.0.114.9".parse().ok(),
        found: &[(Reason::ClientNotAllowed, "")],
    },
    Row {
        verdict: "18/401",
        from: unchanged,
        change: |q| q.account.clients = Some(Clients::allow(&["198.51.100.0/24"])),
        found: &[(Reason::ClientNotAllowed, "")],
    },
    Row {
        verdict: "18/500",
        from: unchanged,
        change: |q| q.link.txtime = None,
        found: &[(Reason::TxtimeMissing, "")],
    },
    Row {
        verdict: "18/501",
        from: unchanged,
        change: |q| q.known.now = EXPIRES,
        found: &[(Reason::Expired, "65554280")],
    },
    Row {
        verdict: "18/501",
        from: unchanged,
        change: |q| q.link.txtime = Some(format!("{NOW:X}")),
        found: &[(Reason::Expired, "6553F100")],
    },
    Row {
        verdict: "18/502",
        from: unchanged,
        change: |q| q.link.secret = Secret::Missing,
        found: &[(Reason::TxsecretMissing, "")],
    },
    Row {
        verdict: "18/503",
        from: unchanged,
        change: |q| q.link.secret = Secret::Text("00112233445566778899aabbccddeeff".to_owned()),
        found: &[(Reason::SecretMismatch, "00112233445566778899aabbccddeeff")],
    },
    Row {
        verdict: "18/503",
        from: |q| signed_by(q, "backup"),
        change: |q| q.account.domains[0].backup = None,
        found: &[(Reason::SecretMismatch, "2d643f6f25ebd2eb79b8f98fe677111e")],
    },
    Row {
        verdict: "18/503",
        from: unchanged,
        // The host is a domain with another key.
        change: |q| q.link.host = "other.example.com".to_owned(),
        found: &[(Reason::SecretMismatch, "8456bfbcea77049539e134162b5f3ac0")],
    },
    Row {
        verdict: "18/600",
        from: unchanged,
        change: |q| q.known.live_total = Some(100),
        found: &[(Reason::TooManyPushes, DOMAIN)],
    },
    Row {
        verdict: "18/600",
        from: unchanged,
        change: |q| q.account.max_pushes = Some(99),
        found: &[(Reason::TooManyPushes, DOMAIN)],
    },
    Row {
        verdict: "18/601",
        from: unchanged,
        change: |q| q.known.live_same = Some(2),
        found: &[(Reason::TooManyOfStream, "cam1")],
    },
    Row {
        verdict: "18/601",
        from: unchanged,
        change: |q| q.account.max_pushes_of_stream = Some(1),
        found: &[(Reason::TooManyOfStream, "cam1")],
    },
    Row {
        verdict: "18/602",
        from: unchanged,
        change: |q| q.known.live_priority = Some(6),
        found: &[(Reason::PriorityTooLow, "priority=5")],
    },
    Row {
        verdict: "18/602",
        from: unchanged,
        change: |q| q.link.more = vec!["priority=4".to_owned()],
        found: &[(Reason::PriorityTooLow, "priority=4")],
    },
    Row {
        verdict: "18/602",
        from: unchanged,
        change: |q| q.account.priority_param = Some("rank".to_owned()),
        found: &[(Reason::PriorityTooLow, "")],
    },
    Row {
        verdict: "19/0",
        from: unchanged,
        change: |q| q.known.hook = Some(HookAnswer::Refused),
        found: &[(Reason::HookRefused, "")],
    },
];

/// The checker has the key too, for domains that the policy does not list.
fn checker_of(account: &Account) -> Checker {
    Checker::new()
        .with_key(key(KEY))
        .with_policy(Arc::new(account.policy()))
}

#[test]
fn each_code_is_the_verdict_after_one_change() {
    for (number, row) in ROWS.iter().enumerate() {
        let context = format!("row {number}, {}", row.verdict);
        let mut question = passing();
        (row.from)(&mut question);
        let url = question.link.url();
        let report = checker_of(&question.account).check(&url, question.known.facts());
        assert_eq!(found(&report), [], "{context}: {url}");
        assert_eq!(report.verdict(), Verdict::Accepted, "{context}");
        assert_eq!(codes(report.not_judged()), OF_THE_SERVICE, "{context}");

        let mut other = question.clone();
        (row.change)(&mut other);
        assert_eq!(question.differences(&other), 1, "{context}");
        let url = other.link.url();
        let report = checker_of(&other.account).check(&url, other.known.facts());
        assert_eq!(found(&report), row.found, "{context}: {url}");
        let expected = Verdict::Rejected(cause(row.verdict));
        assert_eq!(report.verdict(), expected, "{context}");
        assert_eq!(codes(report.not_judged()), OF_THE_SERVICE, "{context}");
        for finding in report.findings() {
            let at_end = finding.span.start == url.len();
            assert_eq!(finding.span.is_empty(), at_end, "{context}: {finding:?}");
        }
    }
}

/// The rows cover every code that a local check can report: all of 18 except the service's own errors, and 19.
#[test]
fn the_rows_cover_every_code() {
    let mut verdicts: Vec<_> = ROWS.iter().map(|row| cause(row.verdict)).collect();
    verdicts.dedup();
    let reachable = |cause: &Cause| {
        (cause.errcode() == 18 && cause.sub_errcode() >= 200) || cause.errcode() == 19
    };
    let all: Vec<_> = Cause::all().filter(reachable).collect();
    assert_eq!(verdicts, all);
    let written: Vec<_> = all.iter().map(|cause| cause.to_string()).collect();
    assert_eq!(
        written.join(" "),
        "18/200 18/201 18/202 18/203 18/300 18/301 18/302 18/303 18/304 18/305 18/306 18/307 18/308 18/309 \
         18/400 18/401 18/500 18/501 18/502 18/503 18/600 18/601 18/602 19/0"
    );
}

/// With all faults at once, all are found and the least code is the verdict. After fixing that fault, it is the next code.
#[test]
fn the_verdict_is_the_least_of_many() {
    let faults: &[(&str, Change)] = &[
        ("18/202", |q| q.account.status = AccountStatus::Overdue),
        ("18/302", |q| q.account.domains[0].playback = true),
        ("18/303", |q| q.account.domains[0].enabled = false),
        ("18/304", |q| {
            q.account.disabled_apps.push("li:ve".to_owned());
        }),
        ("18/305", |q| q.account.bans.push(BanRow::of("cam:1"))),
        ("18/307", |q| set_channel(q, "cam:1", Some(false))),
        ("18/308", |_| ()),
        ("18/309", |_| ()),
        ("18/401", |q| q.known.client = "::1".parse().ok()),
        ("18/501", |q| q.known.now = EXPIRES + 1),
        ("18/503", |q| signed_by(q, "wrong")),
        ("18/600", |q| q.known.live_total = Some(u64::MAX)),
        ("18/601", |q| q.known.live_same = Some(u64::MAX)),
        ("18/602", |q| q.known.live_priority = Some(i64::MAX)),
        ("19/0", |q| q.known.hook = Some(HookAnswer::Refused)),
    ];
    for fixed in 0..faults.len() {
        let mut question = passing();
        for (_, fault) in &faults[fixed..] {
            fault(&mut question);
        }
        if fixed <= 6 {
            question.link.stream = "cam:1".to_owned();
        }
        if fixed <= 7 {
            question.link.app = "li:ve".to_owned();
        }
        let url = question.link.url();
        let report = checker_of(&question.account).check(&url, question.known.facts());
        let expected: Vec<_> = faults[fixed..].iter().map(|(code, _)| *code).collect();
        let mut failed: Vec<_> = report
            .findings()
            .iter()
            .map(|finding| finding.cause().to_string())
            .collect();
        failed.dedup();
        assert_eq!(failed, expected);
        assert_eq!(report.verdict(), Verdict::Rejected(cause(expected[0])));
    }
}

// Bans.

/// A policy with only these bans.
fn with_bans(bans: impl IntoIterator<Item = Ban>) -> Policy {
    let mut policy = Policy::builder();
    for ban in bans {
        policy.add_ban(ban).unwrap();
    }
    policy.build()
}

/// Whether a push without other faults is forbidden.
fn is_forbidden(policy: Policy, link: &Link, now: DateTime<Utc>) -> bool {
    let checker = Checker::new()
        .with_key(key(KEY))
        .with_policy(Arc::new(policy));
    let url = link.url();
    let report = checker.check(&url, now);
    match report.verdict() {
        Verdict::Accepted => false,
        Verdict::Rejected(Cause::STREAM_DISABLED) => {
            assert_eq!(
                found(&report),
                [(Reason::StreamForbidden, &*link.stream)],
                "{url}"
            );
            true
        }
        other => panic!("{other:?}: {url}"),
    }
}

fn link_to(domain: &str, app: &str, stream: &str) -> Link {
    Link::new(domain, app, stream, KEY, NOW + 1000 * DAY)
}

#[test]
fn a_ban_by_name_applies_everywhere() {
    for (domain, app, stream, forbidden) in [
        (DOMAIN, "live", "cam1", true),
        ("push.example.net", "stage", "cam1", true),
        (DOMAIN, "live", "cam2", false),
        (DOMAIN, "live", "cam", false),
        (DOMAIN, "live", "cam10", false),
        (DOMAIN, "live", "Cam1", false),
        (DOMAIN, "cam1", "live", false),
    ] {
        let link = link_to(domain, app, stream);
        let policy = with_bans([Ban::of("cam1")]);
        assert_eq!(is_forbidden(policy, &link, utc(NOW)), forbidden);
    }
}

#[test]
fn a_strict_ban_applies_to_its_domain_and_app() {
    for name in [DOMAIN, "PUSH.Example.com", "push.example.com."] {
        for (domain, app, stream, forbidden) in [
            (DOMAIN, "live", "cam1", true),
            ("Push.EXAMPLE.com", "live", "cam1", true),
            (DOMAIN, "Live", "cam1", false),
            (DOMAIN, "stage", "cam1", false),
            (DOMAIN, "live", "cam2", false),
            ("push.example.net", "live", "cam1", false),
            ("example.com", "live", "cam1", false),
        ] {
            let mut link = link_to(domain, app, stream);
            let policy = || with_bans([Ban::of("cam1").strictly(name, "live")]);
            assert_eq!(is_forbidden(policy(), &link, utc(NOW)), forbidden);
            // The push domain counts, not the host.
            link.srt = true;
            link.txhost = Some(domain.to_owned());
            link.host = "edge.example.org".to_owned();
            assert_eq!(is_forbidden(policy(), &link, utc(NOW)), forbidden);
            link.srt = false;
            link.host = "203.0.113.5".to_owned();
            assert_eq!(is_forbidden(policy(), &link, utc(NOW)), forbidden);
        }
    }
    // A trailing dot of the push domain is a warning, and the ban applies.
    let url = link_to("push.example.com.", "live", "cam1").url();
    let policy = Arc::new(with_bans([Ban::of("cam1").strictly(DOMAIN, "live")]));
    let report = Checker::new().with_policy(policy).check(&url, utc(NOW));
    let expected = [
        (Reason::HostTrailingDot, "."),
        (Reason::StreamForbidden, "cam1"),
    ];
    assert_eq!(found(&report), expected);
}

#[test]
fn a_ban_applies_from_its_start_to_its_end() {
    let week = 7 * DAY;
    let (nano, never) = (TimeDelta::nanoseconds(1), DateTime::<Utc>::MAX_UTC);
    let (start, end) = (utc(NOW), utc(NOW + 100));
    // Each ban with its end, and whether it applies at some times.
    let default_end = utc(NOW + week);
    type Times = Vec<(DateTime<Utc>, bool)>;
    let rows: [(Ban, Option<DateTime<Utc>>, Times); 6] = [
        (
            Ban::of("cam1"),
            None,
            vec![(utc(0), true), (utc(NOW + 999 * DAY), true)],
        ),
        (
            Ban::of("cam1").until(end),
            Some(end),
            vec![
                (utc(0), true),
                (end - nano, true),
                (end, false),
                (end + nano, false),
            ],
        ),
        (
            Ban::of("cam1").since(start),
            Some(default_end),
            vec![
                (start - nano, false),
                (start, true),
                (start + nano, true),
                (default_end - nano, true),
                (default_end, false),
                (default_end + nano, false),
            ],
        ),
        (
            Ban::of("cam1").since(start).until(end),
            Some(end),
            vec![
                (start - nano, false),
                (start, true),
                (end - nano, true),
                (end, false),
            ],
        ),
        (
            // Longer than a week, since it names its end.
            Ban::of("cam1").until(utc(NOW + 10 * DAY)).since(start),
            Some(utc(NOW + 10 * DAY)),
            vec![
                (start - nano, false),
                (default_end, true),
                (utc(NOW + 10 * DAY) - nano, true),
                (utc(NOW + 10 * DAY), false),
            ],
        ),
        (
            // The default end is beyond the range of `DateTime`.
            Ban::of("cam1").since(never - TimeDelta::days(1)),
            None,
            vec![(utc(NOW), false)],
        ),
    ];
    let link = link_to(DOMAIN, "live", "cam1");
    for (ban, end, times) in rows {
        assert_eq!(ban.end(), end);
        for (now, forbidden) in times {
            let policy = with_bans([ban.clone()]);
            assert_eq!(is_forbidden(policy, &link, now), forbidden, "{ban:?} {now}");
        }
    }
}

#[test]
fn one_ban_of_several_is_enough() {
    let bans = || {
        [
            Ban::of("cam1").since(utc(NOW)).until(utc(NOW + 10)),
            Ban::of("cam1").strictly(DOMAIN, "stage"),
            Ban::of("cam1").since(utc(NOW + 20)).until(utc(NOW + 30)),
            Ban::of("cam2"),
        ]
    };
    for (app, now, forbidden) in [
        ("live", NOW - 1, false),
        ("live", NOW, true),
        ("live", NOW + 10, false),
        ("stage", NOW + 15, true),
        ("live", NOW + 19, false),
        ("live", NOW + 20, true),
        ("live", NOW + 30, false),
    ] {
        let link = link_to(DOMAIN, app, "cam1");
        let policy = with_bans(bans());
        assert_eq!(is_forbidden(policy, &link, utc(now)), forbidden, "{now}");
    }
    assert_eq!(
        Ban::of("cam1").because("court order").reason(),
        Some("court order")
    );
    assert_eq!(Ban::of("cam1").reason(), None);
}

// Clients.

#[test]
fn networks_contain_their_first_and_last_addresses() {
    let rows: &[(&[&str], &[&str], &[&str])] = &[
        (&[], &[], &["0.0.0.0", "203.0.113.9", "::", "::1"]),
        (
            &["203.0.113.9"],
            &["203.0.113.9", "::ffff:203.0.113.9"],
            &["203.0.113.8", "203.0.113.10", "::203.0.113.9"],
        ),
        (
            &["203.0.113.64/26"],
            &["203.0.113.64", "203.0.113.127", "::ffff:203.0.113.127"],
            &["203.0.113.63", "203.0.113.128", "::ffff:203.0.113.128"],
        ),
        // Bits after the prefix do not count.
        (
            &["203.0.113.0/24"],
            &["203.0.113.0", "203.0.113.255"],
            &["203.0.112.255", "203.0.114.0"],
        ),
        (
            &["203.0.113.6/31"],
            &["203.0.113.6", "203.0.113.7"],
            &["203.0.113.5", "203.0.113.8"],
        ),
        (
            &["10.0.0.0/8", "172.16.0.0/16"],
            &["10.0.0.0", "10.255.255.255", "172.16.0.0", "172.16.255.255"],
            &["9.255.255.255", "11.0.0.0", "172.15.255.255", "172.17.0.0"],
        ),
        (
            &["0.0.0.0/0"],
            &["0.0.0.0", "255.255.255.255", "::ffff:1.2.3.4"],
            &["::", "::1", "2001:db8::1", "::fffe:ffff:ffff", "::1:0:0:0"],
        ),
        // Adjacent, nested, repeated and unsorted networks.
        (
            &[
                "203.0.113.128/25",
                "198.51.100.0/24",
                "203.0.113.0/25",
                "198.51.100.7",
                "198.51.100.7",
                "198.51.100.128/25",
            ],
            &[
                "203.0.113.0",
                "203.0.113.127",
                "203.0.113.128",
                "203.0.113.255",
                "198.51.100.0",
                "198.51.100.8",
                "198.51.100.127",
                "198.51.100.255",
            ],
            &[
                "203.0.112.255",
                "203.0.114.0",
                "198.51.99.255",
                "198.51.101.0",
            ],
        ),
        (
            &["2001:db8::/32", "fe80::1"],
            &[
                "2001:db8::",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "fe80::1",
            ],
            &[
                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db9::",
                "fe80::",
                "fe80::2",
                "203.0.113.9",
            ],
        ),
        // IPv4-mapped IPv6 addresses.
        (
            &["::ffff:203.0.113.0/120", "::ffff:198.51.100.7"],
            &[
                "203.0.113.0",
                "203.0.113.255",
                "::ffff:203.0.113.9",
                "198.51.100.7",
            ],
            &["203.0.112.255", "203.0.114.0", "198.51.100.8"],
        ),
        (
            &["255.255.255.255", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
            &["255.255.255.255", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
            &[
                "255.255.255.254",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe",
                "::1:0:0:0",
            ],
        ),
    ];
    for (entries, listed, unlisted) in rows {
        let allow = ClientList::allow(entries.iter().copied()).unwrap();
        let block = ClientList::block(entries.iter().copied()).unwrap();
        assert!(allow.is_allowlist() && !block.is_allowlist());
        for (clients, is_listed) in [(listed, true), (unlisted, false)] {
            for text in *clients {
                let client: IpAddr = text.parse().unwrap();
                assert_eq!(allow.admits(client), is_listed, "{text} in {entries:?}");
                assert_eq!(block.admits(client), !is_listed, "{text} in {entries:?}");
                assert_client_is_judged(&allow, client, Cause::CLIENT_NOT_ALLOWED);
                assert_client_is_judged(&block, client, Cause::CLIENT_BLOCKED);
            }
        }
    }
}

/// Asserts that a check refuses the client exactly if the list does, and does not judge it without the address.
fn assert_client_is_judged(list: &ClientList, client: IpAddr, refusal: Cause) {
    let mut policy = Policy::builder();
    policy.set_clients(list.clone()).unwrap();
    let checker = Checker::new()
        .with_key(key(KEY))
        .with_policy(Arc::new(policy.build()));
    let url = link_to(DOMAIN, "live", "cam1").url();
    let now = Facts::at(utc(NOW));
    let report = checker.check(&url, now.with_client(client));
    let expected = match list.admits(client) {
        true => Verdict::Accepted,
        false => Verdict::Rejected(refusal),
    };
    assert_eq!(report.verdict(), expected, "{client}");
    let of_clients = [Cause::CLIENT_BLOCKED, Cause::CLIENT_NOT_ALLOWED];
    let unjudged = |report: &Report<'_>| -> Vec<_> {
        let is_unjudged = |cause: &Cause| report.not_judged().contains(*cause);
        of_clients.into_iter().filter(is_unjudged).collect()
    };
    assert_eq!(unjudged(&report), []);
    // Without an address, only the cause of the existing list is not judged.
    assert_eq!(unjudged(&checker.check(&url, now)), [refusal]);
    assert_eq!(checker.check(&url, now).verdict(), Verdict::Accepted);
}

#[test]
fn without_a_list_no_address_is_needed() {
    let checker = checker_of(&Account::silent());
    let url = link_to(DOMAIN, "live", "cam1").url();
    for facts in [
        Facts::at(utc(NOW)),
        Facts::at(utc(NOW)).with_client("203.0.113.9".parse().unwrap()),
    ] {
        let not_judged = checker.check(&url, facts).not_judged();
        assert!(!not_judged.contains(Cause::CLIENT_BLOCKED));
        assert!(!not_judged.contains(Cause::CLIENT_NOT_ALLOWED));
    }
}

// Live pushes.

#[test]
fn a_push_beyond_a_limit_is_refused() {
    let url = link_to(DOMAIN, "live", "cam1").url();
    for (limit, live, refused) in [
        (0, 0, true),
        (1, 0, false),
        (1, 1, true),
        (1, 2, true),
        (100, 99, false),
        (100, 100, true),
        (100, u64::MAX, true),
        (u64::MAX, u64::MAX - 1, false),
        (u64::MAX, u64::MAX, true),
    ] {
        let facts = Facts::at(utc(NOW));
        let with_total = Account {
            max_pushes: Some(limit),
            ..Account::silent()
        };
        let with_per_stream = Account {
            max_pushes_of_stream: Some(limit),
            ..Account::silent()
        };
        for (account, facts, expected) in [
            (
                &with_total,
                facts.with_live_total(live),
                (Cause::TOO_MANY_PUSHES, Reason::TooManyPushes, DOMAIN),
            ),
            (
                &with_per_stream,
                facts.with_live_same(live),
                (Cause::TOO_MANY_OF_STREAM, Reason::TooManyOfStream, "cam1"),
            ),
        ] {
            let (cause, reason, text) = expected;
            let report = checker_of(account).check(&url, facts);
            let (verdict, findings) = match refused {
                true => (Verdict::Rejected(cause), vec![(reason, text)]),
                false => (Verdict::Accepted, Vec::new()),
            };
            assert_eq!(report.verdict(), verdict, "{live} of {limit}");
            assert_eq!(found(&report), findings, "{live} of {limit}");
        }
    }
}

/// A check does not judge a limit that is not set, or whose count is not given.
#[test]
fn limits_need_both_numbers() {
    let url = link_to(DOMAIN, "live", "cam1").url();
    let limits = Account {
        max_pushes: Some(0),
        max_pushes_of_stream: Some(0),
        priority_param: Some("priority".to_owned()),
        ..Account::silent()
    };
    let bare = Facts::at(utc(NOW));
    let live = bare
        .with_live_total(9)
        .with_live_same(9)
        .with_live_priority(9);
    let unjudged = |account: &Account, facts: Facts| {
        let report = checker_of(account).check(&url, facts);
        codes(report.not_judged().minus(of_the_service()))
    };
    let silent = Account::silent();
    assert_eq!(unjudged(&silent, live), "18/303 18/600 18/601 18/602 19/0");
    assert_eq!(unjudged(&limits, bare), "18/303 18/600 18/601 18/602 19/0");
    assert_eq!(unjudged(&limits, live), "18/303 19/0");
    assert_eq!(
        unjudged(&limits, bare.with_live_same(0)),
        "18/303 18/600 18/602 19/0"
    );
    assert_eq!(
        checker_of(&silent).check(&url, live).verdict(),
        Verdict::Accepted
    );
    assert_eq!(
        checker_of(&limits).check(&url, bare).verdict(),
        Verdict::Accepted
    );
}

fn of_the_service() -> CauseSet {
    OF_THE_SERVICE.split(' ').map(cause).collect()
}

#[test]
fn priorities() {
    let account = Account {
        priority_param: Some("prio".to_owned()),
        ..Account::silent()
    };
    let (least, greatest) = (format!("prio={}", i64::MIN), format!("prio={}", i64::MAX));
    // The parameters, the priority that they state, and the text of the finding if a live push has a higher one.
    for (more, priority, place) in [
        (&[][..], 0, ""),
        (&["other=7"], 0, ""),
        (&["Prio=7"], 0, ""),
        (&["prio"], 0, "prio"),
        (&["prio="], 0, "prio="),
        (&["prio=high"], 0, "prio=high"),
        (&["prio=1.5"], 0, "prio=1.5"),
        (&["prio=0"], 0, "prio=0"),
        (&["prio=5"], 5, "prio=5"),
        (&["prio=007"], 7, "prio=007"),
        (&["prio=-3"], -3, "prio=-3"),
        (&["a=1", "prio=2", "b=3"], 2, "prio=2"),
        // The first one counts.
        (&["prio=2", "prio=9"], 2, "prio=2"),
        (&[&*least], i64::MIN, &*least),
        (&[&*greatest], i64::MAX, &*greatest),
        (&["prio=9223372036854775808"], 0, "prio=9223372036854775808"),
    ] {
        for srt in [false, true] {
            let mut link = link_to(DOMAIN, "live", "cam1");
            link.srt = srt;
            link.more = more.iter().map(|param| (*param).to_owned()).collect();
            let url = link.url();
            let check = |live| {
                let facts = Facts::at(utc(NOW)).with_live_priority(live);
                let report = checker_of(&account).check(&url, facts);
                let [] = found(&report)[..] else {
                    assert_eq!(found(&report), [(Reason::PriorityTooLow, place)], "{url}");
                    let span = report.findings()[0].span;
                    assert_eq!(span.is_empty(), place.is_empty());
                    assert!(!place.is_empty() || span.start == url.len());
                    assert_eq!(report.verdict(), Verdict::Rejected(Cause::PRIORITY_TOO_LOW));
                    return false;
                };
                assert_eq!(report.verdict(), Verdict::Accepted);
                true
            };
            assert!(check(i64::MIN), "{url}");
            assert!(priority == i64::MIN || check(priority - 1), "{url}");
            assert!(check(priority), "{url}");
            assert!(priority == i64::MAX || !check(priority + 1), "{url}");
            assert_eq!(check(i64::MAX), priority == i64::MAX, "{url}");
        }
    }
}

// Domains.

fn account_of(domains: impl IntoIterator<Item = Domain>) -> Account {
    Account {
        domains: domains.into_iter().collect(),
        ..Account::silent()
    }
}

/// 18/500 to 503 do not occur, and are judged even without a key.
#[test]
fn without_authentication_the_query_does_not_count() {
    let open = Domain {
        authentication: false,
        ..Domain::new(DOMAIN, KEY)
    };
    let keyless = Domain {
        primary: None,
        ..open.clone()
    };
    let digest = "00112233445566778899aabbccddeeff";
    let queries = [
        String::new(),
        "?".to_owned(),
        "?&".to_owned(),
        "??txSecret=1".to_owned(),
        "?txSecret".to_owned(),
        "?txSecret=&txTime=".to_owned(),
        format!("?txSecret={digest}"),
        format!("?txSecret={digest}&txTime=1"),
        format!("?txSecret={digest}&txTime=65554280"),
        format!("?txSecret={digest}&amp;txTime=65554280"),
        format!("?txSercet={digest};txTime=65554280"),
        format!("?txSecret={digest}&txSecret=1&txTime=zz&txTime=1700000000000"),
        format!("?TXSECRET={}&TXTIME=+1", digest.to_uppercase()),
        "?txTime=1700000000&txSecret=x".to_owned(),
        "?a=<b>&c=/".to_owned(),
    ];
    for domain in [open, keyless] {
        let checkers = [
            Checker::new(),
            Checker::new().with_key(key(KEY)),
            Checker::new()
                .with_shortest_lifetime(Duration::MAX)
                .with_longest_lifetime(Duration::ZERO),
        ];
        let other = Domain::new("other.example.com", KEY);
        let policy = Arc::new(account_of([domain, other]).policy());
        for checker in checkers.map(|checker| checker.with_policy(policy.clone())) {
            for query in &queries {
                let url = format!("rtmp://{DOMAIN}/live/cam1{query}");
                let report = checker.check(&url, utc(NOW));
                assert_eq!(found(&report), [], "{url}");
                assert_eq!(report.verdict(), Verdict::Accepted, "{url}");
                assert_eq!(
                    codes(report.not_judged().minus(of_the_service())),
                    "18/600 18/601 18/602 19/0"
                );
                assert_eq!(report.matched_key(), None);
                assert_eq!((report.expires(), report.time_left()), (None, None));

                // Other faults, and other domains, are judged as usual.
                let url = format!("rtmp://{DOMAIN}/live/cam:1{query}");
                let report = checker.check(&url, utc(NOW));
                assert_eq!(found(&report), [(Reason::StreamIllegalCharacter, ":")]);
                let url = format!("rtmp://other.example.com/live/cam1{query}");
                let code = checker.check(&url, utc(NOW)).verdict().cause().unwrap();
                assert!((500..=503).contains(&code.sub_errcode()), "{code} {url}");
            }
        }
    }
}

#[test]
fn case_and_a_trailing_dot_of_domains_do_not_count() {
    for name in [
        "push.example.com",
        "PUSH.EXAMPLE.COM",
        "Push.Example.Com",
        "push.example.com.",
    ] {
        let domain = PolicyDomain::new(name);
        assert_eq!(domain.name(), DOMAIN);
        let mut policy = Policy::builder();
        policy.add_domain(domain.with_key(key(KEY))).unwrap();
        let policy = Arc::new(policy.build());
        assert!(policy.lists_domains());
        let checker = Checker::new().with_policy(policy.clone());
        for (host, warned) in [
            ("push.example.com", false),
            ("PUSH.EXAMPLE.COM", false),
            ("pUSH.eXAMPLE.com", false),
            ("push.example.com.", true),
            ("PUSH.EXAMPLE.COM.", true),
        ] {
            assert_eq!(policy.domain(host).unwrap().name(), DOMAIN);
            let mut link = link_to(host, "live", "cam1");
            for as_txhost in [false, true] {
                if as_txhost {
                    link.txhost = Some(host.to_owned());
                    link.host = "203.0.113.5".to_owned();
                }
                let url = link.url();
                let report = checker.check(&url, utc(NOW));
                let warning = warned.then_some((Reason::HostTrailingDot, "."));
                let warnings: Vec<_> = warning.into_iter().collect();
                assert_eq!(found(&report), warnings, "{url}");
                assert_eq!(report.verdict(), Verdict::Accepted, "{url}");
                assert_eq!(report.matched_key(), Some(KeyRole::Primary));
            }
        }
        for host in [
            "",
            ".",
            "push.example.com..",
            "example.com",
            "a.push.example.com",
            "push.example.co",
        ] {
            assert!(policy.domain(host).is_none(), "{host}");
        }
    }
}

/// The policy's entry for the push domain counts, wherever the domain is in the URL.
#[test]
fn the_push_domain_is_looked_up_not_the_host() {
    let account = account_of([
        Domain::new(DOMAIN, KEY),
        Domain {
            enabled: false,
            ..Domain::new("off.example.com", KEY)
        },
        Domain::new("edge.example.com", "another"),
    ]);
    let checker = Checker::new().with_policy(Arc::new(account.policy()));
    let hosts = [
        "203.0.113.5",
        "[2001:db8::5]",
        "edge.example.com",
        "edge.example.net",
    ];
    for host in hosts {
        for srt in [false, true] {
            let mut link = link_to(host, "live", "cam1");
            link.srt = srt;
            link.txhost = Some(DOMAIN.to_owned());
            let url = link.url();
            let report = checker.check(&url, utc(NOW));
            assert_eq!(found(&report), [], "{url}");
            assert_eq!(report.verdict(), Verdict::Accepted, "{url}");

            link.txhost = Some("off.example.com".to_owned());
            let url = link.url();
            let report = checker.check(&url, utc(NOW));
            assert_eq!(
                found(&report),
                [(Reason::DomainDisabled, "off.example.com")],
                "{url}"
            );
            let span = report.findings()[0].span;
            assert!(span.start > url.find(host).unwrap() + host.len());
        }
    }
}

/// Each listed domain has its own keys and settings, which replace those of the checker.
#[test]
fn each_domain_is_judged_by_its_own_keys_and_settings() {
    use HashAlgorithm::{Md5, Sha256};
    let delta = 3600;
    let account = account_of([
        Domain {
            backup: Some("a backup".to_owned()),
            ..Domain::new("a.example.com", "a")
        },
        Domain {
            hash: Sha256,
            backup: Some("b backup".to_owned()),
            ..Domain::new("b.example.com", "b")
        },
        Domain {
            auth_delta: delta,
            playback_key: Some("c playback".to_owned()),
            ..Domain::new("c.example.com", "c")
        },
        Domain {
            primary: None,
            backup: Some("d backup".to_owned()),
            ..Domain::new("d.example.com", "")
        },
    ]);
    let checker = Checker::new()
        .with_key(key("own"))
        .with_backup_key(key("own backup"))
        .with_hash(Sha256)
        .with_auth_delta(Duration::from_secs(7))
        .with_policy(Arc::new(account.policy()));
    let (primary, backup) = (Some(KeyRole::Primary), Some(KeyRole::Backup));
    for (host, signed_by, hash, matched) in [
        ("a.example.com", "a", Md5, primary),
        ("a.example.com", "a backup", Md5, backup),
        ("a.example.com", "b", Md5, None),
        ("a.example.com", "own", Md5, None),
        ("a.example.com", "own backup", Md5, None),
        ("b.example.com", "b", Sha256, primary),
        ("b.example.com", "b backup", Sha256, backup),
        ("b.example.com", "a backup", Sha256, None),
        ("b.example.com", "own", Sha256, None),
        ("c.example.com", "c", Md5, primary),
        ("c.example.com", "c playback", Md5, None),
        ("d.example.com", "d backup", Md5, backup),
        ("d.example.com", "own", Md5, None),
    ] {
        let mut link = link_to(host, "live", "cam1");
        link.secret = Secret::Signed(signed_by.to_owned(), hash);
        let url = link.url();
        let report = checker.check(&url, utc(NOW));
        assert_eq!(report.matched_key(), matched, "{url} by {signed_by}");
        let verdict = match matched {
            Some(_) => Verdict::Accepted,
            None => Verdict::Rejected(Cause::AUTH_FAILED),
        };
        assert_eq!(report.verdict(), verdict, "{url} by {signed_by}");
    }
    // A digest of another domain's hash has the wrong length for this domain.
    for (host, signed_by, hash) in [
        ("a.example.com", "a", Sha256),
        ("b.example.com", "b", Md5),
        ("b.example.com", "b backup", Md5),
    ] {
        let mut link = link_to(host, "live", "cam1");
        link.secret = Secret::Signed(signed_by.to_owned(), hash);
        let report = checker.check(&link.url(), utc(NOW)).verdict();
        assert_eq!(report, Verdict::Rejected(Cause::AUTH_FAILED), "{host}");
    }
    // AuthDelta is the domain's.
    for (host, signed_by, delta) in [("a.example.com", "a", 0), ("c.example.com", "c", delta)] {
        let url = Link::new(host, "live", "cam1", signed_by, NOW).url();
        let delta = i64::try_from(delta).unwrap();
        let report = checker.check(&url, utc(NOW + delta - 1));
        assert_eq!(report.verdict(), Verdict::Accepted, "{host}");
        assert_eq!(report.expires(), Some(utc(NOW)));
        assert_eq!(report.expires_with_auth_delta(), Some(utc(NOW + delta)));
        let report = checker.check(&url, utc(NOW + delta));
        assert_eq!(report.verdict(), Verdict::Rejected(Cause::URL_EXPIRED));
    }
}

/// The secret of a listed domain without a key is not judged, even if the checker has a key.
#[test]
fn a_domain_without_a_key_is_not_judged_with_another() {
    let keyless = Domain {
        primary: None,
        ..Domain::new(DOMAIN, "")
    };
    let checker = checker_of(&account_of([keyless]));
    for signed_by in [KEY, "another"] {
        let url = Link::new(DOMAIN, "live", "cam1", signed_by, EXPIRES).url();
        let report = checker.check(&url, utc(NOW));
        assert_eq!(report.verdict(), Verdict::Undetermined);
        assert!(report.not_judged().contains(Cause::AUTH_FAILED));
        assert_eq!(report.matched_key(), None);
    }
}

/// A domain that the policy does not list is judged with the checker's settings, and is 18/301 too.
#[test]
fn an_unknown_domain_is_judged_with_the_checkers_key() {
    let account = account_of([Domain::new(DOMAIN, "another")]);
    let checker = Checker::new()
        .with_key(key(KEY))
        .with_backup_key(key("backup"))
        .with_auth_delta(Duration::from_secs(60))
        .with_policy(Arc::new(account.policy()));
    let unknown = (Reason::DomainNotOfAccount, "push.example.net");
    for (signed_by, matched) in [
        (KEY, Some(KeyRole::Primary)),
        ("backup", Some(KeyRole::Backup)),
    ] {
        let url = Link::new("push.example.net", "live", "cam1", signed_by, NOW).url();
        let report = checker.check(&url, utc(NOW - 1));
        assert_eq!(found(&report), [unknown]);
        assert_eq!(report.verdict(), Verdict::Rejected(Cause::DOMAIN_UNKNOWN));
        assert_eq!(report.matched_key(), matched);
        assert_eq!(report.expires_with_auth_delta(), Some(utc(NOW + 60)));
    }
    let url = Link::new("push.example.net", "live", "cam1", "another", EXPIRES).url();
    let report = checker.check(&url, utc(NOW));
    assert_eq!(report.matched_key(), None);
    assert_eq!(found(&report)[0], unknown);
    assert_eq!(found(&report)[1].0, Reason::SecretMismatch);

    // Without listed domains, no domain is unknown.
    let checker = checker_of(&Account::silent());
    let url = Link::new("push.example.net", "live", "cam1", KEY, EXPIRES).url();
    let report = checker.check(&url, utc(NOW));
    assert_eq!(report.verdict(), Verdict::Accepted);
    assert!(report.not_judged().contains(Cause::DOMAIN_DISABLED));
    // A missing domain is another fault.
    let checker = checker_of(&account);
    let report = checker.check("rtmp:///live/cam1", utc(NOW));
    assert_eq!(report.findings()[0].reason, Reason::HostMissing);
    assert!(
        report
            .findings()
            .iter()
            .all(|finding| finding.reason != Reason::DomainNotOfAccount)
    );
}

#[test]
fn a_playback_domain_refuses_pushes() {
    let play = |name: &str| Domain {
        playback: true,
        ..Domain::new(name, KEY)
    };
    let account = account_of([play(DOMAIN), play("1.liveplay.myqcloud.com")]);
    let checker = checker_of(&account);
    for domain in [DOMAIN, "1.liveplay.myqcloud.com"] {
        let url = Link::new(domain, "live", "cam1", KEY, EXPIRES).url();
        let report = checker.check(&url, utc(NOW));
        // Reported once, even if both the policy and the name say so.
        assert_eq!(found(&report), [(Reason::HostIsPlayback, domain)]);
        assert_eq!(report.verdict(), Verdict::Rejected(Cause::DOMAIN_INVALID));
    }
    let both = Domain {
        enabled: false,
        ..play(DOMAIN)
    };
    let url = Link::new(DOMAIN, "live", "cam1", KEY, EXPIRES).url();
    let report = checker_of(&account_of([both]))
        .check(&url, utc(NOW))
        .verdict();
    assert_eq!(report, Verdict::Rejected(Cause::DOMAIN_INVALID));
}

// Channel mode.

#[test]
fn in_channel_mode_every_stream_needs_an_open_channel() {
    let mode: fn(&mut PolicyBuilder) = PolicyBuilder::set_channel_mode;
    let channels: fn(&mut PolicyBuilder) = |policy| {
        policy.add_channel("open", true).unwrap();
        policy.add_channel("closed", false).unwrap();
    };
    let (missing, closed) = (
        Some((Reason::ChannelMissing, Cause::CHANNEL_MISSING)),
        Some((Reason::ChannelClosed, Cause::CHANNEL_DISABLED)),
    );
    let no_steps: &[fn(&mut PolicyBuilder)] = &[];
    for (steps, of_open, of_closed, of_other) in [
        (no_steps, None, None, None),
        (&[mode], missing, missing, missing),
        (&[channels], None, closed, missing),
        // The order of the steps does not count.
        (&[mode, channels], None, closed, missing),
        (&[channels, mode], None, closed, missing),
    ] {
        let mut policy = Policy::builder();
        steps.iter().for_each(|step| step(&mut policy));
        let checker = Checker::new()
            .with_key(key(KEY))
            .with_policy(Arc::new(policy.build()));
        for (stream, refusal) in [
            ("open", of_open),
            ("closed", of_closed),
            ("other", of_other),
            ("Open", of_other),
            ("ope", of_other),
        ] {
            let url = Link::new(DOMAIN, "open", stream, KEY, EXPIRES).url();
            let report = checker.check(&url, utc(NOW));
            let expected: Vec<_> = refusal
                .iter()
                .map(|(reason, _)| (*reason, stream))
                .collect();
            assert_eq!(found(&report), expected, "{url}");
            let expected = refusal.map_or(Verdict::Accepted, |(_, cause)| Verdict::Rejected(cause));
            assert_eq!(report.verdict(), expected, "{url}");
        }
    }
}

// Settings beyond the service's limits.

#[test]
fn the_services_limits_are_warnings() {
    use PolicyWarning::{BanTooLong, Ipv6, ListTooLong, PrefixUnusual};
    assert_eq!(Policy::default().warnings(), []);
    let of_clients = |entries: &[&str]| {
        let lists = [Clients::allow(entries), Clients::block(entries)];
        let [allow, block] = lists.map(|clients| {
            let account = Account {
                clients: Some(clients),
                ..Account::silent()
            };
            account.policy().warnings()
        });
        assert_eq!(allow, block);
        allow
    };
    let accepted = [
        "203.0.113.9",
        "203.0.113.9/32",
        "10.0.0.0/8",
        "10.0.0.0/16",
        "10.0.0.0/24",
    ];
    assert_eq!(of_clients(&[]), []);
    assert_eq!(of_clients(&accepted), []);
    for prefix in 0..=32_u8 {
        let entry = format!("0.0.0.0/{prefix}");
        let expected = match prefix {
            8 | 16 | 24 | 32 => vec![],
            _ => vec![PrefixUnusual],
        };
        assert_eq!(of_clients(&[&entry]), expected, "{entry}");
    }
    for entry in ["::1", "2001:db8::/32", "::ffff:203.0.113.9"] {
        assert_eq!(of_clients(&[entry]), [Ipv6], "{entry}");
    }
    let many: Vec<_> = (0..=200).map(|number| format!("10.0.0.{number}")).collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    assert_eq!(of_clients(&many[..200]), []);
    assert_eq!(of_clients(&many), [ListTooLong]);
    let mut warnings = of_clients(&["::1", "10.0.0.0/9", "::2"]);
    warnings.sort_by_key(|warning| warning.to_string());
    assert_eq!(warnings, [Ipv6, Ipv6, PrefixUnusual]);

    let start = utc(NOW);
    let longest = TimeDelta::days(90);
    for (ban, expected) in [
        (Ban::of("cam1"), vec![]),
        (Ban::of("cam1").since(start), vec![]),
        (Ban::of("cam1").until(start + longest * 9), vec![]),
        (Ban::of("cam1").since(start).until(start + longest), vec![]),
        (
            Ban::of("cam1")
                .since(start)
                .until(start + longest + TimeDelta::nanoseconds(1)),
            vec![BanTooLong],
        ),
        (
            Ban::of("cam1")
                .since(DateTime::<Utc>::MIN_UTC)
                .until(DateTime::<Utc>::MAX_UTC),
            vec![BanTooLong],
        ),
    ] {
        assert_eq!(with_bans([ban.clone()]).warnings(), expected, "{ban:?}");
    }
    let warnings = [BanTooLong, Ipv6, ListTooLong, PrefixUnusual];
    let mut messages = warnings.map(|warning| warning.to_string()).to_vec();
    messages.dedup();
    assert_eq!(messages.len(), 4);
}

// Faults.

#[test]
fn faulty_entries_are_reported_and_left_out() {
    let mut policy = Policy::builder();
    let first = PolicyDomain::new(DOMAIN).with_key(key(KEY));
    assert_eq!(policy.add_domain(first), Ok(()));
    let long_label = format!("{}.example.com", "a".repeat(64));
    let long = format!("{}example.com", "a.".repeat(130));
    for name in [
        "",
        ".",
        "com",
        "push",
        "localhost",
        "a.localhost",
        "push.example.com..",
        ".push.example.com",
        "push..example.com",
        "-push.example.com",
        "push-.example.com",
        "push_1.example.com",
        "push example.com",
        " push.example.com",
        "push.example.com:1935",
        "rtmp://push.example.com",
        "user@push.example.com",
        "*.example.com",
        "пуш.example.com",
        "xn--.example.com",
        "203.0.113.5",
        "0x7f.1",
        "2130706433",
        "[::1]",
        "::1",
        "1.2.3.4.5",
        &long_label,
        &long,
        // The suffix of a playback domain does not make the name valid.
        "a..liveplay.myqcloud.com",
    ] {
        let fault = policy.add_domain(PolicyDomain::new(name));
        assert_eq!(fault, Err(PolicyFault::DomainInvalid), "{name}");
    }
    for name in [DOMAIN, "PUSH.EXAMPLE.COM", "push.example.com."] {
        let duplicate = PolicyDomain::new(name).with_key(key("another")).disabled();
        assert_eq!(policy.add_domain(duplicate), Err(PolicyFault::DomainTwice));
    }
    for name in [
        "a.example.com",
        "1.liveplay.myqcloud.com",
        "xn--4gbrim.example.com",
        "a.b",
    ] {
        assert_eq!(policy.add_domain(PolicyDomain::new(name)), Ok(()), "{name}");
    }

    assert_eq!(policy.add_disabled_app(""), Err(PolicyFault::NameEmpty));
    assert_eq!(policy.add_disabled_app("closed"), Ok(()));
    assert_eq!(
        policy.add_disabled_app("closed"),
        Err(PolicyFault::AppTwice)
    );
    assert_eq!(policy.add_disabled_app("Closed"), Ok(()));

    let at = |seconds| utc(NOW + seconds);
    assert_eq!(policy.add_ban(Ban::of("")), Err(PolicyFault::NameEmpty));
    for end in [-1, 0] {
        let ban = Ban::of("cam1").since(at(0)).until(at(end));
        assert_eq!(policy.add_ban(ban), Err(PolicyFault::BanEndsBeforeStart));
    }
    assert_eq!(
        policy.add_ban(Ban::of("cam2").since(at(0)).until(at(1))),
        Ok(())
    );
    assert_eq!(policy.add_ban(Ban::of("cam2")), Ok(()));

    assert_eq!(policy.add_channel("", true), Err(PolicyFault::NameEmpty));
    // A refused channel does not set channel mode.
    let url = Link::new(DOMAIN, "live", "cam1", KEY, EXPIRES).url();
    let verdict = |policy: &PolicyBuilder| {
        let policy = Arc::new(policy.clone().build());
        Checker::new()
            .with_policy(policy)
            .check(&url, utc(NOW))
            .verdict()
    };
    assert_eq!(verdict(&policy), Verdict::Accepted);
    assert_eq!(policy.add_channel("cam1", true), Ok(()));
    assert_eq!(
        policy.add_channel("cam1", false),
        Err(PolicyFault::ChannelTwice)
    );
    assert_eq!(verdict(&policy), Verdict::Accepted);

    assert_eq!(policy.set_priority_param(""), Err(PolicyFault::NameEmpty));
    assert_eq!(policy.set_priority_param("priority"), Ok(()));

    let allow = || ClientList::allow(["203.0.113.9"]).unwrap();
    let block = || ClientList::block(["203.0.113.9"]).unwrap();
    for (one, other) in [(allow(), block()), (block(), allow()), (allow(), allow())] {
        let mut policy = Policy::builder();
        assert_eq!(policy.set_clients(one.clone()), Ok(()));
        assert_eq!(policy.set_clients(other), Err(PolicyFault::BothLists));
        // The first list stays in effect.
        let policy = Arc::new(policy.build());
        let client: IpAddr = "203.0.113.9".parse().unwrap();
        let facts = Facts::at(utc(NOW)).with_client(client);
        let checker = Checker::new().with_key(key(KEY)).with_policy(policy);
        let accepted = checker.check(&url, facts).verdict() == Verdict::Accepted;
        assert_eq!(accepted, one.admits(client));
    }
    for entry in [
        "",
        " ",
        "x",
        "203.0.113",
        "203.0.113.256",
        "203.0.113.9/33",
        "203.0.113.9/",
        "/24",
        "203.0.113.9 ",
        "203.0.113.0-203.0.113.9",
        "203.0.113.*",
        "::g",
        "::1/129",
        "[::1]",
        "203.0.113.9:80",
        "fe80::1%eth0",
        "push.example.com",
        // Leading zeros, and bits after the prefix.
        "010.0.0.0/8",
        "10.0.0.0/08",
        "10.0.0.01",
        "10.0.0.1/8",
        "2001:db8::1/64",
        "10.0.0.0/+8",
    ] {
        let list = ClientList::allow(["203.0.113.9", entry]);
        assert_eq!(list, Err(PolicyFault::AddressInvalid), "{entry}");
        let list = ClientList::block([entry]);
        assert_eq!(list, Err(PolicyFault::AddressInvalid), "{entry}");
    }
}

#[test]
fn every_fault_has_a_unique_message() {
    use PolicyFault::{
        AddressInvalid, AppTwice, BanEndsBeforeStart, BothLists, ChannelTwice, DomainInvalid,
        DomainTwice, NameEmpty,
    };
    let faults = [
        DomainInvalid,
        DomainTwice,
        NameEmpty,
        AppTwice,
        ChannelTwice,
        BanEndsBeforeStart,
        AddressInvalid,
        BothLists,
    ];
    let messages: std::collections::BTreeSet<_> =
        faults.iter().map(|fault| fault.to_string()).collect();
    assert_eq!(messages.len(), faults.len());
    assert!(
        messages
            .iter()
            .all(|message| !message.is_empty() && message.trim() == message)
    );
}

// Keys.

#[test]
fn no_text_shows_a_key() {
    const KEYS: [&str; 5] = [
        "primary-9f3a7c",
        "backup-77b1e0",
        "playback-c4d2",
        "own-51e6aa",
        "own-backup-08",
    ];
    let domain = PolicyDomain::new(DOMAIN)
        .with_key(key(KEYS[0]))
        .with_backup_key(key(KEYS[1]))
        .with_playback_key(key(KEYS[2]));
    let mut builder = Policy::builder();
    builder.add_domain(domain.clone()).unwrap();
    builder.add_ban(Ban::of("cam1").because("why")).unwrap();
    let policy = Arc::new(builder.clone().build());
    let checker = Checker::new()
        .with_key(key(KEYS[3]))
        .with_backup_key(key(KEYS[4]))
        .with_playback_key(key(KEYS[2]))
        .with_policy(policy.clone());
    let url = link_to(DOMAIN, "live", "cam1").url();
    let shown = [
        format!("{domain:?} {domain:#?}"),
        format!("{builder:?} {builder:#?}"),
        format!("{policy:?} {policy:#?}"),
        format!("{checker:?} {checker:#?}"),
        format!("{:?}", checker.check(&url, utc(NOW))),
    ];
    for text in &shown[..4] {
        assert!(text.contains(DOMAIN) && text.contains("Key(***)"), "{text}");
    }
    for text in &shown {
        for key in KEYS {
            let hex: String = key.bytes().map(|b| format!("{b:02x}")).collect();
            let bytes = format!("{:?}", key.as_bytes());
            let bytes = bytes.trim_matches(['[', ']']).to_owned();
            let secret = secret_of(
                key,
                "cam1",
                &format!("{:X}", NOW + 1000 * DAY),
                HashAlgorithm::Md5,
            );
            for piece in [key, &hex, &bytes, &secret] {
                assert!(!text.contains(piece), "{text}");
            }
        }
    }
}

// Concurrent use.

/// Each of two policies forbids one of two streams. A checker answers by one policy, however often another replaces it.
#[test]
fn a_policy_is_shared_and_replaced_while_in_use() {
    let policies = ["cam1", "cam2"].map(|forbidden| {
        let account = Account {
            bans: vec![BanRow::of(forbidden)],
            // The keys differ, so that a mixture of both policies also shows as 18/503.
            ..account_of([Domain::new(DOMAIN, forbidden)])
        };
        Arc::new(account.policy())
    });
    let checker_of = |policy: &Arc<Policy>| Checker::new().with_policy(policy.clone());
    let current = Mutex::new((0, Arc::new(checker_of(&policies[0]))));
    let url = |stream, key| Link::new(DOMAIN, "live", stream, key, EXPIRES).url();
    let urls = ["cam1", "cam2"].map(|key| [url("cam1", key), url("cam2", key)]);
    let (done, seen) = (AtomicBool::new(false), [const { AtomicUsize::new(0) }; 2]);
    std::thread::scope(|scope| {
        let threads = [(); 8].map(|()| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let (which, checker) = current.lock().unwrap().clone();
                    for _ in 0..4 {
                        for (stream, url) in urls[which].iter().enumerate() {
                            let expected = match stream == which {
                                true => Verdict::Rejected(Cause::STREAM_DISABLED),
                                false => Verdict::Accepted,
                            };
                            assert_eq!(checker.check(url, utc(NOW)).verdict(), expected);
                        }
                    }
                    seen[which].fetch_add(1, Ordering::Relaxed);
                }
            })
        });
        // On a busy machine it takes longer until the threads have seen each policy often enough.
        for swap in 1.. {
            let seen_enough = seen.iter().all(|times| times.load(Ordering::Relaxed) > 20);
            if (swap > 200 && seen_enough) || threads.iter().any(|thread| thread.is_finished()) {
                break;
            }
            let which = swap % 2;
            *current.lock().unwrap() = (which, Arc::new(checker_of(&policies[which])));
            std::thread::sleep(Duration::from_micros(100));
        }
        done.store(true, Ordering::Relaxed);
    });
    // Replaced checkers are dropped: only `policies` and the current checker own a policy.
    let in_use = current.lock().unwrap().0;
    for (which, policy) in policies.iter().enumerate() {
        assert_eq!(Arc::strong_count(policy), 1 + usize::from(which == in_use));
    }
}

#[test]
fn policies_and_checkers_are_thread_safe() {
    fn assert_thread_safe<T: Send + Sync + 'static>() {}
    assert_thread_safe::<Policy>();
    assert_thread_safe::<PolicyDomain>();
    assert_thread_safe::<Checker>();
    assert_thread_safe::<Facts>();
}

/// A check without findings does not allocate, whatever the policy contains.
#[test]
fn a_check_under_a_policy_does_not_allocate() {
    let question = passing();
    let checker = checker_of(&question.account);
    let (url, facts) = (question.link.url(), question.known.facts());
    let allocated = measure(|| {
        assert_eq!(checker.check(&url, facts).verdict(), Verdict::Accepted);
    });
    assert_eq!(allocated.count_total, 0);
}

// Lifetimes.

#[test]
fn a_lifetime_outside_the_callers_bounds_is_a_warning() {
    let hours = |hours: u64| Duration::from_secs(3600 * hours);
    let (short, long) = (Reason::LifetimeShort, Reason::LifetimeLong);
    let plain = || Checker::new().with_key(key(KEY));
    let bounded = || {
        plain()
            .with_shortest_lifetime(hours(12))
            .with_longest_lifetime(hours(24))
    };
    let policy = Arc::new(account_of([Domain::new(DOMAIN, KEY)]).policy());
    let delta = hours(12);
    // The checker, the seconds left, and the expected warning.
    for (checker, left, warning) in [
        (plain(), 1, None),
        (plain(), 1000 * DAY, None),
        (bounded(), 1, Some(short)),
        (bounded(), 12 * 3600 - 1, Some(short)),
        (bounded(), 12 * 3600, None),
        (bounded(), 24 * 3600, None),
        (bounded(), 24 * 3600 + 1, Some(long)),
        (bounded(), 1000 * DAY, Some(long)),
        (
            bounded().with_policy(policy.clone()),
            12 * 3600 - 1,
            Some(short),
        ),
        (bounded().with_policy(policy.clone()), 12 * 3600, None),
        (bounded().with_policy(policy), 24 * 3600 + 1, Some(long)),
        // AuthDelta is part of the lifetime.
        (bounded().with_auth_delta(delta), 1, None),
        (bounded().with_auth_delta(delta), 12 * 3600, None),
        (bounded().with_auth_delta(delta), 12 * 3600 + 1, Some(long)),
        (plain().with_shortest_lifetime(Duration::ZERO), 1, None),
        (
            plain().with_shortest_lifetime(Duration::MAX),
            1000 * DAY,
            Some(short),
        ),
        (plain().with_longest_lifetime(Duration::ZERO), 1, Some(long)),
        (
            plain().with_longest_lifetime(Duration::MAX),
            1000 * DAY,
            None,
        ),
        // Bounds are truncated to whole seconds.
        (
            plain().with_shortest_lifetime(Duration::from_millis(1999)),
            1,
            None,
        ),
    ] {
        let expires = NOW + left;
        let url = Link::new(DOMAIN, "live", "cam1", KEY, expires).url();
        let txtime = format!("{expires:X}");
        let expected: Vec<_> = warning
            .into_iter()
            .map(|reason| (reason, &*txtime))
            .collect();
        for nanos in [0, 999_999_999] {
            let now = DateTime::from_timestamp(NOW, nanos).unwrap();
            let report = checker.check(&url, now);
            assert_eq!(found(&report), expected, "{left} s left");
            assert_eq!(report.verdict(), Verdict::Accepted);
        }
    }
    // A URL that is expired or states no time has no lifetime.
    let checker = bounded().with_auth_delta(Duration::from_secs(5));
    for (expires, reason) in [
        (NOW - 5, Some(Reason::Expired)),
        (NOW - 1000 * DAY, Some(Reason::Expired)),
    ] {
        let url = Link::new(DOMAIN, "live", "cam1", KEY, expires).url();
        let report = checker.check(&url, utc(NOW));
        let reasons: Vec<_> = report.findings().iter().map(|f| f.reason).collect();
        assert_eq!(reasons, Vec::from_iter(reason));
    }
    let mut link = Link::new(DOMAIN, "live", "cam1", KEY, EXPIRES);
    for (txtime, reason) in [
        (Some("xyz"), Reason::TxtimeNotHex),
        (Some(""), Reason::TxtimeEmpty),
    ] {
        link.txtime = txtime.map(str::to_owned);
        let url = link.url();
        let reasons: Vec<_> = found(&checker.check(&url, utc(NOW)))
            .into_iter()
            .map(|(reason, _)| reason)
            .collect();
        assert_eq!(reasons, [reason]);
    }
}

// Queries of servers.

#[test]
fn a_domain_mints_with_its_own_key_and_hash() {
    let now = DateTime::from_timestamp(NOW, 0).unwrap();
    let minted = |domain: PolicyDomain| {
        let target = pushurl::Target::new(DOMAIN, "live", "cam1");
        let signer = domain.signer()?;
        let url = signer
            .sign(&target, Duration::from_secs(60), now)
            .unwrap()
            .url();
        let mut policy = Policy::builder();
        policy.add_domain(domain).unwrap();
        let checker = Checker::new().with_policy(Arc::new(policy.build()));
        Some((checker.check(&url, now).matched_key(), url.len()))
    };
    let domain = || PolicyDomain::new(DOMAIN);
    assert_eq!(minted(domain()), None);
    assert_eq!(minted(domain().with_playback_key(key("c"))), None);
    let both = minted(domain().with_key(key("a")).with_backup_key(key("b"))).unwrap();
    assert_eq!(both.0, Some(KeyRole::Primary));
    let backup = minted(domain().with_backup_key(key("b"))).unwrap();
    assert_eq!(backup, (Some(KeyRole::Backup), both.1));
    let sha256 = domain().with_key(key("a")).with_hash(HashAlgorithm::Sha256);
    assert_eq!(minted(sha256), Some((Some(KeyRole::Primary), both.1 + 32)));
}

#[test]
fn a_policy_lists_its_domains_limits_and_priorities() {
    let url = pushurl::PushUrl::split("rtmp://push.example.com/live/cam1?prio=-7&prio=9");
    let empty = Policy::default();
    assert_eq!(
        (
            empty.domains().count(),
            empty.max_pushes_of_stream(),
            empty.priority(&url)
        ),
        (0, None, 0)
    );
    let mut policy = Policy::builder();
    let off = PolicyDomain::new("b.example.com").without_authentication();
    policy
        .add_domain(PolicyDomain::new("a.example.com").for_playback())
        .unwrap();
    policy.add_domain(off).unwrap();
    policy.set_max_pushes_of_stream(2);
    policy.set_priority_param("prio").unwrap();
    let policy = policy.build();
    let mut domains: Vec<_> = policy
        .domains()
        .map(|domain| {
            (
                domain.name(),
                domain.is_for_playback(),
                domain.is_authenticated(),
            )
        })
        .collect();
    domains.sort_unstable();
    assert_eq!(
        domains,
        [
            ("a.example.com", true, true),
            ("b.example.com", false, false)
        ]
    );
    assert_eq!(
        (policy.max_pushes_of_stream(), policy.priority(&url)),
        (Some(2), -7)
    );
    for (text, expected) in [("?prio=x", 0), ("?prio=", 0), ("", 0), ("?prio=5", 5)] {
        let url = format!("rtmp://a.example.com/live/cam1{text}");
        assert_eq!(
            policy.priority(&pushurl::PushUrl::split(&url)),
            expected,
            "{text}"
        );
    }
}
