//! The vectors of `data/vectors.json`, signed and checked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::time::Duration;

use chrono::{DateTime, Utc};
use pushurl::{
    Cause, Checker, Finding, HashAlgorithm, KeyRole, Protocol, PushUrl, Reason, Signer, Target,
    Verdict,
};
use serde::Deserialize;
use support::{checker, data, key, utc};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    md5: Vec<Vector>,
    md5_must_not_match: Vec<Vector>,
    sha256: Vec<Vector>,
    callback_sign: Vec<CallbackSign>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    key: String,
    stream: String,
    txtime: String,
    unix: Option<i64>,
    txsecret: String,
    #[serde(rename = "origin")]
    _origin: Option<String>,
    #[serde(rename = "why")]
    _why: Option<String>,
}

/// A signature of the service's callbacks. These vectors are only counted here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallbackSign {
    #[serde(rename = "key")]
    _key: String,
    #[serde(rename = "t")]
    _t: String,
    sign: String,
    #[serde(rename = "origin")]
    _origin: String,
}

impl Vector {
    fn url(&self) -> String {
        format!(
            "rtmp://push.example.com/live/{}?{}",
            self.stream,
            self.query()
        )
    }

    fn query(&self) -> String {
        format!("txSecret={}&txTime={}", self.txsecret, self.txtime)
    }

    /// The time that txTime states, parsed without the library.
    fn expires(&self) -> DateTime<Utc> {
        let unix = i64::from_str_radix(&self.txtime, 16).unwrap();
        assert!(self.unix.is_none_or(|stated| stated == unix));
        utc(unix)
    }

    /// Whether txTime is in upper case, as in minted URLs.
    fn is_upper_case(&self) -> bool {
        self.txtime == self.txtime.to_uppercase()
    }
}

/// All vectors that must match, with their hash.
fn good() -> Vec<(HashAlgorithm, Vector)> {
    let file: File = data("vectors.json");
    let md5 = file.md5.into_iter().map(|v| (HashAlgorithm::Md5, v));
    let sha256 = file.sha256.into_iter().map(|v| (HashAlgorithm::Sha256, v));
    md5.chain(sha256).collect()
}

#[test]
fn no_vector_is_lost() {
    let file: File = data("vectors.json");
    let lengths = [
        file.md5.len(),
        file.md5_must_not_match.len(),
        file.sha256.len(),
        file.callback_sign.len(),
    ];
    assert_eq!(lengths, [3, 1, 1, 1]);
    assert!(file.callback_sign.iter().all(|v| v.sign.len() == 32));
}

#[test]
fn every_vector_is_signed() {
    let mut minted = 0;
    for (hash, vector) in good().iter().filter(|(_, v)| v.is_upper_case()) {
        let signer = Signer::new(key(&vector.key)).with_hash(*hash);
        let target = Target::new("push.example.com", "live", &vector.stream);
        for now in [vector.expires() - Duration::from_secs(1), utc(0)] {
            let signed = signer.sign(&target, vector.expires(), now).unwrap();
            assert_eq!(signed.url(), vector.url());
            assert_eq!(signed.expires(), vector.expires());
            let pair = signed.encoder_pair(Protocol::Rtmp);
            assert_eq!(pair.server, "rtmp://push.example.com/live/");
            assert_eq!(
                pair.stream_key,
                format!("{}?{}", vector.stream, vector.query())
            );
            assert_eq!(
                signed.url_as(Protocol::Srt),
                format!(
                    "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/{},{}",
                    vector.stream,
                    vector.query().replace('&', ",")
                )
            );
            minted += 1;
        }
    }
    // Three of the four, at two times each; the fourth is in lower case, which is never minted.
    assert_eq!(minted, 6);
}

#[test]
fn a_lower_case_time_is_minted_in_upper_case() {
    let vectors = good();
    let (_, vector) = vectors.iter().find(|(_, v)| !v.is_upper_case()).unwrap();
    let signer = Signer::new(key(&vector.key));
    let target = Target::new("push.example.com", "live", &vector.stream);
    let url = signer
        .sign(&target, vector.expires(), utc(0))
        .unwrap()
        .url();
    let split = PushUrl::split(&url);
    let value = |name| split.params().find(|param| param.name().as_str() == name);
    let txtime = value("txTime").unwrap().value_or_empty();
    let txsecret = value("txSecret").unwrap().value_or_empty();
    assert_eq!(txtime.as_str(), vector.txtime.to_uppercase());
    assert_ne!(txsecret.as_str(), vector.txsecret);
}

#[test]
fn every_vector_is_accepted_until_it_expires() {
    for (hash, vector) in good() {
        let checker = checker(&vector.key, hash);
        let url = vector.url();
        let (second, expires) = (Duration::from_secs(1), vector.expires());
        for now in [utc(0), expires - second] {
            let report = checker.check(&url, now);
            assert_eq!(report.verdict(), Verdict::Accepted, "{url}");
            assert_eq!(report.findings(), [], "{url}");
            assert_eq!(report.matched_key(), Some(KeyRole::Primary));
            assert_eq!(report.expires(), Some(expires));
        }
        for now in [expires, expires + second] {
            let report = checker.check(&url, now);
            assert_eq!(
                report.verdict(),
                Verdict::Rejected(Cause::URL_EXPIRED),
                "{url}"
            );
            assert_eq!(reasons(report.findings()), [Reason::Expired]);
        }
    }
}

#[test]
fn every_vector_is_refused_with_the_other_hash() {
    for (hash, vector) in good() {
        let other = match hash {
            HashAlgorithm::Md5 => HashAlgorithm::Sha256,
            _ => HashAlgorithm::Md5,
        };
        let url = vector.url();
        let report = checker(&vector.key, other).check(&url, utc(0));
        assert_eq!(
            reasons(report.findings()),
            [Reason::SecretSignedOtherHash, Reason::SecretOtherHash]
        );
        assert_eq!(report.verdict(), Verdict::Rejected(Cause::AUTH_FAILED));
    }
}

#[test]
fn the_backup_key_passes() {
    for (hash, vector) in good() {
        let checker = Checker::new()
            .with_key(key("another key"))
            .with_backup_key(key(&vector.key))
            .with_hash(hash);
        let url = vector.url();
        let report = checker.check(&url, utc(0));
        assert_eq!(report.verdict(), Verdict::Accepted);
        assert_eq!(report.matched_key(), Some(KeyRole::Backup));
    }
}

#[test]
fn vectors_that_must_not_match_are_refused() {
    let file: File = data("vectors.json");
    for vector in file.md5_must_not_match {
        let url = vector.url();
        let report = checker(&vector.key, HashAlgorithm::Md5).check(&url, utc(0));
        let verdict = report.verdict();
        assert_eq!(verdict, Verdict::Rejected(Cause::AUTH_FAILED), "{url}");
        assert_eq!(verdict.cause().unwrap().to_string(), "18/503");
        assert_eq!(
            reasons(report.findings()),
            [Reason::SecretSignedLowercaseTime, Reason::SecretMismatch]
        );
        assert_eq!(&url[report.findings()[0].span.range()], vector.txsecret);
        assert_eq!(report.matched_key(), None);
    }
}

fn reasons(findings: &[Finding]) -> Vec<Reason> {
    findings.iter().map(|finding| finding.reason).collect()
}
