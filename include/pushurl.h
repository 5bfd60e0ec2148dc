/*
 * pushurl: sign, check and explain live-streaming push URLs. The C interface.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * A push URL is what an encoder sends its stream to:
 *
 *     rtmp://push.example.com/live/cam1?txSecret=<md5(key + cam1 + txTime)>&txTime=<hex seconds>
 *
 * When something in it is wrong, the streaming service closes the connection, and the client never learns why. This library judges the
 * URL before the push:
 *
 *     const char *url = "rtmp://203.0.113.9/live/cam1";
 *     pushurl_checker *checker;
 *     pushurl_facts facts = {.now = time(NULL)};
 *     pushurl_report report;
 *     if (pushurl_checker_new(NULL, &checker) == PUSHURL_RESULT_OK &&
 *         pushurl_checker_check(checker, url, strlen(url), &facts, &report, NULL, 0, NULL) == PUSHURL_RESULT_OK &&
 *         report.verdict == PUSHURL_VERDICT_REJECTED) {
 *         pushurl_str advice = pushurl_cause_advice(report.cause, PUSHURL_LANG_EN);
 *         printf("%u/%u: %.*s\n", pushurl_cause_errcode(report.cause), pushurl_cause_sub_errcode(report.cause),
 *                PUSHURL_STR_ARG(advice));
 *     }
 *     pushurl_checker_free(checker);
 *
 * C++ has pushurl.hpp beside this file. This file is generated: bindings/c is where it is written.
 *
 *
 * Conventions
 *
 * Names. pushurl_<noun>_<verb> acts on a noun: first its handle, then the inputs, then the outputs. pushurl_<noun> is a type.
 *
 * Two number spaces. A pushurl_result says whether a call ran. What is wrong with a URL stands in a report: a bad URL is no error.
 *
 * Texts. An input is a pointer and a length in bytes, UTF-8; a NUL inside is a character like others. NULL with the length 0 is the
 * empty text, and in a struct a text that is not given. A pushurl_str that is returned is a constant, never freed. A text that is
 * written into a buffer is followed by a NUL: the buffer needs one byte more than the length that is told.
 *
 * Integers in, enums out. An input that stands for an enum is a uint32_t, so that a number outside of it is an error and no undefined
 * behaviour; where an enum has a usual value, 0 stands for it. In C before C23 an enum's type is an integer of the stated size.
 *
 * Outputs are written when the call returns PUSHURL_RESULT_OK, and else not touched. One exception, as with snprintf: where a buffer is
 * too short (PUSHURL_RESULT_BUFFER_TOO_SMALL), and also where the call succeeds, the length output says how much there is. A buffer of
 * NULL with the capacity 0 asks for the length. No output may overlap an input or another output.
 *
 * Structs that are inputs have reserved fields: zero the struct, then set what there is to say.
 *
 * Times are Unix seconds in UTC. The library has no clock, opens nothing, logs nothing and keeps no state.
 *
 * Ownership. What a _new or _build call gives is freed by the _free call of its noun, once; _free(NULL) does nothing. Everything else is
 * the caller's own memory, or a constant. Inputs are read during the call alone.
 *
 * Threads. A handle is used by any number of threads at once if its type says so, as signers, checkers and policies do. A call that
 * frees a handle must be its last. Functions without a handle are called from anywhere.
 *
 * NULL never crashes: a pointer that may not be NULL gives PUSHURL_RESULT_NULL_POINTER. A pointer that is wrong otherwise, or a length
 * that is greater than what it points to, is undefined behaviour, as it is in C.
 *
 * No panic of the library's language crosses the interface: it becomes PUSHURL_RESULT_PANIC, and is a fault to be reported.
 *
 * Secrets. Keys are copied, the copies overwritten when they are freed, and they are in no output. The working memory of the hash, on
 * the caller's stack, is not overwritten. Nothing but a signed URL holds a signature. pushurl_mask hides the secrets in a text before it
 * is logged.
 *
 * Evidence. Much of the service's behaviour is unpublished. pushurl_reason_evidence says how well the rule behind a finding is known,
 * and a report says what was not judged.
 *
 *
 * What may change
 *
 * Numbers of results, causes, reasons and enums, and the names that they have, are for ever: new ones may come, none changes or goes. A
 * program has to be ready for a number that it does not know. Functions and structs keep their signatures, sizes and layouts while the
 * shared library keeps its SONAME: up to 1.0 its number is that of the minor version (libpushurl.so.0.1), from then on that of the major
 * version. Within one, functions may be added, and reserved fields may get a meaning in which 0 is what it was before. Texts and findings
 * may change in any version: they follow the service.
 */


#ifndef PUSHURL_H
#define PUSHURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The version of this header. pushurl_version() is that of the library. */
#define PUSHURL_VERSION "0.1.0"
#define PUSHURL_VERSION_MAJOR 0
#define PUSHURL_VERSION_MINOR 1
#define PUSHURL_VERSION_PATCH 0

/* An enum of a fixed size; before C23, C has none, and the type is the integer itself. */
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L)
#define PUSHURL_ENUM(name, type) enum name : type
#define PUSHURL_ENUM_TYPE(name, type) typedef enum name name
#else
#define PUSHURL_ENUM(name, type) enum name
#define PUSHURL_ENUM_TYPE(name, type) typedef type name
#endif

/** A pushurl_str of a literal, to initialise one with: pushurl_target target = {.domain = PUSHURL_STR("push.example.com")}. */
#define PUSHURL_STR(literal) {(literal), sizeof(literal) - 1}

/** The two arguments that "%.*s" takes for a pushurl_str. */
#define PUSHURL_STR_ARG(str) (int)(str).len, (str).data


/** In `pushurl_policy_domain.flags`: the domain is disabled, 18/303. */
#define PUSHURL_DOMAIN_DISABLED 1

/** In `pushurl_policy_domain.flags`: it is for playback, so that a push to it is 18/302. */
#define PUSHURL_DOMAIN_PLAYBACK 2

/** In `pushurl_policy_domain.flags`: its pushes are not authenticated, so that 18/500 to 503 do not occur. */
#define PUSHURL_DOMAIN_NOT_AUTHENTICATED 4

/** In `pushurl_policy_ban.flags`: `since` is set. Without `until`, the ban ends seven days later (documented). */
#define PUSHURL_BAN_SINCE 1

/** In `pushurl_policy_ban.flags`: `until` is set. */
#define PUSHURL_BAN_UNTIL 2

/** In `pushurl_facts.known`: `live_total` is known. */
#define PUSHURL_KNOWN_LIVE_TOTAL 1

/** In `pushurl_facts.known`: `live_same` is known. */
#define PUSHURL_KNOWN_LIVE_SAME 2

/** In `pushurl_facts.known`: `live_priority` is known. */
#define PUSHURL_KNOWN_LIVE_PRIORITY 4

/**
 * Whether a call did what it is for.
 *
 * It says nothing of a URL: that a URL is bad is not an error but stands in the report, and why a target is not signed stands
 * in its refusals.
 *
 * The numbers never change. They come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies, from 60
 * signing. Numbers that are not listed are kept for later.
 */
PUSHURL_ENUM(pushurl_result, uint32_t) {
    /** It ran, and the outputs are written. */
    PUSHURL_RESULT_OK = 0,
    /** A pointer is NULL that may not be. */
    PUSHURL_RESULT_NULL_POINTER = 1,
    /** A text is not UTF-8. It was not judged. */
    PUSHURL_RESULT_NOT_UTF8 = 2,
    /** A number is none of its enum's, or greater than it can be. */
    PUSHURL_RESULT_UNKNOWN_NUMBER = 3,
    /** A buffer is too short. Its length output says how much there is to write; no buffer was written to. */
    PUSHURL_RESULT_BUFFER_TOO_SMALL = 4,
    /** A length is greater than any object can be. */
    PUSHURL_RESULT_TOO_LONG = 5,
    /** A moment is outside of what can be reckoned with: more than 262,000 years from now. */
    PUSHURL_RESULT_TIME_OUT_OF_RANGE = 6,
    /** A reserved field of a struct is not 0: the struct was not zeroed, or is meant for a later version. */
    PUSHURL_RESULT_RESERVED_NOT_ZERO = 7,
    /** The client's address is no IP address. */
    PUSHURL_RESULT_ADDRESS_INVALID = 8,
    /** A fault in this library. The call did nothing, the handles can be used on; please report it. */
    PUSHURL_RESULT_PANIC = 19,
    /** The key is empty. It would sign with public data alone. */
    PUSHURL_RESULT_KEY_EMPTY = 20,
    /** The key holds a control character, most likely a line break at its end. */
    PUSHURL_RESULT_KEY_CONTROL_CHARACTER = 21,
    /** The text is not one number or two. */
    PUSHURL_RESULT_CAUSE_MALFORMED = 30,
    /** The service's table has no such cause. */
    PUSHURL_RESULT_CAUSE_UNKNOWN = 31,
    /** The errcode has several sub codes in the table: name one, as in 18/503. */
    PUSHURL_RESULT_CAUSE_SUB_ERRCODE_MISSING = 32,
    /** The name is no legal domain. */
    PUSHURL_RESULT_POLICY_DOMAIN_INVALID = 41,
    /** The domain is there already. */
    PUSHURL_RESULT_POLICY_DOMAIN_TWICE = 42,
    /** The name is empty. */
    PUSHURL_RESULT_POLICY_NAME_EMPTY = 43,
    /** The application is there already. */
    PUSHURL_RESULT_POLICY_APP_TWICE = 44,
    /** The channel is there already. */
    PUSHURL_RESULT_POLICY_CHANNEL_TWICE = 45,
    /** The ban ends before it begins, or when it begins. */
    PUSHURL_RESULT_POLICY_BAN_ENDS_BEFORE_START = 46,
    /** An entry is neither an IP address nor a network such as 198.51.100.0/24. */
    PUSHURL_RESULT_POLICY_ADDRESS_INVALID = 47,
    /** There are two lists of clients: the service takes an allowlist or a blocklist. */
    PUSHURL_RESULT_POLICY_BOTH_LISTS = 48,
    /** The target is not signed. `pushurl_signer_refusals` says why. */
    PUSHURL_RESULT_REFUSED = 60,
};
PUSHURL_ENUM_TYPE(pushurl_result, uint32_t);

