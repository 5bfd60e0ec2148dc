//! Properties of every input, tested on random inputs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::time::Duration;

use chrono::{DateTime, Utc};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use pushurl::{
    Cause, Checker, Field, HashAlgorithm, Key, KeyRole, Lang, Origin, Part, Protocol, PushUrl,
    Reason, Report, SignRow, SignedUrls, Signer, Span, Target, Verdict, mask, mask_aligned,
};
use support::{config, key, utc};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";

/// From this time on, a txTime has nine hex digits.
const MINT_LIMIT: i64 = 1 << 32;

// Signing.

const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
const UNUSUAL: &str = "aZ09-_.!$()*~";

fn name_of(characters: &'static str) -> impl Strategy<Value = String> {
    let characters: Vec<char> = characters.chars().collect();
    let length = prop_oneof![6 => 1..=24_usize, 1 => 25..=254_usize, 1 => Just(255)];
    length
        .prop_flat_map(move |length| vec(select(characters.clone()), length))
        .prop_map(String::from_iter)
        .prop_filter("is removed by parsers", |name| name != "." && name != "..")
}

fn has_media_suffix(name: &str) -> bool {
    name.ends_with(".flv") || name.ends_with(".m3u8")
}

/// StreamNames that a signer allows by default.
fn plain_stream() -> impl Strategy<Value = String> {
    name_of(PLAIN).prop_filter("belongs to playback", |name| !has_media_suffix(name))
}

/// StreamNames that a signer allows with `with_unusual_names`.
fn unusual_stream() -> impl Strategy<Value = String> {
    let suffixed = (name_of(UNUSUAL), select(vec![".flv", ".m3u8"]))
        .prop_filter("too long", |(name, _)| name.len() <= 250)
        .prop_map(|(name, suffix)| name + suffix);
    prop_oneof![3 => name_of(UNUSUAL), 1 => suffixed]
}

/// Labels with hyphens and digits in every allowed place; the last label is no number.
fn domain() -> impl Strategy<Value = String> {
    let ends = select("ABCXYZabcxyz019".chars().collect::<Vec<_>>());
    let inside = select("ABCXYZabcxyz019-".chars().collect::<Vec<_>>());
    let label = (ends.clone(), vec(inside, 0..=58), ends)
        .prop_map(|(first, inside, last)| format!("{first}{}{last}", String::from_iter(inside)))
        .prop_filter("an encoding", |label| {
            !label.to_lowercase().starts_with("xn--")
        });
    let last = select(vec!["com", "example", "COM", "g1", "1e", "x0-y", "a"]);
    (vec(label, 1..=4), last).prop_map(|(labels, last)| format!("{}.{last}", labels.join(".")))
}

fn host() -> impl Strategy<Value = String> {
    let v4 = any::<[u8; 4]>().prop_map(|address| std::net::Ipv4Addr::from(address).to_string());
    let v6 =
        any::<[u8; 16]>().prop_map(|address| format!("[{}]", std::net::Ipv6Addr::from(address)));
    prop_oneof![v4, v6, domain()]
}

/// Names that the signer writes itself, or that have a meaning in SRT's streamid.
const RESERVED: [&str; 7] = ["txSecret", "txTime", "txHost", "h", "r", "m", "streamid"];

/// Extra parameters.
fn param() -> impl Strategy<Value = (String, String)> {
    let graphic = |excluded: &str| {
        let is_allowed = |c: &char| !"&,#/\\\"'<>`".contains(*c) && !excluded.contains(*c);
        select(
            (b'!'..=b'~')
                .map(char::from)
                .filter(is_allowed)
                .collect::<Vec<_>>(),
        )
    };
    let free = vec(graphic("="), 1..20).prop_map(String::from_iter);
    let known = select(vec!["record", "bizid", "txDelayTime", "mixv2", "s", "hh"]);
    let name = prop_oneof![free, known.prop_map(str::to_owned)].prop_filter("reserved", |name| {
        !RESERVED
            .iter()
            .any(|reserved| reserved.eq_ignore_ascii_case(name))
    });
    (name, vec(graphic(""), 0..40).prop_map(String::from_iter))
}

fn key_bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = any::<u8>().prop_filter("a control character", |b| !b.is_ascii_control());
    vec(byte, 1..80)
}

/// Expiration times, many of them near the limits of a notation.
fn expiry() -> impl Strategy<Value = i64> {
    let near = |unix: i64| (unix - 3)..=(unix + 3);
    prop_oneof![
        4 => 1_500_000_000..2_000_000_000_i64,
        2 => 1..MINT_LIMIT,
        1 => near(1 << 31),
        1 => (MINT_LIMIT - 3)..MINT_LIMIT,
        1 => 1..=3_i64,
    ]
}

/// The inputs of a URL: key, target and times.
#[derive(Clone, Debug)]
struct Inputs {
    key: Vec<u8>,
    hash: HashAlgorithm,
    unusual: bool,
    domain: String,
    host: Option<String>,
    port: Option<u16>,
    protocol: Protocol,
    app: String,
    stream: String,
    params: Vec<(String, String)>,
    expires: i64,
    lifetime: i64,
}

