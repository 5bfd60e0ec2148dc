//! Properties of all policies, facts and URLs, tested on random ones with few names, so that they often match.
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

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use account::{Account, BanRow, Clients, Domain, Known, Link, Question, Secret};
use ipnet::IpNet;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use pushurl::{
    AccountStatus, Cause, CauseSet, Checker, ClientList, HashAlgorithm, HookAnswer, Policy,
    PushUrl, Reason, Report, Span, Verdict,
};
use support::{config, key, needs_a_key, utc};

const NOW: i64 = 1_700_000_000;
const HOUR: i64 = 3600;

// Few names, so that the policy often has an entry for the names of the URL.

const DOMAINS: [&str; 5] = [
    "push.example.com",
    "p2.example.com",
    "play.example.net",
    "off.example.org",
    "1.liveplay.myqcloud.com",
];
const OTHER_HOSTS: [&str; 6] = [
    "unknown.example.com",
    "203.0.113.5",
    "[2001:db8::5]",
    "localhost",
    "",
    "push..com",
];
const APPS: [&str; 5] = ["live", "stage", "Live", "li:ve", "a/b"];
const STREAMS: [&str; 6] = ["cam1", "cam2", "Cam1", "cam:1", "cam1.flv", ""];
const KEYS: [&str; 3] = ["one", "two", "three"];
const PARAMS: [&str; 12] = [
    "priority",
    "priority=-1",
    "priority=0",
    "priority=1",
    "priority=2",
    "priority=x",
    "rank=1",
    "rank=-2",
    "record=flv",
    "txTime=1",
    "txSecret=1",
    "a=<b>",
];
const ADDRESSES: [&str; 9] = [
    "203.0.113.0",
    "203.0.113.127",
    "203.0.113.128",
    "203.0.113.255",
    "::ffff:203.0.113.128",
    "198.51.100.7",
    "2001:db8::",
    "2001:db8:0:ffff::1",
    "::1",
];
const NETWORKS: [&str; 9] = [
    "203.0.113.0/25",
    "203.0.113.128/25",
    "203.0.113.0/24",
    "203.0.113.255",
    "0.0.0.0/0",
    "198.51.100.0/29",
    "2001:db8::/48",
    "::ffff:203.0.113.0/121",
    "::/127",
];

fn text_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(texts).prop_map(str::to_owned)
}

/// A name, sometimes in upper case or with a trailing dot.
fn rewritten(name: &'static [&'static str]) -> impl Strategy<Value = String> {
    (select(name), 0..6_u8).prop_map(|(name, spelling)| match spelling {
        0 => name.to_uppercase(),
        1 => format!("{name}."),
        _ => name.to_owned(),
    })
}

fn hash() -> impl Strategy<Value = HashAlgorithm> {
    prop_oneof![3 => Just(HashAlgorithm::Md5), 1 => Just(HashAlgorithm::Sha256)]
}

fn domain(name: &'static str) -> impl Strategy<Value = Domain> {
    let keys = (
        option::weighted(0.8, text_of(&KEYS)),
        option::weighted(0.4, text_of(&KEYS)),
        option::weighted(0.2, text_of(&KEYS)),
    );
    let delta = prop_oneof![3 => Just(0), 1 => select(vec![1, 3600, u64::MAX])];
    let switches = [0.85, 0.9, 0.1].map(prop::bool::weighted);
    let name = (Just(name), 0..6_u8).prop_map(|(name, spelling)| match spelling {
        0 => name.to_uppercase(),
        1 => format!("{name}."),
        _ => name.to_owned(),
    });
    (name, keys, hash(), delta, switches).prop_map(|(name, keys, hash, auth_delta, switches)| {
        let (primary, backup, playback_key) = keys;
        let [authentication, enabled, playback] = switches;
        Domain {
            name,
            primary,
            backup,
            playback_key,
            hash,
            auth_delta,
            authentication,
            enabled,
            playback,
        }
    })
}