/**
 * Who must act on a cause, inferred from the published message.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_actor, uint8_t) {
    /** Nobody: the push client itself stopped. */
    PUSHURL_ACTOR_CLIENT = 1,
    /** The encoder or muxer, which must send other content. */
    PUSHURL_ACTOR_ENCODER = 2,
    /** The network between the client and the service. */
    PUSHURL_ACTOR_NETWORK = 3,
    /** The client's source, which sent no data. */
    PUSHURL_ACTOR_DATA_SOURCE = 4,
    /** Whoever signs the URL or has the key. */
    PUSHURL_ACTOR_URL_SIGNER = 5,
    /** The account's owner, in the console. */
    PUSHURL_ACTOR_ACCOUNT = 6,
    /** The customer's own authentication server. */
    PUSHURL_ACTOR_HOOK = 7,
    /** The operator: it happened on request, by a newer push or by a setting. */
    PUSHURL_ACTOR_OPERATOR = 8,
    /** The service. */
    PUSHURL_ACTOR_SERVICE = 9,
    /** Not published. */
    PUSHURL_ACTOR_UNKNOWN = 10,
};
PUSHURL_ENUM_TYPE(pushurl_actor, uint8_t);

/**
 * Whether to push again. This is our advice; the service publishes none.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_retry, uint8_t) {
    /** Push again with the same URL after a pause. */
    PUSHURL_RETRY_AS_IS = 1,
    /** Push again after a change; without one it fails again. */
    PUSHURL_RETRY_AFTER_FIX = 2,
    /** Do not push again: the end was intended. */
    PUSHURL_RETRY_NO = 3,
};
PUSHURL_ENUM_TYPE(pushurl_retry, uint8_t);

/**
 * Whether a finding makes the push fail.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_severity, uint8_t) {
    /** The service rejects the push. */
    PUSHURL_SEVERITY_FAILURE = 1,
    /** The push may succeed, but something is not as it should be. */
    PUSHURL_SEVERITY_WARNING = 2,
};
PUSHURL_ENUM_TYPE(pushurl_severity, uint8_t);

/**
 * How well a rule is known. Much of the service's behavior is unpublished.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_evidence, uint8_t) {
    /** The service documents it. */
    PUSHURL_EVIDENCE_DOCUMENTED = 1,
    /** It was computed and verified, or observed with real clients and servers. */
    PUSHURL_EVIDENCE_COMPUTED = 2,
    /** It follows from several documents together. */
    PUSHURL_EVIDENCE_INFERRED = 3,
    /** The service's own documents contradict each other. */
    PUSHURL_EVIDENCE_CONFLICTING = 4,
    /** Nothing is published; this library chose. */
    PUSHURL_EVIDENCE_OUR_CHOICE = 5,
};
PUSHURL_ENUM_TYPE(pushurl_evidence, uint8_t);

/**
 * A language of the service's table and of all messages.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_lang, uint8_t) {
    /** English. */
    PUSHURL_LANG_EN = 1,
    /** Simplified Chinese. */
    PUSHURL_LANG_ZH = 2,
    /** Japanese. */
    PUSHURL_LANG_JA = 3,
    /** Korean. */
    PUSHURL_LANG_KO = 4,
};
PUSHURL_ENUM_TYPE(pushurl_lang, uint8_t);

/**
 * What is wrong with a push URL, more finely than the `Cause` that the service gives.
 *
 * The doc comment of each says how well its rule is known; `evidence` says it to programs. Numbers
 * and names are the same in every language, append-only and never reused. A number is the sub code of the usual cause
 * (19 for 19/0) and a running number of two digits.
 */
