//! `tools/conformance`, with the gate and nginx-rtmp in place of the service.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use pushurl::{Cause, HashAlgorithm};
use pushurl_conformance::account::{Account, SigningKey};
use pushurl_conformance::compare::{Compared, Match, Seen, compare};
use pushurl_conformance::run::{Plan, Run};
use pushurl_conformance::{events, patch, table};

use crate::support::database::Kind;
use crate::support::free_port;
use crate::support::gate::{Gate, LIMIT, Settings};
use crate::support::nginx::Nginx;
use crate::support::process::within;
use crate::support::urls::{DOMAIN, KEY};

/// What differs from the prediction, and why.
fn differences() -> HashMap<&'static str, Seen> {
    // The policy lists the account's domains, and a domain that is not one of them is 18/301 before anything else.
    let hosts = [
        "host_not_ascii",
        "host_illegal_character",
        "host_label_empty",
        "host_label_too_long",
        "host_label_hyphen",
        "host_too_long",
        "host_single_label",
        "host_is_localhost",
        "host_bad_punycode",
        "host_bad_address",
        "host_is_playback",
    ];
    // nginx-rtmp has no such application, so it closes the connection before it asks the gate.
    let apps = [
        "stream_missing",
        "stream_placeholder",
        "app_missing",
        "app_too_long",
        "app_illegal_character",
        "app_has_slash",
        "app_unusual_character",
    ];
    let hosts = hosts.map(|reason| (reason, Seen::Rejected(Cause::DOMAIN_UNKNOWN)));
    let apps = apps.map(|reason| (reason, Seen::RejectedWithoutCause));
    // ffmpeg sends nothing after a blank, so txTime is empty.
    let blank = [("txtime_blank", Seen::Rejected(Cause::TXTIME_MISSING))];
    hosts.into_iter().chain(apps).chain(blank).collect()
}

fn account() -> Account {
    Account {
        domain: DOMAIN.into(),
        app: "live".into(),
        hash: HashAlgorithm::Md5,
        auth_delta: Duration::from_secs(600),
        key: SigningKey::new(KEY.as_bytes().to_vec().into()).unwrap(),
    }
}

fn start() -> (Gate, Nginx) {
    let policy = format!("[[domain]]\nname = '{DOMAIN}'\nkey = '{KEY}'\nauth_delta = 600\n");
    let gate = Settings::new(Kind::Sqlite, &policy).start();
    let nginx = Nginx::start(gate.address(), free_port());
    (gate, nginx)
}

#[test]
fn predictions_are_compared_with_the_gates_records() {
    let (gate, nginx) = start();
    let plan = Plan {
        server: Some(nginx.origin()),
        pause: Duration::ZERO,
        only: Vec::new(),
    };
    let run = Run::make(&account(), &plan, |_| {}).unwrap();
    // The record has no secret, and is read as it was written.
    let json = serde_json::to_string(&run).unwrap();
    assert!(json.contains("txSecret=***") && !json.contains(KEY));
    let run: Run = serde_json::from_str(&json).unwrap();

    within(LIMIT, || gate.live().is_empty().then_some(())).unwrap();
    let records = gate.get("/api/records?PageSize=100").text;
    let compared = compare(&run, &events::of_json(&records).unwrap());
    let differences = differences();
    for row in &compared {
        match differences.get(row.reason) {
            Some(seen) => assert_eq!(row.seen, *seen, "{}", row.reason),
            None => assert_eq!(row.matches(), Match::Same, "{} {:?}", row.reason, row.seen),
        }
    }
    is_table(&run, &compared);
    is_patch(&compared);
}

fn is_table(run: &Run, compared: &[Compared<'_>]) {
    let table = table::markdown(run, compared);
    let first = table.lines().next().unwrap();
    let date = run.start.format("%Y-%m-%d");
    assert_eq!(
        first,
        format!("46 pushes to {DOMAIN} on {date}: 27 as predicted, 14 not, 5 without a cause.")
    );
    let row = |reason: &str| {
        table
            .lines()
            .find(|line| line.starts_with(&format!("| `{reason}` |")))
            .unwrap()
    };
    assert!(row("txtime_sign").ends_with("| 18/501 | 18/501 | `Input/output error` | same |"));
    assert!(row("port_unusual").ends_with("| accepted | accepted | sent | same |"));
    assert!(
        row("host_single_label")
            .ends_with("| 18/302 | 18/301 | `Input/output error` | **different** |")
    );
    assert!(row("app_missing").ends_with("| 18/309 | rejected | `Input/output error` | unknown |"));
    assert!(
        table.ends_with(
            "- `parameter_reserved`: Only minting refuses it; no URL has this finding.\n"
        )
    );
}

/// `git apply` takes the patch, and it changes the evidence of what was as predicted, and nothing else.
fn is_patch(compared: &[Compared<'_>]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let before = fs::read_to_string(root.join(patch::PATH)).unwrap();
    let files = tempfile::tempdir().unwrap();
    let copy = files.path().join(patch::PATH);
    fs::create_dir(copy.parent().unwrap()).unwrap();
    fs::write(&copy, &before).unwrap();
    fs::write(files.path().join("patch"), patch::patch(&before, compared)).unwrap();
    let status = Command::new("git")
        .args(["apply", "patch"])
        .current_dir(files.path())
        .stdin(Stdio::null())
        .status();
    assert!(status.unwrap().success());

    let after = fs::read_to_string(&copy).unwrap();
    let changed: Vec<_> = before
        .lines()
        .zip(after.lines())
        .filter(|(before, after)| before != after)
        .collect();
    assert_eq!(changed.len(), 27);
    assert!(
        changed
            .iter()
            .all(|(_, after)| *after == "evidence = \"computed\"")
    );
    let evidence = |id: &str| {
        let mut lines = after
            .lines()
            .skip_while(|line| *line != format!("id = \"{id}\""));
        lines.find(|line| line.starts_with("evidence")).unwrap()
    };
    assert_eq!(evidence("txtime_sign"), "evidence = \"computed\"");
    assert_eq!(evidence("host_single_label"), "evidence = \"inferred\"");
}
