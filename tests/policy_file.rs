//! Policy files: reading every setting, and reporting every fault with its line and column.

#![cfg(feature = "policy-file")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

mod support;

use std::fmt::Write as _;
use std::net::IpAddr;
use std::sync::Arc;

use pushurl::{
    Cause, Checker, Facts, HashAlgorithm, Key, KeyRole, KeySource, Policy, PolicyFile,
    PolicyWarning, Signer, Target, Verdict,
};
use support::{key, utc};

const KEY: &str = "Z9-a key with (symbols)";
const OTHER_KEY: &str = "Y8-another key";
const NOW: i64 = 1_700_000_000;

fn read(text: &str) -> PolicyFile {
    Policy::from_toml(text).unwrap_or_else(|faults| panic!("{text}\n{faults}"))
}

/// Every fault as `line:column: message`.
fn faults_of(text: impl AsRef<[u8]>) -> Vec<String> {
    let faults = Policy::from_toml(text).expect_err("the file has no faults");
    let lines = faults
        .iter()
        .map(|fault| format!("{}:{}: {}", fault.line, fault.column, fault.message));
    lines.collect()
}

#[track_caller]
fn faults(text: impl AsRef<[u8]>, expected: &[&str]) {
    let text = text.as_ref();
    assert_eq!(faults_of(text), expected, "{}", text.escape_ascii());
}

fn warnings(text: &str) -> Vec<(usize, usize, PolicyWarning)> {
    let warnings = read(text).warnings;
    let places = warnings.iter().map(|w| (w.line, w.column, w.warning));
    places.collect()
}

fn url(domain: &str, app: &str, stream: &str) -> String {
    let target = Target::new(domain, app, stream);
    let signer = Signer::new(key(KEY));
    let signed = signer.sign(&target, utc(NOW + 86_400), utc(NOW));
    signed.unwrap().url()
}

fn checker(file: PolicyFile) -> Checker {
    Checker::new()
        .with_key(key(KEY))
        .with_policy(Arc::new(file.policy))
}

/// The cause for which a policy refuses a push.
fn cause(text: &str, url: &str, facts: Facts) -> Option<Cause> {
    let report = checker(read(text)).check(url, facts);
    report.verdict().cause()
}

fn cause_of(text: &str, app: &str, stream: &str) -> Option<Cause> {
    let url = url("push.example.com", app, stream);
    cause(text, &url, Facts::at(utc(NOW)))
}

// --- settings -----------------------------------------------------------------------------------

#[test]
fn reads_the_state_of_the_account() {
    let cases = [
        ("active", None),
        ("not_found", Some(Cause::NO_ACCOUNT)),
        ("shut_down", Some(Cause::SERVICE_SUSPENDED)),
        ("overdue", Some(Cause::SERVICE_OVERDUE)),
        ("suspended", Some(Cause::SERVICE_FORCIBLY_SUSPENDED)),
    ];
    for (name, expected) in cases {
        let text = format!("account = '{name}'\n");
        assert_eq!(cause_of(&text, "live", "cam1"), expected, "{name}");
    }
}

#[test]
fn reads_domains_and_their_settings() {
    let text = format!(
        "[[domain]]
name = 'PUSH.example.com.'
key = '{OTHER_KEY}'
backup_key = '{KEY}'
auth_delta = 3_600

[[domain]]
name = 'open.example.com'
authentication = false

[[domain]]
name = 'off.example.com'
key = '{KEY}'
enabled = false

[[domain]]
name = 'sha.example.com'
key = '{KEY}'
hash = 'sha256'

[[domain]]
name = 'play.example.com'
kind = 'playback'
playback_key = '{KEY}'
"
    );
    let check = |url: &str, now: i64| {
        let file = read(&text);
        assert_eq!(file.warnings, []);
        let checker = Checker::new().with_policy(Arc::new(file.policy));
        let report = checker.check(url, utc(now));
        (report.verdict(), report.matched_key())
    };
    let accepted = |role| (Verdict::Accepted, role);
    let rejected = |cause| Verdict::Rejected(cause);

    let backup = url("push.example.com", "live", "cam1");
    assert_eq!(check(&backup, NOW), accepted(Some(KeyRole::Backup)));
    assert_eq!(
        check(&backup, NOW + 86_400 + 3_599),
        accepted(Some(KeyRole::Backup))
    );
    assert_eq!(
        check(&backup, NOW + 86_400 + 3_600).0,
        rejected(Cause::URL_EXPIRED)
    );

    assert_eq!(
        check("rtmp://open.example.com/live/cam1", NOW),
        accepted(None)
    );
    let off = url("off.example.com", "live", "cam1");
    assert_eq!(check(&off, NOW).0, rejected(Cause::DOMAIN_DISABLED));
    let md5 = url("sha.example.com", "live", "cam1");
    assert_eq!(check(&md5, NOW).0, rejected(Cause::AUTH_FAILED));
    let target = Target::new("sha.example.com", "live", "cam1");
    let signer = Signer::new(key(KEY)).with_hash(HashAlgorithm::Sha256);
    let sha256 = signer.sign(&target, utc(NOW + 60), utc(NOW)).unwrap();
    assert_eq!(check(&sha256.url(), NOW), accepted(Some(KeyRole::Primary)));
    let play = url("play.example.com", "live", "cam1");
    assert_eq!(check(&play, NOW).0, rejected(Cause::DOMAIN_INVALID));
    let unknown = url("unknown.example.com", "live", "cam1");
    assert_eq!(check(&unknown, NOW).0, rejected(Cause::DOMAIN_UNKNOWN));
}

