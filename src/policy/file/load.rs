//! From tables to a policy.

use core::time::Duration;
use std::collections::HashMap;

use super::super::{
    AccountStatus, Ban, ClientList, Policy, PolicyBuilder, PolicyDomain, PolicyFault, PolicyWarning,
};
use super::super::{ban, build, clients};
use super::fault::PolicyFileFaults;
use super::keys::{self, ReadKey};
use super::notes::Notes;
use super::table::{Given, Table, Text};
use super::PolicyFile;
use crate::secret::HashAlgorithm;

/// Puts a policy together, and goes on behind every fault.
pub(super) struct Loader<'t, 'r> {
    notes: Notes<'t>,
    policy: PolicyBuilder,
    read_key: ReadKey<'r>,
    /// Where each domain, application and channel stands first.
    firsts: HashMap<(&'static str, Box<str>), usize>,
}

impl<'t, 'r> Loader<'t, 'r> {
    pub fn new(notes: Notes<'t>, read_key: ReadKey<'r>) -> Self {
        Self {
            notes,
            policy: Policy::builder(),
            read_key,
            firsts: HashMap::new(),
        }
    }

    pub fn load(mut self, file: &mut Table<'_>) -> Result<PolicyFile, PolicyFileFaults> {
        self.account(file);
        self.disabled_apps(file);
        for mut table in file.tables("domain", &mut self.notes) {
            self.domain(&mut table);
            table.finish(&mut self.notes);
        }
        for mut table in file.tables("forbidden_stream", &mut self.notes) {
            self.ban(&mut table);
            table.finish(&mut self.notes);
        }
        self.section(file, "channels", Self::channels);
        self.section(file, "clients", Self::clients);
        self.section(file, "limits", Self::limits);
        file.finish(&mut self.notes);
        Ok(PolicyFile {
            warnings: self.notes.finish()?,
            policy: self.policy.build(),
        })
    }

    fn section(
        &mut self,
        file: &mut Table<'_>,
        name: &'static str,
        load: impl FnOnce(&mut Self, &mut Table<'_>),
    ) {
        if let Some(mut table) = file.table(name, &mut self.notes) {
            load(self, &mut table);
            table.finish(&mut self.notes);
        }
    }

    fn account(&mut self, file: &mut Table<'_>) {
        let all = AccountStatus::ALL.map(|status| (status.name(), status));
        if let Some(status) = file.one_of("account", &all, &mut self.notes) {
            self.policy.set_account(status);
        }
    }

    fn disabled_apps(&mut self, file: &mut Table<'_>) {
        for app in self.texts(file, "disabled_apps") {
            let added = self.policy.add_disabled_app(&app.value);
            self.once(file, "disabled_apps", &app, added);
        }
    }

    fn texts<'f>(&mut self, table: &mut Table<'f>, name: &'static str) -> Vec<Given<Text<'f>>> {
        let given = table.texts(name, &mut self.notes);
        given.map(|texts| texts.value).unwrap_or_default()
    }

    /// Says what a policy has against a name; of one that stands twice, where it stands first.
    fn once(
        &mut self,
        table: &Table<'_>,
        name: &'static str,
        given: &Given<Text<'_>>,
        added: Result<(), PolicyFault>,
    ) {
        todo!()
    }
}
