// {{ notice }}

// Enums of pushurl.hpp, which includes this file.

#ifndef PUSHURL_ENUMS_HPP
#define PUSHURL_ENUMS_HPP

#include <array>
#include <cstdint>
#include <string_view>

#include "pushurl.h"

namespace pushurl {

{% macro variant(id) %}{{ id }}{{ "_" if id == "operator" }}{% endmacro %}
{% for enum in enums if enum.name != "PolicyFault" %}
{% set name = "ErrorCode" if enum.name == "Result" else enum.name %}
{% set c_name = enum.name | snake %}
{% set type = "uint32_t" if enum.name == "Result" else "uint8_t" %}
{{ enum.doc | doc("/// ") }}
///
/// The numbers are the same in every language and never change.
enum class {{ name }} : std::{{ type }} {
{% for v in enum.variants if not (enum.name == "Result" and v.id == "ok") %}
{{ v.doc | doc("    /// ") }}
    {{ variant(v.id) }} = PUSHURL_{{ c_name | screaming }}_{{ v.id | screaming }},
{% endfor %}
};

/// All values of `{{ name }}` that this header knows, ordered by number.
inline constexpr std::array<{{ name }}, {{ enum.variants | length - (1 if enum.name == "Result" else 0) }}> all_{{ plurals[name] }} = {
{% for v in enum.variants if not (enum.name == "Result" and v.id == "ok") %}
    {{ name }}::{{ variant(v.id) }},
{% endfor %}
};

{% if enum.name not in ["Result", "Severity", "Evidence", "Field", "Verdict", "Protocol"] %}
/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name({{ name }} value) noexcept {
    switch (value) {
{% for v in enum.variants %}
    case {{ name }}::{{ variant(v.id) }}:
        return "{{ v.id }}";
{% endfor %}
    }
    return {};
}

{% endif %}
{% endfor %}
/// What is wrong with a push URL, in more detail than the service's causes.
///
/// Numbers and names are the same in every language, append-only and never reused. A number is the
/// sub_errcode of the usual cause (19 for 19/0), followed by a sequence number of two digits.
enum class Reason : std::uint16_t {
{% for reason in reasons %}
{{ (reason.doc ~ " " ~ reason.known_plain) | doc("    /// ") }}
    {{ reason.id }} = PUSHURL_REASON_{{ reason.id | screaming }},
{% endfor %}
};

/// All values of `Reason` that this header knows, ordered by number.
inline constexpr std::array<Reason, {{ reasons | length }}> all_reasons = {
{% for reason in reasons %}
    Reason::{{ reason.id }},
{% endfor %}
};

}  // namespace pushurl

#endif  // PUSHURL_ENUMS_HPP