#[test]
fn reads_disabled_apps_and_bans() {
    assert_eq!(
        cause_of("disabled_apps = ['test']", "test", "cam1"),
        Some(Cause::APP_DISABLED)
    );
    assert_eq!(cause_of("disabled_apps = ['test']", "live", "cam1"), None);

    let ban = "[[forbidden_stream]]\nstream = 'cam1'\n";
    assert_eq!(cause_of(ban, "live", "cam1"), Some(Cause::STREAM_DISABLED));
    assert_eq!(cause_of(ban, "live", "cam2"), None);

    let strict = format!("{ban}domain = 'push.example.com'\napp = 'live'\nreason = 'loud'\n");
    assert_eq!(
        cause_of(&strict, "live", "cam1"),
        Some(Cause::STREAM_DISABLED)
    );
    assert_eq!(cause_of(&strict, "other", "cam1"), None);
}

/// NOW is 2023-11-14T22:13:20Z.
#[test]
fn reads_when_a_ban_applies() {
    let cases = [
        ("until = 2023-11-14T22:13:21Z", true),
        ("until = 2023-11-14T22:13:20Z", false),
        ("until = 2023-11-15T06:13:20.000000001+08:00", true),
        ("until = 2023-11-15T06:13:20+08:00", false),
        ("until = 2023-11-14 17:14-05:00", true),
        ("until = 2023-11-14 17:13-05:00", false),
        ("since = 2023-11-14T22:13:20Z", true),
        ("since = 2023-11-14T22:13:21Z", false),
        ("since = 2023-11-07T22:13:21Z", true),
        ("since = 2023-11-07T22:13:20Z", false),
        ("until = 2016-12-31T23:59:60Z", false),
    ];
    for (line, applies) in cases {
        let text = format!("[[forbidden_stream]]\nstream = 'cam1'\n{line}\n");
        let expected = applies.then_some(Cause::STREAM_DISABLED);
        assert_eq!(cause_of(&text, "live", "cam1"), expected, "{line}");
    }
}

#[test]
fn reads_channels() {
    let text = "[channels]\nopen = ['a']\nclosed = ['b']\n";
    assert_eq!(cause_of(text, "live", "a"), None);
    assert_eq!(cause_of(text, "live", "b"), Some(Cause::CHANNEL_DISABLED));
    assert_eq!(cause_of(text, "live", "c"), Some(Cause::CHANNEL_MISSING));
    assert_eq!(
        cause_of("[channels]", "live", "a"),
        Some(Cause::CHANNEL_MISSING)
    );
}

#[test]
fn reads_clients() {
    let facts = |client: &str| Facts::at(utc(NOW)).with_client(client.parse::<IpAddr>().unwrap());
    let url = url("push.example.com", "live", "cam1");
    let allow = "[clients]\nallow = ['198.51.100.0/24', '2001:db8::1']\n";
    assert_eq!(cause(allow, &url, facts("198.51.100.7")), None);
    assert_eq!(cause(allow, &url, facts("2001:db8::1")), None);
    assert_eq!(
        cause(allow, &url, facts("198.51.101.7")),
        Some(Cause::CLIENT_NOT_ALLOWED)
    );
    let block = "clients = { block = ['198.51.100.7'] }\n";
    assert_eq!(
        cause(block, &url, facts("198.51.100.7")),
        Some(Cause::CLIENT_BLOCKED)
    );
    assert_eq!(cause(block, &url, facts("198.51.100.8")), None);
    assert_eq!(
        cause("clients.block = []", &url, facts("198.51.100.8")),
        None
    );
}

