//! What is noted while a file is read, by its place in the text.

use core::ops::Range;
use std::collections::BTreeSet;

use super::super::PolicyWarning;
use super::fault::{PolicyFileFault, PolicyFileFaults, PolicyFileWarning};

/// Faults and warnings by the byte that they are about.
pub(super) struct Notes<'t> {
    text: &'t str,
    /// The places of line feeds.
    line_feeds: Vec<usize>,
    faults: Vec<(usize, String)>,
    warnings: Vec<(usize, PolicyWarning)>,
    /// Where TOML itself finds fault with a value.
    unreadable: BTreeSet<usize>,
}

impl<'t> Notes<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            line_feeds: memchr::memchr_iter(b'\n', text.as_bytes()).collect(),
            faults: Vec::new(),
            warnings: Vec::new(),
            unreadable: BTreeSet::new(),
        }
    }

    pub fn fault(&mut self, at: usize, message: impl Into<String>) {
        self.faults.push((at, message.into()));
    }

    pub fn warning(&mut self, at: usize, warning: PolicyWarning) {
        self.warnings.push((at, warning));
    }

    /// A fault that TOML itself finds. Other faults of that value are consequences of it.
    pub fn unreadable(&mut self, at: usize, message: String) {
        self.unreadable.insert(at);
        self.fault(at, message);
    }

    pub fn is_unreadable(&self, value: &Range<usize>) -> bool {
        let mut inside = self.unreadable.range(value.start..=value.end);
        inside.next().is_some()
    }

    /// The number of a line, the first being 1.
    pub fn line(&self, at: usize) -> usize {
        self.line_feeds.partition_point(|line_feed| *line_feed < at) + 1
    }

    /// This fault alone.
    pub fn only(&mut self, at: usize, message: impl Into<String>) -> PolicyFileFaults {
        self.faults = vec![(at, message.into())];
        PolicyFileFaults(self.placed_faults())
    }

    /// The warnings, if there is no fault.
    pub fn finish(mut self) -> Result<Vec<PolicyFileWarning>, PolicyFileFaults> {
        match self.faults.is_empty() {
            true => Ok(self.placed_warnings()),
            false => Err(PolicyFileFaults(self.placed_faults())),
        }
    }

    fn placed_faults(&mut self) -> Vec<PolicyFileFault> {
        let mut place = Place::of(self.text);
        self.faults.sort_by_key(|(at, _)| *at);
        let faults = self.faults.drain(..).map(|(at, message)| {
            let (line, column) = place.reach(at);
            PolicyFileFault {
                line,
                column,
                message,
            }
        });
        faults.collect()
    }

    fn placed_warnings(&mut self) -> Vec<PolicyFileWarning> {
        let mut place = Place::of(self.text);
        self.warnings.sort_by_key(|(at, _)| *at);
        let warnings = self.warnings.drain(..).map(|(at, warning)| {
            let (line, column) = place.reach(at);
            PolicyFileWarning {
                line,
                column,
                warning,
            }
        });
        warnings.collect()
    }
}

/// A walk through a text, so that many places cost no more than one.
struct Place<'t> {
    rest: core::iter::Peekable<core::str::CharIndices<'t>>,
    line: usize,
    column: usize,
}

impl<'t> Place<'t> {
    fn of(text: &'t str) -> Self {
        let mut rest = text.char_indices().peekable();
        // No character of the text, but the mark of its encoding.
        rest.next_if(|(_, c)| *c == '\u{feff}');
        Self {
            rest,
            line: 1,
            column: 1,
        }
    }

    /// The line and column of a byte that is not before the last one asked for.
    fn reach(&mut self, at: usize) -> (usize, usize) {
        while let Some((_, c)) = self.rest.next_if(|(place, _)| *place < at) {
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        (self.line, self.column)
    }
}
