// {{ notice }}

//! Enums that every language has.

use core::fmt;
use core::str::FromStr;

use crate::names::{self, UnknownName};

{% for enum in enums if enum.rust %}
{{ enum.doc | doc("/// ") }}
///
/// The numbers are the same in every language and never change.
#[repr(u8)]
#[derive(Clone, Copy, Debug,{% if enum.default %} Default,{% endif %} PartialEq, Eq, Hash{% if enum.ordered %}, PartialOrd, Ord{% endif %})]
{% if enum.non_exhaustive %}
#[non_exhaustive]
{% endif %}
pub enum {{ enum.name }} {
{% for variant in enum.variants %}
{{ variant.doc | doc("    /// ") }}
{% if variant.id == enum.default %}
    #[default]
{% endif %}
    {{ variant.id | pascal }} = {{ variant.number }},
{% endfor %}
}

impl {{ enum.name }} {
    /// All values, ordered by number.
    pub const ALL: [Self; {{ enum.variants | length }}] = [
{% for variant in enum.variants %}
        Self::{{ variant.id | pascal }},
{% endfor %}
    ];

{% if enum.code %}
    /// The language code of ISO 639-1:{% for variant in enum.variants %} `{{ variant.id }}`{{ "." if loop.last else "," }}{% endfor +%}
{% else %}
    /// The name in machine-readable output, in snake_case.
{% endif %}
    #[must_use]
    pub const fn {{ enum.code or "name" }}(self) -> &'static str {
        match self {
{% for variant in enum.variants %}
            Self::{{ variant.id | pascal }} => "{{ variant.id }}",
{% endfor %}
        }
    }
}

impl fmt::Display for {{ enum.name }} {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
{% if enum.variants[0].text %}
        f.write_str(match self {
{% for variant in enum.variants %}
            Self::{{ variant.id | pascal }} => {{ variant.text | quoted }},
{% endfor %}
        })
{% else %}
        f.write_str(self.{{ enum.code or "name" }}())
{% endif %}
    }
}

{% if enum.parse %}
impl FromStr for {{ enum.name }} {
    type Err = UnknownName;

    /// Parses a [`name`](Self::name).
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        names::find(Self::ALL, Self::name, name)
    }
}

{% endif %}
{% endfor %}
