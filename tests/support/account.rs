//! An account, facts and a URL as plain data: tests count the fields in which two pushes differ, and compute the expected
//! results without the library.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Duration;

use chrono::DateTime;
use pushurl::{
    AccountStatus, Ban, ClientList, Facts, HashAlgorithm, HookAnswer, Key, Policy, PolicyDomain,
};
use sha2::Digest;

/// A domain of an account.
#[derive(Clone, Debug)]
pub struct Domain {
    pub name: String,
    pub primary: Option<String>,
    pub backup: Option<String>,
    pub playback_key: Option<String>,
    pub hash: HashAlgorithm,
    pub auth_delta: u64,
    pub authentication: bool,
    pub enabled: bool,
    pub playback: bool,
}

impl Domain {
    /// A domain with a key and default settings.
    pub fn new(name: &str, primary: &str) -> Self {
        Self {
            name: name.to_owned(),
            primary: Some(primary.to_owned()),
            backup: None,
            playback_key: None,
            hash: HashAlgorithm::Md5,
            auth_delta: 0,
            authentication: true,
            enabled: true,
            playback: false,
        }
    }

    pub fn of_policy(&self) -> PolicyDomain {
        let key = |text: &String| Key::new(text.as_str()).unwrap();
        let mut domain = PolicyDomain::new(&self.name)
            .with_hash(self.hash)
            .with_auth_delta(Duration::from_secs(self.auth_delta));
        if let Some(primary) = &self.primary {
            domain = domain.with_key(key(primary));
        }
        if let Some(backup) = &self.backup {
            domain = domain.with_backup_key(key(backup));
        }
        if let Some(playback) = &self.playback_key {
            domain = domain.with_playback_key(key(playback));
        }
        if !self.authentication {
            domain = domain.without_authentication();
        }
        if !self.enabled {
            domain = domain.disabled();
        }
        if self.playback {
            domain = domain.for_playback();
        }
        domain
    }
}

#[cfg(feature = "policy-file")]
impl Domain {
    /// Writes the domain, without fields that have their default value.
    fn toml(&self, lines: &mut Vec<String>) {
        lines.push("[[domain]]".to_owned());
        lines.push(format!("name = {}", quoted(&self.name)));
        given("key", self.primary.as_ref().map(quoted), lines);
        given("backup_key", self.backup.as_ref().map(quoted), lines);
        given(
            "playback_key",
            self.playback_key.as_ref().map(quoted),
            lines,
        );
        let delta = (self.auth_delta != 0).then(|| self.auth_delta.to_string());
        given("auth_delta", delta, lines);
        let hash = Some(self.hash).filter(|hash| *hash != HashAlgorithm::Md5);
        given("hash", hash.map(|hash| quoted(hash.name())), lines);
        let off = |on: bool| (!on).then(|| "false".to_owned());
        given("authentication", off(self.authentication), lines);
        given("enabled", off(self.enabled), lines);
        let kind = self.playback.then(|| quoted("playback"));
        given("kind", kind, lines);
    }
}

#[cfg(feature = "policy-file")]
impl BanRow {
    fn toml(&self, lines: &mut Vec<String>) {
        let utc = |unix: i64| DateTime::from_timestamp(unix, 0).unwrap().to_rfc3339();
        lines.push("[[forbidden_stream]]".to_owned());
        lines.push(format!("stream = {}", quoted(&self.stream)));
        if let Some((domain, app)) = &self.strictly {
            lines.push(format!("domain = {}", quoted(domain)));
            lines.push(format!("app = {}", quoted(app)));
        }
        given("since", self.since.map(utc), lines);
        given("until", self.until.map(utc), lines);
        given("reason", self.reason.as_ref().map(quoted), lines);
    }
}

#[cfg(feature = "policy-file")]
fn given(name: &str, value: Option<String>, lines: &mut Vec<String>) {
    lines.extend(value.map(|value| format!("{name} = {value}")));
}

/// Quotes a text as a TOML string.
#[cfg(feature = "policy-file")]
fn quoted(text: impl AsRef<str>) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_ascii_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    let text: String = text.as_ref().chars().map(escaped).collect();
    format!("\"{text}\"")
}

