//! The rules that need to know the account. Their place is here and not among the rules of the text, which know no policy.

use super::{AccountStatus, Policy, PolicyDomain};
use crate::cause::{Cause, CauseSet};
use crate::facts::Facts;
use crate::finding::{Findings, Reason};
use crate::text::{Part, PushUrl};

/// The causes that a policy judges with any facts, since it is complete.
const ALWAYS: CauseSet = CauseSet::EMPTY
    .with(Cause::NO_ACCOUNT)
    .with(Cause::SERVICE_SUSPENDED)
    .with(Cause::SERVICE_OVERDUE)
    .with(Cause::SERVICE_FORCIBLY_SUSPENDED)
    .with(Cause::APP_DISABLED)
    .with(Cause::STREAM_DISABLED)
    .with(Cause::CHANNEL_MISSING)
    .with(Cause::CHANNEL_DISABLED);

/// What is judged: the URL, its push domain as written, and what the policy says of it.
#[derive(Clone, Copy)]
pub(crate) struct Push<'q, 't> {
    pub url: &'q PushUrl<'t>,
    pub domain: Part<'t>,
    pub entry: Option<&'q PolicyDomain>,
}

impl Policy {
    /// 18/200 to 203, 301 to 307, 400, 401 and 600 to 602 (documented; what 18/301 and 602 mean is our choice).
    pub(crate) fn judge(&self, push: &Push<'_, '_>, facts: &Facts, findings: &mut Findings) {
        self.judge_account(push, findings);
        self.judge_domain(push, findings);
        self.judge_names(push, facts, findings);
        self.judge_client(push, facts, findings);
        self.judge_live(push, facts, findings);
    }

    /// The causes that this policy judges with these facts.
    pub(crate) fn judged(&self, facts: &Facts) -> CauseSet {
        let when = |judged: bool, cause| match judged {
            true => CauseSet::EMPTY.with(cause),
            false => CauseSet::EMPTY,
        };
        // Without a list, every address may push.
        let blocks = self.clients.as_ref().map(|list| !list.is_allowlist());
        let client_given = facts.client.is_some();
        ALWAYS
            .union(when(self.lists_domains(), Cause::DOMAIN_DISABLED))
            .union(when(
                client_given || blocks != Some(true),
                Cause::CLIENT_BLOCKED,
            ))
            .union(when(
                client_given || blocks != Some(false),
                Cause::CLIENT_NOT_ALLOWED,
            ))
            .union(when(
                self.max_pushes.is_some() && facts.live_total.is_some(),
                Cause::TOO_MANY_PUSHES,
            ))
            .union(when(
                self.max_pushes_of_stream.is_some() && facts.live_same.is_some(),
                Cause::TOO_MANY_OF_STREAM,
            ))
            .union(when(
                self.priority_param.is_some() && facts.live_priority.is_some(),
                Cause::PRIORITY_TOO_LOW,
            ))
    }

    fn judge_account(&self, push: &Push<'_, '_>, findings: &mut Findings) {
        let reason = match self.account {
            AccountStatus::Active => return,
            AccountStatus::NotFound => Reason::AccountNotFound,
            AccountStatus::ShutDown => Reason::ServiceShutDown,
            AccountStatus::Overdue => Reason::ServiceOverdue,
            AccountStatus::Suspended => Reason::ServiceForciblySuspended,
        };
        findings.add(reason, push.domain.span());
    }

    fn judge_domain(&self, push: &Push<'_, '_>, findings: &mut Findings) {
        let span = push.domain.span();
        match push.entry {
            None if self.lists_domains() && !span.is_empty() => {
                findings.add(Reason::DomainNotOfAccount, span);
            }
            None => {}
            Some(domain) => {
                if domain.playback && !findings.has(Reason::HostIsPlayback) {
                    findings.add(Reason::HostIsPlayback, span);
                }
                if !domain.enabled {
                    findings.add(Reason::DomainDisabled, span);
                }
            }
        }
    }

    fn judge_names(&self, push: &Push<'_, '_>, facts: &Facts, findings: &mut Findings) {
        let (app, stream) = (push.url.app(), push.url.stream());
        if self.is_app_disabled(&app) {
            findings.add(Reason::AppDisabled, app.span());
        }
        if self.bans.forbid(&push.domain, &app, &stream, facts.now) {
            findings.add(Reason::StreamForbidden, stream.span());
        }
        if let Some(channels) = &self.channels {
            match channels.get(stream.as_str()) {
                None => findings.add(Reason::ChannelMissing, stream.span()),
                Some(false) => findings.add(Reason::ChannelClosed, stream.span()),
                Some(true) => {}
            }
        }
    }

    /// The address is not part of the URL, so the place of the finding is the end of the URL.
    fn judge_client(&self, push: &Push<'_, '_>, facts: &Facts, findings: &mut Findings) {
        let (Some(clients), Some(client)) = (&self.clients, facts.client) else {
            return;
        };
        if !clients.admits(client) {
            let reason = match clients.is_allowlist() {
                true => Reason::ClientNotAllowed,
                false => Reason::ClientBlocked,
            };
            findings.add(reason, push.url.end().span());
        }
    }

    fn judge_live(&self, push: &Push<'_, '_>, facts: &Facts, findings: &mut Findings) {
        let reached = |live: Option<u64>, most: Option<u64>| {
            live.zip(most).is_some_and(|(live, most)| live >= most)
        };
        if reached(facts.live_total, self.max_pushes) {
            findings.add(Reason::TooManyPushes, push.domain.span());
        }
        if reached(facts.live_same, self.max_pushes_of_stream) {
            findings.add(Reason::TooManyOfStream, push.url.stream().span());
        }
        if let (Some(_), Some(live)) = (&self.priority_param, facts.live_priority) {
            self.judge_priority(push, live, findings);
        }
    }

    /// Equal priorities do not refuse each other (our choice).
    fn judge_priority(&self, push: &Push<'_, '_>, live: i64, findings: &mut Findings) {
        if self.priority(push.url) < live {
            let stated = self.stated_priority(push.url);
            let place = stated.map_or(push.url.end(), |param| param.whole());
            findings.add(Reason::PriorityTooLow, place.span());
        }
    }
}
