//! SRS, with the requests of its documentation: Debian has no package of it, so there is no real server here.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::mpsc;
use std::thread;

use serde_json::{Value, json};

use crate::over_both;
use crate::support::database::Kind;
use crate::support::gate::{Answer, Gate, LIMIT, Settings, code};
use crate::support::urls::{DOMAIN, KEY, policy, signed, stream_key};

fn post(gate: &Gate, action: &str, client_id: &str, stream_key: &str) -> Answer {
    let (stream, query) = stream_key.split_once('?').unwrap_or((stream_key, ""));
    let body = json!({
        "server_id": "vid-0xk989d", "service_id": "382a6t2", "action": action, "client_id": client_id, "ip": "203.0.113.9",
        "vhost": "__defaultVhost__", "app": "live", "tcUrl": format!("rtmp://{DOMAIN}/live"), "stream": stream,
        "param": if query.is_empty() { String::new() } else { format!("?{query}") }, "stream_url": format!("/live/{stream}"),
    });
    gate.post_with(
        "/hooks/srs",
        body.to_string(),
        &[("content-type", "application/json")],
    )
}

over_both!(pushes_come_and_go, |kind| {
    let gate = Gate::start(kind, &policy());
    let answer = post(&gate, "on_publish", "341w361a", &stream_key("cam1"));
    assert_eq!((answer.status, answer.json), (200, json!({"code": 0})));
    assert_eq!(gate.live(), ["cam1"]);
    assert_eq!(
        post(&gate, "on_unpublish", "341w361a", "cam1").json,
        json!({"code": 0})
    );
    assert_eq!(gate.live(), [""; 0]);
    let records = gate.records("");
    assert_eq!(
        (code(&records[0]).as_str(), &records[0]["origin"]),
        ("1/0", &json!("srs"))
    );
    assert_eq!(records[0]["ClientIp"], "203.0.113.9");
});

over_both!(
    /// A refusal has a code other than 0, and the cause.
    a_refusal_names_the_cause,
    |kind| {
        let gate = Gate::start(kind, &policy());
        let answer = post(&gate, "on_publish", "a", &signed("cam1", "another key"));
        assert_eq!(answer.status, 200);
        let expected = json!({"code": 18503, "errcode": 18, "sub_errcode": 503, "errmsg": "Authentication failed."});
        assert_eq!(answer.json, expected);
        assert_eq!(code(&gate.records("")[0]), "18/503");
        assert_eq!(gate.records("")[0]["reasons"], json!(["secret_mismatch"]));
        assert_eq!(gate.live(), [""; 0]);
    }
);

/// A search for a mistake takes hundreds of hashes, so a client with many wrong URLs of a stream gets one.
#[test]
fn a_mistake_is_searched_for_once_for_each_client_and_stream() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    // MD5 of the StreamName, the key and txTime.
    let wrong_order = |stream: &str| signed(KEY, stream).replace(KEY, stream);
    let explained = json!(["secret_signed_other_order", "secret_mismatch"]);
    let mismatch = json!(["secret_mismatch"]);
    for (connection, stream_key, reasons) in [
        ("a", wrong_order("cam1"), &explained),
        // It tries again.
        ("b", wrong_order("cam1"), &explained),
        ("c", signed("cam1", "another key"), &mismatch),
        ("d", wrong_order("cam2"), &explained),
    ] {
        post(&gate, "on_publish", connection, &stream_key);
        assert_eq!(&gate.records("")[0]["reasons"], reasons, "{connection}");
    }
    // What was not explained once is not explained in this minute.
    post(&gate, "on_publish", "e", &signed("cam3", "another key"));
    post(&gate, "on_publish", "f", &wrong_order("cam3"));
    assert_eq!(gate.records("")[0]["reasons"], mismatch);
}

#[test]
fn other_actions_are_let_pass_and_other_bodies_are_not() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    for action in [
        "on_connect",
        "on_close",
        "on_play",
        "on_stop",
        "on_dvr",
        "on_hls",
    ] {
        assert_eq!(
            post(&gate, action, "a", "cam1").json,
            json!({"code": 0}),
            "{action}"
        );
    }
    for body in [
        "",
        "{",
        "[]",
        "{}",
        r#"{"action":"on_publish","client_id":{}}"#,
        r#"{"action":"on_publish","client_id":"a","ip":"here"}"#,
    ] {
        let answer = gate.post("/hooks/srs", body);
        assert_eq!(
            (answer.status, answer.json),
            (400, json!({"error": "this is not a request of SRS"})),
            "{body}"
        );
    }
    assert_eq!(gate.count(""), 0);
}

/// SRS converts SRT URLs to the RTMP layout; they are judged as SRT URLs.
#[test]
fn srt_is_judged_in_its_own_form() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    let (_, query) = stream_key("cam1")
        .split_once('?')
        .map(|(name, query)| (name.to_owned(), query.to_owned()))
        .unwrap();
    let body = |query: &str| {
        json!({
            "action": "on_publish", "client_id": "a", "ip": "203.0.113.9", "app": "live", "stream": "cam1",
            "tcUrl": format!("srt://{DOMAIN}:9000/live"), "param": format!("?{query}"),
        })
        .to_string()
    };
    assert_eq!(
        gate.post("/hooks/srs", body(&query)).json,
        json!({"code": 0})
    );
    assert_eq!(gate.post("/hooks/srs", body("")).json["code"], 18500);
}

/// The older push is ended through SRS's API, by SRS's ID of its connection.
#[test]
fn an_older_push_is_ended_through_the_api() {
    let api = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", api.local_addr().unwrap());
    let (sender, requests) = mpsc::channel();
    thread::spawn(move || {
        let (mut connection, _) = api.accept().unwrap();
        let mut line = String::new();
        BufReader::new(&connection).read_line(&mut line).unwrap();
        sender.send(line).unwrap();
        connection
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"code\":0}")
            .unwrap();
    });
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with(&["--srs-api", &address])
        .start();
    assert_eq!(
        post(&gate, "on_publish", "first", &stream_key("cam1")).json,
        json!({"code": 0})
    );
    // The end of the first push is not reported, so the gate ends it after a while.
    let answer: Value = post(&gate, "on_publish", "second", &stream_key("cam1")).json;
    assert_eq!(answer, json!({"code": 0}));
    assert_eq!(
        requests.recv_timeout(LIMIT).unwrap(),
        "DELETE /api/v1/clients/first HTTP/1.1\r\n"
    );
    assert_eq!(gate.live(), ["cam1"]);
    assert_eq!(code(&gate.records("")[0]), "21/102");
}