fn inputs() -> impl Strategy<Value = Inputs> {
    let names = prop_oneof![
        2 => (Just(false), name_of(PLAIN), plain_stream()),
        1 => (Just(true), name_of(UNUSUAL), unusual_stream()),
    ];
    let place = (
        domain(),
        option::weighted(0.3, host()),
        option::weighted(0.3, 1..=u16::MAX),
        select(Protocol::ALL.to_vec()),
    );
    let secret = (key_bytes(), select(HashAlgorithm::ALL.to_vec()));
    let lifetime = prop_oneof![Just(1), 2..200_000_i64];
    let inputs = (secret, place, names, vec(param(), 0..4), expiry(), lifetime).prop_map(
        |(secret, place, names, params, expires, lifetime)| {
            let (key, hash) = secret;
            let (domain, host, port, protocol) = place;
            let (unusual, app, stream) = names;
            Inputs {
                key,
                hash,
                unusual,
                domain,
                host,
                port,
                protocol,
                app,
                stream,
                params,
                expires,
                lifetime,
            }
        },
    );
    inputs.prop_filter("too long for SRT", |inputs| inputs.streamid_len() <= 512)
}

impl Inputs {
    /// The length of the longest `streamid` of such inputs.
    fn streamid_len(&self) -> usize {
        let params = self
            .params
            .iter()
            .map(|(name, value)| name.len() + value.len() + 2);
        let names = [&self.domain, &self.app, &self.stream].map(|name| name.len());
        let signature = self.hash.hex_len() + 8;
        "#!::h=,r=/,txSecret=,txTime=".len()
            + names.iter().sum::<usize>()
            + signature
            + params.sum::<usize>()
    }

    fn target(&self) -> Target<'_> {
        let mut target =
            Target::new(&self.domain, &self.app, &self.stream).with_protocol(self.protocol);
        if let Some(host) = &self.host {
            target = target.with_host(host);
        }
        if let Some(port) = self.port {
            target = target.with_port(port);
        }
        for (name, value) in &self.params {
            target = target.with_param(name, value);
        }
        target
    }

    fn signer(&self) -> Signer {
        let signer = Signer::new(Key::new(self.key.clone()).unwrap()).with_hash(self.hash);
        match self.unusual {
            true => signer.with_unusual_names(),
            false => signer,
        }
    }

    fn checker(&self) -> Checker {
        self.checker_with(self.key.clone())
    }

    fn checker_with(&self, key: Vec<u8>) -> Checker {
        Checker::new()
            .with_key(Key::new(key).unwrap())
            .with_hash(self.hash)
    }

    fn signed_at(&self) -> DateTime<Utc> {
        utc(self.expires - self.lifetime)
    }

    fn url_as(&self, protocol: Protocol) -> String {
        let target = self.target();
        let signed = self
            .signer()
            .sign(&target, utc(self.expires), self.signed_at());
        signed.unwrap().url_as(protocol)
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_minted_url_is_accepted_until_it_expires(
        inputs in inputs(),
        spent in any::<Index>(),
        nanos in 0..1_000_000_000_u32,
        late in prop_oneof![Just(0), 1..1_000_000_000_000_i64],
    ) {
        let (target, signer, checker) = (inputs.target(), inputs.signer(), inputs.checker());
        let expires = utc(inputs.expires);
        let signed = signer.sign(&target, expires, inputs.signed_at()).unwrap();
        prop_assert_eq!(signed.expires(), expires);
        prop_assert_eq!(signed.url(), signed.url_as(inputs.protocol));
        let between = inputs.expires - inputs.lifetime
            + i64::try_from(spent.index(usize::try_from(inputs.lifetime).unwrap())).unwrap();
        let live = [
            inputs.signed_at(),
            DateTime::from_timestamp(between, nanos).unwrap(),
            DateTime::from_timestamp(inputs.expires - 1, 999_999_999).unwrap(),
        ];
        let dead = [expires, DateTime::from_timestamp(inputs.expires + late, nanos).unwrap()];
        for protocol in Protocol::ALL {
            let url = signed.url_as(protocol);
            for now in live {
                let report = checker.check(&url, now);
                prop_assert_eq!(report.verdict(), Verdict::Accepted, "{} {:?}", &url, report.findings());
                prop_assert_eq!(report.matched_key(), Some(KeyRole::Primary));
                prop_assert_eq!(report.expires(), Some(expires));
                assert_only_requested_warnings(&inputs, protocol, &report);
            }
            for now in dead {
                let report = checker.check(&url, now);
                let expired = Verdict::Rejected(Cause::URL_EXPIRED);
                prop_assert_eq!(report.verdict(), expired, "{} {:?}", &url, report.findings());
                let failures: Vec<_> = report.findings().iter().filter(|f| f.is_failure()).collect();
                prop_assert_eq!(failures.len(), 1);
                prop_assert_eq!(failures[0].reason, Reason::Expired);
            }
        }
    }

    #[test]
    fn a_minted_url_contains_its_inputs(inputs in inputs()) {
        let target = inputs.target();
        let signed = inputs.signer().sign(&target, utc(inputs.expires), inputs.signed_at()).unwrap();
        for protocol in Protocol::ALL {
            let text = signed.url_as(protocol);
            let url = PushUrl::split(&text);
            let own_port = inputs.port.filter(|_| protocol == inputs.protocol);
            if own_port.is_none() {
                prop_assert_eq!(url.protocol(), Some(protocol));
            }
            prop_assert_eq!(url.port_number(), own_port.or(protocol.written_port()));
            prop_assert_eq!(url.host().as_str(), inputs.host.as_ref().unwrap_or(&inputs.domain));
            prop_assert_eq!(url.push_domain().as_str(), &inputs.domain);
            prop_assert_eq!(url.app().as_str(), &inputs.app);
            prop_assert_eq!(url.stream().as_str(), &inputs.stream);
            let extras: Vec<_> = url
                .params()
                .filter(|param| !["txSecret", "txTime", "txHost"].contains(&param.name().as_str()))
                .map(|param| (param.name().to_string(), param.value_or_empty().to_string()))
                .collect();
            prop_assert_eq!(&extras, &inputs.params);

            // The two fields of the encoder make up the same URL.
            let pair = signed.encoder_pair(protocol);
            let joint = if protocol == Protocol::Srt { "?streamid=" } else { "" };
            prop_assert_eq!(format!("{}{joint}{}", pair.server, pair.stream_key), text);
        }
    }

    #[test]
    fn signing_a_minted_url_again_gives_the_same_url(inputs in inputs()) {
        let url = inputs.url_as(inputs.protocol);
        let split = PushUrl::split(&url);
        let target = Target::from_url(&split);
        let signed = inputs.signer().sign(&target, utc(inputs.expires), inputs.signed_at());
        prop_assert_eq!(signed.unwrap().url(), url);
    }

    #[test]
    fn domain_and_application_are_not_signed(inputs in inputs(), other in inputs()) {
        let url = inputs.url_as(Protocol::Rtmp);
        let query = url.split_once('?').unwrap().1;
        let moved = format!("rtmp://{}/{}/{}?{query}", other.domain, other.app, inputs.stream);
        let verdict = inputs.checker().check(&moved, inputs.signed_at()).verdict();
        prop_assert_eq!(verdict, Verdict::Accepted);
    }

    #[test]
    fn expired_or_ambiguous_times_are_not_signed(
        inputs in inputs(),
        past in 0..=1_000_000_000_000_i64,
    ) {
        let (target, signer) = (inputs.target(), inputs.signer());
        let now = inputs.expires;
        let refused = |expires: i64, now: i64| {
            let refusal = signer.sign(&target, utc(expires), utc(now)).unwrap_err();
            let found: Vec<_> = refusal.refused().iter().map(|refused| refused.reason()).collect();
            found
        };
        prop_assert_eq!(refused(now - past, now), [Reason::Expired]);
        prop_assert_eq!(refused(MINT_LIMIT + past, now), [Reason::TxtimeBeyond2106]);
        let lifetime = Duration::from_secs(u64::try_from(inputs.lifetime).unwrap());
        let expires = signer.sign(&target, lifetime, inputs.signed_at()).unwrap().expires();
        prop_assert_eq!(expires, utc(inputs.expires));
        let endless = signer.sign(&target, Duration::MAX, utc(now)).unwrap_err();
        prop_assert_eq!(endless.refused()[0].reason(), Reason::TxtimeBeyond2106);
    }
}

