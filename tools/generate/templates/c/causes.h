/* {{ notice }} */

/** Causes of interruption; pushurl.h includes this file. */
#ifndef PUSHURL_CAUSES_H
#define PUSHURL_CAUSES_H

#include <stdint.h>

/**
 * A cause of interruption: the service's pair errcode/sub_errcode as one number, errcode * 1000 +
 * sub_errcode. 18/503 is 18503, 3/0 is 3000.
 *
 * Causes that programs may want to distinguish are named below; pushurl_cause_list lists all {{ causes | length }}.
 */
typedef uint32_t pushurl_cause;

{% for cause in causes if cause.id %}
/** {{ cause.code }}: {{ cause.doc }} */
#define PUSHURL_CAUSE_{{ cause.id | screaming }} {{ cause.number }}

{% endfor %}
/** No cause: in a report, the URL is not rejected. */
#define PUSHURL_CAUSE_NONE UINT32_MAX

#endif /* PUSHURL_CAUSES_H */
