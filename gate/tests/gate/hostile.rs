//! Hostile input at every endpoint: refused, and the gate keeps running.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::callbacks;
use crate::support::database::Kind;
use crate::support::gate::{Gate, Settings};
use crate::support::urls::{KEY, policy, publish, signed, stream_key};

/// Every endpoint that reads a body.
const BODIES: [&str; 7] = [
    "/hooks/nginx",
    "/hooks/srs",
    "/callback",
    "/api/sign",
    "/api/check",
    "/login",
    "/logout",
];

fn is_well(gate: &Gate) {
    assert_eq!(gate.get("/health").status, 200, "{}", gate.log());
    assert_eq!(
        gate.nginx(&publish(4242, &stream_key("well"))),
        200,
        "{}",
        gate.log()
    );
    assert!(!gate.log().contains("panicked"), "{}", gate.log());
    assert!(!gate.log().contains(KEY), "{}", gate.log());
}

/// The response to these bytes.
fn raw(gate: &Gate, bytes: &[u8]) -> String {
    let mut connection = TcpStream::connect(gate.address()).unwrap();
    connection
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    // The gate may close the connection before it has read everything.
    let _ = connection.write_all(bytes);
    let mut answer = Vec::new();
    let _ = connection.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn oversized() {
    let gate = callbacks::start(Kind::Sqlite);
    let body = "a".repeat((64 << 10) + 1);
    for path in BODIES {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        assert!(
            raw(&gate, request.as_bytes()).starts_with("HTTP/1.1 413"),
            "{path}"
        );
        let chunked = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        );
        let answer = raw(&gate, chunked.as_bytes());
        // An endpoint that reads no body refuses none.
        assert!(
            answer.starts_with("HTTP/1.1 413") || path == "/logout",
            "{path}: {answer}"
        );
    }
    let long = "a".repeat(20 << 10);
    let head = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n");
    assert!(raw(&gate, head.as_bytes()).starts_with("HTTP/1.1 431"));
    let uri = format!("GET /api/records?StreamName={long} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(raw(&gate, uri.as_bytes()).starts_with("HTTP/1.1 4"));
    is_well(&gate);
}

#[test]
fn malformed() {
    let gate = callbacks::start(Kind::Sqlite);
    let deep = "[".repeat(50_000);
    for path in &BODIES[..6] {
        for body in [
            "",
            "{",
            "null",
            "[]",
            "\0\0\0",
            "\u{feff}{}",
            "app=live",
            "a=%",
            "%zz&&&==",
            deep.as_str(),
            r#"{"url":1}"#,
        ] {
            let answer = gate.post(path, body);
            assert!(
                (400..500).contains(&answer.status),
                "{path} {body:.20}: {}",
                answer.status
            );
        }
        assert_eq!(gate.post(path, [0xff, 0xfe, 0x80]).status, 400, "{path}");
        assert_eq!(gate.get(path).status, 405, "{path}");
    }
    for request in [
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\x16\x03\x01\x02\x00",
        "POST /callback HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ] {
        let answer = raw(&gate, request.as_bytes());
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{request:?}: {answer}"
        );
    }
    for path in [
        "/nothing",
        "/api",
        "/../etc/passwd",
        "/words/xx",
        "/words/..%2f..",
        "/hooks/other",
    ] {
        assert_eq!(gate.get(path).status, 404, "{path}");
    }
    is_well(&gate);
}

