// {{ notice }}

//! The service's table of causes.

use super::enums::{Actor, Retry};

/// A cause of interruption: the service's pair `errcode`/`sub_errcode`.
///
/// Every value is a row of the service's published table (documented). Causes are ordered as in that table, the only
/// order that is published: if a check finds several failures, the verdict is the first of their causes in this order.
///
/// Each cause has messages in each [`Lang`](crate::Lang): what it means and what to do.
///
/// ```
/// use pushurl::{Cause, Lang};
///
/// let cause: Cause = "18/503".parse()?;
/// assert_eq!(cause, Cause::AUTH_FAILED);
/// assert_eq!((cause.errcode(), cause.sub_errcode()), (18, 503));
/// assert_eq!(cause.errmsg(Lang::En), "Authentication failed.");
/// # Ok::<(), pushurl::ParseCauseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cause(pub(crate) u8);

/// A row of the table.
pub(crate) struct Row {
    pub errcode: u16,
    pub sub_errcode: u16,
    pub actor: Actor,
    pub retry: Retry,
}

const fn row(errcode: u16, sub_errcode: u16, actor: Actor, retry: Retry) -> Row {
    Row { errcode, sub_errcode, actor, retry }
}

/// The rows, in the order of the table.
pub(crate) static ROWS: [Row; {{ causes | length }}] = [
{% for cause in causes %}
    row({{ cause.errcode }}, {{ cause.sub_errcode }}, Actor::{{ cause.actor | pascal }}, Retry::{{ cause.retry | pascal }}),
{% endfor %}
];

impl Cause {
{% for cause in causes if cause.id %}
{{ ("`" ~ cause.code ~ "`: " ~ cause.doc) | doc("    /// ") }}
    pub const {{ cause.id | screaming }}: Self = Self({% for other in causes %}{% if other.number == cause.number %}{{ loop.index0 }}{% endif %}{% endfor %});
{% endfor %}
}
