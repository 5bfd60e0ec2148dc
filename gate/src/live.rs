//! The pushes that are live: what 18/600 to 602 are judged by, and what a newer push replaces.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pushurl::Cause;

use crate::records::Push;

/// What a media server calls a connection; with the media server's address, since each counts for itself.
pub type Connection = String;

/// A push that is live.
#[derive(Clone, Debug)]
pub struct LivePush {
    pub row: Push,
    /// Why it is about to end, once a newer push is to replace it.
    pub leaving: Option<Cause>,
    /// How far its data had come when its media server last told, in milliseconds.
    progress: Option<u64>,
    /// When its media server last told of it.
    heard: Instant,
    /// Whether no data came between the last two times that its media server told.
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

    /// Why it ends, if its media server does not say: because it is replaced, for want of data, or because its client stopped.
    pub fn cause_of_end(&self) -> Cause {
        let unasked = match self.idle {
            true => Cause::NO_DATA,
            false => Cause::CLIENT_STOPPED,
        };
        self.leaving.unwrap_or(unasked)
    }

    /// The cause that a newer push gives it.
    fn cause_of_replacing(&self) -> Cause {
        match self.idle {
            true => Cause::IDLE_STREAM_REPLACED,
            false => Cause::STREAM_REPLACED,
        }
    }
}

/// What a judgement needs of the pushes that are live, those that are about to end left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub total: u64,
    /// Of this application and stream.
    pub same: u64,
    /// The highest priority of those.
    pub priority: Option<i64>,
}

/// All of them, shared.
#[derive(Clone, Default)]
pub struct Live(Arc<Mutex<Table>>);

impl Live {
    /// Nobody comes in between what is asked and what is done while this is held; it is not held while anything is awaited.
    pub fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All pushes that are live, by connection, and by application and stream.
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

    /// How many are live, those left out that are about to end.
    pub fn total(&self) -> u64 {
        (self.by_connection.len() as u64).saturating_sub(self.leaving)
    }

    /// All of them, the newest first.
    pub fn all(&self) -> Vec<Push> {
        let mut all: Vec<_> = self
            .by_connection
            .values()
            .map(|push| push.row.clone())
            .collect();
        all.sort_unstable_by(|one, other| other.id.cmp(&one.id));
        all
    }

    /// Takes in a push, and returns the one that had its connection, whose end nobody told.
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

    /// Takes out the push of a connection.
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

    /// Takes out this push of a connection, and not one that came after it.
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

    /// Whether a push is still there.
    pub fn has(&self, push: &LivePush) -> bool {
        let there = self.by_connection.get(&push.row.connection);
        there.is_some_and(|there| there.row.id == push.row.id)
    }

    /// Takes back that a push is about to be replaced; `false` if it has ended meanwhile.
    pub fn keep(&mut self, push: &LivePush) -> bool {
        match self.by_connection.get_mut(&push.row.connection) {
            Some(still) if still.row.id == push.row.id => {
                self.leaving -= u64::from(still.leaving.take().is_some());
                true
            }
            _ => false,
        }
    }

    /// Hears from a media server how far a push has come.
    pub fn hear(&mut self, connection: &str, progress: u64) {
        if let Some(push) = self.by_connection.get_mut(connection) {
            push.idle = push.progress == Some(progress);
            push.progress = Some(progress);
            push.heard = Instant::now();
        }
    }

    /// Takes out the pushes that nothing was heard of for so long.
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

/// What media servers tell streams by: they do not look at domains.
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
        table.hear("nobody", 200);
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