fn domains() -> impl Strategy<Value = Vec<Domain>> {
    prop_oneof![1 => Just(0..=0), 6 => Just(3..=DOMAINS.len())]
        .prop_flat_map(|count| subsequence(&DOMAINS[..], count))
        .prop_flat_map(|names| names.into_iter().map(domain).collect::<Vec<_>>())
}

fn ban() -> impl Strategy<Value = BanRow> {
    let week = 7 * 24 * HOUR;
    let place = (rewritten(&DOMAINS), text_of(&APPS));
    let since = select(vec![
        NOW - week - 1,
        NOW - week,
        NOW - week + 1,
        NOW - 1,
        NOW,
        NOW + 1,
    ]);
    let until = select(vec![NOW, NOW + 1, NOW + HOUR]);
    let named = text_of(&STREAMS[..5]);
    (
        named,
        option::of(place),
        option::of(since),
        option::of(until),
        option::weighted(0.1, Just("a reason \"in\"\u{1}words".to_owned())),
    )
        .prop_map(|(stream, strictly, since, until, reason)| BanRow {
            stream,
            strictly,
            since,
            until: until.filter(|until| since.is_none_or(|since| since < *until)),
            reason,
        })
}

fn clients() -> impl Strategy<Value = Clients> {
    (any::<bool>(), vec(text_of(&NETWORKS), 0..5))
        .prop_map(|(allow, entries)| Clients { allow, entries })
}

fn account() -> impl Strategy<Value = Account> {
    let status =
        prop_oneof![12 => Just(AccountStatus::Active), 1 => select(AccountStatus::ALL.to_vec())];
    let channels = btree_map(text_of(&STREAMS[..5]), prop::bool::weighted(0.7), 0..5);
    let limits = (option::of(0..4_u64), option::of(0..4_u64));
    let priority = option::of(text_of(&["priority", "rank", "txTime"]));
    let apps = subsequence(&APPS[..], 0..3);
    (
        status,
        domains(),
        apps,
        vec(ban(), 0..3),
        option::weighted(0.3, channels),
        option::of(clients()),
        limits,
        priority,
    )
        .prop_map(
            |(status, domains, apps, bans, channels, clients, limits, priority_param)| Account {
                status,
                domains,
                disabled_apps: apps.into_iter().map(str::to_owned).collect(),
                bans,
                channels,
                clients,
                max_pushes: limits.0,
                max_pushes_of_stream: limits.1,
                priority_param,
            },
        )
}

fn known() -> impl Strategy<Value = Known> {
    let client = select(&ADDRESSES[..]).prop_map(|address| address.parse().unwrap());
    (
        option::of(client),
        option::of(0..4_u64),
        option::of(0..4_u64),
        option::of(-2..=2_i64),
        option::of(select(HookAnswer::ALL.to_vec())),
    )
        .prop_map(
            |(client, live_total, live_same, live_priority, hook)| Known {
                now: NOW,
                client,
                live_total,
                live_same,
                live_priority,
                hook,
            },
        )
}

fn link() -> impl Strategy<Value = Link> {
    let host = prop_oneof![8 => rewritten(&DOMAINS), 1 => text_of(&OTHER_HOSTS)];
    let txhost = option::weighted(
        0.3,
        prop_oneof![8 => rewritten(&DOMAINS), 1 => text_of(&OTHER_HOSTS)],
    );
    let time = prop_oneof![
        6 => select(vec![1, HOUR, 24 * HOUR]).prop_map(|left| Some(format!("{:X}", NOW + left))),
        2 => select(vec![0, -1, -HOUR]).prop_map(|left| Some(format!("{:x}", NOW + left))),
        1 => Just(Some((NOW + HOUR).to_string())),
        1 => Just(Some("soon".to_owned())),
        1 => Just(None),
    ];
    let secret = prop_oneof![
        8 => (text_of(&KEYS), hash()).prop_map(|(key, hash)| Secret::Signed(key, hash)),
        1 => Just(Secret::Missing),
        1 => text_of(&["", "x", "00112233445566778899aabbccddeeff"]).prop_map(Secret::Text),
    ];
    let app = prop_oneof![1 => text_of(&APPS), 1 => text_of(&APPS[..3])];
    let stream = prop_oneof![1 => text_of(&STREAMS), 1 => text_of(&STREAMS[..3])];
    let names = (app, stream);
    let more = vec(text_of(&PARAMS), 0..3);
    (
        prop::bool::weighted(0.2),
        host,
        txhost,
        names,
        secret,
        time,
        more,
    )
        .prop_map(|(srt, host, txhost, names, secret, txtime, more)| Link {
            srt,
            host,
            txhost,
            app: names.0,
            stream: names.1,
            secret,
            txtime,
            more,
        })
}

