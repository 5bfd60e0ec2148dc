//! Load: a given number of admissions per second, each on its own connection as nginx-rtmp opens them, against a gate in another
//! process; then every verdict and every record is compared with what was sent.
//!
//! ```sh
//! cargo bench -p pushurl-gate --bench load -- --rate 2000 --seconds 60
//! ```
//!
//! Half of the pushes are refused. The others are admitted and end two seconds later, which is another request each. A latency counts
//! from the time at which the request was due, so that a slow gate cannot hide it.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::Parser;
use pushurl::{Key, Protocol, Signer, Target};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::sleep_until;

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const DOMAIN: &str = "push.example.com";

/// How long a push stays live.
const LIVE: Duration = Duration::from_secs(2);

#[derive(Parser)]
struct Arguments {
    /// Admissions a second
    #[arg(long, default_value_t = 2000)]
    rate: u64,
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// A database other than a new one of SQLite
    #[arg(long)]
    database: Option<String>,
    /// Added by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

/// The results of all requests.
#[derive(Default)]
struct Seen {
    wrong: AtomicU64,
    failed: AtomicU64,
    /// Latencies of admissions, in microseconds.
    times: Mutex<Vec<u64>>,
}

#[tokio::main]
async fn main() {
    let arguments = Arguments::parse();
    let files = tempfile::tempdir().unwrap();
    let policy = files.path().join("policy.toml");
    std::fs::write(
        &policy,
        format!("[[domain]]\nname = '{DOMAIN}'\nkey = '{KEY}'\n"),
    )
    .unwrap();
    let database = arguments.database.clone();
    let database = database.unwrap_or_else(|| format!("sqlite:{}/gate.db", files.path().display()));
    let address = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().to_string()
    };
    let mut gate = Gate(
        Command::new(env!("CARGO_BIN_EXE_pushurl-gate"))
            .args(["--listen", &address, "--database", &database, "--policy"])
            .arg(&policy)
            .stdout(Stdio::null())
            .spawn()
            .unwrap(),
    );
    while post(&address, "/callback", "").await.is_none() {
        assert!(gate.0.try_wait().unwrap().is_none(), "the gate has ended");
    }
    let before = total(&address, "").await;
    let seen = Arc::new(Seen::default());
    let total_pushes = arguments.rate * arguments.seconds;
    let began = Instant::now() + Duration::from_millis(100);
    let mut tasks = Vec::new();
    for number in 0..total_pushes {
        let due = began + Duration::from_micros(number * 1_000_000 / arguments.rate);
        sleep_until(due.into()).await;
        tasks.push(tokio::spawn(push(
            Arc::clone(&seen),
            address.clone(),
            number,
            due,
        )));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let took = began.elapsed();
    report(&address, &seen, &arguments, took, before).await;
}

/// One push, and its end.
async fn push(seen: Arc<Seen>, address: String, number: u64, due: Instant) {
    let is_good = number.is_multiple_of(2);
    let status = post(&address, "/hooks/nginx", &publish(number, is_good)).await;
    let time = u64::try_from(due.elapsed().as_micros()).unwrap();
    seen.times.lock().await.push(time);
    let counter = match status {
        None => Some(&seen.failed),
        Some(status) if (status == 200) != is_good => Some(&seen.wrong),
        Some(_) => None,
    };
    if let Some(counter) = counter {
        counter.fetch_add(1, Ordering::Relaxed);
    }
    if is_good {
        sleep_until((due + LIVE).into()).await;
        let done = format!("{}&call=publish_done&name=cam{number}", lead(number));
        if post(&address, "/hooks/nginx", &done).await != Some(200) {
            seen.failed.fetch_add(1, Ordering::Relaxed);
        }
    }
}

async fn report(address: &str, seen: &Seen, arguments: &Arguments, took: Duration, before: u64) {
    let mut times = seen.times.lock().await.clone();
    times.sort_unstable();
    let quantile =
        |thousandths: usize| times[(times.len() - 1) * thousandths / 1000] as f64 / 1000.0;
    println!(
        "admissions {} at {} a second, all ended after {:.1} s",
        times.len(),
        arguments.rate,
        took.as_secs_f64()
    );
    println!(
        "milliseconds: median {:.2}, 90% {:.2}, 99% {:.2}, 99.9% {:.2}, most {:.2}",
        quantile(500),
        quantile(900),
        quantile(990),
        quantile(999),
        quantile(1000)
    );
    let records = total(address, "").await - before;
    let (wrong, failed) = (
        seen.wrong.load(Ordering::Relaxed),
        seen.failed.load(Ordering::Relaxed),
    );
    println!("wrong verdicts {wrong}, failed requests {failed}, records {records}");
    assert_eq!((wrong, failed, records), (0, 0, times.len() as u64));
}

/// The number of records.
async fn total(address: &str, query: &str) -> u64 {
    let request = format!(
        "GET /api/records?{query} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    );
    let answer = ask(address, &request).await.unwrap();
    let body = answer.split_once("\r\n\r\n").unwrap().1;
    serde_json::from_str::<Value>(body).unwrap()["TotalNum"]
        .as_u64()
        .unwrap()
}

/// The status; `None` without a response.
async fn post(address: &str, path: &str, body: &str) -> Option<u16> {
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = ask(address, &request).await.ok()?;
    answer.get("HTTP/1.1 ".len()..)?.get(..3)?.parse().ok()
}

async fn ask(address: &str, request: &str) -> std::io::Result<String> {
    let mut connection = TcpStream::connect(address).await?;
    connection.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await?;
    Ok(answer)
}

fn publish(number: u64, is_good: bool) -> String {
    let key = if is_good { KEY } else { "another key" };
    let stream = format!("cam{number}");
    let target = Target::new(DOMAIN, "live", &stream);
    let now = chrono::Utc::now();
    let signed = Signer::new(Key::new(key).unwrap())
        .sign(&target, Duration::from_secs(3600), now)
        .unwrap();
    let stream_key = signed.encoder_pair(Protocol::Rtmp).stream_key;
    let query = stream_key.split_once('?').unwrap().1;
    format!(
        "{}&call=publish&name={stream}&type=live&{query}",
        lead(number)
    )
}

fn lead(number: u64) -> String {
    format!(
        "app=live&flashver=FMLE&swfurl=&tcurl=rtmp%3A%2F%2F{DOMAIN}%2Flive&pageurl=&addr=203.0.113.9&clientid={number}"
    )
}

/// The gate, which is stopped on drop.
struct Gate(Child);

impl Drop for Gate {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
