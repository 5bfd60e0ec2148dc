//! What an account knows.

use core::time::Duration;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::enums::{AccountStatus, HashAlgorithm, PolicyFault, PolicyWarning};
use crate::error::PushUrlError;
use crate::key::{self, Key};
use crate::moment;

/// What an account knows; immutable, shared by any number of checkers and threads.
#[derive(uniffi::Object)]
pub struct Policy(pub(crate) Arc<pushurl::Policy>);

/// Puts a [`Policy`] together. What is wrong is said at once, and changes nothing.
#[derive(Default, uniffi::Object)]
pub struct PolicyBuilder(Mutex<pushurl::PolicyBuilder>);

/// What is added to a policy: one call for all, since each call of its own takes room in an app.
#[derive(uniffi::Enum)]
pub enum PolicyEntry {
    /// The state of the account; it is active if never set.
    Account {
        /// The state.
        status: AccountStatus,
    },
    /// A domain of the account's. With the first one, all others are unknown: 18/301. Refused if it is no legal name, or there
    /// already.
    Domain {
        /// The domain.
        domain: PolicyDomain,
    },
    /// An application that is disabled: 18/304. Refused if the name is empty, or there already.
    DisabledApp {
        /// The AppName.
        app: String,
    },
    /// A forbidden stream: 18/305. Refused if the name is empty, or the ban ends before it begins.
    Forbidden {
        /// Which, where and when.
        ban: Ban,
    },
    /// Legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none.
    ChannelMode,
    /// A channel, which sets channel mode. A push to one that is not `open` is 18/307. Refused if the name is empty, or there
    /// already.
    Channel {
        /// The name.
        name: String,
        /// Whether it takes pushes.
        open: bool,
    },
    /// A list of clients: addresses, and networks such as `198.51.100.0/24`. Refused for the first entry that is neither, or if
    /// there is a list already.
    Clients {
        /// The addresses and networks.
        entries: Vec<String>,
        /// Whether these alone may push, so that others are 18/401; else these may not, and are 18/400.
        allowed: bool,
    },
    /// How many pushes may be live in all: one more is 18/600.
    MaxPushes {
        /// The number.
        most: u64,
    },
    /// How many pushes of one stream name may be live: one more is 18/601.
    MaxPushesOfStream {
        /// The number.
        most: u64,
    },
    /// The parameter that states a push's priority: one that is lower than that of a live push is 18/602. Refused if the name is
    /// empty.
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
    /// Its playback key: never accepted, but recognised.
    #[uniffi(default = None)]
    pub playback_key: Option<Arc<Key>>,
    /// The hash.
    pub hash: HashAlgorithm,
    /// The validity period in seconds.
    #[uniffi(default = 0)]
    pub auth_delta: u64,
    /// Whether pushes are authenticated; if not, 18/500 to 503 do not occur.
    #[uniffi(default = true)]
    pub authentication: bool,
    /// Whether it is enabled; if not, 18/303.
    #[uniffi(default = true)]
    pub enabled: bool,
    /// Whether it is for playback, so that a push to it is 18/302.
    #[uniffi(default = false)]
    pub playback: bool,
}

/// A forbidden stream: by its name alone, or strictly in one place.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Ban {
    /// The StreamName.
    pub stream: String,
    /// Only there; everywhere if none is named.
    #[uniffi(default = None)]
    pub place: Option<BanPlace>,
    /// From this moment on, in Unix seconds. Where no end is named, it ends seven days later.
    #[uniffi(default = None)]
    pub since: Option<i64>,
    /// Up to, and without, this moment, in Unix seconds.
    #[uniffi(default = None)]
    pub until: Option<i64>,
    /// Why, in the operator's own words.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Where a strict ban holds.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BanPlace {
    /// The push domain.
    pub domain: String,
    /// The AppName.
    pub app: String,
}

#[uniffi::export]
impl Policy {
    /// Whether the policy lists this domain; names are compared without regard to case, one trailing dot left out. Where none is
    /// named, whether it lists the account's domains at all.
    ///
    /// # Errors
    /// None of its own.
    pub fn lists(&self, domain: Option<String>) -> Result<bool, PushUrlError> {
        Ok(match domain {
            Some(domain) => self.0.domain(&domain).is_some(),
            None => self.0.lists_domains(),
        })
    }

    /// What the service would not take, though this library does. In no order.
    ///
    /// # Errors
    /// None of its own.
    pub fn warnings(&self) -> Result<Vec<PolicyWarning>, PushUrlError> {
        Ok(self.0.warnings())
    }
}

#[uniffi::export]
impl PolicyBuilder {
    /// Begins a policy.
    ///
    /// # Errors
    /// None of its own.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, PushUrlError> {
        Ok(Arc::default())
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// [`PushUrlError::PolicyInvalid`] as each entry says.
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

    /// The policy of all that was added so far. More can be added afterwards, for another one.
    ///
    /// # Errors
    /// None of its own.
    pub fn build(&self) -> Result<Arc<Policy>, PushUrlError> {
        let policy = self.core().clone().build();
        Ok(Arc::new(Policy(Arc::new(policy))))
    }
}

impl PolicyBuilder {
    /// What is wrong changes nothing, so that the core's builder is whole even where a thread broke off.
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
            ban = ban.since(moment::at(since));
        }
        if let Some(until) = self.until {
            ban = ban.until(moment::at(until));
        }
        if let Some(reason) = &self.reason {
            ban = ban.because(reason);
        }
        ban
    }
}
