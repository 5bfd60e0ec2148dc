//! The policy file of a running gate.

use std::fs;

use serde_json::json;

use crate::support::database::Kind;
use crate::support::gate::{Gate, LIMIT, Settings};
use crate::support::process::within;
use crate::support::urls::{DOMAIN, KEY, policy, publish, signed, stream_key};

#[test]
fn a_faulty_file_keeps_the_policy_of_before_and_says_why() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
    gate.set_policy(&format!("{}hash = 'crc'\ncolour = 'blue'\n", policy()));
    assert_eq!(gate.nginx(&publish(2, &stream_key("cam2"))), 200);
    let status = gate.get("/api/policy").json;
    assert_eq!(status["domains"], json!([DOMAIN]));
    let hash = "domain.hash: expected one of md5, sha256";
    assert_eq!(
        status["faults"][0],
        json!({"line": 4, "column": 8, "message": hash})
    );
    assert_eq!(
        (
            status["faults"][1]["line"].as_i64(),
            status["faults"][1]["column"].as_i64()
        ),
        (Some(5), Some(1))
    );
    assert_eq!(gate.metric("pushurl_gate_policy_faults"), 2);
    assert!(
        gate.log().contains(&format!(
            "the policy of before counts: line 4, column 8: {hash}"
        )),
        "{}",
        gate.log()
    );

    gate.set_policy(&format!("disabled_apps = ['live']\n{}", policy()));
    assert_eq!(gate.nginx(&publish(3, &stream_key("cam3"))), 403);
    assert_eq!(gate.get("/api/policy").json["faults"], json!([]));
    assert_eq!(gate.metric("pushurl_gate_policy_faults"), 0);
    assert!(!gate.log().contains(KEY), "{}", gate.log());
}

#[test]
fn a_file_that_is_gone_keeps_the_policy_of_before() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    fs::remove_file(gate.policy_file()).unwrap();
    let faulty = within(LIMIT, || {
        (gate.metric("pushurl_gate_policy_faults") == 1).then_some(())
    });
    assert!(faulty.is_some(), "{}", gate.log());
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
}

/// Keys are rotated in their own files.
#[test]
fn a_key_file_that_changes_counts_too() {
    let settings = Settings::new(Kind::Sqlite, &policy());
    let gate = settings.start();
    fs::write(gate.policy_file().with_file_name("push.key"), "first key\n").unwrap();
    gate.set_policy(&format!(
        "[[domain]]\nname = '{DOMAIN}'\nkey = {{ file = 'push.key' }}\n"
    ));
    assert_eq!(gate.nginx(&publish(1, &signed("cam1", "first key"))), 200);
    assert_eq!(gate.nginx(&publish(2, &signed("cam2", "second key"))), 403);
    fs::write(
        gate.policy_file().with_file_name("push.key"),
        "second key\n",
    )
    .unwrap();
    let turned = within(LIMIT, || {
        (gate.nginx(&publish(2, &signed("cam2", "second key"))) == 200).then_some(())
    });
    assert!(turned.is_some(), "{}", gate.log());
    assert_eq!(gate.nginx(&publish(3, &signed("cam3", "first key"))), 403);
}

/// A push that cannot be verified is not admitted.
#[test]
fn a_domain_without_a_key_is_closed() {
    let gate = Gate::start(Kind::Sqlite, &format!("[[domain]]\nname = '{DOMAIN}'\n"));
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 403);
    assert_eq!(gate.records("")[0]["sub_errcode"], 503);
    assert!(
        gate.log().contains("the policy has no key for this domain"),
        "{}",
        gate.log()
    );
}
