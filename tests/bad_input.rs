//! Hostile input: `data/bad_input.json`, with the expected findings of each case and their byte offsets.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod support;

use std::collections::BTreeSet;
use std::time::Duration;

use pushurl::{
    Checker, Finding, HashAlgorithm, KeyRole, Lang, Protocol, PushUrl, Reason, Report, Severity,
    Signer, Target, Verdict, mask, mask_aligned,
};
use serde::Deserialize;
use support::{data, key, utc};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    row: String,
    item: String,
    what: String,
    url: String,
    now: i64,
    key: Option<String>,
    backup_key: Option<String>,
    hash: Option<String>,
    #[serde(default)]
    auth_delta: u64,
    verdict: String,
    cause: Option<String>,
    matched_key: Option<String>,
    findings: Vec<(String, String, usize, usize)>,
    inner: Option<String>,
}

impl Case {
    fn hash(&self) -> HashAlgorithm {
        self.hash
            .as_ref()
            .map_or(HashAlgorithm::Md5, |name| name.parse().unwrap())
    }

    fn keyless_checker(&self) -> Checker {
        Checker::new()
            .with_hash(self.hash())
            .with_auth_delta(Duration::from_secs(self.auth_delta))
    }

    fn checker(&self) -> Checker {
        let mut checker = self.keyless_checker();
        if let Some(text) = &self.key {
            checker = checker.with_key(key(text));
        }
        if let Some(text) = &self.backup_key {
            checker = checker.with_backup_key(key(text));
        }
        checker
    }
}

fn cases() -> Vec<Case> {
    data::<File>("bad_input.json").cases
}

/// The lists of hostile input. Each item has at least one case.
const ROWS: [(&str, &str); 14] = [
    (
        "IP hosts",
        "dotted | 2130706433 | 0x7f000001 | 0x7f.1 | 0x.0x.0 | 0177.0.0.1 | mixed bases | 127.1 | \
         long runs of leading zeros | too big | trailing . | trailing .. | full-width digits | \
         percent-encoded | doubly encoded | with port | with userinfo before | [::1] | mapped dotted | \
         mapped hex | zone ids | unbracketed | [v1.x] | 123.example.com | 1e100.net | 0x.example.com | \
         txHost",
    ),
    (
        "Authority",
        "good@evil | good:80@evil | good\\@evil | empty host | :0 | :65536 | :00080 | no // | /// | \
         backslashes | TAB inside | CR inside | LF inside | blanks around | U+FEFF | NUL raw | %00 | \
         nothing | ports",
    ),
    (
        "Domain",
        "soft hyphen | ZWJ | U+3002 | bad xn-- | a label over 63 | a name over 253 | underscore | \
         hyphen at an end | upper case | one label | localhost | playback domain | dots | \
         illegal characters",
    ),
    (
        "Path",
        "no AppName | no StreamName | three segments | // | trailing / | . | .. | %2e%2e | ; | \
         encoded slash | non-ASCII | .flv behind a stream | 255 bytes | 256 bytes | # in a name | \
         refused symbols | unusual symbols",
    ),
    (
        "Query",
        "?? | && | &amp; | ; as separator | no = | a parameter twice, the same | \
         a parameter twice, different | names off by case | encoded names | parameters behind # | \
         the query on the AppName | unknown extras | other order | + in values | %20 in values | \
         no value | no query | a lost & | a misspelt name | cut at the first &",
    ),
    (
        "txTime",
        "empty | 0 | -1 | +5F… | 0x… | blanks | nine digits and more | over u64 | not hex | \
         full-width digits | ten decimal digits | thirteen (milliseconds) | lower case | leading zeros | \
         now | now - 1 | now + 1 | FFFFFFFF | beyond 2038 | beyond 2106 | AuthDelta",
    ),
    (
        "txSecret",
        "31 digits | 33 digits | 64 digits | upper case | not hex | empty | right for the other key | \
         right for the other case of txTime | right for a trimmed name | right for an encoded name | \
         right for App/Stream | right for a key with a line break | right for another name | \
         right for another time | right for another order | right for two faults at once | wrong",
    ),
    (
        "The digest, written wrongly",
        "digest_leading_zeros_lost | digest_inner_zeros_lost | digest_sign_extended | \
         digest_has_separators | digest_base64 | digest_middle_digits | digest_percent_encoded | \
         digest_has_extra_text | secret_signed_sha1",
    ),
    (
        "Signing mistakes",
        "secret_signed_joined | secret_signed_app_then_stream | secret_signed_slash_and_stream | \
         secret_signed_domain_and_path | secret_signed_whole_url | secret_signed_bizid | \
         secret_signed_cut_name | secret_signed_base64_name | secret_signed_other_case_name | \
         secret_signed_quoted_key | secret_signed_key_bom | secret_signed_without_key | \
         secret_signed_hashed_key | secret_signed_one_second_off | secret_signed_line_break | \
         secret_signed_twice | secret_signed_utf16 | secret_signed_hmac | two at once",
    ),
    ("Given keys", "key_not_clean"),
    (
        "Wrapped URLs",
        "text_in_quotes | text_in_brackets | text_in_markup | text_percent_encoded | protocol_twice | \
         text_is_command | text_is_field | text_before_url | text_is_other_url | text_wrapped | \
         text_escaped | text_after_url | query_percent_encoded | query_full_width | query_mark_lost | \
         stream_trailing_slash | two steps | more than a wrapper",
    ),
    (
        "What clients send",
        "parameter_slash | no slash rule | parameter_blank | a space after the signature | \
         blank_after_query | other text after a blank | query_too_long | parameters_too_long | \
         within the limit",
    ),
    ("Placeholders", "stream_placeholder | names that are none"),
    (
        "SRT",
        "no streamid | no #!:: | %23!:: | keys in another order | h= missing | \
         h= another domain than the host | r= with a leading slash | r= with one segment | a key twice | \
         m=publish | the RTMP layout under srt: | #!:: | wrong in the streamid | no port | mode | \
         srt_streamid_encoded | srt_streamid_separator | srt_streamid_case | srt_streamid_too_long | \
         two streamids",
    ),
];