PUSHURL_ENUM(pushurl_reason, uint16_t) {
    /** The customer's own authentication server refused the push. Evidence: documented. */
    PUSHURL_REASON_HOOK_REFUSED = 1901,
    /** According to the policy, the URL belongs to no account. Evidence: documented. */
    PUSHURL_REASON_ACCOUNT_NOT_FOUND = 20001,
    /** According to the policy, the account's service is shut down. Evidence: documented. */
    PUSHURL_REASON_SERVICE_SHUT_DOWN = 20101,
    /** According to the policy, the account's payment is overdue. Evidence: documented. */
    PUSHURL_REASON_SERVICE_OVERDUE = 20201,
    /** According to the policy, the account's service is forcibly suspended. Evidence: documented. */
    PUSHURL_REASON_SERVICE_FORCIBLY_SUSPENDED = 20301,
    /**
     * The host is an IP address, and no `txHost` names the push domain. Every spelling that a URL
     * parser or a resolver reads as an address counts: that is computed. Evidence: documented,
     * [31568](https://www.tencentcloud.com/document/product/267/31568).
     */
    PUSHURL_REASON_HOST_IS_IP = 30001,
    /**
     * A blank, a control character or a byte-order mark comes before the URL, so that a client
     * finds no protocol that it knows. That clients do not connect is computed (ffmpeg); the code
     * is our choice. Evidence: our choice.
     */
    PUSHURL_REASON_LEADING_BLANK = 30101,
    /**
     * There is no `protocol://`. Without it nothing says where the domain begins. Evidence: our
     * choice.
     */
    PUSHURL_REASON_PROTOCOL_MISSING = 30102,
    /**
     * The protocol is not one of a push URL. No push reaches the service by it. Evidence: our
     * choice.
     */
    PUSHURL_REASON_PROTOCOL_UNKNOWN = 30103,
    /**
     * The protocol has upper-case letters. Some clients know it in lower case only (ffmpeg).
     * Evidence: computed.
     */
    PUSHURL_REASON_PROTOCOL_UPPERCASE = 30104,
    /** There is no host. Evidence: our choice. */
    PUSHURL_REASON_HOST_MISSING = 30105,
    /**
     * The port is not a number from 1 to 65535. Some clients connect anyway (ffmpeg reads its
     * leading digits); nobody can rely on it. Evidence: our choice.
     */
    PUSHURL_REASON_PORT_INVALID = 30106,
    /**
     * The port, or its spelling, is not known for this protocol. Ports are documented for SRT and
     * RTMP over SRT, conflicting for QUIC, inferred for the others. Evidence: inferred.
     */
    PUSHURL_REASON_PORT_UNUSUAL = 30107,
    /**
     * The `streamid` has no `h=`, which the documented form has. The host is treated as the push
     * domain. Evidence: documented,
     * [38393](https://www.tencentcloud.com/document/product/267/38393).
     */
    PUSHURL_REASON_SRT_DOMAIN_MISSING = 30108,
    /**
     * The policy lists the account's domains, and the push domain is not among them. Evidence: our
     * choice.
     */
    PUSHURL_REASON_DOMAIN_NOT_OF_ACCOUNT = 30109,
    /**
     * A user name comes before the host (`user@host`). No push URL has one, and clients disagree
     * on which host follows. Evidence: our choice.
     */
    PUSHURL_REASON_HOST_HAS_USERINFO = 30201,
    /**
     * The push domain contains a character outside ASCII, which no DNS name has. Evidence:
     * inferred.
     */
    PUSHURL_REASON_HOST_NOT_ASCII = 30202,
    /**
     * The push domain contains a character that no DNS name has: not a letter, digit, hyphen or
     * dot. Evidence: inferred.
     */
    PUSHURL_REASON_HOST_ILLEGAL_CHARACTER = 30203,
    /** The push domain has two dots in a row, or begins with one. Evidence: inferred. */
    PUSHURL_REASON_HOST_LABEL_EMPTY = 30204,
    /** A label of the push domain is longer than 63 characters. Evidence: inferred. */
    PUSHURL_REASON_HOST_LABEL_TOO_LONG = 30205,
    /** A label of the push domain begins or ends with a hyphen. Evidence: inferred. */
    PUSHURL_REASON_HOST_LABEL_HYPHEN = 30206,
    /** The push domain is longer than 253 characters. Evidence: inferred. */
    PUSHURL_REASON_HOST_TOO_LONG = 30207,
    /** The push domain has only one label. Evidence: inferred. */
    PUSHURL_REASON_HOST_SINGLE_LABEL = 30208,
    /** The push domain is `localhost` or a name below it. Evidence: inferred. */
    PUSHURL_REASON_HOST_IS_LOCALHOST = 30209,
    /**
     * A label of the push domain begins with `xn--` and is not a valid encoding. Evidence:
     * inferred.
     */
    PUSHURL_REASON_HOST_BAD_PUNYCODE = 30210,
    /**
     * The push domain ends in a number, as an IP address does, but is neither an address nor a
     * name. Evidence: our choice.
     */
    PUSHURL_REASON_HOST_BAD_ADDRESS = 30211,
    /**
     * The push domain is a playback domain, going by the names of the service's own domains.
     * Evidence: inferred.
     */
    PUSHURL_REASON_HOST_IS_PLAYBACK = 30212,
    /**
     * The push domain ends with a dot. It is the same name in DNS, but few programs compare it so.
     * Evidence: our choice.
     */
    PUSHURL_REASON_HOST_TRAILING_DOT = 30213,
    /** According to the policy, the push domain is disabled. Evidence: documented. */
    PUSHURL_REASON_DOMAIN_DISABLED = 30301,
    /** According to the policy, the application is disabled. Evidence: documented. */
    PUSHURL_REASON_APP_DISABLED = 30401,
    /**
     * The policy bans the stream: by its name alone, or by domain, application and name. Evidence:
     * documented.
     */
    PUSHURL_REASON_STREAM_FORBIDDEN = 30501,
    /** The policy is in channel mode and has no channel of this name. Evidence: documented. */
    PUSHURL_REASON_CHANNEL_MISSING = 30601,
    /** The policy is in channel mode and the channel is closed. Evidence: documented. */
    PUSHURL_REASON_CHANNEL_CLOSED = 30701,
    /**
     * There is no StreamName. RTMP clients send a single path segment as the AppName (computed).
     * Evidence: our choice.
     */
    PUSHURL_REASON_STREAM_MISSING = 30801,
    /**
     * The StreamName is longer than 255 bytes. The limit is documented; the code is our choice.
     * Evidence: documented, [35598](https://www.tencentcloud.com/document/product/267/35598).
     */
    PUSHURL_REASON_STREAM_TOO_LONG = 30802,
    /**
     * The StreamName contains a character outside ASCII. That Chinese characters are not supported
     * is documented; the others are our choice. Evidence: documented,
     * [31084](https://www.tencentcloud.com/document/product/267/31084).
     */
    PUSHURL_REASON_STREAM_NOT_ASCII = 30803,
    /**
     * The StreamName contains a control character, a space, or one of
     * ``/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ : ` ``. Which characters the service refuses is
     * unpublished. Evidence: our choice.
     */
    PUSHURL_REASON_STREAM_ILLEGAL_CHARACTER = 30804,
    /**
     * The StreamName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
     * interfaces of the service list for such names. That the push succeeds is our choice.
     * Evidence: our choice.
     */
    PUSHURL_REASON_STREAM_UNUSUAL_CHARACTER = 30805,
    /** The StreamName is `.` or `..`, which many URL parsers remove. Evidence: computed. */
    PUSHURL_REASON_STREAM_DOT_SEGMENT = 30806,
    /**
     * The StreamName ends with `.flv` or `.m3u8`, as in playback URLs, where the suffix is never
     * hashed. Evidence: documented,
     * [31058](https://www.tencentcloud.com/document/product/267/31058).
     */
    PUSHURL_REASON_STREAM_MEDIA_SUFFIX = 30807,
    /**
     * The SRT URL has no `streamid`, which contains the names in the documented form. The code is
     * our choice. Evidence: documented,
     * [38393](https://www.tencentcloud.com/document/product/267/38393).
     */
    PUSHURL_REASON_SRT_STREAMID_MISSING = 30808,
    /**
     * The SRT URL has its names in the path, as RTMP does; the documented form has them in the
     * `streamid`. The code is our choice. Evidence: documented,
     * [38393](https://www.tencentcloud.com/document/product/267/38393).
     */
    PUSHURL_REASON_SRT_RTMP_LAYOUT = 30809,
    /**
     * The `streamid` does not begin with `#!::` (documented) or `%23!::` (inferred). The code is
     * our choice. Evidence: documented,
     * [38393](https://www.tencentcloud.com/document/product/267/38393).
     */
    PUSHURL_REASON_SRT_STREAMID_PREFIX = 30810,
    /**
     * The `streamid` has an `m=`, which the documented form does not have. Evidence: documented,
     * [38393](https://www.tencentcloud.com/document/product/267/38393).
     */
    PUSHURL_REASON_SRT_MODE_PRESENT = 30811,
    /**
     * The query follows the AppName and the StreamName follows the query, as when the query is
     * pasted into an encoder's server field. That it belongs to the stream key is documented; the
     * code is our choice. Evidence: documented.
     */
    PUSHURL_REASON_QUERY_IN_SERVER_FIELD = 30812,
    /** There is no AppName. Evidence: our choice. */
    PUSHURL_REASON_APP_MISSING = 30901,
    /**
     * The AppName is longer than 255 bytes. The limit is documented for the StreamName only.
     * Evidence: our choice.
     */
    PUSHURL_REASON_APP_TOO_LONG = 30902,
    /**
     * The AppName contains a character outside ASCII. That Chinese characters are not supported is
     * documented; the others are our choice. Evidence: documented,
     * [31084](https://www.tencentcloud.com/document/product/267/31084).
     */
    PUSHURL_REASON_APP_NOT_ASCII = 30903,
    /**
     * The AppName contains a character that no name can contain: the same ones as for the
     * StreamName, except `/`. Evidence: our choice.
     */
    PUSHURL_REASON_APP_ILLEGAL_CHARACTER = 30904,
    /**
     * The AppName contains a `/`: the path has more than two segments, and clients send more than
     * the first as the application (computed). That the service refuses it is our choice.
     * Evidence: our choice.
     */
    PUSHURL_REASON_APP_HAS_SLASH = 30905,
    /**
     * The AppName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
     * interfaces of the service list for such names. That the push succeeds is our choice.
     * Evidence: our choice.
     */
    PUSHURL_REASON_APP_UNUSUAL_CHARACTER = 30906,
    /** The AppName is `.` or `..`, which many URL parsers remove. Evidence: computed. */
    PUSHURL_REASON_APP_DOT_SEGMENT = 30907,
    /** The client's address is on the policy's blocklist. Evidence: documented. */
    PUSHURL_REASON_CLIENT_BLOCKED = 40001,
    /** The client's address is not on the policy's allowlist. Evidence: documented. */
    PUSHURL_REASON_CLIENT_NOT_ALLOWED = 40101,
    /**
     * There is no `txTime`. Evidence: documented,
     * [31560](https://www.tencentcloud.com/document/product/267/31560).
     */
    PUSHURL_REASON_TXTIME_MISSING = 50001,
    /** `txTime` has no value. An empty value counts as missing. Evidence: our choice. */
    PUSHURL_REASON_TXTIME_EMPTY = 50002,
    /**
     * There is no `txTime`, but a parameter whose name differs only in case. Names are compared
     * case-sensitively. Evidence: our choice.
     */
    PUSHURL_REASON_TXTIME_NAME_CASE = 50003,
    /** There is no `txTime`, but a parameter with a misspelled name. Evidence: computed. */
    PUSHURL_REASON_TXTIME_MISSPELT = 50004,
    /**
     * There is no `txTime` parameter: it is inside another parameter's value, since the `&` before
     * it is missing. Evidence: computed.
     */
    PUSHURL_REASON_TXTIME_LOST_AMPERSAND = 50005,
    /** There is no `txTime`, but an `amp;txTime`: the URL was copied from HTML. Evidence: computed. */
    PUSHURL_REASON_TXTIME_HTML_ESCAPED = 50006,
    /** There is no `txTime`, but a `?txTime`: a second `?` precedes it. Evidence: computed. */
    PUSHURL_REASON_TXTIME_DOUBLED_MARK = 50007,
    /** There is no `txTime` parameter: a `;` precedes it instead of an `&`. Evidence: computed. */
    PUSHURL_REASON_TXTIME_SEMICOLON = 50008,
    /**
     * There is no `txTime`, and the query ends after its first parameter, as when a shell cuts an
     * unquoted URL at the `&`. Evidence: inferred.
     */
    PUSHURL_REASON_QUERY_CUT_AT_AMPERSAND = 50009,
    /**
     * `txTime`, plus the AuthDelta if the caller gives one, has passed. The service's documents
     * conflict on whether the AuthDelta counts. Evidence: conflicting.
     */
    PUSHURL_REASON_EXPIRED = 50101,
    /**
     * `txTime` is not a hexadecimal number, so no future time can be read from it. Evidence: our
     * choice.
     */
    PUSHURL_REASON_TXTIME_NOT_HEX = 50102,
    /** `txTime` begins with a sign. Evidence: our choice. */
    PUSHURL_REASON_TXTIME_SIGN = 50103,
    /** `txTime` begins with `0x`. Evidence: our choice. */
    PUSHURL_REASON_TXTIME_HEX_PREFIX = 50104,
    /**
     * A blank or control character precedes or follows `txTime`, most likely pasted with it.
     * Evidence: our choice.
     */
    PUSHURL_REASON_TXTIME_BLANK = 50105,
    /** `txTime` is after the year 9999. Evidence: our choice. */
    PUSHURL_REASON_TXTIME_TOO_LONG = 50106,
    /** `txTime` is a time in milliseconds. It counts seconds. Evidence: our choice. */
    PUSHURL_REASON_TXTIME_MILLISECONDS = 50107,
    /**
     * `txTime` is decimal, which is accepted too (documented). That ten digits are decimal and not
     * hexadecimal is inferred. Evidence: inferred,
     * [31560](https://www.tencentcloud.com/document/product/267/31560).
     */
    PUSHURL_REASON_TXTIME_DECIMAL = 50108,
    /**
     * `txTime` has passed, and only the AuthDelta keeps the URL valid. The service's documents
     * conflict on whether it counts. Evidence: conflicting.
     */
    PUSHURL_REASON_EXPIRED_WITHOUT_AUTH_DELTA = 50109,
    /**
     * Less time is left than the caller's lower bound. A running push continues after its URL
     * expires, but its first reconnect fails. The service recommends to sign for 12 to 24 hours.
     * Evidence: documented, [33383](https://www.tencentcloud.com/document/product/267/33383),
     * [35598](https://www.tencentcloud.com/document/product/267/35598).
     */
    PUSHURL_REASON_LIFETIME_SHORT = 50110,
    /**
     * More time is left than the caller's upper bound. The service advises against very long
     * lifetimes, without naming a number. Evidence: documented,
     * [35598](https://www.tencentcloud.com/document/product/267/35598).
     */
    PUSHURL_REASON_LIFETIME_LONG = 50111,
    /**
     * There is no `txSecret`. Evidence: documented,
     * [31560](https://www.tencentcloud.com/document/product/267/31560).
     */
    PUSHURL_REASON_TXSECRET_MISSING = 50201,
    /** `txSecret` has no value. An empty value counts as missing. Evidence: our choice. */
    PUSHURL_REASON_TXSECRET_EMPTY = 50202,
    /**
     * There is no `txSecret`, but a parameter whose name differs only in case. Names are compared
     * case-sensitively. Evidence: our choice.
     */
    PUSHURL_REASON_TXSECRET_NAME_CASE = 50203,
    /**
     * There is no `txSecret`, but a parameter with a misspelled name, such as `txSercet`.
     * Evidence: computed.
     */
    PUSHURL_REASON_TXSECRET_MISSPELT = 50204,
    /**
     * There is no `txSecret` parameter: it is inside another parameter's value, since the `&`
     * before it is missing. Evidence: computed.
     */
    PUSHURL_REASON_TXSECRET_LOST_AMPERSAND = 50205,
    /**
     * There is no `txSecret`, but an `amp;txSecret`: the URL was copied from HTML. Evidence:
     * computed.
     */
    PUSHURL_REASON_TXSECRET_HTML_ESCAPED = 50206,
    /** There is no `txSecret`, but a `?txSecret`: a second `?` precedes it. Evidence: computed. */
    PUSHURL_REASON_TXSECRET_DOUBLED_MARK = 50207,
    /** There is no `txSecret` parameter: a `;` precedes it instead of an `&`. Evidence: computed. */
    PUSHURL_REASON_TXSECRET_SEMICOLON = 50208,
    /**
     * `txSecret` is not the digest of any given key with this StreamName and txTime. Evidence:
     * documented, [31560](https://www.tencentcloud.com/document/product/267/31560).
     */
    PUSHURL_REASON_SECRET_MISMATCH = 50301,
    /**
     * `txSecret` does not have as many digits as the domain's hash. A digest has a fixed length.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_LENGTH = 50302,
    /** `txSecret` contains a character that is not a hexadecimal digit. Evidence: computed. */
    PUSHURL_REASON_SECRET_NOT_HEX = 50303,
    /**
     * `txSecret` contains upper-case hexadecimal digits. The documented samples are in lower case;
     * that case matters is our choice. Evidence: our choice.
     */
    PUSHURL_REASON_SECRET_UPPERCASE = 50304,
    /**
     * `txSecret` has as many digits as the other hash: SHA-256 on an MD5 domain, or the reverse.
     * That SHA-256 gives 64 digits is inferred. Evidence: inferred.
     */
    PUSHURL_REASON_SECRET_OTHER_HASH = 50305,
    /**
     * A parameter of the service appears twice with different values. Nothing says which one
     * counts. Evidence: our choice.
     */
    PUSHURL_REASON_PARAMETER_CONFLICT = 50306,
    /**
     * A parameter of the service appears twice with the same value. That the service accepts it is
     * our choice. Evidence: our choice.
     */
    PUSHURL_REASON_PARAMETER_REPEATED = 50307,
    /**
     * A parameter contains a character that may not arrive as written. A space, and a `/` at which
     * clients split again: computed (ffmpeg). A control character, one outside ASCII, a quotation
     * mark and the like, which shells and other clients change: our choice. Evidence: our choice.
     */
    PUSHURL_REASON_PARAMETER_ILLEGAL_CHARACTER = 50308,
    /**
     * An extra parameter to be signed has a name that the signer writes itself (`txSecret`,
     * `txTime`, `txHost`) or that has a meaning in SRT's streamid (`h`, `r`, `m`, `streamid`).
     * Only a signer gives this reason, never a check. Evidence: our choice.
     */
    PUSHURL_REASON_PARAMETER_RESERVED = 50309,
    /**
     * The secret was computed from txTime in lower case, and the URL has it in another case. As
     * with all reasons of this kind, the secret computed so equals the given one. Evidence:
     * computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_LOWERCASE_TIME = 50310,
    /**
     * The secret was computed from txTime in upper case, and the URL has it in another case.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_UPPERCASE_TIME = 50311,
    /** The secret was computed with the domain's playback key. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_PLAYBACK_KEY = 50312,
    /** The secret was computed from `App/Stream` instead of the StreamName. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_APP_AND_STREAM = 50313,
    /** The secret was computed from the whole path, `/App/Stream`. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_PATH = 50314,
    /**
     * The secret was computed from the StreamName with a `.flv` or `.m3u8` that the URL does not
     * have, or without one that it has. Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_MEDIA_SUFFIX = 50315,
    /**
     * The secret was computed from the StreamName with a `_template` that the URL does not have,
     * or without one that it has. Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_TEMPLATE = 50316,
    /**
     * The secret was computed from the StreamName without the blanks around it. Evidence:
     * computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_TRIMMED_NAME = 50317,
    /** The secret was computed from the percent-decoded StreamName. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_DECODED_NAME = 50318,
    /** The secret was computed from the percent-encoded StreamName. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_ENCODED_NAME = 50319,
    /**
     * The secret was computed from the time in decimal, and the URL has it in hexadecimal.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_DECIMAL_TIME = 50320,
    /**
     * The secret was computed from the time in hexadecimal, and the URL has it in decimal.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_HEX_TIME = 50321,
    /**
     * The secret was computed from the time in milliseconds, decimal or hexadecimal. Evidence:
     * computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_MILLISECONDS = 50322,
    /**
     * The secret was computed from a time eight hours before or after the one in the URL, as when
     * UTC and UTC+8 are confused. Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_EIGHT_HOURS_OFF = 50323,
    /** The secret was computed from the time with a leading `0x`. Evidence: computed. */
    PUSHURL_REASON_SECRET_SIGNED_HEX_PREFIX = 50324,
    /**
     * The secret was computed from key, StreamName and txTime in another order. Evidence:
     * computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_OTHER_ORDER = 50325,
    /**
     * The secret is the right digest in upper case. That case matters is our choice. Evidence:
     * computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_UPPERCASE_DIGEST = 50326,
    /**
     * The secret was computed with a line break after the key, as when a file is read whole.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_KEY_LINE_BREAK = 50327,
    /**
     * The secret was computed with the other hash: SHA-256 on an MD5 domain, or the reverse.
     * Evidence: computed.
     */
    PUSHURL_REASON_SECRET_SIGNED_OTHER_HASH = 50328,
    /**
     * A parameter makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` at the
     * end of the URL, or `slist=` (ffmpeg). Evidence: computed.
     */
    PUSHURL_REASON_PARAMETER_MISLEADING = 50329,
    /** As many pushes are live as the policy allows. Evidence: documented. */
    PUSHURL_REASON_TOO_MANY_PUSHES = 60001,
    /** As many pushes of this StreamName are live as the policy allows. Evidence: documented. */
    PUSHURL_REASON_TOO_MANY_OF_STREAM = 60101,
    /**
     * The push has a lower priority than a live push of this StreamName. How a priority is written
     * is our choice. Evidence: documented.
     */
    PUSHURL_REASON_PRIORITY_TOO_LOW = 60201,
};
PUSHURL_ENUM_TYPE(pushurl_reason, uint16_t);

