//! Policies: the settings of an account.

use core::time::Duration;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::enums::{AccountStatus, HashAlgorithm, PolicyFault, PolicyWarning};
use crate::error::PushUrlError;
use crate::key::{self, Key};
use crate::time;

/// The settings of an account. Immutable and thread-safe; any number of checkers can share it.
#[derive(uniffi::Object)]
pub struct Policy(pub(crate) Arc<pushurl::Policy>);

/// Builds a [`Policy`]. A faulty entry is reported at once and changes nothing.
#[derive(Default, uniffi::Object)]
pub struct PolicyBuilder(Mutex<pushurl::PolicyBuilder>);

/// An entry of a policy. One call adds all kinds, since every exported call makes apps larger.
#[derive(uniffi::Enum)]
pub enum PolicyEntry {
    /// The state of the account; active by default.
    Account {
        /// The state.
        status: AccountStatus,
    },
    /// A domain of the account. Once one is added, all other domains are unknown: 18/301. Refused if the name is not a valid
    /// domain name, or listed already.
    Domain {
        /// The domain.
        domain: PolicyDomain,
    },
    /// A disabled application: 18/304. Refused if the name is empty, or listed already.
    DisabledApp {
        /// The AppName.
        app: String,
    },
    /// A banned stream: 18/305. Refused if the name is empty, or the ban ends before it begins.
    Forbidden {
        /// The ban.
        ban: Ban,
    },
    /// Legacy channel mode, in which every stream needs a channel of its name: otherwise 18/306.
    ChannelMode,
    /// A channel; sets channel mode. A push to a channel that is not `open` is 18/307. Refused if the name is empty, or listed
    /// already.
    Channel {
        /// The name.
        name: String,
        /// Whether it accepts pushes.
        open: bool,
    },
    /// The client list: addresses, and networks such as `198.51.100.0/24`. Refused for the first entry that is neither, or if
    /// there is a list already.
    Clients {
        /// The addresses and networks.
        entries: Vec<String>,
        /// If true, only these clients may push, and others are 18/401; if false, these may not push: 18/400.
        allowed: bool,
    },
    /// How many pushes may be live in total: one more is 18/600.
    MaxPushes {
        /// The number.
        most: u64,
    },
    /// How many pushes of one StreamName may be live: one more is 18/601.
    MaxPushesOfStream {
        /// The number.
        most: u64,
    },
    /// The parameter that contains the priority of a push: a priority lower than that of a live push is 18/602. Refused if the
    /// name is empty.
    PriorityParam {
        /// The name.
        name: String,
    },
}

/// A domain of the account, and how its pushes are authenticated.
#[derive(uniffi::Record)]
pub struct PolicyDomain {
    /// Its name.
    pub name: String,
    /// Its primary key. Without any key, 18/503 is not judged.
    #[uniffi(default = None)]
    pub key: Option<Arc<Key>>,
    /// Its backup key.
    #[uniffi(default = None)]
    pub backup_key: Option<Arc<Key>>,
    /// Its playback key: never accepted, but recognized if a URL is signed with it.
    #[uniffi(default = None)]
    pub playback_key: Option<Arc<Key>>,
    /// The hash.
    pub hash: HashAlgorithm,
    /// The validity period in seconds.
    #[uniffi(default = 0)]
    pub auth_delta: u64,
    /// Whether pushes are authenticated; if not, 18/500 to 18/503 do not occur.
    #[uniffi(default = true)]
    pub authentication: bool,
    /// Whether it is enabled; if not, 18/303.
    #[uniffi(default = true)]
    pub enabled: bool,
    /// Whether it is a playback domain; a push to it is 18/302.
    #[uniffi(default = false)]
    pub playback: bool,
}

/// A banned stream: by its name everywhere, or strictly in one place.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Ban {
    /// The StreamName.
    pub stream: String,
    /// The only place of a strict ban; everywhere if not given.
    #[uniffi(default = None)]
    pub place: Option<BanPlace>,
    /// When the ban begins, in Unix seconds. Without `until`, it ends seven days later.
    #[uniffi(default = None)]
    pub since: Option<i64>,
    /// When the ban ends, in Unix seconds, exclusive.
    #[uniffi(default = None)]
    pub until: Option<i64>,
    /// The operator's note on why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// The place that a strict ban applies to.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BanPlace {
    /// The push domain.
    pub domain: String,
    /// The AppName.
    pub app: String,
}

