//! What an account knows: its status, domains, bans, channels, clients and limits.
//!
//! Plain data, immutable once built, and the rules that need it.

mod ban;
mod build;
mod by_name;
mod clients;
mod count;
mod domain;
mod fault;
#[cfg(feature = "policy-file")]
mod file;
mod judge;

pub use crate::generated::enums::{AccountStatus, PolicyFault, PolicyWarning};
pub use ban::Ban;
pub use build::PolicyBuilder;
pub use clients::ClientList;
pub use domain::PolicyDomain;
#[cfg(feature = "policy-file")]
pub use file::{KeySource, PolicyFile, PolicyFileFault, PolicyFileFaults, PolicyFileWarning};
pub(crate) use judge::Push;

use crate::text::{Param, PushUrl};
use ban::Bans;
use by_name::ByName;

/// What an account knows. Made by a [`PolicyBuilder`], immutable, and shared between threads in an
/// [`Arc`](std::sync::Arc); a server that reloads it builds another one and replaces it whole.
///
/// A policy is complete: what it does not list does not exist. Three things are not judged if it says nothing about
/// them: whether a domain is the account's (18/301) or disabled (18/303), if it lists no domains; the limits on live
/// pushes (18/600, 601), if it sets none; and priorities (18/602), if it does not name the parameter.
///
/// A check uses hash tables only, so that a large policy costs little more than a small one.
/// `Debug` shows no keys.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    pub(crate) account: AccountStatus,
    /// By name in lower case.
    domains: ByName<PolicyDomain>,
    disabled_apps: ByName<()>,
    pub(crate) bans: Bans,
    /// In channel mode: each channel, and whether it is open.
    pub(crate) channels: Option<ByName<bool>>,
    pub(crate) clients: Option<ClientList>,
    pub(crate) max_pushes: Option<u64>,
    pub(crate) max_pushes_of_stream: Option<u64>,
    pub(crate) priority_param: Option<Box<str>>,
}

impl Policy {
    /// Begins a policy.
    #[must_use]
    pub fn builder() -> PolicyBuilder {
        PolicyBuilder::default()
    }

    /// What the policy says of a push domain; names are compared without regard to case (our choice), one trailing dot left
    /// out.
    #[must_use]
    pub fn domain(&self, name: &str) -> Option<&PolicyDomain> {
        let name = name.strip_suffix('.').unwrap_or(name);
        match name.bytes().any(|b| b.is_ascii_uppercase()) {
            true => self.domains.get(name.to_ascii_lowercase().as_str()),
            false => self.domains.get(name),
        }
    }

    /// The account's domains, in the order in which they were added.
    pub fn domains(&self) -> impl Iterator<Item = &PolicyDomain> {
        self.domains.values().iter()
    }

    /// Whether the policy lists the account's domains.
    #[must_use]
    pub fn lists_domains(&self) -> bool {
        !self.domains.values().is_empty()
    }

    /// The priority of a push with this URL: 0 where it states none, or no number, and where the policy does not name the
    /// parameter (our choice). Of the live pushes, servers keep it for [`Facts::with_live_priority`](crate::Facts).
    #[must_use]
    pub fn priority(&self, url: &PushUrl<'_>) -> i64 {
        self.stated_priority(url)
            .and_then(|param| param.value_or_empty().parse().ok())
            .unwrap_or(0)
    }

    /// The parameter that states a push's priority.
    pub(crate) fn stated_priority<'t>(&self, url: &PushUrl<'t>) -> Option<Param<'t>> {
        let name = self.priority_param.as_deref()?;
        url.params().find(|param| param.name().as_str() == name)
    }

    pub(crate) fn is_app_disabled(&self, app: &str) -> bool {
        self.disabled_apps.get(app).is_some()
    }

    /// What the service would not take, though this library does: limits on lists and bans (documented). In no order.
    #[must_use]
    pub fn warnings(&self) -> Vec<PolicyWarning> {
        let mut warnings = Vec::new();
        self.bans.warn(&mut warnings);
        if let Some(clients) = &self.clients {
            clients.warn(&mut warnings);
        }
        warnings
    }
}