fn question() -> impl Strategy<Value = Question> {
    (account(), known(), link()).prop_map(|(account, known, link)| Question {
        account,
        known,
        link,
    })
}

/// The checker's own keys and settings, for domains that the policy does not list.
fn own() -> impl Strategy<Value = Domain> {
    domain("own.example.com").prop_map(|own| Domain {
        // Only a policy can switch authentication off.
        authentication: true,
        ..own
    })
}

fn checker_of(own: &Domain) -> Checker {
    let mut checker = Checker::new()
        .with_hash(own.hash)
        .with_auth_delta(Duration::from_secs(own.auth_delta));
    if let Some(primary) = &own.primary {
        checker = checker.with_key(key(primary));
    }
    if let Some(backup) = &own.backup {
        checker = checker.with_backup_key(key(backup));
    }
    if let Some(playback) = &own.playback_key {
        checker = checker.with_playback_key(key(playback));
    }
    checker
}

fn check<'t>(own: &Domain, account: &Account, known: &Known, url: &'t str) -> Report<'t> {
    let checker = checker_of(own).with_policy(Arc::new(account.policy()));
    checker.check(url, known.facts())
}

type Found = Vec<(Reason, Span)>;

fn found(report: &Report<'_>) -> Found {
    let findings = report.findings().iter();
    findings
        .map(|finding| (finding.reason, finding.span))
        .collect()
}

fn is_service(cause: Cause) -> bool {
    cause.errcode() == 18 && cause.sub_errcode() < 200
}

fn is_authentication(cause: Cause) -> bool {
    cause.errcode() == 18 && (500..600).contains(&cause.sub_errcode())
}

// The verdict.

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn the_verdict_is_the_least_failing_code(question in question(), own in own()) {
        let url = question.link.url();
        let report = check(&own, &question.account, &question.known, &url);
        prop_assume!(report.inner().is_none());
        let failures = report.findings().iter().filter(|finding| finding.is_failure());
        let least = failures.clone().map(|finding| finding.cause()).min();
        let unjudged = report.not_judged().contains(Cause::AUTH_FAILED);
        let expected = match (least, unjudged) {
            (Some(cause), _) => Verdict::Rejected(cause),
            (None, true) => Verdict::Undetermined,
            (None, false) => Verdict::Accepted,
        };
        prop_assert_eq!(report.verdict(), expected);
        for failure in failures {
            prop_assert!(!report.not_judged().contains(failure.cause()), "{:?}", failure);
            prop_assert!(url.get(failure.span.range()).is_some());
        }
        let sorted = report
            .findings()
            .is_sorted_by_key(|f| (f.cause(), f.severity(), support::is_explained(f.reason), f.span, f.reason));
        prop_assert!(sorted);
    }

    /// A check reports the findings of the text, judged with the push domain's keys, and the findings of the account. The test
    /// computes the latter itself.
    #[test]
    fn a_check_finds_the_faults_of_the_text_and_of_the_account(question in question(), own in own()) {
        let Question { account, known, link } = question;
        let url = link.url();
        let entry = entry_of(&account, &url).unwrap_or(&own);
        let bare = checker_of(entry).check(&url, utc(known.now));
        let report = check(&own, &account, &known, &url);
        // The faults that are left without a wrapper can differ: a policy switches authentication off.
        prop_assume!(bare.inner().is_none() && report.inner().is_none());
        let mut expected = found(&bare);
        if !entry.authentication {
            expected.retain(|(reason, _)| !is_authentication(reason.cause()));
        }
        for finding in of_the_account(&account, &known, &url) {
            if finding.0 != Reason::HostIsPlayback || !expected.iter().any(|(reason, _)| *reason == finding.0) {
                expected.push(finding);
            }
        }
        let mut actual = found(&report);
        expected.sort();
        actual.sort();
        prop_assert_eq!(actual, expected, "{}", url);
        if entry.authentication {
            prop_assert_eq!(report.matched_key(), bare.matched_key());
            prop_assert_eq!(report.time_left(), bare.time_left());
        } else {
            prop_assert_eq!((report.matched_key(), report.time_left()), (None, None));
        }
    }
}

