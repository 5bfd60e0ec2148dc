//! A table of the file, read name by name.

use chrono::{DateTime, Utc};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::Notes;
use super::value::{self, A_TIME, Text};

/// Longer names are not repeated in messages, since they may be anything: a key in the wrong place has 32 characters.
const LONGEST_NAME: usize = 31;

/// A value, and its byte offset.
pub(super) struct Given<T> {
    pub at: usize,
    pub value: T,
}

/// A table. Known keys are removed as they are read; the rest is unknown.
pub(super) struct Table<'t> {
    /// What it is called in messages; empty for the whole file.
    name: String,
    /// Where it begins.
    pub at: usize,
    entries: DeTable<'t>,
    known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    pub const fn new(name: String, at: usize, entries: DeTable<'t>) -> Self {
        Self {
            name,
            at,
            entries,
            known: Vec::new(),
        }
    }

    /// What a message calls a name in this table.
    pub fn path(&self, name: &str) -> String {
        match self.name.as_str() {
            "" => name.to_owned(),
            table => format!("{table}.{name}"),
        }
    }

    pub fn fault(&self, name: &str, at: usize, message: &str, notes: &mut Notes<'_>) {
        notes.fault(at, format!("{}: {message}", self.path(name)));
    }

    pub fn take(&mut self, name: &'static str, notes: &Notes<'_>) -> Option<Given<DeValue<'t>>> {
        self.known.push(name);
        let value = self.entries.remove(name)?;
        let span = value.span();
        // Others have their faults inside.
        let is_single = !value.get_ref().is_table() && !value.get_ref().is_array();
        let is_unreadable = is_single && notes.is_unreadable(&span);
        (!is_unreadable).then(|| Given {
            at: span.start,
            value: value.into_inner(),
        })
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    pub fn has_empty_array(&self, name: &str) -> bool {
        let array = self
            .entries
            .get(name)
            .and_then(|value| value.get_ref().as_array());
        array.is_some_and(|array| array.is_empty())
    }

    /// Says that a name is missing, if it is.
    pub fn require(&self, name: &str, notes: &mut Notes<'_>) {
        if !self.has(name) {
            self.fault(name, self.at, "is missing", notes);
        }
    }

    pub fn text(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Option<Given<Text<'t>>> {
        self.typed(name, "a string", value::text, notes)
    }

    /// A text that is not empty.
    pub fn name(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Option<Given<Text<'t>>> {
        let given = self.text(name, notes)?;
        match given.value.is_empty() {
            true => self.fault(name, given.at, "the name is empty", notes),
            false => return Some(given),
        }
        None
    }

    /// One of the names of an enum.
    pub fn one_of<E: Copy>(
        &mut self,
        name: &'static str,
        all: &[(&str, E)],
        notes: &mut Notes<'_>,
    ) -> Option<E> {
        let given = self.text(name, notes)?;
        let found = all.iter().find(|(name, _)| *name == given.value);
        if found.is_none() {
            let names: Vec<_> = all.iter().map(|(name, _)| *name).collect();
            let message = format!("expected one of {}", names.join(", "));
            self.fault(name, given.at, &message, notes);
        }
        found.map(|(_, value)| *value)
    }

    pub fn switch(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Option<bool> {
        let read = |value: DeValue<'t>| value.as_bool().ok_or(value);
        let given = self.typed(name, "true or false", read, notes)?;
        Some(given.value)
    }

    /// A whole number that is not negative.
    pub fn count(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Option<u64> {
        let read = |value| match value {
            DeValue::Integer(number) => Ok(number),
            value => Err(value),
        };
        let given = self.typed(name, "a whole number", read, notes)?;
        let count = value::count(&given.value);
        if count.is_none() {
            let message = match given.value.as_str().starts_with('-') {
                true => "must not be negative",
                false => "the number is too great",
            };
            self.fault(name, given.at, message, notes);
        }
        count
    }

    pub fn time(
        &mut self,
        name: &'static str,
        notes: &mut Notes<'_>,
    ) -> Option<Given<DateTime<Utc>>> {
        let read = |value| match value {
            DeValue::Datetime(time) => Ok(time.to_string()),
            value => Err(value),
        };
        let given = self.typed(name, A_TIME, read, notes)?;
        match value::time(given.value) {
            Ok(value) => Some(Given {
                at: given.at,
                value,
            }),
            Err(message) => {
                self.fault(name, given.at, &message, notes);
                None
            }
        }
    }

    /// The strings of an array, and the place of the array.
    pub fn texts(
        &mut self,
        name: &'static str,
        notes: &mut Notes<'_>,
    ) -> Option<Given<Vec<Given<Text<'t>>>>> {
        let given = self.elements(name, "an array of strings", notes)?;
        let mut texts = Vec::with_capacity(given.value.len());
        for element in given.value {
            let at = element.span().start;
            match value::text(element.into_inner()) {
                Ok(value) => texts.push(Given { at, value }),
                Err(value) => self.mistyped(name, at, "a string", &value, notes),
            }
        }
        Some(Given {
            at: given.at,
            value: texts,
        })
    }

    pub fn table(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Option<Self> {
        let given = self.typed(name, "a table", value::table, notes)?;
        Some(Self::new(self.path(name), given.at, given.value))
    }

    /// The tables of an array, written `[[name]]`.
    pub fn tables(&mut self, name: &'static str, notes: &mut Notes<'_>) -> Vec<Self> {
        let expected = format!("tables, each written [[{name}]]");
        let Some(given) = self.elements(name, &expected, notes) else {
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(given.value.len());
        for element in given.value {
            let at = element.span().start;
            match value::table(element.into_inner()) {
                Ok(entries) => tables.push(Self::new(self.path(name), at, entries)),
                Err(value) => self.mistyped(name, at, &expected, &value, notes),
            }
        }
        tables
    }

    /// Reports unknown names.
    pub fn finish(&self, notes: &mut Notes<'_>) {
        let known = self.known.join(", ");
        for unknown in self.entries.keys() {
            let name = unknown.get_ref();
            let path = match (is_plain(name), self.name.as_str()) {
                (true, _) => self.path(name) + ": ",
                (false, "") => String::new(),
                (false, table) => format!("{table}: "),
            };
            let message = format!("{path}unknown name; known are {known}");
            notes.fault(unknown.span().start, message);
        }
    }

    /// The elements of an array, without those that TOML itself finds fault with.
    fn elements(
        &mut self,
        name: &'static str,
        expected: &str,
        notes: &mut Notes<'_>,
    ) -> Option<Given<Vec<Spanned<DeValue<'t>>>>> {
        let array = self.typed(name, expected, value::array, notes)?;
        let is_readable = |element: &Spanned<DeValue<'_>>| {
            element.get_ref().is_table() || !notes.is_unreadable(&element.span())
        };
        Some(Given {
            at: array.at,
            value: array.value.into_iter().filter(is_readable).collect(),
        })
    }

    /// The value as a type, or a fault that says which was expected.
    fn typed<T>(
        &mut self,
        name: &'static str,
        expected: &str,
        read: impl FnOnce(DeValue<'t>) -> Result<T, DeValue<'t>>,
        notes: &mut Notes<'_>,
    ) -> Option<Given<T>> {
        let Given { at, value } = self.take(name, notes)?;
        match read(value) {
            Ok(value) => Some(Given { at, value }),
            Err(value) => {
                self.mistyped(name, at, expected, &value, notes);
                None
            }
        }
    }

    fn mistyped(
        &self,
        name: &str,
        at: usize,
        expected: &str,
        found: &DeValue<'_>,
        notes: &mut Notes<'_>,
    ) {
        let message = format!("expected {expected}, found {}", value::kind(found));
        self.fault(name, at, &message, notes);
    }
}

/// Whether a name can be repeated in a message.
pub(super) fn is_plain(name: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(is_plain)
}
