//! The record of a run: what was pushed, and what was predicted. It contains neither a key nor a secret.

use std::time::Duration;
use std::{io, thread};

use chrono::{DateTime, SecondsFormat, Utc};
use pushurl::{Cause, Reason, Verdict, mask};
use serde::{Deserialize, Serialize};

use crate::account::Account;
use crate::probe::{self, Judge};
use crate::push::{self, Client};

/// A run.
#[derive(Serialize, Deserialize)]
pub struct Run {
    /// The push domain.
    pub domain: String,
    /// When it began.
    pub start: DateTime<Utc>,
    /// A row for each reason.
    pub rows: Vec<Row>,
}

/// A push, or the statement that there is none.
#[derive(Serialize, Deserialize)]
pub struct Row {
    /// The name of the reason that it is about.
    pub reason: String,
    /// What happened.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What happened for a reason.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A push.
    Pushed(Pushed),
    /// Why there is no push.
    NotProbed(String),
}

/// A push.
#[derive(Serialize, Deserialize)]
pub struct Pushed {
    /// What identifies it in the service's reports.
    pub token: String,
    /// The URL, masked.
    pub url: String,
    /// When it began.
    pub start: DateTime<Utc>,
    /// The cause of the predicted rejection, `18/503`; `None` if the push is predicted to be accepted.
    pub predicted: Option<String>,
    /// How it ended for the client.
    pub client: Client,
}

/// How a run is made.
pub struct Plan {
    /// The server to connect to, `rtmp://host:port`, if it is not the domain's.
    pub server: Option<String>,
    /// The time between two pushes.
    pub pause: Duration,
    /// The reasons; all if there is none.
    pub only: Vec<String>,
}

impl Run {
    /// Pushes the URLs one after another. `report` is called for each row.
    ///
    /// # Errors
    /// A message if the plan has a fault, or ffmpeg does not start.
    pub fn make(account: &Account, plan: &Plan, report: impl Fn(&Row)) -> Result<Self, String> {
        let judge = Judge::new(account)?;
        let probes = probe::all()?;
        for name in &plan.only {
            let is_known = name
                .parse()
                .is_ok_and(|reason: Reason| probe::uncertain().any(|known| known == reason));
            if !is_known {
                return Err(format!("there is no push for {name}"));
            }
        }
        let server = plan
            .server
            .clone()
            .unwrap_or(format!("rtmp://{}", account.domain));
        let start = Utc::now();
        let mut rows = Vec::new();
        for (number, probe) in probes.iter().enumerate() {
            let reason = probe.reason()?;
            if !plan.only.is_empty() && !plan.only.iter().any(|name| name == reason.name()) {
                continue;
            }
            let outcome = match probe.not_probed(account) {
                Some(why) => Outcome::NotProbed(why.to_owned()),
                None => {
                    let token = token(start, number);
                    let start = Utc::now();
                    let url = probe.url(account, &token, start);
                    let predicted = predicted(judge.check(reason, &url, start).verdict());
                    let client = push::push(&server, &url).map_err(cannot_push)?;
                    thread::sleep(plan.pause);
                    Outcome::Pushed(Pushed {
                        token,
                        url: mask(&url).into_owned(),
                        start,
                        predicted,
                        client,
                    })
                }
            };
            let row = Row {
                reason: reason.name().to_owned(),
                outcome,
            };
            report(&row);
            rows.push(row);
        }
        Ok(Self {
            domain: account.domain.clone(),
            start,
            rows,
        })
    }
}

fn cannot_push(error: io::Error) -> String {
    format!("ffmpeg: {error}")
}

fn predicted(verdict: Verdict) -> Option<String> {
    verdict.cause().map(|cause: Cause| cause.to_string())
}

/// Eight letters and digits: the start of the run, which repeats after twelve days, and the row.
fn token(start: DateTime<Utc>, number: usize) -> String {
    format!("p{:05x}{number:02}", start.timestamp() & 0xf_ffff)
}

impl Row {
    /// A line for people.
    #[must_use]
    pub fn line(&self) -> String {
        match &self.outcome {
            Outcome::NotProbed(why) => format!("{}: not pushed. {why}", self.reason),
            Outcome::Pushed(pushed) => format!(
                "{} {}: {}",
                pushed.start.to_rfc3339_opts(SecondsFormat::Secs, true),
                self.reason,
                match &pushed.client {
                    Client::Sent => "sent",
                    Client::Refused(_) => "refused",
                    Client::Hung => "hung",
                }
            ),
        }
    }
}
