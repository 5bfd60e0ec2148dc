//! Opening a database, and its tables.

use std::borrow::Cow;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, Executor as _};

use super::checkpoint;

/// Migrations in order. A released one never changes; a new one is added.
const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "push", include_str!("../../migrations/1_push.sql"))];

/// Connections: one for the writer, one for checkpoints, the others for queries.
const CONNECTIONS: u32 = 6;

/// How long a query may wait for a connection.
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

/// SQLite's file is created if it does not exist.
fn creating(url: &str) -> String {
    match is_sqlite(url) && !url.contains("mode=") && !url.contains(":memory:") {
        true if url.contains('?') => format!("{url}&mode=rwc"),
        true => format!("{url}?mode=rwc"),
        false => url.to_owned(),
    }
}

/// SQLite is set to keep acknowledged writes even if the power fails, and to answer queries while it writes, as PostgreSQL does by
/// default. A task of its own keeps the write-ahead log short.
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
