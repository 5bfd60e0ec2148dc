//! The state that all parts of the gate share.

use std::sync::{Arc, Mutex, PoisonError};

use ipnet::IpNet;
use pushurl::Key;

use crate::admission::Diagnoses;
use crate::kick::Kick;
use crate::live::{Live, LivePush};
use crate::metrics::Metrics;
use crate::policy::CurrentPolicy;
use crate::records::{End, Records};
use crate::token::Token;

/// The state of a gate.
pub struct Gate {
    pub policy: CurrentPolicy,
    pub live: Live,
    pub diagnoses: Diagnoses,
    pub records: Records,
    pub unwritten: Unwritten,
    pub kick: Kick,
    pub metrics: Metrics,
    /// The token for the page's data; without one, only requests from this machine are allowed.
    pub token: Option<Token>,
    pub callback_key: Option<Key>,
    pub media_servers: Vec<IpNet>,
}

/// A gate, shared.
pub type Shared = Arc<Gate>;

impl Gate {
    /// Pushes that were live when the gate stopped are treated as live until their media server reports the end.
    pub async fn resume(&self) -> Result<usize, sqlx::Error> {
        let pushes = self.records.live().await?;
        let count = pushes.len();
        let mut live = self.live.lock();
        for push in pushes {
            live.insert(LivePush::new(push));
        }
        Ok(count)
    }
}

/// Ends of pushes that are not in the database yet.
#[derive(Default)]
pub struct Unwritten(Mutex<Vec<(String, End)>>);

impl Unwritten {
    pub fn add(&self, id: String, end: End) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((id, end));
    }

    /// Writes them again; keeps those that fail again.
    pub async fn write(&self, records: &Records) {
        let ends = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for (id, end) in ends {
            if records.end(id.clone(), end.clone()).await.is_err() {
                self.add(id, end);
            }
        }
    }
}
