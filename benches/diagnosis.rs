//! The cost of a failed check with its diagnosis, relative to one hash.
//!
//! `cargo bench --bench diagnosis` prints nanoseconds, and ratios to `md5::compute` of the hashed bytes of a good secret.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::hint::black_box;

use chrono::DateTime;
use pushurl::{Checker, Key, Reason};
use support::{contender, measure};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const BACKUP: &str = "7f9c2ba4e88f827d616045507605853e";
const PLAYBACK: &str = "0b5a3d7718cf4ac3cb7a1d5c27aa4aef";
const STREAM: &str = "cam1";
const TXTIME: &str = "7FFFFFFF";

fn main() {
    let key = |text: &str| Key::new(text).unwrap();
    let one_key = Checker::new().with_key(key(KEY));
    let all_keys = one_key
        .clone()
        .with_backup_key(key(BACKUP))
        .with_playback_key(key(PLAYBACK));
    let url = |txsecret: &str| {
        format!("rtmp://push.example.com/live/{STREAM}?txSecret={txsecret}&txTime={TXTIME}")
    };
    let signed = |hashed: String| url(&format!("{:x}", md5::compute(hashed)));
    let message = format!("{KEY}{STREAM}{TXTIME}");
    let good = signed(message.clone());
    let lower = signed(message.to_lowercase());
    let app_and_stream = signed(format!("{KEY}live/{STREAM}{TXTIME}"));
    let wrong = url(&"0".repeat(32));
    let wrong_sha256 = url(&"F".repeat(64));
    let malformed = good.replace("&txTime=", "&amp;txTime=");

    let check = |checker: &Checker, url: &str, expected: Option<Reason>| {
        let now = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        let report = black_box(checker.check(black_box(url), now));
        let first = report.findings().first().map(|finding| finding.reason);
        assert_eq!(first, expected);
    };
    let mismatch = Some(Reason::SecretMismatch);
    let mut contenders = [
        contender("md5::compute", &[()], |()| {
            black_box(md5::compute(black_box(&message)));
        }),
        contender("a good URL", &[()], |()| check(&one_key, &good, None)),
        contender("the first mistake tried: lower case", &[()], |()| {
            check(&one_key, &lower, Some(Reason::SecretSignedLowercaseTime));
        }),
        contender("a likely mistake: App/Stream", &[()], |()| {
            check(
                &one_key,
                &app_and_stream,
                Some(Reason::SecretSignedAppAndStream),
            );
        }),
        contender("nothing matches, one key", &[()], |()| {
            check(&one_key, &wrong, mismatch)
        }),
        contender("nothing matches, three keys", &[()], |()| {
            check(&all_keys, &wrong, mismatch);
        }),
        contender("nothing matches, three keys, SHA-256", &[()], |()| {
            check(&all_keys, &wrong_sha256, Some(Reason::SecretOtherHash));
        }),
        contender("a malformed query, not diagnosed", &[()], |()| {
            check(&one_key, &malformed, Some(Reason::TxtimeHtmlEscaped));
        }),
    ];
    let times = measure(&mut contenders);
    println!("{:<38} {:>9} {:>9}", "", "ns", "x md5");
    for (contender, time) in contenders.iter().zip(&times) {
        println!(
            "{:<38} {time:>9.1} {:>9.2}",
            contender.name,
            time / times[0]
        );
    }
}
