//! The service's callbacks: signed, forged, repeated, out of order.

use chrono::Utc;
use serde_json::{Value, json};

use crate::over_both;
use crate::support::database::Kind;
use crate::support::gate::{Answer, Gate, Settings, code};
use crate::support::urls::policy;

const KEY: &str = "callback-key-1";

/// A gate that keeps records from 2023.
pub fn start(kind: Kind) -> Gate {
    settings(kind, "36500").start()
}

pub fn settings(kind: Kind, keep_days: &str) -> Settings {
    Settings::new(kind, &policy())
        .with(&["--keep-days", keep_days])
        .with_variable("PUSHURL_GATE_CALLBACK_KEY", KEY)
}

/// A valid callback with the fields of a test.
pub fn callback(fields: &Value) -> Value {
    let t = Utc::now().timestamp() + 600;
    let mut all = json!({
        "appid": 1250000000, "app": "push.example.com", "appname": "live", "stream_id": "cam1", "channel_id": "cam1",
        "event_time": 1_700_000_100, "sequence": "seq-1", "node": "198.51.100.1", "user_ip": "203.0.113.9",
        "stream_param": "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099", "t": t, "sign": sign(KEY, t),
    });
    let fields = fields.as_object().unwrap().clone();
    all.as_object_mut().unwrap().extend(fields);
    all
}

fn sign(key: &str, t: i64) -> String {
    format!("{:x}", md5::compute(format!("{key}{t}")))
}

pub fn send(gate: &Gate, fields: &Value) -> Answer {
    gate.post("/callback", callback(fields).to_string())
}

fn is_kept(gate: &Gate, fields: &Value, word: &str) {
    let answer = send(gate, fields);
    assert_eq!(
        (answer.status, answer.json),
        (200, json!({"code": 0, "message": word})),
        "{fields}"
    );
}

fn stop(sequence: &str) -> Value {
    json!({"event_type": 0, "sequence": sequence, "push_duration": "45500", "errcode": 1, "errmsg": "The push client actively stopped the push."})
}

over_both!(a_start_and_a_stop_are_one_record, |kind| {
    let gate = start(kind);
    is_kept(
        &gate,
        &json!({"event_type": 1, "event_time": 1_700_000_000}),
        "kept",
    );
    assert_eq!(gate.count(""), 0);
    is_kept(&gate, &stop("seq-1"), "kept");
    let records = gate.records("");
    assert_eq!(
        records,
        [json!({
            "DomainName": "push.example.com", "AppName": "live", "StreamName": "cam1", "ClientIp": "203.0.113.9",
            "StreamStartTime": "2023-11-14T22:13:20Z", "StreamEndTime": "2023-11-14T22:15:00Z", "Duration": 100,
            "StopReason": "The push client actively stopped the push. (1/0)", "errcode": 1, "sub_errcode": 0,
            "errmsg": "The push client actively stopped the push.", "reasons": [], "origin": "callback", "sequence": "seq-1",
        })]
    );
});

over_both!(
    /// Repeated, and in any order.
    each_sequence_is_kept_once,
    |kind| {
        let gate = start(kind);
        is_kept(&gate, &stop("seq-1"), "kept");
        let first = gate.records("");
        assert_eq!((first[0]["Duration"].as_i64(), first.len()), (Some(45), 1));
        for _ in 0..3 {
            is_kept(&gate, &stop("seq-1"), "repeated");
            is_kept(&gate, &json!({"event_type": 1, "event_time": 1_700_000_000}), "repeated");
            let mut other = stop("seq-1");
            other["errcode"] = json!(12);
            is_kept(&gate, &other, "repeated");
        }
        assert_eq!(gate.records(""), first);
        is_kept(&gate, &stop("seq-2"), "kept");
        assert_eq!(gate.count(""), 2);
        assert_eq!(gate.metric("pushurl_gate_callbacks_total{result=\"repeated\"}"), 9);
    }
);

