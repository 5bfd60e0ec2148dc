//! Putting a policy together.

use super::{AccountStatus, Ban, ClientList, Policy, PolicyDomain, PolicyFault};
use crate::finding::{Findings, Reason};
use crate::rules;
use crate::text::Part;

/// Puts a [`Policy`] together. What is wrong is said at once, and changes nothing: a loader can name the place and go on.
///
/// ```
/// use pushurl::{Ban, Key, Policy, PolicyDomain};
///
/// let mut policy = Policy::builder();
/// let key = Key::new("e12c46f2612d5106e2034781ab261ca3")?;
/// policy.add_domain(PolicyDomain::new("push.example.com").with_key(key))?;
/// policy.add_ban(Ban::of("cam1"))?;
/// let policy = policy.build();
/// assert!(policy.domain("PUSH.example.com").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct PolicyBuilder(Policy);

impl PolicyBuilder {
    /// Sets the state of the account; it is active if never set.
    pub fn set_account(&mut self, status: AccountStatus) {
        self.0.account = status;
    }

    /// Adds a domain of the account's. With the first one, all others are unknown: 18/301.
    ///
    /// # Errors
    /// [`PolicyFault::DomainInvalid`] if it is no legal name, [`PolicyFault::DomainTwice`] if it is there already.
    pub fn add_domain(&mut self, domain: PolicyDomain) -> Result<(), PolicyFault> {
        if !is_legal_domain(&domain.name) {
            return Err(PolicyFault::DomainInvalid);
        }
        let added = self.0.domains.add(domain.name.clone(), domain);
        match added {
            true => Ok(()),
            false => Err(PolicyFault::DomainTwice),
        }
    }

    /// Adds an application that is disabled: 18/304.
    ///
    /// # Errors
    /// [`PolicyFault::NameEmpty`], or [`PolicyFault::AppTwice`] if it is there already.
    pub fn add_disabled_app(&mut self, app: &str) -> Result<(), PolicyFault> {
        if app.is_empty() {
            return Err(PolicyFault::NameEmpty);
        }
        let added = self.0.disabled_apps.add(app.into(), ());
        match added {
            true => Ok(()),
            false => Err(PolicyFault::AppTwice),
        }
    }

    /// Adds a forbidden stream: 18/305.
    ///
    /// # Errors
    /// [`PolicyFault::NameEmpty`], or [`PolicyFault::BanEndsBeforeStart`].
    pub fn add_ban(&mut self, ban: Ban) -> Result<(), PolicyFault> {
        self.0.bans.add(ban)
    }

    /// Sets legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none.
    pub fn set_channel_mode(&mut self) {
        self.0.channels.get_or_insert_default();
    }

    /// Adds a channel, and sets channel mode. A push to one that is not `open` is 18/307.
    ///
    /// # Errors
    /// [`PolicyFault::NameEmpty`], or [`PolicyFault::ChannelTwice`] if it is there already.
    pub fn add_channel(&mut self, name: &str, open: bool) -> Result<(), PolicyFault> {
        if name.is_empty() {
            return Err(PolicyFault::NameEmpty);
        }
        let channels = self.0.channels.get_or_insert_default();
        let added = channels.add(name.into(), open);
        match added {
            true => Ok(()),
            false => Err(PolicyFault::ChannelTwice),
        }
    }

    /// Sets the list of clients.
    ///
    /// # Errors
    /// [`PolicyFault::BothLists`] if there is a list already.
    pub fn set_clients(&mut self, clients: ClientList) -> Result<(), PolicyFault> {
        if self.0.clients.is_some() {
            return Err(PolicyFault::BothLists);
        }
        self.0.clients = Some(clients);
        Ok(())
    }

    /// Sets how many pushes may be live in all: one more is 18/600.
    pub fn set_max_pushes(&mut self, most: u64) {
        self.0.max_pushes = Some(most);
    }

    /// Sets how many pushes of one stream name may be live: one more is 18/601.
    pub fn set_max_pushes_of_stream(&mut self, most: u64) {
        self.0.max_pushes_of_stream = Some(most);
    }

    /// Names the parameter that states a push's priority, a whole number: one that is lower than that of a live push is 18/602.
    /// The service's name for it is unpublished. A push that states none, or no number, has priority 0 (our choice).
    ///
    /// # Errors
    /// [`PolicyFault::NameEmpty`].
    pub fn set_priority_param(&mut self, name: &str) -> Result<(), PolicyFault> {
        if name.is_empty() {
            return Err(PolicyFault::NameEmpty);
        }
        self.0.priority_param = Some(name.into());
        Ok(())
    }

    /// The policy.
    #[must_use]
    pub fn build(self) -> Policy {
        self.0
    }
}

/// By the rules that a push domain is judged by; a playback domain is legal here.
pub(super) fn is_legal_domain(name: &str) -> bool {
    let mut findings = Findings::default();
    rules::judge_domain(Part::new(name, 0), &mut findings);
    let mut reasons = findings.as_slice().iter().map(|finding| finding.reason);
    !name.is_empty() && reasons.all(|reason| reason == Reason::HostIsPlayback)
}
