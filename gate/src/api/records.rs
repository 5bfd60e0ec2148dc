//! The query for records, named as the service's own event list (`DescribeLiveStreamEventList`, P/30800), and their counts over
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

/// As in the service's own list.
const PAGE_SIZE: i64 = 10;
const LARGEST_PAGE: i64 = 100;
const REACH: i64 = 10_000;

/// How many stretches of time a chart has at most.
const BARS: i64 = 48;

/// What a stretch may be: a second, 10, a minute, 5, 15, an hour, 3, 6, a day, a week, in milliseconds.
const STRETCHES: [i64; 10] = [
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

/// What is asked. An empty value is the same as none, as forms send it.
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
            "PageSize is 1 to {LARGEST_PAGE}, and PageNum at least 1; {REACH} records can be reached: filter more"
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
    /// How long a stretch is, in seconds.
    seconds: i64,
    bars: Vec<Column>,
}

#[derive(Serialize)]
struct Column {
    from: Option<String>,
    errcode: i64,
    count: i64,
}

/// How many records there are in each stretch of time, by errcode. The stretch is chosen so that there are not too many.
pub async fn chart(
    State(gate): State<Shared>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Json<Chart>, Problem> {
    let filter = read(asked)?.filter()?;
    let ends = gate.records.stretch(&filter).await?;
    let Some((first, last)) = ends else {
        return Ok(Json(Chart {
            seconds: STRETCHES[0] / 1000,
            bars: Vec::new(),
        }));
    };
    let least = (last - first) / BARS + 1;
    let width = STRETCHES
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
    let Query(asked) = asked.map_err(|_| {
        Problem::bad_request("a parameter is unknown, or has a value that it cannot have")
    })?;
    Ok(asked)
}

impl Asked {
    fn filter(&self) -> Result<Filter, Problem> {
        Ok(Filter {
            from: moment("StartTime", &self.start_time)?,
            to: moment("EndTime", &self.end_time)?,
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
                return Err(Problem::bad_request(
                    "SortBy names no field that can be sorted by",
                ));
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

fn moment(name: &str, text: &Option<String>) -> Result<Option<i64>, Problem> {
    let Some(text) = given(text) else {
        return Ok(None);
    };
    let moment = DateTime::parse_from_rfc3339(&text);
    let moment = moment.map_err(|_| {
        Problem::bad_request(format!("{name} is no moment such as 2018-12-29T19:00:00Z"))
    })?;
    Ok(Some(moment.timestamp_millis()))
}

fn code(name: &str, text: &Option<String>) -> Result<Option<i64>, Problem> {
    let number = given(text).map(|text| text.parse());
    number
        .transpose()
        .map_err(|_| Problem::bad_request(format!("{name} is no number")))
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