/**
 * A part of what is to be signed.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_field, uint8_t) {
    /** The push domain. */
    PUSHURL_FIELD_DOMAIN = 1,
    /** The host to connect to, if it is not the push domain. */
    PUSHURL_FIELD_HOST = 2,
    /** The port. */
    PUSHURL_FIELD_PORT = 3,
    /** The AppName. */
    PUSHURL_FIELD_APP = 4,
    /** The StreamName. */
    PUSHURL_FIELD_STREAM = 5,
    /** One of the extra parameters. */
    PUSHURL_FIELD_PARAM = 6,
    /** The expiration time. */
    PUSHURL_FIELD_EXPIRY = 7,
    /** The URL that the target was read from. Spans refer to its text. */
    PUSHURL_FIELD_URL = 8,
};
PUSHURL_ENUM_TYPE(pushurl_field, uint8_t);

/**
 * What the service would not accept, though this library does (documented limits).
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_policy_warning, uint8_t) {
    /** More than 200 addresses on a list. */
    PUSHURL_POLICY_WARNING_LIST_TOO_LONG = 1,
    /** A network that is not a /8, /16 or /24. */
    PUSHURL_POLICY_WARNING_PREFIX_UNUSUAL = 2,
    /** An IPv6 address. */
    PUSHURL_POLICY_WARNING_IPV6 = 3,
    /** A ban of more than 90 days. */
    PUSHURL_POLICY_WARNING_BAN_TOO_LONG = 4,
};
PUSHURL_ENUM_TYPE(pushurl_policy_warning, uint8_t);

