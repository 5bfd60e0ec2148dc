//! What holds for every input, tried on many.
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
    Cause, Checker, Field, HashAlgorithm, Key, KeyRole, Lang, Part, Protocol, PushUrl, Reason,
    Report, Signer, Span, Target, Verdict, mask, mask_aligned,
};
use support::{config, key, moment};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";

/// From here on a txTime would have ten digits, and could be read as decimal.
const MINT_LIMIT: i64 = 1 << 36;

// What is signed.

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

/// Every StreamName that is minted as a matter of course.
fn plain_stream() -> impl Strategy<Value = String> {
    name_of(PLAIN).prop_filter("belongs to playback", |name| !has_media_suffix(name))
}

/// Every StreamName that is minted on request.
fn unusual_stream() -> impl Strategy<Value = String> {
    let suffixed = (name_of(UNUSUAL), select(vec![".flv", ".m3u8"]))
        .prop_filter("too long", |(name, _)| name.len() <= 250)
        .prop_map(|(name, suffix)| name + suffix);
    prop_oneof![3 => name_of(UNUSUAL), 1 => suffixed]
}

/// Labels with hyphens and digits in all places where they may stand; the last one is no number.
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

/// Names that the signer writes itself, or that mean something in SRT's streamid.
const RESERVED: [&str; 7] = ["txSecret", "txTime", "txHost", "h", "r", "m", "streamid"];

