// {{ notice }}

//! Enums that only C has, and enums whose variants carry data in the core.

{% for enum in enums if enum.only == "c" or enum.name == "Verdict" %}
{% set name = "pushurl_" ~ enum.name | snake %}
{{ enum.doc | doc("/// ") }}
#[repr({{ "u32" if enum.name == "Result" else "u8" }})]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum {{ name }} {
{% for variant in enum.variants %}
{{ variant.doc | doc("    /// ") }}
    {{ variant.id | pascal }} = {{ variant.number }},
{% endfor %}
}

impl {{ name }} {
    /// All values, ordered by number.
    pub(crate) const ALL: [Self; {{ enum.variants | length }}] = [
{% for variant in enum.variants %}
        Self::{{ variant.id | pascal }},
{% endfor %}
    ];

{% if enum.only == "c" %}
    /// The meaning, for logs.
    pub(crate) const fn text(self) -> &'static str {
        match self {
{% for variant in enum.variants %}
{% if variant.text %}
            Self::{{ variant.id | pascal }} => {{ variant.text | quoted }},
{% else %}
{% for faults in enums if faults.name == "PolicyFault" %}
{% for fault in faults.variants if "policy_" ~ fault.id == variant.id %}
            Self::{{ variant.id | pascal }} => {{ fault.text | quoted }},
{% endfor %}
{% endfor %}
{% endif %}
{% endfor %}
        }
    }
{% else %}
    /// The name in machine-readable output.
    pub(crate) const fn name(self) -> &'static str {
        match self {
{% for variant in enum.variants %}
            Self::{{ variant.id | pascal }} => "{{ variant.id }}",
{% endfor %}
        }
    }
{% endif %}
}

{% endfor %}
