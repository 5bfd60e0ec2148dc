//! `[clients]`

use super::super::super::clients::{LONGEST, read, warning};
use super::super::super::{ClientList, PolicyFault, PolicyWarning};
use super::super::table::{Given, Table};
use super::super::value::Text;
use super::Loader;

const NEITHER: &str = "clients: expected allow or block";

/// An empty blocklist blocks no client, as expected; an empty allowlist would block every client, which few expect.
const ALLOWS_NONE: &str = "the list is empty, so no client could push: leave it out";

impl Loader<'_, '_> {
    pub(super) fn clients(&mut self, table: &mut Table<'_>) {
        if !table.has("allow") && !table.has("block") {
            self.notes.fault(table.at, NEITHER);
        }
        let allows_nobody = table.has_empty_array("allow");
        let allow = self.addresses(table, "allow");
        let block = self.addresses(table, "block");
        match (allow, block) {
            (Some(allow), Some(block)) => self.both(table, allow.at, block.at),
            (Some(allow), None) if allows_nobody => {
                table.fault("allow", allow.at, ALLOWS_NONE, &mut self.notes);
            }
            (Some(list), None) => self.set(ClientList::allow, &list.value),
            (None, Some(list)) => self.set(ClientList::block, &list.value),
            (None, None) => {}
        }
    }

    /// The entries of a list, each looked at, so that every fault is said.
    fn addresses<'f>(
        &mut self,
        table: &mut Table<'f>,
        name: &'static str,
    ) -> Option<Given<Vec<Given<Text<'f>>>>> {
        let list = table.texts(name, &mut self.notes)?;
        if list.value.len() > LONGEST {
            self.notes.warning(list.at, PolicyWarning::ListTooLong);
        }
        for entry in &list.value {
            match read(&entry.value) {
                Ok(network) => {
                    let warning = warning(&network);
                    _ = warning.map(|warning| self.notes.warning(entry.at, warning));
                }
                Err(fault) => self.fault(table, name, entry.at, Some(fault.to_string())),
            }
        }
        Some(list)
    }

    /// The second of the two lists is the fault.
    fn both(&mut self, table: &Table<'_>, allow: usize, block: usize) {
        let (name, at, first) = match allow < block {
            true => ("block", block, allow),
            false => ("allow", allow, block),
        };
        let (fault, line) = (PolicyFault::BothLists, self.notes.line(first));
        let message = format!("{fault}, the other is in line {line}");
        self.fault(table, name, at, Some(message));
    }

    fn set<'e>(
        &mut self,
        list: impl FnOnce(Vec<&'e str>) -> Result<ClientList, PolicyFault>,
        entries: &'e [Given<Text<'_>>],
    ) {
        let entries = entries.iter().map(|entry| &*entry.value).collect();
        // Of a list with a bad entry the fault is said already, and this is the only one.
        if let Ok(list) = list(entries) {
            _ = self.policy.set_clients(list);
        }
    }
}
