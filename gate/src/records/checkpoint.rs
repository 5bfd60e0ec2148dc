//! Checkpoints of SQLite's write-ahead log in a task of their own: otherwise a write waits for one now and then.

use std::time::Duration;

use sqlx::{AnyPool, Row as _};
use tokio::time::interval;

const OFTEN: Duration = Duration::from_millis(500);

/// From this length on, in pages, the log is truncated. Writers wait for that, but only for the last pages.
const LONG: i64 = 16_384;

/// Runs until the database is closed.
pub async fn keep_short(pool: AnyPool) {
    let mut clock = interval(OFTEN);
    while !pool.is_closed() {
        clock.tick().await;
        let brought = checkpoint(&pool, "PASSIVE").await;
        let again = match brought {
            Ok(length) if length > LONG => checkpoint(&pool, "RESTART").await,
            other => other,
        };
        if let Err(error) = again {
            tracing::warn!(%error, "the write-ahead log grows");
        }
    }
}

/// The length of the log in pages.
async fn checkpoint(pool: &AnyPool, how: &str) -> Result<i64, sqlx::Error> {
    let sql = format!("PRAGMA wal_checkpoint({how})");
    let row = sqlx::query(&sql).fetch_one(pool).await?;
    row.try_get(1)
}
