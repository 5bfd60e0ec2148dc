//! What only the moment of a push knows.

use core::net::IpAddr;

use crate::enums::HookAnswer;
use crate::error::PushUrlError;
use crate::moment;

/// What only the moment of a push knows. What is not given is not judged.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Facts {
    /// The time, in Unix seconds.
    pub now: i64,
    /// The address that the push comes from, as text without a zone: `203.0.113.9`, `2001:db8::9`.
    #[uniffi(default = None)]
    pub client: Option<String>,
    /// How many pushes of the account are live, this one not counted.
    #[uniffi(default = None)]
    pub live_total: Option<u64>,
    /// How many pushes of this stream name are live, this one not counted.
    #[uniffi(default = None)]
    pub live_same: Option<u64>,
    /// The highest priority among the live pushes of this stream name.
    #[uniffi(default = None)]
    pub live_priority: Option<i64>,
    /// What the customer's own authentication said.
    #[uniffi(default = None)]
    pub hook: Option<HookAnswer>,
}

impl Facts {
    /// The core's.
    pub(crate) fn core(&self) -> Result<pushurl::Facts, PushUrlError> {
        let mut facts = pushurl::Facts::at(moment::at(self.now));
        if let Some(client) = &self.client {
            facts = facts.with_client(address(client)?);
        }
        if let Some(pushes) = self.live_total {
            facts = facts.with_live_total(pushes);
        }
        if let Some(pushes) = self.live_same {
            facts = facts.with_live_same(pushes);
        }
        if let Some(priority) = self.live_priority {
            facts = facts.with_live_priority(priority);
        }
        if let Some(answer) = self.hook {
            facts = facts.with_hook(answer);
        }
        Ok(facts)
    }
}

fn address(text: &str) -> Result<IpAddr, PushUrlError> {
    text.parse()
        .map_err(|_| PushUrlError::argument("the client is no IP address"))
}
