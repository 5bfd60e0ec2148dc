//! The live pushes: 18/600 to 602 depend on them, and a newer push replaces an older one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pushurl::Cause;

use crate::records::Push;

/// The media server's ID of a connection, with the server's address, since IDs are unique in one server only.
pub type Connection = String;

/// A live push.
#[derive(Clone, Debug)]
pub struct LivePush {
    pub row: Push,
    /// Why it is about to end: a newer push replaces it.
    pub leaving: Option<Cause>,
    /// The timestamp of its data at the last notice of its media server, in milliseconds.
    progress: Option<u64>,
    /// When the last notice of its media server came.
    heard: Instant,
    /// Whether no data came between the last two notices.
    idle: bool,
}

impl LivePush {
    pub fn new(row: Push) -> Self {
        Self {
            row,
            leaving: None,
            progress: None,
            heard: Instant::now(),
            idle: false,
        }
    }

    /// The cause of its end, which media servers do not report: it was replaced, had no data, or its client stopped.
    pub fn cause_of_end(&self) -> Cause {
        let unasked = match self.idle {
            true => Cause::NO_DATA,
            false => Cause::CLIENT_STOPPED,
        };
        self.leaving.unwrap_or(unasked)
    }

    /// The cause if a newer push replaces it.
    fn cause_of_replacing(&self) -> Cause {
        match self.idle {
            true => Cause::IDLE_STREAM_REPLACED,
            false => Cause::STREAM_REPLACED,
        }
    }
}

/// What a check needs to know of the live pushes, without those that are about to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub total: u64,
    /// With this AppName and StreamName.
    pub same: u64,
    /// The highest priority among them.
    pub priority: Option<i64>,
}

/// The table of live pushes, shared.
#[derive(Clone, Default)]
pub struct Live(Arc<Mutex<Table>>);

impl Live {
    /// Locks the table. The lock is never held across an `await`.
    pub fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All live pushes, by connection, and by AppName and StreamName.
#[derive(Default)]
pub struct Table {
    by_connection: HashMap<Connection, LivePush>,
    by_stream: HashMap<(String, String), Vec<Connection>>,
    leaving: u64,
}

impl Table {
    pub fn counts(&self, app: &str, stream: &str) -> Counts {
        let staying: Vec<_> = self.staying(app, stream).collect();
        Counts {
            total: self.total(),
            same: staying.len() as u64,
            priority: staying.iter().map(|push| push.row.priority).max(),
        }
    }

    /// The number of live pushes, without those that are about to end.
    pub fn total(&self) -> u64 {
        (self.by_connection.len() as u64).saturating_sub(self.leaving)
    }

    /// All live pushes, from new to old.
    pub fn all(&self) -> Vec<Push> {
        let mut all: Vec<_> = self
            .by_connection
            .values()
            .map(|push| push.row.clone())
            .collect();
        all.sort_unstable_by(|one, other| other.id.cmp(&one.id));
        all
    }

    /// Inserts a push, and returns the previous push of its connection, whose end was not reported.
    pub fn insert(&mut self, push: LivePush) -> Option<LivePush> {
        let before = self.remove(&push.row.connection);
        let connection = push.row.connection.clone();
        self.by_stream
            .entry(stream_of(&push))
            .or_default()
            .push(connection.clone());
        self.by_connection.insert(connection, push);
        before
    }

    /// Removes the push of a connection.
    pub fn remove(&mut self, connection: &str) -> Option<LivePush> {
        let push = self.by_connection.remove(connection)?;
        let stream = stream_of(&push);
        if let Some(connections) = self.by_stream.get_mut(&stream) {
            connections.retain(|other| other != connection);
            if connections.is_empty() {
                self.by_stream.remove(&stream);
            }
        }
        self.leaving -= u64::from(push.leaving.is_some());
        Some(push)
    }

    /// Removes this push of a connection, but not a later one.
    pub fn remove_push(&mut self, connection: &str, id: &str) -> Option<LivePush> {
        let is_it = self
            .by_connection
            .get(connection)
            .is_some_and(|push| push.row.id == id);
        is_it.then(|| self.remove(connection)).flatten()
    }

    /// Marks the pushes of a stream as about to be replaced, and returns them.
    pub fn replace(&mut self, app: &str, stream: &str) -> Vec<LivePush> {
        let connections: Vec<_> = self
            .staying(app, stream)
            .map(|push| push.row.connection.clone())
            .collect();
        let mut replaced = Vec::new();
        for connection in connections {
            if let Some(push) = self.by_connection.get_mut(&connection) {
                push.leaving = Some(push.cause_of_replacing());
                self.leaving += 1;
                replaced.push(push.clone());
            }
        }
        replaced
    }

    /// Whether a push is still live.
    pub fn has(&self, push: &LivePush) -> bool {
        let there = self.by_connection.get(&push.row.connection);
        there.is_some_and(|there| there.row.id == push.row.id)
    }

