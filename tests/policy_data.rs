//! The scenarios of `data/policy.json`: an account's policy, built and read from a file, and the verdict on each push.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/account.rs"]
mod account;
mod support;

use std::collections::HashMap;
use std::sync::Arc;

use account::{BanRow, Clients};
use pushurl::{
    AccountStatus, Checker, Diagnosis, Facts, HashAlgorithm, HookAnswer, Policy, Report, Verdict,
};
use serde::Deserialize;
use support::{data, utc};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    #[cfg_attr(not(feature = "policy-file"), expect(dead_code))]
    keys: HashMap<String, String>,
    accounts: Vec<Account>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Account {
    what: String,
    #[cfg_attr(not(feature = "policy-file"), expect(dead_code))]
    toml: Vec<String>,
    policy: Settings,
    pushes: Vec<Push>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    account: String,
    disabled_apps: Vec<String>,
    domains: Vec<Domain>,
    bans: Vec<Forbidden>,
    channels: Option<Channels>,
    allow_clients: Vec<String>,
    block_clients: Vec<String>,
    max_pushes: Option<u64>,
    max_pushes_of_stream: Option<u64>,
    priority_param: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Domain {
    name: String,
    key: Option<String>,
    backup_key: Option<String>,
    hash: String,
    enabled: bool,
    authentication: bool,
    playback: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forbidden {
    stream: String,
    domain: Option<String>,
    app: Option<String>,
    since: Option<i64>,
    until: Option<i64>,
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Channels {
    open: Vec<String>,
    closed: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Push {
    what: String,
    url: String,
    facts: PushFacts,
    verdict: String,
    matched_key: Option<String>,
    findings: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PushFacts {
    now: i64,
    client: Option<String>,
    live_total: Option<u64>,
    live_same: Option<u64>,
    live_priority: Option<i64>,
    hook: Option<String>,
}

impl Settings {
    fn account(&self) -> account::Account {
        let lists = [(true, &self.allow_clients), (false, &self.block_clients)];
        let clients = lists.into_iter().find(|(_, entries)| !entries.is_empty());
        let open = |channels: &Channels| {
            let named = |names: &[String], open: bool| -> Vec<_> {
                names.iter().map(|name| (name.clone(), open)).collect()
            };
            [named(&channels.open, true), named(&channels.closed, false)].concat()
        };
        account::Account {
            status: by_name(AccountStatus::ALL, AccountStatus::name, &self.account),
            domains: self.domains.iter().map(Domain::read).collect(),
            disabled_apps: self.disabled_apps.clone(),
            bans: self.bans.iter().map(Forbidden::read).collect(),
            channels: self
                .channels
                .as_ref()
                .map(|all| open(all).into_iter().collect()),
            clients: clients.map(|(allow, entries)| Clients {
                allow,
                entries: entries.clone(),
            }),
            max_pushes: self.max_pushes,
            max_pushes_of_stream: self.max_pushes_of_stream,
            priority_param: self.priority_param.clone(),
        }
    }
}

impl Domain {
    fn read(&self) -> account::Domain {
        account::Domain {
            primary: self.key.clone(),
            backup: self.backup_key.clone(),
            hash: by_name(HashAlgorithm::ALL, HashAlgorithm::name, &self.hash),
            authentication: self.authentication,
            enabled: self.enabled,
            playback: self.playback,
            ..account::Domain::new(&self.name, "")
        }
    }
}

impl Forbidden {
    fn read(&self) -> BanRow {
        BanRow {
            strictly: self.domain.clone().zip(self.app.clone()),
            since: self.since,
            until: self.until,
            reason: self.reason.clone(),
            ..BanRow::of(&self.stream)
        }
    }
}

fn by_name<T: Copy, const N: usize>(all: [T; N], name: fn(T) -> &'static str, wanted: &str) -> T {
    all.into_iter()
        .find(|value| name(*value) == wanted)
        .unwrap()
}

impl PushFacts {
    fn facts(&self) -> Facts {
        let mut facts = Facts::at(utc(self.now));
        if let Some(client) = &self.client {
            facts = facts.with_client(client.parse().unwrap());
        }
        if let Some(live) = self.live_total {
            facts = facts.with_live_total(live);
        }
        if let Some(live) = self.live_same {
            facts = facts.with_live_same(live);
        }
        if let Some(priority) = self.live_priority {
            facts = facts.with_live_priority(priority);
        }
        if let Some(hook) = &self.hook {
            facts = facts.with_hook(by_name(HookAnswer::ALL, HookAnswer::name, hook));
        }
        facts
    }
}

fn judge(account: &Account, policy: Policy) {
    let checker = Checker::new()
        .with_policy(Arc::new(policy))
        .with_diagnosis(Diagnosis::Always);
    assert!(!account.pushes.is_empty());
    for push in &account.pushes {
        let place = format!("{}: {}", account.what, push.what);
        let facts = push.facts.facts();
        let is_as_expected = |report: &Report<'_>| {
            let verdict = match report.verdict() {
                Verdict::Rejected(cause) => cause.to_string(),
                other => other.name().to_owned(),
            };
            assert_eq!(verdict, push.verdict, "{place}");
            let matched = report.matched_key().map(|key| key.name().to_owned());
            assert_eq!(matched, push.matched_key, "{place}");
            let found = report.findings().iter().map(|finding| {
                let text = push.url.get(finding.span.start..finding.span.end);
                (finding.reason.name().to_owned(), text.unwrap().to_owned())
            });
            assert_eq!(found.collect::<Vec<_>>(), push.findings, "{place}");
        };
        is_as_expected(&checker.check(&push.url, facts));
        // A batch gives the same reports.
        for report in checker.check_many([push.url.as_str(); 2], facts) {
            is_as_expected(&report);
        }
    }
}

#[test]
fn built_policies_judge_as_expected() {
    let file: File = data("policy.json");
    for account in &file.accounts {
        judge(account, account.policy.account().policy());
    }
}

#[cfg(feature = "policy-file")]
#[test]
fn policy_files_judge_as_expected() {
    use pushurl::KeySource;
    use support::key;

    let file: File = data("policy.json");
    for account in &file.accounts {
        let read_key = |source: KeySource<'_>| match source {
            KeySource::Env(name) => Ok(key(&file.keys[name])),
            other => Err(format!("the scenarios have no such source: {other:?}")),
        };
        let read = Policy::from_toml_with(account.toml.join("\n"), read_key);
        judge(account, read.unwrap().policy);
    }
}