/** What comes of a push with this URL. */
PUSHURL_ENUM(pushurl_verdict, uint8_t) {
    /** Nothing that was judged keeps the push from getting through. */
    PUSHURL_VERDICT_ACCEPTED = 1,
    /**
     * The service refuses it, and `cause` is the code that it gives: of all failures the first in the order of the service's table,
     * which is the only order published (inferred).
     */
    PUSHURL_VERDICT_REJECTED = 2,
    /** Nothing is wrong so far, but no key was given to verify the secret with. */
    PUSHURL_VERDICT_UNDETERMINED = 3,
};
PUSHURL_ENUM_TYPE(pushurl_verdict, uint8_t);

/**
 * The hash that a domain's `txSecret` is computed with.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_hash_algorithm, uint8_t) {
    /** MD5, 32 hexadecimal digits: the default of every domain (documented). */
    PUSHURL_HASH_ALGORITHM_MD5 = 1,
    /**
     * SHA-256, available per domain since 2024 (documented). That the message is the same and the
     * result has 64 hexadecimal digits is inferred: no official test vector exists.
     */
    PUSHURL_HASH_ALGORITHM_SHA256 = 2,
};
PUSHURL_ENUM_TYPE(pushurl_hash_algorithm, uint8_t);

/**
 * How a stream is pushed, and with it the form of the URL.
 *
 * | variant | form | evidence |
 * | --- | --- | --- |
 * | `Rtmp` | `rtmp://domain/App/Stream?txSecret=…&txTime=…` | documented |
 * | `Rtmps` | the same with `rtmps:` | documented; the port is our choice |
 * | `Webrtc` | the same with `webrtc:` | documented |
 * | `Srt` | `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…` | documented |
 * | `RtmpOverSrt` | the RTMP form with port 3570 | documented |
 * | `RtmpOverQuic` | the RTMP form with port 443 | conflicting: the documents say 1935, the console prints 443 |
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_protocol, uint8_t) {
    /** RTMP over TCP, port 1935, which is omitted. */
    PUSHURL_PROTOCOL_RTMP = 1,
    /** RTMP over TLS. The port is omitted: 443 is the scheme's convention, none is documented. */
    PUSHURL_PROTOCOL_RTMPS = 2,
    /** WebRTC, without a port. */
    PUSHURL_PROTOCOL_WEBRTC = 3,
    /** SRT over UDP, port 9000. Names and signature are in the `streamid`. */
    PUSHURL_PROTOCOL_SRT = 4,
    /** RTMP carried by SRT over UDP, port 3570. */
    PUSHURL_PROTOCOL_RTMP_OVER_SRT = 5,
    /** RTMP carried by QUIC, signed with `:443`. On port 1935 it cannot be distinguished from RTMP. */
    PUSHURL_PROTOCOL_RTMP_OVER_QUIC = 6,
};
PUSHURL_ENUM_TYPE(pushurl_protocol, uint8_t);

/**
 * Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_key_role, uint8_t) {
    /** The primary key. */
    PUSHURL_KEY_ROLE_PRIMARY = 1,
    /** The backup key. */
    PUSHURL_KEY_ROLE_BACKUP = 2,
};
PUSHURL_ENUM_TYPE(pushurl_key_role, uint8_t);

/**
 * The state of the account (documented: 18/200 to 18/203).
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_account_status, uint8_t) {
    /** In service. */
    PUSHURL_ACCOUNT_STATUS_ACTIVE = 1,
    /** There is no account: 18/200. */
    PUSHURL_ACCOUNT_STATUS_NOT_FOUND = 2,
    /** Its service is shut down: 18/201. */
    PUSHURL_ACCOUNT_STATUS_SHUT_DOWN = 3,
    /** Its payment is overdue: 18/202. */
    PUSHURL_ACCOUNT_STATUS_OVERDUE = 4,
    /** Its service is forcibly suspended: 18/203. */
    PUSHURL_ACCOUNT_STATUS_SUSPENDED = 5,
};
PUSHURL_ENUM_TYPE(pushurl_account_status, uint8_t);

/**
 * The answer of the customer's own authentication server to a push.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_hook_answer, uint8_t) {
    /** It accepted the push. */
    PUSHURL_HOOK_ANSWER_ACCEPTED = 1,
    /** It refused the push: 19/0. */
    PUSHURL_HOOK_ANSWER_REFUSED = 2,
};
PUSHURL_ENUM_TYPE(pushurl_hook_answer, uint8_t);

/**
 * A cause of interruption: the service's pair `errcode`/`sub_errcode`.
 *
 * Every value is a row of the service's published table (documented). Causes compare in the order of that table, which
 * is the only published order: if several failures are found, the verdict is the least of them.
 *
 * Its messages say what it means and what to do, in each `Lang`.
 *
 * ```
 * use pushurl::{Cause, Lang};
 *
 * let cause: Cause = "18/503".parse()?;
 * assert_eq!(cause, Cause::AUTH_FAILED);
 * assert_eq!((cause.errcode(), cause.sub_errcode()), (18, 503));
 * assert_eq!(cause.errmsg(Lang::En), "Authentication failed.");
 * # Ok::<(), pushurl::ParseCauseError>(())
 * ```
 */
typedef struct Cause Cause;

/**
 * Judges push URLs as the service would, before the push. Made of a `pushurl_checker_config`, never changed, and used by any number
 * of threads at once.
 */
typedef struct pushurl_checker pushurl_checker;

/**
 * What an account knows: its domains with their keys, bans, channels, clients and limits. Made by a `pushurl_policy_builder`, never
 * changed, and used by any number of threads at once. Checkers that were made with it keep it alive.
 *
 * A policy is taken to be complete: what it does not list is not so. Not judged are, where it says nothing of them: whether a domain is
 * the account's (18/301) and disabled (18/303), the limits on live pushes (18/600, 601), and priorities (18/602).
 */
typedef struct pushurl_policy pushurl_policy;

/**
 * Puts a policy together. What is wrong is said at once, and changes nothing: a loader can name the place and go on. One thread at a
 * time.
 */
typedef struct pushurl_policy_builder pushurl_policy_builder;

/** Mints push URLs. Made of a `pushurl_signer_config`, never changed, and used by any number of threads at once. */
typedef struct pushurl_signer pushurl_signer;

/**
 * A borrowed text: a pointer and a length in bytes. It is UTF-8 and not ended by a NUL.
 *
 * As an input it is read during the call alone. As an output it is a constant of this library, which lives as long as the
 * library is loaded and is never freed; where there is no text, `data` is NULL and `len` 0.
 */
typedef struct pushurl_str {
    /** The first byte. As an input, NULL is a text that is not given. */
    const char *data;
    /** How many bytes there are. */
    size_t len;
} pushurl_str;

/**
 * A cause of interruption, the service's pair errcode/sub_errcode, as one number: errcode * 1000 + sub_errcode. 18/503 is 18503,
 * 3/0 is 3000.
 *
 * Those that a program may want to tell apart have a name below; `pushurl_cause_list` lists all 70.
 */
typedef uint32_t pushurl_cause;

/** A set of causes. `pushurl_cause_set_contains` and `pushurl_cause_set_list` read it; which bit is whose may change. */
typedef struct pushurl_cause_set {
    /** Not to be read on its own. */
    uint64_t bits[2];
} pushurl_cause_set;

/** What a signer is made of. Zero it, then set the key. */
typedef struct pushurl_signer_config {
    /**
     * The domain's primary or backup key. It is copied, and the copy overwritten when the signer is freed; overwriting the
     * original is up to the caller.
     */
    pushurl_str key;
    /** A `pushurl_hash_algorithm`; 0 is MD5, the default of every domain. */
    uint32_t hash;
    /** 1 to sign also names that a check only warns of: with symbols beyond `A-Z a-z 0-9 - _ .`, or with .flv behind them. */
    uint32_t unusual_names;
    /** 0. */
    uint32_t reserved[2];
} pushurl_signer_config;

/** A parameter of one's own in a URL, carried along as written. It is not signed: anyone can change it. */
typedef struct pushurl_param {
    /**
     * Its name: none that a signer writes itself (txSecret, txTime, txHost), and none that means something in SRT (h, r, m,
     * streamid).
     */
    pushurl_str name;
    /** Its value. */
    pushurl_str value;
} pushurl_param;

/** Where a stream is to be pushed. Zero it, then set what there is to say: `domain`, `app` and `stream`, or `url` alone. */
typedef struct pushurl_target {
    /** A URL that names the target, unsigned or with an old signature. If it is given, the fields below it are not looked at. */
    pushurl_str url;
    /** The push domain. */
    pushurl_str domain;
    /** The host to connect to, if it is not the push domain: the URL then names the domain by txHost. */
    pushurl_str host;
    /** The AppName, usually "live". */
    pushurl_str app;
    /** The StreamName. */
    pushurl_str stream;
    /** The first of `param_count` parameters of one's own. */
    const pushurl_param *params;
    /** How many there are. */
    size_t param_count;
    /** A `pushurl_protocol`; 0 is RTMP. */
    uint32_t protocol;
    /** A port of its own, 1 to 65535; 0 is the one that the form usually states. */
    uint32_t port;
    /** 0. */
    uint32_t reserved[2];
} pushurl_target;

/**
 * One thing that is wrong with a URL, or not as it should be, and its place.
 *
 * Its words are `pushurl_reason_detail` and `pushurl_reason_remedy`.
 */
