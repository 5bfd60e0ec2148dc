/* {{ notice }} */

/** Enums; pushurl.h includes this file. */
#ifndef PUSHURL_ENUMS_H
#define PUSHURL_ENUMS_H

#include <stdint.h>

/* Enums with a fixed underlying type. C before C23 has none: the type is the integer itself. */
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L)
#define PUSHURL_ENUM(name, type) enum name : type
#define PUSHURL_ENUM_TYPE(name, type) typedef enum name name
#else
#define PUSHURL_ENUM(name, type) enum name
#define PUSHURL_ENUM_TYPE(name, type) typedef type name
#endif

{% for enum in enums if enum.name != "PolicyFault" %}
{% set name = enum.name | snake %}
{% set type = "uint32_t" if enum.name == "Result" else "uint8_t" %}
{% set prefix = "PUSHURL_" ~ name | screaming ~ "_" %}
/**
{{ enum.doc | ascii | doc(" * ") }}
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_{{ name }}, {{ type }}) {
{% for variant in enum.variants %}
{{ variant.doc | ascii | c_doc("    ") }}
    {{ prefix }}{{ variant.id | screaming }} = {{ variant.number }},
{% endfor %}
};
PUSHURL_ENUM_TYPE(pushurl_{{ name }}, {{ type }});

{% endfor %}
#endif /* PUSHURL_ENUMS_H */