#[test]
fn a_missing_name_is_refused_where_it_belongs() {
    let signer = Signer::new(key("key"));
    for (target, field, reason) in [
        (
            Target::new("", "live", "cam1"),
            Field::Domain,
            Reason::HostMissing,
        ),
        (
            Target::new("push.example.com", "", "cam1"),
            Field::App,
            Reason::AppMissing,
        ),
        (
            Target::new("push.example.com", "live", ""),
            Field::Stream,
            Reason::StreamMissing,
        ),
    ] {
        let refusal = signer
            .sign(&target, Duration::from_secs(60), utc(0))
            .unwrap_err();
        let found: Vec<_> = refusal
            .refused()
            .iter()
            .map(|refused| (refused.field, refused.reason()))
            .collect();
        assert_eq!(found, [(field, reason)]);
    }
}

/// Asserts that a minted URL has no warning, except of unusual names and ports that the inputs request.
fn assert_only_requested_warnings(inputs: &Inputs, protocol: Protocol, report: &Report<'_>) {
    for finding in report.findings() {
        let is_requested = match finding.reason {
            Reason::StreamUnusualCharacter
            | Reason::StreamMediaSuffix
            | Reason::AppUnusualCharacter => inputs.unusual,
            Reason::PortUnusual => inputs.port.is_some() && protocol == inputs.protocol,
            _ => false,
        };
        assert!(
            is_requested,
            "{:?} in {}",
            finding.reason,
            report.url().text()
        );
    }
}

#[test]
fn reserved_names_of_parameters_are_refused() {
    for name in RESERVED {
        for name in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
            let target = Target::new("push.example.com", "live", "test").with_param(&name, "x");
            let refusal = Signer::new(key(KEY))
                .sign(&target, Duration::from_secs(60), utc(0))
                .unwrap_err();
            let [refused] = refusal.refused() else {
                panic!("{refusal}")
            };
            assert_eq!(refused.reason(), Reason::ParameterReserved);
            assert_eq!((refused.field, refused.index), (Field::Param, 0));
            assert_eq!(refused.finding.span, Span::new(0, name.len()));
        }
    }
}