fn canonical(domain: &str) -> String {
    domain
        .strip_suffix('.')
        .unwrap_or(domain)
        .to_ascii_lowercase()
}

fn entry_of<'a>(account: &'a Account, url: &str) -> Option<&'a Domain> {
    let name = canonical(&PushUrl::split(url).push_domain());
    let mut domains = account.domains.iter();
    domains.find(|domain| canonical(&domain.name) == name)
}

/// The findings of the account and the facts, by a linear search through all settings.
fn of_the_account(account: &Account, known: &Known, url: &str) -> Found {
    let mut found = Vec::new();
    let split = PushUrl::split(url);
    let (domain, app, stream) = (split.push_domain(), split.app(), split.stream());
    let end = Span::new(url.len(), url.len());

    match account.status {
        AccountStatus::NotFound => found.push((Reason::AccountNotFound, domain.span())),
        AccountStatus::ShutDown => found.push((Reason::ServiceShutDown, domain.span())),
        AccountStatus::Overdue => found.push((Reason::ServiceOverdue, domain.span())),
        AccountStatus::Suspended => found.push((Reason::ServiceForciblySuspended, domain.span())),
        _ => {}
    }
    match entry_of(account, url) {
        Some(entry) if entry.playback => found.push((Reason::HostIsPlayback, domain.span())),
        None if !account.domains.is_empty() && !domain.is_empty() => {
            found.push((Reason::DomainNotOfAccount, domain.span()));
        }
        _ => {}
    }
    if entry_of(account, url).is_some_and(|entry| !entry.enabled) {
        found.push((Reason::DomainDisabled, domain.span()));
    }
    if account.disabled_apps.iter().any(|name| *name == *app) {
        found.push((Reason::AppDisabled, app.span()));
    }
    let applies = |ban: &&BanRow| {
        let here = ban.strictly.as_ref().is_none_or(|(of_domain, of_app)| {
            canonical(of_domain) == canonical(&domain) && *of_app == *app
        });
        let end = match (ban.since, ban.until) {
            (_, Some(until)) => until,
            (Some(since), None) => since + 7 * 24 * HOUR,
            (None, None) => i64::MAX,
        };
        let now = ban.since.unwrap_or(i64::MIN) <= known.now && known.now < end;
        here && now && ban.stream == *stream
    };
    if account.bans.iter().any(|ban| applies(&ban)) {
        found.push((Reason::StreamForbidden, stream.span()));
    }
    if let Some(channels) = &account.channels {
        match channels.get(stream.as_str()) {
            None => found.push((Reason::ChannelMissing, stream.span())),
            Some(false) => found.push((Reason::ChannelClosed, stream.span())),
            Some(true) => {}
        }
    }
    if let (Some(list), Some(client)) = (&account.clients, known.client) {
        match (list.allow, is_listed(&list.entries, client)) {
            (true, false) => found.push((Reason::ClientNotAllowed, end)),
            (false, true) => found.push((Reason::ClientBlocked, end)),
            _ => {}
        }
    }
    let exceeds = |live: Option<u64>, limit| {
        live.zip(limit)
            .is_some_and(|(live, limit)| live + 1 > limit)
    };
    if exceeds(known.live_total, account.max_pushes) {
        found.push((Reason::TooManyPushes, domain.span()));
    }
    if exceeds(known.live_same, account.max_pushes_of_stream) {
        found.push((Reason::TooManyOfStream, stream.span()));
    }
    if let (Some(live), Some(name)) = (known.live_priority, &account.priority_param) {
        let param = split.params().find(|param| *param.name() == **name);
        let stated = param.map(|param| param.value_or_empty().parse::<i64>());
        if stated.and_then(Result::ok).unwrap_or(0) < live {
            let place = param.map_or(end, |param| param.whole().span());
            found.push((Reason::PriorityTooLow, place));
        }
    }
    if known.hook == Some(HookAnswer::Refused) {
        found.push((Reason::HookRefused, end));
    }
    found
}

