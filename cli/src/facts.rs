//! Facts about a push, from the arguments.

use chrono::{DateTime, Utc};
use pushurl::Facts;

use crate::args::CheckArgs;

pub fn of(args: &CheckArgs, now: DateTime<Utc>) -> Facts {
    let given = &args.facts;
    let mut facts = Facts::at(now);
    if let Some(client) = given.client_ip {
        facts = facts.with_client(client);
    }
    if let Some(pushes) = given.live_total {
        facts = facts.with_live_total(pushes);
    }
    if let Some(pushes) = given.live_same {
        facts = facts.with_live_same(pushes);
    }
    if let Some(priority) = given.live_priority {
        facts = facts.with_live_priority(priority);
    }
    if let Some(answer) = given.hook {
        facts = facts.with_hook(answer);
    }
    facts
}