typedef struct pushurl_finding {
    /** The first byte of the place in the text; where something is missing, the place where it would stand. */
    size_t start;
    /** The byte behind the last one. */
    size_t end;
    /** The cause that the service gives for it, or would give if it does harm. */
    pushurl_cause cause;
    /** What it is. */
    pushurl_reason reason;
    /** Whether it keeps the push from getting through. */
    pushurl_severity severity;
    /** How well the rule behind it is known. */
    pushurl_evidence evidence;
} pushurl_finding;

/** One thing that keeps a target from being signed. */
typedef struct pushurl_refused {
    /** Why, and where in the text of this field. */
    pushurl_finding finding;
    /** Which of the parameters, from 0; 0 for other fields. */
    size_t index;
    /** The part of the target that is refused. */
    pushurl_field field;
} pushurl_refused;

/** One of the account's domains. Zero it, then set the name and what else there is to say. */
typedef struct pushurl_policy_domain {
    /** The name. */
    pushurl_str name;
    /** Its primary key. Without any key, 18/503 is not judged. Keys are copied, and the copies overwritten when the policy is freed. */
    pushurl_str key;
    /** Its backup key. */
    pushurl_str backup_key;
    /** The playback key that belongs to it: never accepted, but recognised when somebody signed with it. */
    pushurl_str playback_key;
    /** Its validity period, in seconds; whether it is added to txTime is conflicting. */
    uint64_t auth_delta;
    /** A `pushurl_hash_algorithm`; 0 is MD5. */
    uint32_t hash;
    /** `PUSHURL_DOMAIN_…`, added up. */
    uint32_t flags;
    /** 0. */
    uint32_t reserved[2];
} pushurl_policy_domain;

/** A forbidden stream, 18/305. Zero it, then set the stream's name and what else there is to say. */
typedef struct pushurl_policy_ban {
    /** The StreamName. */
    pushurl_str stream;
    /** With `app`: only on this domain and in this application. Both or neither. */
    pushurl_str domain;
    /** See `domain`. */
    pushurl_str app;
    /** The first moment, in Unix seconds, if its flag is set; else it holds from ever on. */
    int64_t since;
    /** The moment that it ends, in Unix seconds, if its flag is set. */
    int64_t until;
    /** `PUSHURL_BAN_…`, added up. */
    uint32_t flags;
    /** 0. */
    uint32_t reserved;
} pushurl_policy_ban;

/**
 * What a checker is made of. Zero it, then set what is at hand; all of it is optional.
 *
 * An app should hold no key: whoever has the app has what is in it. Without one a check still finds everything but a wrong secret.
 */
typedef struct pushurl_checker_config {
    /** The domain's primary key. Keys are copied, and the copies overwritten when the checker is freed. */
    pushurl_str key;
    /** The domain's backup key. Either of the two passes (documented). */
    pushurl_str backup_key;
    /** The domain's playback key: never accepted, but recognised when somebody signed with it. */
    pushurl_str playback_key;
    /**
     * What the account knows, or NULL. For the domains that it lists, its keys and settings count instead of these. The checker keeps
     * it alive: it may be freed at once.
     */
    const pushurl_policy *policy;
    /** The domain's validity period, in seconds. Whether the service adds it to txTime is conflicting. */
    uint64_t auth_delta;
    /** Warns of a URL that has fewer seconds left than this; 0 for no warning. */
    uint64_t shortest_lifetime;
    /** Warns of a URL that has more seconds left than this; 0 for no warning. */
    uint64_t longest_lifetime;
    /** The hash that the domain uses, a `pushurl_hash_algorithm`; 0 is MD5. */
    uint32_t hash;
    /** 0. */
    uint32_t reserved[3];
} pushurl_checker_config;

/**
 * What only the moment of a push knows, beside its URL. Zero it, then set `now` and what else is known; what is not known is not
 * judged, and the report says so.
 */
typedef struct pushurl_facts {
    /** The moment, in Unix seconds. The library has no clock. */
    int64_t now;
    /** How many pushes of the account are live, this one not counted. */
    uint64_t live_total;
    /** How many pushes of this stream name are live, this one not counted. */
    uint64_t live_same;
    /** The highest priority among the live pushes of this stream name. */
    int64_t live_priority;
    /** The address that the push comes from, such as "203.0.113.9"; NULL if it is not known. */
    pushurl_str client;
    /** Which of the three numbers are known: `PUSHURL_KNOWN_…`, added up. */
    uint32_t known;
    /** What the customer's own authentication said, a `pushurl_hook_answer`; 0 if it was not asked. */
    uint32_t hook;
    /** 0. */
    uint32_t reserved[2];
} pushurl_facts;

/** What a check found out about a URL. */
typedef struct pushurl_report {
    /**
     * The moment that txTime states, in Unix seconds, if `has_expiry`. Whether this or `expires_with_auth_delta` is the expiry is
     * conflicting: the service documents both. Only a new connection is checked; a running push outlives its expiry (documented).
     */
    int64_t expires;
    /** The same plus the AuthDelta that the checker was given; INT64_MAX if that is beyond what can be reckoned with. */
    int64_t expires_with_auth_delta;
    /** How many seconds are left until the URL expires, AuthDelta included; negative if it has expired. INT64_MAX as above. */
    int64_t time_left;
    /** The causes that this check could not judge, for want of a key or because only the service knows. */
    pushurl_cause_set not_judged;
    /** How many findings there are, failures and warnings. */
    size_t finding_count;
    /** The cause of a rejection, else `PUSHURL_CAUSE_NONE`. */
    pushurl_cause cause;
    /** What comes of a push with this URL. */
    pushurl_verdict verdict;
    /** The key that the secret was made with, a `pushurl_key_role`; 0 if none of those at hand. */
    uint8_t matched_key;
    /** Whether txTime states a moment; if not, the three times are 0. */
    bool has_expiry;
} pushurl_report;

/**
 * A place in a text, in bytes: `start` up to and without `end`. Empty where something is missing that belongs there.
 *
 * In `pushurl_parts`, a part that is not there at all has SIZE_MAX for both.
 */
typedef struct pushurl_span {
    /** The first byte. */
    size_t start;
    /** The byte behind the last one. */
    size_t end;
} pushurl_span;

/**
 * What a check hashes of a URL, hash(key + StreamName + txTime), and what it compares the digest with, txSecret: the layout, and
 * neither a key nor a digest. For explanations.
 */
typedef struct pushurl_signing {
    /** The StreamName, which is hashed behind the key. */
    pushurl_span stream;
    /** The value of txTime, which is hashed last; SIZE_MAX for both if there is none. */
    pushurl_span txtime;
    /** The value of txSecret; SIZE_MAX for both if there is none. */
    pushurl_span txsecret;
    /** How many bytes the primary key has; 0 if there is none. */
    size_t primary_key_len;
    /** How many bytes the backup key has; 0 if there is none. */
    size_t backup_key_len;
    /** The hash that the domain is set to. */
    pushurl_hash_algorithm hash;
    /** Whether the domain's pushes are authenticated. If not, nothing of this is judged. */
    bool is_judged;
} pushurl_signing;

/** One stream of many: its names, and until when its URL may be used. */
typedef struct pushurl_row {
    /** The AppName, usually "live". */
    pushurl_str app;
    /** The StreamName. */
    pushurl_str stream;
    /** The moment that the URL expires, in Unix seconds. */
    int64_t expires;
} pushurl_row;

/**
 * The parts of a push URL, each with its place in the text: as text, nothing decoded, so that the parts are what a client sends and
 * what the service hashes.
 */
typedef struct pushurl_parts {
    /** Blanks, control characters and byte-order marks before the URL. Usually empty. */
    pushurl_span lead;
    /** What stands before "://". */
    pushurl_span scheme;
    /** What stands before an "@" in front of the host, or SIZE_MAX. */
    pushurl_span userinfo;
    /** The host to connect to, brackets of an IPv6 address included. */
    pushurl_span host;
    /** What stands behind the host's ":", or SIZE_MAX. */
    pushurl_span port;
    /** What stands between the authority and the first "?", the leading "/" included. */
    pushurl_span path;
    /** What stands behind the first "?", or SIZE_MAX. */
    pushurl_span query;
    /** The value of SRT's streamid, or SIZE_MAX. */
    pushurl_span streamid;
    /** The AppName. */
    pushurl_span app;
    /** The StreamName. */
    pushurl_span stream;
    /** The domain that the service takes the push for: txHost or SRT's h= if there is one, else the host. */
    pushurl_span push_domain;
    /** The protocol, a `pushurl_protocol`; 0 if it is none that a push URL can have. */
    uint32_t protocol;
    /** The port as a number; -1 if none is written, or none that is a number up to 65535. */
    int32_t port_number;
} pushurl_parts;

/** A parameter of a URL, as written: `name=value`, or a name alone. */
typedef struct pushurl_param_place {
    /** The name. */
    pushurl_span name;
    /** The value; SIZE_MAX if there is no "=". */
    pushurl_span value;
} pushurl_param_place;

/** 0: the reason is unknown. */
#define PUSHURL_CAUSE_UNKNOWN_REASON 0

/** 1: the push client stopped the stream; 2, 3, 4 and 35 say the same. */
#define PUSHURL_CAUSE_CLIENT_STOPPED 1000

/** 8: no data came for a long time; 20 says the same. */
#define PUSHURL_CAUSE_NO_DATA 8000

/** 18/100: an internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_100 18100

/** 18/101: an internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_101 18101

/** 18/102: an internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_102 18102

/** 18/103: an internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_103 18103

/** 18/104: an internal error of the service. */
#define PUSHURL_CAUSE_INTERNAL_104 18104

