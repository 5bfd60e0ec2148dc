//! ffmpeg pushes to nginx-rtmp, which calls the gate.

use crate::over_both;
use crate::support::database::Kind;
use crate::support::ffmpeg::{Pushing, push, push_to_live};
use crate::support::free_port;
use crate::support::gate::{Gate, LIMIT, Settings, code};
use crate::support::nginx::Nginx;
use crate::support::process::within;
use crate::support::urls::{DOMAIN, KEY, expired, policy, signed, stream_key};

/// A gate and a media server that call each other.
fn start(kind: Kind, policy: &str) -> (Gate, Nginx) {
    let control = free_port();
    let control_url = format!("http://127.0.0.1:{control}/control");
    let gate = Settings::new(kind, policy)
        .with(&["--nginx-control", &control_url])
        .start();
    let nginx = Nginx::start(gate.address(), control);
    (gate, nginx)
}

/// Makes a push that is refused, and finds its record with the code.
fn is_refused(gate: &Gate, nginx: &Nginx, tcurl: &str, stream_key: &str, expected: &str) {
    let before = gate.count("");
    assert!(
        !push(nginx, tcurl, stream_key),
        "{expected} gets through: {stream_key}"
    );
    let newest = gate.records("PageSize=1").remove(0);
    assert_eq!(code(&newest), expected, "{newest}");
    assert_eq!(gate.count(""), before + 1);
    let stream = stream_key.split('?').next().unwrap();
    assert_eq!(
        (newest["StreamName"].as_str(), newest["ClientIp"].as_str()),
        (Some(stream), Some("127.0.0.1"))
    );
    assert_eq!(newest["AppName"].as_str(), tcurl.rsplit('/').next());
    assert_eq!(newest["StreamStartTime"], newest["StreamEndTime"]);
    assert_eq!(newest["origin"], "nginx");
    assert!(
        newest["StopReason"]
            .as_str()
            .unwrap()
            .ends_with(&format!(" ({expected})")),
        "{newest}"
    );
}

fn is_refused_live(gate: &Gate, nginx: &Nginx, stream_key: &str, expected: &str) {
    is_refused(
        gate,
        nginx,
        &format!("rtmp://{DOMAIN}/live"),
        stream_key,
        expected,
    );
}

/// Waits until exactly these are live.
fn are_live(gate: &Gate, streams: &[&str]) {
    let same = within(LIMIT, || (gate.live() == streams).then_some(()));
    assert!(
        same.is_some(),
        "live are {:?}, not {streams:?}\n{}",
        gate.live(),
        gate.log()
    );
}

/// Waits for a record of a stream.
fn record_of(gate: &Gate, stream: &str) -> serde_json::Value {
    let record = within(LIMIT, || {
        gate.records(&format!("StreamName={stream}&IsStrict=1"))
            .pop()
    });
    record.unwrap_or_else(|| panic!("no record of {stream}\n{}", gate.log()))
}

over_both!(
    /// The end of the push is recorded.
    a_good_url_gets_through,
    |kind| {
        let (gate, nginx) = start(kind, &policy());
        assert!(push_to_live(&nginx, &stream_key("cam1")), "{}\n{}", gate.log(), nginx.log());
        let record = record_of(&gate, "cam1");
        assert_eq!(code(&record), "1/0");
        assert_eq!((record["DomainName"].as_str(), record["AppName"].as_str()), (Some(DOMAIN), Some("live")));
        assert_eq!(record["StopReason"], "The push client stopped the stream. (1/0)");
        assert_eq!(record["reasons"].as_array().unwrap().len(), 0);
        are_live(&gate, &[]);
    }
);

over_both!(
    /// Each refusal with ffmpeg, and each policy by a change of the running gate's file.
    every_code_that_a_gate_can_reach,
    |kind| {
        let domains = format!(
            "[[domain]]\nname = 'off.example.com'\nkey = '{KEY}'\nenabled = false\n\
             [[domain]]\nname = 'play.example.com'\nkey = '{KEY}'\nkind = 'playback'\n{}",
            policy()
        );
        let plain = format!("disabled_apps = ['off']\n{domains}\n[[forbidden_stream]]\nstream = 'banned'\n");
        let (gate, nginx) = start(kind, &plain);
        let good = stream_key("cam1");
        is_refused(&gate, &nginx, "rtmp://127.0.0.1/live", &good, "18/300");
        is_refused(&gate, &nginx, "rtmp://other.example.com/live", &good, "18/301");
        is_refused(&gate, &nginx, "rtmp://play.example.com/live", &good, "18/302");
        is_refused(&gate, &nginx, "rtmp://off.example.com/live", &good, "18/303");
        is_refused(&gate, &nginx, &format!("rtmp://{DOMAIN}/off"), &good, "18/304");
        is_refused_live(&gate, &nginx, &stream_key("banned"), "18/305");
        is_refused_live(&gate, &nginx, "cam%31?a=1", "18/308");
        is_refused(&gate, &nginx, &format!("rtmp://{DOMAIN}/li+ve"), &good, "18/309");
        is_refused_live(&gate, &nginx, "cam1", "18/500");
        is_refused_live(&gate, &nginx, &expired("cam1"), "18/501");
        let time = &good[good.find("&txTime=").unwrap() + 1..];
        is_refused_live(&gate, &nginx, &format!("cam1?{time}"), "18/502");
        is_refused_live(&gate, &nginx, &signed("cam1", "another key"), "18/503");

        for (account, expected) in [("not_found", "18/200"), ("shut_down", "18/201"), ("overdue", "18/202"), ("suspended", "18/203")] {
            gate.set_policy(&format!("account = '{account}'\n{}", policy()));
            is_refused_live(&gate, &nginx, &good, expected);
        }
        gate.set_policy(&format!("{}[channels]\nopen = ['cam1']\nclosed = ['cam2']\n", policy()));
        is_refused_live(&gate, &nginx, &stream_key("cam3"), "18/306");
        is_refused_live(&gate, &nginx, &stream_key("cam2"), "18/307");
        assert!(push_to_live(&nginx, &good));
        gate.set_policy(&format!("{}[clients]\nblock = ['127.0.0.0/8']\n", policy()));
        is_refused_live(&gate, &nginx, &good, "18/400");
        gate.set_policy(&format!("{}[clients]\nallow = ['203.0.113.0/24']\n", policy()));
        is_refused_live(&gate, &nginx, &good, "18/401");
        gate.set_policy(&policy());
        assert!(push_to_live(&nginx, &good), "{}", gate.log());
    }
);

