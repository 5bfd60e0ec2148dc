//! `[[domain]]`

use core::time::Duration;

use super::super::super::PolicyDomain;
use super::super::keys;
use super::super::table::Table;
use super::Loader;
use crate::secret::HashAlgorithm;
use crate::secret::Key;

impl Loader<'_, '_> {
    /// Everything is read, even if the name is invalid.
    pub(super) fn domain(&mut self, table: &mut Table<'_>) {
        table.require("name", &mut self.notes);
        let name = table.name("name", &mut self.notes);
        let domain = PolicyDomain::new(name.as_ref().map_or("", |name| &name.value));
        let domain = self.keys(table, domain);
        let domain = self.settings(table, domain);
        if let Some(name) = name {
            let key = domain.name().to_owned();
            let added = self.policy.add_domain(domain);
            let message = self.message(added, ("domain", &key), name.at);
            self.fault(table, "name", name.at, message);
        }
    }

    fn keys(&mut self, table: &mut Table<'_>, mut domain: PolicyDomain) -> PolicyDomain {
        type With = fn(PolicyDomain, Key) -> PolicyDomain;
        let keys: [(_, With); 3] = [
            ("key", PolicyDomain::with_key),
            ("backup_key", PolicyDomain::with_backup_key),
            ("playback_key", PolicyDomain::with_playback_key),
        ];
        for (name, with) in keys {
            if let Some(key) = keys::take(table, name, self.read_key, &mut self.notes) {
                domain = with(domain, key);
            }
        }
        domain
    }

    fn settings(&mut self, table: &mut Table<'_>, mut domain: PolicyDomain) -> PolicyDomain {
        let notes = &mut self.notes;
        let hashes = HashAlgorithm::ALL.map(|hash| (hash.name(), hash));
        if let Some(hash) = table.one_of("hash", &hashes, notes) {
            domain = domain.with_hash(hash);
        }
        if let Some(seconds) = table.count("auth_delta", notes) {
            domain = domain.with_auth_delta(Duration::from_secs(seconds));
        }
        if table.switch("authentication", notes) == Some(false) {
            domain = domain.without_authentication();
        }
        if table.switch("enabled", notes) == Some(false) {
            domain = domain.disabled();
        }
        if table.one_of("kind", &[("push", false), ("playback", true)], notes) == Some(true) {
            domain = domain.for_playback();
        }
        domain
    }
}
