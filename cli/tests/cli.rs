//! Tests of the binary: its exact output and its exit status.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use pushurl::{Actor, Cause, Evidence, Lang, Reason, Retry};
use serde_json::{Value, json};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const SECRET: &str = "f85a2ab363fe4deaffef9754d79da6fe";
const URL: &str =
    "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
/// Unix seconds, almost four hours before `URL` expires.
const BEFORE: &str = "1546050000";
const BARE: &str = "rtmp://push.example.com/live/test";

// --- helpers ------------------------------------------------------------------------------------

struct Run {
    args: Vec<OsString>,
    env: Vec<(&'static str, OsString)>,
    stdin: Vec<u8>,
}

struct Outcome {
    status: i32,
    bytes: Vec<u8>,
    out: String,
    err: String,
}

fn pushurl<S: Into<OsString>>(args: impl IntoIterator<Item = S>) -> Run {
    Run {
        args: args.into_iter().map(Into::into).collect(),
        env: Vec::new(),
        stdin: Vec::new(),
    }
}

/// With the key in the environment.
fn with_key<S: Into<OsString>>(args: impl IntoIterator<Item = S>) -> Run {
    pushurl(args).env("PUSHURL_KEY", KEY)
}

fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pushurl"));
    for name in [
        "PUSHURL_KEY",
        "PUSHURL_BACKUP_KEY",
        "PUSHURL_LANG",
        "NO_COLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    command
}

impl Run {
    fn env(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.env.push((name, value.into()));
        self
    }

    fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = bytes.into();
        self
    }

    fn run(self) -> Outcome {
        let mut command = binary();
        command.args(self.args).envs(self.env);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let bytes = self.stdin;
        // The command may exit before it reads all input, so write errors are ignored.
        let feeder = thread::spawn(move || _ = stdin.write_all(&bytes));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        Outcome {
            status: output.status.code().expect("killed by a signal"),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            bytes: output.stdout,
        }
    }
}

impl Outcome {
    /// Asserts this exact output, and nothing on standard error.
    #[track_caller]
    fn prints(&self, status: i32, out: &str) {
        assert_eq!(
            (self.err.as_str(), self.out.as_str(), self.status),
            ("", out, status)
        );
    }

    /// Asserts this exact text on standard error, and no output.
    #[track_caller]
    fn complains(&self, status: i32, err: &str) {
        assert_eq!(
            (self.out.as_str(), self.err.as_str(), self.status),
            ("", err, status)
        );
    }

    fn json(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

/// Writes a file for one test. Names must be unique.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    fs::write(&path, content).unwrap();
    path
}

fn sign(args: &[&str]) -> Outcome {
    let defaults = ["sign", "--now", BEFORE, "--expires", "1546064025"];
    with_key(defaults.iter().chain(args)).run()
}

fn check(url: &str, args: &[&str]) -> Outcome {
    with_key(["check", "--now", BEFORE, url].iter().chain(args)).run()
}

/// The library tests the messages; these tests only check where they appear.
fn detail(reason: Reason) -> &'static str {
    reason.detail(Lang::En)
}

fn remedy(reason: Reason) -> &'static str {
    reason.remedy(Lang::En)
}

// --- sign: one URL ------------------------------------------------------------------------------

#[test]
fn signs_the_documented_vector() {
    sign(&[BARE]).prints(0, &format!("{URL}\n"));
}

#[test]
fn signs_with_sha256() {
    let digest = "2fe51d13bff48deaddd7e4e086265e69d5a04a64db9a2cbc737bd585c472fd07";
    let url = format!("{BARE}?txSecret={digest}&txTime=5C271099\n");
    sign(&[BARE, "--hash", "sha256"]).prints(0, &url);
}

#[test]
fn parses_times_and_durations_in_each_format() {
    let expiries = [
        ["--expires", "1546064025"],
        ["--expires", "2018-12-29T06:13:45Z"],
        ["--expires", "2018-12-29T14:13:45+08:00"],
        ["--ttl", "14025"],
        ["--ttl", "3h 53m 45s"],
    ];
    for [option, value] in expiries {
        for now in [BEFORE, "2018-12-29T02:20:00Z"] {
            let outcome = with_key(["sign", BARE, option, value, "--now", now]).run();
            outcome.prints(0, &format!("{URL}\n"));
        }
    }
}

#[test]
fn ttl_defaults_to_24_hours() {
    let outcome = with_key(["sign", BARE, "--now", "1545977625"]).run();
    outcome.prints(0, &format!("{URL}\n"));
}

#[test]
fn now_defaults_to_the_current_time() {
    let signed = with_key(["sign", BARE]).run();
    let checked = with_key(["check", signed.out.trim_end(), "--json"]).run();
    let left = checked.json()[0]["seconds_left"].as_i64().unwrap();
    assert!((86_300..=86_400).contains(&left), "{left}");
}

#[test]
fn replaces_an_old_signature_and_keeps_the_other_parameters() {
    let old = format!("{BARE}?record=flv&txSecret=0&txTime=1&bizid=7");
    sign(&[&old]).prints(0, &format!("{URL}&record=flv&bizid=7\n"));
}

#[test]
fn prints_the_url_of_every_protocol_and_the_encoder_settings() {
    let query = format!("txSecret={SECRET}&txTime=5C271099");
    let expected = format!(
        "rtmp            rtmp://push.example.com/live/test?{query}
rtmps           rtmps://push.example.com/live/test?{query}
webrtc          webrtc://push.example.com/live/test?{query}
srt             srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,txSecret={SECRET},txTime=5C271099
rtmp_over_srt   rtmp://push.example.com:3570/live/test?{query}
rtmp_over_quic  rtmp://push.example.com:443/live/test?{query}
server          rtmp://push.example.com/live/
stream_key      test?{query}
"
    );
    sign(&[BARE, "--all"]).prints(0, &expected);
}

#[test]
fn signs_for_another_protocol() {
    let query = format!("txSecret={SECRET}&txTime=5C271099");
    let forms = [
        (
            "webrtc",
            format!("webrtc://push.example.com/live/test?{query}\n"),
        ),
        (
            "rtmp_over_srt",
            format!("rtmp://push.example.com:3570/live/test?{query}\n"),
        ),
    ];
    for (protocol, url) in forms {
        sign(&[BARE, "--protocol", protocol]).prints(0, &url);
    }
    // The port is for RTMP, so it is omitted for WebRTC.
    let with_port = "rtmp://push.example.com:1935/live/test";
    sign(&[with_port]).prints(0, &format!("{with_port}?{query}\n"));
    let webrtc = format!("webrtc://push.example.com/live/test?{query}\n");
    sign(&[with_port, "--protocol", "webrtc"]).prints(0, &webrtc);
}

#[test]
fn prints_json() {
    let expected = format!(
        r#"{{"url":"{URL}","protocol":"rtmp","server":"rtmp://push.example.com/live/","stream_key":"test?txSecret={SECRET}&txTime=5C271099","expires":"2018-12-29T06:13:45Z"}}
"#
    );
    sign(&[BARE, "--json"]).prints(0, &expected);
}

#[test]
fn prints_json_for_every_protocol() {
    let objects = sign(&[BARE, "--json", "--all"]).json();
    let protocols: Vec<_> = objects
        .iter()
        .map(|object| object["protocol"].as_str().unwrap())
        .collect();
    assert_eq!(
        protocols,
        [
            "rtmp",
            "rtmps",
            "webrtc",
            "srt",
            "rtmp_over_srt",
            "rtmp_over_quic"
        ]
    );
    assert_eq!(objects[3]["server"], "srt://push.example.com:9000");
    assert_eq!(
        objects[3]["stream_key"],
        format!("#!::h=push.example.com,r=live/test,txSecret={SECRET},txTime=5C271099")
    );
}

#[test]
fn refuses_urls_with_findings() {
    let cases = [
        ("http://push.example.com/live/test", "protocol_unknown"),
        ("push.example.com/live/test", "protocol_missing"),
        ("rtmp://push.example.com:99999/live/test", "port_invalid"),
        ("rtmp://push.example.com:0/live/test", "port_invalid"),
        ("rtmp://me@push.example.com/live/test", "host_has_userinfo"),
        (" rtmp://push.example.com/live/test", "leading_blank"),
        ("rtmp://127.1/live/test", "host_is_ip"),
        ("rtmp://push.example.com./live/test", "host_trailing_dot"),
        ("rtmp://push.example.com/live", "stream_missing"),
        (
            "rtmp://push.example.com/live/a b",
            "stream_illegal_character",
        ),
        ("rtmp://push.example.com/live/a/test", "app_has_slash"),
        ("srt://push.example.com:9000/live/test", "srt_rtmp_layout"),
        (
            "rtmp://push.example.com/live/test?x=\"",
            "parameter_illegal_character",
        ),
        (
            "rtmp://push.example.com/live/test?txsecret=0",
            "parameter_reserved",
        ),
        (
            "rtmp://1.2.3.4/live/test?txHost=a.example.com&txHost=b.example.com",
            "parameter_conflict",
        ),
        (
            "rtmp://push.example.com/live/test!",
            "stream_unusual_character",
        ),
        ("", "host_missing"),
    ];
    for (url, reason) in cases {
        let outcome = sign(&[url]);
        assert_eq!((outcome.status, outcome.out.as_str()), (1, ""), "{url}");
        assert!(outcome.err.contains(reason), "{url}: {}", outcome.err);
    }
}

#[test]
fn reports_each_fault_of_a_refused_url() {
    let url = "rtmp://push.example.com:0/live/te st?txSecret=0123456789";
    let (port, stream) = (Reason::PortInvalid, Reason::StreamIllegalCharacter);
    let expected = format!(
        "not signed  A URL that a check would report is not signed.

  rtmp://push.example.com:0/live/te st?txSecret=**********
                          ^ port_invalid
                                   ^ stream_illegal_character

failure  port_invalid  18/301
  {}
  What to do  {}
  Evidence    unpublished: chosen by pushurl

failure  stream_illegal_character  18/308
  {}
  What to do  {}
  Evidence    unpublished: chosen by pushurl
",
        detail(port),
        remedy(port),
        detail(stream),
        remedy(stream),
    );
    sign(&[url]).complains(1, &expected);
}

#[test]
fn refuses_an_expiration_time_in_the_past_or_after_2106() {
    for (option, value) in [("--expires", BEFORE), ("--ttl", "0"), ("--expires", "0")] {
        let outcome = with_key(["sign", BARE, "--now", BEFORE, option, value]).run();
        assert_eq!(
            (outcome.status, outcome.out.as_str()),
            (1, ""),
            "{option} {value}"
        );
        assert!(
            outcome.err.contains("failure  expired  18/501\n"),
            "{}",
            outcome.err
        );
        // The fault is not in the URL, so there are no carets.
        assert!(!outcome.err.contains('^'), "{}", outcome.err);
    }
    let outcome = with_key(["sign", BARE, "--now", BEFORE, "--expires", "1893456000000"]).run();
    assert_eq!(outcome.status, 1);
    assert!(
        outcome.err.contains("txtime_beyond_2106"),
        "{}",
        outcome.err
    );
}

#[test]
fn signs_unusual_names_if_allowed() {
    let url = "rtmp://push.example.com/live/test!";
    let refused = sign(&[url]);
    assert!(
        refused
            .err
            .ends_with("\nUse --allow-unusual-names to sign it anyway.\n")
    );
    let signed = sign(&[url, "--allow-unusual-names"]);
    assert_eq!(signed.status, 0);
    assert!(
        signed
            .out
            .starts_with("rtmp://push.example.com/live/test!?txSecret=")
    );
    assert!(
        signed.err.contains("(stream_unusual_character)"),
        "{}",
        signed.err
    );
}

#[test]
fn warns_of_an_unusual_port() {
    let outcome = sign(&["rtmp://push.example.com:8080/live/test"]);
    assert_eq!(outcome.status, 0);
    assert!(
        outcome
            .out
            .starts_with("rtmp://push.example.com:8080/live/test?txSecret=")
    );
    assert!(outcome.err.ends_with("(port_unusual)\n"), "{}", outcome.err);
}

// --- sign: QR codes -----------------------------------------------------------------------------

/// The modules of a QR code, true for light. Each character shows two modules, one above the other.
fn light_modules(lines: &[&str]) -> Vec<Vec<bool>> {
    let rows = |line: &&str| {
        let upper = line.chars().map(|c| matches!(c, '█' | '▀')).collect();
        let lower = line.chars().map(|c| matches!(c, '█' | '▄')).collect();
        [upper, lower]
    };
    lines.iter().flat_map(rows).collect()
}

