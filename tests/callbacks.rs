//! Verification of the service's callbacks, and the causes that they name.
#![allow(clippy::unwrap_used)]

use core::time::Duration;

use chrono::DateTime;
use pushurl::{Cause, Key, Lang, verify_callback};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    callbacks: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    key: String,
    t: String,
    sign: String,
    now: i64,
    tolerance: u64,
    verdict: String,
}

#[test]
fn callbacks_are_verified() {
    let file: File = serde_json::from_str(include_str!("data/callbacks.json")).unwrap();
    for row in &file.callbacks {
        let key = Key::new(row.key.as_str()).unwrap();
        let now = DateTime::from_timestamp(row.now, 0).unwrap();
        let tolerance = Duration::from_secs(row.tolerance);
        let verdict = verify_callback(&key, &row.t, &row.sign, now, tolerance);
        assert_eq!(verdict.name(), row.verdict, "{}", row.name);
    }
    assert_eq!(file.callbacks.len(), 19);
}

#[test]
fn a_callback_names_its_cause() {
    let cause = Cause::from_callback;
    assert_eq!(cause(3, ""), Cause::new(3, 0));
    assert_eq!(
        cause(18, "the push url has EXPIRED"),
        Some(Cause::URL_EXPIRED)
    );
    assert_eq!(
        cause(18, Cause::AUTH_FAILED.errmsg(Lang::Ja)),
        Some(Cause::AUTH_FAILED)
    );
    // The English table has the same message for 201 and 203; the older table does not.
    assert_eq!(cause(18, "Your CSS services have been suspended."), None);
    assert_eq!(
        cause(18, "Your LVB service has been forcibly disabled."),
        Some(Cause::SERVICE_FORCIBLY_SUSPENDED)
    );
    assert_eq!(cause(18, "something else"), None);
    assert_eq!(
        (cause(40, ""), cause(-1, ""), cause(i64::MAX, "")),
        (None, None, None)
    );
}