/// Hosts in spellings that some parsers accept: a URL signed with one splits into the same host.
/// The longest URLs that clients push are signed, and a byte more is refused, alone and in a batch.
#[test]
fn urls_are_signed_as_long_as_clients_send_them() {
    const NOW: i64 = 1_700_000_000;
    const HOUR: Duration = Duration::from_secs(3600);
    let srt = |len: usize, hash: HashAlgorithm| {
        let others = "#!::h=push.example.com,r=live/cam1,txSecret=,txTime=65554280,x=".len();
        "y".repeat(len - others - hash.hex_len())
    };
    let rtmp = |len: usize, hash: HashAlgorithm| {
        let others = "cam1?txSecret=&txTime=65554280&x=".len();
        "y".repeat(len - others - hash.hex_len())
    };
    for hash in HashAlgorithm::ALL {
        for (protocol, value, expected) in [
            (Protocol::Srt, srt(512, hash), None),
            (
                Protocol::Srt,
                srt(513, hash),
                Some(Reason::SrtStreamidTooLong),
            ),
            (Protocol::Rtmp, rtmp(974, hash), None),
            (
                Protocol::Rtmp,
                rtmp(975, hash),
                Some(Reason::ParametersTooLong),
            ),
            (
                Protocol::RtmpOverQuic,
                rtmp(975, hash),
                Some(Reason::ParametersTooLong),
            ),
            (Protocol::Webrtc, rtmp(2000, hash), None),
        ] {
            let target = Target::new("push.example.com", "live", "cam1")
                .with_protocol(protocol)
                .with_param("x", &value);
            let signer = Signer::new(key(KEY)).with_hash(hash);
            let signed = signer.sign(&target, HOUR, utc(NOW));
            let refused = signed
                .as_ref()
                .err()
                .map(|refusal| refusal.refused()[0].reason());
            assert_eq!(refused, expected, "{protocol:?} {}", value.len());
            if let Ok(signed) = signed {
                let report = Checker::new().with_key(key(KEY)).with_hash(hash);
                assert_eq!(report.check(&signed.url(), utc(NOW)).findings(), []);
            }
        }
    }
    // In SRT names have less room than they may be long.
    let name = "a".repeat(255);
    let rows = [["live", "cam1"], [name.as_str(), name.as_str()]];
    let rows = rows.map(|[app, stream]| SignRow::new(app, stream, HOUR));
    let origin = Origin::new("push.example.com").with_protocol(Protocol::Srt);
    let mut urls = SignedUrls::new();
    Signer::new(key(KEY)).sign_many(&origin, rows, utc(NOW), &mut urls);
    let refused: Vec<_> = urls
        .refused()
        .iter()
        .map(|(row, refusal)| (*row, refusal.refused()[0].reason()))
        .collect();
    assert_eq!(refused, [(1, Reason::SrtStreamidTooLong)]);
}

#[test]
fn a_signed_host_never_breaks_the_url() {
    let hosts = [
        "",
        "::1",
        "[::1]",
        "[::1",
        "fe80::1%eth0",
        "[fe80::1%eth0]",
        "[fe80::1%25eth0]",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.1",
        "0x7f.1",
        "127.0.0.1.",
        "127.0.0.1..",
        "%31%32%37.0.0.1",
        "\u{ff11}\u{ff12}\u{ff17}.0.0.1",
        "127\u{3002}0\u{3002}0\u{3002}1",
        "user@127.0.0.1",
        "a/b",
        "localhost",
        "push.example.com",
        "push.example.com.",
        "1.2.3.4?x",
    ];
    for host in hosts {
        let target = Target::new("push.example.com", "live", "test").with_host(host);
        for (protocol, url) in assert_passes_or_is_refused(&target, host) {
            let split = PushUrl::split(&url);
            assert_eq!(split.host().as_str(), host, "{url}");
            assert_eq!(split.port_number(), protocol.written_port(), "{url}");
            assert!(url.is_ascii(), "{url}");
        }
    }
}

fn assert_passes_or_is_refused(target: &Target<'_>, what: &str) -> Vec<(Protocol, String)> {
    let (expires, now) = (utc(0x7F00_ABCD), utc(1_700_000_000));
    let signer = Signer::new(key(KEY));
    let Ok(signed) = signer.sign(target, expires, now) else {
        return Vec::new();
    };
    let checker = support::checker(KEY, HashAlgorithm::Md5);
    let urls = Protocol::ALL.map(|protocol| (protocol, signed.url_as(protocol)));
    for (_, url) in &urls {
        let report = checker.check(url, now);
        assert_eq!(report.verdict(), Verdict::Accepted, "{what}: {url}");
        assert_eq!(report.findings(), [], "{what}: {url}");
    }
    urls.to_vec()
}

// One changed byte.

/// The StreamName, the txTime and the txSecret of a URL.
fn signed_parts(url: &str) -> [Part<'_>; 3] {
    let split = PushUrl::split(url);
    let value = |name| {
        let param = split.params().find(|param| param.name().as_str() == name);
        param.unwrap().value().unwrap()
    };
    [split.stream(), value("txTime"), value("txSecret")]
}