fn read_code(lines: &[&str]) -> String {
    const SCALE: usize = 4;
    let modules = light_modules(lines);
    let (width, height) = (modules[0].len() * SCALE, modules.len() * SCALE);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        if modules[y / SCALE][x / SCALE] {
            255
        } else {
            0
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn qr_code_decodes_to_the_url() {
    let outcome = sign(&[BARE, "--qr"]);
    let lines: Vec<_> = outcome.out.lines().collect();
    assert_eq!((outcome.status, lines[0]), (0, URL));
    assert_eq!(read_code(&lines[1..]), URL);
    // The quiet zone is four modules on each side.
    let modules = light_modules(&lines[1..]);
    let (rows, columns) = (modules.len(), modules[0].len());
    assert!(modules[..4].iter().flatten().all(|light| *light));
    assert!(modules[..rows - 1].iter().all(|row| {
        row[..4]
            .iter()
            .chain(&row[columns - 4..])
            .all(|light| *light)
    }));
}

#[test]
fn qr_code_has_colors_that_themes_do_not_change() {
    let args = ["sign", BARE, "--now", BEFORE, "--qr"];
    let outcome = with_key(args).env("CLICOLOR_FORCE", "1").run();
    for line in outcome.out.lines().skip(1) {
        assert!(
            line.starts_with("\u{1b}[38;5;231m\u{1b}[48;5;16m"),
            "{line:?}"
        );
        assert!(line.ends_with("\u{1b}[0m"), "{line:?}");
    }
}

#[test]
fn prints_nothing_if_the_url_is_too_long_for_a_qr_code() {
    // WebRTC, because the parameters of other protocols cannot be this long.
    let bare = BARE.replace("rtmp", "webrtc");
    let url = format!("{bare}?x={}", "a".repeat(3000));
    sign(&[&url, "--qr"]).complains(2, "pushurl: the URL is too long for a QR code\n");
}

#[test]
fn refuses_urls_that_are_too_long_for_the_protocol() {
    let long = "a".repeat(450);
    let url = format!("{BARE}?x={long}");
    let to_srt = sign(&[&url, "--protocol", "srt"]);
    assert_eq!((to_srt.status, to_srt.out.as_str()), (1, ""));
    assert!(
        to_srt
            .err
            .contains("failure  srt_streamid_too_long  18/308\n"),
        "{}",
        to_srt.err
    );
    assert!(!to_srt.err.contains('^'), "{}", to_srt.err);
    let url = format!("{BARE}?x={long}{long}{long}");
    let refused = sign(&[&url]);
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(
        refused.err.contains("parameters_too_long"),
        "{}",
        refused.err
    );
    assert!(!refused.err.contains('^'), "{}", refused.err);
}

// --- sign: many ---------------------------------------------------------------------------------

fn sign_rows(name: &str, rows: impl AsRef<[u8]>, args: &[&str]) -> Outcome {
    let file = file(name, rows).into_os_string().into_string().unwrap();
    sign(&[&["rtmp://push.example.com", "--from", &file], args].concat())
}

#[test]
fn signs_rows_and_reports_faults_by_line() {
    let rows = b"\xef\xbb\xbfapp,stream,ttl\r\nlive,test\r\nlive,te st\n\nlive\nlive,a,b,c\n\"live\",\"test\",\nlive,\"test\n\
                 live,test,soon\nlive,t\xffst\nlive,test,3h 53m 45s";
    let outcome = sign_rows("rows.csv", rows, &[]);
    assert_eq!(outcome.out, format!("{URL}\n{URL}\n{URL}\n"));
    let path = file("rows.csv", rows);
    let (what, why) = (
        detail(Reason::StreamIllegalCharacter),
        remedy(Reason::StreamIllegalCharacter),
    );
    let refused = format!(":3: stream: {what} {why} (stream_illegal_character, 18/308)");
    let faults: Vec<_> = outcome
        .err
        .lines()
        .map(|line| line.strip_prefix(path.to_str().unwrap()).unwrap())
        .collect();
    assert_eq!(
        faults,
        [
            &refused,
            ":5: the row has fewer fields than the first one",
            ":6: the row has more fields than the first one",
            ":8: a quotation mark is not closed",
            ":9: ttl: expected a duration, such as 24h, 1day 12h, or seconds",
            ":10: the line is not UTF-8",
        ]
    );
    assert_eq!(outcome.status, 2);
}

#[test]
fn reads_common_csv_formats() {
    for (name, rows) in [
        ("product", "AppName,StreamName\nlive,test\n".to_owned()),
        (
            "order",
            "streamname;APPNAME;note\ntest;live;a, b\n".to_owned(),
        ),
        (
            "words",
            "Stream Name\tapp_name\tttl\ntest\tlive\t3h 53m 45s\n".to_owned(),
        ),
        (
            "comments",
            "# cameras\n\napp,stream\nlive,test\n  # off: live,cam2\n".to_owned(),
        ),
        ("semicolons", "live;test\n".to_owned()),
        ("tabs", "\"live\"\ttest\t\n".to_owned()),
    ] {
        let outcome = sign_rows(&format!("{name}.csv"), rows, &[]);
        outcome.prints(0, &format!("{URL}\n"));
    }
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let rows = utf16("AppName,StreamName\r\nlive,test\r\n", bytes);
        sign_rows("utf16.csv", rows, &[]).prints(0, &format!("{URL}\n"));
    }
}

#[test]
fn column_names_are_never_signed() {
    let half = sign_rows("half.csv", "id,StreamName\n1,test\n", &[]);
    assert_eq!((half.status, half.out.as_str()), (2, ""));
    let message = ":1: the first row names columns, but not both AppName and StreamName\n";
    assert!(half.err.contains(message), "{}", half.err);
    let twice = sign_rows(
        "twice.csv",
        "AppName,StreamName\nlive,test\nAppName,StreamName\n",
        &[],
    );
    assert_eq!((twice.status, twice.out), (1, format!("{URL}\n")));
    assert!(
        twice.err.contains(":3: stream: ") && twice.err.contains("stream_placeholder"),
        "{}",
        twice.err
    );
}

#[test]
fn warns_of_lifetimes_that_the_service_advises_against() {
    for (ttl, expected) in [
        (
            "24",
            Some("warning: the URL is valid for 24s, which is too short"),
        ),
        (
            "5m",
            Some("warning: the URL is valid for 5m, which is too short"),
        ),
        ("301", None),
        ("30days", None),
        (
            "1000d",
            Some("warning: the URL is valid for 1000 days, which is very long"),
        ),
    ] {
        let outcome = with_key(["sign", BARE, "--now", BEFORE, "--ttl", ttl]).run();
        let expected =
            expected.map(|text| format!("pushurl: {text}; the service advises 12 to 24 hours\n"));
        assert_eq!(
            (outcome.status, outcome.err),
            (0, expected.unwrap_or_default()),
            "{ttl}"
        );
    }
}

#[test]
fn exit_status_is_that_of_the_worst_row() {
    assert_eq!(sign_rows("fine.csv", "live,test\n", &[]).status, 0);
    assert_eq!(
        sign_rows("blank.csv", "\u{feff}\n\nlive,test\n", &[]).status,
        0
    );
    assert_eq!(
        sign_rows("refused.csv", "live,test\nlive,te st\n", &[]).status,
        1
    );
    assert_eq!(
        sign_rows("unread.csv", "live,te st\nlive\nlive,test\n", &[]).status,
        2
    );
}

#[test]
fn ttl_of_a_row_overrides_the_option_and_the_port_is_kept() {
    let rows = file("ttl.csv", "live,test,14025\nlive,test\n");
    let rows = rows.to_str().unwrap();
    let args = [
        "sign",
        "rtmp://push.example.com:1935",
        "--from",
        rows,
        "--now",
        BEFORE,
        "--ttl",
        "0",
    ];
    let outcome = with_key(args).run();
    let url = URL.replace("example.com", "example.com:1935");
    assert_eq!((outcome.out, outcome.status), (format!("{url}\n"), 1));
    assert!(outcome.err.contains(":2: expiry: "), "{}", outcome.err);
}

#[test]
fn signs_rows_as_json() {
    let outcome = sign_rows(
        "json.csv",
        "app,stream\nlive,test\nlive,\n",
        &["--json", "--protocol", "srt"],
    );
    let expected = json!({
        "line": 2,
        "url": format!("srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,txSecret={SECRET},txTime=5C271099"),
        "protocol": "srt",
        "server": "srt://push.example.com:9000",
        "stream_key": format!("#!::h=push.example.com,r=live/test,txSecret={SECRET},txTime=5C271099"),
        "expires": "2018-12-29T06:13:45Z",
    });
    assert_eq!(outcome.json(), [expected]);
    assert!(outcome.err.contains(":3: stream: "), "{}", outcome.err);
}

#[test]
fn signs_rows_from_standard_input() {
    let args = [
        "sign",
        "rtmp://push.example.com/",
        "--from",
        "-",
        "--ttl",
        "1h",
        "--now",
        "1546060425",
    ];
    let outcome = with_key(args).stdin("live,test\nlive,\u{76f4}\n").run();
    assert_eq!((outcome.out, outcome.status), (format!("{URL}\n"), 1));
    let fault = format!("stdin:2: stream: {} ", detail(Reason::StreamNotAscii));
    assert!(outcome.err.starts_with(&fault), "{}", outcome.err);
}

#[test]
fn a_row_that_is_too_long_does_not_stop_the_others() {
    let rows = format!("live,{}\nlive,test\n", "a".repeat(70_000));
    let outcome = sign_rows("long.csv", rows, &[]);
    assert_eq!((outcome.out, outcome.status), (format!("{URL}\n"), 2));
    assert!(
        outcome
            .err
            .ends_with(":1: the line is longer than 65536 bytes\n"),
        "{}",
        outcome.err
    );
}

#[test]
fn reports_faults_of_the_base_url_once() {
    let rows = file("shared.csv", "live,test\n")
        .into_os_string()
        .into_string()
        .unwrap();
    let ip = sign(&["rtmp://127.0.0.1", "--from", &rows]);
    assert_eq!((ip.status, ip.out.as_str()), (1, ""));
    assert_eq!(ip.err.matches("host_is_ip").count(), 2, "{}", ip.err);
    for url in [BARE, "rtmp://push.example.com?txHost=a.example.com"] {
        sign(&[url, "--from", &rows]).complains(
            2,
        "pushurl: with --from, the URL is protocol and push domain alone, such as rtmp://push.example.com: the rows \
         name the rest\n",
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let outcome = sign(&["rtmp://push.example.com", "--from", "/no/such/\u{1b}\nfile"]);
    outcome.complains(
        2,
        "pushurl: /no/such/\u{241b}\u{240a}file: No such file or directory (os error 2)\n",
    );
    let outcome = with_key(["check", "--from", env!("CARGO_TARGET_TMPDIR")]).run();
    assert_eq!(outcome.status, 2);
}

// --- check: one URL, as text --------------------------------------------------------------------

#[test]
fn accepts_a_good_url() {
    check(URL, &["--min-left", "0"]).prints(
        0,
        "accepted  No problem was found in what was checked.

  rtmp://push.example.com/live/test?txSecret=********************************&txTime=5C271099

  Expires      2018-12-29T06:13:45Z (3 hours 53 minutes left)
  Signed with  the primary key
  Protocol     rtmp
  Push domain  push.example.com
  AppName      live
  StreamName   test
  Not checked  18/100–104, 18/200–203, 18/303–307, 18/400–401, 18/600–602, 19/0
",
    );
}

#[test]
fn rejects_an_expired_url() {
    let outcome = with_key(["check", URL, "--now", "2018-12-29T09:13:45Z"]).run();
    let expected = format!(
        "rejected  18/501  The push URL has expired.

  rtmp://push.example.com/live/test?txSecret=********************************&txTime=5C271099
                                                                                     ^^^^^^^^ expired

failure  expired  18/501
  {}
  What to do  {}
  Evidence    {}

  Who should act  {}
  Retry           {}
  Expires         2018-12-29T06:13:45Z (expired 3 hours ago)
  Signed with     the primary key
  Protocol        rtmp
  Push domain     push.example.com
  AppName         live
  StreamName      test
  Not checked     18/100–104, 18/200–203, 18/303–307, 18/400–401, 18/600–602, 19/0
",
        detail(Reason::Expired),
        remedy(Reason::Expired),
        Evidence::Conflicting.text(Lang::En),
        Actor::UrlSigner.text(Lang::En),
        Retry::AfterFix.text(Lang::En),
    );
    outcome.prints(1, &expected);
}

#[test]
fn is_undetermined_without_a_key() {
    let outcome = pushurl(["check", URL, "--now", BEFORE]).run();
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
    assert!(outcome.out.starts_with(
        "undetermined  No problem was found, but without a key txSecret cannot be verified. Set PUSHURL_KEY, or name a file by \
         --key-file.\n"
    ));
    assert!(outcome.out.contains("18/503"), "{}", outcome.out);
    assert!(!outcome.out.contains("Signed with"), "{}", outcome.out);
}

#[test]
fn shows_both_expiration_times_with_an_auth_delta() {
    let outcome = with_key(["check", URL, "--now", "1546064026", "--auth-delta", "1h"]).run();
    assert_eq!(outcome.status, 0);
    assert!(
        outcome
            .out
            .contains("warning  expired_without_auth_delta  18/501\n")
    );
    assert!(
        outcome
            .out
            .contains("  Expires         2018-12-29T06:13:45Z (expired 1 second ago)\n")
    );
    assert!(
        outcome
            .out
            .contains("  With AuthDelta  2018-12-29T07:13:45Z (59 minutes 59 seconds left)\n")
    );
}

#[test]
fn shows_the_remaining_time_in_words() {
    let cases = [
        ("1546064025", "expired just now"),
        ("1546064024", "1 second left"),
        ("1545977564", "1 day left"),
        ("1545970425", "1 day 2 hours left"),
        ("1386000000", "5 years 27 days left"),
        ("1546150425", "expired 1 day ago"),
    ];
    for (now, words) in cases {
        let outcome = with_key(["check", URL, "--now", now]).run();
        let expected = format!(" 2018-12-29T06:13:45Z ({words})");
        let mut lines = outcome.out.lines();
        let expires = lines.find(|line| line.starts_with("  Expires "));
        let expires = expires.unwrap_or_default();
        assert!(expires.ends_with(&expected), "{words}: {}", outcome.out);
    }
}

#[test]
fn verifies_with_the_given_hash_algorithm() {
    let url = sign(&[BARE, "--hash", "sha256"]).out;
    assert_eq!(check(url.trim_end(), &["--hash", "sha256"]).status, 0);
    let outcome = check(url.trim_end(), &[]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.out.contains("secret_other_hash"), "{}", outcome.out);
}

/// The URL and its carets: the lines between the verdict and the first finding.
fn marked_url(outcome: &Outcome) -> Vec<&str> {
    outcome.out.split("\n\n").nth(1).unwrap().lines().collect()
}

#[test]
fn marks_each_fault() {
    let outcome = check(
        "rtmp://push.example.com:x/live/te st?txTime=zz&txSecret=12",
        &[],
    );
    assert_eq!(
        marked_url(&outcome),
        [
            "  rtmp://push.example.com:x/live/te st?txTime=zz&txSecret=**",
            "                          ^ port_invalid",
            "                                   ^ stream_illegal_character",
            "                                              ^^ txtime_not_hex",
            "                                                          ^^ secret_length",
        ]
    );
}

#[test]
fn marks_missing_parts_after_the_end() {
    assert_eq!(
        marked_url(&check(BARE, &[])),
        [
            "  rtmp://push.example.com/live/test",
            "                                   ^ txtime_missing",
            "                                   ^ txsecret_missing",
        ]
    );
}

#[test]
fn marks_wide_characters_in_the_right_columns() {
    let outcome = check(
        "rtmp://push.example.com/live/直播a?txTime=5C271099&txSecret=x",
        &["--lang", "zh", "--min-left", "0"],
    );
    assert_eq!(
        marked_url(&outcome),
        [
            "  rtmp://push.example.com/live/直播a?txTime=5C271099&txSecret=*",
            "                               ^^^^ stream_not_ascii",
            "                                                              ^ secret_not_hex",
        ]
    );
}

#[test]
fn escapes_control_characters_in_urls() {
    let url = "rtmp://push.example.com/live/a\t\u{1b}[31m\u{7f}\u{9b}\u{202e}\u{200b}\u{301}b?txTime=\u{1b}";
    let outcome = check(url, &[]);
    assert_eq!(
        marked_url(&outcome)[..3],
        [
            "  rtmp://push.example.com/live/a␉␛[31m␡\\u{9b}\\u{202e}\\u{200b}\\u{301}b?txTime=␛",
            "                                ^^^ stream_illegal_character",
            "                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stream_not_ascii",
        ]
    );
    let bad =
        |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{202e}' | '\u{200b}' | '\u{301}');
    assert_eq!(outcome.out.chars().find(bad), None);
}

#[test]
fn escapes_control_characters_in_error_messages() {
    for args in [
        ["check", URL, "--now", "\u{1b}[31m\u{202e}"],
        ["explain", "\u{1b}[31m", "", ""],
    ] {
        let outcome = pushurl(args).run();
        assert_eq!(outcome.status, 2);
        assert!(
            !outcome.err.contains(['\u{1b}', '\u{202e}']),
            "{:?}",
            outcome.err
        );
    }
}

#[test]
fn elides_unmarked_lines_of_a_long_url() {
    let url = format!(
        "webrtc://push.example.com/live/test?x={}&y=\"&z={}",
        "a".repeat(5000),
        "b".repeat(5000)
    );
    let outcome = check(&url, &[]);
    let lines = marked_url(&outcome);
    assert!(lines.len() < 12, "{lines:#?}");
    assert!(
        lines.iter().all(|line| line.chars().count() <= 120),
        "{lines:#?}"
    );
    let marked = lines
        .iter()
        .position(|line| line.ends_with("^ parameter_illegal_character"))
        .unwrap();
    let column = lines[marked].find('^').unwrap();
    assert_eq!(&lines[marked - 1][column..=column], "\"");
    assert_eq!(
        lines.iter().filter(|line| **line == "  …").count(),
        2,
        "{lines:#?}"
    );
}

#[test]
fn cuts_names_that_are_too_long() {
    let outcome = check(
        &format!("rtmp://push.example.com/live/{}", "a".repeat(3000)),
        &[],
    );
    let line = outcome
        .out
        .lines()
        .find(|line| line.starts_with("  StreamName"))
        .unwrap();
    assert!(line.ends_with(&format!(" {}…", "a".repeat(255))), "{line}");
}

#[test]
fn uses_colors_only_on_a_terminal_or_if_forced() {
    assert!(!check(URL, &[]).out.contains('\u{1b}'));
    let outcome = with_key(["check", BARE]).env("CLICOLOR_FORCE", "1").run();
    assert!(
        outcome
            .out
            .starts_with("\u{1b}[1m\u{1b}[31mrejected\u{1b}[0m"),
        "{:?}",
        outcome.out
    );
    let outcome = with_key(["check", URL, "--now", BEFORE])
        .env("CLICOLOR_FORCE", "1")
        .run();
    assert!(
        outcome
            .out
            .starts_with("\u{1b}[1m\u{1b}[32maccepted\u{1b}[0m"),
        "{:?}",
        outcome.out
    );
}

#[test]
fn never_panics_on_malformed_urls() {
    let texts = [
        "",
        " ",
        "\u{feff}",
        "://",
        "rtmp:",
        "rtmp://",
        "rtmp://[",
        "rtmp://@:/?",
        "srt://?streamid=",
        "%",
        "\u{10ffff}",
        "srt://h?streamid=#!::,,=,h,r=/,",
        "rtmp://h/a/b?txTime=&txTime&=&&",
        "é\u{301}\u{1f468}\u{200d}\u{1f469}",
    ];
    for text in texts {
        for lang in ["en", "zh", "ja", "ko"] {
            let outcome = with_key(["check", "--lang", lang, "--", text]).run();
            assert_eq!((outcome.status, outcome.err.as_str()), (1, ""), "{text:?}");
        }
    }
}

// --- check: languages ---------------------------------------------------------------------------

#[test]
fn translates_every_line() {
    let now = "1546074825";
    let expected = [
        (
            "zh",
            "拒绝  18/501  ",
            "错误  expired  18/501",
            "  处理方法  ",
            "  过期时间    2018-12-29T06:13:45Z (已过期 3 小时)",
            "  签名密钥    主密钥",
        ),
        (
            "ja",
            "拒否  18/501  ",
            "エラー  expired  18/501",
            "  対処方法  ",
            "  有効期限            2018-12-29T06:13:45Z (3時間前に期限切れ)",
            "  署名のキー          マスターKEY",
        ),
        (
            "ko",
            "거부  18/501  ",
            "오류  expired  18/501",
            "  조치 방법  ",
            "  만료 시간    2018-12-29T06:13:45Z (3시간 전에 만료됨)",
            "  서명 키      기본 키",
        ),
    ];
    for (lang, verdict, finding, remedy, expires, key) in expected {
        let outcome = with_key(["check", URL, "--now", now, "--lang", lang]).run();
        assert_eq!(outcome.status, 1);
        assert!(outcome.out.starts_with(verdict), "{}", outcome.out);
        for line in [finding, remedy, expires, key] {
            assert!(
                outcome.out.lines().any(|found| found.starts_with(line)),
                "{line}: {}",
                outcome.out
            );
        }
        for english in [
            "What to do",
            "Who should act",
            "Push domain",
            "Not checked",
            "Evidence",
        ] {
            assert!(!outcome.out.contains(english), "{english}: {}", outcome.out);
        }
    }
}

/// The command prints English for a language that it does not know. This test fails if one is added to the library only.
#[test]
fn every_language_of_the_library_has_labels() {
    let spoken = |lang: &Lang| {
        let outcome = with_key(["check", URL, "--now", BEFORE, "--lang", lang.code()]).run();
        outcome.out.lines().next().unwrap().to_owned()
    };
    let mut verdicts: Vec<_> = Lang::ALL.iter().map(spoken).collect();
    verdicts.sort();
    verdicts.dedup();
    assert_eq!(verdicts.len(), Lang::ALL.len());
}

#[test]
fn language_argument_overrides_the_environment() {
    let speaks = |env: &str, args: &[&str], first: &str| {
        let args = ["check", URL, "--now", BEFORE].iter().chain(args);
        let outcome = with_key(args).env("PUSHURL_LANG", env).run();
        assert!(outcome.out.starts_with(first), "{env} {}", outcome.out);
    };
    speaks("zh_CN.UTF-8", &[], "通过");
    speaks("ja", &["--lang", "ko"], "통과");
    speaks("ko", &["--lang", "en"], "accepted");
    let outcome = with_key(["check", URL, "--lang", "tlh"]).run();
    assert_eq!(outcome.status, 2);
    assert!(
        outcome.err.contains("[possible values: en, zh, ja, ko]"),
        "{}",
        outcome.err
    );
}

// --- check: JSON --------------------------------------------------------------------------------

fn not_judged() -> Value {
    json!([
        "18/100", "18/101", "18/102", "18/103", "18/104", "18/200", "18/201", "18/202", "18/203",
        "18/303", "18/304", "18/305", "18/306", "18/307", "18/400", "18/401", "18/600", "18/601",
        "18/602", "19/0"
    ])
}

#[test]
fn prints_an_accepted_url_as_json() {
    let expected = json!({
        "verdict": "accepted", "errcode": null, "sub_errcode": null, "errmsg": null,
        "protocol": "rtmp", "push_domain": "push.example.com", "app": "live", "stream": "test",
        "expires": "2018-12-29T06:13:45Z", "expires_with_auth_delta": "2018-12-29T06:13:55Z", "seconds_left": 14035,
        "matched_key": "primary", "findings": [], "not_judged": not_judged(),
    });
    let outcome = check(URL, &["--json", "--auth-delta", "10"]);
    assert_eq!((outcome.json(), outcome.status), (vec![expected], 0));
}

#[test]
fn prints_a_rejected_url_as_json() {
    let expected = json!({
        "verdict": "rejected", "errcode": 18, "sub_errcode": 308,
        "errmsg": "The push name contains unallowed characters.",
        "protocol": "rtmp", "push_domain": "push.example.com", "app": "live", "stream": null,
        "expires": "2018-12-29T06:13:45Z", "expires_with_auth_delta": "2018-12-29T06:13:45Z", "seconds_left": 14025,
        "matched_key": null,
        "findings": [{
            "severity": "failure", "errcode": 18, "sub_errcode": 308, "reason": "stream_missing", "start": 29, "end": 29,
            "detail": detail(Reason::StreamMissing),
            "remedy": remedy(Reason::StreamMissing),
            "evidence": "our_choice",
            "source": [],
        }],
        "not_judged": not_judged(),
    });
    let url = format!("rtmp://push.example.com/live/?txSecret={SECRET}&txTime=5C271099");
    let outcome = check(&url, &["--json"]);
    assert_eq!((outcome.json(), outcome.status), (vec![expected], 1));
}

#[test]
fn json_fields_are_in_a_fixed_order() {
    let line = check("x", &["--json"]).out;
    let names = [
        "verdict",
        "errcode",
        "sub_errcode",
        "errmsg",
        "protocol",
        "push_domain",
        "app",
        "stream",
        "expires",
    ];
    let places: Vec<_> = names
        .iter()
        .map(|name| line.find(&format!("\"{name}\":")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{line}");
}

#[test]
fn json_messages_are_translated() {
    let object = &check(BARE, &["--json", "--lang", "zh"]).json()[0];
    let expected = Reason::TxtimeMissing.detail(Lang::Zh);
    assert_eq!(object["findings"][0]["detail"], expected);
}

// --- check: many --------------------------------------------------------------------------------

#[test]
fn prints_one_result_per_line() {
    let lines = format!(
        "{URL}\r\n\n{BARE}?txTime=1546064025&txSecret=0\nrtmp://push.example.com:8/live/test\n{URL}"
    );
    let expected = format!(
        "1\taccepted\t-\t-\t-
3\trejected\t18/503\tsecret_length\t{}
4\trejected\t18/500\ttxtime_missing\t{}
5\taccepted\t-\t-\t-
",
        detail(Reason::SecretLength),
        detail(Reason::TxtimeMissing),
    );
    with_key(["check", "-", "--now", BEFORE])
        .stdin(lines)
        .run()
        .prints(1, &expected);
}

/// UTF-16 with a byte-order mark, as Excel and PowerShell write it.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(bytes)
        .collect()
}

#[test]
fn reads_common_list_formats() {
    for (name, list, line) in [
        ("bom", format!("\u{feff}{URL}\n").into_bytes(), 1),
        (
            "m3u",
            format!("#EXTM3U\n\n  # camera 1\n{URL}\n").into_bytes(),
            4,
        ),
        ("header", format!("URL\n{URL}\n").into_bytes(), 2),
        ("chinese", format!("推流地址\r\n{URL}\r\n").into_bytes(), 2),
        ("quoted", format!("\"{URL}\"\n").into_bytes(), 1),
        ("little", utf16(&format!("{URL}\r\n"), u16::to_le_bytes), 1),
        (
            "big",
            utf16(&format!("url\r\n{URL}\r\n"), u16::to_be_bytes),
            2,
        ),
    ] {
        let file = file(&format!("{name}.txt"), list)
            .into_os_string()
            .into_string()
            .unwrap();
        let outcome = with_key(["check", "--from", &file, "--now", BEFORE]).run();
        outcome.prints(0, &format!("{line}\taccepted\t-\t-\t-\n"));
    }
    // Only the first line can be a header.
    let again = format!("{URL}\nurl\n");
    let outcome = with_key(["check", "-", "--now", BEFORE]).stdin(again).run();
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .out
            .contains("\n2\trejected\t18/301\tprotocol_missing\t"),
        "{}",
        outcome.out
    );
}

/// Each line at its own time: the URL expires at 1546064025.
#[test]
fn columns_state_the_time_and_the_client_of_each_push() {
    let policy = format!(
        "clients.block = ['203.0.113.0/24']\n[[domain]]\nname = 'push.example.com'\nkey = '{KEY}'\n"
    );
    let policy = file("clients.toml", policy).into_os_string();
    let lists = [
        (
            "csv",
            format!(
                "Client IP,Time,Push URL\n-,1546064024.999,{URL}\n,2018-12-29T06:13:45Z,\"{URL}\"\n203.0.113.9,1546064024000,{URL}\n"
            ),
        ),
        (
            "tsv",
            format!(
                "time_local\turl\tremote_addr\n29/Dec/2018:14:13:44 +0800\t{URL}\t::1\n29/Dec/2018:06:13:45 +0000\t{URL}\t\n1546064024\t{URL}\t203.0.113.9\n"
            ),
        ),
        (
            "jsonl",
            format!(
                "# exported\n{{\"url\":\"{URL}\",\"ts\":1546064024}}\n{{\"ts\":\"1546064025\",\"url\":\"{URL}\",\"ip\":null}}\n{{\"url\":\"{URL}\",\"ts\":1546064024,\"client_ip\":\"203.0.113.9\"}}\n"
            ),
        ),
    ];
    for (name, list) in lists {
        let list = file(&format!("log.{name}"), list).into_os_string();
        let args = [
            "check".into(),
            "--from".into(),
            list,
            "--policy".into(),
            policy.clone(),
        ];
        let outcome = pushurl(args).run();
        let answers: Vec<Vec<_>> = outcome
            .out
            .lines()
            .map(|line| line.split('\t').take(3).collect())
            .collect();
        assert_eq!(
            answers,
            [
                ["2", "accepted", "-"],
                ["3", "rejected", "18/501"],
                ["4", "rejected", "18/400"]
            ],
            "{name}: {}",
            outcome.err
        );
    }
}

/// One object for each line, whatever it is: ClickHouse counts them.
#[test]
fn a_function_of_clickhouse_answers_every_line() {
    let lines = format!(
        "{{\"url\":\"{URL}\",\"time\":1546064024,\"client\":\"\"}}\n{{\"url\":null,\"time\":0}}\n\n# no comment\n{{\"url\":\"rtmp://203.0.113.9/li\\nve/a\"}}\n"
    );
    let outcome = with_key(["check", "-", "--udf"]).stdin(lines).run();
    let null = "{\"result\":{\"verdict\":null,\"errcode\":null,\"sub_errcode\":null,\"reason\":null,\"push_domain\":null,\"app\":null,\"stream\":null,\"expires\":null,\"reasons\":[]}}\n";
    let good = "{\"result\":{\"verdict\":\"accepted\",\"errcode\":null,\"sub_errcode\":null,\"reason\":null,\"push_domain\":\"push.example.com\",\"app\":\"live\",\"stream\":\"test\",\"expires\":1546064025,\"reasons\":[]}}\n";
    let bad = "{\"result\":{\"verdict\":\"rejected\",\"errcode\":18,\"sub_errcode\":300,\"reason\":\"host_is_ip\",\"push_domain\":\"203.0.113.9\",\"app\":\"li\\nve\",\"stream\":\"a\",\"expires\":null,\"reasons\":[\"host_is_ip\",\"app_illegal_character\",\"txtime_missing\",\"txsecret_missing\"]}}\n";
    // A rejected URL is no failure of the function.
    outcome.prints(0, &format!("{good}{null}{null}{null}{bad}"));
    let outcome = with_key(["check", URL, "--udf"]).run();
    assert_eq!(outcome.status, 2);
    assert!(
        outcome.err.contains("--udf works with lines only"),
        "{}",
        outcome.err
    );
}

#[test]
fn a_line_without_a_usable_time_or_client_is_not_judged() {
    let lists = [
        (
            "time,url\nyesterday,rtmp://a.example.com/live/a\n",
            "the time is neither",
        ),
        (
            "time,url\n,rtmp://a.example.com/live/a\n",
            "the time is neither",
        ),
        (
            "time,url\n2026-11-28 12:00:00,rtmp://a.example.com/live/a\n",
            "the time is neither",
        ),
        (
            "ip,url\nnowhere,rtmp://a.example.com/live/a\n",
            "the client is not an IP address",
        ),
        (
            "ip,url\n1.2.3.4,rtmp://a.example.com/live/a,x\n",
            "the row has more fields than the first one",
        ),
        (
            "ip,url\n1.2.3.4\n",
            "the row has fewer fields than the first one",
        ),
        (
            "{\"url\":\"a\"}\n{\"url\":1}\n",
            "the object has no text named url",
        ),
        (
            "{\"url\":\"a\"}\n{\"url\":\n",
            "the line is not a JSON object",
        ),
        (
            "{\"url\":\"a\"}\n{\"url\":\"a\",\"time\":true}\n",
            "the time is neither",
        ),
        (
            "{\"url\":\"a\"}\n{\"url\":\"a\",\"ip\":7}\n",
            "the client is not an IP address",
        ),
    ];
    for (list, error) in lists {
        let outcome = with_key(["check", "-"]).stdin(list).run();
        assert_eq!(outcome.status, 2, "{list}");
        assert!(
            outcome.err.starts_with(&format!("stdin:2: {error}")),
            "{list}: {}",
            outcome.err
        );
        assert!(
            !outcome.out.lines().any(|line| line.starts_with("2\t")),
            "{list}"
        );
    }
}

#[test]
fn reports_the_first_warning_of_an_accepted_line() {
    let url = "rtmp://push.example.com:8080/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099\n";
    let outcome = with_key(["check", "-", "--now", BEFORE]).stdin(url).run();
    let detail = detail(Reason::PortUnusual);
    outcome.prints(0, &format!("1\taccepted\t-\tport_unusual\t{detail}\n"));
}

#[test]
fn does_not_trim_lines() {
    let outcome = with_key(["check", "-", "--now", BEFORE])
        .stdin(format!(" {URL}\n{URL} \n"))
        .run();
    let reasons: Vec<_> = outcome
        .out
        .lines()
        .map(|line| line.split('\t').nth(3).unwrap())
        .collect();
    assert_eq!(reasons, ["leading_blank", "blank_after_query"]);
}

#[test]
fn unreadable_lines_do_not_stop_the_others() {
    let mut lines = format!("{URL}\nrtmp://\u{1b}").into_bytes();
    lines.extend_from_slice(b"\xff\n");
    lines.extend_from_slice("a".repeat(65_537).as_bytes());
    lines.extend_from_slice(format!("\n{URL}\n").as_bytes());
    let path = file("unreadable.txt", &lines)
        .into_os_string()
        .into_string()
        .unwrap();
    let faults =
        format!("{path}:2: the line is not UTF-8\n{path}:3: the line is longer than 65536 bytes\n");

    let text = with_key(["check", "--from", &path, "--now", BEFORE]).run();
    assert_eq!((text.err.as_str(), text.status), (faults.as_str(), 2));
    assert_eq!(text.out, "1\taccepted\t-\t-\t-\n4\taccepted\t-\t-\t-\n");

    let json = with_key(["check", "--from", &path, "--now", BEFORE, "--json"]).run();
    assert_eq!((json.err.as_str(), json.status), (faults.as_str(), 2));
    let objects = json.json();
    assert_eq!(
        objects[1],
        json!({"line": 2, "error": "the line is not UTF-8"})
    );
    assert_eq!(
        objects[2],
        json!({"line": 3, "error": "the line is longer than 65536 bytes"})
    );
    assert_eq!(
        (&objects[3]["line"], &objects[3]["verdict"]),
        (&json!(4), &json!("accepted"))
    );
}

#[test]
fn reads_a_line_of_the_maximum_length() {
    let line = format!("{}\r\n", "a".repeat(65_536));
    let outcome = with_key(["check", "-"]).stdin(line).run();
    assert_eq!((outcome.status, outcome.err.as_str()), (1, ""));
}

#[test]
fn exit_status_is_that_of_the_worst_line() {
    let status = |lines: String| {
        with_key(["check", "-", "--now", BEFORE])
            .stdin(lines)
            .run()
            .status
    };
    assert_eq!(status(String::new()), 0);
    assert_eq!(status(format!("{URL}\n{URL}\n")), 0);
    assert_eq!(status(format!("{URL}\n{BARE}\n{URL}\n")), 1);
    assert_eq!(
        pushurl(["check", "-", "--now", BEFORE])
            .stdin(format!("{URL}\n"))
            .run()
            .status,
        0
    );
}

/// Writes the input three times, waits for a line of output after each, and then waits for the command to exit.
fn converse(args: &[&str], input: &'static str) -> Vec<String> {
    converse_with(binary(), args, input)
}

fn converse_with(mut command: Command, args: &[&str], input: &'static str) -> Vec<String> {
    let command = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, answers) = mpsc::channel();
    thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .try_for_each(|line| sender.send(line))
    });
    let ask = |_| {
        stdin.write_all(input.as_bytes()).unwrap();
        answers.recv_timeout(Duration::from_secs(20))
    };
    let output: Result<Vec<_>, _> = (0..3).map(ask).collect();
    drop(stdin);
    child.wait().unwrap();
    output.expect("no output within 20 seconds")
}

