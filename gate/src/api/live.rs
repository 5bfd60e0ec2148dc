//! The live pushes, with the service's names.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::clock;
use crate::gate::Shared;
use crate::records::Push;

/// The most pushes that are listed; all are counted.
const LISTED: usize = 1000;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Answer {
    total_num: usize,
    online_info: Vec<Online>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Online {
    domain_name: String,
    app_name: String,
    stream_name: String,
    publish_time: Option<String>,
    client_ip: String,
}

/// From new to old.
pub async fn list(State(gate): State<Shared>) -> Json<Answer> {
    let all = gate.live.lock().all();
    let (total_num, listed) = (all.len(), all.into_iter().take(LISTED));
    Json(Answer {
        total_num,
        online_info: listed.map(Online::new).collect(),
    })
}

impl Online {
    fn new(push: Push) -> Self {
        Self {
            publish_time: clock::text(push.started),
            domain_name: push.domain,
            app_name: push.app,
            stream_name: push.stream,
            client_ip: push.client,
        }
    }
}
