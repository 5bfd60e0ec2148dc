//! A push as a row.

use pushurl::Cause;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyPool, FromRow, Row as _};

/// All columns, in the order in which they are bound.
pub const COLUMNS: &str = "id, origin, connection, domain, app, stream, client, priority, started, ended, errcode, \
                           sub_errcode, errmsg, reasons";

/// How many columns there are.
pub const WIDTH: usize = 14;

/// A push that is live, has ended, or was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    pub id: String,
    /// Who told of it: `nginx`, `srs`, `callback`.
    pub origin: String,
    /// What its media server calls the connection.
    pub connection: String,
    pub domain: String,
    pub app: String,
    pub stream: String,
    pub client: String,
    pub priority: i64,
    /// In milliseconds of Unix time.
    pub started: i64,
    pub end: Option<End>,
    /// Names of what was found wrong, with commas between them.
    pub reasons: String,
}

/// When and why a push ended. Of one that was refused, it is the moment of its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// In milliseconds of Unix time.
    pub at: i64,
    pub errcode: i64,
    /// Unknown where a callback does not tell.
    pub sub_errcode: Option<i64>,
    /// A callback's own words.
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

    /// The row of the service's table, where it is known.
    pub fn cause(&self) -> Option<Cause> {
        let errcode = u16::try_from(self.errcode).ok()?;
        Cause::new(errcode, u16::try_from(self.sub_errcode?).ok()?)
    }
}

impl Push {
    /// Binds all columns. Names come from whoever pushes: what a database does not take is replaced.
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

/// PostgreSQL keeps no NUL in a text.
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

/// The pushes that the gate let in and that have not ended; those of callbacks are live elsewhere.
pub async fn live(pool: &AnyPool) -> Result<Vec<Push>, sqlx::Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM push WHERE ended IS NULL AND origin <> 'callback' ORDER BY id"
    );
    sqlx::query_as(&sql).fetch_all(pool).await
}
