//! The judgement: by the policy, the client's address and the live pushes, at one moment.

use pushurl::{Cause, Facts, Report, Verdict};
use uuid::Uuid;

use super::Attempt;
use crate::clock;
use crate::gate::Gate;
use crate::live::{Counts, LivePush, Table};
use crate::records::Push;

/// The longest name that is kept; media servers and the service have shorter ones.
const LONGEST_NAME: usize = 1024;

/// What was decided.
pub struct Judged {
    pub push: Push,
    /// Why it is refused; `None` if it may come in, and then it is among the live ones.
    pub verdict: Option<Cause>,
    /// The older pushes, which have to go first.
    pub replaced: Vec<LivePush>,
    /// A push of the same connection, whose end nobody told.
    pub ghost: Option<LivePush>,
}

/// Counts, judges and takes in without letting another push come in between.
pub fn judge(gate: &Gate, attempt: &Attempt) -> Judged {
    let loaded = gate.policy.get();
    let replaces = loaded.policy.max_pushes_of_stream().is_none();
    let mut live = gate.live.lock();
    let ghost = live.remove(&attempt.connection);
    let now = clock::now();
    let facts = facts(
        &live,
        attempt,
        replaces,
        Facts::at(now).with_client(attempt.client),
    );
    let report = loaded.checker.check(&attempt.url, facts);
    let verdict = cause(&report);
    let push = Push {
        id: Uuid::now_v7().to_string(),
        origin: attempt.origin.into(),
        connection: attempt.connection.clone(),
        domain: name(&report.url().push_domain()),
        app: name(&attempt.app),
        stream: name(&attempt.stream),
        client: attempt.client.to_canonical().to_string(),
        priority: loaded.policy.priority(report.url()),
        started: now.timestamp_millis(),
        end: None,
        reasons: reasons(&report),
    };
    let replaced = match verdict {
        None => take_in(&mut live, &push, replaces),
        Some(_) => Vec::new(),
    };
    Judged {
        push,
        verdict,
        replaced,
        ghost,
    }
}

/// Where a newer push replaces the older ones of its name, those do not count as further pushes.
fn facts(live: &Table, attempt: &Attempt, replaces: bool, facts: Facts) -> Facts {
    let Counts {
        total,
        same,
        priority,
    } = live.counts(&attempt.app, &attempt.stream);
    let total = if replaces {
        total.saturating_sub(same)
    } else {
        total
    };
    let facts = facts.with_live_total(total).with_live_same(same);
    match priority {
        Some(priority) => facts.with_live_priority(priority),
        None => facts,
    }
}

/// What no key vouches for is not let in either: 18/503 stands for that, too (our choice).
fn cause(report: &Report<'_>) -> Option<Cause> {
    match report.verdict() {
        Verdict::Accepted => None,
        Verdict::Rejected(cause) => Some(cause),
        Verdict::Undetermined => {
            tracing::warn!(
                "the policy has no key for this domain, so that nothing vouches for a push to it"
            );
            Some(Cause::AUTH_FAILED)
        }
    }
}

fn take_in(live: &mut Table, push: &Push, replaces: bool) -> Vec<LivePush> {
    let replaced = match replaces {
        true => live.replace(&push.app, &push.stream),
        false => Vec::new(),
    };
    live.insert(LivePush::new(push.clone()));
    replaced
}

/// A name, which may be anything that a client sends: with secrets that stand in it by mistake masked, and cut.
fn name(text: &str) -> String {
    pushurl::mask(text).chars().take(LONGEST_NAME).collect()
}

/// The names of what was found wrong.
fn reasons(report: &Report<'_>) -> String {
    let failures = report
        .findings()
        .iter()
        .filter(|finding| finding.is_failure());
    let names: Vec<_> = failures.map(|finding| finding.reason.name()).collect();
    names.join(",")
}