#[test]
fn reads_limits() {
    let facts = Facts::at(utc(NOW));
    let url = url("push.example.com", "live", "cam1");
    let all = "limits.max_pushes = 0x64";
    assert_eq!(cause(all, &url, facts.with_live_total(99)), None);
    assert_eq!(
        cause(all, &url, facts.with_live_total(100)),
        Some(Cause::TOO_MANY_PUSHES)
    );
    let same = "[limits]\nmax_pushes_of_stream = 1";
    assert_eq!(cause(same, &url, facts.with_live_same(0)), None);
    assert_eq!(
        cause(same, &url, facts.with_live_same(1)),
        Some(Cause::TOO_MANY_OF_STREAM)
    );
    let priority = "[limits]\npriority_param = 'prio'";
    let with = |value| format!("{url}&prio={value}");
    assert_eq!(
        cause(priority, &with(4), facts.with_live_priority(5)),
        Some(Cause::PRIORITY_TOO_LOW)
    );
    assert_eq!(cause(priority, &with(5), facts.with_live_priority(5)), None);
}

#[test]
fn reads_crlf_and_a_byte_order_mark() {
    let text = "\u{feff}account = 'overdue'\r\n[limits]\r\nmax_pushes = 1\r\n";
    assert_eq!(cause_of(text, "live", "cam1"), Some(Cause::SERVICE_OVERDUE));
    faults(
        "\u{feff}acount = 1\r\n\r\nb = 2",
        &[
            "1:1: acount: unknown name; known are account, disabled_apps, domain, forbidden_stream, channels, clients, limits",
            "3:1: b: unknown name; known are account, disabled_apps, domain, forbidden_stream, channels, clients, limits",
        ],
    );
}

// --- keys from elsewhere ------------------------------------------------------------------------

#[test]
fn keys_may_be_elsewhere() {
    let text = "[[domain]]
name = 'push.example.com'
key = { env = 'CAM_KEY' }
backup_key = { file = 'keys/backup' }
";
    let mut sources = Vec::new();
    let file = Policy::from_toml_with(text, |source| {
        sources.push(format!("{source:?}"));
        Ok(match source {
            KeySource::Env(_) => key(OTHER_KEY),
            _ => key(KEY),
        })
    });
    assert_eq!(sources, ["Env(\"CAM_KEY\")", "File(\"keys/backup\")"]);
    let checker = Checker::new().with_policy(Arc::new(file.unwrap().policy));
    let url = url("push.example.com", "live", "cam1");
    let report = checker.check(&url, utc(NOW));
    assert_eq!(report.matched_key(), Some(KeyRole::Backup));
}

#[test]
fn keys_from_elsewhere_are_faults_without_a_reader() {
    let text = "[[domain]]\nname = 'push.example.com'\nkey = { env = 'CAM_KEY' }\n";
    faults(
        text,
        &["3:7: domain.key: keys from elsewhere are not read here"],
    );
    let faults = Policy::from_toml_with(text, |_| Err("it is not set".into())).unwrap_err();
    assert_eq!(
        faults.to_string(),
        "line 3, column 7: domain.key: it is not set"
    );
}

#[test]
fn a_key_has_one_source() {
    let expected = r#"expected "…", { env = "…" } or { file = "…" }"#;
    for (value, place) in [
        ("{}", "3:7"),
        ("{ env = 'A', file = 'b' }", "3:7"),
        ("7", "3:7"),
        ("['a']", "3:7"),
    ] {
        let text = format!("[[domain]]\nname = 'push.example.com'\nkey = {value}\n");
        faults(&text, &[&format!("{place}: domain.key: {expected}")]);
    }
    faults(
        "[[domain]]\nname = 'push.example.com'\nkey = { env = '', fil = 'x' }\n",
        &[
            "3:15: domain.key.env: the name is empty",
            "3:19: domain.key.fil: unknown name; known are env, file",
        ],
    );
}

// --- faults -------------------------------------------------------------------------------------

#[test]
fn an_empty_file() {
    for text in ["", "\n\n", "# nothing = 1\n  # at all", "\u{feff}"] {
        faults(text, &["1:1: the file is empty"]);
    }
}

#[test]
fn a_file_that_is_not_utf8() {
    faults(b"account = 'active'\n# caf\xe9\n", &["2:6: not UTF-8"]);
    faults(b"\xff\xfea\0", &["1:1: not UTF-8"]);
    // Columns count characters, not bytes.
    faults(
        "# 推流\u{0}".as_bytes(),
        &["1:5: not valid TOML: invalid comment character, expected printable characters"],
    );
    faults(["# 推流".as_bytes(), b"\x80"].concat(), &["1:5: not UTF-8"]);
}