#[test]
fn flushes_results_before_waiting_for_the_next_line() {
    // An incomplete next line does not delay the output.
    let answers = converse(
        &["check", "-"],
        "rtmp://push.example.com/live/test\nrtmp://",
    );
    let numbers: Vec<_> = answers
        .iter()
        .map(|line| line.split('\t').next().unwrap())
        .collect();
    assert_eq!(numbers, ["1", "2", "3"]);
}

/// More lines than fit in a chunk.
const MANY: usize = 1500;

/// The lines are a repeated pattern whose length does not divide the chunk size, so that each line appears at many positions.
#[test]
fn batched_lines_have_the_same_results_as_single_lines() {
    let srt = "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/test,txSecret=f85a2ab363fe4deaffef9754d79da6fe,txTime=5C271099";
    let wrong = URL.replace("f85a", "f85b");
    let kinds = [
        URL,
        BARE,
        "",
        URL,
        srt,
        &wrong,
        "rtmp://\u{1b}",
        URL,
        URL,
        URL,
        "a\r",
    ];
    let lines: Vec<&str> = (0..MANY)
        .map(|number| kinds[number % kinds.len()])
        .collect();
    let alone = |line: &str, json: bool| {
        let args = ["check", "-", "--now", BEFORE].into_iter();
        let outcome = with_key(args.chain(json.then_some("--json")))
            .stdin(format!("{line}\n"))
            .run();
        assert_eq!(outcome.err, "");
        outcome.out
    };
    for json in [false, true] {
        let answers = kinds.map(|line| alone(line, json));
        let expected: String = (0..MANY)
            .map(|number| {
                let answer = &answers[number % kinds.len()];
                let own = number + 1;
                match json {
                    false => answer.replacen("1\t", &format!("{own}\t"), 1),
                    true => answer.replacen("\"line\":1,", &format!("\"line\":{own},"), 1),
                }
            })
            .collect();
        let args = ["check", "-", "--now", BEFORE].into_iter();
        let many = with_key(args.chain(json.then_some("--json")))
            .stdin(lines.join("\n"))
            .run();
        many.prints(1, &expected);
    }
}

