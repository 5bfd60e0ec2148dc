/* Generated from spec/ by tools/generate. Do not edit. */

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

/**
 * How a stream is pushed, and with it the form of the URL.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_protocol, uint8_t) {
    /**
     * RTMP over TCP: `rtmp://domain/App/Stream?txSecret=...&txTime=...`, documented. Port 1935,
     * which is omitted.
     */
    PUSHURL_PROTOCOL_RTMP = 1,
    /**
     * RTMP over TLS: the same with `rtmps:`, documented. No port is documented, so it is omitted;
     * 443 is the scheme's convention.
     */
    PUSHURL_PROTOCOL_RTMPS = 2,
    /** WebRTC: the same with `webrtc:`, documented. No port. */
    PUSHURL_PROTOCOL_WEBRTC = 3,
    /**
     * SRT over UDP: `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=...,txTime=...`,
     * documented.
     */
    PUSHURL_PROTOCOL_SRT = 4,
    /** RTMP carried by SRT over UDP: the RTMP form with port 3570, documented. */
    PUSHURL_PROTOCOL_RTMP_OVER_SRT = 5,
    /**
     * RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935, where
     * it cannot be distinguished from RTMP, and the console prints 443.
     */
    PUSHURL_PROTOCOL_RTMP_OVER_QUIC = 6,
};
PUSHURL_ENUM_TYPE(pushurl_protocol, uint8_t);

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
 * When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
 * hashes, and anyone can send wrong URLs.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_diagnosis, uint8_t) {
    /** In the check of a single URL, but not in a batch. */
    PUSHURL_DIAGNOSIS_SINGLE = 1,
    /** In a batch too. */
    PUSHURL_DIAGNOSIS_ALWAYS = 2,
    /** Not at all. The verdict is the same. */
    PUSHURL_DIAGNOSIS_NEVER = 3,
};
PUSHURL_ENUM_TYPE(pushurl_diagnosis, uint8_t);

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

/**
 * The result of a check.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_verdict, uint8_t) {
    /** No problem was found in what was checked. */
    PUSHURL_VERDICT_ACCEPTED = 1,
    /** The service rejects the push, with the cause that the report names. */
    PUSHURL_VERDICT_REJECTED = 2,
    /** No problem was found, but no key was given to verify the secret with. */
    PUSHURL_VERDICT_UNDETERMINED = 3,
};
PUSHURL_ENUM_TYPE(pushurl_verdict, uint8_t);

/**
 * Whether the service sent a callback.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_callback_verdict, uint8_t) {
    /** The signature is right and has not expired. */
    PUSHURL_CALLBACK_VERDICT_GENUINE = 1,
    /** The signature is not that of the callback key. */
    PUSHURL_CALLBACK_VERDICT_FORGED = 2,
    /** The signature is right, but its time has passed: a repeated or late callback. */
    PUSHURL_CALLBACK_VERDICT_EXPIRED = 3,
};
PUSHURL_ENUM_TYPE(pushurl_callback_verdict, uint8_t);

/**
 * Whether a call ran. It says nothing about a URL: what is wrong with a URL is in its report.
 * Numbers come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies,
 * from 60 signing.
 *
 * The numbers are the same in every language and never change.
 */
PUSHURL_ENUM(pushurl_result, uint32_t) {
    /** It ran, and the outputs are written. */
    PUSHURL_RESULT_OK = 0,
    /** A pointer is NULL that must not be. */
    PUSHURL_RESULT_NULL_POINTER = 1,
    /** A string is not UTF-8. It was not judged. */
    PUSHURL_RESULT_NOT_UTF8 = 2,
    /** A number is not one of its enum, or too great. */
    PUSHURL_RESULT_UNKNOWN_NUMBER = 3,
    /**
     * A buffer is too short. Its length output says how much there is to write; no buffer was
     * written to.
     */
    PUSHURL_RESULT_BUFFER_TOO_SMALL = 4,
    /** A length is greater than any object can be. */
    PUSHURL_RESULT_TOO_LONG = 5,
    /** The time is outside the supported range (262,000 years from now in either direction). */
    PUSHURL_RESULT_TIME_OUT_OF_RANGE = 6,
    /**
     * A reserved field of a struct is not 0: the struct was not zeroed, or is meant for a later
     * version.
     */
    PUSHURL_RESULT_RESERVED_NOT_ZERO = 7,
    /** The client's address is not an IP address. */
    PUSHURL_RESULT_ADDRESS_INVALID = 8,
    /**
     * A bug in this library. The call did nothing, and the handles remain usable; please report it.
     */
    PUSHURL_RESULT_PANIC = 19,
    /** The key is empty. It would sign with public data only. */
    PUSHURL_RESULT_KEY_EMPTY = 20,
    /** The key contains a control character, most likely a trailing line break. */
    PUSHURL_RESULT_KEY_CONTROL_CHARACTER = 21,
    /** The string is not one number or two. */
    PUSHURL_RESULT_CAUSE_MALFORMED = 30,
    /** The service's table has no such cause. */
    PUSHURL_RESULT_CAUSE_UNKNOWN = 31,
    /** The errcode has several sub codes in the table: name one, as in 18/503. */
    PUSHURL_RESULT_CAUSE_SUB_ERRCODE_MISSING = 32,
    /** The name is not a valid domain name. */
    PUSHURL_RESULT_POLICY_DOMAIN_INVALID = 41,
    /** The domain is listed twice. */
    PUSHURL_RESULT_POLICY_DOMAIN_TWICE = 42,
    /** The name is empty. */
    PUSHURL_RESULT_POLICY_NAME_EMPTY = 43,
    /** The application is listed twice. */
    PUSHURL_RESULT_POLICY_APP_TWICE = 44,
    /** The channel is listed twice. */
    PUSHURL_RESULT_POLICY_CHANNEL_TWICE = 45,
    /** The ban ends before or when it begins. */
    PUSHURL_RESULT_POLICY_BAN_ENDS_BEFORE_START = 46,
    /** An entry is neither an IP address nor a network such as 198.51.100.0/24. */
    PUSHURL_RESULT_POLICY_ADDRESS_INVALID = 47,
    /** There are two client lists. The service has an allowlist or a blocklist. */
    PUSHURL_RESULT_POLICY_BOTH_LISTS = 48,
    /** The target is not signed; the refusals say why. */
    PUSHURL_RESULT_REFUSED = 60,
};
PUSHURL_ENUM_TYPE(pushurl_result, uint32_t);

#endif /* PUSHURL_ENUMS_H */
