//! Admitting or refusing pushes.

mod diagnoses;
mod judge;
pub mod nginx;
pub mod srs;

use std::net::IpAddr;
use std::time::Duration;

use pushurl::Cause;
use tokio::time::{Instant, sleep};

use crate::clock;
use crate::gate::Gate;
use crate::live::LivePush;
use crate::records::{End, Push, WriteError};
pub use diagnoses::Diagnoses;
use judge::{Judged, judge};

/// How long a media server may take to report the end of a push that it was told to end.
const LEAVING: Duration = Duration::from_secs(2);

/// A push that a media server asks about.
pub struct Attempt {
    /// `nginx` or `srs`.
    pub origin: &'static str,
    /// The media server's ID of the connection, after the server's address.
    pub connection: String,
    /// The push URL, rebuilt from the parts that the media server received.
    pub url: String,
    /// As the media server splits them.
    pub app: String,
    pub stream: String,
    pub client: IpAddr,
}

/// The decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Admitted,
    Refused(Cause),
}

/// Judges a push, and stores the decision before it is returned.
pub async fn admit(gate: &Gate, attempt: Attempt) -> Result<Answer, WriteError> {
    let Judged {
        push,
        verdict,
        replaced,
        ghost,
    } = judge(gate, &attempt);
    if let Some(ghost) = ghost {
        end(gate, ghost, Cause::UNKNOWN_REASON).await?;
    }
    match verdict {
        Some(cause) => refuse(gate, push, cause).await,
        None => match replace_all(gate, &attempt, replaced).await? {
            true => store_admitted(gate, push).await,
            // The media server accepts only one push of a name.
            false => {
                gate.live.lock().remove_push(&push.connection, &push.id);
                refuse(gate, push, Cause::TOO_MANY_OF_STREAM).await
            }
        },
    }
}

async fn refuse(gate: &Gate, mut push: Push, cause: Cause) -> Result<Answer, WriteError> {
    gate.metrics.refused(cause);
    tracing::info!(%cause, domain = push.domain, app = push.app, stream = push.stream, client = push.client, reasons = push.reasons, "refused");
    push.end = Some(End::of(cause, push.started));
    gate.records.add(push).await?;
    Ok(Answer::Refused(cause))
}

/// The push is in the table already; one that cannot be stored is not admitted.
async fn store_admitted(gate: &Gate, push: Push) -> Result<Answer, WriteError> {
    let (connection, id) = (push.connection.clone(), push.id.clone());
    tracing::info!(
        domain = push.domain,
        app = push.app,
        stream = push.stream,
        client = push.client,
        "admitted"
    );
    if let Err(error) = gate.records.add(push).await {
        gate.live.lock().remove_push(&connection, &id);
        return Err(error);
    }
    gate.metrics.admitted();
    Ok(Answer::Admitted)
}

/// Whether all pushes that a newer one replaces have ended.
async fn replace_all(
    gate: &Gate,
    attempt: &Attempt,
    replaced: Vec<LivePush>,
) -> Result<bool, WriteError> {
    let mut all_gone = true;
    for old in replaced {
        all_gone &= replace(gate, attempt, old).await?;
    }
    Ok(all_gone)
}

/// Tells the media server to end a push. One that the media server does not know has ended unreported.
async fn replace(gate: &Gate, attempt: &Attempt, old: LivePush) -> Result<bool, WriteError> {
    if let Err(error) = gate.kick.end(&old.row).await {
        let (app, stream) = (&attempt.app, &attempt.stream);
        tracing::warn!(%error, app, stream, "the older push cannot be ended, so the newer one is refused");
        return Ok(!gate.live.lock().keep(&old));
    }
    let deadline = Instant::now() + LEAVING;
    while gate.live.lock().has(&old) {
        if Instant::now() >= deadline {
            let gone = gate
                .live
                .lock()
                .remove_push(&old.row.connection, &old.row.id);
            if let Some(gone) = gone {
                let cause = gone.cause_of_end();
                end(gate, gone, cause).await?;
            }
            break;
        }
        sleep(Duration::from_millis(5)).await;
    }
    Ok(true)
}

/// A media server reports the end of a connection's push; `false` if none is known.
pub async fn leave(gate: &Gate, connection: &str) -> Result<bool, WriteError> {
    let Some(push) = gate.live.lock().remove(connection) else {
        return Ok(false);
    };
    let cause = push.cause_of_end();
    end(gate, push, cause).await?;
    Ok(true)
}

/// Ends the pushes without a notice of their media server for this long.
pub async fn leave_silent(gate: &Gate, silence: Duration) -> Result<(), WriteError> {
    let silent = gate.live.lock().remove_silent(silence);
    for push in silent {
        end(gate, push, Cause::UNKNOWN_REASON).await?;
    }
    Ok(())
}

/// Stores the end of a push that was removed from the table. It is reported once, so an end that cannot be written is kept for
/// later.
async fn end(gate: &Gate, push: LivePush, cause: Cause) -> Result<(), WriteError> {
    let how = End::of(cause, clock::now_ms().max(push.row.started));
    let row = &push.row;
    tracing::info!(%cause, domain = row.domain, app = row.app, stream = row.stream, client = row.client, "ended");
    let written = gate.records.end(row.id.clone(), how.clone()).await;
    match written {
        Ok(_) => gate.metrics.ended(cause),
        Err(_) => gate.unwritten.add(row.id.clone(), how),
    }
    written.map(drop)
}
