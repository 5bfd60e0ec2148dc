/* Generated from spec/ by tools/generate. Do not edit. */

/** Causes of interruption; pushurl.h includes this file. */
#ifndef PUSHURL_CAUSES_H
#define PUSHURL_CAUSES_H

#include <stdint.h>

/**
 * A cause of interruption: the service's pair errcode/sub_errcode as one number, errcode * 1000 +
 * sub_errcode. 18/503 is 18503, 3/0 is 3000.
 *
 * Causes that programs may want to distinguish are named below; pushurl_cause_list lists all 70.
 */
typedef uint32_t pushurl_cause;

/** 0/0: The reason is unknown. */
#define PUSHURL_CAUSE_UNKNOWN_REASON 0

/** 1/0: The push client stopped the stream. 2, 3, 4 and 35 have the same message. */
#define PUSHURL_CAUSE_CLIENT_STOPPED 1000

/** 8/0: No data arrived for a long time. 20 has the same message. */
#define PUSHURL_CAUSE_NO_DATA 8000

/** 18/100: An internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_100 18100

/** 18/101: An internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_101 18101

/** 18/102: An internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_102 18102

/** 18/103: An internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_103 18103

/** 18/104: An internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_104 18104

/** 18/200: No account is found for the URL. */
#define PUSHURL_CAUSE_NO_ACCOUNT 18200

/** 18/201: The account's service is shut down. */
#define PUSHURL_CAUSE_SERVICE_SUSPENDED 18201

/** 18/202: The account's payment is overdue. */
#define PUSHURL_CAUSE_SERVICE_OVERDUE 18202

/** 18/203: The account's service is forcibly suspended. */
#define PUSHURL_CAUSE_SERVICE_FORCIBLY_SUSPENDED 18203

/** 18/300: The host is an IP address. */
#define PUSHURL_CAUSE_HOST_IS_IP 18300

/** 18/301: The push domain cannot be identified. */
#define PUSHURL_CAUSE_DOMAIN_UNKNOWN 18301

/** 18/302: The push domain is invalid. */
#define PUSHURL_CAUSE_DOMAIN_INVALID 18302

/** 18/303: The push domain is disabled. */
#define PUSHURL_CAUSE_DOMAIN_DISABLED 18303

/** 18/304: The application is disabled. */
#define PUSHURL_CAUSE_APP_DISABLED 18304

/** 18/305: The stream is disabled. */
#define PUSHURL_CAUSE_STREAM_DISABLED 18305

/** 18/306: In channel mode, there is no such channel. */
#define PUSHURL_CAUSE_CHANNEL_MISSING 18306

/** 18/307: In channel mode, the channel is disabled. */
#define PUSHURL_CAUSE_CHANNEL_DISABLED 18307

/** 18/308: The StreamName contains characters that are not allowed. */
#define PUSHURL_CAUSE_STREAM_NAME_INVALID 18308

/** 18/309: The AppName contains characters that are not allowed. */
#define PUSHURL_CAUSE_APP_NAME_INVALID 18309

/** 18/400: The client's address is on the blocklist. */
#define PUSHURL_CAUSE_CLIENT_BLOCKED 18400

/** 18/401: The client's address is not on the allowlist. */
#define PUSHURL_CAUSE_CLIENT_NOT_ALLOWED 18401

/** 18/500: txTime is missing. */
#define PUSHURL_CAUSE_TXTIME_MISSING 18500

/** 18/501: The URL has expired. */
#define PUSHURL_CAUSE_URL_EXPIRED 18501

/** 18/502: txSecret is missing. */
#define PUSHURL_CAUSE_TXSECRET_MISSING 18502

/** 18/503: txSecret is wrong. */
#define PUSHURL_CAUSE_AUTH_FAILED 18503

/** 18/600: Too many pushes are live in total. */
#define PUSHURL_CAUSE_TOO_MANY_PUSHES 18600

/** 18/601: Too many pushes of this StreamName are live. */
#define PUSHURL_CAUSE_TOO_MANY_OF_STREAM 18601

/** 18/602: A push of higher priority is live. */
#define PUSHURL_CAUSE_PRIORITY_TOO_LOW 18602

/** 19/0: The customer's own authentication server refused the push. */
#define PUSHURL_CAUSE_HOOK_REFUSED 19000

/** 21/102: A new push replaced this one. */
#define PUSHURL_CAUSE_STREAM_REPLACED 21102

/** 21/103: A new push replaced this one, which sent no data. */
#define PUSHURL_CAUSE_IDLE_STREAM_REPLACED 21103

/** No cause: in a report, the URL is not rejected. */
#define PUSHURL_CAUSE_NONE UINT32_MAX

#endif /* PUSHURL_CAUSES_H */
