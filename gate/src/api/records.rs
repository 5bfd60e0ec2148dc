//! The query for records, with the names of the service's event list (`DescribeLiveStreamEventList`, P/30800), and their counts over
//! time.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use chrono::DateTime;
use pushurl::Lang;
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::gate::Shared;
use crate::problem::Problem;
use crate::records::{Filter, Order, Page, Push};

/// As in the service's event list.
const PAGE_SIZE: i64 = 10;
const LARGEST_PAGE: i64 = 100;
const REACH: i64 = 10_000;

/// The most intervals of a chart.
const BARS: i64 = 48;

/// The widths of an interval in milliseconds: 1 s, 10 s, 1, 5 and 15 min, 1, 3 and 6 h, a day, a week.
const WIDTHS: [i64; 10] = [
    1_000,
    10_000,
    60_000,
    300_000,
    900_000,
    3_600_000,
    10_800_000,
    21_600_000,
    86_400_000,
    604_800_000,
];

/// The query. An empty value is the same as none: forms send it.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct Asked {
    start_time: Option<String>,
    end_time: Option<String>,
    domain_name: Option<String>,
    app_name: Option<String>,
    stream_name: Option<String>,
    page_num: Option<i64>,
    page_size: Option<i64>,
    is_filter: Option<u8>,
    is_strict: Option<u8>,
    is_asc: Option<u8>,
    sort_by: Option<String>,
    #[serde(rename = "errcode")]
    errcode: Option<String>,
    #[serde(rename = "sub_errcode")]
    sub_errcode: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Answer {
    event_list: Vec<Event>,
    page_num: i64,
    page_size: i64,
    total_num: i64,
    total_page: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Event {
    domain_name: String,
    app_name: String,
    stream_name: String,
    stream_start_time: Option<String>,
    stream_end_time: Option<String>,
    stop_reason: String,
    /// In seconds.
    duration: i64,
    client_ip: String,
    #[serde(rename = "errcode")]
    errcode: i64,
    #[serde(rename = "sub_errcode")]
    sub_errcode: Option<i64>,
    #[serde(rename = "errmsg")]
    errmsg: String,
    #[serde(rename = "reasons")]
    reasons: Vec<String>,
    #[serde(rename = "origin")]
    origin: String,
    #[serde(rename = "sequence")]
    sequence: String,
}

pub async fn list(
    State(gate): State<Shared>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<Answer>, Problem> {
    let asked = read(asked)?;
    let size = asked.page_size.unwrap_or(PAGE_SIZE);
    let number = asked.page_num.unwrap_or(1);
    let is_in_reach = number >= 1 && number.checked_mul(size).is_some_and(|reach| reach <= REACH);
    if !(1..=LARGEST_PAGE).contains(&size) || !is_in_reach {
        return Err(Problem::bad_request(format!(
            "PageSize must be 1 to {LARGEST_PAGE}, PageNum at least 1; only the first {REACH} records are listed: narrow the filter"
        )));
    }
    let (filter, order) = (asked.filter()?, asked.order()?);
    let total_num = gate.records.count(&filter).await?;
    let page = Page {
        size,
        skip: (number - 1) * size,
    };
    let pushes = gate.records.page(&filter, order, page).await?;
    Ok(Json(Answer {
        event_list: pushes.into_iter().map(Event::new).collect(),
        page_num: number,
        page_size: size,
        total_num,
        total_page: (total_num + size - 1) / size,
    }))
}

#[derive(Serialize)]
pub struct Chart {
    /// The width of an interval, in seconds.
    seconds: i64,
    bars: Vec<Column>,
}

#[derive(Serialize)]
struct Column {
    from: Option<String>,
    errcode: i64,
    count: i64,
}

/// The number of records in each interval, by errcode. The width is chosen so that there are at most [`BARS`] intervals.
pub async fn chart(
    State(gate): State<Shared>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<Chart>, Problem> {
    let filter = read(asked)?.filter()?;
    let ends = gate.records.stretch(&filter).await?;
    let Some((first, last)) = ends else {
        return Ok(Json(Chart {
            seconds: WIDTHS[0] / 1000,
            bars: Vec::new(),
        }));
    };
    let least = (last - first) / BARS + 1;
    let width = WIDTHS
        .into_iter()
        .find(|width| *width >= least)
        .unwrap_or(least);
    let bars = gate.records.bars(&filter, width).await?;
    let bars = bars.into_iter().map(|bar| Column {
        from: clock::text(bar.from),
        errcode: bar.errcode,
        count: bar.count,
    });
    Ok(Json(Chart {
        seconds: width / 1000,
        bars: bars.collect(),
    }))
}

fn read(asked: Result<Query<Asked>, QueryRejection>) -> Result<Asked, Problem> {
    let Query(asked) = asked
        .map_err(|_| Problem::bad_request("a parameter is unknown, or its value is invalid"))?;
    Ok(asked)
}

impl Asked {
    fn filter(&self) -> Result<Filter, Problem> {
        Ok(Filter {
            from: time("StartTime", &self.start_time)?,
            to: time("EndTime", &self.end_time)?,
            domain: given(&self.domain_name),
            app: given(&self.app_name),
            stream: given(&self.stream_name),
            is_strict: self.is_strict == Some(1),
            got_through: self.is_filter == Some(1),
            errcode: code("errcode", &self.errcode)?,
            sub_errcode: code("sub_errcode", &self.sub_errcode)?,
        })
    }

    fn order(&self) -> Result<Order, Problem> {
        let by = match self.sort_by.as_deref() {
            None | Some("" | "StreamEndTime") => "ended",
            Some("StreamStartTime") => "started",
            Some("DomainName") => "domain",
            Some("AppName") => "app",
            Some("StreamName") => "stream",
            Some("ClientIp") => "client",
            Some("Duration") => "ended - started",
            Some("errcode") => "errcode * 1000 + coalesce(sub_errcode, 0)",
            Some(_) => {
                return Err(Problem::bad_request("SortBy is not a field to sort by"));
            }
        };
        Ok(Order {
            by,
            ascending: self.is_asc == Some(1),
        })
    }
}

fn given(text: &Option<String>) -> Option<String> {
    text.clone().filter(|text| !text.is_empty())
}

fn time(name: &str, text: &Option<String>) -> Result<Option<i64>, Problem> {
    let Some(text) = given(text) else {
        return Ok(None);
    };
    let time = DateTime::parse_from_rfc3339(&text);
    let time = time.map_err(|_| {
        Problem::bad_request(format!("{name} is not a time such as 2018-12-29T19:00:00Z"))
    })?;
    Ok(Some(time.timestamp_millis()))
}

fn code(name: &str, text: &Option<String>) -> Result<Option<i64>, Problem> {
    let number = given(text).map(|text| text.parse());
    number
        .transpose()
        .map_err(|_| Problem::bad_request(format!("{name} is not a number")))
}

impl Event {
    fn new(push: Push) -> Self {
        let (at, cause) = match &push.end {
            Some(end) => (end.at, end.cause()),
            None => (push.started, None),
        };
        let (errcode, sub_errcode) = match &push.end {
            Some(end) => (end.errcode, end.sub_errcode),
            None => (0, None),
        };
        let own_words = push.end.and_then(|end| end.errmsg);
        let table = || cause.map(|cause| cause.errmsg(Lang::En).to_owned());
        let errmsg = own_words.or_else(table).unwrap_or_default();
        let code =
            sub_errcode.map_or_else(|| errcode.to_string(), |sub| format!("{errcode}/{sub}"));
        Self {
            domain_name: push.domain,
            app_name: push.app,
            stream_name: push.stream,
            stream_start_time: clock::text(push.started),
            stream_end_time: clock::text(at),
            stop_reason: format!("{errmsg} ({code})"),
            duration: (at - push.started) / 1000,
            client_ip: push.client,
            errcode,
            sub_errcode,
            errmsg,
            reasons: push
                .reasons
                .split(',')
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
            sequence: push.id.trim_start_matches("callback ").to_owned(),
            origin: push.origin,
        }
    }
}
