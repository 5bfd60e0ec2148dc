//! One task writes for all callers, and acknowledges a batch once its transaction is on the disk.

use std::fmt;

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AnyPool, Connection as _};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::rows::{COLUMNS, End, Push, WIDTH};

/// Queue capacity; senders block when it is full.
const QUEUE: usize = 4096;

/// The most writes in a transaction. A statement has at most 65,535 values in PostgreSQL, 32,766 in SQLite.
const BATCH: usize = 512;

/// A write.
#[derive(Clone)]
pub enum Write {
    /// A new push.
    Add(Push),
    /// The end of a known push.
    End(String, End),
    /// A push that may be known already.
    Merge(Push),
}

/// The write failed; the log says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteError;

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the database cannot be written to")
    }
}

type Answer = Result<bool, WriteError>;

struct Waiting {
    write: Write,
    answer: oneshot::Sender<Answer>,
}

/// A handle of the writing task.
#[derive(Clone)]
pub struct Writer(mpsc::Sender<Waiting>);

impl Writer {
    /// Starts the task, which ends when everything is written and no handle is left.
    pub fn start(pool: AnyPool) -> (Self, JoinHandle<()>) {
        let (sender, queue) = mpsc::channel(QUEUE);
        (Self(sender), tokio::spawn(work(pool, queue)))
    }

    /// Waits until the write is on the disk, and returns whether it changed anything.
    pub async fn write(&self, write: Write) -> Answer {
        let (response, result) = oneshot::channel();
        let waiting = Waiting {
            write,
            answer: response,
        };
        self.0.send(waiting).await.map_err(|_| WriteError)?;
        result.await.map_err(|_| WriteError)?
    }
}

async fn work(pool: AnyPool, mut queue: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut batch, BATCH).await > 0 {
        let (writes, waiting): (Vec<_>, Vec<_>) =
            batch.drain(..).map(|one| (one.write, one.answer)).unzip();
        for (response, result) in waiting.into_iter().zip(all(&pool, &writes).await) {
            // The caller may have gone.
            let _ = response.send(result);
        }
    }
}

/// Writes all in one transaction; if that fails, each in its own, so that one fault does not fail the others.
async fn all(pool: &AnyPool, writes: &[Write]) -> Vec<Answer> {
    match together(pool, writes).await {
        Ok(changed) => return changed.into_iter().map(Ok).collect(),
        Err(error) if writes.len() == 1 => return vec![failed(&error)],
        Err(error) => {
            tracing::warn!(%error, "{} writes failed together; each is tried alone", writes.len())
        }
    }
    let mut answers = Vec::with_capacity(writes.len());
    for write in writes {
        let changed = together(pool, std::slice::from_ref(write)).await;
        answers.push(match changed {
            Ok(changed) => Ok(changed.contains(&true)),
            Err(error) => failed(&error),
        });
    }
    answers
}

fn failed(error: &sqlx::Error) -> Answer {
    tracing::error!(%error, "the database cannot be written to");
    Err(WriteError)
}

/// One transaction. New pushes come first: a push ends only after its start is acknowledged.
async fn together(pool: &AnyPool, writes: &[Write]) -> Result<Vec<bool>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let mut transaction = connection.begin().await?;
    add(&mut transaction, writes).await?;
    let mut changed = Vec::with_capacity(writes.len());
    for write in writes {
        changed.push(match write {
            Write::Add(_) => true,
            Write::End(id, how) => end(&mut transaction, id, how).await?,
            Write::Merge(push) => merge(&mut transaction, push).await?,
        });
    }
    transaction.commit().await?;
    Ok(changed)
}

async fn add(connection: &mut AnyConnection, writes: &[Write]) -> Result<(), sqlx::Error> {
    let pushes: Vec<_> = writes
        .iter()
        .filter_map(|write| match write {
            Write::Add(push) => Some(push),
            _ => None,
        })
        .collect();
    if pushes.is_empty() {
        return Ok(());
    }
    let rows: Vec<_> = (0..pushes.len()).map(placeholders).collect();
    let sql = format!("INSERT INTO push ({COLUMNS}) VALUES {}", rows.join(", "));
    // There is a statement for each length of a batch, so prepared ones are not cached.
    let query = pushes
        .into_iter()
        .fold(sqlx::query(&sql).persistent(false), |query, push| {
            push.bind(query)
        });
    query.execute(connection).await.map(drop)
}

/// `($1, $2, …)`, numbered through all rows.
fn placeholders(row: usize) -> String {
    let numbers = (1..=WIDTH).map(|column| format!("${}", row * WIDTH + column));
    format!("({})", numbers.collect::<Vec<_>>().join(", "))
}

async fn end(connection: &mut AnyConnection, id: &str, end: &End) -> Result<bool, sqlx::Error> {
    let query = sqlx::query(
        "UPDATE push SET ended = $2, errcode = $3, sub_errcode = $4, errmsg = $5 WHERE id = $1 AND ended IS NULL",
    );
    let query = query
        .bind(id.to_owned())
        .bind(end.at)
        .bind(end.errcode)
        .bind(end.sub_errcode)
        .bind(end.errmsg.clone());
    is_changed(connection, query).await
}

async fn merge(connection: &mut AnyConnection, push: &Push) -> Result<bool, sqlx::Error> {
    let values = placeholders(0);
    let sql = match push.end {
        None => format!("INSERT INTO push ({COLUMNS}) VALUES {values} ON CONFLICT (id) DO NOTHING"),
        Some(_) => format!(
            "INSERT INTO push ({COLUMNS}) VALUES {values} ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, \
             errcode = excluded.errcode, sub_errcode = excluded.sub_errcode, errmsg = excluded.errmsg \
             WHERE push.ended IS NULL"
        ),
    };
    is_changed(connection, push.bind(sqlx::query(&sql))).await
}

async fn is_changed<'q>(
    connection: &'q mut AnyConnection,
    query: Query<'q, Any, AnyArguments<'q>>,
) -> Result<bool, sqlx::Error> {
    Ok(query.execute(connection).await?.rows_affected() > 0)
}