/// Compares the bits before the prefix length; an IPv4 address as IPv4-mapped IPv6.
fn is_listed(entries: &[String], client: IpAddr) -> bool {
    let bits = |address: IpAddr| match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits(),
    };
    entries.iter().any(|entry| {
        let (address, prefix) = match entry.split_once('/') {
            Some((address, prefix)) => (address, prefix.parse().unwrap()),
            None => (entry.as_str(), if entry.contains(':') { 128 } else { 32 }),
        };
        let suffix_len: u32 = if address.contains(':') {
            128 - prefix
        } else {
            32 - prefix
        };
        let difference = bits(address.parse().unwrap()) ^ bits(client);
        difference.checked_shr(suffix_len).unwrap_or(0) == 0
    })
}

// Missing facts.

proptest! {
    #![proptest_config(config(1000))]

    /// Without a fact, its codes are not judged, and nothing else changes.
    #[test]
    fn without_a_fact_only_its_codes_are_not_judged(question in question(), own in own()) {
        let Question { account, known, link } = question;
        let url = link.url();
        let with = check(&own, &account, &known, &url);
        prop_assume!(with.inner().is_none());
        let all = Known::at(known.now);
        for fewer in [
            Known { client: None, ..known },
            Known { live_total: None, ..known },
            Known { live_same: None, ..known },
            Known { live_priority: None, ..known },
            Known { hook: None, ..known },
            all,
        ] {
            let without = check(&own, &account, &fewer, &url);
            prop_assume!(without.inner().is_none());
            let gone = without.not_judged().minus(with.not_judged());
            prop_assert!(with.not_judged().minus(without.not_judged()).is_empty());
            let mut expected = found(&with);
            expected.retain(|(reason, _)| !gone.contains(reason.cause()));
            prop_assert_eq!(found(&without), expected, "{:?} and {:?}", with.not_judged(), without.not_judged());
            prop_assert_eq!(without.matched_key(), with.matched_key());
        }
    }

    /// Without a key, only a mismatch is not judged. If the secret has another fault, 18/503 is still judged.
    #[test]
    fn without_a_key_only_a_mismatch_is_not_judged(question in question(), own in own()) {
        let Question { account, known, link } = question;
        let url = link.url();
        let with = check(&own, &account, &known, &url);
        prop_assume!(with.inner().is_none());
        let keyless = |domain: &Domain| Domain {
            primary: None,
            backup: None,
            playback_key: None,
            ..domain.clone()
        };
        let without = Account {
            domains: account.domains.iter().map(keyless).collect(),
            ..account.clone()
        };
        let without = check(&keyless(&own), &without, &known, &url);
        prop_assume!(without.inner().is_none());
        let mut expected = found(&with);
        expected.retain(|(reason, _)| !needs_a_key(*reason));
        prop_assert_eq!(found(&without), expected, "{}", url);
        let of_secret = |finding: &&pushurl::Finding| finding.is_failure() && finding.cause() == Cause::AUTH_FAILED;
        let judged = without.findings().iter().any(|finding| of_secret(&finding));
        let authentication = entry_of(&account, &url).unwrap_or(&own).authentication;
        let expected = match authentication && !judged {
            true => with.not_judged().with(Cause::AUTH_FAILED),
            false => with.not_judged(),
        };
        prop_assert_eq!(without.not_judged(), expected);
        prop_assert_eq!(without.matched_key(), None);
    }

    /// With every setting and every fact, only the service's own errors are not judged.
    #[test]
    fn with_every_fact_every_code_is_judged(question in question(), own in own()) {
        let Question { mut account, mut known, link } = question;
        if account.domains.is_empty() {
            account.domains.push(Domain::new("push.example.com", "one"));
        }
        let keyed = |domain: &mut Domain| {
            if domain.primary.is_none() && domain.backup.is_none() {
                domain.backup = Some("two".to_owned());
            }
        };
        account.domains.iter_mut().for_each(keyed);
        let mut own = own;
        keyed(&mut own);
        account.max_pushes.get_or_insert(1);
        account.max_pushes_of_stream.get_or_insert(1);
        account.priority_param.get_or_insert("priority".to_owned());
        known.client.get_or_insert("203.0.113.0".parse().unwrap());
        known.live_total.get_or_insert(1);
        known.live_same.get_or_insert(1);
        known.live_priority.get_or_insert(1);
        known.hook.get_or_insert(HookAnswer::Accepted);
        let url = link.url();
        let report = check(&own, &account, &known, &url);
        let of_the_service: CauseSet = Cause::all().filter(|cause| is_service(*cause)).collect();
        prop_assert_eq!(of_the_service.len(), 5);
        prop_assert_eq!(report.not_judged(), of_the_service);
        prop_assert_ne!(report.verdict(), Verdict::Undetermined);
    }

    /// An empty policy does not change the findings of the text.
    #[test]
    fn an_empty_policy_judges_the_text_like_no_policy(question in question(), own in own()) {
        let (url, facts) = (question.link.url(), question.known.facts());
        let none = checker_of(&own).check(&url, facts);
        for policy in [Policy::default(), Policy::builder().build(), Account::silent().policy()] {
            let empty = checker_of(&own).with_policy(Arc::new(policy)).check(&url, facts);
            prop_assert_eq!(empty.findings(), none.findings());
            prop_assert_eq!(empty.verdict(), none.verdict());
            prop_assert_eq!(empty.matched_key(), none.matched_key());
            prop_assert_eq!(empty.expires(), none.expires());
            prop_assert_eq!(empty.time_left(), none.time_left());
            let judged: BTreeSet<_> = none
                .not_judged()
                .minus(empty.not_judged())
                .iter()
                .map(|cause| cause.to_string())
                .collect();
            let always = "18/200 18/201 18/202 18/203 18/304 18/305 18/306 18/307 18/400 18/401";
            prop_assert_eq!(judged, always.split(' ').map(str::to_owned).collect::<BTreeSet<_>>());
            prop_assert!(empty.not_judged().minus(none.not_judged()).is_empty());
        }
    }

    /// Random addresses and networks, many of them adjacent.
    #[test]
    fn clients_are_listed_by_the_bits_of_their_address(
        entries in vec(network(), 0..12),
        clients in vec(address(), 1..12),
    ) {
        let allow = ClientList::allow(entries.iter().map(String::as_str)).unwrap();
        let block = ClientList::block(entries.iter().map(String::as_str)).unwrap();
        let first = entries.iter().filter_map(|entry| entry.split('/').next()?.parse().ok());
        for client in clients.into_iter().chain(first) {
            let listed = is_listed(&entries, client);
            prop_assert_eq!(allow.admits(client), listed, "{} in {:?}", client, &entries);
            prop_assert_eq!(block.admits(client), !listed, "{} in {:?}", client, &entries);
        }
    }
}

