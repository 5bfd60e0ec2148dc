//! The scenarios of `data/policy.json`: what an account knows, built and read from a file, and what comes of a push.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use std::collections::HashMap;
use std::sync::Arc;

use pushurl::{
    AccountStatus, Ban, Checker, ClientList, Facts, HashAlgorithm, HookAnswer, Policy,
    PolicyDomain, Report, Verdict,
};
use serde::Deserialize;
use support::{data, key, moment};

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
    policy: Known,
    pushes: Vec<Push>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
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
    facts: Seen,
    verdict: String,
    matched_key: Option<String>,
    findings: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    now: i64,
    client: Option<String>,
    live_total: Option<u64>,
    live_same: Option<u64>,
    live_priority: Option<i64>,
    hook: Option<String>,
}

impl Known {
    fn built(&self) -> Policy {
        let mut policy = Policy::builder();
        let mut all = AccountStatus::ALL.into_iter();
        policy.set_account(all.find(|status| status.name() == self.account).unwrap());
        for app in &self.disabled_apps {
            policy.add_disabled_app(app).unwrap();
        }
        for domain in &self.domains {
            policy.add_domain(domain.built()).unwrap();
        }
        for ban in &self.bans {
            policy.add_ban(ban.built()).unwrap();
        }
        if let Some(Channels { open, closed }) = &self.channels {
            for (names, is_open) in [(open, true), (closed, false)] {
                for name in names {
                    policy.add_channel(name, is_open).unwrap();
                }
            }
        }
        let lists = [
            ClientList::allow(self.allow_clients.iter().map(String::as_str)),
            ClientList::block(self.block_clients.iter().map(String::as_str)),
        ];
        for list in lists.map(Result::unwrap) {
            if list.count() > 0 {
                policy.set_clients(list).unwrap();
            }
        }
        if let Some(most) = self.max_pushes {
            policy.set_max_pushes(most);
        }
        if let Some(most) = self.max_pushes_of_stream {
            policy.set_max_pushes_of_stream(most);
        }
        if let Some(name) = &self.priority_param {
            policy.set_priority_param(name).unwrap();
        }
        policy.build()
    }
}

impl Domain {
    fn built(&self) -> PolicyDomain {
        let mut all = HashAlgorithm::ALL.into_iter();
        let hash = all.find(|hash| hash.name() == self.hash).unwrap();
        let mut domain = PolicyDomain::new(&self.name).with_hash(hash);
        if let Some(text) = &self.key {
            domain = domain.with_key(key(text));
        }
        if let Some(text) = &self.backup_key {
            domain = domain.with_backup_key(key(text));
        }
        if !self.enabled {
            domain = domain.disabled();
        }
        if !self.authentication {
            domain = domain.without_authentication();
        }
        if self.playback {
            domain = domain.for_playback();
        }
        domain
    }
}

impl Forbidden {
    fn built(&self) -> Ban {
        let mut ban = Ban::of(&self.stream);
        if let (Some(domain), Some(app)) = (&self.domain, &self.app) {
            ban = ban.strictly(domain, app);
        }
        if let Some(since) = self.since {
            ban = ban.since(moment(since));
        }
        if let Some(until) = self.until {
            ban = ban.until(moment(until));
        }
        if let Some(reason) = &self.reason {
            ban = ban.because(reason);
        }
        ban
    }
}

impl Seen {
    fn facts(&self) -> Facts {
        let mut facts = Facts::at(moment(self.now));
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
            let mut all = HookAnswer::ALL.into_iter();
            facts = facts.with_hook(all.find(|answer| answer.name() == hook).unwrap());
        }
        facts
    }
}

fn judge(account: &Account, policy: Policy) {
    let checker = Checker::new().with_policy(Arc::new(policy));
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
        // Many at once say the same.
        checker.check_many([push.url.as_str(); 2], facts, is_as_expected);
    }
}

#[test]
fn policies_that_are_built() {
    let file: File = data("policy.json");
    for account in &file.accounts {
        judge(account, account.policy.built());
    }
}

#[cfg(feature = "policy-file")]
#[test]
fn policies_that_are_read() {
    use pushurl::KeySource;

    let file: File = data("policy.json");
    for account in &file.accounts {
        let read_key = |source: KeySource<'_>| match source {
            KeySource::Env(name) => Ok(key(&file.keys[name])),
            other => Err(format!("not one of the scenarios': {other:?}")),
        };
        let read = Policy::from_toml_with(account.toml.join("\n"), read_key);
        judge(account, read.unwrap().policy);
    }
}
