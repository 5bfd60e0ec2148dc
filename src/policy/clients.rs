//! Which clients may push, by address.

use core::net::IpAddr;
use std::collections::BinaryHeap;

use ipnet::IpNet;

use super::{PolicyFault, PolicyWarning};

/// How many entries the service takes (documented).
pub(super) const LONGEST: usize = 200;

/// An allowlist or a blocklist of client addresses. The service has one or the other (documented).
///
/// Its limits (200 entries, single addresses, /8, /16 and /24, no IPv6) are warnings here; IPv6 and any prefix work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientList {
    allows: bool,
    entries: Vec<IpNet>,
    /// First and last address of each stretch, in order, none touching the next: for a look-up that does not search.
    stretches: Vec<(u128, u128)>,
}

impl ClientList {
    /// Only these clients may push: others are 18/401. Takes addresses and networks such as `198.51.100.0/24`.
    ///
    /// # Errors
    /// [`PolicyFault::AddressInvalid`] for the first entry that is neither.
    pub fn allow<'e>(entries: impl IntoIterator<Item = &'e str>) -> Result<Self, PolicyFault> {
        Self::of(true, entries)
    }

    /// These clients may not push: they are 18/400.
    ///
    /// # Errors
    /// [`PolicyFault::AddressInvalid`] for the first entry that is neither an address nor a network.
    pub fn block<'e>(entries: impl IntoIterator<Item = &'e str>) -> Result<Self, PolicyFault> {
        Self::of(false, entries)
    }

    fn of<'e>(
        allows: bool,
        entries: impl IntoIterator<Item = &'e str>,
    ) -> Result<Self, PolicyFault> {
        let mut networks = Vec::new();
        for entry in entries {
            networks.push(read(entry)?);
        }
        Ok(Self {
            allows,
            stretches: stretches(&networks),
            entries: networks,
        })
    }

    /// Whether it is an allowlist.
    #[must_use]
    pub const fn is_allowlist(&self) -> bool {
        self.allows
    }

    /// How many addresses and networks it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Whether a client with this address may push.
    #[must_use]
    pub fn admits(&self, client: IpAddr) -> bool {
        self.lists(client) == self.allows
    }

    fn lists(&self, client: IpAddr) -> bool {
        let client = number(client);
        let next = self
            .stretches
            .partition_point(|(first, _)| *first <= client);
        let stretch = next.checked_sub(1).and_then(|at| self.stretches.get(at));
        stretch.is_some_and(|(_, last)| client <= *last)
    }

    pub(super) fn warn(&self, warnings: &mut Vec<PolicyWarning>) {
        for entry in &self.entries {
            warnings.extend(warning(entry));
        }
        if self.entries.len() > LONGEST {
            warnings.push(PolicyWarning::ListTooLong);
        }
    }
}

/// What the service says of an entry: nothing, usually. For loaders, which name the line.
pub(super) fn warning(entry: &IpNet) -> Option<PolicyWarning> {
    match entry {
        IpNet::V6(_) => Some(PolicyWarning::Ipv6),
        IpNet::V4(network) if !matches!(network.prefix_len(), 8 | 16 | 24 | 32) => {
            Some(PolicyWarning::PrefixUnusual)
        }
        IpNet::V4(_) => None,
    }
}

pub(super) fn read(entry: &str) -> Result<IpNet, PolicyFault> {
    let network = match entry.split_once('/') {
        None => entry.parse().ok().map(|address: IpAddr| address.into()),
        Some((address, prefix)) => {
            // The standard library refuses leading zeros, which may be octal.
            let address = address.parse::<IpAddr>().ok();
            let len = prefix
                .parse()
                .ok()
                .filter(|len: &u8| len.to_string() == prefix);
            address
                .zip(len)
                .and_then(|(address, len)| IpNet::new(address, len).ok())
        }
    };
    // `10.0.0.1/8` does not show what was meant: one address or all of 10.0.0.0/8.
    network
        .filter(|network| network.addr() == network.network())
        .ok_or(PolicyFault::AddressInvalid)
}

/// All addresses on one line: IPv4 at the place that it has in IPv6 notation, so that both notations of one are the same.
fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

fn stretches(entries: &[IpNet]) -> Vec<(u128, u128)> {
    // By a heap: lists are made once, and the standard library's sorting is several times its size.
    let ends: BinaryHeap<_> = entries
        .iter()
        .map(|network| (number(network.network()), number(network.broadcast())))
        .collect();
    let ends = ends.into_sorted_vec();
    let mut stretches: Vec<(u128, u128)> = Vec::with_capacity(ends.len());
    for (first, last) in ends {
        match stretches.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => stretches.push((first, last)),
        }
    }
    stretches
}