/// Parameters of one's own.
fn param() -> impl Strategy<Value = (String, String)> {
    let graphic = |but: &str| {
        let stays = |c: &char| !"&,#/\\\"'<>`".contains(*c) && !but.contains(*c);
        select(
            (b'!'..=b'~')
                .map(char::from)
                .filter(stays)
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

/// Moments of expiry, most of them near those that are hard to write down.
fn expiry() -> impl Strategy<Value = i64> {
    let near = |moment: i64| (moment - 3)..=(moment + 3);
    prop_oneof![
        4 => 1_500_000_000..2_000_000_000_i64,
        2 => 1..MINT_LIMIT,
        1 => near(1 << 31),
        1 => near(1 << 32),
        1 => near(9_999_999_999),
        1 => (MINT_LIMIT - 3)..MINT_LIMIT,
        1 => 1..=3_i64,
    ]
}

/// All that goes into a URL.
#[derive(Clone, Debug)]
struct Minting {
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

fn minting() -> impl Strategy<Value = Minting> {
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
    (secret, place, names, vec(param(), 0..4), expiry(), lifetime).prop_map(
        |(secret, place, names, params, expires, lifetime)| {
            let (key, hash) = secret;
            let (domain, host, port, protocol) = place;
            let (unusual, app, stream) = names;
            Minting {
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
    )
}

impl Minting {
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
        moment(self.expires - self.lifetime)
    }

    fn url_as(&self, protocol: Protocol) -> String {
        let target = self.target();
        let signed = self
            .signer()
            .sign(&target, moment(self.expires), self.signed_at());
        signed.unwrap().url_as(protocol)
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn all_that_is_minted_is_accepted_until_it_expires(
        minting in minting(),
        spent in any::<Index>(),
        nanos in 0..1_000_000_000_u32,
        late in prop_oneof![Just(0), 1..1_000_000_000_000_i64],
    ) {
        let (target, signer, checker) = (minting.target(), minting.signer(), minting.checker());
        let expires = moment(minting.expires);
        let signed = signer.sign(&target, expires, minting.signed_at()).unwrap();
        prop_assert_eq!(signed.expires(), expires);
        prop_assert_eq!(signed.url(), signed.url_as(minting.protocol));
        let between = minting.expires - minting.lifetime
            + i64::try_from(spent.index(usize::try_from(minting.lifetime).unwrap())).unwrap();
        let live = [
            minting.signed_at(),
            DateTime::from_timestamp(between, nanos).unwrap(),
            DateTime::from_timestamp(minting.expires - 1, 999_999_999).unwrap(),
        ];
        let dead = [expires, DateTime::from_timestamp(minting.expires + late, nanos).unwrap()];
        for protocol in Protocol::ALL {
            let url = signed.url_as(protocol);
            for now in live {
                let report = checker.check(&url, now);
                prop_assert_eq!(report.verdict(), Verdict::Accepted, "{} {:?}", &url, report.findings());
                prop_assert_eq!(report.matched_key(), Some(KeyRole::Primary));
                prop_assert_eq!(report.expires(), Some(expires));
                assert_warns_only_of_what_was_asked_for(&minting, protocol, &report);
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
    fn what_is_minted_says_what_it_was_minted_for(minting in minting()) {
        let target = minting.target();
        let signed = minting.signer().sign(&target, moment(minting.expires), minting.signed_at()).unwrap();
        for protocol in Protocol::ALL {
            let text = signed.url_as(protocol);
            let url = PushUrl::split(&text);
            let own_port = minting.port.filter(|_| protocol == minting.protocol);
            if own_port.is_none() {
                prop_assert_eq!(url.protocol(), Some(protocol));
            }
            prop_assert_eq!(url.port_number(), own_port.or(protocol.written_port()));
            prop_assert_eq!(url.host().as_str(), minting.host.as_ref().unwrap_or(&minting.domain));
            prop_assert_eq!(url.push_domain().as_str(), &minting.domain);
            prop_assert_eq!(url.app().as_str(), &minting.app);
            prop_assert_eq!(url.stream().as_str(), &minting.stream);
            let extras: Vec<_> = url
                .params()
                .filter(|param| !["txSecret", "txTime", "txHost"].contains(&param.name().as_str()))
                .map(|param| (param.name().to_string(), param.value_or_empty().to_string()))
                .collect();
            prop_assert_eq!(&extras, &minting.params);

            // The encoder's two fields make the same URL.
            let pair = signed.encoder_pair(protocol);
            let joint = if protocol == Protocol::Srt { "?streamid=" } else { "" };
            prop_assert_eq!(format!("{}{joint}{}", pair.server, pair.stream_key), text);
        }
    }

    #[test]
    fn a_minted_url_is_signed_anew_as_the_same(minting in minting()) {
        let url = minting.url_as(minting.protocol);
        let split = PushUrl::split(&url);
        let target = Target::from_url(&split);
        let again = minting.signer().sign(&target, moment(minting.expires), minting.signed_at());
        prop_assert_eq!(again.unwrap().url(), url);
    }

    #[test]
    fn domain_and_application_are_not_signed(minting in minting(), other in minting()) {
        let url = minting.url_as(Protocol::Rtmp);
        let query = url.split_once('?').unwrap().1;
        let moved = format!("rtmp://{}/{}/{}?{query}", other.domain, other.app, minting.stream);
        let report = minting.checker().check(&moved, minting.signed_at()).verdict();
        prop_assert_eq!(report, Verdict::Accepted);
    }

    #[test]
    fn what_has_expired_or_cannot_be_read_back_is_not_signed(
        minting in minting(),
        past in 0..=1_000_000_000_000_i64,
    ) {
        let (target, signer) = (minting.target(), minting.signer());
        let now = minting.expires;
        let refused = |expires: i64, now: i64| {
            let refusal = signer.sign(&target, moment(expires), moment(now)).unwrap_err();
            let found: Vec<_> = refusal.refused().iter().map(|refused| refused.reason()).collect();
            found
        };
        prop_assert_eq!(refused(now - past, now), [Reason::Expired]);
        prop_assert_eq!(refused(MINT_LIMIT + past, now), [Reason::TxtimeTooLong]);
        let lifetime = Duration::from_secs(u64::try_from(minting.lifetime).unwrap());
        let expires = signer.sign(&target, lifetime, minting.signed_at()).unwrap().expires();
        prop_assert_eq!(expires, moment(minting.expires));
        let endless = signer.sign(&target, Duration::MAX, moment(now)).unwrap_err();
        prop_assert_eq!(endless.refused()[0].reason(), Reason::TxtimeTooLong);
    }
}

/// What is minted has no warning, but for unusual names and ports.
fn assert_warns_only_of_what_was_asked_for(
    minting: &Minting,
    protocol: Protocol,
    report: &Report<'_>,
) {
    for finding in report.findings() {
        let asked_for = match finding.reason {
            Reason::StreamUnusualCharacter
            | Reason::StreamMediaSuffix
            | Reason::AppUnusualCharacter => minting.unusual,
            Reason::PortUnusual => minting.port.is_some() && protocol == minting.protocol,
            _ => false,
        };
        assert!(asked_for, "{:?} in {}", finding.reason, report.url().text());
    }
}

#[test]
fn reserved_names_of_parameters_are_refused() {
    for name in RESERVED {
        for name in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
            let target = Target::new("push.example.com", "live", "test").with_param(&name, "x");
            let refusal = Signer::new(key(KEY))
                .sign(&target, Duration::from_secs(60), moment(0))
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

/// Hosts in spellings that some parser reads: what is signed with them is split into the same host again.
#[test]
fn no_host_is_signed_that_breaks_a_url() {
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
    let (expires, now) = (moment(0x7F00_ABCD), moment(1_700_000_000));
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

// One byte.

/// The names and the signature in a URL.
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

/// Every byte of one URL in each form, replaced by every other one of ASCII.
#[test]
fn no_changed_byte_is_accepted() {
    let target = Target::new("push.example.com", "live", "Cam-1").with_param("record", "flv");
    let mut tried = 0;
    for hash in HashAlgorithm::ALL {
        let signer = Signer::new(key(KEY)).with_hash(hash);
        let checker = support::checker(KEY, hash);
        let (expires, now) = (moment(0x7F00_ABCD), moment(1_700_000_000));
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
                    for now in [now, moment(0)] {
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
        minting in minting(),
        protocol in select(Protocol::ALL.to_vec()),
        part in 0..3_usize,
        place in any::<Index>(),
        byte in prop_oneof![4 => (0..128_u8).prop_map(char::from), 1 => any::<char>()],
        early in 1..1_000_000_i64,
    ) {
        let url = minting.url_as(protocol);
        let span = signed_parts(&url)[part].span();
        let at = span.start + place.index(span.len());
        prop_assume!(!url[at..].starts_with(byte));
        let changed = with_byte(&url, at, byte);
        for now in [minting.signed_at(), moment(minting.expires - early)] {
            let report = minting.checker().check(&changed, now);
            let rejected = matches!(report.verdict(), Verdict::Rejected(_));
            prop_assert!(rejected, "{} {:?}", changed, report);
        }
    }

    #[test]
    fn a_letter_in_the_other_case_is_not_accepted(minting in minting(), place in any::<Index>()) {
        let url = minting.url_as(Protocol::Rtmp);
        let letters: Vec<usize> = signed_parts(&url)
            .into_iter()
            .flat_map(|part| part.span().range())
            .filter(|at| url.as_bytes()[*at].is_ascii_alphabetic())
            .collect();
        prop_assume!(!letters.is_empty());
        let at = letters[place.index(letters.len())];
        let flipped = char::from(url.as_bytes()[at] ^ 0x20);
        let changed = with_byte(&url, at, flipped);
        let verdict = minting.checker().check(&changed, minting.signed_at()).verdict();
        prop_assert_eq!(verdict, Verdict::Rejected(Cause::AUTH_FAILED), "{}", changed);
    }

    #[test]
    fn one_changed_byte_of_the_key_is_not_accepted(
        minting in minting(),
        place in any::<Index>(),
        bit in 0..8_u32,
    ) {
        let url = minting.url_as(minting.protocol);
        let mut other = minting.key.clone();
        let at = place.index(other.len());
        other[at] ^= 1 << bit;
        prop_assume!(Key::new(other.clone()).is_ok());
        let report = minting.checker_with(other.clone()).check(&url, minting.signed_at()).verdict();
        prop_assert_eq!(report, Verdict::Rejected(Cause::AUTH_FAILED));
        // Either of two keys passes, and the report says which.
        let both = minting.checker_with(other).with_backup_key(Key::new(minting.key.clone()).unwrap());
        let report = both.check(&url, minting.signed_at());
        prop_assert_eq!(report.verdict(), Verdict::Accepted);
        prop_assert_eq!(report.matched_key(), Some(KeyRole::Backup));
    }
}

// Any text at all.

/// Pieces that mean something to a parser, a resolver, a shell or a database somewhere.
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
                .sign(target, moment(GOOD_UNTIL), moment(GOOD_UNTIL - 1))
                .unwrap();
            urls.extend(Protocol::ALL.map(|protocol| signed.url_as(protocol)));
        }
    }
    urls
}

const GOOD_UNTIL: i64 = 1_546_064_025;

/// One change of a text: `cut` characters are taken out at a place, and a piece put in.
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

/// Good URLs, changed in a few places.
fn changed_url() -> impl Strategy<Value = String> {
    (select(good_urls()), vec(edit(), 0..5)).prop_map(|(url, edits)| edited(&url, &edits))
}

fn text() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES.to_vec()), 0..12).prop_map(|pieces| pieces.concat());
    prop_oneof![6 => changed_url(), 2 => pieces, 2 => any::<String>()]
}

fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    let (first, last) = (
        DateTime::<Utc>::MIN_UTC.timestamp(),
        DateTime::<Utc>::MAX_UTC.timestamp(),
    );
    prop_oneof![
        4 => Just(GOOD_UNTIL - 1),
        1 => first..=last,
        1 => select(vec![first, -1, 0, 1, last]),
    ]
    .prop_map(moment)
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
    fn the_parts_joined_give_the_text_back(text in text()) {
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
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn the_names_joined_give_the_path_back(text in text()) {
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
    fn every_part_stands_where_it_says(text in text()) {
        support::assert_parts_stand(&text);
    }

    #[test]
    fn the_parameters_joined_give_the_query_back(text in text()) {
        let url = PushUrl::split(&text);
        let params: Vec<&str> = url.params().map(|param| param.whole().as_str()).collect();
        if url.protocol() != Some(Protocol::Srt) {
            let query = url.query().map(Part::as_str);
            prop_assert_eq!(params.join("&"), query.unwrap_or_default());
            prop_assert_eq!(params.is_empty(), query.is_none());
        }
    }

    #[test]
    fn a_port_is_a_number_of_digits_alone(text in text()) {
        let url = PushUrl::split(&text);
        let digits = |port: &Part<'_>| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
        let number = url.port().filter(digits).and_then(|port| port.parse::<u16>().ok());
        prop_assert_eq!(url.port_number(), number);
    }

    #[test]
    fn a_report_agrees_with_itself(
        text in text(),
        now in any_moment(),
        auth_delta in prop_oneof![0..100_000_u64, any::<u64>()],
    ) {
        for checker in checkers(auth_delta) {
            assert_agrees_with_itself(&text, &checker.check(&text, now));
        }
    }

    #[test]
    fn without_a_key_only_a_wrong_secret_goes_unnoticed(text in text(), now in any_moment()) {
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
    fn what_the_signer_takes_from_a_text_passes(text in text(), unusual in any::<bool>()) {
        let url = PushUrl::split(&text);
        let signer = match unusual {
            true => Signer::new(key(KEY)).with_unusual_names(),
            false => Signer::new(key(KEY)),
        };
        let target = Target::from_url(&url);
        let now = moment(GOOD_UNTIL);
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
    fn what_is_looked_up_is_found_or_not(text in text()) {
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
    fn masking_twice_is_masking_once(text in text()) {
        let (once, aligned) = (mask(&text), mask_aligned(&text));
        prop_assert_eq!(mask(&once), once.as_ref());
        prop_assert_eq!(mask_aligned(&aligned), aligned.as_ref());
        prop_assert_eq!(aligned.chars().count(), text.chars().count());
        prop_assert!(aligned.chars().zip(text.chars()).all(|(a, b)| a == b || a == '*'));
    }

    #[test]
    fn no_parameter_shows_its_secret_masked(text in changed_url()) {
        let hidden = |secret: &str| !mask(&text).contains(secret) && !mask_aligned(&text).contains(secret);
        for param in PushUrl::split(&text).params() {
            let value = param.value_or_empty();
            let is_digest = matches!(value.len(), 32 | 64) && value.bytes().all(|b| b.is_ascii_hexdigit());
            prop_assert!(!is_digest || hidden(&value), "{:?}", mask(&text));
        }
    }
}

fn assert_agrees_with_itself(text: &str, report: &Report<'_>) {
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
        let unix = |moment: Option<DateTime<Utc>>| moment.map(|moment| moment.timestamp());
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

// Hiding.

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
    fn a_minted_url_is_masked_wherever_it_stands(
        minting in minting(),
        protocol in select(Protocol::ALL.to_vec()),
    ) {
        let url = minting.url_as(protocol);
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
        if minting.params.is_empty() {
            prop_assert_eq!(mask(&url), url.replace(secret, "***"));
            let stars = "*".repeat(secret.len());
            prop_assert_eq!(mask_aligned(&url), url.replace(secret, &stars));
        }
    }
}