#[test]
fn invalid_toml_is_one_fault() {
    let cases = [
        (
            "account = 'active'\n[[domain]\nname = 1\nkeys = 2\n",
            "2:10: not valid TOML: unclosed array table",
        ),
        (
            "disabled_apps = ['a', 'b'\naccount = 'x'\n[limits]\n",
            "2:1: not valid TOML: missing comma between array elements",
        ),
        ("account\n", "1:8: not valid TOML: key with no value"),
        (
            "[limits] max_pushes = 1\n",
            "1:10: not valid TOML: unexpected key or value",
        ),
        ("\nacc ount = 1\n", "2:5: not valid TOML: key with no value"),
    ];
    for (text, fault) in cases {
        faults(text, &[fault]);
    }
}

/// An unreadable value is one fault, and the rest of the file is still judged.
#[test]
fn each_unreadable_value_is_one_fault() {
    faults(
        "account = active
disabled_apps = ['test', 'test']
[[domain]]
name = 'push.example.com
key = \"\\q\"
auth_delta = 01
[[forbidden_stream]]
stream = 'cam1'
until = 2026-02-30T00:00:00Z
since = 2026-02-03
[limits]
max_pushes = -1
max_pushes = 2
[clients]
block = [anybody, 'nowhere']
",
        &[
            "1:11: not valid TOML: string values must be quoted, expected literal string",
            "2:26: disabled_apps: this application is listed twice, first in line 2",
            "4:25: not valid TOML: invalid literal string, expected `'`",
            "5:9: not valid TOML: missing escaped value, expected `b`, `e`, `f`, `n`, `r`, `\\`, `\"`, `x`, `u`, `U`",
            "6:14: not valid TOML: unexpected leading zero, expected nothing",
            "9:9: not valid TOML: invalid date, expected day between 01 and 28",
            "10:9: forbidden_stream.since: expected a time such as 2030-01-31T12:00:00Z, without quotes",
            "12:14: limits.max_pushes: must not be negative",
            "13:1: max_pushes occurs here again",
            "15:10: not valid TOML: string values must be quoted, expected literal string",
            "15:19: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
        ],
    );
}

#[test]
fn repeated_names() {
    faults(
        "account = 'active'\naccount = 'active'\n",
        &["2:1: account occurs here again"],
    );
    faults("[limits]\n[limits]\n", &["2:2: limits occurs here again"]);
    faults(
        "[domain]\nname = 'a.example.com'\n[[domain]]\nname = 'b.example.com'\n",
        &[
            "1:1: domain: expected tables, each written [[domain]], found a table",
            "3:3: domain occurs here again",
        ],
    );
}

#[test]
fn unknown_names() {
    faults(
        "acount = 'active'\n[limit]\nmax = 1\n[limits]\nmax = 1\n[[domain]]\nname = 'push.example.com'\nKey = 'a'\n[channels]\nopened = []\n[clients]\nallow = ['::1']\ndeny = []\n[[forbidden_stream]]\nstream = 'a'\nname = 'a'\n",
        &[
            "1:1: acount: unknown name; known are account, disabled_apps, domain, forbidden_stream, channels, clients, limits",
            "2:2: limit: unknown name; known are account, disabled_apps, domain, forbidden_stream, channels, clients, limits",
            "5:1: limits.max: unknown name; known are max_pushes, max_pushes_of_stream, priority_param",
            "8:1: domain.Key: unknown name; known are name, key, backup_key, playback_key, hash, auth_delta, authentication, enabled, kind",
            "10:1: channels.opened: unknown name; known are open, closed",
            "13:1: clients.deny: unknown name; known are allow, block",
            "16:1: forbidden_stream.name: unknown name; known are stream, domain, app, since, until, reason",
        ],
    );
}

/// An unusual name may be a misplaced key, so no message repeats it.
#[test]
fn odd_names_are_not_repeated() {
    for name in [
        "e12c46f2612d5106e2034781ab261ca3",
        "'a b'",
        "\"a\\nb\"",
        "''",
        "'推流'",
    ] {
        let text = format!("[limits]\n{name} = 1\n{name} = 1\n");
        faults(
            &text,
            &[
                "2:1: limits: unknown name; known are max_pushes, max_pushes_of_stream, priority_param",
                "3:1: a name occurs here again",
            ],
        );
    }
    faults(
        "'a b' = 1",
        &[
            "1:1: unknown name; known are account, disabled_apps, domain, forbidden_stream, channels, clients, limits",
        ],
    );
}

