//! The rules, one file per family, and their order.
//!
//! A rule looks at parts and adds findings. It knows no policy, no clock, no key but those it is given, and no other rule.
//! Checking, batches and signing all call [`judge`], so what is minted passes the rules of a check.
//!
//! | file | judges | causes |
//! | --- | --- | --- |
//! | `protocol` | the scheme and the port | 18/301 |
//! | `domain`, `address` | the host and the push domain | 18/300, 301, 302 |
//! | `streamid` | the frame of SRT's streamid | 18/301, 308 |
//! | `name` | StreamName and AppName | 18/308, 309 |
//! | `sent` | what RTMP clients do not send | 18/503 |
//! | `parameter` | which parameters there are, and how often | 18/500, 502, 503 |
//! | `time` | txTime | 18/500, 501 |
//! | `secret` | txSecret | 18/502, 503 |
//! | `malformed` | what became of a missing name or parameter | 18/308, 500, 502 |
//! | `common` | recognizes URLs that need no further rule | |

mod address;
pub(crate) mod common;
mod domain;
mod malformed;
pub(crate) mod name;
pub(crate) mod parameter;
mod protocol;
pub(crate) mod secret;
pub(crate) mod sent;
pub(crate) mod service_params;
pub(crate) mod streamid;
pub(crate) mod time;

pub(crate) use domain::{judge as judge_domain, push_domain};

use crate::finding::{Collect, Findings, Reason};
use crate::generated::enums::Field;
use crate::text::{Part, PushUrl};
use service_params::ServiceParams;

/// The names that a push is addressed to.
#[derive(Clone, Copy)]
pub(crate) struct Names<'t> {
    pub domain: Part<'t>,
    pub app: Part<'t>,
    pub stream: Part<'t>,
}

impl<'t> Names<'t> {
    /// The names in a URL.
    pub fn of(url: &PushUrl<'t>, params: &ServiceParams<'t>) -> Self {
        Self {
            domain: push_domain(url, params),
            app: url.app(),
            stream: url.stream(),
        }
    }
}

/// Every rule that needs no key, no time and no account, in the order in which clients and the service meet them: what
/// surrounds the names of a URL, if there is one yet, then the names.
pub(crate) fn judge(url: Option<&PushUrl<'_>>, names: &Names<'_>, found: &mut impl Collect) {
    if let Some(url) = url {
        judge_frame(url, found.field(Field::Url));
    }
    // The one early return: a test shows that it changes no report.
    if common::recognizes(names) {
        return;
    }
    judge_names(url, names, found);
}

/// The names, each by its own rules.
fn judge_names(url: Option<&PushUrl<'_>>, names: &Names<'_>, found: &mut impl Collect) {
    let findings = found.field(Field::Domain);
    match names.domain.is_empty() {
        false => judge_domain(names.domain, findings),
        true if url.is_none() => findings.add(Reason::HostMissing, names.domain.span()),
        // The frame has said so.
        true => {}
    }
    name::judge_app(names.app, found.field(Field::App));
    let findings = found.field(Field::Stream);
    match url {
        Some(url) if names.stream.is_empty() => malformed::judge_without_stream(url, findings),
        _ => name::judge_stream(names.stream, findings),
    }
}

/// What surrounds the names of a URL: protocol, authority, the frame of SRT's streamid.
pub(crate) fn judge_frame(url: &PushUrl<'_>, findings: &mut Findings) {
    protocol::judge(url, findings);
    domain::judge_authority(url, findings);
    streamid::judge(url, findings);
}
