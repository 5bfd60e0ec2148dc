//! Work shared out among threads.

use std::sync::{Mutex, PoisonError};

/// The parts for each thread: the slower of unequal cores leaves some to the others, and so does a thread that begins late.
const PARTS: usize = 16;

/// Fewer are not worth a thread.
const LEAST: usize = 1024;

/// How many of `count` make a part for so many threads: all of them, where it is not worth their while or size counts.
pub(crate) fn part(count: usize, threads: usize) -> usize {
    if cfg!(small) || threads < 2 {
        return count;
    }
    let share = count.div_ceil(threads.saturating_mul(PARTS));
    share.max(LEAST).min(count)
}

/// Does every job, with so many threads, this one among them: each takes the next job when it is done with one.
pub(crate) fn share_out<J>(
    threads: usize,
    jobs: impl Iterator<Item = J> + Send,
    work: impl Fn(J) + Sync,
) {
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some(job) = next() {
            work(job);
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
    fn parts_are_worth_their_while() {
        assert_eq!(part(0, 4), 0);
        assert_eq!(part(100_000, 0), 100_000);
        assert_eq!(part(100_000, 1), 100_000);
        assert_eq!(part(1000, 4), 1000);
        if !cfg!(small) {
            assert_eq!(part(5000, 4), LEAST);
            assert_eq!(part(100_000, 2), 3125);
            assert_eq!(part(100_000, usize::MAX), LEAST);
        }
    }

    #[test]
    fn every_job_is_done_once() {
        for threads in [0, 1, 2, 7] {
            let done = Mutex::new(Vec::new());
            share_out(threads, 0..1000, |job| done.lock().unwrap().push(job));
            let mut done = done.into_inner().unwrap();
            done.sort_unstable();
            assert!(done.into_iter().eq(0..1000));
        }
    }
}
