//! The description of the API, compared with real responses.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::callbacks::{callback, start};
use crate::support::database::Kind;
use crate::support::gate::{Answer, Gate};
use crate::support::urls::{KEY, publish, signed, stream_key, url};

fn description() -> Value {
    serde_json::from_str(include_str!("../../openapi.json")).unwrap()
}

/// Validates a response by the schema of its path, method and status, and records that it occurred.
fn is_as_described(seen: &mut BTreeSet<String>, method: &str, path: &str, answer: &Answer) {
    let description = description();
    let place = format!("{method} {path} {}", answer.status);
    let response = &description["paths"][path][method]["responses"][answer.status.to_string()];
    assert!(
        response.is_object(),
        "{place} is not described: {}",
        answer.text
    );
    seen.insert(place.clone());
    let Some(schema) = response.pointer("/content/application~1json/schema") else {
        assert!(
            response["content"].is_null() == answer.text.is_empty(),
            "{place}: {}",
            answer.text
        );
        return;
    };
    let mut schema = schema.clone();
    schema["components"] = description["components"].clone();
    let validator: Validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<_> = validator
        .iter_errors(&answer.json)
        .map(|fault| format!("{fault} at {}", fault.instance_path))
        .collect();
    assert_eq!(faults, [""; 0], "{place}: {}", answer.text);
}

fn filled() -> Gate {
    let gate = start(Kind::Sqlite);
    gate.nginx(&publish(1, &stream_key("cam1")));
    gate.nginx(&publish(2, &signed("cam2", "another key")));
    gate
}

#[test]
fn answers_are_as_described() {
    let gate = filled();
    let mut seen = BTreeSet::new();
    let mut see = |method: &str, path: &str, answer: Answer, status: u16| {
        assert_eq!(answer.status, status, "{path}: {}", answer.text);
        is_as_described(&mut seen, method, path, &answer);
    };
    let stop = json!({"event_type": 0, "errcode": 18, "errmsg": "?"});
    see(
        "post",
        "/callback",
        gate.post("/callback", callback(&stop).to_string()),
        200,
    );
    see("post", "/callback", gate.post("/callback", "{"), 400);
    see(
        "post",
        "/callback",
        gate.post("/callback", callback(&json!({"sign": "0"})).to_string()),
        403,
    );
    assert_eq!(gate.count(""), 2);
    see("get", "/api/records", gate.get("/api/records"), 200);
    see(
        "get",
        "/api/records",
        gate.get("/api/records?PageNum=x"),
        400,
    );
    see("get", "/api/chart", gate.get("/api/chart"), 200);
    see("get", "/api/chart", gate.get("/api/chart?errcode=x"), 400);
    see("get", "/api/live", gate.get("/api/live"), 200);
    see("get", "/api/policy", gate.get("/api/policy"), 200);
    gate.set_policy("colour = 'blue'");
    see("get", "/api/policy", gate.get("/api/policy"), 200);
    for path in [
        "/api/records",
        "/api/chart",
        "/api/live",
        "/api/policy",
        "/metrics",
    ] {
        see(
            "get",
            path,
            gate.get_with(path, &[("host", "evil.example")]),
            403,
        );
    }
    see("get", "/metrics", gate.get("/metrics"), 200);
    let sign = |stream: &str| {
        gate.post(
            "/api/sign",
            json!({"domain": "push.example.com", "app": "live", "stream": stream, "ttl": 60})
                .to_string(),
        )
    };
    see("post", "/api/sign", sign("cam1"), 200);
    see("post", "/api/sign", sign("cam 1"), 422);
    see("post", "/api/sign", gate.post("/api/sign", "{}"), 400);
    for text in [
        url("cam3"),
        "rtmp://203.0.113.9/live/my cam?txSecret=".to_owned(),
        String::new(),
    ] {
        see(
            "post",
            "/api/check",
            gate.post("/api/check", json!({"url": text, "lang": "ko"}).to_string()),
            200,
        );
    }
    see("post", "/api/check", gate.post("/api/check", "{}"), 400);
    see("get", "/words/{lang}", gate.get("/words/zh"), 200);
    see("get", "/words/{lang}", gate.get("/words/xx"), 404);
    see(
        "post",
        "/hooks/nginx",
        gate.post("/hooks/nginx", publish(3, &url("cam3"))),
        403,
    );
    see(
        "post",
        "/hooks/nginx",
        gate.post_with("/hooks/nginx", "", &[("origin", "https://evil.example")]),
        403,
    );
    see(
        "post",
        "/hooks/nginx",
        gate.post("/hooks/nginx", publish(3, &stream_key("cam3"))),
        200,
    );
    see("post", "/hooks/nginx", gate.post("/hooks/nginx", ""), 400);
    let srs = json!({"action": "on_publish", "client_id": "a", "ip": "203.0.113.9"}).to_string();
    see("post", "/hooks/srs", gate.post("/hooks/srs", srs), 200);
    see(
        "post",
        "/hooks/srs",
        gate.post(
            "/hooks/srs",
            json!({"action": "on_play", "client_id": 1}).to_string(),
        ),
        200,
    );
    see("post", "/hooks/srs", gate.post("/hooks/srs", ""), 400);
    see("post", "/login", gate.post("/login", "{}"), 400);
    see(
        "post",
        "/login",
        gate.post("/login", json!({"token": "any"}).to_string()),
        401,
    );
    see("post", "/logout", gate.post("/logout", ""), 204);
    see("get", "/health", gate.get("/health"), 200);
    let paths = description()["paths"]
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect::<BTreeSet<_>>();
    let asked = seen
        .iter()
        .map(|place| place.split(' ').nth(1).unwrap().to_owned())
        .collect();
    assert_eq!(paths, asked, "described, and never asked");
}