#[test]
fn what_is_not_signed_is_refused() {
    let gate = start(Kind::Sqlite);
    let t = Utc::now().timestamp() + 600;
    let past = Utc::now().timestamp() - 1;
    let good = json!({"event_type": 0, "sequence": "s"});
    let with = |fields: Value| {
        let mut all = good.clone();
        all.as_object_mut()
            .unwrap()
            .extend(fields.as_object().unwrap().clone());
        all
    };
    for (fields, status, word) in [
        (
            with(json!({"sign": sign("another key", t), "t": t})),
            403,
            "forged",
        ),
        (
            with(json!({"sign": sign(KEY, t), "t": t + 1})),
            403,
            "forged",
        ),
        (with(json!({"sign": ""})), 403, "forged"),
        (
            with(json!({"sign": sign(KEY, past), "t": past})),
            403,
            "expired",
        ),
        (with(json!({"sign": Value::Null})), 400, "malformed"),
        (with(json!({"t": "soon"})), 400, "malformed"),
        (with(json!({"sequence": ""})), 400, "malformed"),
        (
            with(json!({"sequence": "s".repeat(1025)})),
            400,
            "malformed",
        ),
        (with(json!({"event_time": i64::MAX})), 400, "malformed"),
    ] {
        let answer = send(&gate, &fields);
        assert_eq!(
            (answer.status, answer.json),
            (status, json!({"code": 1, "message": word})),
            "{fields}"
        );
    }
    assert_eq!(gate.count(""), 0);
    for secret in [sign(KEY, t), KEY.to_owned()] {
        assert!(!gate.log().contains(&secret), "{}", gate.log());
    }
}

/// Numbers may be strings, and strings numbers; other events may come to the same address.
#[test]
fn callbacks_are_read_generously() {
    let gate = start(Kind::Sqlite);
    let t = (Utc::now().timestamp() + 600).to_string();
    let sign = sign(KEY, t.parse().unwrap());
    is_kept(
        &gate,
        &json!({"event_type": "0", "t": t, "sign": sign, "event_time": "1700000100", "push_duration": 1000, "sequence": 7}),
        "kept",
    );
    assert_eq!(gate.records("")[0]["sequence"], "7");
    is_kept(
        &gate,
        &json!({"event_type": 100, "sequence": "record"}),
        "ignored",
    );
    is_kept(
        &gate,
        &json!({"event_type": 329, "sequence": "other"}),
        "ignored",
    );
    assert_eq!(gate.count(""), 1);
}

/// A callback has no sub code: it is derived from errmsg, or unknown.
#[test]
fn sub_codes_are_found_by_words() {
    let gate = start(Kind::Sqlite);
    for (number, (errcode, errmsg, expected)) in [
        (1, "other text", "1/0"),
        (18, "The push URL has expired.", "18/501"),
        (18, "the push url has expired", "18/501"),
        (18, "Push with an IP address is not allowed.", "18/300"),
        (18, "CSS system internal error.", "18/-"),
        (18, "", "18/-"),
        (21, "A new push URL replaced the current one.", "21/102"),
        (99, "news", "99/-"),
    ]
    .into_iter()
    .enumerate()
    {
        let sequence = format!("seq-{number}");
        is_kept(
            &gate,
            &json!({"event_type": 0, "sequence": sequence, "errcode": errcode, "errmsg": errmsg}),
            "kept",
        );
        let records = gate.records("PageSize=100");
        let record = records
            .iter()
            .find(|record| record["sequence"] == sequence.as_str())
            .unwrap();
        assert_eq!(code(record), expected, "{errmsg}");
    }
}

#[test]
fn without_a_key_no_callback_is_taken() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    let answer = send(&gate, &stop("seq-1"));
    assert_eq!(
        (answer.status, answer.json["message"].as_str()),
        (403, Some("no_key"))
    );
    assert_eq!(gate.count(""), 0);
}
