//! `[[forbidden_stream]]`

use super::super::super::build::is_legal_domain;
use super::super::super::{Ban, PolicyFault, PolicyWarning};
use super::super::table::{Given, Table};
use super::super::value::Text;
use super::Loader;

impl Loader<'_, '_> {
    /// Everything is read, even if the name is invalid.
    pub(super) fn ban(&mut self, table: &mut Table<'_>) {
        table.require("stream", &mut self.notes);
        let stream = table.name("stream", &mut self.notes);
        let mut ban = Ban::of(stream.as_ref().map_or("-", |stream| &stream.value));
        if let Some((domain, app)) = self.place(table) {
            ban = ban.strictly(&domain.value, &app.value);
        }
        let since = table.time("since", &mut self.notes);
        if let Some(since) = since {
            ban = ban.since(since.value);
        }
        let until = table.time("until", &mut self.notes);
        if let Some(until) = &until {
            ban = ban.until(until.value);
        }
        if let Some(reason) = table.text("reason", &mut self.notes) {
            ban = ban.because(&reason.value);
        }
        // What can still be wrong, or too long, is the end.
        let end = until.map_or(table.at, |until| until.at);
        if ban.is_too_long() {
            self.notes.warning(end, PolicyWarning::BanTooLong);
        }
        let message = self.policy.add_ban(ban).err();
        let message = message.map(|fault| fault.to_string());
        self.fault(table, "until", end, message);
    }

    /// The place of a strict ban: both names are given, or none.
    fn place<'f>(&mut self, table: &mut Table<'f>) -> Option<(Given<Text<'f>>, Given<Text<'f>>)> {
        let (has_domain, has_app) = (table.has("domain"), table.has("app"));
        let domain = table.name("domain", &mut self.notes);
        let app = table.name("app", &mut self.notes);
        // As `Ban::strictly` takes it.
        let is_legal = |name: &str| is_legal_domain(name.strip_suffix('.').unwrap_or(name));
        if let Some(domain) = domain.as_ref().filter(|domain| !is_legal(&domain.value)) {
            let message = PolicyFault::DomainInvalid.to_string();
            self.fault(table, "domain", domain.at, Some(message));
        }
        match (has_domain, has_app) {
            (true, false) => table.fault("app", table.at, BOTH, &mut self.notes),
            (false, true) => table.fault("domain", table.at, BOTH, &mut self.notes),
            _ => {}
        }
        domain.zip(app)
    }
}

const BOTH: &str = "is missing: a ban names domain and app, or neither";
