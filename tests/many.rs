//! Batches: every result equals the result of signing or checking the row alone, byte by byte.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use allocation_counter::measure;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use pushurl::{
    Ban, CheckRow, Checker, Diagnosis, Expiry, Facts, Field, HashAlgorithm, HookAnswer, Key,
    Origin, Policy, PolicyDomain, Protocol, Reason, Report, SignRow, SignedUrls, Signer, Target,
    Verdict,
};
use serde::Deserialize;
use support::{config, data, key, utc};

const NOW: i64 = 1_700_000_000;

// Signing.

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Za-z0-9_-]{1,15}",
        2 => "[A-Za-z0-9_-]{16,255}",
        1 => "[A-Za-z0-9._-]{1,20}",
        1 => "[ -~]{0,12}",
        1 => "\\PC{0,8}",
        1 => Just(String::new()),
        1 => "[a-z]{256,300}",
        1 => select(vec![".", "..", "cam.flv", "a/b", "cam1.m3u8"]).prop_map(str::to_owned),
    ]
}

/// An AppName, sometimes empty, also in the first row.
fn app() -> impl Strategy<Value = String> {
    prop_oneof![6 => Just("live".to_owned()), 3 => select(vec!["stage", "a.b", "event-2026"]).prop_map(str::to_owned), 1 => name()]
}

fn expiry() -> impl Strategy<Value = Expiry> {
    prop_oneof![
        6 => (1..1_000_000_u64).prop_map(|left| Expiry::In(Duration::from_secs(left))),
        4 => (NOW + 1..2_000_000_000).prop_map(|unix| Expiry::At(unix.into())),
        1 => (-10..20_i64).prop_map(|unix| Expiry::At(unix.into())),
        1 => (NOW - 2..=NOW + 2).prop_map(|unix| Expiry::At(unix.into())),
        1 => ((1_i64 << 32) - 2..(1 << 32) + 2).prop_map(|unix| Expiry::At(unix.into())),
        1 => ((1_i64 << 32) - 2..(1 << 32) + 2).prop_map(|unix| Expiry::At(unix.into())),
        1 => Just(Expiry::In(Duration::MAX)),
        1 => any::<i64>().prop_map(|unix| Expiry::At(unix.into())),
        1 => (NOW - 2..=NOW + 2).prop_map(|unix| Expiry::At((SystemTime::UNIX_EPOCH + Duration::from_secs(unix as u64)).into())),
    ]
}

/// A domain, mostly valid, with the host, port, protocol, form and parameters of an origin.
type Place = (
    String,
    Option<String>,
    Option<u16>,
    Protocol,
    Protocol,
    Vec<(String, String)>,
);

fn place() -> impl Strategy<Value = Place> {
    let domain = prop_oneof![
        4 => select(vec!["push.example.com", "p1.example.net", "123456.push.tlivecloud.com"]).prop_map(str::to_owned),
        1 => select(vec!["", "localhost", "203.0.113.9", "a..b.com", "x.liveplay.myqcloud.com"]).prop_map(str::to_owned),
    ];
    let param = (select(vec!["record", "bizid", "h", "a=b"]), "[a-z0-9]{0,6}")
        .prop_map(|(name, value)| (name.to_owned(), value));
    (
        domain,
        option::weighted(
            0.2,
            select(vec!["203.0.113.7".to_owned(), "a b".to_owned()]),
        ),
        option::weighted(0.2, select(vec![0, 443, 1935])),
        select(Protocol::ALL.to_vec()),
        select(Protocol::ALL.to_vec()),
        vec(param, 0..3),
    )
}

fn target(place: &Place) -> Target<'_> {
    let (domain, host, port, protocol, _, params) = place;
    let mut target = Target::new(domain, "", "").with_protocol(*protocol);
    if let Some(host) = host {
        target = target.with_host(host);
    }
    if let Some(port) = port {
        target = target.with_port(*port);
    }
    params.iter().fold(target, |target, (name, value)| {
        target.with_param(name, value)
    })
}

