//! Letting pushes in, or refusing them: the library in its real place.

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
use judge::{Judged, judge};

/// How long a media server may take to tell that a push has ended which it was told to end.
const LEAVING: Duration = Duration::from_secs(2);

/// A push that a media server asks about.
pub struct Attempt {
    /// `nginx` or `srs`.
    pub origin: &'static str,
    /// What the media server calls the connection, with its own address before it.
    pub connection: String,
    /// Put together again from what the media server got of it.
    pub url: String,
    /// As the media server splits them.
    pub app: String,
    pub stream: String,
    pub client: IpAddr,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Admitted,
    Refused(Cause),
}

/// Judges a push, and keeps what was decided before it is told to anybody.
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
            true => let_in(gate, push).await,
            // As the media server itself would have it, which knows one push of a name alone.
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

/// It is among the live ones already; what cannot be kept is not let in.
async fn let_in(gate: &Gate, push: Push) -> Result<Answer, WriteError> {
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

/// Whether all pushes that a newer one replaces have gone.
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

/// Has the media server end a push. One that it does not know any more has ended without its being told.
async fn replace(gate: &Gate, attempt: &Attempt, old: LivePush) -> Result<bool, WriteError> {
    if let Err(error) = gate.kick.end(&old.row).await {
        let (app, stream) = (&attempt.app, &attempt.stream);
        tracing::warn!(%error, app, stream, "the older push cannot be ended, so that the newer one is refused");
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

/// A media server tells that the push of a connection has ended; `false` if none is known there.
pub async fn leave(gate: &Gate, connection: &str) -> Result<bool, WriteError> {
    let Some(push) = gate.live.lock().remove(connection) else {
        return Ok(false);
    };
    let cause = push.cause_of_end();
    end(gate, push, cause).await?;
    Ok(true)
}

/// The pushes whose media server has not told of them for so long have ended without anybody's telling.
pub async fn leave_silent(gate: &Gate, silence: Duration) -> Result<(), WriteError> {
    let silent = gate.live.lock().remove_silent(silence);
    for push in silent {
        end(gate, push, Cause::UNKNOWN_REASON).await?;
    }
    Ok(())
}

/// Records the end of a push that is no longer among the live ones. Nobody tells of it again, so that what cannot be written now
/// is kept, to be written later.
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
