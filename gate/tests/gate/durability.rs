//! No acknowledged record is lost.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use ureq::Agent;

use crate::callbacks::{send, settings};
use crate::over_both;
use crate::support::database::Kind;
use crate::support::gate::{Gate, LIMIT, Settings, code};
use crate::support::process::within;
use crate::support::urls::{done, policy, publish, signed, stream_key, update};

const THREADS: u64 = 8;

/// The n-th push; every second one is signed with the wrong key.
fn push(number: u64) -> (String, bool) {
    let name = format!("cam{number}");
    match number % 2 {
        0 => (stream_key(&name), true),
        _ => (signed(&name, "another key"), false),
    }
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(LIMIT));
    config.build().new_agent()
}

/// The streams of all records.
fn recorded(gate: &Gate) -> HashSet<String> {
    let pages = gate.count("").div_ceil(100);
    let records =
        (1..=pages).flat_map(|page| gate.records(&format!("PageSize=100&PageNum={page}&IsAsc=1")));
    records
        .map(|record| record["StreamName"].as_str().unwrap().to_owned())
        .collect()
}

over_both!(
    /// While pushes arrive at full rate.
    kill_9_loses_nothing_that_was_acknowledged,
    |kind| {
        let gate = Gate::start(kind, &policy());
        let url = gate.url("/hooks/nginx");
        let (acknowledged, over) = (Mutex::new(Vec::new()), AtomicBool::new(false));
        let next = AtomicU64::new(0);
        let gate = thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    let agent = agent();
                    while !over.load(Ordering::Acquire) {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let (stream_key, is_good) = push(number);
                        let answer = agent.post(&url).send(publish(number + 1, &stream_key));
                        let Ok(answer) = answer else { continue };
                        assert_eq!(answer.status().as_u16(), if is_good { 200 } else { 403 });
                        acknowledged.lock().unwrap().push((number, is_good));
                    }
                });
            }
            let enough = within(LIMIT, || (acknowledged.lock().unwrap().len() > 500).then_some(()));
            assert!(enough.is_some());
            let (settings, address) = gate.kill();
            over.store(true, Ordering::Release);
            (settings, address)
        });
        let gate = Gate::start_again(gate.0, &gate.1);
        let acknowledged = acknowledged.into_inner().unwrap();
        let (live, records): (HashSet<_>, _) = (gate.live().into_iter().collect(), recorded(&gate));
        assert!(acknowledged.len() <= 1500, "more live ones than are listed");
        for (number, is_good) in acknowledged {
            let name = format!("cam{number}");
            assert_eq!((live.contains(&name), records.contains(&name)), (is_good, !is_good), "{name}");
        }
    }
);

over_both!(
    /// The end of a push is recorded as without a restart, and limits count the push.
    what_was_live_goes_on,
    |kind| {
        let policy = format!("{}[limits]\nmax_pushes = 1\n", policy());
        let gate = Gate::start(kind, &policy);
        assert_eq!(gate.nginx(&publish(7, &stream_key("cam1"))), 200);
        let gate = gate.kill_and_start_again();
        assert_eq!(gate.live(), ["cam1"]);
        assert_eq!(gate.nginx(&publish(8, &stream_key("cam2"))), 403);
        assert_eq!(code(&gate.records("")[0]), "18/600");
        assert_eq!(gate.nginx(&done(7, "cam1")), 200);
        assert_eq!(code(&gate.records("StreamName=cam1")[0]), "1/0");
        assert_eq!(gate.nginx(&publish(8, &stream_key("cam2"))), 200);
    }
);

over_both!(
    /// No wrong verdict and no lost record, with eight clients at once.
    many_at_once,
    |kind| {
        const EACH: u64 = 150;
        let gate = Gate::start(kind, &policy());
        let url = gate.url("/hooks/nginx");
        thread::scope(|scope| {
            for client in 0..THREADS {
                let url = &url;
                scope.spawn(move || {
                    let agent = agent();
                    let send = |form: String| agent.post(url).send(form).unwrap().status().as_u16();
                    for number in (client * EACH)..((client + 1) * EACH) {
                        let (stream_key, is_good) = push(number);
                        let expected = if is_good { 200 } else { 403 };
                        assert_eq!(send(publish(number + 1, &stream_key)), expected, "{stream_key}");
                        assert_eq!(send(done(number + 1, &format!("cam{number}"))), 200);
                    }
                });
            }
        });
        let total = THREADS * EACH;
        assert_eq!((gate.count(""), gate.live().len()), (total, 0));
        assert_eq!(gate.count("errcode=1"), total / 2);
        assert_eq!(gate.count("errcode=18&sub_errcode=503"), total / 2);
        assert_eq!(recorded(&gate).len() as u64, total);
        assert_eq!(gate.metric("pushurl_gate_admitted_total"), total / 2);
        assert_eq!(gate.metric("pushurl_gate_refused_total{errcode=\"18\",sub_errcode=\"503\"}"), total / 2);
    }
);

/// Pushes that a media server no longer reports.
#[test]
fn silent_pushes_end() {
    let gate = Settings::new(Kind::Sqlite, &policy())
        .with(&["--silence", "2"])
        .start();
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
    assert_eq!(gate.nginx(&publish(2, &stream_key("cam2"))), 200);
    let ended = within(LIMIT, || {
        assert_eq!(gate.nginx(&update(2, "cam2", 1000)), 200);
        thread::sleep(Duration::from_millis(100));
        gate.records("").pop()
    });
    let ended = ended.unwrap();
    assert_eq!(
        (code(&ended).as_str(), &ended["StreamName"]),
        ("0/0", &"cam1".into())
    );
    assert_eq!(gate.live(), ["cam2"]);
}

over_both!(old_records_are_deleted, |kind| {
    let gate = settings(kind, "2").start();
    let now = chrono::Utc::now().timestamp();
    let day = 24 * 3600;
    assert_eq!(gate.nginx(&publish(1, &stream_key("live"))), 200);
    for (stream, days) in [("old", 3), ("young", 1)] {
        let fields = serde_json::json!({"event_type": 0, "sequence": stream, "stream_id": stream, "event_time": now - days * day});
        assert_eq!(send(&gate, &fields).status, 200);
    }
    let gate = gate.kill_and_start_again();
    let deleted = within(LIMIT, || (gate.count("") == 1).then_some(()));
    assert!(deleted.is_some(), "{}", gate.log());
    assert_eq!(gate.records("")[0]["StreamName"], "young");
    assert_eq!(gate.live(), ["live"]);
});

/// And is not listed as live.
#[test]
fn what_cannot_be_kept_is_not_let_in() {
    let gate = Gate::start(Kind::Postgres, &policy());
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
    gate.destroy_database();
    assert_eq!(gate.nginx(&publish(2, &stream_key("cam2"))), 503);
    assert_eq!(gate.nginx(&publish(3, &signed("cam3", "another key"))), 503);
    assert_eq!(gate.live(), ["cam1"]);
    assert_eq!(gate.nginx(&done(1, "cam1")), 503);
    assert_eq!(gate.get("/health").status, 503);
    let answer = gate.get("/api/records");
    assert_eq!(
        (answer.status, answer.json),
        (
            503,
            serde_json::json!({"error": "the database does not answer"})
        )
    );
}

#[test]
fn it_ends_when_it_is_told_to() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    assert_eq!(gate.nginx(&publish(1, &stream_key("cam1"))), 200);
    assert!(gate.terminate());
}