/// Reasons that a check with only a URL, a key and a time does not report.
const NOT_OF_A_CHECK: [(&str, &str); 3] = [
    ("only when signing", "parameter_reserved"),
    (
        "need a policy or facts",
        "hook_refused account_not_found service_shut_down service_overdue service_forcibly_suspended \
         domain_not_of_account domain_disabled app_disabled stream_forbidden channel_missing channel_closed \
         client_blocked client_not_allowed lifetime_short lifetime_long too_many_pushes too_many_of_stream \
         priority_too_low",
    ),
    ("needs a playback key", "secret_signed_playback_key"),
];

#[test]
fn every_item_has_a_case() {
    let frozen: BTreeSet<_> = ROWS
        .iter()
        .flat_map(|(row, items)| items.split(" | ").map(move |item| (*row, item)))
        .map(|(row, item)| (row.to_owned(), item.to_owned()))
        .collect();
    let found: BTreeSet<_> = cases()
        .into_iter()
        .map(|case| (case.row, case.item))
        .collect();
    assert_eq!(found, frozen);
}

#[test]
fn no_case_is_repeated() {
    let cases = cases();
    let names: BTreeSet<_> = cases
        .iter()
        .map(|case| (&case.row, &case.item, &case.what))
        .collect();
    assert_eq!(names.len(), cases.len(), "two cases have the same name");
}

#[test]
fn every_reason_of_a_check_occurs() {
    let found: BTreeSet<Reason> = cases()
        .iter()
        .flat_map(|case| case.findings.iter())
        .map(|(reason, ..)| reason.parse().unwrap())
        .collect();
    let elsewhere: BTreeSet<Reason> = NOT_OF_A_CHECK
        .iter()
        .flat_map(|(_, names)| names.split_whitespace())
        .map(|name| name.parse().unwrap())
        .collect();
    let all: BTreeSet<Reason> = Reason::ALL.into_iter().collect();
    let expected: BTreeSet<Reason> = all.difference(&elsewhere).copied().collect();
    assert_eq!(found, expected);
}

#[test]
fn every_case_is_judged_as_expected() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let report = case.checker().check(&case.url, utc(case.now));
            difference(case, &report)
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The difference between a report and its case, in the terms of the file.
fn difference(case: &Case, report: &Report<'_>) -> Option<String> {
    let verdict = report.verdict();
    let actual = (
        verdict.name().to_owned(),
        verdict.cause().map(|cause| cause.to_string()),
        report
            .matched_key()
            .map(|role| KeyRole::name(role).to_owned()),
        report.findings().iter().map(row).collect::<Vec<_>>(),
        report.inner().map(str::to_owned),
    );
    let expected = (
        case.verdict.clone(),
        case.cause.clone(),
        case.matched_key.clone(),
        case.findings.clone(),
        case.inner.clone(),
    );
    let Case {
        row,
        item,
        what,
        url,
        ..
    } = case;
    (actual != expected).then(|| {
        format!("{row}, {item}, {what}:\n  {url:?}\n  expected {expected:?}\n  actual   {actual:?}")
    })
}

fn row(finding: &Finding) -> (String, String, usize, usize) {
    let severity = match finding.is_failure() {
        true => Severity::Failure,
        false => Severity::Warning,
    };
    let span = finding.span;
    (
        finding.reason.to_string(),
        severity.to_string(),
        span.start,
        span.end,
    )
}