    /// Cancels the replacement of a push; `false` if it has ended meanwhile.
    pub fn keep(&mut self, push: &LivePush) -> bool {
        match self.by_connection.get_mut(&push.row.connection) {
            Some(still) if still.row.id == push.row.id => {
                self.leaving -= u64::from(still.leaving.take().is_some());
                true
            }
            _ => false,
        }
    }

    /// Records a notice of a media server: the timestamp of a push's data.
    pub fn hear(&mut self, connection: &str, progress: u64) {
        if let Some(push) = self.by_connection.get_mut(connection) {
            push.idle = push.progress == Some(progress);
            push.progress = Some(progress);
            push.heard = Instant::now();
        }
    }

    /// Removes the pushes without a notice for this long.
    pub fn remove_silent(&mut self, silence: Duration) -> Vec<LivePush> {
        let all = self.by_connection.iter();
        let silent = all.filter(|(_, push)| push.heard.elapsed() > silence);
        let connections: Vec<_> = silent.map(|(connection, _)| connection.clone()).collect();
        connections
            .iter()
            .filter_map(|connection| self.remove(connection))
            .collect()
    }

    fn staying(&self, app: &str, stream: &str) -> impl Iterator<Item = &LivePush> {
        let connections = self.by_stream.get(&(app.to_owned(), stream.to_owned()));
        connections
            .into_iter()
            .flatten()
            .filter_map(|connection| self.by_connection.get(connection))
            .filter(|push| push.leaving.is_none())
    }
}

/// How media servers identify streams: they ignore domains.
fn stream_of(push: &LivePush) -> (String, String) {
    (push.row.app.clone(), push.row.stream.clone())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn push(connection: &str, stream: &str, priority: i64) -> LivePush {
        LivePush::new(Push {
            id: format!("id-{connection}"),
            origin: "nginx".into(),
            connection: connection.into(),
            domain: "push.example.com".into(),
            app: "live".into(),
            stream: stream.into(),
            client: "203.0.113.9".into(),
            priority,
            started: 0,
            end: None,
            reasons: String::new(),
        })
    }

    fn counts(table: &Table, stream: &str) -> (u64, u64, Option<i64>) {
        let Counts {
            total,
            same,
            priority,
        } = table.counts("live", stream);
        (total, same, priority)
    }

    #[test]
    fn counts_are_of_the_stream_and_of_all() {
        let mut table = Table::default();
        assert_eq!(counts(&table, "a"), (0, 0, None));
        for push in [push("1", "a", 5), push("2", "a", -1), push("3", "b", 9)] {
            assert!(table.insert(push).is_none());
        }
        assert_eq!(counts(&table, "a"), (3, 2, Some(5)));
        assert_eq!(counts(&table, "b"), (3, 1, Some(9)));
        assert_eq!(table.counts("other", "a").same, 0);
        assert_eq!(table.remove("1").unwrap().row.id, "id-1");
        assert!(table.remove("1").is_none());
        assert_eq!(counts(&table, "a"), (2, 1, Some(-1)));
    }

    #[test]
    fn a_connection_that_comes_again_ends_what_it_had() {
        let mut table = Table::default();
        table.insert(push("1", "a", 0));
        let before = table.insert(push("1", "b", 0)).unwrap();
        assert_eq!(before.row.stream, "a");
        assert_eq!(
            (counts(&table, "a"), counts(&table, "b")),
            ((1, 0, None), (1, 1, Some(0)))
        );
    }

    #[test]
    fn what_is_replaced_no_longer_counts() {
        let mut table = Table::default();
        table.insert(push("1", "a", 7));
        let replaced = table.replace("live", "a");
        assert_eq!(replaced[0].leaving, Some(Cause::STREAM_REPLACED));
        assert!(table.replace("live", "a").is_empty());
        table.insert(push("2", "a", 0));
        assert_eq!(counts(&table, "a"), (1, 1, Some(0)));
        assert!(table.keep(&replaced[0]));
        assert_eq!(counts(&table, "a"), (2, 2, Some(7)));
        table.replace("live", "a");
        assert_eq!(
            table.remove("1").unwrap().cause_of_end(),
            Cause::STREAM_REPLACED
        );
        assert!(!table.keep(&replaced[0]));
        table.remove("2");
        assert_eq!(counts(&table, "a"), (0, 0, None));
    }

    #[test]
    fn a_push_whose_data_stands_still_is_idle() {
        let mut table = Table::default();
        table.insert(push("1", "a", 0));
        table.hear("1", 100);
        table.hear("1", 200);
        table.hear("unknown", 200);
        assert_eq!(
            table.by_connection["1"].cause_of_end(),
            Cause::CLIENT_STOPPED
        );
        table.hear("1", 200);
        assert_eq!(table.by_connection["1"].cause_of_end(), Cause::NO_DATA);
        assert_eq!(
            table.replace("live", "a")[0].leaving,
            Some(Cause::IDLE_STREAM_REPLACED)
        );
    }
}
