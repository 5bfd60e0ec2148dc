//! Opening a database, and its tables.

use std::borrow::Cow;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, Executor as _};

use super::checkpoint;

/// In their order. One that was released is never changed; another is added.
const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "push", include_str!("../../migrations/1_push.sql"))];

/// One for the writer, one for the write-ahead log, and the others for questions.
const CONNECTIONS: u32 = 6;

/// How long a question may wait for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

pub async fn open(url: &str) -> Result<AnyPool, sqlx::Error> {
    sqlx::any::install_default_drivers();
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| Box::pin(prepare(connection)))
        .connect(&creating(url))
        .await?;
    let migrations = MIGRATIONS.map(|(version, description, sql)| {
        let (kind, sql) = (MigrationType::Simple, Cow::Borrowed(sql));
        Migration::new(version, description.into(), kind, sql, false)
    });
    let migrator = Migrator {
        migrations: Cow::Owned(migrations.into()),
        ..Migrator::DEFAULT
    };
    migrator.run(&pool).await?;
    if is_sqlite(url) {
        tokio::spawn(checkpoint::keep_short(pool.clone()));
    }
    Ok(pool)
}

fn is_sqlite(url: &str) -> bool {
    url.starts_with("sqlite:")
}

/// SQLite's file is made where there is none.
fn creating(url: &str) -> String {
    match is_sqlite(url) && !url.contains("mode=") && !url.contains(":memory:") {
        true if url.contains('?') => format!("{url}&mode=rwc"),
        true => format!("{url}?mode=rwc"),
        false => url.to_owned(),
    }
}

/// SQLite is told to keep what it acknowledged even if the power fails, and to let questions pass while it writes. PostgreSQL
/// does both by itself. The log is kept short by a task of its own.
async fn prepare(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    if connection.backend_name() == "SQLite" {
        connection
            .execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; \
                 PRAGMA wal_autocheckpoint = 0;",
            )
            .await?;
    }
    Ok(())
}