/** 18/200: no account is found for the URL. */
#define PUSHURL_CAUSE_NO_ACCOUNT 18200

/** 18/201: the account's service is shut down. */
#define PUSHURL_CAUSE_SERVICE_SUSPENDED 18201

/** 18/202: the account is overdue. */
#define PUSHURL_CAUSE_SERVICE_OVERDUE 18202

/** 18/203: the account's service is shut down by force. */
#define PUSHURL_CAUSE_SERVICE_FORCIBLY_SUSPENDED 18203

/** 18/300: the push goes to an IP address. */
#define PUSHURL_CAUSE_HOST_IS_IP 18300

/** 18/301: the push domain can't be identified. */
#define PUSHURL_CAUSE_DOMAIN_UNKNOWN 18301

/** 18/302: the push domain is not a legal one. */
#define PUSHURL_CAUSE_DOMAIN_INVALID 18302

/** 18/303: the push domain is disabled. */
#define PUSHURL_CAUSE_DOMAIN_DISABLED 18303

/** 18/304: the application is disabled. */
#define PUSHURL_CAUSE_APP_DISABLED 18304

/** 18/305: the stream is disabled. */
#define PUSHURL_CAUSE_STREAM_DISABLED 18305

/** 18/306: channel mode: there is no such channel. */
#define PUSHURL_CAUSE_CHANNEL_MISSING 18306

/** 18/307: channel mode: the channel is disabled. */
#define PUSHURL_CAUSE_CHANNEL_DISABLED 18307

/** 18/308: the stream name holds characters that it may not. */
#define PUSHURL_CAUSE_STREAM_NAME_INVALID 18308

/** 18/309: the application name holds characters that it may not. */
#define PUSHURL_CAUSE_APP_NAME_INVALID 18309

/** 18/400: the client's address is on the blocklist. */
#define PUSHURL_CAUSE_CLIENT_BLOCKED 18400

/** 18/401: the client's address is not on the allowlist. */
#define PUSHURL_CAUSE_CLIENT_NOT_ALLOWED 18401

/** 18/500: txTime is missing. */
#define PUSHURL_CAUSE_TXTIME_MISSING 18500

/** 18/501: the URL has expired. */
#define PUSHURL_CAUSE_URL_EXPIRED 18501

/** 18/502: txSecret is missing. */
#define PUSHURL_CAUSE_TXSECRET_MISSING 18502

/** 18/503: txSecret is not the right one. */
#define PUSHURL_CAUSE_AUTH_FAILED 18503

/** 18/600: too many live pushes in all. */
#define PUSHURL_CAUSE_TOO_MANY_PUSHES 18600

/** 18/601: too many live pushes of this stream name. */
#define PUSHURL_CAUSE_TOO_MANY_OF_STREAM 18601

/** 18/602: a push of higher priority is live. */
#define PUSHURL_CAUSE_PRIORITY_TOO_LOW 18602

/** 19: the customer's own authentication refused. */
#define PUSHURL_CAUSE_HOOK_REFUSED 19000

/** 21/102: a new push replaced this one. */
#define PUSHURL_CAUSE_STREAM_REPLACED 21102

/** 21/103: a new push replaced this one, which sent no data. */
#define PUSHURL_CAUSE_IDLE_STREAM_REPLACED 21103

/** No cause: in a report, of a URL that is not rejected. */
#define PUSHURL_CAUSE_NONE UINT32_MAX









































































#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * What a result means, in English, for a log. An unknown number gives a text without data.
 *
 * Texts for people, in four languages, are those of causes and reasons.
 */
pushurl_str pushurl_result_text(uint32_t result);

/** The version of the library that is loaded, such as "0.1.0". `PUSHURL_VERSION` is that of the header. */
pushurl_str pushurl_version(void);

/** Writes all causes, in the order of the service's table. `len` says how many there are. */
pushurl_result pushurl_cause_list(pushurl_cause *causes, size_t capacity, size_t *len);

/** The first number of a cause, 0 to 39; 0 for a number that is no cause. */
uint32_t pushurl_cause_errcode(uint32_t cause);

/** The second number of a cause: 0, or three digits under errcode 18 and 21; 0 for a number that is no cause. */
uint32_t pushurl_cause_sub_errcode(uint32_t cause);

/**
 * The cause that a text names: `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, or a stop reason of the service's event list,
 * which ends in the number: `Client actively interrupts the push (3)`.
 */
pushurl_result pushurl_cause_parse(const char *text,
                                   size_t text_len,
                                   pushurl_cause *cause);

/**
 * Writes the causes whose errmsg holds a piece of text, in any of the languages and whatever its case. `len` says how many there
 * are. An empty piece finds none.
 */
pushurl_result pushurl_cause_search(const char *piece,
                                    size_t piece_len,
                                    pushurl_cause *causes,
                                    size_t capacity,
                                    size_t *len);

/**
 * The service's own message for a cause (documented). Where its published text is plainly wrong it is mended:
 * `pushurl_cause_erratum_note` says so.
 */
pushurl_str pushurl_cause_errmsg(uint32_t cause, uint32_t lang);

/** The message of the service's older table, which exists in English only. None where that table has no such row. */
pushurl_str pushurl_cause_older_errmsg(uint32_t cause);

/** The service's message as it is published, where something is wrong with it; else none. */
pushurl_str pushurl_cause_erratum_published(uint32_t cause, uint32_t lang);

/** What is wrong with the service's published message, in its own language; none where nothing is. */
pushurl_str pushurl_cause_erratum_note(uint32_t cause, uint32_t lang);

/** What to do about a cause, in our words. */
pushurl_str pushurl_cause_advice(uint32_t cause, uint32_t lang);

/** Who must act on a cause (inferred from its message). `PUSHURL_ACTOR_UNKNOWN` for a number that is no cause. */
pushurl_actor pushurl_cause_actor(uint32_t cause);

/** Whether to push again (our advice). `PUSHURL_RETRY_AS_IS` for a number that is no cause. */
pushurl_retry pushurl_cause_retry(uint32_t cause);

/** Whether a cause is in a set. */
bool pushurl_cause_set_contains(pushurl_cause_set set, uint32_t cause);

/** Writes the causes of a set, in the order of the service's table. `len` says how many there are. */
pushurl_result pushurl_cause_set_list(pushurl_cause_set set,
                                      pushurl_cause *causes,
                                      size_t capacity,
                                      size_t *len);

/** The name of a reason in machine-readable output, in snake_case: `host_is_ip`. None for a number that is no reason. */
pushurl_str pushurl_reason_name(uint32_t reason);

/** What is wrong, in a sentence. */
pushurl_str pushurl_reason_detail(uint32_t reason, uint32_t lang);

/** What to do about it, in a sentence. */
pushurl_str pushurl_reason_remedy(uint32_t reason, uint32_t lang);

/**
 * The cause that the service gives for a reason, or would give if it does harm. `PUSHURL_CAUSE_NONE` for a number that is no
 * reason.
 */
pushurl_cause pushurl_reason_cause(uint32_t reason);

/** Whether a reason keeps a push from getting through. `PUSHURL_SEVERITY_WARNING` for a number that is no reason. */
pushurl_severity pushurl_reason_severity(uint32_t reason);

/** How well the rule behind a reason is known. `PUSHURL_EVIDENCE_OUR_CHOICE` for a number that is no reason. */
pushurl_evidence pushurl_reason_evidence(uint32_t reason);

/** How well a rule is known, in words. */
pushurl_str pushurl_evidence_text(uint32_t evidence, uint32_t lang);

/**
 * The language of a tag as devices and systems write it: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
 * `PUSHURL_RESULT_UNKNOWN_NUMBER` for a language without texts here.
 */
pushurl_result pushurl_lang_of_tag(const char *tag, size_t tag_len, pushurl_lang *lang);

/** Who must act, in words. None for a number that is none. */
pushurl_str pushurl_actor_text(uint32_t actor, uint32_t lang);

/** Whether to push again, in words. None for a number that is none. */
pushurl_str pushurl_retry_text(uint32_t retry, uint32_t lang);

/** The name of a protocol in machine-readable output: `rtmp`, `rtmp_over_srt`. None for a number that is none. */
pushurl_str pushurl_protocol_name(uint32_t protocol);

/** The name of a verdict in machine-readable output: `accepted`, `rejected`, `undetermined`. None for a number that is none. */
pushurl_str pushurl_verdict_name(uint32_t verdict);

/** The name of a severity in machine-readable output: `failure`, `warning`. None for a number that is none. */
pushurl_str pushurl_severity_name(uint32_t severity);

/** The name of an evidence in machine-readable output: `documented`, `our_choice`. None for a number that is none. */
pushurl_str pushurl_evidence_name(uint32_t evidence);

/** The name of a target's part in machine-readable output: `domain`, `stream`. None for a number that is none. */
pushurl_str pushurl_field_name(uint32_t field);

/**
 * Makes a signer.
 *
 * `config` is read during the call alone. Without a key it fails with `PUSHURL_RESULT_KEY_EMPTY`: nothing is ever minted
 * unsigned.
 */
pushurl_result pushurl_signer_new(const pushurl_signer_config *config,
                                  pushurl_signer **signer);

/** Frees a signer, and overwrites its key. NULL is nothing to free. No other thread may be using it. */
void pushurl_signer_free(pushurl_signer *signer);

