//! What is looked up by a name.

use std::collections::hash_map::Entry;

/// Values by unique names.
///
/// With a fast hash: only the operator adds names, so an attacker cannot choose names that collide. The values are apart from
/// the table of names, so that its code is compiled once for all types.
#[derive(Clone, Debug)]
pub(crate) struct ByName<T> {
    places: foldhash::HashMap<Box<str>, usize>,
    values: Vec<T>,
}

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self {
            places: foldhash::HashMap::default(),
            values: Vec::new(),
        }
    }
}

impl<T> ByName<T> {
    pub fn get(&self, name: &str) -> Option<&T> {
        self.values.get(*self.places.get(name)?)
    }

    /// Adds a value, and returns whether the name is new; otherwise the previous value is kept.
    pub fn add(&mut self, name: Box<str>, value: T) -> bool {
        let next = self.values.len();
        let is_new = place_of(&mut self.places, name, next) == next;
        if is_new {
            self.values.push(value);
        }
        is_new
    }

    /// In the order in which they were added.
    pub fn values(&self) -> &[T] {
        &self.values
    }
}

impl<T> ByName<Vec<T>> {
    /// Adds a value to those of a name.
    pub fn push(&mut self, name: Box<str>, value: T) {
        let next = self.values.len();
        let place = place_of(&mut self.places, name, next);
        match self.values.get_mut(place) {
            Some(values) => values.push(value),
            None => self.values.push(vec![value]),
        }
    }
}

/// The place of a name: `next` if it is new.
fn place_of(places: &mut foldhash::HashMap<Box<str>, usize>, name: Box<str>, next: usize) -> usize {
    match places.entry(name) {
        Entry::Occupied(there) => *there.get(),
        Entry::Vacant(place) => *place.insert(next),
    }
}
