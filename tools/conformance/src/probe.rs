//! The URL for each rule: `probes.toml`, filled in for an account.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use pushurl::{Checker, Diagnosis, Evidence, HashAlgorithm, Policy, PolicyDomain, Reason, Report};
use serde::Deserialize;

use crate::account::Account;

const PROBES: &str = include_str!("../probes.toml");

/// How long URLs are valid.
const LIFETIME: TimeDelta = TimeDelta::hours(1);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    probe: Vec<Probe>,
}

/// A row of `probes.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    reason: String,
    #[serde(default = "default_host")]
    host: String,
    #[serde(default = "default_path")]
    path: String,
    #[serde(default = "default_stream")]
    stream: String,
    #[serde(default = "default_time")]
    time: String,
    #[serde(default = "default_query")]
    query: String,
    needs: Option<Need>,
    not_probed: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Need {
    AuthDelta,
}

fn default_host() -> String {
    "{domain}".into()
}

fn default_path() -> String {
    "{app}/{stream}".into()
}

fn default_stream() -> String {
    "{token}".into()
}

fn default_time() -> String {
    "{hex}".into()
}

fn default_query() -> String {
    "txSecret={secret}&txTime={time}".into()
}

/// All rows.
///
/// # Errors
/// A message if the file has a fault.
pub fn all() -> Result<Vec<Probe>, String> {
    let file: File = toml::from_str(PROBES).map_err(|error| format!("probes.toml: {error}"))?;
    Ok(file.probe)
}

/// The reasons whose evidence a push can improve.
pub fn uncertain() -> impl Iterator<Item = Reason> {
    let is_uncertain =
        |reason: &Reason| !matches!(reason.evidence(), Evidence::Documented | Evidence::Computed);
    Reason::ALL.into_iter().filter(is_uncertain)
}

impl Probe {
    /// The reason that it is about.
    ///
    /// # Errors
    /// A message if there is no such reason.
    pub fn reason(&self) -> Result<Reason, String> {
        self.reason
            .parse()
            .map_err(|_| format!("probes.toml: there is no reason {}", self.reason))
    }

    /// Why it is not pushed.
    #[must_use]
    pub fn not_probed(&self, account: &Account) -> Option<&str> {
        let lacks_auth_delta = self.needs == Some(Need::AuthDelta) && account.auth_delta.is_zero();
        match &self.not_probed {
            Some(why) => Some(why),
            None if lacks_auth_delta => Some("It needs --auth-delta."),
            None => None,
        }
    }

    /// The URL. The token identifies the push in the service's reports.
    #[must_use]
    pub fn url(&self, account: &Account, token: &str, now: DateTime<Utc>) -> String {
        let hex = |time: DateTime<Utc>| format!("{:X}", time.timestamp());
        let expires = now + LIFETIME;
        let fill = |text: &str| {
            text.replace("{domain}", &account.domain)
                .replace("{app}", &account.app)
                .replace("{token}", token)
                .replace("{hex}", &hex(expires))
                .replace("{decimal}", &expires.timestamp().to_string())
                .replace("{millis}", &expires.timestamp_millis().to_string())
                .replace(
                    "{past}",
                    &hex(now - account.auth_delta - Duration::from_secs(60)),
                )
                .replace("{within}", &hex(now - account.auth_delta / 2))
        };
        let (stream, time) = (fill(&self.stream), fill(&self.time));
        let secret = account.key.sign(account.hash, &stream, &time);
        let other_secret = account.key.sign(other(account.hash), &stream, &time);
        let url = format!("rtmp://{}/{}?{}", self.host, self.path, self.query);
        fill(&url)
            .replace("{stream}", &stream)
            .replace("{time}", &time)
            .replace("{secret}", &secret)
            .replace("{SECRET}", &secret.to_uppercase())
            .replace("{other_secret}", &other_secret)
    }
}

const fn other(hash: HashAlgorithm) -> HashAlgorithm {
    match hash {
        HashAlgorithm::Md5 => HashAlgorithm::Sha256,
        _ => HashAlgorithm::Md5,
    }
}

/// What is judged of an account: only whether a domain is its own needs more than the URL and the key.
pub struct Judge {
    plain: Checker,
    with_domains: Checker,
}

impl Judge {
    /// For an account.
    ///
    /// # Errors
    /// A message if its domain is no domain.
    pub fn new(account: &Account) -> Result<Self, String> {
        let plain = Checker::new()
            .with_key(account.key.checked().clone())
            .with_hash(account.hash)
            .with_auth_delta(account.auth_delta)
            .with_diagnosis(Diagnosis::Never);
        let mut policy = Policy::builder();
        let domain = PolicyDomain::new(&account.domain).with_key(account.key.checked().clone());
        policy
            .add_domain(domain)
            .map_err(|fault| fault.to_string())?;
        let with_domains = plain.clone().with_policy(policy.build().into());
        Ok(Self {
            plain,
            with_domains,
        })
    }

    /// The report on the URL of a reason.
    #[must_use]
    pub fn check<'t>(&self, reason: Reason, url: &'t str, now: DateTime<Utc>) -> Report<'t> {
        match reason {
            Reason::DomainNotOfAccount => self.with_domains.check(url, now),
            _ => self.plain.check(url, now),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::HashSet;

    use super::*;
    use crate::account::SigningKey;

    fn account(hash: HashAlgorithm) -> Account {
        Account {
            domain: "push.example.com".into(),
            app: "live".into(),
            hash,
            auth_delta: Duration::from_secs(600),
            key: SigningKey::new(b"e12c46f2612d5106e2034781ab261ca3\n".to_vec().into()).unwrap(),
        }
    }

    #[test]
    fn every_uncertain_reason_has_a_row() {
        let rows = all().unwrap();
        let reasons: HashSet<_> = rows.iter().map(|probe| probe.reason().unwrap()).collect();
        assert_eq!(reasons.len(), rows.len(), "a reason has two rows");
        assert_eq!(reasons, uncertain().collect());
    }

    /// A URL has no other fault, so that what the service reports is about this one.
    #[test]
    fn a_url_has_its_reason_alone() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for hash in HashAlgorithm::ALL {
            let account = account(hash);
            let judge = Judge::new(&account).unwrap();
            for probe in all()
                .unwrap()
                .iter()
                .filter(|probe| probe.not_probed(&account).is_none())
            {
                let reason = probe.reason().unwrap();
                let url = probe.url(&account, "pu000001", now);
                let report = judge.check(reason, &url, now);
                let found: Vec<_> = report
                    .findings()
                    .iter()
                    .map(|finding| finding.reason)
                    .collect();
                assert_eq!(found, [reason], "{url}");
                assert!(!url.contains(['{', '}']), "{url}");
            }
        }
    }
}