fn address() -> impl Strategy<Value = IpAddr> {
    let v4 = |bits: u32| IpAddr::from(bits.to_be_bytes());
    let v6 = |bits: u128| IpAddr::from(bits.to_be_bytes());
    prop_oneof![
        4 => (0xcb00_7100..0xcb00_7120_u32).prop_map(v4),
        1 => any::<u32>().prop_map(v4),
        1 => select(vec![0, u32::MAX]).prop_map(v4),
        2 => (0xffff_cb00_7100..0xffff_cb00_7120_u128).prop_map(v6),
        2 => (0..32_u128).prop_map(v6),
        1 => any::<u128>().prop_map(v6),
        1 => Just(v6(u128::MAX)),
    ]
}

fn network() -> impl Strategy<Value = String> {
    (address(), 0..=8_u8, 0..=128_u8, 0..4_u8).prop_map(|(address, hosts, any, kind)| {
        let bits = if address.is_ipv4() { 32 } else { 128 };
        // Without bits after the prefix, which are refused.
        let network = |len| IpNet::new(address, len).unwrap().trunc().to_string();
        match kind {
            0 => address.to_string(),
            1 => network(any.min(bits)),
            _ => network(bits - hosts),
        }
    })
}

// Files.

#[cfg(feature = "policy-file")]
proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn a_policy_judges_the_same_after_a_round_trip_through_a_file(question in question(), own in own()) {
        let Question { mut account, known, link } = question;
        // A file must not have an empty allowlist, which would refuse every push.
        account.clients = account.clients.filter(|clients| !(clients.allow && clients.entries.is_empty()));
        let url = link.url();
        let built = check(&own, &account, &known, &url);
        let text = account.toml();
        let file = match Policy::from_toml(&text) {
            Ok(file) => file,
            Err(faults) => return Err(TestCaseError::fail(format!("{faults}\n{text}"))),
        };
        let mut warnings: Vec<_> = file.warnings.iter().map(|warning| warning.warning.to_string()).collect();
        let mut expected: Vec<_> = account.policy().warnings().iter().map(ToString::to_string).collect();
        warnings.sort();
        expected.sort();
        prop_assert_eq!(warnings, expected, "{}", &text);
        let checker = checker_of(&own).with_policy(Arc::new(file.policy));
        let read = checker.check(&url, known.facts());
        prop_assert_eq!(read.findings(), built.findings(), "{}", &text);
        prop_assert_eq!(read.verdict(), built.verdict());
        prop_assert_eq!(read.not_judged(), built.not_judged());
        prop_assert_eq!(read.matched_key(), built.matched_key());
        prop_assert_eq!(read.time_left(), built.time_left());
    }
}