fn with_byte(url: &str, at: usize, byte: char) -> String {
    let mut changed = url.to_owned();
    changed.replace_range(at..=at, byte.encode_utf8(&mut [0; 4]));
    changed
}

/// Replaces every signed byte of an RTMP and an SRT URL by every other ASCII byte.
#[test]
fn no_changed_byte_is_accepted() {
    let target = Target::new("push.example.com", "live", "Cam-1").with_param("record", "flv");
    let mut tried = 0;
    for hash in HashAlgorithm::ALL {
        let signer = Signer::new(key(KEY)).with_hash(hash);
        let checker = support::checker(KEY, hash);
        let (expires, now) = (utc(0x7F00_ABCD), utc(1_700_000_000));
        let signed = signer.sign(&target, expires, now).unwrap();
        for protocol in [Protocol::Rtmp, Protocol::Srt] {
            let url = signed.url_as(protocol);
            assert_eq!(checker.check(&url, now).verdict(), Verdict::Accepted);
            for at in signed_parts(&url)
                .into_iter()
                .flat_map(|part| part.span().range())
            {
                for byte in (0..128_u8)
                    .map(char::from)
                    .filter(|byte| !url[at..].starts_with(*byte))
                {
                    tried += 1;
                    let changed = with_byte(&url, at, byte);
                    for now in [now, utc(0)] {
                        let verdict = checker.check(&changed, now).verdict();
                        let rejected = matches!(verdict, Verdict::Rejected(_));
                        assert!(rejected, "{verdict:?} {changed:?}");
                    }
                }
            }
        }
    }
    assert_eq!(tried, 2 * 127 * (5 + 8 + 32 + 5 + 8 + 64));
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn one_changed_byte_is_not_accepted(
        inputs in inputs(),
        protocol in select(Protocol::ALL.to_vec()),
        part in 0..3_usize,
        place in any::<Index>(),
        byte in prop_oneof![4 => (0..128_u8).prop_map(char::from), 1 => any::<char>()],
        early in 1..1_000_000_i64,
    ) {
        let url = inputs.url_as(protocol);
        let span = signed_parts(&url)[part].span();
        let at = span.start + place.index(span.len());
        prop_assume!(!url[at..].starts_with(byte));
        let changed = with_byte(&url, at, byte);
        for now in [inputs.signed_at(), utc(inputs.expires - early)] {
            let report = inputs.checker().check(&changed, now);
            let rejected = matches!(report.verdict(), Verdict::Rejected(_));
            prop_assert!(rejected, "{} {:?}", changed, report);
        }
    }

    #[test]
    fn a_letter_in_the_other_case_is_not_accepted(inputs in inputs(), place in any::<Index>()) {
        let url = inputs.url_as(Protocol::Rtmp);
        let letters: Vec<usize> = signed_parts(&url)
            .into_iter()
            .flat_map(|part| part.span().range())
            .filter(|at| url.as_bytes()[*at].is_ascii_alphabetic())
            .collect();
        prop_assume!(!letters.is_empty());
        let at = letters[place.index(letters.len())];
        let flipped = char::from(url.as_bytes()[at] ^ 0x20);
        let changed = with_byte(&url, at, flipped);
        let verdict = inputs.checker().check(&changed, inputs.signed_at()).verdict();
        prop_assert_eq!(verdict, Verdict::Rejected(Cause::AUTH_FAILED), "{}", changed);
    }

    #[test]
    fn one_changed_byte_of_the_key_is_not_accepted(
        inputs in inputs(),
        place in any::<Index>(),
        bit in 0..8_u32,
    ) {
        let url = inputs.url_as(inputs.protocol);
        let mut other = inputs.key.clone();
        let at = place.index(other.len());
        other[at] ^= 1 << bit;
        prop_assume!(Key::new(other.clone()).is_ok());
        let verdict = inputs.checker_with(other.clone()).check(&url, inputs.signed_at()).verdict();
        prop_assert_eq!(verdict, Verdict::Rejected(Cause::AUTH_FAILED));
        // Either of two keys passes, and the report names the key.
        let both = inputs.checker_with(other).with_backup_key(Key::new(inputs.key.clone()).unwrap());
        let report = both.check(&url, inputs.signed_at());
        prop_assert_eq!(report.verdict(), Verdict::Accepted);
        prop_assert_eq!(report.matched_key(), Some(KeyRole::Backup));
    }
}

// Any text.

