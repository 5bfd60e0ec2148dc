//! A server signs a push URL in every form, and checks one of them.
#![allow(missing_docs)]

use std::error::Error;
use std::time::Duration;

use chrono::DateTime;
use pushurl::{Checker, Key, Protocol, Signer, Target};

fn main() -> Result<(), Box<dyn Error>> {
    // A server reads its key from a secret store, and uses the clock.
    let key = Key::new("e12c46f2612d5106e2034781ab261ca3")?;
    let now = DateTime::from_timestamp(1_700_000_000, 0).ok_or("no such time")?;

    let signer = Signer::new(key.clone());
    let target = Target::new("push.example.com", "live", "cam1");
    let signed = signer.sign(&target, Duration::from_secs(24 * 3600), now)?;
    for protocol in Protocol::ALL {
        println!("{protocol}: {}", signed.url_as(protocol));
    }

    let checker = Checker::new().with_key(key);
    let url = signed.url();
    let report = checker.check(&url, now);
    let seconds = report.time_left().map_or(0, |left| left.num_seconds());
    println!("{}, {seconds} s left", report.verdict().name());
    Ok(())
}
