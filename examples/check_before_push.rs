//! An app checks a URL from its server before it connects. It has no key.
#![allow(missing_docs)]

use chrono::DateTime;
use pushurl::{Checker, Lang, Verdict};

fn main() {
    // An app uses the clock and the language of the device.
    let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap_or_default();
    let checker = Checker::new();
    for url in [
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
        "rtmp://192.0.2.1/live/cam 1",
    ] {
        let report = checker.check(url, now);
        match report.verdict() {
            // No problem was found without the key.
            Verdict::Accepted | Verdict::Undetermined => println!("connect"),
            Verdict::Rejected(cause) => {
                println!("{cause} {}", cause.errmsg(Lang::En));
                for finding in report.findings() {
                    let (detail, remedy) = (
                        finding.reason.detail(Lang::En),
                        finding.reason.remedy(Lang::En),
                    );
                    println!("  {}: {detail} {remedy}", finding.reason);
                }
            }
        }
    }
}
