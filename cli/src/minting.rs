//! Shared by signing one URL and many.

use std::io::{self, Write};
use std::time::Duration;

use chrono::{DateTime, Utc};
use pushurl::{Cause, Expiry, Protocol, Signed, Timestamp};

use crate::args::SignArgs;
use crate::failure::Failure;
use crate::json;
use crate::output;
use crate::render::{self, Fault};
use crate::status::Status;

/// The default lifetime, within the documented advice of 12 to 24 hours.
const USUAL_TTL: Duration = Duration::from_secs(24 * 3600);

/// What the service recommends at least (documented: 12 to 24 hours, P/33383).
pub const SHORTEST_USUAL: Duration = Duration::from_secs(12 * 3600);

/// What the service calls too short (documented, P/33383).
const TOO_SHORT: Duration = Duration::from_secs(5 * 60);

/// A very long lifetime, which the service advises against (documented, P/35598; the limit is our choice).
const VERY_LONG: Duration = Duration::from_secs(30 * 24 * 3600);

/// Warns on standard error of a lifetime that the service advises against, such as `--ttl 24`: 24 seconds.
pub fn warn_of_lifetime(args: &SignArgs, now: DateTime<Utc>) {
    let left = match (args.ttl, args.expires) {
        (Some(ttl), _) => ttl,
        (None, Some(expires)) => (expires - now).to_std().unwrap_or_default(),
        (None, None) => return,
    };
    let fault = match left {
        // An expired time is refused.
        Duration::ZERO => return,
        left if left <= TOO_SHORT => "5 minutes are too short",
        left if left > VERY_LONG => "more than 30 days are very long",
        _ => return,
    };
    let left = match left.as_secs() / (24 * 3600) {
        0 => humantime::format_duration(Duration::from_secs(left.as_secs())).to_string(),
        days => format!("{days} days"),
    };
    output::complain(&format!(
        "warning: the URL is valid for {left}: {fault}; the service advises 12 to 24 hours"
    ));
}

/// The expiration time, unless a row has its own.
pub fn expiry(args: &SignArgs) -> Expiry {
    match args.expires {
        Some(time) => Expiry::At(time.into()),
        None => Expiry::In(args.ttl.unwrap_or(USUAL_TTL)),
    }
}

/// Whether it is one of 18/300 to 18/309.
pub fn is_of_the_url(cause: Cause) -> bool {
    cause.errcode() == 18 && (300..=309).contains(&cause.sub_errcode())
}

/// Prints the faults on standard error.
pub fn refuse(args: &SignArgs, faults: &[Fault], status: &mut Status) -> Result<(), Failure> {
    status.raise(Status::Rejected);
    let mut out = output::styled_error();
    // If this fails, the exit status still reports the refusal.
    let _ = render::refusal(&mut out, args.lang.lang, &args.url, faults).and_then(|()| out.flush());
    Ok(())
}

/// Writes a signed URL as JSON.
pub fn write_json(
    out: &mut impl Write,
    line: Option<u64>,
    signed: &Signed<'_>,
    protocol: Protocol,
    url: &str,
) -> io::Result<()> {
    let pair = signed.encoder_pair(protocol);
    let object = json::Signed {
        line,
        url,
        protocol: protocol.name(),
        server: &pair.server,
        stream_key: &pair.stream_key,
        expires: Timestamp::from(signed.expires()).to_rfc3339(),
    };
    json::write(out, &object)
}