#[test]
fn unreadable_lines_keep_their_position_in_a_batch() {
    let bad = [1, 511, 512, 513, 514, 1024, MANY];
    let mut lines = Vec::new();
    let (mut out, mut err) = (String::new(), String::new());
    for number in 1..=MANY {
        if bad.contains(&number) {
            lines.extend_from_slice(b"\xff\n");
            err += &format!("stdin:{number}: the line is not UTF-8\n");
            out += &format!("{{\"line\":{number},\"error\":\"the line is not UTF-8\"}}\n");
        } else {
            lines.extend_from_slice(URL.as_bytes());
            lines.push(b'\n');
            out += &format!("{{\"line\":{number},\"verdict\":\"accepted\"\n");
        }
    }
    let outcome = with_key(["check", "-", "--now", BEFORE, "--json"])
        .stdin(lines)
        .run();
    assert_eq!((outcome.err.as_str(), outcome.status), (err.as_str(), 2));
    // For accepted lines, only the start of the object is compared.
    let prefix = |line: &str| {
        line.split_inclusive("accepted\"")
            .next()
            .unwrap()
            .to_owned()
    };
    let prefixes: String = outcome
        .out
        .lines()
        .map(|line| prefix(line) + "\n")
        .collect();
    assert_eq!(prefixes, out);
}

#[test]
fn batched_rows_have_the_same_results_as_single_rows() {
    let rows = [
        "live,test",
        "live,my cam",
        "live",
        "live,test,1h",
        "",
        "\"live\",test",
        "live,test,soon",
        "stage,a.b",
    ];
    let run = |rows: &str, json: bool| {
        let args = [
            "sign",
            "rtmp://push.example.com",
            "--from",
            "-",
            "--now",
            BEFORE,
        ]
        .into_iter();
        with_key(args.chain(json.then_some("--json")))
            .stdin(rows)
            .run()
    };
    let many: Vec<&str> = (0..MANY).map(|number| rows[number % rows.len()]).collect();
    for json in [false, true] {
        // The empty line is skipped, so the row has line number 2.
        let alone = rows.map(|row| run(&format!("\n{row}\n"), json));
        let (mut out, mut err) = (String::new(), String::new());
        for number in 0..MANY {
            let (outcome, own) = (&alone[number % rows.len()], number + 1);
            out += &outcome
                .out
                .replacen("\"line\":2,", &format!("\"line\":{own},"), 1);
            err += &outcome.err.replace("stdin:2:", &format!("stdin:{own}:"));
        }
        let outcome = run(&many.join("\n"), json);
        assert_eq!(
            (outcome.out.as_str(), outcome.err.as_str(), outcome.status),
            (out.as_str(), err.as_str(), 2)
        );
    }
}

#[test]
fn flushes_urls_before_waiting_for_the_next_row() {
    // The `x` is the start of the next row.
    let args = [
        "sign",
        "rtmp://push.example.com",
        "--from",
        "-",
        "--expires",
        "2100000000",
    ];
    let mut command = binary();
    command.env("PUSHURL_KEY", KEY);
    let answers = converse_with(command, &args, "live,test\nx");
    assert_eq!(answers.len(), 3);
    assert!(answers[1].starts_with("rtmp://push.example.com/xlive/test?"));
}

// --- keys ---------------------------------------------------------------------------------------

#[test]
fn signing_needs_a_key() {
    pushurl(["sign", BARE]).run().complains(
        2,
        "pushurl: no key: set PUSHURL_KEY, or use --key-file FILE, or --key-file - to read it from standard input\n",
    );
}