fn signer() -> impl Strategy<Value = Signer> {
    let byte = any::<u8>().prop_filter("a control character", |b| !b.is_ascii_control());
    let len =
        prop_oneof![3 => Just(32), 1 => 1..=31_usize, 1 => 33..=63_usize, 1 => 64..=250_usize];
    let bytes = len.prop_flat_map(move |len| vec(byte.clone(), len));
    let hash = prop_oneof![4 => Just(HashAlgorithm::Md5), 1 => Just(HashAlgorithm::Sha256)];
    (bytes, hash, any::<bool>()).prop_map(|(bytes, hash, unusual)| {
        let signer = Signer::new(Key::new(bytes).unwrap()).with_hash(hash);
        match unusual {
            true => signer.with_unusual_names(),
            false => signer,
        }
    })
}

/// The result of signing one row alone.
fn alone(signer: &Signer, place: &Place, row: &SignRow<'_>) -> Result<String, pushurl::Refusal> {
    // A new target with the names of the row.
    let (domain, host, port, protocol, form, params) = place;
    let mut target = Target::new(domain, row.app, row.stream).with_protocol(*form);
    if let Some(host) = host {
        target = target.with_host(host);
    }
    // A port belongs to the target's own protocol; port 0 is refused in any form.
    if let Some(port) = port.filter(|port| protocol == form || *port == 0) {
        target = target.with_port(port);
    }
    for (name, value) in params {
        target = target.with_param(name, value);
    }
    Ok(signer.sign(&target, row.expiry, utc(NOW))?.url())
}

