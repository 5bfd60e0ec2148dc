//! A publish gate: admits or refuses pushes by a policy, and records interrupted pushes and their causes.

mod admission;
mod api;
mod callbacks;
mod clock;
mod gate;
mod guard;
mod hooks;
mod kick;
mod live;
mod log;
mod login;
mod metrics;
mod page;
mod policy;
mod problem;
mod records;
mod routes;
mod server;
mod settings;
mod tasks;
mod token;

use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use admission::Diagnoses;
use gate::{Gate, Shared, Unwritten};
use kick::Kick;
use live::Live;
use metrics::Metrics;
use policy::CurrentPolicy;
use records::Records;
use settings::Settings;

/// Enough open files for all connections and the database.
const FILES: u64 = 8192;

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    log::start();
    match run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            tracing::error!("{why}");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> Result<(), String> {
    // If the limit cannot be raised, connections wait until others are closed.
    let _ = rlimit::increase_nofile_limit(FILES);
    let token = settings.token()?;
    let callback_key = settings.callback_key()?;
    let policy = CurrentPolicy::open(&settings.policy).map_err(|faults| {
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        format!("{}: {}", settings.policy.display(), faults.join("; "))
    })?;
    // The address may contain a password that the log does not mask, so it is not logged.
    let opened = Records::open(&settings.database).await;
    let (records, writer) =
        opened.map_err(|error| format!("the database cannot be opened: {error}"))?;
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.map_err(|error| format!("{}: {error}", settings.listen))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let gate: Shared = Arc::new(Gate {
        policy,
        live: Live::default(),
        diagnoses: Diagnoses::new(),
        records,
        unwritten: Unwritten::default(),
        kick: Kick::new(settings.nginx_control, settings.srs_api),
        metrics: Metrics::new().map_err(|error| error.to_string())?,
        token,
        callback_key,
        media_servers: settings.media_servers.clone(),
    });
    let live = gate.resume().await.map_err(|error| error.to_string())?;
    tasks::start(&gate, settings.keep_days, settings.silence);
    tracing::info!(live, "listening on http://{address}");
    let end = end().map_err(|error| error.to_string())?;
    server::serve(
        listener,
        routes::all(Arc::clone(&gate)),
        settings.media_servers,
        end,
    )
    .await;
    gate.unwritten.write(&gate.records).await;
    tracing::info!("stopped");
    drop(gate);
    // Other tasks may still run; the writer has answered all pending writes.
    writer.abort();
    Ok(())
}

/// Completes when the process is told to stop.
fn end() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
