/* {{ notice }} */

/** Reasons; pushurl.h includes this file. */
#ifndef PUSHURL_REASONS_H
#define PUSHURL_REASONS_H

#include "pushurl_enums.h"

/**
 * What is wrong with a push URL, more finely than the service's causes.
 *
 * Numbers and names are the same in every language, append-only and never reused. A number is the
 * sub code of the usual cause (19 for 19/0) and a running number of two digits. "Evidence" is how
 * well the rule is known, as pushurl_reason_evidence says it to programs.
 */
PUSHURL_ENUM(pushurl_reason, uint16_t) {
{% set ns = namespace(code="") %}
{% for reason in reasons %}
{% if reason.code != ns.code %}
{% set ns.code = reason.code %}

    /* {{ reason.code }} */

{% endif %}
{{ (reason.doc ~ " " ~ reason.known_plain) | ascii | c_doc("    ") }}
    PUSHURL_REASON_{{ reason.id | screaming }} = {{ reason.number }},
{% endfor %}
};
PUSHURL_ENUM_TYPE(pushurl_reason, uint16_t);

#endif /* PUSHURL_REASONS_H */