#[test]
fn values_of_the_wrong_kind() {
    faults(
        "account = 1
disabled_apps = 'test'
domain = 'push.example.com'
forbidden_stream = ['cam1']
channels = ['a']
clients = 'none'
limits = 100
",
        &[
            "1:11: account: expected a string, found a whole number",
            "2:17: disabled_apps: expected an array of strings, found a string",
            "3:10: domain: expected tables, each written [[domain]], found a string",
            "4:21: forbidden_stream: expected tables, each written [[forbidden_stream]], found a string",
            "5:12: channels: expected a table, found an array",
            "6:11: clients: expected a table, found a string",
            "7:10: limits: expected a table, found a whole number",
        ],
    );
    faults(
        "[[domain]]
name = ['push.example.com']
hash = true
auth_delta = '1h'
authentication = 'on'
enabled = 0
kind = {}
[[forbidden_stream]]
stream = 1.5
domain = 07:00:00
app = []
since = '2026-01-01T00:00:00Z'
until = 07:00:00
reason = 2026-01-01
[channels]
open = ['a', 1]
closed = true
[clients]
allow = [[]]
[limits]
max_pushes = 1e3
max_pushes_of_stream = '1'
priority_param = 1
",
        &[
            "2:8: domain.name: expected a string, found an array",
            "3:8: domain.hash: expected a string, found true or false",
            "4:14: domain.auth_delta: expected a whole number, found a string",
            "5:18: domain.authentication: expected true or false, found a string",
            "6:11: domain.enabled: expected true or false, found a whole number",
            "7:8: domain.kind: expected a string, found a table",
            "9:10: forbidden_stream.stream: expected a string, found a number with a point",
            "10:10: forbidden_stream.domain: expected a string, found a date or time",
            "11:7: forbidden_stream.app: expected a string, found an array",
            "12:9: forbidden_stream.since: expected a time such as 2030-01-31T12:00:00Z, without quotes, found a string",
            "13:9: forbidden_stream.until: expected a time such as 2030-01-31T12:00:00Z, without quotes",
            "14:10: forbidden_stream.reason: expected a string, found a date or time",
            "16:14: channels.open: expected a string, found a whole number",
            "17:10: channels.closed: expected an array of strings, found true or false",
            "19:10: clients.allow: expected a string, found an array",
            "21:14: limits.max_pushes: expected a whole number, found a number with a point",
            "22:24: limits.max_pushes_of_stream: expected a whole number, found a string",
            "23:18: limits.priority_param: expected a string, found a whole number",
        ],
    );
}

#[test]
fn unknown_values_of_enums() {
    faults(
        "account = 'Active'\n[[domain]]\nname = 'push.example.com'\nhash = 'sha1'\nkind = ''\n",
        &[
            "1:11: account: expected one of active, not_found, shut_down, overdue, suspended",
            "4:8: domain.hash: expected one of md5, sha256",
            "5:8: domain.kind: expected one of push, playback",
        ],
    );
}

#[test]
fn numbers_out_of_range() {
    faults(
        "[[domain]]\nname = 'push.example.com'\nauth_delta = -3600\n[limits]\nmax_pushes = -1\nmax_pushes_of_stream = 18446744073709551616\n",
        &[
            "3:14: domain.auth_delta: must not be negative",
            "5:14: limits.max_pushes: must not be negative",
            "6:24: limits.max_pushes_of_stream: the number is too great",
        ],
    );
    read("limits.max_pushes = 18446744073709551615");
}

#[test]
fn repeated_domains() {
    faults(
        "[[domain]]
name = 'push.example.com'
[[domain]]
name = 'other.example.com'
[[domain]]
# a comment
name = 'PUSH.example.com'
[[domain]]
  name = 'push.example.com.'
",
        &[
            "7:8: domain.name: this domain is listed twice, first in line 2",
            "9:10: domain.name: this domain is listed twice, first in line 2",
        ],
    );
}

#[test]
fn invalid_domains() {
    for name in [
        "localhost",
        "a..b",
        "203.0.113.9",
        "push.example.com/live",
        "-a.example.com",
        ".",
    ] {
        faults(
            format!("[[domain]]\nname = '{name}'\n"),
            &["2:8: domain.name: not a legal domain name"],
        );
    }
    faults(
        "[[domain]]\nname = ''\n[[domain]]\nkey = 'a'\n  [[domain]]\n",
        &[
            "2:8: domain.name: the name is empty",
            "3:1: domain.name: is missing",
            "5:3: domain.name: is missing",
        ],
    );
}

