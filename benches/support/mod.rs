//! Helpers of the benches. Contenders take turns in short rounds of one run, so that other load slows all of them equally. The
//! result is the tenth percentile of the rounds, since other load makes rounds slower, never faster.

use std::time::Instant;

const ROUNDS: usize = 301;
const CALLS: u32 = 1 << 12;

/// A named job.
pub struct Contender<'a> {
    pub name: &'a str,
    job: Box<dyn FnMut() + 'a>,
}

/// A contender that runs the job with every item in turn, until the round has `CALLS` calls.
#[allow(dead_code, reason = "not every bench has single jobs")]
pub fn contender<'a, T>(
    name: &'a str,
    items: &'a [T],
    mut job: impl FnMut(&'a T) + 'a,
) -> Contender<'a> {
    let times = CALLS as usize / items.len();
    let job = Box::new(move || {
        for _ in 0..times {
            items.iter().for_each(&mut job);
        }
    });
    Contender { name, job }
}

/// A contender that runs the job once per round, with a list of `CALLS` items.
#[allow(dead_code, reason = "not every bench has lists")]
pub fn at_once<'a, T>(
    name: &'a str,
    list: &'a [T],
    mut job: impl FnMut(&'a T) + 'a,
) -> Contender<'a> {
    let job = Box::new(move || list.iter().for_each(&mut job));
    Contender { name, job }
}

/// The nanoseconds per call of each contender.
pub fn measure(contenders: &mut [Contender<'_>]) -> Vec<f64> {
    let mut rounds = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for _ in 0..ROUNDS {
        for (contender, times) in contenders.iter_mut().zip(&mut rounds) {
            let start = Instant::now();
            (contender.job)();
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS));
        }
    }
    rounds
        .iter_mut()
        .map(|times| {
            times.sort_by(f64::total_cmp);
            times[ROUNDS / 10]
        })
        .collect()
}
