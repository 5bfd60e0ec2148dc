//! Pushes in the database: live ones, and the records of those that ended or were refused.

mod checkpoint;
mod query;
mod rows;
mod schema;
mod writer;

pub use query::{Filter, Order, Page};
pub use rows::{End, Push};
pub use writer::WriteError;

use sqlx::AnyPool;
use tokio::task::JoinHandle;

use writer::{Write, Writer};

/// The database. A write is on the disk once it is acknowledged.
#[derive(Clone)]
pub struct Records {
    pool: AnyPool,
    writer: Writer,
}

impl Records {
    /// Opens the database, and migrates its tables. The returned handle completes when everything is written and the database is
    /// closed.
    pub async fn open(url: &str) -> Result<(Self, JoinHandle<()>), sqlx::Error> {
        let pool = schema::open(url).await?;
        let (writer, task) = Writer::start(pool.clone());
        Ok((Self { pool, writer }, task))
    }

    /// Inserts a new push.
    pub async fn add(&self, push: Push) -> Result<(), WriteError> {
        self.writer.write(Write::Add(push)).await.map(drop)
    }

    /// Records the end of a push; `false` if it has ended already, or is unknown.
    pub async fn end(&self, id: String, end: End) -> Result<bool, WriteError> {
        self.writer.write(Write::End(id, end)).await
    }

    /// Inserts or updates a push by its id; start and end are written once. `false` if nothing changed.
    pub async fn merge(&self, push: Push) -> Result<bool, WriteError> {
        self.writer.write(Write::Merge(push)).await
    }

    /// Deletes the records of pushes that ended before this time (Unix milliseconds), and returns how many.
    pub async fn forget(&self, before: i64) -> Result<u64, sqlx::Error> {
        let deleted = sqlx::query("DELETE FROM push WHERE ended < $1")
            .bind(before)
            .execute(&self.pool)
            .await?;
        Ok(deleted.rows_affected())
    }

    /// The pushes that the gate admitted and that have not ended.
    pub async fn live(&self) -> Result<Vec<Push>, sqlx::Error> {
        rows::live(&self.pool).await
    }

    /// Whether the database answers.
    pub async fn is_there(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.pool).await.is_ok()
    }
}