/// A forbidden stream; times in Unix seconds.
#[derive(Clone, Debug)]
pub struct BanRow {
    pub stream: String,
    /// Domain and application.
    pub strictly: Option<(String, String)>,
    pub since: Option<i64>,
    pub until: Option<i64>,
    pub reason: Option<String>,
}

impl BanRow {
    pub fn of(stream: &str) -> Self {
        Self {
            stream: stream.to_owned(),
            strictly: None,
            since: None,
            until: None,
            reason: None,
        }
    }

    pub fn of_policy(&self) -> Ban {
        let utc = |unix| DateTime::from_timestamp(unix, 0).unwrap();
        let mut ban = Ban::of(&self.stream);
        if let Some((domain, app)) = &self.strictly {
            ban = ban.strictly(domain, app);
        }
        if let Some(since) = self.since {
            ban = ban.since(utc(since));
        }
        if let Some(until) = self.until {
            ban = ban.until(utc(until));
        }
        if let Some(reason) = &self.reason {
            ban = ban.because(reason);
        }
        ban
    }
}

/// An allowlist or a blocklist.
#[derive(Clone, Debug)]
pub struct Clients {
    pub allow: bool,
    pub entries: Vec<String>,
}

impl Clients {
    pub fn allow(entries: &[&str]) -> Self {
        let entries = entries.iter().map(|entry| (*entry).to_owned()).collect();
        Self {
            allow: true,
            entries,
        }
    }

    pub fn block(entries: &[&str]) -> Self {
        Self {
            allow: false,
            ..Self::allow(entries)
        }
    }

    pub fn of_policy(&self) -> ClientList {
        let entries = self.entries.iter().map(String::as_str);
        match self.allow {
            true => ClientList::allow(entries).unwrap(),
            false => ClientList::block(entries).unwrap(),
        }
    }
}

/// The settings of an account.
#[derive(Clone, Debug)]
pub struct Account {
    pub status: AccountStatus,
    pub domains: Vec<Domain>,
    pub disabled_apps: Vec<String>,
    pub bans: Vec<BanRow>,
    pub channels: Option<BTreeMap<String, bool>>,
    pub clients: Option<Clients>,
    pub max_pushes: Option<u64>,
    pub max_pushes_of_stream: Option<u64>,
    pub priority_param: Option<String>,
}

impl Account {
    /// An account without settings.
    pub fn silent() -> Self {
        Self {
            status: AccountStatus::Active,
            domains: Vec::new(),
            disabled_apps: Vec::new(),
            bans: Vec::new(),
            channels: None,
            clients: None,
            max_pushes: None,
            max_pushes_of_stream: None,
            priority_param: None,
        }
    }

    pub fn policy(&self) -> Policy {
        let mut policy = Policy::builder();
        policy.set_account(self.status);
        for domain in &self.domains {
            policy.add_domain(domain.of_policy()).unwrap();
        }
        for app in &self.disabled_apps {
            policy.add_disabled_app(app).unwrap();
        }
        for ban in &self.bans {
            policy.add_ban(ban.of_policy()).unwrap();
        }
        if let Some(channels) = &self.channels {
            policy.set_channel_mode();
            for (name, open) in channels {
                policy.add_channel(name, *open).unwrap();
            }
        }
        if let Some(clients) = &self.clients {
            policy.set_clients(clients.of_policy()).unwrap();
        }
        if let Some(limit) = self.max_pushes {
            policy.set_max_pushes(limit);
        }
        if let Some(limit) = self.max_pushes_of_stream {
            policy.set_max_pushes_of_stream(limit);
        }
        if let Some(name) = &self.priority_param {
            policy.set_priority_param(name).unwrap();
        }
        policy.build()
    }