/// Pieces with a meaning in some parser, resolver, shell or database.
const PIECES: &[&str] = &[
    "/",
    "//",
    "///",
    "?",
    "??",
    "#",
    "&",
    "&&",
    "&amp;",
    "=",
    "==",
    ",",
    ";",
    ":",
    "::",
    "://",
    "@",
    "[",
    "]",
    "[::1]",
    "::1",
    "[v1.x]",
    "\\",
    "\\\\",
    "%",
    "%2F",
    "%2e%2e",
    "%00",
    "%",
    "%25",
    "%23!::",
    "#!::",
    "!::",
    "\0",
    "\t",
    "\r",
    "\n",
    "\r\n",
    " ",
    "\u{3000}",
    "\u{85}",
    "\u{feff}",
    "\u{200d}",
    "\u{ad}",
    "\u{3002}",
    "\u{ff11}",
    "\u{ff0e}",
    "é",
    "e\u{301}",
    "直播",
    "🎥",
    "\u{10ffff}",
    ".",
    "..",
    "...",
    "-",
    "--",
    "_",
    "~",
    "+",
    "'",
    "\"",
    "`",
    "<",
    ">",
    "{",
    "}",
    "|",
    "^",
    "$(x)",
    "*",
    "txSecret",
    "txSecret=",
    "txsecret=",
    "TXSECRET=",
    "txTime=",
    "txtime=",
    "txTime",
    "txHost=",
    "txHost",
    "streamid=",
    "streamid",
    "h=",
    "r=",
    "h=,",
    "r=,",
    "m=publish",
    "r=live/test",
    "h=push.example.com",
    "rtmp:",
    "rtmp://",
    "RTMP://",
    "rtmps://",
    "srt://",
    "SRT://",
    "webrtc://",
    "http://",
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "0x",
    "0X",
    "0177",
    "256",
    "localhost",
    "xn--",
    "xn--0",
    "example",
    ".liveplay.myqcloud.com",
    "push.example.com",
    ":0",
    ":443",
    ":1935",
    ":3570",
    ":9000",
    ":65536",
    ":+1",
    "0",
    "-1",
    "+1",
    "FFFFFFFF",
    "ffffffff",
    "9999999999",
    "1700000000000",
    "18446744073709551616",
    "0000000000000000000000000000000000",
    "5C271099",
    "live",
    "test",
    ".flv",
    ".m3u8",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

fn good_urls() -> Vec<String> {
    let target = Target::new("push.example.com", "live", "test").with_param("record", "flv");
    let through = Target::new("push.example.com", "live", "test").with_host("203.0.113.7");
    let mut urls = Vec::new();
    for target in [&target, &through] {
        for hash in HashAlgorithm::ALL {
            let signer = Signer::new(key(KEY)).with_hash(hash);
            let signed = signer
                .sign(target, utc(GOOD_UNTIL), utc(GOOD_UNTIL - 1))
                .unwrap();
            urls.extend(Protocol::ALL.map(|protocol| signed.url_as(protocol)));
        }
    }
    urls
}

const GOOD_UNTIL: i64 = 1_546_064_025;

/// One change of a text: at `place`, `piece` replaces `cut` characters.
#[derive(Clone, Debug)]
struct Edit {
    place: Index,
    cut: usize,
    piece: String,
}

fn edit() -> impl Strategy<Value = Edit> {
    let piece = prop_oneof![
        1 => Just(String::new()),
        4 => select(PIECES.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let cut = prop_oneof![3 => Just(0), 2 => Just(1), 1 => 2..40_usize];
    (any::<Index>(), cut, piece).prop_map(|(place, cut, piece)| Edit { place, cut, piece })
}

fn edited(url: &str, edits: &[Edit]) -> String {
    edits.iter().fold(url.to_owned(), |mut text, edit| {
        let places: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let start = edit.place.index(places.len());
        let end = (start + edit.cut).min(places.len() - 1);
        text.replace_range(places[start]..places[end], &edit.piece);
        text
    })
}

/// A good URL with up to four changes.
fn changed_url() -> impl Strategy<Value = String> {
    (select(good_urls()), vec(edit(), 0..5)).prop_map(|(url, edits)| edited(&url, &edits))
}

fn text() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES.to_vec()), 0..12).prop_map(|pieces| pieces.concat());
    prop_oneof![6 => changed_url(), 2 => pieces, 2 => any::<String>()]
}

fn any_time() -> impl Strategy<Value = DateTime<Utc>> {
    let (first, last) = (
        DateTime::<Utc>::MIN_UTC.timestamp(),
        DateTime::<Utc>::MAX_UTC.timestamp(),
    );
    prop_oneof![
        4 => Just(GOOD_UNTIL - 1),
        1 => first..=last,
        1 => select(vec![first, -1, 0, 1, last]),
    ]
    .prop_map(utc)
}

fn checkers(auth_delta: u64) -> Vec<Checker> {
    let delta = Duration::from_secs(auth_delta);
    HashAlgorithm::ALL
        .into_iter()
        .flat_map(|hash| {
            let keyless = Checker::new().with_hash(hash);
            [
                keyless.clone(),
                keyless.clone().with_key(key(KEY)),
                keyless
                    .clone()
                    .with_backup_key(key(KEY))
                    .with_auth_delta(delta),
                keyless.with_key(key("another")).with_backup_key(key("two")),
            ]
        })
        .collect()
}

