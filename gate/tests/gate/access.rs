//! Access control.

use std::process::{Command, Stdio};

use serde_json::json;

use crate::support::database::Kind;
use crate::support::gate::{Gate, Settings};
use crate::support::urls::{policy, publish, stream_key};

const TOKEN: &str = "a-token-of-some-length";
const DATA: [&str; 5] = [
    "/api/records",
    "/api/chart",
    "/api/live",
    "/api/policy",
    "/metrics",
];

fn with_token() -> Gate {
    Settings::new(Kind::Sqlite, &policy())
        .with_variable("PUSHURL_GATE_TOKEN", TOKEN)
        .start()
}

/// The output of a gate that does not start.
fn refusal(arguments: &[&str], token: Option<&str>) -> String {
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("policy.toml");
    std::fs::write(&file, policy()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_pushurl-gate"));
    command
        .arg("--policy")
        .arg(&file)
        .args(arguments)
        .stdin(Stdio::null());
    command.args([
        "--database",
        &format!("sqlite:{}/gate.db", files.path().display()),
    ]);
    token.map(|token| command.env("PUSHURL_GATE_TOKEN", token));
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn off_loopback_a_token_is_required() {
    let said = refusal(&["--listen", "0.0.0.0:0"], None);
    assert!(
        said.contains("other machines can reach 0.0.0.0:0: set PUSHURL_GATE_TOKEN or --token-file"),
        "{said}"
    );
    let said = refusal(&["--listen", "[::]:0"], None);
    assert!(said.contains("other machines can reach"), "{said}");
    let said = refusal(&["--listen", "0.0.0.0:0"], Some("short"));
    assert!(
        said.contains("the token has fewer than 16 characters"),
        "{said}"
    );
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with(&["--listen", "0.0.0.0:0"])
        .with_variable("PUSHURL_GATE_TOKEN", TOKEN)
        .start();
    assert!(gate.address().starts_with("0.0.0.0:"));
}

#[test]
fn data_is_shown_to_the_token_alone() {
    let gate = with_token();
    let bearer = format!("Bearer {TOKEN}");
    for path in DATA {
        for headers in [
            &[][..],
            &[("authorization", "Bearer a-token-of-some-lengtI")],
            &[("authorization", TOKEN)],
            &[("cookie", "pushurl_gate=")],
            &[("cookie", "pushurl_gate=a-token-of-some-length")],
        ] {
            let answer = gate.get_with(path, headers);
            assert_eq!(
                (answer.status, answer.json),
                (401, json!({"error": "the token is missing or wrong"})),
                "{path}"
            );
        }
        assert_eq!(
            gate.get_with(path, &[("authorization", &bearer)]).status,
            200,
            "{path}"
        );
    }
    for path in ["/api/sign", "/api/check"] {
        assert_eq!(gate.post(path, "{}").status, 401, "{path}");
    }
    // What contains no data is open to everyone.
    for path in ["/", "/app.js", "/words/en", "/openapi.json", "/health"] {
        assert_eq!(gate.get(path).status, 200, "{path}");
    }
}

#[test]
fn a_browser_gets_a_cookie_for_the_token() {
    let gate = with_token();
    let wrong = gate.post(
        "/login",
        json!({"token": "another-token-of-length"}).to_string(),
    );
    assert_eq!((wrong.status, wrong.cookie), (401, None));
    let right = gate.post("/login", json!({"token": TOKEN}).to_string());
    assert_eq!(right.status, 204);
    let cookie = right.cookie.unwrap();
    assert!(
        cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"),
        "{cookie}"
    );
    let value = cookie.split(';').next().unwrap();
    assert!(!value.contains(TOKEN));
    assert_eq!(
        gate.get_with("/api/records", &[("cookie", value)]).status,
        200
    );
    assert!(
        gate.post("/logout", "")
            .cookie
            .unwrap()
            .starts_with("pushurl_gate=; ")
    );
    assert!(!gate.log().contains("token-of"), "{}", gate.log());
}

/// DNS rebinding: another site's name with this machine's address.
#[test]
fn without_a_token_only_own_names_are_answered() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    for path in DATA {
        assert_eq!(gate.get(path).status, 200, "{path}");
        let answer = gate.get_with(path, &[("host", "evil.example")]);
        assert_eq!(answer.status, 403, "{path}");
        // Through a proxy, the request may come from anyone.
        assert_eq!(
            gate.get_with(path, &[("x-forwarded-for", "203.0.113.9")])
                .status,
            403,
            "{path}"
        );
    }
}

/// CSRF: another site's page.
#[test]
fn other_sites_are_refused() {
    let gate = with_token();
    let bearer = format!("Bearer {TOKEN}");
    let body = r#"{"domain":"push.example.com","app":"live","stream":"cam1","ttl":3600}"#;
    let own = [
        ("authorization", bearer.as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(gate.post_with("/api/sign", body, &own).status, 200);
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let headers = [("authorization", bearer.as_str()), (name, value)];
        assert_eq!(
            gate.post_with("/api/sign", body, &headers).status,
            403,
            "{name}"
        );
        assert_eq!(
            gate.post_with("/login", "{}", &[(name, value)]).status,
            403,
            "{name}"
        );
        assert_eq!(
            gate.post_with("/logout", "", &[(name, value)]).status,
            403,
            "{name}"
        );
        // A browser on the media server's machine has a listed address.
        let answer = gate.post_with(
            "/hooks/nginx",
            publish(1, &stream_key("cam1")),
            &[(name, value)],
        );
        assert_eq!(answer.status, 403, "{name}");
    }
    assert_eq!(gate.metric("pushurl_gate_live_pushes"), 0);
}

#[test]
fn hooks_are_answered_to_media_servers_alone() {
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with(&["--media-servers", "203.0.113.0/24,198.51.100.1"])
        .start();
    for path in ["/hooks/nginx", "/hooks/srs"] {
        let answer = gate.post(path, publish(1, &stream_key("cam1")));
        assert_eq!(
            (answer.status, answer.json),
            (
                403,
                json!({"error": "hooks are answered to media servers alone"})
            )
        );
    }
    assert_eq!((gate.live(), gate.count("")), (vec![], 0));
    let gate = Gate::start(Kind::Sqlite, &policy());
    let forwarded = gate.post_with(
        "/hooks/nginx",
        publish(1, &stream_key("cam1")),
        &[("x-forwarded-for", "127.0.0.1")],
    );
    assert_eq!(forwarded.status, 403);
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
}
