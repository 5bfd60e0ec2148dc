//! Random good URLs: none has a finding, and each, wrapped or made wrongly in any known way, is named as that.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use pushurl::{Checker, Protocol, Reason, Report, Signer, Target, Verdict, mask};
use support::{config, key, utc};

const NOW: i64 = 1_700_000_000;

/// What a good URL is made of.
#[derive(Clone, Debug)]
struct Good {
    domain: String,
    app: String,
    stream: String,
    key: String,
    lifetime: u64,
}

fn good() -> impl Strategy<Value = Good> {
    let name = |most: usize| {
        proptest::string::string_regex(&format!("[A-Za-z0-9][A-Za-z0-9_-]{{2,{most}}}")).unwrap()
    };
    let names = (name(16), name(40)).prop_filter("a placeholder", |(_, stream)| {
        !["undefined", "null", "NULL", "None", "nil", "NaN"].contains(&stream.as_str())
    });
    (
        "[a-z]{1,12}\\.[a-z]{2,12}\\.com",
        names,
        "[0-9a-zA-Z]{16,64}",
        3600..86_400_u64,
    )
        .prop_map(|(domain, (app, stream), key, lifetime)| Good {
            domain,
            app,
            stream,
            key,
            lifetime,
        })
}

impl Good {
    fn txtime(&self) -> String {
        format!("{:X}", NOW + i64::try_from(self.lifetime).unwrap())
    }

    fn url_as(&self, protocol: Protocol) -> String {
        let target = Target::new(&self.domain, &self.app, &self.stream);
        let signer = Signer::new(key(&self.key));
        let signed = signer.sign(&target, Duration::from_secs(self.lifetime), utc(NOW));
        signed.unwrap().url_as(protocol)
    }

    fn url(&self) -> String {
        self.url_as(Protocol::Rtmp)
    }

    fn txsecret(&self) -> String {
        md5(&format!("{}{}{}", self.key, self.stream, self.txtime()))
    }

    fn with_txsecret(&self, txsecret: &str) -> String {
        let Self {
            domain,
            app,
            stream,
            ..
        } = self;
        format!(
            "rtmp://{domain}/{app}/{stream}?txSecret={txsecret}&txTime={}",
            self.txtime()
        )
    }

    fn check<'t>(&self, text: &'t str) -> Report<'t> {
        Checker::new()
            .with_key(key(&self.key))
            .check(text, utc(NOW))
    }
}

fn md5(text: &str) -> String {
    format!("{:x}", ::md5::compute(text))
}

