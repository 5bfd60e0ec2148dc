//! Periodic tasks.

use std::sync::Arc;
use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};
use tokio::time::interval;

use crate::admission;
use crate::clock;
use crate::gate::{Gate, Shared};

/// How often the policy file is checked for changes, with the other frequent tasks.
const SOON: Duration = Duration::from_secs(1);

/// How often old records are deleted.
const SELDOM: Duration = Duration::from_secs(3600);

const DAY_MS: i64 = 24 * 3600 * 1000;

pub fn start(gate: &Shared, keep_days: u32, silence: Option<u64>) {
    let often = Arc::clone(gate);
    tokio::spawn(async move {
        let mut clock = interval(SOON);
        let mut asked = signal(SignalKind::hangup()).ok();
        loop {
            tokio::select! {
                _ = clock.tick() => {}
                () = hangup(&mut asked) => {}
            }
            read_policy(&often).await;
            often.unwritten.write(&often.records).await;
            if let Some(silence) = silence {
                // What cannot be written is kept, and tried again later.
                let _ = admission::leave_silent(&often, Duration::from_secs(silence)).await;
            }
        }
    });
    let seldom = Arc::clone(gate);
    tokio::spawn(async move {
        let mut clock = interval(SELDOM);
        loop {
            clock.tick().await;
            forget(&seldom, keep_days).await;
        }
    });
}

async fn hangup(signal: &mut Option<tokio::signal::unix::Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

/// In a thread of its own: reading a large file must not delay responses.
async fn read_policy(gate: &Shared) {
    let reading = Arc::clone(gate);
    let read = tokio::task::spawn_blocking(move || reading.policy.refresh()).await;
    match read {
        Ok(Some(Ok(()))) => {
            gate.metrics.policy_read(true);
            tracing::info!("the policy file has changed and takes effect");
        }
        Ok(Some(Err(faults))) => {
            gate.metrics.policy_read(false);
            for fault in faults {
                tracing::error!(
                    "the policy file has changed and is faulty, so that the policy of before counts: {fault}"
                );
            }
        }
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "the policy file cannot be read"),
    }
}

async fn forget(gate: &Gate, keep_days: u32) {
    match gate
        .records
        .forget(clock::now_ms() - i64::from(keep_days) * DAY_MS)
        .await
    {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "old records are deleted"),
        Err(error) => tracing::warn!(%error, "old records cannot be deleted"),
    }
}
