//! How much a policy lists.

use super::{AccountStatus, ClientList, Policy};

impl Policy {
    /// The state of the account.
    #[must_use]
    pub const fn account(&self) -> AccountStatus {
        self.account
    }

    /// How many domains it lists.
    #[must_use]
    pub fn domain_count(&self) -> usize {
        self.domains.values().len()
    }

    /// How many applications it disables.
    #[must_use]
    pub fn disabled_app_count(&self) -> usize {
        self.disabled_apps.values().len()
    }

    /// The number of forbidden streams in the list, whether their bans are in effect or not.
    #[must_use]
    pub fn ban_count(&self) -> usize {
        self.bans.count()
    }

    /// In channel mode, how many channels it lists.
    #[must_use]
    pub fn channel_count(&self) -> Option<usize> {
        self.channels
            .as_ref()
            .map(|channels| channels.values().len())
    }

    /// The list of clients, if it has one.
    #[must_use]
    pub const fn clients(&self) -> Option<&ClientList> {
        self.clients.as_ref()
    }

    /// How many pushes of one stream name may be live; `None` if it sets no limit.
    #[must_use]
    pub const fn max_pushes_of_stream(&self) -> Option<u64> {
        self.max_pushes_of_stream
    }
}
