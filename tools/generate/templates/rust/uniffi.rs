// {{ notice }}

//! The enums of the core, as UniFFI reads them.
//!
//! The types are the core's own, except `Verdict`, which has data there. Reasons cross as their numbers: there are more than a
//! hundred.

pub use pushurl::{
{% for enum in enums if enum.rust %}
    {{ enum.name }},
{% endfor %}
};

{% for enum in enums if not enum.only %}
{{ enum.doc | doc("/// ") }}
///
/// The numbers are the same in every language and never change.
{% if enum.rust %}
#[uniffi::remote(Enum)]
#[repr(u8)]
{% else %}
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
{% endif %}
{% if enum.non_exhaustive %}
#[non_exhaustive]
{% endif %}
pub enum {{ enum.name }} {
{% for variant in enum.variants %}
{{ variant.doc | doc("    /// ") }}
    {{ variant.id | pascal }} = {{ variant.number }},
{% endfor %}
}

{% if not enum.rust %}
impl {{ enum.name }} {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; {{ enum.variants | length }}] = [
{% for variant in enum.variants %}
        Self::{{ variant.id | pascal }},
{% endfor %}
    ];

    /// The name in machine-readable output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
{% for variant in enum.variants %}
            Self::{{ variant.id | pascal }} => "{{ variant.id }}",
{% endfor %}
        }
    }
}

{% endif %}
{% endfor %}
