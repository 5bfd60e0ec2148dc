//! Queries for records.

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::{Query, QueryAs};
use sqlx::{Any, FromRow, Row as _};

use super::Records;
use super::rows::{COLUMNS, Push};

/// Which records. A field that is `None` does not filter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Ended at this time or later, in Unix milliseconds.
    pub from: Option<i64>,
    /// Ended before this time.
    pub to: Option<i64>,
    pub domain: Option<String>,
    pub app: Option<String>,
    pub stream: Option<String>,
    /// Match the whole StreamName, not a part of it.
    pub is_strict: bool,
    /// Only pushes that were admitted.
    pub got_through: bool,
    pub errcode: Option<i64>,
    pub sub_errcode: Option<i64>,
}

/// The column to sort by, and the direction.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// One of the columns of the table; never text from a request.
    pub by: &'static str,
    pub ascending: bool,
}

/// Limit and offset.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub size: i64,
    pub skip: i64,
}

/// How many pushes ended with an errcode in one interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The start of the interval, in Unix milliseconds.
    pub from: i64,
    pub errcode: i64,
    pub count: i64,
}

impl FromRow<'_, AnyRow> for Bar {
    fn from_row(row: &AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            from: row.try_get("bar")?,
            errcode: row.try_get("errcode")?,
            count: row.try_get("pushes")?,
        })
    }
}

/// A value of a condition.
enum Value {
    Text(String),
    Number(i64),
}

/// Conditions, and their values in the order of `$1`, `$2`, ….
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions {
            sql: "ended IS NOT NULL".into(),
            values: Vec::new(),
        };
        all.number("ended >= ", self.from);
        all.number("ended < ", self.to);
        all.number("errcode = ", self.errcode);
        all.number("sub_errcode = ", self.sub_errcode);
        // Domains are case-insensitive; AppName and StreamName are not.
        let domain = self.domain.as_deref().map(str::to_ascii_lowercase);
        all.text("lower(domain) = ", domain);
        all.text("app = ", self.app.clone());
        if self.is_strict {
            all.text("stream = ", self.stream.clone());
        } else {
            all.part("lower(stream)", self.stream.as_deref());
        }
        if self.got_through {
            all.sql += " AND errcode NOT IN (18, 19)";
        }
        all
    }
}

impl Conditions {
    fn number(&mut self, condition: &str, value: Option<i64>) {
        self.add(condition, value.map(Value::Number), "");
    }

    fn text(&mut self, condition: &str, value: Option<String>) {
        self.add(condition, value.map(Value::Text), "");
    }

    /// A substring in any case, which both databases support.
    fn part(&mut self, column: &str, part: Option<&str>) {
        let pattern = part.map(|part| {
            let escaped = part
                .to_ascii_lowercase()
                .replace('\\', "\\\\")
                .replace('%', "\\%")
                .replace('_', "\\_");
            format!("%{escaped}%")
        });
        self.add(
            &format!("{column} LIKE "),
            pattern.map(Value::Text),
            " ESCAPE '\\'",
        );
    }

    fn add(&mut self, before: &str, value: Option<Value>, after: &str) {
        if let Some(value) = value {
            self.values.push(value);
            let number = self.values.len();
            self.sql += &format!(" AND {before}${number}{after}");
        }
    }

    /// The number of the next placeholder.
    fn next(&self) -> usize {
        self.values.len() + 1
    }
}

fn bound<'q>(
    query: Query<'q, Any, AnyArguments<'q>>,
    values: Vec<Value>,
) -> Query<'q, Any, AnyArguments<'q>> {
    values.into_iter().fold(query, |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Number(number) => query.bind(number),
    })
}

fn bound_as<'q, T>(
    query: QueryAs<'q, Any, T, AnyArguments<'q>>,
    values: Vec<Value>,
) -> QueryAs<'q, Any, T, AnyArguments<'q>> {
    values.into_iter().fold(query, |query, value| match value {
        Value::Text(text) => query.bind(text),
        Value::Number(number) => query.bind(number),
    })
}

impl Records {
    /// How many records match.
    pub async fn count(&self, filter: &Filter) -> Result<i64, sqlx::Error> {
        let Conditions { sql, values } = filter.conditions();
        let sql = format!("SELECT count(*) AS pushes FROM push WHERE {sql}");
        let row = bound(sqlx::query(&sql), values)
            .fetch_one(&self.pool)
            .await?;
        row.try_get("pushes")
    }

    /// A page of the records. Ties are ordered from new to old.
    pub async fn page(
        &self,
        filter: &Filter,
        order: Order,
        page: Page,
    ) -> Result<Vec<Push>, sqlx::Error> {
        let conditions = filter.conditions();
        let (size, skip) = (conditions.next(), conditions.next() + 1);
        let Conditions { sql, values } = conditions;
        let direction = if order.ascending { "ASC" } else { "DESC" };
        let by = order.by;
        let sql = format!(
            "SELECT {COLUMNS} FROM push WHERE {sql} ORDER BY {by} {direction}, id {direction} LIMIT ${size} OFFSET ${skip}"
        );
        bound_as(sqlx::query_as(&sql), values)
            .bind(page.size)
            .bind(page.skip)
            .fetch_all(&self.pool)
            .await
    }

    /// When the first and the last of the records ended.
    pub async fn stretch(&self, filter: &Filter) -> Result<Option<(i64, i64)>, sqlx::Error> {
        let Conditions { sql, values } = filter.conditions();
        let sql = format!("SELECT min(ended) AS first, max(ended) AS last FROM push WHERE {sql}");
        let row = bound(sqlx::query(&sql), values)
            .fetch_one(&self.pool)
            .await?;
        let first: Option<i64> = row.try_get("first")?;
        let last: Option<i64> = row.try_get("last")?;
        Ok(first.zip(last))
    }

    /// How many of the records ended in each interval of this width (milliseconds), by errcode.
    pub async fn bars(&self, filter: &Filter, width: i64) -> Result<Vec<Bar>, sqlx::Error> {
        let conditions = filter.conditions();
        let number = conditions.next();
        let Conditions { sql, values } = conditions;
        let sql = format!(
            "SELECT bar, errcode, count(*) AS pushes FROM \
             (SELECT ended - ended % ${number} AS bar, errcode FROM push WHERE {sql}) AS bars \
             GROUP BY bar, errcode ORDER BY bar, errcode"
        );
        bound_as(sqlx::query_as(&sql), values)
            .bind(width)
            .fetch_all(&self.pool)
            .await
    }
}