fn assert_same(signer: &Signer, place: &Place, rows: &[SignRow<'_>], urls: &SignedUrls) {
    let expected: Vec<_> = rows.iter().map(|row| alone(signer, place, row)).collect();
    assert_eq!(urls.len(), rows.len());
    for (number, expected) in expected.iter().enumerate() {
        assert_eq!(
            urls.get(number),
            Some(expected.as_ref().map(String::as_str))
        );
    }
    assert_eq!(urls.get(rows.len()), None);
    let expected_of_iter = expected.iter().map(|url| url.as_ref().map(String::as_str));
    assert!(urls.iter().eq(expected_of_iter));
    let text: String = expected.iter().flatten().map(String::as_str).collect();
    assert_eq!(urls.texts().collect::<String>(), text);
    let refused = expected.iter().enumerate();
    let refused: Vec<_> = refused
        .filter_map(|(number, url)| Some((number, url.clone().err()?)))
        .collect();
    assert_eq!(urls.refused(), refused);
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn signing_many_equals_signing_each_alone(
        signer in signer(),
        place in place(),
        rows in vec((app(), name(), expiry()), 0..200),
    ) {
        let rows: Vec<_> = rows.iter().map(|(app, stream, expiry)| SignRow::new(app, stream, *expiry)).collect();
        let origin = Origin::of(&target(&place)).with_form(place.4);
        let mut urls = SignedUrls::new();
        signer.sign_many(&origin, rows.iter().copied(), utc(NOW), &mut urls);
        assert_same(&signer, &place, &rows, &urls);
        // Append to the URLs of the first call, then reuse the buffers after `clear`.
        signer.sign_many(&origin, rows.iter().copied(), utc(NOW), &mut urls);
        let twice = [rows.as_slice(), &rows].concat();
        assert_same(&signer, &place, &twice, &urls);
        urls.clear();
        prop_assert!(urls.is_empty() && urls.texts().next().is_none() && urls.refused().is_empty());
        signer.sign_many(&origin, rows.iter().copied(), utc(NOW), &mut urls);
        assert_same(&signer, &place, &rows, &urls);
    }
}

proptest! {
    #![proptest_config(config(2))]

    #[test]
    fn signing_with_threads_gives_the_same(
        signer in signer(),
        place in place(),
        rows in vec((app(), name(), expiry()), 50),
        count in 3000..5000_usize,
    ) {
        let rows: Vec<_> = rows.iter().cycle().take(count)
            .map(|(app, stream, expiry)| SignRow::new(app, stream, *expiry)).collect();
        let origin = Origin::of(&target(&place)).with_form(place.4);
        for threads in [0, 1, 2, 3, 16] {
            let mut urls = SignedUrls::new();
            signer.sign_many_with_threads(threads, &origin, &rows, utc(NOW), &mut urls);
            assert_same(&signer, &place, &rows, &urls);
        }
    }
}

#[test]
fn a_refused_row_does_not_stop_the_others() {
    let signer = Signer::new(key("e12c46f2612d5106e2034781ab261ca3"));
    let until = utc(0x5C27_1099);
    let rows = ["test", "my cam", "", "test"].map(|stream| SignRow::new("live", stream, until));
    let mut urls = SignedUrls::new();
    let now = utc(0x5C27_1098);
    signer.sign_many(&Origin::new("push.example.com"), rows, now, &mut urls);
    let url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    assert_eq!(urls.get(0), Some(Ok(url)));
    assert_eq!(urls.get(3), Some(Ok(url)));
    assert_eq!(urls.texts().collect::<String>(), [url, url].concat());
    let refused: Vec<_> = urls
        .refused()
        .iter()
        .map(|(row, refusal)| {
            let refused = refusal.refused()[0];
            (
                *row,
                refused.field,
                refused.reason(),
                refused.finding.span.range(),
            )
        })
        .collect();
    assert_eq!(
        refused,
        [
            (1, Field::Stream, Reason::StreamIllegalCharacter, 2..3),
            (2, Field::Stream, Reason::StreamMissing, 0..0),
        ]
    );
    let shown = format!("{urls:?} {:?}", rows[0]);
    assert!(
        !shown.contains("f85a") && !shown.contains("my cam"),
        "{shown}"
    );
}

#[test]
fn a_missing_application_is_refused_in_the_first_row_too() {
    let signer = Signer::new(key("e12c46f2612d5106e2034781ab261ca3"));
    let day = Duration::from_secs(86_400);
    let rows = ["", "live", ""].map(|app| SignRow::new(app, "cam1", day));
    let mut urls = SignedUrls::new();
    signer.sign_many(&Origin::new("push.example.com"), rows, utc(NOW), &mut urls);
    let refused: Vec<_> = urls
        .refused()
        .iter()
        .map(|(row, refusal)| (*row, refusal.refused()[0].reason()))
        .collect();
    assert_eq!(refused, [(0, Reason::AppMissing), (2, Reason::AppMissing)]);
}

#[test]
fn signing_again_allocates_nothing_per_row() {
    let signer = Signer::new(key("e12c46f2612d5106e2034781ab261ca3"));
    let names: Vec<String> = (0..1000).map(|number| format!("camera-{number}")).collect();
    let day = Duration::from_secs(86_400);
    let rows: Vec<_> = names
        .iter()
        .map(|name| SignRow::new("live", name, day))
        .collect();
    let origin = Origin::new("push.example.com");
    let mut urls = SignedUrls::new();
    let mut sign = |rows: &[SignRow<'_>]| {
        urls.clear();
        measure(|| signer.sign_many(&origin, rows.iter().copied(), utc(NOW), &mut urls)).count_total
    };
    sign(&rows);
    // The number of allocations does not depend on the number of rows.
    assert_eq!(sign(&rows), sign(&rows[..100]));
    assert!(sign(&rows) < 20);
}

// Checking.

const KEYS: [&str; 4] = [
    "e12c46f2612d5106e2034781ab261ca3",
    "short",
    "a backup key that differs from the other keys",
    "a key longer than one hash block, which has sixty-four bytes in MD5 and SHA-256",
];

#[derive(Deserialize)]
struct BadInput {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    url: String,
}

fn bad_input() -> Vec<String> {
    let cases = data::<BadInput>("bad_input.json").cases;
    cases.into_iter().map(|case| case.url).collect()
}

fn text() -> impl Strategy<Value = String> {
    let good = (
        select(KEYS.to_vec()),
        select(HashAlgorithm::ALL.to_vec()),
        select(Protocol::ALL.to_vec()),
        (app(), name(), expiry()),
    )
        .prop_map(|(text, hash, protocol, (app, stream, expiry))| {
            let signer = Signer::new(key(text)).with_hash(hash).with_unusual_names();
            let target = Target::new("push.example.com", &app, &stream).with_protocol(protocol);
            match signer.sign(&target, expiry, utc(NOW)) {
                Ok(signed) => signed.url(),
                Err(_) => format!("rtmp://push.example.com/{app}/{stream}"),
            }
        });
    let hostile = select(bad_input());
    let text = prop_oneof![6 => good, 1 => hostile];
    // Unchanged, or with one character changed.
    (text, option::weighted(0.3, (any::<Index>(), any::<char>()))).prop_map(|(mut text, change)| {
        if let Some((at, new)) = change
            && !text.is_empty()
        {
            let (at, old) = text
                .char_indices()
                .nth(at.index(text.chars().count()))
                .unwrap();
            text.replace_range(at..at + old.len_utf8(), new.encode_utf8(&mut [0; 4]));
        }
        text
    })
}

fn policy() -> Policy {
    let mut policy = Policy::builder();
    let domain = PolicyDomain::new("push.example.com")
        .with_key(key(KEYS[1]))
        .with_backup_key(key(KEYS[0]));
    policy.add_domain(domain).unwrap();
    policy
        .add_domain(PolicyDomain::new("p1.example.net").without_authentication())
        .unwrap();
    policy.add_ban(Ban::of("cam1")).unwrap();
    policy.add_disabled_app("stage").unwrap();
    policy.build()
}

fn checkers() -> impl Strategy<Value = Checker> {
    let key_of = || option::weighted(0.8, select(KEYS.to_vec()));
    (
        key_of(),
        key_of(),
        key_of(),
        select(HashAlgorithm::ALL.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(primary, backup, playback, hash, with_policy)| {
            let mut checker = Checker::new()
                .with_hash(hash)
                .with_diagnosis(Diagnosis::Always);
            if let Some(text) = primary {
                checker = checker.with_key(key(text));
            }
            if let Some(text) = backup {
                checker = checker.with_backup_key(key(text));
            }
            if let Some(text) = playback {
                checker = checker.with_playback_key(key(text));
            }
            match with_policy {
                true => checker.with_policy(Arc::new(policy())),
                false => checker.with_auth_delta(Duration::from_secs(60)),
            }
        })
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn checking_many_equals_checking_each_alone(
        checker in checkers(),
        texts in vec(text(), 0..200),
        hook in option::of(select(HookAnswer::ALL.to_vec())),
    ) {
        let facts = Facts::at(utc(NOW));
        let facts = hook.map_or(facts, |hook| facts.with_hook(hook));
        let expected: Vec<_> = texts.iter().map(|text| checker.check(text, facts)).collect();
        let reports = checker.check_many(texts.iter().map(String::as_str), facts);
        let reports: Vec<_> = reports.collect();
        prop_assert_eq!(reports, expected);
    }
}

/// Around the times of the URLs, so that some have expired and some have not.
fn facts() -> impl Strategy<Value = Facts> {
    let times = (NOW - 100..NOW + 2_000_000, any::<[u8; 4]>());
    let known = (
        option::of(any::<u64>()),
        option::of(select(HookAnswer::ALL.to_vec())),
    );
    (times, known).prop_map(|((now, client), (live_total, hook))| {
        let facts = Facts::at(now).with_client(client.into());
        let facts = live_total.map_or(facts, |total| facts.with_live_total(total));
        hook.map_or(facts, |hook| facts.with_hook(hook))
    })
}

proptest! {
    #![proptest_config(config(15))]

    #[test]
    fn each_row_is_judged_by_its_own_facts(checker in checkers(), rows in vec((text(), facts()), 0..200)) {
        let expected: Vec<_> = rows.iter().map(|(text, facts)| checker.check(text, *facts)).collect();
        let rows: Vec<_> = rows.iter().map(|(text, facts)| CheckRow::new(text, *facts)).collect();
        let reports: Vec<_> = checker.check_rows(rows.iter().copied()).collect();
        prop_assert_eq!(&reports, &expected);
        let count = 20 * rows.len();
        let rows: Vec<_> = rows.into_iter().cycle().take(count).collect();
        let threaded = checker.check_rows_with_threads(3, &rows, Report::clone);
        prop_assert!(threaded.iter().eq(expected.iter().cycle().take(count)));
    }
}

proptest! {
    #![proptest_config(config(1))]

    #[test]
    fn checking_with_threads_gives_the_same(checker in checkers(), texts in vec(text(), 50), count in 3000..5000_usize) {
        let texts: Vec<_> = texts.iter().map(String::as_str).cycle().take(count).collect();
        let expected: Vec<_> = texts.iter().map(|text| checker.check(text, utc(NOW))).collect();
        for threads in [0, 1, 2, 3, 16] {
            let reports = checker.check_many_with_threads(threads, &texts, utc(NOW), Report::clone);
            prop_assert_eq!(&reports, &expected);
        }
    }
}

/// A search for a mistake takes time, and anyone can send bad URLs.
#[test]
fn batches_search_for_mistakes_on_request() {
    let url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099";
    let reasons = |report: &Report<'_>| -> Vec<_> {
        let findings = report.findings().iter();
        findings.map(|finding| finding.reason).collect()
    };
    let mismatch = [Reason::SecretMismatch];
    let explained = [Reason::SecretSignedOtherOrder, Reason::SecretMismatch];
    for (diagnosis, alone, in_batch) in [
        (Diagnosis::Single, &explained[..], &mismatch[..]),
        (Diagnosis::Always, &explained, &explained),
        (Diagnosis::Never, &mismatch, &mismatch),
    ] {
        let checker = Checker::new()
            .with_key(key("e12c46f2612d5106e2034781ab261ca3"))
            .with_diagnosis(diagnosis);
        let now = utc(1_546_000_000);
        assert_eq!(reasons(&checker.check(url, now)), alone, "{diagnosis}");
        let reports: Vec<_> = checker.check_many([url], now).collect();
        assert_eq!(reasons(&reports[0]), in_batch, "{diagnosis}");
        assert_eq!(reports[0].verdict(), checker.check(url, now).verdict());
        let reports = checker.check_many_with_threads(2, &[url; 5000], now, reasons);
        assert!(
            reports.iter().all(|reasons| reasons == in_batch),
            "{diagnosis}"
        );
    }
    assert_eq!(Checker::new().diagnosis(), Diagnosis::Single);
}

#[test]
fn checking_good_urls_allocates_nothing_per_url() {
    let signer = Signer::new(key(KEYS[0]));
    let checker = Checker::new().with_key(key(KEYS[0]));
    let url = |number: usize| {
        let stream = format!("camera-{number}");
        let target = Target::new("push.example.com", "live", &stream);
        signer.sign(&target, utc(NOW + 60), utc(NOW)).unwrap().url()
    };
    let urls: Vec<_> = (0..1000).map(url).collect();
    let check = |urls: &[String]| {
        let mut accepted = 0;
        let allocated = measure(|| {
            let reports = checker.check_many(urls.iter().map(String::as_str), utc(NOW));
            accepted = reports
                .filter(|report| report.verdict() == Verdict::Accepted)
                .count();
        });
        assert_eq!(accepted, urls.len());
        allocated.count_total
    };
    assert_eq!(check(&urls), check(&urls[..100]));
    assert!(check(&urls) < 20);
}