#[test]
fn a_judgment_and_the_text_are_the_report() {
    for case in cases() {
        let report = case.checker().check(&case.url, utc(case.now));
        let judgment = report.clone().into_judgment();
        assert_eq!(judgment.report(&case.url), report, "{}", case.what);
        assert_eq!(judgment.verdict(), report.verdict(), "{}", case.what);
        #[cfg(feature = "serde")]
        {
            let form = serde_json::to_string(&judgment).unwrap();
            let read: pushurl::Judgment = serde_json::from_str(&form).unwrap();
            assert_eq!(read, judgment, "{}", case.what);
        }
    }
}

#[test]
fn every_part_is_at_its_span() {
    for case in cases() {
        support::assert_parts_at_spans(&case.url);
    }
}

#[test]
fn without_a_key_a_check_finds_everything_but_a_wrong_secret() {
    for case in cases() {
        let keyed = case.checker().check(&case.url, utc(case.now));
        let keyless = case.keyless_checker().check(&case.url, utc(case.now));
        // Signed with the wrapper, the URL inside is good without a key only.
        if keyless.inner().is_some() && keyed.inner().is_none() {
            continue;
        }
        let expected: Vec<_> = keyed
            .findings()
            .iter()
            .filter(|finding| !support::needs_a_key(finding.reason))
            .collect();
        let what = &case.what;
        assert_eq!(
            keyless.findings().iter().collect::<Vec<_>>(),
            expected,
            "{what}"
        );
        assert_eq!(keyless.matched_key(), None, "{what}");
        if keyless.inner().is_some() {
            assert_eq!(keyless.verdict(), keyed.verdict(), "{what}");
            continue;
        }
        let failure = expected.iter().find(|finding| finding.is_failure());
        let verdict = failure.map_or(Verdict::Undetermined, |finding| {
            Verdict::Rejected(finding.cause())
        });
        assert_eq!(keyless.verdict(), verdict, "{what}");
    }
}

#[test]
fn a_url_signed_from_hostile_input_is_accepted() {
    const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
    let (mut signed, mut refused) = (0, 0);
    for case in cases() {
        let url = PushUrl::split(&case.url);
        let now = utc(case.now);
        for signer in [
            Signer::new(key(KEY)),
            Signer::new(key(KEY)).with_unusual_names(),
        ] {
            match signer.sign(&Target::from_url(&url), Duration::from_secs(60), now) {
                Ok(minted) => {
                    signed += 1;
                    assert_all_forms_pass(&case, |protocol| minted.url_as(protocol), KEY);
                }
                Err(refusal) => {
                    refused += 1;
                    for lang in Lang::ALL {
                        assert!(!refusal.refused().is_empty() && !refusal.text(lang).is_empty());
                    }
                }
            }
        }
    }
    assert!(
        signed > 100 && refused > 100,
        "{signed} signed, {refused} refused"
    );
}

fn assert_all_forms_pass(case: &Case, url_as: impl Fn(Protocol) -> String, key_text: &str) {
    let checker = Checker::new().with_key(key(key_text));
    for protocol in Protocol::ALL {
        let url = url_as(protocol);
        let report = checker.check(&url, utc(case.now));
        let what = (&case.row, &case.item, &case.what);
        // Only the form of the target is sure to have room.
        let streamid = report.url().streamid().map_or(0, |id| id.len());
        if streamid > 512 {
            let reasons = report.findings().iter().map(|finding| finding.reason);
            assert_eq!(reasons.collect::<Vec<_>>(), [Reason::SrtStreamidTooLong]);
            continue;
        }
        assert_eq!(
            report.verdict(),
            Verdict::Accepted,
            "{what:?}: {url:?}: {:?}",
            report.findings()
        );
    }
}

#[test]
fn masking_hides_every_secret_of_hostile_input() {
    let mut secrets = 0;
    for case in cases() {
        let (masked, aligned) = (mask(&case.url), mask_aligned(&case.url));
        assert_eq!(aligned.chars().count(), case.url.chars().count());
        for secret in digests(&case.url) {
            secrets += 1;
            assert!(!masked.contains(secret), "{}: {masked}", case.what);
            assert!(!aligned.contains(secret), "{}: {aligned}", case.what);
        }
    }
    assert!(secrets > 300, "{secrets} secrets");
}

/// Every run of at least 31 hex digits after the path: a digest, or most of one.
fn digests(url: &str) -> impl Iterator<Item = &str> {
    let path_end = url.find(['?', '#']).unwrap_or(url.len());
    url[path_end..]
        .split(|c: char| !c.is_ascii_hexdigit())
        .filter(|run| run.len() >= 31)
}