/**
 * Signs a target and writes its URL.
 *
 * `expires` and `now` are Unix seconds: add a lifetime to `now`. The service recommends 12 to 24 hours (documented).
 * `protocol` is a `pushurl_protocol`, the form of the URL; 0 is the target's own.
 *
 * What a check at any moment before the expiry would refuse is refused here: `PUSHURL_RESULT_REFUSED`, and
 * `pushurl_signer_refusals` says why. The URL is ended by a NUL, which `url_len` does not count.
 *
 * It takes no memory, unless the target is refused, or has parameters of its own or comes as a URL.
 */
pushurl_result pushurl_signer_sign(const pushurl_signer *signer,
                                   const pushurl_target *target,
                                   int64_t expires,
                                   int64_t now,
                                   uint32_t protocol,
                                   char *url,
                                   size_t capacity,
                                   size_t *url_len);

/**
 * Signs a target and writes the two texts that encoders ask for: the server, `rtmp://domain/App/`, and the stream key,
 * `Stream?txSecret=…&txTime=…`.
 *
 * As `pushurl_signer_sign`. If either buffer is too short, both lengths are told and neither buffer is written to.
 */
pushurl_result pushurl_signer_sign_pair(const pushurl_signer *signer,
                                        const pushurl_target *target,
                                        int64_t expires,
                                        int64_t now,
                                        uint32_t protocol,
                                        char *server,
                                        size_t server_capacity,
                                        size_t *server_len,
                                        char *stream_key,
                                        size_t stream_key_capacity,
                                        size_t *stream_key_len);

/** Writes everything that keeps a target from being signed; nothing if it would be signed. `len` says how many there are. */
pushurl_result pushurl_signer_refusals(const pushurl_signer *signer,
                                       const pushurl_target *target,
                                       int64_t expires,
                                       int64_t now,
                                       pushurl_refused *refusals,
                                       size_t capacity,
                                       size_t *len);

/** Makes a builder. */
pushurl_result pushurl_policy_builder_new(pushurl_policy_builder **builder);

/** Frees a builder. NULL is nothing to free. */
void pushurl_policy_builder_free(pushurl_policy_builder *builder);

/** Makes a policy of what the builder holds, which is empty afterwards and still to be freed. */
pushurl_result pushurl_policy_builder_build(pushurl_policy_builder *builder, pushurl_policy **policy);

/** Frees a policy. NULL is nothing to free. Checkers that were made with it go on using it. */
void pushurl_policy_free(pushurl_policy *policy);

/**
 * Writes what the service would not take of a policy, though this library does (documented limits), once for each time. `len` says
 * how many there are.
 */
pushurl_result pushurl_policy_warnings(const pushurl_policy *policy,
                                       pushurl_policy_warning *warnings,
                                       size_t capacity,
                                       size_t *len);

/** Sets the state of the account, a `pushurl_account_status`; it is active if never set. */
pushurl_result pushurl_policy_builder_set_account(pushurl_policy_builder *builder, uint32_t status);

/** Adds a domain of the account's. With the first one, all others are unknown: 18/301. */
pushurl_result pushurl_policy_builder_add_domain(pushurl_policy_builder *builder,
                                                 const pushurl_policy_domain *domain);

/** Adds an application that is disabled: 18/304. */
pushurl_result pushurl_policy_builder_add_disabled_app(pushurl_policy_builder *builder,
                                                       const char *app,
                                                       size_t app_len);

/** Adds a forbidden stream: 18/305. */
pushurl_result pushurl_policy_builder_add_ban(pushurl_policy_builder *builder,
                                              const pushurl_policy_ban *ban);

/** Sets legacy channel mode, in which every stream needs a channel of its name: 18/306 where there is none. */
pushurl_result pushurl_policy_builder_set_channel_mode(pushurl_policy_builder *builder);

/** Adds a channel, and sets channel mode. A push to one that is not open (`open` 0) is 18/307. */
pushurl_result pushurl_policy_builder_add_channel(pushurl_policy_builder *builder,
                                                  const char *name,
                                                  size_t name_len,
                                                  uint32_t open);

/**
 * Sets the list of clients: addresses and networks such as "198.51.100.0/24". If `allow` is 1, others may not push (18/401); if it
 * is 0, these may not (18/400).
 */
pushurl_result pushurl_policy_builder_set_clients(pushurl_policy_builder *builder,
                                                  const pushurl_str *entries,
                                                  size_t entry_count,
                                                  uint32_t allow);

/** Sets how many pushes may be live in all: one more is 18/600. */
pushurl_result pushurl_policy_builder_set_max_pushes(pushurl_policy_builder *builder, uint64_t most);

/** Sets how many pushes of one stream name may be live: one more is 18/601. */
pushurl_result pushurl_policy_builder_set_max_pushes_of_stream(pushurl_policy_builder *builder, uint64_t most);

/**
 * Names the parameter that states a push's priority, a whole number: one that is lower than that of a live push is 18/602. The
 * service's name for it is unpublished. A push that states none, or no number, has priority 0 (our choice).
 */
pushurl_result pushurl_policy_builder_set_priority_param(pushurl_policy_builder *builder,
                                                         const char *name,
                                                         size_t name_len);

/**
 * Makes a checker.
 *
 * `config` is read during the call alone; NULL is one without any key.
 */
pushurl_result pushurl_checker_new(const pushurl_checker_config *config, pushurl_checker **checker);

/** Frees a checker, and overwrites its keys. NULL is nothing to free. No other thread may be using it. */
void pushurl_checker_free(pushurl_checker *checker);

/**
 * Judges any text as the URL of a push, by what is known of the moment. A bad URL is no error: the call is `PUSHURL_RESULT_OK`, and
 * the report says what is wrong.
 *
 * `findings` has room for `capacity` findings, and `finding_count` (which may be NULL) says how many there are, in the order of
 * their causes and then of their places. If the room is too short, neither report nor findings are written. `findings` NULL with a
 * capacity of 0 asks for the report alone.
 *
 * It takes time in proportion to the text's length, and no memory unless something is found.
 */
pushurl_result pushurl_checker_check(const pushurl_checker *checker,
                                     const char *url,
                                     size_t url_len,
                                     const pushurl_facts *facts,
                                     pushurl_report *report,
                                     pushurl_finding *findings,
                                     size_t capacity,
                                     size_t *finding_count);

/** Says what a check of this URL hashes, step by step. */
pushurl_result pushurl_checker_signing(const pushurl_checker *checker,
                                       const char *url,
                                       size_t url_len,
                                       pushurl_signing *signing);

/**
 * Signs many streams of one origin, each as `pushurl_signer_sign` does, and in a fraction of the time:
 * the secrets of several are computed side by side.
 *
 * `origin` says all that the rows do not; its `app` and `stream` are not looked at. `results` and `ends` have a place for each of the
 * `count` rows. A row that is not signed does not keep the others from being signed: its result says so
 * (`PUSHURL_RESULT_REFUSED`, `PUSHURL_RESULT_NOT_UTF8`, …), and its URL is empty; `pushurl_signer_refusals` says why.
 *
 * The URLs are written one behind the other, each ended by a NUL: the first begins at `urls`, every other one byte behind the end of
 * the one before it, and `ends` says where in `urls` the NULs are. `urls_len` counts all bytes, the NULs included; a buffer of `NULL`
 * with the capacity 0 asks for it, which takes as long as signing.
 *
 * `threads` is how many threads may share the work; 0 is as many as the processor can run at once, and there are never more. A library
 * without the feature `bulk` uses one. What is written is the same.
 */
pushurl_result pushurl_signer_sign_many(const pushurl_signer *signer,
                                        const pushurl_target *origin,
                                        const pushurl_row *rows,
                                        size_t count,
                                        int64_t now,
                                        uint32_t protocol,
                                        uint32_t threads,
                                        char *urls,
                                        size_t capacity,
                                        size_t *urls_len,
                                        size_t *ends,
                                        pushurl_result *results);

/**
 * Judges many URLs, each as `pushurl_checker_check` does, and in less time: the secrets of several are
 * computed side by side. The facts are the same for all.
 *
 * `reports` and `results` have a place for each of the `count` URLs. A text that was not judged (`PUSHURL_RESULT_NOT_UTF8`, …) says so
 * in its result, and its report is not written. For the findings of a URL, check it alone.
 *
 * `threads` is how many threads may share the work; 0 is as many as the processor can run at once, and there are never more. A library
 * without the feature `bulk` uses one. The reports are the same.
 */
pushurl_result pushurl_checker_check_many(const pushurl_checker *checker,
                                          const pushurl_str *urls,
                                          size_t count,
                                          const pushurl_facts *facts,
                                          uint32_t threads,
                                          pushurl_report *reports,
                                          pushurl_result *results);

/**
 * Splits any text into the parts of a push URL. It never fails for what the text says: a part that is missing is empty and stands
 * where it would belong.
 */
pushurl_result pushurl_url_split(const char *url,
                                 size_t url_len,
                                 pushurl_parts *parts);

/** Writes the parameters of a URL, in order, empty ones (as between two "&") included. `len` says how many there are. */
pushurl_result pushurl_url_params(const char *url,
                                  size_t url_len,
                                  pushurl_param_place *params,
                                  size_t capacity,
                                  size_t *len);

/**
 * Writes a text with `***` for every txSecret in it: for logs. Finds them in URLs, JSON, HTML, shell lines and percent-encoded
 * texts, and anything behind a `=` that looks like a digest; too much is masked rather than too little.
 */
pushurl_result pushurl_mask(const char *text,
                            size_t text_len,
                            char *masked,
                            size_t capacity,
                            size_t *masked_len);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* PUSHURL_H */
