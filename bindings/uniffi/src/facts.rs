//! The circumstances of a push.

use core::net::IpAddr;

use crate::enums::HookAnswer;
use crate::error::PushUrlError;
use crate::time;

/// The circumstances of a push. A fact that is not given is not judged.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Facts {
    /// The time of the push in Unix seconds.
    pub now: i64,
    /// The IP address of the client, without a zone: `203.0.113.9`, `2001:db8::9`.
    #[uniffi(default = None)]
    pub client: Option<String>,
    /// How many other pushes of the account are live.
    #[uniffi(default = None)]
    pub live_total: Option<u64>,
    /// How many other pushes of this StreamName are live.
    #[uniffi(default = None)]
    pub live_same: Option<u64>,
    /// The highest priority among the live pushes of this StreamName.
    #[uniffi(default = None)]
    pub live_priority: Option<i64>,
    /// The answer of the customer's own authentication server.
    #[uniffi(default = None)]
    pub hook: Option<HookAnswer>,
}

impl Facts {
    /// Converts to the core's type.
    pub(crate) fn core(&self) -> Result<pushurl::Facts, PushUrlError> {
        let mut facts = pushurl::Facts::at(time::at(self.now));
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
        .map_err(|_| PushUrlError::argument("the client is not an IP address"))
}
