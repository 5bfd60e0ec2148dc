//! What signing one URL and signing many have in common.

use std::io::{self, Write};
use std::time::Duration;

use pushurl::{Cause, Expiry, Protocol, Signed};

use crate::args::SignArgs;
use crate::failure::Failure;
use crate::json;
use crate::moments;
use crate::output;
use crate::render::{self, Fault};
use crate::status::Status;

/// Within the documented advice of 12 to 24 hours.
const USUAL_TTL: Duration = Duration::from_secs(24 * 3600);

/// Until when to sign, where a row does not say it.
pub fn expiry(args: &SignArgs) -> Expiry {
    match args.expires {
        Some(moment) => Expiry::At(moment.into()),
        None => Expiry::In(args.ttl.unwrap_or(USUAL_TTL)),
    }
}

/// 18/300 to 18/309.
pub fn is_of_the_url(cause: Cause) -> bool {
    cause.errcode() == 18 && (300..=309).contains(&cause.sub_errcode())
}

/// Says why on standard error.
pub fn refuse(args: &SignArgs, faults: &[Fault], status: &mut Status) -> Result<(), Failure> {
    status.raise(Status::Rejected);
    let mut out = output::styled_error();
    // Where even standard error is gone, the exit status says it.
    let _ = render::refusal(&mut out, args.lang.lang, &args.url, faults).and_then(|()| out.flush());
    Ok(())
}

/// Says on standard error what a check warns of in the new URL, such as a port that it carried along.
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
        expires: moments::rfc3339(signed.expires()),
    };
    json::write(out, &object)
}