#[test]
fn the_description_is_served() {
    let gate = Gate::start(Kind::Sqlite, "account = 'active'");
    assert_eq!(gate.get("/openapi.json").json, description());
}

/// A minted URL passes a check, is the same in the QR code, and the response contains no key.
#[test]
fn minted_urls_pass() {
    let gate = filled();
    let asked = json!({"domain": "PUSH.example.com", "app": "live", "stream": "cam9", "ttl": 3600})
        .to_string();
    let signed = gate.post("/api/sign", asked);
    assert!(!signed.text.contains(KEY));
    let signed = signed.json;
    let protocols: Vec<_> = signed["urls"]
        .as_array()
        .unwrap()
        .iter()
        .map(|url| url["protocol"].as_str().unwrap())
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
    for url in signed["urls"].as_array().unwrap() {
        let checked = gate
            .post("/api/check", json!({"url": url["url"]}).to_string())
            .json;
        assert_eq!(
            (&checked["verdict"], &checked["matched_key"]),
            (&json!("accepted"), &json!("primary")),
            "{url}"
        );
    }
    assert_eq!(
        gate.nginx(&publish(9, signed["stream_key"].as_str().unwrap())),
        200
    );
    assert_eq!(
        read_qr(&signed["qr"]),
        signed["urls"][0]["url"].as_str().unwrap()
    );
}

/// Decodes a QR code.
fn read_qr(qr: &Value) -> String {
    let size = usize::try_from(qr["size"].as_u64().unwrap()).unwrap();
    let dark: BTreeSet<(usize, usize)> = qr["path"]
        .as_str()
        .unwrap()
        .split('M')
        .filter_map(|module| {
            let (x, y) = module.strip_suffix("h1v1h-1z")?.split_once(' ')?;
            Some((x.parse().unwrap(), y.parse().unwrap()))
        })
        .collect();
    let grid = rqrr::SimpleGrid::from_func(size, |x, y| dark.contains(&(x, y)));
    rqrr::Grid::new(grid).decode().unwrap().1
}

#[test]
fn what_cannot_be_minted() {
    let gate = Gate::start(
        Kind::Sqlite,
        &format!(
            "{}[[domain]]\nname = 'no-key.example.com'\n[[domain]]\nname = 'play.example.com'\nkey = 'k'\nkind = 'playback'\n",
            crate::support::urls::policy()
        ),
    );
    let sign = |domain: &str, stream: &str, ttl: u64| {
        let answer = gate.post(
            "/api/sign",
            json!({"domain": domain, "app": "live", "stream": stream, "ttl": ttl, "lang": "en"})
                .to_string(),
        );
        (
            answer.status,
            answer.json["error"].as_str().unwrap_or_default().to_owned(),
        )
    };
    for domain in [
        "other.example.com",
        "no-key.example.com",
        "play.example.com",
        "",
    ] {
        assert_eq!(
            sign(domain, "cam1", 60),
            (400, "the policy has no key for this domain".into()),
            "{domain}"
        );
    }
    let (status, text) = sign("push.example.com", "cam 1", 60);
    assert_eq!(status, 422);
    assert!(text.contains("The StreamName contains a space"), "{text}");
    assert_eq!(sign("push.example.com", "cam1", 0).0, 422);
    assert_eq!(sign("push.example.com", "cam1", u64::MAX).0, 422);
    assert_eq!(
        gate.get("/api/policy").json["domains"],
        json!(["push.example.com"])
    );
}

/// Spans are valid in the masked text.
#[test]
fn a_check_shows_places_and_no_secret() {
    let gate = filled();
    let secret = "f85a2ab363fe4deaffef9754d79da6fe";
    let url = format!("rtmp://push.example.com/live/café cam?txSecret={secret}&txTime=5C271099");
    let checked = gate.post("/api/check", json!({"url": url, "lang": "ja"}).to_string());
    assert!(!checked.text.contains(secret));
    let checked = checked.json;
    assert_eq!(
        (checked["errcode"].as_u64(), checked["sub_errcode"].as_u64()),
        (Some(18), Some(308))
    );
    assert_eq!(
        checked["errmsg"],
        pushurl::Cause::STREAM_NAME_INVALID.errmsg(pushurl::Lang::Ja)
    );
    let place = |reason: &str| {
        let findings = checked["findings"].as_array().unwrap();
        let finding = findings
            .iter()
            .find(|finding| finding["reason"] == reason)
            .unwrap();
        let at = |end: &str| usize::try_from(finding[end].as_u64().unwrap()).unwrap();
        &url[at("start")..at("end")]
    };
    assert_eq!(place("stream_illegal_character"), " ");
    assert_eq!(place("expired"), "5C271099");
}
