//! Reports, their parts and refusals as JSON.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::DateTime;
use pushurl::{Cause, Checker, Key, Lang, Localized, Reason, Signer, Target};
use serde_json::{Value, json, to_value};

fn check(url: &str) -> Value {
    let now = DateTime::from_timestamp(1_546_000_000, 0).unwrap();
    to_value(Checker::new().check(url, now)).unwrap()
}

#[test]
fn a_report_has_the_same_fields_as_the_commands_output() {
    let report = check("rtmp://203.0.113.9/live/cam1?txSecret=x&txTime=5C271099");
    let names: Vec<_> = report.as_object().unwrap().keys().collect();
    let mut expected = [
        "verdict",
        "errcode",
        "sub_errcode",
        "errmsg",
        "protocol",
        "push_domain",
        "app",
        "stream",
        "expires",
        "expires_with_auth_delta",
        "seconds_left",
        "matched_key",
        "findings",
        "not_judged",
    ];
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!(report["expires"], "2018-12-29T06:13:45Z");
    assert_eq!(report["seconds_left"], 64_025);
    assert_eq!(report["not_judged"][0], "18/100");
    assert_eq!(
        report["findings"][0],
        json!({
            "severity": "failure",
            "errcode": 18,
            "sub_errcode": 300,
            "reason": "host_is_ip",
            "start": 7,
            "end": 18,
            "detail": Reason::HostIsIp.detail(Lang::En),
            "remedy": Reason::HostIsIp.remedy(Lang::En),
            "evidence": "documented",
            "source": ["https://www.tencentcloud.com/document/product/267/31568"],
        })
    );
}

#[test]
fn no_part_shows_a_secret() {
    let secret = "f85a2ab363fe4deaffef9754d79da6fe";
    for url in [
        format!("rtmp://push.example.com/live/cam1&txSecret={secret}&txTime=5C271099"),
        format!("rtmp://push.example.com/txSecret={secret}/cam1"),
        format!("rtmp://txSecret={secret}/live/cam1"),
    ] {
        let report = check(&url).to_string();
        assert!(!report.contains(secret), "{report}");
        assert!(report.contains("txSecret=***"), "{report}");
    }
}

#[test]
fn messages_are_in_the_requested_language() {
    let cause = to_value(Localized::new(Cause::AUTH_FAILED, Lang::Ja)).unwrap();
    assert_eq!(cause["errmsg"], Cause::AUTH_FAILED.errmsg(Lang::Ja));
    assert_eq!(
        (&cause["who"], &cause["retry"]),
        (&json!("url_signer"), &json!("after_fix"))
    );
    let reason = to_value(Localized::new(Reason::Expired, Lang::Zh)).unwrap();
    assert_eq!(reason["detail"], Reason::Expired.detail(Lang::Zh));
    assert_eq!(reason["errmsg"], Cause::URL_EXPIRED.errmsg(Lang::Zh));
    assert_eq!(
        to_value(Cause::AUTH_FAILED).unwrap()["errmsg"],
        "Authentication failed."
    );
}

#[test]
fn a_refusal_is_a_list() {
    let signer = Signer::new(Key::new("key").unwrap());
    let now = DateTime::from_timestamp(1_546_000_000, 0).unwrap();
    let target = Target::new("push.example.com", "live", "my cam");
    let refusal = signer
        .sign(&target, core::time::Duration::from_secs(60), now)
        .unwrap_err();
    let refused = to_value(&refusal).unwrap();
    assert_eq!(refused.as_array().unwrap().len(), 1);
    let first = &refused[0];
    assert_eq!(
        (&first["field"], &first["index"]),
        (&json!("stream"), &json!(0))
    );
    assert_eq!(
        (&first["reason"], &first["start"]),
        (&json!("stream_illegal_character"), &json!(2))
    );
}

#[test]
fn a_judgment_of_other_numbers_is_refused() {
    let report = Checker::new().check("rtmp://203.0.113.9/live/cam1", 0);
    let judgment = to_value(report.into_judgment()).unwrap();
    assert_eq!(judgment["findings"][0], json!([30001, 7, 18]));
    for (field, wrong, message) in [
        ("findings", json!([[1, 0, 0]]), "no reason"),
        ("matched_key", json!(3), "no key role"),
        ("not_judged", json!([18_504]), "no cause"),
        ("wrapped", json!([18_504, ""]), "no cause"),
    ] {
        let mut judgment = judgment.clone();
        judgment[field] = wrong;
        let error = serde_json::from_value::<pushurl::Judgment>(judgment).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}