#[test]
fn reads_a_key_from_a_file_or_standard_input() {
    let args = [
        "sign",
        BARE,
        "--now",
        BEFORE,
        "--expires",
        "1546064025",
        "--key-file",
    ];
    for (mark, end) in [
        ("", ""),
        ("", "\n"),
        ("", "\r\n"),
        ("\u{feff}", ""),
        ("\u{feff}", "\r\n"),
    ] {
        let path = file("key.txt", format!("{mark}{KEY}{end}"))
            .into_os_string()
            .into_string()
            .unwrap();
        pushurl(args.iter().copied().chain([path.as_str()]))
            .run()
            .prints(0, &format!("{URL}\n"));
        let from_stdin =
            pushurl(args.iter().copied().chain(["-"])).stdin(format!("{mark}{KEY}{end}"));
        from_stdin.run().prints(0, &format!("{URL}\n"));
    }
}

#[test]
fn removes_only_one_trailing_line_break_from_a_key() {
    for end in ["\n\n", "\r\r\n", "\r", "\t"] {
        let outcome = pushurl(["sign", BARE, "--key-file", "-"])
            .stdin(format!("{KEY}{end}"))
            .run();
        outcome.complains(
            2,
            "pushurl: the key file: the key contains a control character, such as a line break at its end\n",
        );
    }
}

#[test]
fn text_around_a_key_is_refused() {
    for (text, message) in [
        (
            format!("\"{KEY}\"\n"),
            "the key is in quotation marks: remove them",
        ),
        (
            format!(" {KEY}\n"),
            "the key begins or ends with a blank: remove it",
        ),
        (
            format!("{KEY}\u{a0}"),
            "the key begins or ends with a blank: remove it",
        ),
        (
            format!("PUSHURL_KEY={KEY}\n"),
            "the key follows a name: give the value without NAME=",
        ),
    ] {
        let checked = pushurl(["check", URL, "--now", BEFORE, "--json", "--key-file", "-"])
            .stdin(text.as_str())
            .run();
        assert_eq!(
            checked.err,
            format!("pushurl: warning: the key file: {message}\n")
        );
        assert_eq!(checked.json()[0]["findings"][0]["reason"], "key_not_clean");
        let outcome = pushurl(["sign", BARE, "--key-file", "-"])
            .stdin(text.as_str())
            .run();
        outcome.complains(2, &format!("pushurl: the key file: {message}\n"));
        let variable = text.trim_end_matches('\n');
        let outcome = pushurl(["sign", BARE]).env("PUSHURL_KEY", variable).run();
        outcome.complains(2, &format!("pushurl: PUSHURL_KEY: {message}\n"));
    }
    let policy = file(
        "quoted-key.toml",
        format!("[[domain]]\nname = \"push.example.com\"\nkey = \"'{KEY}'\"\n"),
    );
    let outcome = pushurl(["policy", "check", policy.to_str().unwrap()]).run();
    assert_eq!(outcome.status, 1);
    assert!(
        outcome
            .err
            .ends_with("the key is in quotation marks: remove them\n"),
        "{}",
        outcome.err
    );
}

#[test]
fn an_empty_key_is_an_error() {
    for command in ["sign", "check"] {
        let outcome = pushurl([command, URL]).env("PUSHURL_KEY", "").run();
        outcome.complains(2, "pushurl: PUSHURL_KEY: the key is empty\n");
        let outcome = pushurl([command, URL, "--key-file", "-"]).stdin("\n").run();
        outcome.complains(2, "pushurl: the key file: the key is empty\n");
    }
    let outcome = pushurl(["check", URL]).env("PUSHURL_BACKUP_KEY", "").run();
    outcome.complains(2, "pushurl: PUSHURL_BACKUP_KEY: the key is empty\n");
}

#[test]
fn key_file_overrides_the_environment() {
    let args = ["check", URL, "--now", BEFORE, "--key-file", "-"];
    let outcome = pushurl(args).env("PUSHURL_KEY", "another").stdin(KEY).run();
    assert_eq!(outcome.status, 0, "{}", outcome.out);
    let outcome = with_key(args).stdin("another").run();
    assert_eq!(outcome.status, 1);
    assert!(outcome.out.contains("secret_mismatch"), "{}", outcome.out);
    // Unused sources are not read.
    let outcome = pushurl(args).env("PUSHURL_KEY", "").stdin(KEY).run();
    assert_eq!(outcome.status, 0, "{}", outcome.err);
}

#[test]
fn reports_which_key_matched() {
    let run = |run: Run| run.run().json()[0]["matched_key"].clone();
    let args = ["check", URL, "--now", BEFORE, "--json"];
    assert_eq!(
        run(with_key(args).env("PUSHURL_BACKUP_KEY", "other")),
        "primary"
    );
    assert_eq!(
        run(pushurl(args)
            .env("PUSHURL_KEY", "other")
            .env("PUSHURL_BACKUP_KEY", KEY)),
        "backup"
    );
    assert_eq!(run(pushurl(args).env("PUSHURL_BACKUP_KEY", KEY)), "backup");
    let with_file = args.iter().copied().chain(["--backup-key-file", "-"]);
    assert_eq!(
        run(pushurl(with_file)
            .env("PUSHURL_BACKUP_KEY", "other")
            .stdin(KEY)),
        "backup"
    );
    assert_eq!(run(pushurl(args).env("PUSHURL_KEY", "other")), Value::Null);
}

#[test]
fn standard_input_has_a_single_use() {
    let cases: [&[&str]; 4] = [
        &["check", "-", "--key-file", "-"],
        &["check", "--from", "-", "--backup-key-file", "-"],
        &["check", URL, "--key-file", "-", "--backup-key-file", "-"],
        &[
            "sign",
            "rtmp://push.example.com",
            "--from",
            "-",
            "--key-file",
            "-",
        ],
    ];
    for args in cases {
        let outcome = pushurl(args).stdin(KEY).run();
        outcome.complains(
            2,
            "pushurl: standard input (-) can be read for one thing only\n",
        );
    }
}

#[test]
fn errors_of_a_key_file_do_not_contain_its_name() {
    // A user may pass the key instead of a file name, and the error may go to a log.
    let outcome = pushurl(["sign", BARE, "--key-file", KEY]).run();
    outcome.complains(
        2,
        "pushurl: the key file: No such file or directory (os error 2)\n",
    );
}

#[test]
fn a_key_file_has_a_maximum_size() {
    let outcome = pushurl(["sign", BARE, "--key-file", "-"])
        .stdin("k".repeat(1 << 20))
        .run();
    outcome.complains(2, "pushurl: the key file is too long to be a key\n");
}

#[test]
fn a_key_in_an_argument_is_refused_and_not_repeated() {
    let equals = format!("--key={KEY}");
    let backup = format!("--backup-key={KEY}");
    let cases: [&[&str]; 7] = [
        &["sign", BARE, "--key", KEY],
        &["sign", &equals, BARE],
        &["sign", BARE, "--bogus", &equals],
        &["check", URL, &backup],
        &["check", "--key"],
        &[&equals, "sign", BARE],
        &["explain", "3", "--key", KEY],
    ];
    for args in cases {
        let outcome = pushurl(args).run();
        outcome.complains(
            2,
            "pushurl: a key is never taken from an argument, which every process can read: set PUSHURL_KEY, or name a \
             file by --key-file. Take the key in this argument for known, and renew it.\n",
        );
    }
    for args in [
        ["sign", BARE, &format!("-k{KEY}")],
        ["sign", BARE, &format!("--keys={KEY}")],
    ] {
        let outcome = pushurl(args).run();
        assert_eq!(outcome.status, 2);
        assert!(!outcome.err.contains(KEY), "{}", outcome.err);
    }
}

#[test]
fn output_never_contains_a_key_or_the_correct_signature() {
    let wrong = format!("{BARE}?txSecret=00000000000000000000000000000000&txTime=5C271099");
    let rows = file("leak.csv", "live,te st\nlive\n")
        .into_os_string()
        .into_string()
        .unwrap();
    let (_, good) = policy(
        "leak.toml",
        format!("[[domain]]\nname = 'push.example.com'\nkey = '{KEY}'\n"),
    );
    let (_, bad) = policy(
        "leak-bad.toml",
        format!("[[domain]]\nname = '{KEY}'\nkey = '{KEY}\t'\n{KEY} = 1\n"),
    );
    let cases: [&[&str]; 18] = [
        &["check", &wrong, "--explain-signing"],
        &["check", URL, "--explain-signing"],
        &["check", &wrong, "--policy", &good, "--explain-signing"],
        &["check", &wrong, "--policy", &bad],
        &["policy", "check", &good],
        &["policy", "check", &bad],
        &["check", &wrong],
        &["check", &wrong, "--json"],
        &["check", &wrong, "--lang", "ja"],
        &["check", URL],
        &["check", "--help"],
        &["sign", "--help"],
        &["sign", "rtmp://push.example.com/live/te st"],
        &["sign", "rtmp://push.example.com", "--from", &rows],
        &["sign", BARE, "--bogus"],
        &["check", URL, URL],
        &["explain", URL],
        &["help", "sign"],
    ];
    for args in cases {
        let outcome = with_key(args).env("PUSHURL_BACKUP_KEY", KEY).run();
        for text in [&outcome.out, &outcome.err] {
            assert!(
                !text.contains(KEY) && !text.contains(SECRET),
                "{args:?}: {text}"
            );
        }
    }
}

// --- explain and causes -------------------------------------------------------------------------

/// The lines after the message of a cause.
fn cause_details(cause: Cause) -> String {
    format!(
        "  Who should act  {}
  Retry           {}
  What to do      {}
  Older wording   {}
",
        cause.actor().text(Lang::En),
        cause.retry().text(Lang::En),
        cause.advice(Lang::En),
        cause.older_errmsg().unwrap(),
    )
}

#[test]
fn explains_a_cause() {
    let expected = format!(
        "18/503  Authentication failed.\n{}",
        cause_details(Cause::AUTH_FAILED)
    );
    pushurl(["explain", "18/503"]).run().prints(0, &expected);
}

#[test]
fn parses_a_cause_in_each_format() {
    let spellings: [&[&str]; 6] = [
        &["18/503"],
        &["18", "503"],
        &["18 503"],
        &["18-503"],
        &["18:503"],
        &["(18/503)"],
    ];
    for args in spellings {
        let outcome = pushurl(["explain"].iter().chain(args)).run();
        assert!(
            outcome.out.starts_with("18/503  "),
            "{args:?}: {}{}",
            outcome.out,
            outcome.err
        );
    }
    for text in ["3", "(3)", "Client actively interrupts the push (3)"] {
        assert!(
            pushurl(["explain", text]).run().out.starts_with("3/0  "),
            "{text}"
        );
    }
}

fn causes_found(args: &[&str]) -> Vec<String> {
    let outcome = pushurl(["explain", "--json"].iter().chain(args)).run();
    let pair = |object: &Value| format!("{}/{}", object["errcode"], object["sub_errcode"]);
    outcome.json().iter().map(pair).collect()
}

#[test]
fn finds_causes_by_errcode_or_message() {
    assert_eq!(
        causes_found(&["21"]),
        ["21/100", "21/101", "21/102", "21/103"]
    );
    assert_eq!(
        causes_found(&["(21)"]),
        ["21/100", "21/101", "21/102", "21/103"]
    );
    assert_eq!(causes_found(&["18"]).len(), 28);
    assert_eq!(causes_found(&["URL", "has", "EXPIRED"]), ["18/501"]);
    assert_eq!(causes_found(&["blacklist"]), ["18/400"]);
    assert_eq!(causes_found(&["期限切れ"]), ["18/501"]);
}

#[test]
fn shows_errata_of_published_messages() {
    let outcome = pushurl(["explain", "18/305", "--lang", "ko"]).run();
    assert!(outcome.out.contains("  공개된 문구  "), "{}", outcome.out);
    assert!(outcome.out.contains("  참고         "), "{}", outcome.out);
    let outcome = pushurl(["explain", "18/305"]).run();
    assert!(
        !outcome.out.contains("Published as") && !outcome.out.contains("Note"),
        "{}",
        outcome.out
    );
}

#[test]
fn finds_causes_by_sub_errcode_or_partial_message() {
    for (text, code) in [
        ("503", "18/503"),
        ("18 (503)", "18/503"),
        ("鉴权失败", "18/503"),
        ("Authentication failed", "18/503"),
        ("过期", "18/501"),
    ] {
        let outcome = pushurl(["explain", text]).run();
        assert!(
            outcome.out.starts_with(&format!("{code}  ")),
            "{text}: {}",
            outcome.out
        );
    }
    // Other causes whose message contains the text follow.
    assert!(
        pushurl(["explain", "鉴权失败"])
            .run()
            .out
            .contains("\n19/0  ")
    );
    let outcome = pushurl(["explain", "-1307"]).run();
    assert_eq!(outcome.status, 2);
    assert!(
        outcome
            .err
            .starts_with("pushurl: no cause or reason matches \"-1307\""),
        "{}",
        outcome.err
    );
}