    /// The account as a policy file.
    #[cfg(feature = "policy-file")]
    pub fn toml(&self) -> String {
        let array = |texts: &[String]| {
            let texts: Vec<_> = texts.iter().map(quoted).collect();
            format!("[{}]", texts.join(", "))
        };
        let mut lines = vec![
            format!("account = {}", quoted(self.status.name())),
            format!("disabled_apps = {}", array(&self.disabled_apps)),
        ];
        self.domains
            .iter()
            .for_each(|domain| domain.toml(&mut lines));
        self.bans.iter().for_each(|ban| ban.toml(&mut lines));
        if let Some(channels) = &self.channels {
            let in_state = |state| -> Vec<_> {
                let channels = channels.iter().filter(|(_, open)| **open == state);
                channels.map(|(name, _)| name.clone()).collect()
            };
            lines.push("[channels]".to_owned());
            lines.push(format!("open = {}", array(&in_state(true))));
            lines.push(format!("closed = {}", array(&in_state(false))));
        }
        if let Some(Clients { allow, entries }) = &self.clients {
            let name = if *allow { "allow" } else { "block" };
            lines.push("[clients]".to_owned());
            lines.push(format!("{name} = {}", array(entries)));
        }
        lines.push("[limits]".to_owned());
        let number = |limit: &Option<u64>| limit.map(|limit| limit.to_string());
        given("max_pushes", number(&self.max_pushes), &mut lines);
        given(
            "max_pushes_of_stream",
            number(&self.max_pushes_of_stream),
            &mut lines,
        );
        given(
            "priority_param",
            self.priority_param.as_ref().map(quoted),
            &mut lines,
        );
        lines.join("\n")
    }

    /// Every field; each field of a domain counts separately.
    fn fields(&self) -> Vec<String> {
        let Self {
            status,
            domains,
            disabled_apps,
            bans,
            channels,
            clients,
            max_pushes,
            max_pushes_of_stream,
            priority_param,
        } = self;
        let mut fields = vec![
            format!("{status:?}"),
            format!("{disabled_apps:?}"),
            format!("{bans:?}"),
            format!("{channels:?}"),
            format!("{clients:?}"),
            format!("{max_pushes:?}"),
            format!("{max_pushes_of_stream:?}"),
            format!("{priority_param:?}"),
        ];
        for domain in domains {
            let Domain {
                name,
                primary,
                backup,
                playback_key,
                hash,
                auth_delta,
                authentication,
                enabled,
                playback,
            } = domain;
            fields.extend([
                format!("{name:?}"),
                format!("{primary:?}"),
                format!("{backup:?}"),
                format!("{playback_key:?}"),
                format!("{hash:?}"),
                format!("{auth_delta:?}"),
                format!("{authentication:?}"),
                format!("{enabled:?}"),
                format!("{playback:?}"),
            ]);
        }
        fields
    }
}

/// The facts of a push, as plain data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    pub now: i64,
    pub client: Option<IpAddr>,
    pub live_total: Option<u64>,
    pub live_same: Option<u64>,
    pub live_priority: Option<i64>,
    pub hook: Option<HookAnswer>,
}

impl Known {
    /// Facts with nothing but the time.
    pub fn at(now: i64) -> Self {
        Self {
            now,
            client: None,
            live_total: None,
            live_same: None,
            live_priority: None,
            hook: None,
        }
    }

    pub fn facts(&self) -> Facts {
        let mut facts = Facts::at(DateTime::from_timestamp(self.now, 0).unwrap());
        if let Some(client) = self.client {
            facts = facts.with_client(client);
        }
        if let Some(pushes) = self.live_total {
            facts = facts.with_live_total(pushes);
        }
        if let Some(pushes) = self.live_same {
            facts = facts.with_live_same(pushes);
        }
        if let Some(priority) = self.live_priority {
            facts = facts.with_live_priority(priority);
        }
        if let Some(answer) = self.hook {
            facts = facts.with_hook(answer);
        }
        facts
    }

    fn fields(&self) -> Vec<String> {
        let Self {
            now,
            client,
            live_total,
            live_same,
            live_priority,
            hook,
        } = self;
        vec![
            format!("{now:?}"),
            format!("{client:?}"),
            format!("{live_total:?}"),
            format!("{live_same:?}"),
            format!("{live_priority:?}"),
            format!("{hook:?}"),
        ]
    }
}

