//! The decision on a push: by the policy, the client's address and the live pushes.

use pushurl::{Cause, Checker, Facts, Finding, Report, Verdict};
use uuid::Uuid;

use super::Attempt;
use super::diagnoses::Pusher;
use crate::clock;
use crate::gate::Gate;
use crate::live::{Counts, LivePush, Table};
use crate::records::Push;

/// The longest name that is stored; names of media servers and of the service are shorter.
const LONGEST_NAME: usize = 1024;

/// A decision.
pub struct Judged {
    pub push: Push,
    /// Why it is refused; `None` if it is admitted, and then it is in the table.
    pub verdict: Option<Cause>,
    /// The older pushes that must end first.
    pub replaced: Vec<LivePush>,
    /// The previous push of the connection, whose end was not reported.
    pub ghost: Option<LivePush>,
}

/// Counts, judges and inserts under one lock, so that no other push comes between.
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
    let report = loaded.admission.check(&attempt.url, facts);
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
        None => insert(&mut live, &push, replaces),
        Some(_) => Vec::new(),
    };
    drop(live);
    let push = match report.findings().iter().any(is_wrong_signature) {
        true => diagnosed(gate, attempt, push, &loaded.checker, facts),
        false => push,
    };
    Judged {
        push,
        verdict,
        replaced,
        ghost,
    }
}

fn is_wrong_signature(finding: &Finding) -> bool {
    finding.is_failure() && finding.cause() == Cause::AUTH_FAILED
}

/// With the mistake in the signature among the reasons, if it can be found out and was searched for.
fn diagnosed(gate: &Gate, attempt: &Attempt, push: Push, checker: &Checker, facts: Facts) -> Push {
    let pusher = Pusher {
        client: attempt.client,
        app: push.app.clone(),
        stream: push.stream.clone(),
    };
    let search = || reasons(&checker.check(&attempt.url, facts));
    match gate.diagnoses.reasons(pusher, &attempt.url, search) {
        Some(reasons) => Push { reasons, ..push },
        None => push,
    }
}

/// If a newer push replaces the older ones of its name, those are not counted.
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

/// A push that cannot be verified for lack of a key is refused with 18/503 (our choice).
fn cause(report: &Report<'_>) -> Option<Cause> {
    match report.verdict() {
        Verdict::Accepted => None,
        Verdict::Rejected(cause) => Some(cause),
        Verdict::Undetermined => {
            tracing::warn!(
                "the policy has no key for this domain, so its pushes cannot be verified"
            );
            Some(Cause::AUTH_FAILED)
        }
    }
}

fn insert(live: &mut Table, push: &Push, replaces: bool) -> Vec<LivePush> {
    let replaced = match replaces {
        true => live.replace(&push.app, &push.stream),
        false => Vec::new(),
    };
    live.insert(LivePush::new(push.clone()));
    replaced
}

/// A name from a client, cut, and with secrets in it masked.
fn name(text: &str) -> String {
    pushurl::mask(text).chars().take(LONGEST_NAME).collect()
}

/// The reasons of the failures.
fn reasons(report: &Report<'_>) -> String {
    let failures = report
        .findings()
        .iter()
        .filter(|finding| finding.is_failure());
    let names: Vec<_> = failures.map(|finding| finding.reason.name()).collect();
    names.join(",")
}
