//! Pushes in the database: what is live, and the records of what has ended or was refused.

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

/// The database. Everything that was acknowledged is on the disk.
#[derive(Clone)]
pub struct Records {
    pool: AnyPool,
    writer: Writer,
}

impl Records {
    /// Opens the database, and brings its tables up to date. What is returned beside it ends when all is written and
    /// nothing can be written any more.
    pub async fn open(url: &str) -> Result<(Self, JoinHandle<()>), sqlx::Error> {
        let pool = schema::open(url).await?;
        let (writer, task) = Writer::start(pool.clone());
        Ok((Self { pool, writer }, task))
    }

    /// Keeps a new push.
    pub async fn add(&self, push: Push) -> Result<(), WriteError> {
        self.writer.write(Write::Add(push)).await.map(drop)
    }

    /// Ends a push; `false` if it had ended already, or is not known.
    pub async fn end(&self, id: String, end: End) -> Result<bool, WriteError> {
        self.writer.write(Write::End(id, end)).await
    }

    /// Keeps a push that may be known already, by its id: a start is kept once, and so is an end. `false` if nothing was new.
    pub async fn merge(&self, push: Push) -> Result<bool, WriteError> {
        self.writer.write(Write::Merge(push)).await
    }

    /// Deletes what ended before this moment, in milliseconds of Unix time, and says how much that was.
    pub async fn forget(&self, before: i64) -> Result<u64, sqlx::Error> {
        let deleted = sqlx::query("DELETE FROM push WHERE ended < $1")
            .bind(before)
            .execute(&self.pool)
            .await?;
        Ok(deleted.rows_affected())
    }

    /// The pushes that the gate let in and that have not ended.
    pub async fn live(&self) -> Result<Vec<Push>, sqlx::Error> {
        rows::live(&self.pool).await
    }

    /// Whether the database answers.
    pub async fn is_there(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.pool).await.is_ok()
    }
}