over_both!(too_many_pushes, |kind| {
    let limits = |limits: &str| format!("{}[limits]\n{limits}\n", policy());
    let (gate, nginx) = start(kind, &limits("max_pushes = 1"));
    let first = Pushing::start(&nginx, &stream_key("cam1"));
    are_live(&gate, &["cam1"]);
    is_refused_live(&gate, &nginx, &stream_key("cam2"), "18/600");
    gate.set_policy(&limits("max_pushes_of_stream = 1"));
    is_refused_live(&gate, &nginx, &stream_key("cam1"), "18/601");
    assert!(push_to_live(&nginx, &stream_key("cam2")));
    are_live(&gate, &["cam1"]);
    drop(first);
    assert_eq!(
        code(&gate.records("errcode=18&sub_errcode=601")[0]),
        "18/601"
    );
    are_live(&gate, &[]);
    assert!(push_to_live(&nginx, &stream_key("cam1")));
});

over_both!(
    /// The newer push is admitted, and the end of the older one is recorded with its cause.
    a_newer_push_replaces_an_older_one,
    |kind| {
        let (gate, nginx) = start(kind, &format!("{}[limits]\nmax_pushes = 1\npriority_param = 'prio'\n", policy()));
        let mut first = Pushing::start(&nginx, &format!("{}&prio=5", stream_key("cam1")));
        are_live(&gate, &["cam1"]);
        is_refused_live(&gate, &nginx, &format!("{}&prio=4", stream_key("cam1")), "18/602");
        let mut second = Pushing::start(&nginx, &format!("{}&prio=5", stream_key("cam1")));
        assert!(first.is_closed(), "{}\n{}", gate.log(), nginx.log());
        let replaced = gate.records("errcode=21").remove(0);
        assert_eq!((code(&replaced).as_str(), replaced["StreamName"].as_str()), ("21/102", Some("cam1")));
        are_live(&gate, &["cam1"]);
        let _third = Pushing::start(&nginx, &format!("{}&prio=6", stream_key("cam1")));
        assert!(second.is_closed(), "{}\n{}", gate.log(), nginx.log());
        assert_eq!(gate.count("errcode=21&sub_errcode=102"), 2);
        are_live(&gate, &["cam1"]);
    }
);

#[test]
fn a_newer_push_replaces_one_without_data() {
    let (gate, nginx) = start(Kind::Sqlite, &policy());
    let _silent = Pushing::start_and_fall_silent(&nginx, &stream_key("cam1"));
    are_live(&gate, &["cam1"]);
    // The media server reports every 300 ms; a second of data takes a second.
    std::thread::sleep(std::time::Duration::from_secs(3));
    let _newer = Pushing::start(&nginx, &stream_key("cam1"));
    assert_eq!(code(&record_of(&gate, "cam1")), "21/103", "{}", gate.log());
    are_live(&gate, &["cam1"]);
}

/// As the media server does, which accepts one push of a name.
#[test]
fn what_cannot_be_replaced_stays() {
    let gate = Gate::start(Kind::Sqlite, &policy());
    let nginx = Nginx::start(gate.address(), free_port());
    let _first = Pushing::start(&nginx, &stream_key("cam1"));
    are_live(&gate, &["cam1"]);
    is_refused_live(&gate, &nginx, &stream_key("cam1"), "18/601");
    are_live(&gate, &["cam1"]);
    assert!(
        gate.log()
            .contains("no control address of its media server is set"),
        "{}",
        gate.log()
    );
}

/// A push that cannot be stored is not admitted; without a gate, nginx refuses it.
#[test]
fn without_a_gate_nothing_gets_through() {
    let (gate, nginx) = start(Kind::Sqlite, &policy());
    assert!(push_to_live(&nginx, &stream_key("cam1")));
    drop(gate);
    assert!(!push_to_live(&nginx, &stream_key("cam1")));
}
