//! Shared by `sign` and `sign_many`.

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

/// The default lifetime. The service advises 12 to 24 hours (documented, P/33383).
const DEFAULT_TTL: Duration = Duration::from_secs(24 * 3600);

/// The minimum lifetime that the service advises (documented, P/33383).
pub const RECOMMENDED_MIN_LIFETIME: Duration = Duration::from_secs(12 * 3600);

/// The longest lifetime that the service calls too short (documented, P/33383).
const TOO_SHORT: Duration = Duration::from_secs(5 * 60);

/// The service advises against very long lifetimes (documented, P/35598). The limit is our choice.
const VERY_LONG: Duration = Duration::from_secs(30 * 24 * 3600);

/// Prints a warning on standard error if the service advises against the lifetime, such as 24 seconds for `--ttl 24`.
pub fn warn_of_lifetime(args: &SignArgs, now: DateTime<Utc>) {
    let left = match (args.ttl, args.expires) {
        (Some(ttl), _) => ttl,
        (None, Some(expires)) => (expires - now).to_std().unwrap_or_default(),
        (None, None) => return,
    };
    let fault = match left {
        // The signer refuses an expiration time that has passed.
        Duration::ZERO => return,
        left if left <= TOO_SHORT => "too short",
        left if left > VERY_LONG => "very long",
        _ => return,
    };
    let left = match left.as_secs() / (24 * 3600) {
        0 => humantime::format_duration(Duration::from_secs(left.as_secs())).to_string(),
        days => format!("{days} days"),
    };
    output::complain(&format!(
        "warning: the URL is valid for {left}, which is {fault}; the service advises 12 to 24 hours"
    ));
}

/// The expiration time from the arguments. A row of a CSV file can have its own.
pub fn expiry(args: &SignArgs) -> Expiry {
    match args.expires {
        Some(time) => Expiry::At(time.into()),
        None => Expiry::In(args.ttl.unwrap_or(DEFAULT_TTL)),
    }
}

/// Whether the cause is an error in the unsigned URL: 18/300 to 18/309.
pub fn is_of_the_url(cause: Cause) -> bool {
    cause.errcode() == 18 && (300..=309).contains(&cause.sub_errcode())
}

/// Reports on standard error why the URL is not signed.
pub fn refuse(args: &SignArgs, faults: &[Fault], status: &mut Status) -> Result<(), Failure> {
    status.raise(Status::Rejected);
    let mut out = output::styled_error();
    // If printing fails, the exit status still reports the refusal.
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