// The generators.

/// The random questions reach every code of 18 and 19 except the service's own errors, and the main verdicts often enough.
#[test]
fn the_questions_reach_every_code() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (question, own) = (question(), own());
    let (mut verdicts, mut reached) = (BTreeMap::<String, u32>::new(), BTreeSet::new());
    for _ in 0..5000 {
        let Question {
            account,
            known,
            link,
        } = question.new_tree(&mut runner).unwrap().current();
        let own = own.new_tree(&mut runner).unwrap().current();
        let url = link.url();
        let report = check(&own, &account, &known, &url);
        let verdict = match report.verdict() {
            Verdict::Rejected(cause) => cause.to_string(),
            other => other.name().to_owned(),
        };
        *verdicts.entry(verdict).or_default() += 1;
        let failures = report
            .findings()
            .iter()
            .filter(|finding| finding.is_failure());
        reached.extend(failures.map(|finding| finding.cause()));
    }
    let all: BTreeSet<_> = Cause::all()
        .filter(|cause| matches!(cause.errcode(), 18 | 19) && !is_service(*cause))
        .collect();
    assert_eq!(reached, all);
    for verdict in [
        "accepted",
        "undetermined",
        "18/305",
        "18/401",
        "18/503",
        "19/0",
    ] {
        assert!(verdicts[verdict] >= 10, "{verdicts:?}");
    }
}