fn reasons(report: &Report<'_>) -> Vec<Reason> {
    report
        .findings()
        .iter()
        .map(|finding| finding.reason)
        .collect()
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Each wrapper of a URL, and its reason.
fn wrappers(url: &str) -> Vec<(Reason, String)> {
    use Reason::*;
    let mut all = Vec::new();
    let mut add = |reason, text: String| all.push((reason, text));
    for (open, close) in [
        ("\"", "\""),
        ("'", "'"),
        ("`", "`"),
        ("“", "”"),
        ("‘", "’"),
        ("«", "»"),
    ] {
        add(TextInQuotes, format!("{open}{url}{close}"));
    }
    for (open, close) in [("<", ">"), ("(", ")"), ("「", "」"), ("（", "）")] {
        add(TextInBrackets, format!("{open}{url}{close}"));
    }
    for marker in ["- ", "* ", "1. ", "> "] {
        add(TextInMarkup, format!("{marker}{url}"));
    }
    add(TextInMarkup, format!("[push]({url})"));
    for after in [
        ",", ".", ";", "。", "，", "\r", "\n", "\r\n", "/", "%0A", "%0D%0A", "\\", "\\n", "\"", ")",
    ] {
        add(TextAfterUrl, format!("{url}{after}"));
    }
    add(TextPercentEncoded, encoded(url));
    add(TextPercentEncoded, encoded(&encoded(url)));
    add(
        QueryPercentEncoded,
        url.replace('?', "%3F")
            .replace('=', "%3D")
            .replace('&', "%26"),
    );
    add(QueryPercentEncoded, url.replace('?', "%3F"));
    add(QueryFullWidth, url.replace('?', "？"));
    add(
        QueryFullWidth,
        url.replace('?', "？").replace('&', "＆").replace('=', "＝"),
    );
    add(QueryMarkLost, url.replace('?', "&"));
    add(StreamTrailingSlash, url.replace('?', "/?"));
    add(ProtocolTwice, format!("rtmp://{url}"));
    add(TextEscaped, url.replace('&', "\\u0026"));
    add(TextEscaped, url.replace('/', "\\/"));
    add(TextWrapped, url.replace('?', "?\n"));
    add(TextWrapped, url.replace('&', "\r\n    &"));
    add(
        TextIsOtherUrl,
        format!(
            "https://webrtcpush.myqcloud.com/webrtc/v2/whip?streamurl={}",
            encoded(url)
        ),
    );
    add(
        TextIsOtherUrl,
        format!("https://example.com/push.html?url={url}"),
    );
    add(
        TextIsCommand,
        format!("ffmpeg -re -i in.mp4 -c copy -f flv \"{url}\""),
    );
    add(
        TextIsCommand,
        format!("gst-launch-1.0 videotestsrc ! flvmux ! rtmp2sink location='{url}'"),
    );
    add(TextIsField, format!("{{\"url\": \"{url}\"}}"));
    add(TextIsField, format!("推流地址：{url}"));
    add(TextBeforeUrl, format!("push to {url}"));
    all
}

/// Each wrong spelling of a digest, and its reason.
fn spellings(digest: &str) -> Vec<(Reason, String)> {
    use Reason::*;
    let bytes: Vec<u8> = (0..16)
        .map(|at| u8::from_str_radix(&digest[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let each = |write: fn(u8) -> String| bytes.iter().map(|byte| write(*byte)).collect::<String>();
    let joined = |separator: &str| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<Vec<_>>()
            .join(separator)
    };
    let mut all = vec![
        (DigestHasSeparators, joined("-")),
        (DigestHasSeparators, joined(":")),
        (DigestBase64, STANDARD.encode(&bytes)),
        (DigestBase64, URL_SAFE_NO_PAD.encode(&bytes)),
        (DigestMiddleDigits, digest[8..24].to_owned()),
        (DigestHasExtraText, format!("{digest}0")),
        (SecretSignedUppercaseDigest, digest.to_uppercase()),
    ];
    all.retain(|(_, text)| text != digest);
    let without_leading = digest.trim_start_matches('0');
    if without_leading.len() < digest.len() {
        all.push((DigestLeadingZerosLost, without_leading.to_owned()));
    }
    let inner = each(|byte| format!("{byte:x}"));
    if inner.len() < digest.len() && inner != without_leading {
        all.push((DigestInnerZerosLost, inner));
    }
    let extended = each(|byte| format!("{:02x}", i32::from(byte.cast_signed())));
    if extended.len() > digest.len() {
        all.push((DigestSignExtended, extended));
    }
    all
}

/// Each text that is hashed in place of the right one, and its reason.
fn hashed(good: &Good) -> Vec<(Reason, String)> {
    use Reason::*;
    let Good {
        domain,
        app,
        stream,
        key,
        ..
    } = good;
    let time = good.txtime();
    let unix = i64::from_str_radix(&time, 16).unwrap();
    let of_name = |name: &str| format!("{key}{name}{time}");
    let of_time = |time: &str| format!("{key}{stream}{time}");
    let of_key = |key: &str| format!("{key}{stream}{time}");
    let mut all = vec![
        (
            SecretSignedAppThenStream,
            of_name(&format!("{app}{stream}")),
        ),
        (SecretSignedSlashAndStream, of_name(&format!("/{stream}"))),
        (
            SecretSignedAppAndStream,
            of_name(&format!("{app}/{stream}")),
        ),
        (SecretSignedPath, of_name(&format!("/{app}/{stream}"))),
        (
            SecretSignedDomainAndPath,
            of_name(&format!("{domain}/{app}/{stream}")),
        ),
        (
            SecretSignedWholeUrl,
            of_name(&format!("rtmp://{domain}/{app}/{stream}")),
        ),
        (SecretSignedBase64Name, of_name(&STANDARD.encode(stream))),
        (SecretSignedMediaSuffix, of_name(&format!("{stream}.flv"))),
        (SecretSignedDecimalTime, of_time(&unix.to_string())),
        (SecretSignedMilliseconds, of_time(&format!("{unix}000"))),
        (SecretSignedHexPrefix, of_time(&format!("0x{time}"))),
        (
            SecretSignedOneSecondOff,
            of_time(&format!("{:X}", unix + 1)),
        ),
        (
            SecretSignedEightHoursOff,
            of_time(&format!("{:X}", unix + 28_800)),
        ),
        (SecretSignedQuotedKey, of_key(&format!("\"{key}\""))),
        (SecretSignedKeyBom, of_key(&format!("\u{feff}{key}"))),
        (SecretSignedHashedKey, of_key(&md5(key))),
        (SecretSignedWithoutKey, of_key("")),
        (SecretSignedWithoutKey, of_key("undefined")),
        (SecretSignedKeyLineBreak, of_key(&format!("{key}\n"))),
        (SecretSignedLineBreak, of_time(&format!("{time}\n"))),
        (SecretSignedTwice, md5(&of_time(&time))),
        (SecretSignedOtherOrder, format!("{stream}{key}{time}")),
        (SecretSignedOtherOrder, format!("{key}{time}{stream}")),
    ];
    for separator in ["-", "_", "&", "/", ":", "|", ",", "+", ".", " "] {
        all.push((
            SecretSignedJoined,
            [key, stream, &time].map(String::as_str).join(separator),
        ));
    }
    if stream.to_lowercase() != *stream {
        all.push((SecretSignedOtherCaseName, of_name(&stream.to_lowercase())));
    }
    if time.to_lowercase() != time {
        all.push((SecretSignedLowercaseTime, of_time(&time.to_lowercase())));
    }
    all
}

proptest! {
    #![proptest_config(config(100_000))]

    #[test]
    fn a_good_url_has_no_finding(good in good(), form in proptest::sample::select(Protocol::ALL.to_vec())) {
        let url = good.url_as(form);
        let report = good.check(&url);
        prop_assert_eq!(report.verdict(), Verdict::Accepted, "{}", url);
        prop_assert_eq!(reasons(&report), [], "{}", url);
        prop_assert!(report.inner().is_none());
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_wrapper_is_named_first_and_alone(good in good()) {
        let url = good.url();
        for (reason, text) in wrappers(&url) {
            let report = good.check(&text);
            let mut found = reasons(&report);
            // Encoded twice, it is named twice.
            found.dedup();
            prop_assert_eq!(found, [reason], "{:?}", text);
            let masked = mask(&url);
            prop_assert_eq!(report.inner(), Some(&*masked), "{:?}", text);
            prop_assert!(matches!(report.verdict(), Verdict::Rejected(_)), "{:?}", text);
        }
    }

    #[test]
    fn a_wrong_spelling_of_the_digest_is_named_first(good in good()) {
        for (reason, txsecret) in spellings(&good.txsecret()) {
            let url = good.with_txsecret(&txsecret);
            prop_assert_eq!(reasons(&good.check(&url)).first().copied(), Some(reason), "{}", url);
        }
    }

    #[test]
    fn a_wrong_text_is_named_first(good in good()) {
        for (reason, text) in hashed(&good) {
            let url = good.with_txsecret(&md5(&text));
            prop_assert_eq!(reasons(&good.check(&url)).first().copied(), Some(reason), "{} {:?}", url, text);
        }
    }

    #[test]
    fn a_polluted_key_is_to_blame(good in good()) {
        let url = good.url();
        for polluted in ["\"{}\"", "'{}'", "\u{feff}{}", " {} ", "\u{a0}{}", "PUSHURL_KEY={}", "key: {}"] {
            let given = polluted.replace("{}", &good.key);
            let report = Checker::new().with_key(key(&given)).check(&url, utc(NOW));
            prop_assert_eq!(reasons(&report).first().copied(), Some(Reason::KeyNotClean), "{:?}", polluted);
        }
    }
}
