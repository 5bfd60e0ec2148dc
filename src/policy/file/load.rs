//! From tables to a policy.

mod ban;
mod clients;
mod domain;

use std::collections::HashMap;

use super::super::{AccountStatus, Policy, PolicyBuilder, PolicyFault};
use super::PolicyFile;
use super::fault::PolicyFileFaults;
use super::keys::ReadKey;
use super::notes::Notes;
use super::table::{Given, Table};
use super::value::Text;

/// Builds a policy, and goes on after every fault.
pub(super) struct Loader<'t, 'r> {
    notes: Notes<'t>,
    policy: PolicyBuilder,
    read_key: ReadKey<'r>,
    /// The first place of each domain, application and channel.
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
            let message = self.message(added, ("app", &app.value), app.at);
            self.fault(file, "disabled_apps", app.at, message);
        }
    }

    /// The section alone sets channel mode.
    fn channels(&mut self, table: &mut Table<'_>) {
        self.policy.set_channel_mode();
        for (name, open) in [("open", true), ("closed", false)] {
            for channel in self.texts(table, name) {
                let added = self.policy.add_channel(&channel.value, open);
                let message = self.message(added, ("channel", &channel.value), channel.at);
                self.fault(table, name, channel.at, message);
            }
        }
    }

    fn limits(&mut self, table: &mut Table<'_>) {
        if let Some(most) = table.count("max_pushes", &mut self.notes) {
            self.policy.set_max_pushes(most);
        }
        if let Some(most) = table.count("max_pushes_of_stream", &mut self.notes) {
            self.policy.set_max_pushes_of_stream(most);
        }
        if let Some(name) = table.text("priority_param", &mut self.notes) {
            let message = self.policy.set_priority_param(&name.value).err();
            let message = message.map(|fault| fault.to_string());
            self.fault(table, "priority_param", name.at, message);
        }
    }

    fn texts<'f>(&mut self, table: &mut Table<'f>, name: &'static str) -> Vec<Given<Text<'f>>> {
        let given = table.texts(name, &mut self.notes);
        given.map(|texts| texts.value).unwrap_or_default()
    }

    /// The fault of an entry; if it occurs twice, with its first place.
    fn message(
        &mut self,
        added: Result<(), PolicyFault>,
        (kind, name): (&'static str, &str),
        at: usize,
    ) -> Option<String> {
        let first = *self.firsts.entry((kind, name.into())).or_insert(at);
        let fault = added.err()?;
        let is_twice = matches!(
            fault,
            PolicyFault::DomainTwice | PolicyFault::AppTwice | PolicyFault::ChannelTwice
        );
        Some(match is_twice {
            true => format!("{fault}, first in line {}", self.notes.line(first)),
            false => fault.to_string(),
        })
    }

    fn fault(&mut self, table: &Table<'_>, name: &str, at: usize, message: Option<String>) {
        if let Some(message) = message {
            table.fault(name, at, &message, &mut self.notes);
        }
    }
}