proptest! {
    #![proptest_config(config(2500))]

    #[test]
    fn joining_the_parts_gives_the_text(text in text()) {
        let url = PushUrl::split(&text);
        prop_assert_eq!(url.text(), &text);
        let mut joined = format!("{}{}", url.lead().as_str(), url.scheme().as_str());
        if text[joined.len()..].starts_with("://") {
            joined += "://";
        } else if !url.scheme().is_empty() {
            joined += ":";
        }
        if let Some(userinfo) = url.userinfo() {
            joined += &format!("{}@", userinfo.as_str());
        }
        joined += &url.host();
        if let Some(port) = url.port() {
            joined += &format!(":{}", port.as_str());
        }
        joined += &url.path();
        if let Some(query) = url.query() {
            joined += &format!("?{}", query.as_str());
        }
        joined += &url.unsent();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn joining_the_names_gives_the_path(text in text()) {
        let url = PushUrl::split(&text);
        prop_assume!(url.streamid().is_none());
        let names = url.path().strip_prefix('/').unwrap_or(&url.path()).to_owned();
        let (app, stream) = (url.app(), url.stream());
        match names.contains('/') {
            true => prop_assert_eq!(format!("{}/{}", app.as_str(), stream.as_str()), names),
            false => prop_assert_eq!((app.as_str(), stream.as_str()), (names.as_str(), "")),
        }
        prop_assert!(!stream.contains('/'));
        prop_assert_eq!(stream.span().end, url.path().span().end);
    }

    #[test]
    fn every_part_is_at_its_span(text in text()) {
        support::assert_parts_at_spans(&text);
    }

    #[test]
    fn joining_the_parameters_gives_the_query(text in text()) {
        let url = PushUrl::split(&text);
        let params: Vec<&str> = url.params().map(|param| param.whole().as_str()).collect();
        if url.protocol() != Some(Protocol::Srt) {
            let query = url.query().map(Part::as_str);
            prop_assert_eq!(params.join("&"), query.unwrap_or_default());
            prop_assert_eq!(params.is_empty(), query.is_none());
        }
    }

    #[test]
    fn a_port_number_has_only_digits(text in text()) {
        let url = PushUrl::split(&text);
        let digits = |port: &Part<'_>| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
        let number = url.port().filter(digits).and_then(|port| port.parse::<u16>().ok());
        prop_assert_eq!(url.port_number(), number);
    }

    #[test]
    fn a_report_is_consistent(
        text in text(),
        now in any_time(),
        auth_delta in prop_oneof![0..100_000_u64, any::<u64>()],
    ) {
        for checker in checkers(auth_delta) {
            assert_consistent(&text, &checker.check(&text, now));
        }
    }

    #[test]
    fn without_a_key_a_check_misses_only_a_wrong_secret(text in text(), now in any_time()) {
        for hash in HashAlgorithm::ALL {
            let keyless = Checker::new().with_hash(hash).check(&text, now);
            let report = support::checker(KEY, hash).check(&text, now);
            // What is inside a wrapper has a signature of its own.
            prop_assume!(keyless.inner().is_none() && report.inner().is_none());
            let keyless = keyless.verdict();
            let rest = report.findings().iter().filter(|f| !support::needs_a_key(f.reason));
            let rest = rest.clone().find(|finding| finding.is_failure());
            let expected = rest.map_or(Verdict::Undetermined, |f| Verdict::Rejected(f.cause()));
            prop_assert_eq!(keyless, expected, "{:?}", report.findings());
            let undetermined = report.verdict() == Verdict::Accepted || rest.is_none();
            prop_assert_eq!(keyless == Verdict::Undetermined, undetermined);
        }
    }

    #[test]
    fn a_url_signed_from_any_text_is_accepted(text in text(), unusual in any::<bool>()) {
        let url = PushUrl::split(&text);
        let signer = match unusual {
            true => Signer::new(key(KEY)).with_unusual_names(),
            false => Signer::new(key(KEY)),
        };
        let target = Target::from_url(&url);
        let now = utc(GOOD_UNTIL);
        match signer.sign(&target, Duration::from_secs(60), now) {
            Ok(signed) => {
                let checker = support::checker(KEY, HashAlgorithm::Md5);
                for protocol in Protocol::ALL {
                    let minted = signed.url_as(protocol);
                    let report = checker.check(&minted, now);
                    prop_assert_eq!(report.verdict(), Verdict::Accepted, "{:?} {:?}", minted, report.findings());
                    prop_assert!(minted.is_ascii(), "{:?}", minted);
                }
            }
            Err(refusal) => {
                prop_assert!(!refusal.refused().is_empty());
                prop_assert!(Lang::ALL.iter().all(|lang| !refusal.text(*lang).is_empty()));
                for refused in refusal.refused() {
                    prop_assert!(refused.finding.span.start <= refused.finding.span.end);
                }
            }
        }
    }

    #[test]
    fn lookups_of_any_text_never_panic(text in text()) {
        if let Ok(cause) = text.parse::<Cause>() {
            prop_assert!(text.contains(&cause.errcode().to_string()));
        }
        for cause in Cause::search(&text) {
            prop_assert!(!text.trim().is_empty());
            let _ = cause.errmsg(Lang::En);
        }
        prop_assert!(text.parse::<Reason>().is_err() && text.parse::<HashAlgorithm>().is_err());
        let _ = (text.parse::<Protocol>(), text.parse::<Lang>());
        if let Ok(key) = Key::new(text.as_str()) {
            prop_assert!(!text.is_empty() && !text.contains(|c: char| c.is_ascii_control()));
            prop_assert_eq!(format!("{key:?}"), "Key(***)");
        }
    }

    #[test]
    fn masking_is_idempotent(text in text()) {
        let (once, aligned) = (mask(&text), mask_aligned(&text));
        prop_assert_eq!(mask(&once), once.as_ref());
        prop_assert_eq!(mask_aligned(&aligned), aligned.as_ref());
        prop_assert_eq!(aligned.chars().count(), text.chars().count());
        prop_assert!(aligned.chars().zip(text.chars()).all(|(a, b)| a == b || a == '*'));
    }

    #[test]
    fn masking_hides_every_digest_in_a_parameter(text in changed_url()) {
        let hidden = |secret: &str| !mask(&text).contains(secret) && !mask_aligned(&text).contains(secret);
        for param in PushUrl::split(&text).params() {
            let value = param.value_or_empty();
            let is_digest = matches!(value.len(), 32 | 64) && value.bytes().all(|b| b.is_ascii_hexdigit());
            prop_assert!(!is_digest || hidden(&value), "{:?}", mask(&text));
        }
    }
}

fn assert_consistent(text: &str, report: &Report<'_>) {
    let findings = report.findings();
    for finding in findings {
        let Span { start, end } = finding.span;
        assert!(
            start <= end && text.get(start..end).is_some(),
            "{finding:?} in {text:?}"
        );
        assert_eq!(finding.cause(), finding.reason.cause());
        assert_eq!(finding.severity(), finding.reason.severity());
    }
    let sorted = findings.is_sorted_by_key(|finding| {
        (
            finding.cause(),
            finding.severity(),
            support::is_explained(finding.reason),
            finding.span,
            finding.reason,
        )
    });
    assert!(sorted || report.inner().is_some(), "{findings:?}");

    let least = findings
        .iter()
        .filter(|f| f.is_failure())
        .map(|f| f.cause())
        .min();
    let unjudged = report.not_judged().contains(Cause::AUTH_FAILED);
    let expected = match (least, unjudged) {
        (Some(cause), _) => Verdict::Rejected(cause),
        (None, true) => Verdict::Undetermined,
        (None, false) => Verdict::Accepted,
    };
    match report.inner() {
        Some(inner) => {
            assert!(matches!(report.verdict(), Verdict::Rejected(_)));
            assert_eq!(mask(inner), inner);
        }
        None => assert_eq!(report.verdict(), expected),
    }
    if report.verdict() == Verdict::Accepted {
        assert!(
            report.matched_key().is_some(),
            "accepted without a key: {text:?}"
        );
    }
    if report.inner().is_some() {
        return;
    }
    for finding in findings.iter().filter(|f| f.is_failure()) {
        assert!(
            !report.not_judged().contains(finding.cause()),
            "{finding:?}"
        );
    }

    let found = |reason| findings.iter().any(|finding| finding.reason == reason);
    match report.time_left() {
        Some(left) => assert_eq!(found(Reason::Expired), left.num_seconds() <= 0, "{left:?}"),
        None => assert!(report.expires().is_none() || report.expires_with_auth_delta().is_none()),
    }
    let seconds = report.unix_times();
    assert_eq!(seconds.is_some(), report.expires().is_some());
    if let Some(seconds) = seconds {
        let unix = |time: Option<DateTime<Utc>>| time.map(|time| time.timestamp());
        assert_eq!(Some(seconds.expires), unix(report.expires()));
        if let Some(last) = unix(report.expires_with_auth_delta()) {
            assert_eq!(seconds.expires_with_auth_delta, last);
            let left = report.time_left().map(|left| left.num_seconds());
            assert_eq!(Some(seconds.time_left), left);
        }
    }
    let mismatch = found(Reason::SecretMismatch);
    assert!(!(mismatch && report.matched_key().is_some()), "{text:?}");
    assert_eq!(report.url().text(), text);
}

// Masking.

fn percent_encoded(text: &str) -> String {
    let encoded = |b: u8| match b {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(b).to_string()
        }
        _ => format!("%{b:02X}"),
    };
    text.bytes().map(encoded).collect()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_minted_url_is_masked_in_any_context(
        inputs in inputs(),
        protocol in select(Protocol::ALL.to_vec()),
    ) {
        let url = inputs.url_as(protocol);
        let secret = signed_parts(&url)[2].as_str();
        let encoded = percent_encoded(&url);
        for text in [
            url.clone(),
            format!("push to {url}"),
            format!("\"{url}\""),
            format!("<{url}>"),
            format!("{{\"url\":\"{url}\",\"n\":1}}"),
            format!("{url}\n{url}"),
            format!("https://example.com/?u={encoded}&n=1"),
            format!("https://example.com/?u={}", percent_encoded(&encoded)),
            format!("{{\"txSecret\": \"{secret}\"}}"),
            format!("{{\\\"txSecret\\\": \\\"{secret}\\\"}}"),
            format!("txSecret: {secret}"),
            format!("TXSECRET = '{secret}'"),
            format!("txSercet={secret}"),
        ] {
            let (masked, aligned) = (mask(&text), mask_aligned(&text));
            prop_assert!(!masked.contains(secret), "{}", masked);
            prop_assert!(!aligned.contains(secret), "{}", aligned);
            prop_assert!(masked.contains("***"));
        }
        if inputs.params.is_empty() {
            prop_assert_eq!(mask(&url), url.replace(secret, "***"));
            let stars = "*".repeat(secret.len());
            prop_assert_eq!(mask_aligned(&url), url.replace(secret, &stars));
        }
    }
}
