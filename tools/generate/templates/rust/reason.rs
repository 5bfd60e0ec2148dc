// {{ notice }}

//! The reasons: what can be wrong with a push URL.

use super::cause::Cause;
use super::enums::{Evidence, Severity};

/// What is wrong with a push URL, in more detail than the [`Cause`] that the service reports.
///
/// The doc comment of each reason says how well its rule is known; programs get it from [`evidence`](Reason::evidence).
/// Numbers and names are the same in every language, append-only and never reused. A number is the sub_errcode of the
/// usual cause (19 for 19/0), followed by a sequence number of two digits.
#[repr(u16)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
{% set ns = namespace(code="") %}
{% for reason in reasons %}
{% if reason.code != ns.code %}
{% set ns.code = reason.code %}
    // {{ reason.code }}
{% endif %}
{{ (reason.doc ~ " " ~ reason.known) | doc("    /// ") }}
    {{ reason.id | pascal }} = {{ reason.number }},
{% endfor %}
}

/// The facts about a reason.
pub(crate) struct Row {
    pub name: &'static str,
    pub cause: Cause,
    pub severity: Severity,
    pub evidence: Evidence,
    pub sources: &'static [&'static str],
}

impl Reason {
    /// All reasons, ordered by number.
    pub const ALL: [Self; {{ reasons | length }}] = [
{% for reason in reasons %}
        Self::{{ reason.id | pascal }},
{% endfor %}
    ];

    pub(crate) const fn row(self) -> Row {
        match self {
{% for reason in reasons %}
            Self::{{ reason.id | pascal }} => Row {
                name: "{{ reason.id }}",
                cause: Cause::{{ reason.cause | screaming }},
                severity: Severity::{{ reason.severity | pascal }},
                evidence: Evidence::{{ reason.evidence | pascal }},
                sources: &[{% for source in reason.sources %}"{{ source }}",{% endfor %}],
            },
{% endfor %}
        }
    }
}
