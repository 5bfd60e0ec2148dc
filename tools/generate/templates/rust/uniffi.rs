// {{ notice }}

//! The core's enums, declared for UniFFI.
//!
//! The types are those of the core, except `Verdict`, whose variants carry data there. Reasons cross the FFI as numbers, because
//! there are more than a hundred.

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
    /// All values, ordered by number.
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