#[test]
fn explains_the_events_in_a_file() {
    let list = r#"{"Response": {"EventList": [
        {"AppName": "live", "DomainName": "push.example.com", "StreamName": "cam1", "StopReason": "Client actively interrupts the push (3)"},
        {"AppName": "live", "DomainName": "push.example.com", "StreamName": "cam2", "StopReason": "18/503"}
    ], "TotalNum": 2}}"#;
    let errmsg = |errcode, sub| Cause::new(errcode, sub).unwrap().errmsg(Lang::En);
    let callbacks = format!(
        "{}\n{}\n{}\n",
        r#"{"event_type":1,"app":"push.example.com","appname":"live","stream_id":"cam1"}"#,
        r#"{"event_type":0,"app":"push.example.com","appname":"live","stream_id":"cam1","errcode":3,"errmsg":"x"}"#,
        format_args!(
            r#"{{"event_type":0,"appname":"live","stream_id":"cam2","errcode":18,"errmsg":"{}"}}"#,
            errmsg(18, 503)
        ),
    );
    let lines = "# from a ticket\nClient actively interrupts the push (3)\n18/503\n";
    for (name, content) in [("list", list), ("callbacks", &callbacks), ("lines", lines)] {
        let file = file(&format!("{name}.events"), content)
            .into_os_string()
            .into_string()
            .unwrap();
        let outcome = pushurl(["explain", "--from", &file]).run();
        let names = |stream| {
            if name == "lines" {
                "-".to_owned()
            } else {
                format!("live/{stream}")
            }
        };
        let line = |number, errcode, sub, stream| {
            let cause = Cause::new(errcode, sub).unwrap();
            format!(
                "{number}\t{cause}\t{}\t{}\t{}\n",
                names(stream),
                cause.errmsg(Lang::En),
                cause.advice(Lang::En)
            )
        };
        outcome.prints(0, &(line(1, 3, 0, "cam1") + &line(2, 18, 503, "cam2")));
        let objects = pushurl(["explain", "--from", &file, "--json"]).run().json();
        assert_eq!(objects[1]["event"], 2);
        assert_eq!(objects[1]["cause"]["sub_errcode"], 503);
    }
    let outcome = pushurl(["explain", "--from", "-"])
        .stdin(r#"[{"StopReason": "gone"}, {"StopReason": "(4)"}]"#)
        .run();
    assert_eq!(outcome.status, 2);
    assert_eq!(outcome.err, "stdin: event 1: contains no known cause\n");
    assert!(outcome.out.starts_with("2\t4/0\t-\t"), "{}", outcome.out);
}

#[test]
fn explains_a_reason() {
    let reason = Reason::HostIsLocalhost;
    let expected = format!(
        "failure  host_is_localhost  18/302
  {}
  What to do  {}
  Evidence    {}

18/302  Invalid push domain name.
{}",
        detail(reason),
        remedy(reason),
        Evidence::Inferred.text(Lang::En),
        cause_details(Cause::DOMAIN_INVALID),
    );
    pushurl(["explain", "host_is_localhost"])
        .run()
        .prints(0, &expected);
    let object = &pushurl(["explain", "expired", "--json"]).run().json()[0];
    assert_eq!(
        (&object["reason"], &object["evidence"]),
        (&json!("expired"), &json!("conflicting"))
    );
    assert_eq!(
        (&object["errcode"], &object["sub_errcode"]),
        (&json!(18), &json!(501))
    );
}

#[test]
fn explains_as_json() {
    let object = &pushurl(["explain", "18", "501", "--json"]).run().json()[0];
    let expected = json!({
        "errcode": 18, "sub_errcode": 501, "errmsg": "The push URL has expired.",
        "who": "url_signer", "who_text": Actor::UrlSigner.text(Lang::En),
        "retry": "after_fix", "retry_text": Retry::AfterFix.text(Lang::En),
        "advice": Cause::URL_EXPIRED.advice(Lang::En),
        "user_message": "This link has expired. Ask for a new one.",
        "errmsg_older": "The parameter value of the expiration time has expired.",
        "errmsg_published": null, "erratum": null,
    });
    assert_eq!(object, &expected);
}

#[test]
fn unknown_causes_are_wrong_usage() {
    for text in ["18/999", "no such words", "99", "host_is_"] {
        let outcome = pushurl(["explain", text]).run();
        let complaint = format!(
            "pushurl: no cause or reason matches \"{text}\": name a code such as 18/503, a part of a message, or a \
             reason such as host_is_ip\n"
        );
        outcome.complains(2, &complaint);
    }
    assert_eq!(pushurl(["explain"]).run().status, 2);
}

#[test]
fn prints_all_causes() {
    let text = pushurl(["causes"]).run();
    assert_eq!((text.out.lines().count(), text.status), (70, 0));
    assert!(text.out.contains("\n18/503  Authentication failed.\n"));

    let json = pushurl(["causes", "--json", "--lang", "ja"]).run().json();
    assert_eq!(json.len(), 70);
    let names = ["errcode", "sub_errcode", "errmsg", "who", "retry", "advice"];
    assert!(
        json.iter()
            .all(|object| names.iter().all(|name| !object[*name].is_null()))
    );

    let markdown = pushurl(["causes", "--markdown", "--lang", "zh"]).run().out;
    assert_eq!(markdown.lines().count(), 72);
    assert!(
        markdown.starts_with("| errcode | sub_errcode | errmsg | who | retry | advice |\n| --- |")
    );
    assert!(markdown.contains("\\<"), "{markdown}");
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(markdown.lines().all(|line| cells(line) == 7), "{markdown}");
}

// --- mask ---------------------------------------------------------------------------------------

fn mask(text: impl Into<Vec<u8>>) -> Vec<u8> {
    let outcome = pushurl(["mask"]).stdin(text).run();
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
    outcome.bytes
}

#[test]
fn masks_only_secrets() {
    let text = format!("at 10:00 pushed {URL}\r\n\nand\t{URL} again, without an end");
    assert_eq!(
        mask(text.as_bytes()),
        text.replace(SECRET, "***").as_bytes()
    );
    assert_eq!(mask(""), b"");
}

#[test]
fn invalid_utf_8_is_copied_and_does_not_end_a_secret() {
    assert_eq!(
        mask(b"\xffa txSecret=abc\xff\xfedef&x=\x80\n\xc3"),
        b"\xffa txSecret=***&x=\x80\n\xc3"
    );
    // Input can contain the private-use characters that the command uses internally.
    let text = "\u{10ff41}\u{10ffff} \u{10fffd}".as_bytes();
    assert_eq!(mask(text), text);
    assert_eq!(mask([text, b"\xff"].concat()), [text, b"\xff"].concat());
}

#[test]
fn masks_secrets_at_the_end_of_the_buffer() {
    const TAIL: &str = "&\"txSecret\" : \"f85a2ab363fe4deaffef9754d79da6fe\"&x=1";
    // Text before the secret: with and without places where the command can cut a line.
    for filler in ["a", "ab&", "word ", "\u{76f4};", "= "] {
        let mut lines = String::new();
        for distance in 0..TAIL.len() {
            let count = (65_536 - distance) / filler.len();
            lines.push_str(&filler.repeat(count));
            // Pads to the exact byte.
            lines.push_str(&"a".repeat(65_536 - distance - count * filler.len()));
            lines.push_str(TAIL);
            lines.push('\n');
        }
        let masked = String::from_utf8(mask(lines)).unwrap();
        assert_eq!(masked.lines().count(), TAIL.len());
        for (distance, line) in masked.lines().enumerate() {
            let shows = |piece: &[u8]| line.contains(str::from_utf8(piece).unwrap());
            assert!(
                !SECRET.as_bytes().windows(4).any(shows),
                "{filler} {distance}"
            );
            assert!(line.ends_with("&x=1"), "{filler} {distance}");
        }
    }
}

#[test]
fn masks_a_long_line_in_pieces() {
    let line = format!("{URL}, ").repeat(5_000);
    assert_eq!(
        mask(line.as_bytes()),
        line.replace(SECRET, "***").as_bytes()
    );
}

#[test]
fn masks_long_text_without_separators_as_a_whole() {
    let text = format!(
        "txSecret={}&x=1\n{}\nok\n",
        "f".repeat(200_000),
        "f".repeat(200_000)
    );
    assert_eq!(mask(text), b"***&x=1\n***\nok\n");
}

#[test]
fn masks_a_secret_that_continues_on_the_next_line() {
    let (first, last) = SECRET.split_at(20);
    for (text, expected) in [
        (
            format!("txSecret=\n{SECRET}&txTime=1"),
            "txSecret=\n***&txTime=1".to_owned(),
        ),
        (
            format!("\"txSecret\":\r\n  \"{SECRET}\"\n"),
            "\"txSecret\":\r\n  \"***\"\n".to_owned(),
        ),
        (
            format!("?txSecret={first}\\\n  {last}&x=1\n"),
            "?txSecret=***\\\n  ***&x=1\n".to_owned(),
        ),
        (
            format!("> ?txSecret={first}\n> {last}\nok"),
            "> ?txSecret=***\n> ***\nok".to_owned(),
        ),
    ] {
        assert_eq!(String::from_utf8(mask(text)).unwrap(), expected);
    }
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let masked = String::from_utf8(mask(utf16(&format!("{URL}\r\n"), bytes))).unwrap();
        assert_eq!(
            masked.trim_start_matches('\u{feff}'),
            format!("{}\r\n", URL.replace(SECRET, "***"))
        );
    }
}

#[test]
fn flushes_a_masked_line_before_waiting_for_the_next() {
    assert_eq!(converse(&["mask"], "txSecret=1&\n"), ["txSecret=***&"; 3]);
}

// --- memory, pipes, full disks ------------------------------------------------------------------

/// Runs the binary with at most 64 MiB of address space.
#[cfg(target_os = "linux")]
fn within_64_mib(args: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!(
        "ulimit -v 65536; exec '{}' {args}",
        env!("CARGO_BIN_EXE_pushurl")
    ));
    command
        .env("PUSHURL_KEY", KEY)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Writes the pieces to standard input. Returns how often `needle` is in the output, and the exit status.