/// Valid bodies with one byte changed, or cut: the gate keeps running, and admits no push that it refused.
#[test]
fn changed_by_a_byte() {
    let gate = callbacks::start(Kind::Sqlite);
    let bad = publish(1, &signed("cam1", "another key"));
    let callback =
        callbacks::callback(&json!({"event_type": 0, "sequence": "s", "sign": "0"})).to_string();
    let check =
        json!({"url": format!("rtmp://push.example.com/live/{}", stream_key("cam1"))}).to_string();
    let sign = json!({"domain": "push.example.com", "app": "live", "stream": "cam1", "ttl": 60})
        .to_string();
    let mut random = 88_172_645_463_325_252_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % below as u64).unwrap()
    };
    for (path, good, status_of_good) in [
        ("/hooks/nginx", &bad, None),
        ("/callback", &callback, None),
        ("/api/check", &check, Some(200)),
        ("/api/sign", &sign, Some(200)),
    ] {
        for _ in 0..150 {
            let mut bytes = good.clone().into_bytes();
            let at = next(bytes.len());
            match next(3) {
                0 => bytes.truncate(at),
                1 => bytes[at] = u8::try_from(next(256)).unwrap(),
                _ => bytes.insert(at, u8::try_from(next(256)).unwrap()),
            }
            let status = gate.post(path, &bytes).status;
            let is_expected = (400..500).contains(&status) || Some(status) == status_of_good;
            assert!(
                is_expected || is_other_notice(path, &bytes),
                "{path} {status}: {}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
    assert_eq!(gate.live(), [""; 0]);
    is_well(&gate);
}

/// A change of `call` makes another notice, which is accepted.
fn is_other_notice(path: &str, bytes: &[u8]) -> bool {
    path == "/hooks/nginx" && !String::from_utf8_lossy(bytes).contains("&call=publish&")
}

/// Slow heads and bodies are cut off, and other requests are answered meanwhile.
#[test]
fn slow() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    let begin = |bytes: &[u8]| {
        let mut connection = TcpStream::connect(gate.address()).unwrap();
        connection
            .set_read_timeout(Some(Duration::from_secs(30)))
            .unwrap();
        connection.write_all(bytes).unwrap();
        connection
    };
    let began = Instant::now();
    let mut slow: Vec<_> = (0..200)
        .map(|_| begin(b"POST /hooks/nginx HTTP/1.1\r\nHost: loc"))
        .collect();
    slow.extend((0..100).map(|_| {
        begin(b"POST /hooks/nginx HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\napp=")
    }));
    slow.extend((0..20).map(|_| begin(b"")));
    is_well(&gate);
    assert!(
        began.elapsed() < Duration::from_secs(8),
        "{:?}",
        began.elapsed()
    );
    for connection in &mut slow {
        let mut answer = String::new();
        // Closed, or answered with 408 and closed.
        let _ = connection.read_to_string(&mut answer);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 408"),
            "{answer}"
        );
    }
    assert!(
        began.elapsed() < Duration::from_secs(28),
        "{:?}",
        began.elapsed()
    );
    is_well(&gate);
}

/// Connections over the limit of clients that are not media servers are closed at once; closed ones free their places.
#[test]
fn too_many_connections() {
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with(&["--media-servers", "127.0.0.2"])
        .start();
    let mut connections: Vec<_> = (0..300)
        .map(|_| TcpStream::connect(gate.address()).unwrap())
        .collect();
    std::thread::sleep(Duration::from_millis(500));
    let closed = connections.iter_mut().filter_map(|connection| {
        connection
            .set_read_timeout(Some(Duration::from_millis(1)))
            .unwrap();
        connection.read(&mut [0]).ok()
    });
    assert_eq!(closed.count(), 300 - 256);
    drop(connections);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(gate.get("/health").status, 200);
}

/// A wrongly assembled URL has its secret in a name, and names are in records and logs.
#[test]
fn secrets_in_wrong_places_are_masked() {
    let gate = Settings::new(Kind::Sqlite, &policy()).start();
    let secret = "0123456789abcdef0123456789abcdef";
    let form = publish(1, "cam1");
    let name = format!("name=cam1%26txSecret%3D{secret}%26txTime%3D5C271099");
    assert_eq!(gate.nginx(&form.replace("name=cam1", &name)), 403);
    let record = gate.records("").remove(0);
    assert_eq!(record["StreamName"], "cam1&txSecret=***&txTime=5C271099");
    let checked = gate.post(
        "/api/check",
        json!({"url": format!("rtmp://push.example.com/live/cam1?txSecret={secret}")}).to_string(),
    );
    for text in [
        gate.get("/api/records").text,
        gate.get("/metrics").text,
        checked.text,
        gate.log(),
    ] {
        assert!(!text.contains(secret), "{text}");
    }
}

/// Characters that a database does not accept are replaced, and other writes succeed.
#[test]
fn names_that_are_no_names() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let gate = Gate::start(kind, &policy());
        for (number, name) in [
            "%00",
            "%FF%FE",
            "a%00b",
            "%F0%9F%8E%A5",
            "%3Cscript%3E",
            "'; DROP TABLE push; --",
            &"x".repeat(5000),
        ]
        .iter()
        .enumerate()
        {
            let form = publish(number as u64, "cam1").replace("name=cam1", &format!("name={name}"));
            assert_eq!(gate.nginx(&form), 403, "{kind:?} {name:.20}");
        }
        assert_eq!(gate.count(""), 7);
        assert_eq!(gate.count("StreamName=%EF%BF%BD"), 3);
        is_well(&gate);
    }
}