#[uniffi::export]
impl Policy {
    /// Whether the policy lists this domain; the comparison ignores case and one trailing dot. Without a domain: whether it lists
    /// any domains.
    ///
    /// # Errors
    /// None.
    pub fn lists(&self, domain: Option<String>) -> Result<bool, PushUrlError> {
        Ok(match domain {
            Some(domain) => self.0.domain(&domain).is_some(),
            None => self.0.lists_domains(),
        })
    }

    /// What the service would not accept, though this library does (documented limits). In no particular order.
    ///
    /// # Errors
    /// None.
    pub fn warnings(&self) -> Result<Vec<PolicyWarning>, PushUrlError> {
        Ok(self.0.warnings())
    }
}

#[uniffi::export]
impl PolicyBuilder {
    /// Creates an empty builder.
    ///
    /// # Errors
    /// None.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, PushUrlError> {
        Ok(Arc::default())
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// [`PushUrlError::PolicyInvalid`] as documented at each entry.
    pub fn add(&self, entry: PolicyEntry) -> Result<(), PushUrlError> {
        let mut policy = self.core();
        match entry {
            PolicyEntry::Account { status } => policy.set_account(status),
            PolicyEntry::Domain { domain } => policy.add_domain(domain.into_core())?,
            PolicyEntry::DisabledApp { app } => policy.add_disabled_app(&app)?,
            PolicyEntry::Forbidden { ban } => policy.add_ban(ban.core())?,
            PolicyEntry::ChannelMode => policy.set_channel_mode(),
            PolicyEntry::Channel { name, open } => policy.add_channel(&name, open)?,
            PolicyEntry::Clients { entries, allowed } => {
                policy.set_clients(clients(&entries, allowed)?)?;
            }
            PolicyEntry::MaxPushes { most } => policy.set_max_pushes(most),
            PolicyEntry::MaxPushesOfStream { most } => policy.set_max_pushes_of_stream(most),
            PolicyEntry::PriorityParam { name } => policy.set_priority_param(&name)?,
        }
        Ok(())
    }

    /// Builds a policy of all entries added so far. The builder can be used further, for another policy.
    ///
    /// # Errors
    /// None.
    pub fn build(&self) -> Result<Arc<Policy>, PushUrlError> {
        let policy = self.core().clone().build();
        Ok(Arc::new(Policy(Arc::new(policy))))
    }
}

impl PolicyBuilder {
    /// A faulty entry changes nothing, so the core's builder is consistent even if a thread panicked.
    fn core(&self) -> MutexGuard<'_, pushurl::PolicyBuilder> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn clients(entries: &[String], allowed: bool) -> Result<pushurl::ClientList, PolicyFault> {
    let entries = entries.iter().map(String::as_str);
    match allowed {
        true => pushurl::ClientList::allow(entries),
        false => pushurl::ClientList::block(entries),
    }
}

impl PolicyDomain {
    fn into_core(self) -> pushurl::PolicyDomain {
        let mut domain = pushurl::PolicyDomain::new(&self.name)
            .with_hash(self.hash)
            .with_auth_delta(Duration::from_secs(self.auth_delta));
        if let Some(key) = key::optional(self.key) {
            domain = domain.with_key(key);
        }
        if let Some(key) = key::optional(self.backup_key) {
            domain = domain.with_backup_key(key);
        }
        if let Some(key) = key::optional(self.playback_key) {
            domain = domain.with_playback_key(key);
        }
        if !self.authentication {
            domain = domain.without_authentication();
        }
        if !self.enabled {
            domain = domain.disabled();
        }
        if self.playback {
            domain = domain.for_playback();
        }
        domain
    }
}

impl Ban {
    fn core(&self) -> pushurl::Ban {
        let mut ban = pushurl::Ban::of(&self.stream);
        if let Some(place) = &self.place {
            ban = ban.strictly(&place.domain, &place.app);
        }
        if let Some(since) = self.since {
            ban = ban.since(time::at(since));
        }
        if let Some(until) = self.until {
            ban = ban.until(time::at(until));
        }
        if let Some(reason) = &self.reason {
            ban = ban.because(reason);
        }
        ban
    }
}
