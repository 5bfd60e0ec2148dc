//! The mistakes in wrong signatures, searched for once a minute for each client and stream.
//!
//! A search takes hundreds of hashes, and anyone can push with a wrong signature.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// After this time a client's next push is diagnosed again.
const PERIOD: Duration = Duration::from_secs(60);

/// The most searches in a period: they take about a second of one processor.
const MOST: usize = 10_000;

/// Who pushes what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pusher {
    pub client: IpAddr,
    pub app: String,
    pub stream: String,
}

/// What was found out in the current period.
pub struct Diagnoses {
    hash: RandomState,
    period: Mutex<Period>,
}

struct Period {
    began: Instant,
    found: HashMap<Pusher, Diagnosis>,
}

/// The hash of the URL that was diagnosed, which has a signature; and the reasons that its record has.
struct Diagnosis {
    url: u64,
    reasons: String,
}

impl Period {
    fn new() -> Self {
        Self {
            began: Instant::now(),
            found: HashMap::new(),
        }
    }
}

impl Diagnoses {
    pub fn new() -> Self {
        Self {
            hash: RandomState::new(),
            period: Mutex::new(Period::new()),
        }
    }

    /// The reasons why this URL was refused. `search` is called for the first URL of a pusher in a period; `None` for another
    /// one.
    pub fn reasons(
        &self,
        pusher: Pusher,
        url: &str,
        search: impl FnOnce() -> String,
    ) -> Option<String> {
        let url = self.hash.hash_one(url);
        let mut period = self.period.lock().unwrap_or_else(PoisonError::into_inner);
        if period.began.elapsed() >= PERIOD {
            *period = Period::new();
        }
        if let Some(known) = period.found.get(&pusher) {
            return (known.url == url).then(|| known.reasons.clone());
        }
        if period.found.len() >= MOST {
            return None;
        }
        let reasons = search();
        let diagnosis = Diagnosis {
            url,
            reasons: reasons.clone(),
        };
        period.found.insert(pusher, diagnosis);
        Some(reasons)
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use std::cell::Cell;
    use std::net::Ipv4Addr;

    use super::*;

    fn pusher(stream: usize) -> Pusher {
        Pusher {
            client: Ipv4Addr::LOCALHOST.into(),
            app: "live".into(),
            stream: stream.to_string(),
        }
    }

    #[test]
    fn one_search_for_each_client_and_stream() {
        let (diagnoses, searches) = (Diagnoses::new(), Cell::new(0));
        let reasons = |stream, url| {
            diagnoses.reasons(pusher(stream), url, || {
                searches.set(searches.get() + 1);
                format!("reasons of {url}")
            })
        };
        assert_eq!(reasons(1, "a").as_deref(), Some("reasons of a"));
        // A client that tries again gets the same answer; that of one URL says nothing about another one.
        assert_eq!(reasons(1, "a").as_deref(), Some("reasons of a"));
        assert_eq!(reasons(1, "b"), None);
        assert_eq!(reasons(2, "b").as_deref(), Some("reasons of b"));
        assert_eq!(searches.get(), 2);
    }

    #[test]
    fn a_client_that_changes_its_stream_is_not_searched_for_without_end() {
        let (diagnoses, searches) = (Diagnoses::new(), Cell::new(0));
        for stream in 0..MOST + 10 {
            diagnoses.reasons(pusher(stream), "a", || {
                searches.set(searches.get() + 1);
                String::new()
            });
        }
        assert_eq!(searches.get(), MOST);
    }

    #[test]
    fn a_new_period_begins_with_a_new_search() {
        let diagnoses = Diagnoses::new();
        assert!(diagnoses.reasons(pusher(1), "a", String::new).is_some());
        assert_eq!(diagnoses.reasons(pusher(1), "b", String::new), None);
        let mut period = diagnoses
            .period
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        period.began = period.began.checked_sub(PERIOD).expect("a time of today");
        drop(period);
        assert!(diagnoses.reasons(pusher(1), "b", String::new).is_some());
    }
}
