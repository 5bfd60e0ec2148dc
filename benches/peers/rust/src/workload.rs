//! The work: 100,000 streams of one domain, the same in every run.

use std::io::{self, Write};

use chrono::DateTime;
use pushurl::{Key, Signer, Target};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const DOMAIN: &str = "push.example.com";
const NOW: i64 = 1_700_000_000;
const DAY: usize = 24 * 3600;
const ROWS: usize = 100_000;

/// Prints the key, the domain and the time of the check; then for each stream its application, name, expiration time and URL.
pub fn print() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(out, "{KEY}\t{DOMAIN}\t{NOW}")?;
    let utc = |unix| DateTime::from_timestamp(unix, 0).ok_or(io::Error::other("time out of range"));
    let signer = Signer::new(Key::new(KEY).map_err(io::Error::other)?);
    let mut state = 1_u32;
    let mut random = move |below: usize| {
        // A linear congruential generator.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    for number in 0..ROWS {
        // Random lengths, so that branch prediction cannot learn them.
        let len = 4 + random(12);
        let stream = format!("{number}-camera-of-a-room");
        let stream: String = stream.chars().take(len).collect();
        let expires = NOW + (DAY / 2 + random(DAY / 2)) as i64;
        let target = Target::new(DOMAIN, "live", &stream);
        let signed = signer.sign(&target, utc(expires)?, utc(NOW)?);
        let url = signed.map_err(io::Error::other)?.url();
        writeln!(out, "live\t{stream}\t{expires}\t{url}")?;
    }
    out.flush()
}