#[cfg(target_os = "linux")]
fn feed(
    mut command: Command,
    pieces: impl Iterator<Item = Vec<u8>> + Send + 'static,
    needle: u8,
) -> (usize, i32) {
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = thread::spawn(move || pieces.for_each(|piece| stdin.write_all(&piece).unwrap()));
    let mut stdout = child.stdout.take().unwrap();
    let mut buffer = vec![0; 1 << 16];
    let mut count = 0;
    loop {
        let read = stdout.read(&mut buffer).unwrap();
        if read == 0 {
            break;
        }
        count += buffer[..read]
            .iter()
            .filter(|byte| **byte == needle)
            .count();
    }
    feeder.join().unwrap();
    (
        count,
        child.wait().unwrap().code().expect("killed by a signal"),
    )
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_input() {
    let urls = || (0..1_000).map(|_| format!("{URL}\n").repeat(100).into_bytes());
    assert_eq!(
        feed(within_64_mib("check - --now 1546050000"), urls(), b'\n'),
        (100_000, 0)
    );
    assert_eq!(
        feed(within_64_mib("check - --json"), urls(), b'\n'),
        (100_000, 1)
    );
    assert_eq!(feed(within_64_mib("mask"), urls(), b'\n'), (100_000, 0));
    let rows = (0..1_000).map(|_| "live,test\n".repeat(100).into_bytes());
    assert_eq!(
        feed(
            within_64_mib("sign rtmp://push.example.com --from -"),
            rows,
            b'\n'
        ),
        (100_000, 0)
    );
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_a_line() {
    let endless = || {
        (0..1_600)
            .map(|_| vec![b'a'; 1 << 16])
            .chain([b"\n".to_vec()])
    };
    assert_eq!(feed(within_64_mib("check -"), endless(), b'\n'), (0, 2));
    assert_eq!(
        feed(
            within_64_mib("sign rtmp://push.example.com --from -"),
            endless(),
            b'\n'
        ),
        (0, 2)
    );
    assert_eq!(feed(within_64_mib("mask"), endless(), b'\n'), (1, 0));
}

#[test]
fn ends_silently_if_the_output_is_closed() {
    let cases: [(&[&str], i32); 4] = [
        (&["check", "-", "--now", BEFORE], 0),
        (&["check", "-"], 1),
        (&["causes", "--json", "--lang", "ja"], 0),
        (&["sign", "rtmp://push.example.com", "--from", "-"], 0),
    ];
    for (args, status) in cases {
        let mut command = binary();
        command.args(args).env("PUSHURL_KEY", KEY);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let line = if args[0] == "sign" {
            "live,test\n".to_owned()
        } else {
            format!("{URL}\n")
        };
        let mut stdin = child.stdin.take().unwrap();
        let feeder = thread::spawn(move || while stdin.write_all(line.as_bytes()).is_ok() {});
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn reports_write_errors() {
    let cases: [&[&str]; 9] = [
        &["sign", BARE],
        &["sign", BARE, "--json"],
        &["sign", BARE, "--all"],
        &["check", URL, "--now", BEFORE],
        &["check", URL, "--now", BEFORE, "--json"],
        &["explain", "3"],
        &["causes"],
        &["man"],
        &["completions", "bash"],
    ];
    for args in cases {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = binary()
            .args(args)
            .env("PUSHURL_KEY", KEY)
            .stdout(full)
            .output()
            .unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            err, "pushurl: standard output: No space left on device (os error 28)\n",
            "{args:?}"
        );
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

// --- policy -------------------------------------------------------------------------------------

/// Writes a policy file for one test. Also returns its name in messages.
fn policy(name: &str, text: impl AsRef<[u8]>) -> (PathBuf, String) {
    let path = file(name, text);
    let name = path.to_str().unwrap().to_owned();
    (path, name)
}

fn policy_check(name: &str, text: impl AsRef<[u8]>) -> (Outcome, String) {
    let (path, name) = policy(name, text);
    let args = ["policy".into(), "check".into(), path.into_os_string()];
    (pushurl(args).run(), name)
}

/// Checks `URL` at `BEFORE` with a policy and more arguments.
fn check_by(name: &str, text: &str, args: &[&str]) -> Outcome {
    let (_, name) = policy(name, text);
    let defaults = ["--policy", &name, "--json"];
    check(URL, &[&defaults, args].concat())
}

fn code(outcome: &Outcome) -> Option<String> {
    let object = outcome.json().remove(0);
    let errcode = object["errcode"].as_u64()?;
    Some(format!("{errcode}/{}", object["sub_errcode"]))
}

#[test]
fn summarizes_a_policy() {
    let text = format!(
        "disabled_apps = ['test']
[[domain]]
name = 'push.example.com'
key = '{KEY}'
[[domain]]
name = 'play.example.com'
kind = 'playback'
[[forbidden_stream]]
stream = 'a'
[channels]
open = ['a', 'b', 'c']
[clients]
allow = ['203.0.113.9']
"
    );
    let (outcome, name) = policy_check("lists.toml", text);
    outcome.prints(0, &format!("{name}: account active, 2 domains, 1 disabled application, 1 forbidden stream, 3 channels, 1 allowlist entry\n"));

    let (outcome, name) = policy_check("lists-less.toml", "account = 'overdue'");
    outcome.prints(
        0,
        &format!(
            "{name}: account overdue, 0 domains, 0 disabled applications, 0 forbidden streams\n"
        ),
    );
}

#[test]
fn warns_of_entries_that_the_service_rejects() {
    let (outcome, name) = policy_check(
        "warned.toml",
        "[clients]\nblock = ['::1',\n '10.0.0.0/9']\n",
    );
    let expected = format!(
        "{name}:2:10: warning: the service takes no IPv6 addresses on a list
{name}:3:2: warning: the service takes single addresses, /8, /16 and /24 only
{name}: account active, 0 domains, 0 disabled applications, 0 forbidden streams, 2 blocklist entries
"
    );
    outcome.prints(0, &expected);
}

#[test]
fn reports_each_fault_of_a_policy_by_line_and_column() {
    let text = "[[domain]]\nname = 'push.example.com'\nkey = ''\n  colour = 'blue'\n[limits]\nmax_pushes = -1\n";
    let (outcome, name) = policy_check("faulty.toml", text);
    let expected = format!(
        "{name}:3:7: domain.key: the key is empty
{name}:4:3: domain.colour: unknown name; known are name, key, backup_key, playback_key, hash, auth_delta, authentication, enabled, kind
{name}:6:14: limits.max_pushes: must not be negative
"
    );
    outcome.complains(1, &expected);

    let (outcome, name) = policy_check("empty.toml", "");
    outcome.complains(1, &format!("{name}:1:1: the file is empty\n"));
    let (outcome, name) = policy_check("latin1.toml", b"# caf\xe9");
    outcome.complains(1, &format!("{name}:1:6: not UTF-8\n"));
    let (outcome, name) = policy_check("no.toml", "[[domain]\n");
    outcome.complains(
        1,
        &format!("{name}:1:10: not valid TOML: unclosed array table\n"),
    );

    let outcome = pushurl(["policy", "check", "-"]).stdin("a\n").run();
    outcome.complains(1, "stdin:1:2: not valid TOML: key with no value\n");
    let outcome = pushurl(["policy", "check", "-"])
        .stdin("account = 'active'")
        .run();
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
}

#[test]
fn a_policy_that_cannot_be_read_is_named() {
    for args in [
        &["policy", "check", "/no/such\n/file"][..],
        &["check", URL, "--policy", "/no/such\n/file"],
    ] {
        pushurl(args).run().complains(
            2,
            "pushurl: /no/such\u{240a}/file: No such file or directory (os error 2)\n",
        );
    }
    let directory = pushurl(["policy", "check", env!("CARGO_TARGET_TMPDIR")]).run();
    assert_eq!((directory.status, directory.out.as_str()), (2, ""));
    let outcome = pushurl(["policy", "check", "/dev/zero"]).run();
    outcome.complains(
        2,
        "pushurl: /dev/zero: the policy file is longer than 64 MiB\n",
    );
}

#[test]
fn creates_a_policy_file() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli-begun.toml");
    let _ = fs::remove_file(&path);
    let name = path.to_str().unwrap();
    pushurl(["policy", "init", name]).run().prints(0, "");
    let template = fs::read_to_string(&path).unwrap();
    pushurl(["policy", "init"]).run().prints(0, &template);
    let expected = format!(
        "{name}: account active, 0 domains, 0 disabled applications, 0 forbidden streams\n"
    );
    pushurl(["policy", "check", name])
        .run()
        .prints(0, &expected);
    assert!(
        template.lines().all(|line| line.chars().count() <= 80),
        "{template}"
    );

    fs::write(&path, "mine").unwrap();
    pushurl(["policy", "init", name])
        .run()
        .complains(2, &format!("pushurl: {name}: File exists (os error 17)\n"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let outcome = pushurl(["policy", "init", "/no/such/file"]).run();
    outcome.complains(
        2,
        "pushurl: /no/such/file: No such file or directory (os error 2)\n",
    );
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_new_policy_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli-own.toml");
    let _ = fs::remove_file(&path);
    assert_eq!(
        pushurl(["policy", "init", path.to_str().unwrap()])
            .run()
            .status,
        0
    );
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

/// Removes the `#` of all settings in the template.
#[test]
fn examples_in_a_new_policy_file_are_valid() {
    let template = pushurl(["policy", "init"]).run().out;
    let is_shown = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '[');
    let mut shown = 0;
    let lines = template
        .lines()
        .map(|line| match line.strip_prefix('#').filter(is_shown) {
            Some(line) => {
                shown += 1;
                line
            }
            None => line,
        });
    let text = lines.collect::<Vec<_>>().join("\n");
    assert_eq!(shown, 27);
    file("backup.key", "two\n");
    let (_, name) = policy("shown.toml", text.replace("backup.key", "cli-backup.key"));
    let outcome = pushurl(["policy", "check", &name])
        .env("PUSH_KEY", "one")
        .env("PLAYBACK_KEY", "three")
        .run();
    outcome.prints(0, &format!("{name}: account active, 1 domain, 1 disabled application, 1 forbidden stream, 2 channels, 2 allowlist entries\n"));
}

#[test]
fn reads_keys_of_a_policy_from_variables_and_files() {
    file("elsewhere.key", format!("{KEY}\n"));
    let text = |key: &str| format!("[[domain]]\nname = 'push.example.com'\nkey = {key}\n");
    let judge = |name: &str, key: &str| {
        let (_, name) = policy(name, text(key));
        let run = pushurl(["check", URL, "--now", BEFORE, "--json", "--policy", &name]);
        (run.env("CAM_KEY", KEY).run(), name)
    };
    // The file name is relative to the policy file, not to the working directory.
    for key in ["{ env = 'CAM_KEY' }", "{ file = 'cli-elsewhere.key' }"] {
        let (outcome, _) = judge("elsewhere.toml", key);
        assert_eq!(
            (outcome.status, &outcome.json()[0]["matched_key"]),
            (0, &json!("primary")),
            "{key}"
        );
    }
    let faults = [
        ("{ env = 'NO_KEY' }", "the variable is not set"),
        (
            "{ file = 'no.key' }",
            "the key file: No such file or directory (os error 2)",
        ),
        (
            "{ file = '/dev/zero' }",
            "the key file is too long to be a key",
        ),
    ];
    for (key, fault) in faults {
        let (outcome, name) = judge("nowhere.toml", key);
        outcome.complains(2, &format!("{name}:3:7: domain.key: {fault}\n"));
    }
}

#[test]
fn checks_nothing_with_an_invalid_policy() {
    let (_, name) = policy("judges-nothing.toml", "account = 'gone'\n");
    let expected = format!(
        "{name}:1:11: account: expected one of active, not_found, shut_down, overdue, suspended\n"
    );
    check(URL, &["--policy", &name]).complains(2, &expected);
    check(URL, &["--policy", &name, "--json"]).complains(2, &expected);
    let outcome = pushurl(["check", "-", "--policy", &name]).stdin(URL).run();
    outcome.complains(2, &expected);
}

// --- check with a policy ------------------------------------------------------------------------

/// A policy, facts about the push as arguments, and the expected cause.
type Case = (&'static str, &'static [&'static str], Option<&'static str>);

#[test]
fn checks_against_a_policy_and_facts() {
    let cases: [Case; 22] = [
        ("account = 'shut_down'", &[], Some("18/201")),
        (
            "[[domain]]\nname = 'other.example.com'",
            &[],
            Some("18/301"),
        ),
        ("disabled_apps = ['live']", &[], Some("18/304")),
        ("[[forbidden_stream]]\nstream = 'test'", &[], Some("18/305")),
        (
            "[clients]\nblock = ['203.0.113.0/24']",
            &["--client-ip", "203.0.113.9"],
            Some("18/400"),
        ),
        (
            "[clients]\nblock = ['203.0.113.0/24']",
            &["--client-ip", "203.0.114.9"],
            None,
        ),
        ("[clients]\nblock = ['203.0.113.0/24']", &[], None),
        (
            "[clients]\nallow = ['2001:db8::/32']",
            &["--client-ip", "2001:db9::1"],
            Some("18/401"),
        ),
        (
            "[clients]\nallow = ['2001:db8::/32']",
            &["--client-ip", "2001:db8::1"],
            None,
        ),
        (
            "[limits]\nmax_pushes = 2",
            &["--live-total", "2"],
            Some("18/600"),
        ),
        ("[limits]\nmax_pushes = 2", &["--live-total", "1"], None),
        (
            "[limits]\nmax_pushes_of_stream = 1",
            &["--live-same", "1"],
            Some("18/601"),
        ),
        (
            "[limits]\nmax_pushes_of_stream = 1",
            &["--live-same", "0"],
            None,
        ),
        (
            "[limits]\nmax_pushes_of_stream = 1",
            &["--live-total", "1"],
            None,
        ),
        (
            "[limits]\npriority_param = 'prio'",
            &["--live-priority", "1"],
            Some("18/602"),
        ),
        (
            "[limits]\npriority_param = 'prio'",
            &["--live-priority", "0"],
            None,
        ),
        (
            "[limits]\npriority_param = 'prio'",
            &["--live-priority", "-1"],
            None,
        ),
        ("account = 'active'", &["--hook", "refused"], Some("19/0")),
        ("account = 'active'", &["--hook", "accepted"], None),
        ("account = 'active'", &[], None),
        ("[channels]\nopen = ['other']", &[], Some("18/306")),
        ("[channels]\nclosed = ['test']", &[], Some("18/307")),
    ];
    for (number, (text, args, expected)) in cases.into_iter().enumerate() {
        let outcome = check_by(&format!("judges-{number}.toml"), text, args);
        assert_eq!(outcome.err, "", "{text} {args:?}");
        assert_eq!(code(&outcome).as_deref(), expected, "{text} {args:?}");
        assert_eq!(
            outcome.status,
            i32::from(expected.is_some()),
            "{text} {args:?}"
        );
    }
    // `--hook` works without a policy.
    assert_eq!(
        code(&check(URL, &["--json", "--hook", "refused"])).as_deref(),
        Some("19/0")
    );
}

#[test]
fn with_a_policy_and_all_facts_only_internal_errors_are_not_judged() {
    let text = format!(
        "[[domain]]\nname = 'push.example.com'\nkey = '{KEY}'\n[clients]\nblock = ['::1']\n[limits]\nmax_pushes = 9\nmax_pushes_of_stream = 9\npriority_param = 'prio'\n"
    );
    let facts = [
        "--client-ip",
        "203.0.113.9",
        "--live-total",
        "0",
        "--live-same",
        "0",
        "--live-priority",
        "0",
        "--hook",
        "accepted",
    ];
    let outcome = check_by("all-facts.toml", &text, &facts);
    let left = &outcome.json()[0]["not_judged"];
    assert_eq!(
        *left,
        json!(["18/100", "18/101", "18/102", "18/103", "18/104"])
    );
    let outcome = check_by("no-facts.toml", &text, &[]);
    let left = &outcome.json()[0]["not_judged"];
    assert_eq!(
        *left,
        json!([
            "18/100", "18/101", "18/102", "18/103", "18/104", "18/400", "18/600", "18/601",
            "18/602", "19/0"
        ])
    );
}

/// The key in the environment is used for domains that the policy does not list.
#[test]
fn keys_of_a_policy_override_the_environment_for_its_domains() {
    let matched = |name: &str, text: &str| {
        let outcome = check_by(name, text, &[]);
        let object = outcome.json().remove(0);
        (object["verdict"].clone(), object["matched_key"].clone())
    };
    let domain = "[[domain]]\nname = 'push.example.com'\n";
    let own = format!("{domain}key = 'another'\nbackup_key = '{KEY}'\n");
    assert_eq!(
        matched("own-keys.toml", &own),
        (json!("accepted"), json!("backup"))
    );
    assert_eq!(
        matched("no-domains.toml", "account = 'active'"),
        (json!("accepted"), json!("primary"))
    );
    assert_eq!(
        matched("no-key.toml", domain),
        (json!("undetermined"), Value::Null)
    );
    let off = format!("{domain}authentication = false\n");
    assert_eq!(matched("off.toml", &off), (json!("accepted"), Value::Null));
}

#[test]
fn facts_apply_to_every_line() {
    let (_, name) = policy("every-line.toml", "limits.max_pushes = 1\n");
    let args = [
        "check",
        "-",
        "--now",
        BEFORE,
        "--policy",
        &name,
        "--live-total",
        "1",
    ];
    let outcome = with_key(args).stdin(format!("{URL}\n{URL}\n")).run();
    let detail = detail(Reason::TooManyPushes);
    let line = |number| format!("{number}\trejected\t18/600\ttoo_many_pushes\t{detail}\n");
    outcome.prints(1, &(line(1) + &line(2)));
}

#[test]
fn standard_input_is_the_policy_or_another_input() {
    for args in [
        &["check", "-", "--policy", "-"][..],
        &["check", URL, "--policy", "-", "--key-file", "-"],
    ] {
        pushurl(args).run().complains(
            2,
            "pushurl: standard input (-) can be read for one thing only\n",
        );
    }
    let outcome = with_key(["check", URL, "--now", BEFORE, "--policy", "-", "--json"])
        .stdin("account = 'overdue'")
        .run();
    assert_eq!(code(&outcome).as_deref(), Some("18/202"));
}

// --- check: lifetimes ---------------------------------------------------------------------------

/// `URL` at `BEFORE` has 3 h 53 min 45 s left.
#[test]
fn warns_of_a_short_or_long_lifetime() {
    let warned = |args: &[&str]| {
        let outcome = check(URL, args);
        assert_eq!((outcome.status, outcome.err.as_str()), (0, ""), "{args:?}");
        let reasons = ["lifetime_short", "lifetime_long"];
        reasons
            .into_iter()
            .filter(|reason| outcome.out.contains(reason))
            .collect::<Vec<_>>()
    };
    assert_eq!(warned(&[]), ["lifetime_short"]);
    assert_eq!(warned(&["--min-left", "0"]), [""; 0]);
    assert_eq!(warned(&["--min-left", "14025"]), [""; 0]);
    assert_eq!(warned(&["--min-left", "14026"]), ["lifetime_short"]);
    assert_eq!(warned(&["--min-left", "0", "--max-left", "14025"]), [""; 0]);
    assert_eq!(
        warned(&["--min-left", "0", "--max-left", "3h"]),
        ["lifetime_long"]
    );
    // There is no default with `--json`.
    assert_eq!(warned(&["--json"]), [""; 0]);
    assert_eq!(warned(&["--json", "--min-left", "12h"]), ["lifetime_short"]);
    let at_twelve_hours = with_key(["check", URL, "--now", "1546020825"]).run();
    assert!(
        !at_twelve_hours.out.contains("lifetime_short"),
        "{}",
        at_twelve_hours.out
    );
}

#[test]
fn checks_the_lifetime_of_lines_only_if_requested() {
    let args = ["check", "-", "--now", BEFORE];
    with_key(args)
        .stdin(URL)
        .run()
        .prints(0, "1\taccepted\t-\t-\t-\n");
    let asked = ["--min-left", "12h"];
    let outcome = with_key(args.into_iter().chain(asked)).stdin(URL).run();
    outcome.prints(
        0,
        &format!(
            "1\taccepted\t-\tlifetime_short\t{}\n",
            detail(Reason::LifetimeShort)
        ),
    );
}

// --- check: diagnosis ---------------------------------------------------------------------------

/// MD5 of the key, `test` and `5c271099`.
const OF_LOWER_CASE: &str = "9603387445825a481e6b7496aced5746";

#[test]
fn a_diagnosis_comes_first() {
    let url = format!("{BARE}?txSecret={OF_LOWER_CASE}&txTime=5C271099");
    let expected = format!(
        "rejected  18/503  Authentication failed.

failure  secret_signed_lowercase_time  18/503
  {}
  What to do  {}
  Evidence    computed and verified

  rtmp://push.example.com/live/test?txSecret=********************************&txTime=5C271099
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret_signed_lowercase_time
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret_mismatch

failure  secret_mismatch  18/503
",
        detail(Reason::SecretSignedLowercaseTime),
        remedy(Reason::SecretSignedLowercaseTime),
    );
    let outcome = check(&url, &["--min-left", "0"]);
    assert_eq!((outcome.status, outcome.err.as_str()), (1, ""));
    assert!(outcome.out.starts_with(&expected), "{}", outcome.out);
    assert_eq!(outcome.out.matches("failure  secret_signed").count(), 1);

    // The diagnosis comes first even if the verdict has another cause.
    let later = with_key(["check", &url, "--now", "1546064026"]).run();
    assert!(later.out.starts_with("rejected  18/501"), "{}", later.out);
    let blocks: Vec<_> = later.out.split("\n\n").collect();
    assert!(
        blocks[1].starts_with("failure  secret_signed_lowercase_time"),
        "{}",
        later.out
    );
    assert!(blocks[3].starts_with("failure  expired"), "{}", later.out);

    // The diagnosis is also first in JSON.
    let object = check(&url, &["--json"]).json().remove(0);
    let reasons: Vec<_> = object["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["secret_signed_lowercase_time", "secret_mismatch"]);
}

#[test]
fn a_list_is_diagnosed_on_request() {
    let url = format!("{BARE}?txSecret={OF_LOWER_CASE}&txTime=5C271099");
    for (args, reason) in [
        (&[][..], "secret_mismatch"),
        (&["--diagnose"], "secret_signed_lowercase_time"),
    ] {
        let list = with_key([&["check", "-", "--now", BEFORE], args].concat())
            .stdin(url.as_str())
            .run();
        let fields: Vec<_> = list.out.split('\t').collect();
        assert_eq!(fields[..4], ["1", "rejected", "18/503", reason]);
    }
}

// --- check: what is hashed ----------------------------------------------------------------------

/// The text after the heading of `--explain-signing`.
fn explained(outcome: &Outcome) -> &str {
    let (_, explained) = outcome.out.split_once("\n\nWhat is hashed\n").unwrap();
    explained
}

#[test]
fn shows_what_is_hashed() {
    let outcome = check(URL, &["--explain-signing"]);
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
    let expected = "  1. Key             *** (the primary key, 32 bytes)
  2. StreamName      \"test\" (4 bytes)
  3. txTime          \"5C271099\" (8 bytes, hex: 2018-12-29T06:13:45Z)
  4. md5(1 + 2 + 3)  44 bytes → 32 hex digits
  5. txSecret        32 characters: matches step 4
";
    assert_eq!(explained(&outcome), expected);
}

#[test]
fn shows_what_is_hashed_with_each_key_that_is_tried() {
    let url = format!("rtmp://push.example.com/live/a?txSecret={SECRET}&txTime=1546064025");
    let args = [
        "check",
        &url,
        "--now",
        BEFORE,
        "--explain-signing",
        "--hash",
        "sha256",
    ];
    let outcome = with_key(args).env("PUSHURL_BACKUP_KEY", "k").run();
    let expected = "  1. Key                *** (the primary key, 32 bytes)
  2. StreamName         \"a\" (1 byte)
  3. txTime             \"1546064025\" (10 bytes, decimal: 2018-12-29T06:13:45Z)
  4. sha256(1 + 2 + 3)  43 bytes → 64 hex digits
  5. txSecret           32 characters: does not match step 4

  1. Key                *** (the backup key, 1 byte)
  2. StreamName         \"a\" (1 byte)
  3. txTime             \"1546064025\" (10 bytes, decimal: 2018-12-29T06:13:45Z)
  4. sha256(1 + 2 + 3)  12 bytes → 64 hex digits
  5. txSecret           32 characters: does not match step 4
";
    assert_eq!(explained(&outcome), expected);
    // If the primary key matches, the backup key is not tried.
    let outcome = with_key(["check", URL, "--now", BEFORE, "--explain-signing"])
        .env("PUSHURL_BACKUP_KEY", "k")
        .run();
    assert_eq!(explained(&outcome).lines().count(), 5, "{}", outcome.out);
    // With the backup key only.
    let outcome = pushurl(["check", URL, "--now", BEFORE, "--explain-signing"])
        .env("PUSHURL_BACKUP_KEY", KEY)
        .run();
    assert!(
        explained(&outcome).starts_with("  1. Key             *** (the backup key, 32 bytes)\n"),
        "{}",
        outcome.out
    );
    assert!(
        explained(&outcome).ends_with(": matches step 4\n"),
        "{}",
        outcome.out
    );
}

#[test]
fn shows_missing_inputs_of_the_hash() {
    let cases = [
        (
            BARE,
            KEY,
            "(the primary key, 32 bytes)",
            "(missing)",
            "not computed: a value is missing",
            "(missing)",
        ),
        (
            URL,
            "",
            "(missing)",
            "\"5C271099\" (8 bytes, hex: 2018-12-29T06:13:45Z)",
            "not computed: a value is missing",
            "32 characters: not compared",
        ),
        (
            "rtmp://push.example.com/live/test?txSecret=1&txTime=0x1",
            KEY,
            "(the primary key, 32 bytes)",
            "\"0x1\" (3 bytes, not a time)",
            "39 bytes → 32 hex digits",
            "1 character: does not match step 4",
        ),
    ];
    for (url, key, key_text, time, digest, secret) in cases {
        let mut run = pushurl(["check", url, "--now", BEFORE, "--explain-signing"]);
        if !key.is_empty() {
            run = run.env("PUSHURL_KEY", key);
        }
        let outcome = run.run();
        let lines: Vec<_> = explained(&outcome).lines().collect();
        let ends = [key_text, "\"test\" (4 bytes)", time, digest, secret];
        assert_eq!(lines.len(), ends.len(), "{}", outcome.out);
        for (line, end) in lines.iter().zip(ends) {
            assert!(
                line.ends_with(&format!("  {end}")) || line.ends_with(&format!("*** {end}")),
                "{line}: {end}"
            );
        }
    }
    let (_, name) = policy(
        "unsigned.toml",
        "[[domain]]\nname = 'push.example.com'\nauthentication = false\n",
    );
    let outcome = check(URL, &["--policy", &name, "--explain-signing"]);
    assert_eq!(
        explained(&outcome),
        "  Nothing: according to the policy, authentication is off for this domain.\n"
    );
}

#[test]
fn translates_what_is_hashed() {
    let lines = [
        (
            "zh",
            "参与哈希的内容",
            "  1. 密钥            ***（主密钥，32 字节）",
            "  5. txSecret        32 个字符：与第 4 步一致",
        ),
        (
            "ja",
            "ハッシュの対象",
            "  1. キー            ***（マスターKEY、32バイト）",
            "  5. txSecret        32文字：手順4と一致",
        ),
        (
            "ko",
            "해시 대상",
            "  1. 키              *** (기본 키, 32바이트)",
            "  5. txSecret        32자: 4단계와 일치",
        ),
    ];
    for (lang, heading, key, secret) in lines {
        let outcome = check(URL, &["--explain-signing", "--lang", lang]);
        for line in [heading, key, secret] {
            assert!(
                outcome.out.lines().any(|found| found == line),
                "{line}: {}",
                outcome.out
            );
        }
    }
}

#[test]
fn explain_signing_needs_a_single_url_and_no_json() {
    let outcome = with_key(["check", "-", "--explain-signing"])
        .stdin(URL)
        .run();
    outcome.complains(
        2,
        "pushurl: --explain-signing works with a single URL only\n",
    );
    for args in [&["--json"][..], &["--from", "x"]] {
        let outcome = check(URL, &[args, &["--explain-signing"]].concat());
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{args:?}");
    }
}

// --- help, completions, man ---------------------------------------------------------------------

#[test]
fn prints_help() {
    for args in [
        &["--help"][..],
        &["help"],
        &["sign", "--help"],
        &["check", "-h"],
        &["mask", "--help"],
        &["policy", "--help"],
    ] {
        let outcome = pushurl(args).run();
        assert_eq!((outcome.status, outcome.err.as_str()), (0, ""), "{args:?}");
        assert!(outcome.out.contains("Example"), "{args:?}");
    }
    let nothing = pushurl([""; 0]).run();
    assert_eq!((nothing.status, nothing.out.as_str()), (2, ""));
    assert_eq!(nothing.err, pushurl(["--help"]).run().out);
    let default = pushurl(["sign", "--help"]).run().out;
    assert!(
        default.contains("[default: 24h]") && default.contains("12 to 24 hours"),
        "{default}"
    );
    pushurl(["--version"])
        .run()
        .prints(0, concat!("pushurl ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn rejects_wrong_usage() {
    let cases: [&[&str]; 19] = [
        &["frobnicate"],
        &["check"],
        &["check", URL, URL],
        &["check", URL, "--from", "x"],
        &["check", URL, "--now", "yesterday"],
        &["check", URL, "--auth-delta", "-1"],
        &["check", URL, "--hash", "sha1"],
        &["check", URL, "--client-ip", "203.0.113"],
        &["check", URL, "--live-total", "-1"],
        &["check", URL, "--live-same", "many"],
        &["check", URL, "--live-priority", "1.5"],
        &["check", URL, "--hook", "maybe"],
        &["check", URL, "--min-left", "-1"],
        &["policy", "check"],
        &["sign", BARE, "--ttl", "1h", "--expires", "0"],
        &["sign", BARE, "--protocol", "http"],
        &["sign", BARE, "--qr", "--json"],
        &["sign", BARE, "--all", "--from", "x"],
        &["causes", "--json", "--markdown"],
    ];
    for args in cases {
        let outcome = with_key(args).run();
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{args:?}");
        assert!(
            outcome.err.starts_with("error: "),
            "{args:?}: {}",
            outcome.err
        );
    }
}

#[test]
fn completes_in_each_shell() {
    for (shell, sign) in [
        ("bash", "_pushurl()"),
        ("zsh", "#compdef pushurl"),
        ("fish", "complete -c pushurl"),
    ] {
        let outcome = pushurl(["completions", shell]).run();
        assert_eq!(outcome.status, 0);
        for word in [sign, "key-file", "auth-delta", "rtmp_over_quic", "sha256"] {
            assert!(outcome.out.contains(word), "{shell}: {word}");
        }
        assert!(!outcome.out.contains("--key "), "{shell}");
    }
    assert_eq!(pushurl(["completions", "dos"]).run().status, 2);
}

#[test]
fn has_man_pages() {
    let page = pushurl(["man"]).run();
    assert_eq!(page.status, 0);
    let sections = [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "SUBCOMMANDS",
        "ENVIRONMENT",
        "EXIT STATUS",
        "NOTES",
    ];
    for section in sections {
        assert!(
            page.out.contains(&format!("\n.SH {section}\n")),
            "{section}"
        );
    }
    for command in [
        "sign",
        "check",
        "explain",
        "causes",
        "policy",
        "mask",
        "completions",
        "man",
    ] {
        assert!(
            page.out.contains(&format!("pushurl\\-{command}(1)")),
            "{command}"
        );
        let own = pushurl(["man", command]).run();
        assert_eq!(own.status, 0);
        assert!(
            own.out.contains(&format!("\n.TH pushurl-{command} 1")),
            "{}",
            own.out
        );
    }
    pushurl(["man", "nope"]).run().complains(
        2,
        "pushurl: unknown command; `pushurl help` lists the commands\n",
    );
}