#[test]
fn invalid_keys() {
    faults(
        "[[domain]]
name = 'push.example.com'
key = ''
backup_key = \"\"\"\nsecret-of-a-file\n\n\"\"\"
playback_key = \"tab\\t\"
",
        &[
            "3:7: domain.key: the key is empty",
            "4:14: domain.backup_key: the key contains a control character, such as a line break at its end",
            "8:16: domain.playback_key: the key contains a control character, such as a line break at its end",
        ],
    );
}

#[test]
fn repeated_entries() {
    faults(
        "disabled_apps = ['a', 'b', 'a']\n[channels]\nopen = ['a',\n  'b']\nclosed = ['b', 'c', 'c']\n",
        &[
            "1:28: disabled_apps: this application is listed twice, first in line 1",
            "5:11: channels.closed: this channel is listed twice, first in line 4",
            "5:21: channels.closed: this channel is listed twice, first in line 5",
        ],
    );
}

#[test]
fn empty_names() {
    faults(
        "disabled_apps = ['']\n[[forbidden_stream]]\nstream = ''\ndomain = ''\napp = ''\n[channels]\nopen = ['']\nclosed = ['']\n[limits]\npriority_param = ''\n",
        &[
            "1:18: disabled_apps: the name is empty",
            "3:10: forbidden_stream.stream: the name is empty",
            "4:10: forbidden_stream.domain: the name is empty",
            "5:7: forbidden_stream.app: the name is empty",
            "7:9: channels.open: the name is empty",
            "8:11: channels.closed: the name is empty",
            "10:18: limits.priority_param: the name is empty",
        ],
    );
}

#[test]
fn incomplete_bans() {
    faults(
        "[[forbidden_stream]]
reason = 'x'
[[forbidden_stream]]
stream = 'a'
domain = 'push.example.com'
[[forbidden_stream]]
stream = 'a'
app = 'live'
[[forbidden_stream]]
stream = 'a'
domain = 'localhost'
app = 'live'
",
        &[
            "1:1: forbidden_stream.stream: is missing",
            "3:1: forbidden_stream.app: is missing: a ban names domain and app, or neither",
            "6:1: forbidden_stream.domain: is missing: a ban names domain and app, or neither",
            "11:10: forbidden_stream.domain: not a legal domain name",
        ],
    );
}

#[test]
fn bans_that_end_before_they_begin() {
    faults(
        "[[forbidden_stream]]
stream = 'a'
until = 2026-01-01T00:00:00Z
since = 2026-01-02T00:00:00Z
[[forbidden_stream]]
stream = ''
since = 2026-01-01T00:00:00Z
until = 2026-01-01T08:00:00+08:00
",
        &[
            "3:9: forbidden_stream.until: the ban ends before it begins",
            "6:10: forbidden_stream.stream: the name is empty",
            "8:9: forbidden_stream.until: the ban ends before it begins",
        ],
    );
}

#[test]
fn invalid_times() {
    let cases = [
        (
            "2026-01-01T00:00:00",
            "the time names no zone: write Z or +08:00 after it",
        ),
        (
            "2026-01-01",
            "expected a time such as 2030-01-31T12:00:00Z, without quotes",
        ),
        (
            "12:00:00",
            "expected a time such as 2030-01-31T12:00:00Z, without quotes",
        ),
    ];
    for (time, message) in cases {
        let text = format!("[[forbidden_stream]]\nstream = 'a'\nuntil = {time}\n");
        faults(&text, &[&format!("3:9: forbidden_stream.until: {message}")]);
    }
}

#[test]
fn invalid_addresses() {
    faults(
        "[clients]
block = ['198.51.100.0/24', '198.51.100.0/33', 'cam.example.com',
  '198.51.100', '::1/129', '', ' 198.51.100.1']
",
        &[
            "2:29: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "2:48: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "3:3: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "3:17: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "3:28: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "3:32: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
        ],
    );
}

#[test]
fn both_lists_or_none() {
    faults(
        "[clients]\nallow = ['203.0.113.9']\n\nblock = ['nowhere']\n",
        &[
            "4:9: clients.block: two lists of clients: an allowlist or a blocklist can be used, not both, the other is in line 2",
            "4:10: clients.block: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
        ],
    );
    faults(
        "[clients]\nblock = []\nallow = []\n",
        &[
            "3:9: clients.allow: two lists of clients: an allowlist or a blocklist can be used, not both, the other is in line 2",
        ],
    );
    faults(
        "account = 'active'\n[clients]\n",
        &["2:1: clients: expected allow or block"],
    );
    faults(
        "clients.allow = []",
        &["1:17: clients.allow: the list is empty, so no client could push: leave it out"],
    );
}

