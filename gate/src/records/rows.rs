//! A push as a row of the database.

use pushurl::Cause;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyPool, FromRow, Row as _};

/// All columns, in the order of their values.
pub const COLUMNS: &str = "id, origin, connection, domain, app, stream, client, priority, started, ended, errcode, \
                           sub_errcode, errmsg, reasons";

/// The number of columns.
pub const WIDTH: usize = 14;

/// A push that is live, has ended, or was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    pub id: String,
    /// Where it was reported: `nginx`, `srs` or `callback`.
    pub origin: String,
    /// The media server's name for the connection.
    pub connection: String,
    pub domain: String,
    pub app: String,
    pub stream: String,
    pub client: String,
    pub priority: i64,
    /// In Unix milliseconds.
    pub started: i64,
    pub end: Option<End>,
    /// The reasons of the failures, separated by commas.
    pub reasons: String,
}

/// When and why a push ended. A refused push ends at the time of its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// In Unix milliseconds.
    pub at: i64,
    pub errcode: i64,
    /// `None` if a callback does not say it.
    pub sub_errcode: Option<i64>,
    /// The errmsg of a callback.
    pub errmsg: Option<String>,
}

impl End {
    pub fn of(cause: Cause, at: i64) -> Self {
        Self {
            at,
            errcode: cause.errcode().into(),
            sub_errcode: Some(cause.sub_errcode().into()),
            errmsg: None,
        }
    }

    /// The row of the service's table, if it is known.
    pub fn cause(&self) -> Option<Cause> {
        let errcode = u16::try_from(self.errcode).ok()?;
        Cause::new(errcode, u16::try_from(self.sub_errcode?).ok()?)
    }
}

impl Push {
    /// Binds all columns. Names come from clients: characters that a database does not accept are replaced.
    pub fn bind<'q>(
        &self,
        query: Query<'q, Any, AnyArguments<'q>>,
    ) -> Query<'q, Any, AnyArguments<'q>> {
        let end = self.end.as_ref();
        query
            .bind(storable(&self.id))
            .bind(storable(&self.origin))
            .bind(storable(&self.connection))
            .bind(storable(&self.domain))
            .bind(storable(&self.app))
            .bind(storable(&self.stream))
            .bind(storable(&self.client))
            .bind(self.priority)
            .bind(self.started)
            .bind(end.map(|end| end.at))
            .bind(end.map(|end| end.errcode))
            .bind(end.and_then(|end| end.sub_errcode))
            .bind(end.and_then(|end| end.errmsg.as_deref()).map(storable))
            .bind(storable(&self.reasons))
    }
}

/// PostgreSQL accepts no NUL in a text.
fn storable(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

impl FromRow<'_, AnyRow> for Push {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let ended: Option<i64> = row.try_get("ended")?;
        let end = match ended {
            Some(at) => Some(End {
                at,
                errcode: row.try_get("errcode")?,
                sub_errcode: row.try_get("sub_errcode")?,
                errmsg: row.try_get("errmsg")?,
            }),
            None => None,
        };
        Ok(Self {
            id: row.try_get("id")?,
            origin: row.try_get("origin")?,
            connection: row.try_get("connection")?,
            domain: row.try_get("domain")?,
            app: row.try_get("app")?,
            stream: row.try_get("stream")?,
            client: row.try_get("client")?,
            priority: row.try_get("priority")?,
            started: row.try_get("started")?,
            end,
            reasons: row.try_get("reasons")?,
        })
    }
}

/// The pushes that the gate admitted and that have not ended; pushes of callbacks are live elsewhere.
pub async fn live(pool: &AnyPool) -> Result<Vec<Push>, sqlx::Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM push WHERE ended IS NULL AND origin <> 'callback' ORDER BY id"
    );
    sqlx::query_as(&sql).fetch_all(pool).await
}