/// The origin of the secret in a URL.
#[derive(Clone, Debug)]
pub enum Secret {
    /// The correct secret for this key, the URL's StreamName and its txTime.
    Signed(String, HashAlgorithm),
    /// This text.
    Text(String),
    Missing,
}

/// The parts of a URL.
#[derive(Clone, Debug)]
pub struct Link {
    pub srt: bool,
    /// The host. In SRT it is also `h=`, unless `txhost` is given.
    pub host: String,
    pub txhost: Option<String>,
    pub app: String,
    pub stream: String,
    pub secret: Secret,
    pub txtime: Option<String>,
    /// Additional parameters, as written.
    pub more: Vec<String>,
}

impl Link {
    pub fn new(host: &str, app: &str, stream: &str, key: &str, expires: i64) -> Self {
        Self {
            srt: false,
            host: host.to_owned(),
            txhost: None,
            app: app.to_owned(),
            stream: stream.to_owned(),
            secret: Secret::Signed(key.to_owned(), HashAlgorithm::Md5),
            txtime: Some(format!("{expires:X}")),
            more: Vec::new(),
        }
    }

    pub fn url(&self) -> String {
        let (app, stream) = (&self.app, &self.stream);
        let secret = match &self.secret {
            Secret::Signed(key, hash) => {
                let txtime = self.txtime.as_deref().unwrap_or_default();
                Some(secret_of(key, stream, txtime, *hash))
            }
            Secret::Text(text) => Some(text.clone()),
            Secret::Missing => None,
        };
        let mut params = Vec::new();
        if let Some(txhost) = self.txhost.as_ref().filter(|_| !self.srt) {
            params.push(format!("txHost={txhost}"));
        }
        params.extend(secret.map(|secret| format!("txSecret={secret}")));
        params.extend(
            self.txtime
                .as_ref()
                .map(|txtime| format!("txTime={txtime}")),
        );
        params.extend(self.more.iter().cloned());
        if self.srt {
            let h = self.txhost.as_ref().unwrap_or(&self.host);
            params.splice(0..0, [format!("h={h}"), format!("r={app}/{stream}")]);
            return format!("srt://{}:9000?streamid=#!::{}", self.host, params.join(","));
        }
        let mark = if params.is_empty() { "" } else { "?" };
        format!(
            "rtmp://{}/{app}/{stream}{mark}{}",
            self.host,
            params.join("&")
        )
    }

    fn fields(&self) -> Vec<String> {
        let Self {
            srt,
            host,
            txhost,
            app,
            stream,
            secret,
            txtime,
            more,
        } = self;
        vec![
            format!("{srt:?}"),
            format!("{host:?}"),
            format!("{txhost:?}"),
            format!("{app:?}"),
            format!("{stream:?}"),
            format!("{secret:?}"),
            format!("{txtime:?}"),
            format!("{more:?}"),
        ]
    }
}

/// The documented formula.
pub fn secret_of(key: &str, stream: &str, txtime: &str, hash: HashAlgorithm) -> String {
    let text = format!("{key}{stream}{txtime}");
    match hash {
        HashAlgorithm::Md5 => format!("{:x}", md5::compute(text)),
        _ => {
            let digest = sha2::Sha256::digest(text);
            digest.iter().map(|byte| format!("{byte:02x}")).collect()
        }
    }
}

/// A push under an account: the input of a check.
#[derive(Clone, Debug)]
pub struct Question {
    pub account: Account,
    pub known: Known,
    pub link: Link,
}

impl Question {
    /// The number of fields in which two questions differ.
    pub fn differences(&self, other: &Self) -> usize {
        let fields = |question: &Self| {
            [
                question.account.fields(),
                question.known.fields(),
                question.link.fields(),
            ]
            .concat()
        };
        let (mine, others) = (fields(self), fields(other));
        assert_eq!(mine.len(), others.len());
        mine.iter().zip(&others).filter(|(a, b)| a != b).count()
    }
}