#[test]
fn all_faults_of_a_file_are_reported_in_order() {
    faults(
        "disabled_apps = ['']
account = 'gone'
[[domain]]
name = 'push.example.com'
key = ''
[[domain]]
name = 'push.example.com'
hash = 'crc'
colour = 'blue'
[[forbidden_stream]]
stream = 'a'
app = 'live'
[clients]
allow = ['nowhere']
[limits]
max_pushes = -1
",
        &[
            "1:18: disabled_apps: the name is empty",
            "2:11: account: expected one of active, not_found, shut_down, overdue, suspended",
            "5:7: domain.key: the key is empty",
            "7:8: domain.name: this domain is listed twice, first in line 4",
            "8:8: domain.hash: expected one of md5, sha256",
            "9:1: domain.colour: unknown name; known are name, key, backup_key, playback_key, hash, auth_delta, authentication, enabled, kind",
            "10:1: forbidden_stream.domain: is missing: a ban names domain and app, or neither",
            "14:10: clients.allow: neither an IP address nor a network such as 198.51.100.0/24, without leading zeros and without bits after the prefix",
            "16:14: limits.max_pushes: must not be negative",
        ],
    );
}

#[test]
fn faults_as_text() {
    let faults = Policy::from_toml("a = 1\nb = 2\n").unwrap_err();
    let known = "account, disabled_apps, domain, forbidden_stream, channels, clients, limits";
    assert_eq!(
        faults.to_string(),
        format!(
            "line 1, column 1: a: unknown name; known are {known}\nline 2, column 1: b: unknown name; known are {known}"
        )
    );
    assert_eq!((&faults).into_iter().count(), 2);
}

// --- warnings -----------------------------------------------------------------------------------

#[test]
fn settings_beyond_the_services_limits_are_warnings() {
    let text = "[clients]
allow = ['198.51.100.0/24', '198.51.100.0/25',
  '2001:db8::1', '203.0.113.9']
[[forbidden_stream]]
stream = 'a'
since = 2026-01-01T00:00:00Z
until = 2026-04-01T00:00:00Z
[[forbidden_stream]]
stream = 'b'
since = 2026-01-01T00:00:00Z
  until = 2026-04-01T00:00:01Z
";
    assert_eq!(
        warnings(text),
        [
            (2, 29, PolicyWarning::PrefixUnusual),
            (3, 3, PolicyWarning::Ipv6),
            (11, 11, PolicyWarning::BanTooLong),
        ]
    );
    let message = read(text).warnings[0].to_string();
    assert_eq!(
        message,
        "line 2, column 29: the service takes single addresses, /8, /16 and /24 only"
    );
}

#[test]
fn the_warning_of_a_long_list_is_at_its_start() {
    let list = |count: u32| {
        let entries: Vec<_> = (0..count)
            .map(|n| format!("'198.51.{}.{}'", n / 250, n % 250))
            .collect();
        format!(
            "account = 'active'\n[clients]\nblock = [{}]\n",
            entries.join(",")
        )
    };
    assert_eq!(warnings(&list(200)), []);
    assert_eq!(warnings(&list(201)), [(3, 9, PolicyWarning::ListTooLong)]);
}

#[test]
fn the_policy_has_the_same_warnings_as_the_file() {
    let file = read(
        "[clients]\nallow = ['198.51.100.0/25', '::1']\n[[forbidden_stream]]\nstream = 'a'\nsince = 2026-01-01T00:00:00Z\nuntil = 2027-01-01T00:00:00Z\n",
    );
    let mut of_file: Vec<_> = file
        .warnings
        .iter()
        .map(|w| w.warning.to_string())
        .collect();
    let mut of_policy: Vec<_> = file
        .policy
        .warnings()
        .iter()
        .map(ToString::to_string)
        .collect();
    of_file.sort();
    of_policy.sort();
    assert_eq!(of_file, of_policy);
}

// --- secrets, large files, any bytes -------------------------------------------------------------

