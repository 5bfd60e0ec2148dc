/* {{ notice }} */

/** Reasons; pushurl.h includes this file. */
#ifndef PUSHURL_REASONS_H
#define PUSHURL_REASONS_H

#include "pushurl_enums.h"

/**
 * What is wrong with a push URL, in more detail than the service's causes.
 *
 * Numbers and names are the same in every language, append-only and never reused. A number is the
 * sub_errcode of the usual cause (19 for 19/0), followed by a sequence number of two digits.
 * "Evidence" is how well the rule is known; programs get it from pushurl_reason_evidence.
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
