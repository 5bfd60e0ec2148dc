//! Work shared among threads.

use std::sync::{Mutex, PoisonError};

/// The chunks for each thread. Several, so that fast threads take over from slow ones.
const CHUNKS: usize = 16;

/// The fewest items that are worth a thread.
const LEAST: usize = 1024;

/// How many of `count` items make a chunk for `threads` threads; all of them if threads are not worthwhile.
pub(crate) fn chunk_len(count: usize, threads: usize) -> usize {
    if threads < 2 {
        return count;
    }
    let share = count.div_ceil(threads.saturating_mul(CHUNKS));
    share.max(LEAST).min(count)
}

/// Calls `work` for every item, on at most `threads` threads, the calling one included.
pub(crate) fn for_each<T>(
    threads: usize,
    items: impl ExactSizeIterator<Item = T> + Send,
    work: impl Fn(T) + Sync,
) {
    let threads = threads.min(items.len());
    let items = Mutex::new(items);
    let next = || items.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some(item) = next() {
            work(item);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_worth_a_thread() {
        assert_eq!(chunk_len(0, 4), 0);
        assert_eq!(chunk_len(100_000, 0), 100_000);
        assert_eq!(chunk_len(100_000, 1), 100_000);
        assert_eq!(chunk_len(1000, 4), 1000);
        assert_eq!(chunk_len(5000, 4), LEAST);
        assert_eq!(chunk_len(100_000, 2), 3125);
        assert_eq!(chunk_len(100_000, usize::MAX), LEAST);
    }

    #[test]
    fn every_item_is_handled_once() {
        for threads in [0, 1, 2, 7] {
            let done = Mutex::new(Vec::new());
            for_each(threads, 0..1000, |item| done.lock().unwrap().push(item));
            let mut done = done.into_inner().unwrap();
            done.sort_unstable();
            assert!(done.into_iter().eq(0..1000));
        }
    }
}