/// A key in any place of a file, with any fault there.
#[test]
fn no_message_contains_a_key() {
    const SECRET: &str = "e12c46f2612d5106e2034781ab261ca3";
    let texts = [
        "[[domain]]\nname = 'push.example.com'\nkey = '§'\nbackup_key = '§\u{1}'\n",
        "[[domain]]\nname = 'push.example.com'\nkey = '§\n",
        "[[domain]]\nname = 'push.example.com'\nkey = §\n",
        "[[domain]]\nname = 'push.example.com'\nkey =\n§\n",
        "[[domain]]\nname = 'push.example.com'\nkey = \"§\\n\"\nkey = '§'\n",
        "[[domain]]\nname = '§'\nhash = '§'\nkind = '§'\nkey = ['§']\n",
        "[[domain]]\nname = 'push.example.com'\nkey = { env = '§' }\nbackup_key = { file = '§' }\n",
        "[[domain]]\nname = 'push.example.com'\nkey = { '§' = 1, § = 2 }\n",
        "[[domain]]\nname = 'push.example.com'\n§ = '§'\n[§]\n[[§]]\n",
        "account = '§'\n§ = '§'\ndisabled_apps = ['§', '§']\n",
        "[clients]\nallow = ['§']\nblock = ['§']\n",
        "[[forbidden_stream]]\nstream = '§'\ndomain = '§'\nuntil = §\n",
        "§",
        "[§",
    ];
    for text in texts {
        let text = text.replace('§', SECRET);
        if let Err(faults) = Policy::from_toml(&text) {
            let shown = format!("{faults}{faults:?}{faults:#?}");
            assert!(!shown.contains(SECRET), "{shown}");
        }
    }
    let file = read(&format!(
        "[[domain]]\nname = 'push.example.com'\nkey = '{SECRET}'\n"
    ));
    let shown = format!("{file:?}{file:#?}");
    assert!(!shown.contains(SECRET) && shown.contains("***"), "{shown}");
}

/// Reading takes linear time, also if the file is one line, or every entry is a fault.
#[test]
fn a_large_file_is_read_quickly() {
    let mut bans = String::new();
    for n in 0..100_000 {
        writeln!(bans, "[[forbidden_stream]]\nstream = 'cam{n}'").unwrap();
    }
    assert_eq!(
        cause_of(&bans, "live", "cam99999"),
        Some(Cause::STREAM_DISABLED)
    );
    let mut domains = String::new();
    for n in 0..10_000 {
        writeln!(
            domains,
            "[[domain]]\nname = 'push{n}.example.com'\nkey = '{KEY}'"
        )
        .unwrap();
    }
    let file = read(&domains);
    assert!(file.policy.domain("push9999.example.com").is_some());
    let one_line = format!("clients.block = [{}]", "'x',".repeat(100_000));
    let faults = faults_of(&one_line);
    assert_eq!(faults.len(), 100_000);
    assert!(
        faults[99_999].starts_with("1:400014: clients.block: "),
        "{}",
        faults[99_999]
    );
    let unreadable = format!("clients.block = [{}]", "x,".repeat(100_000));
    assert_eq!(faults_of(&unreadable).len(), 100_000);
}

#[test]
fn deep_nesting_is_a_fault() {
    for open in ["[", "{a=", "[{a="] {
        let text = format!("account = {}", open.repeat(100_000));
        assert_eq!(faults_of(&text).len(), 1);
    }
    let dotted = format!("{}a = 1", "a.".repeat(100_000));
    assert_eq!(faults_of(&dotted).len(), 1);
    let header = format!("[{}a]", "a.".repeat(100_000));
    assert_eq!(faults_of(&header).len(), 1);
}

/// Every prefix of a good file, and the file with any one byte changed, is read or refused.
#[test]
fn never_panics() {
    let good = "account = 'active' # é\n[[domain]]\nname = \"push.example.com\"\nkey = { env = 'A' }\n[[forbidden_stream]]\nstream = '''a'''\nuntil = 2026-01-01T00:00:00Z\n[clients]\nallow = ['::1', '198.51.100.0/24']\n[limits]\nmax_pushes = 0x1F\n".as_bytes();
    let read = |text: &[u8]| {
        if let Err(faults) = Policy::from_toml_with(text, |_| Ok(Key::new("k").unwrap())) {
            let lines = text.split(|b| *b == b'\n').count();
            for fault in &faults {
                assert!(
                    (1..=lines).contains(&fault.line) && fault.column > 0,
                    "{fault}"
                );
                assert!(!fault.message.contains('\n'), "{fault}");
            }
        }
    };
    for at in 0..good.len() {
        read(&good[..at]);
        for byte in [
            0, b'\n', b'\r', b'"', b'\'', b'[', b']', b'{', b'.', b'=', b'#', b'\\', 0x7f, 0xff,
        ] {
            let mut text = good.to_vec();
            text[at] = byte;
            read(&text);
        }
    }
}
