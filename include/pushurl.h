/*
 * pushurl: signs, checks and explains push URLs of Tencent Cloud CSS. The C interface.
 * An independent project, not affiliated with Tencent.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 *
 * When something is wrong with a push URL, the service closes the connection, and the client never
 * learns why. This library judges the URL before the push:
 *
 *     const char *url = "rtmp://203.0.113.9/live/cam1";
 *     pushurl_checker *checker;
 *     pushurl_facts facts = {.now = time(NULL)};
 *     pushurl_report report;
 *     if (pushurl_checker_new(NULL, &checker) == PUSHURL_RESULT_OK &&
 *         pushurl_checker_check(checker, url, strlen(url), &facts, &report, NULL, 0, NULL) ==
 *             PUSHURL_RESULT_OK &&
 *         report.verdict == PUSHURL_VERDICT_REJECTED) {
 *         pushurl_str advice = pushurl_cause_advice(report.cause, PUSHURL_LANG_EN);
 *         printf("%u/%u: %.*s\n", pushurl_cause_errcode(report.cause),
 *                pushurl_cause_sub_errcode(report.cause), PUSHURL_STR_ARG(advice));
 *     }
 *     pushurl_checker_free(checker);
 *
 * Results. A pushurl_result says whether a call ran. A bad URL is not an error: see its report.
 * Strings. Inputs are a pointer and a length in bytes, UTF-8; NULL with the length 0 is empty.
 *   Returned pushurl_str are constants, never freed. Strings in buffers have a trailing NUL: the
 *   buffer needs one byte more than the length output.
 * Enums. Inputs are uint32_t; an unknown number is an error, and 0 is the default if there is one.
 * Outputs are written only on PUSHURL_RESULT_OK, except for length outputs, which are also written
 *   on PUSHURL_RESULT_BUFFER_TOO_SMALL. A NULL buffer with the capacity 0 asks for the length. No
 *   output may overlap an input or another output.
 * Structs. Zero input structs before setting fields; reserved fields must be 0.
 * Times are Unix seconds in UTC. The library has no clock, does no I/O, and keeps no state.
 * Ownership. Free what _new and _build return with the _free of its noun, once. Inputs are only
 *   read during the call.
 * Threads. Signers, checkers and policies are thread-safe; freeing one must be its last use.
 * NULL where it is not allowed gives PUSHURL_RESULT_NULL_POINTER. Other invalid pointers and
 *   lengths are undefined behavior.
 * Secrets. Keys are copied, overwritten on free, and in no output. The hash's working memory on the
 *   stack is not overwritten. Use pushurl_mask before logging a text.
 * Stability. Numbers and names never change; new ones may come, so expect unknown numbers.
 *   Functions and structs are stable while the SONAME is (the minor version up to 1.0, the major
 *   version from then on). Messages and findings may change in any version.
 *
 * See bindings/c/README.md for building. For C++, use pushurl.hpp. Generated from bindings/c.
 */

#ifndef PUSHURL_H
#define PUSHURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pushurl_causes.h"
#include "pushurl_enums.h"
#include "pushurl_reasons.h"

/** The version of this header. pushurl_version() is that of the library. */
#define PUSHURL_VERSION "0.1.0"
#define PUSHURL_VERSION_MAJOR 0
#define PUSHURL_VERSION_MINOR 1
#define PUSHURL_VERSION_PATCH 0

/** Initializes a pushurl_str with a literal: {.domain = PUSHURL_STR("push.example.com")}. */
#define PUSHURL_STR(literal) {(literal), sizeof(literal) - 1}

/** The two arguments that "%.*s" takes for a pushurl_str. */
#define PUSHURL_STR_ARG(str) (int)(str).len, (str).data

/** In `pushurl_policy_domain.flags`: the domain is disabled, 18/303. */
#define PUSHURL_DOMAIN_DISABLED 1

/** In `pushurl_policy_domain.flags`: it is a playback domain; a push to it is 18/302. */
#define PUSHURL_DOMAIN_PLAYBACK 2

/** In `pushurl_policy_domain.flags`: pushes are not authenticated; no 18/500 to 18/503. */
#define PUSHURL_DOMAIN_NOT_AUTHENTICATED 4

/**
 * In `pushurl_policy_ban.flags`: `since` is set. Without `until`, the ban ends after
 * seven days (documented).
 */
#define PUSHURL_BAN_SINCE 1

/** In `pushurl_policy_ban.flags`: `until` is set. */
#define PUSHURL_BAN_UNTIL 2

/** In `pushurl_facts.known`: `live_total` is known. */
#define PUSHURL_KNOWN_LIVE_TOTAL 1

/** In `pushurl_facts.known`: `live_same` is known. */
#define PUSHURL_KNOWN_LIVE_SAME 2

/** In `pushurl_facts.known`: `live_priority` is known. */
#define PUSHURL_KNOWN_LIVE_PRIORITY 4

/** Judges push URLs as the service would, before the push. Immutable and thread-safe. */
typedef struct pushurl_checker pushurl_checker;

/**
 * The settings of an account: its domains with their keys, bans, channels, clients and
 * limits. Immutable and thread-safe. Checkers created with it keep it alive.
 *
 * A policy is treated as complete: what it does not list does not exist. These are only
 * judged if the policy sets them: whether a domain belongs to the account (18/301) or is
 * disabled (18/303), the limits on live pushes (18/600, 18/601), and priorities (18/602).
 */
typedef struct pushurl_policy pushurl_policy;

/**
 * Builds a policy. A faulty entry is reported at once and changes nothing, so that a
 * loader can name its place and go on. Not thread-safe.
 */
typedef struct pushurl_policy_builder pushurl_policy_builder;

/** Signs push URLs. Immutable and thread-safe. */
typedef struct pushurl_signer pushurl_signer;

/**
 * A borrowed string: a pointer and a length in bytes. It is UTF-8 and has no trailing
 * NUL.
 *
 * As an input it is only read during the call. As an output it is a constant that lives
 * as long as the library is loaded and is never freed; if there is no string, `data` is
 * NULL and `len` is 0.
 */
typedef struct pushurl_str {
    /** The first byte. As an input, NULL means not given. */
    const char *data;
    /** The number of bytes. */
    size_t len;
} pushurl_str;

/**
 * A set of causes, read with `pushurl_cause_set_contains` and `pushurl_cause_set_list`.
 * Bits may change their meaning.
 */
typedef struct pushurl_cause_set {
    /** The bits; private to the library. */
    uint64_t bits[2];
} pushurl_cause_set;

/** The settings of a signer. Zero it, then set the key. */
typedef struct pushurl_signer_config {
    /**
     * The domain's primary or backup key. It is copied; the copy is overwritten when the
     * signer is freed. Overwriting the original is up to the caller.
     */
    pushurl_str key;
    /** A `pushurl_hash_algorithm`; 0 is MD5, the default of every domain. */
    uint32_t hash;
    /**
     * 1 to also sign names that a check warns of: with symbols beyond `A-Z a-z 0-9 - _ .`,
     * or ending in .flv.
     */
    uint32_t unusual_names;
    /** Must be 0. */
    uint32_t reserved[2];
} pushurl_signer_config;

/** An extra parameter of a URL, kept as written. It is not signed: anyone can change it. */
typedef struct pushurl_param {
    /**
     * Its name: not one that a signer writes itself (txSecret, txTime, txHost) or that has a
     * meaning in SRT (h, r, m, streamid).
     */
    pushurl_str name;
    /** Its value. */
    pushurl_str value;
} pushurl_param;

/** Where to push a stream. Zero it, then set `domain`, `app` and `stream`, or only `url`. */
typedef struct pushurl_target {
    /**
     * A URL that names the target, unsigned or with an old signature. If it is given, the
     * fields below are ignored.
     */
    pushurl_str url;
    /** The push domain. */
    pushurl_str domain;
    /**
     * The host to connect to, if it is not the push domain: the URL then names the domain by
     * txHost.
     */
    pushurl_str host;
    /** The AppName, usually "live". */
    pushurl_str app;
    /** The StreamName. */
    pushurl_str stream;
    /** The first of `param_count` extra parameters. */
    const pushurl_param *params;
    /** How many there are. */
    size_t param_count;
    /** A `pushurl_protocol`; 0 is RTMP. */
    uint32_t protocol;
    /** A port, 1 to 65535; 0 is the default of the form. */
    uint32_t port;
    /** Must be 0. */
    uint32_t reserved[2];
} pushurl_target;

/**
 * A problem with a URL, and its position. Its messages are `pushurl_reason_detail` and
 * `pushurl_reason_remedy`.
 */
typedef struct pushurl_finding {
    /** The offset of the first byte; if something is missing, where it would be. */
    size_t start;
    /** The offset after the last byte. */
    size_t end;
    /** The cause that the service gives, or would give if a warning made the push fail. */
    pushurl_cause cause;
    /** What is wrong. */
    pushurl_reason reason;
    /** Whether the push fails. */
    pushurl_severity severity;
    /** How well the rule is known. */
    pushurl_evidence evidence;
} pushurl_finding;

/** Why a target is not signed. */
typedef struct pushurl_refused {
    /** What is wrong, and the position in this field. */
    pushurl_finding finding;
    /** The index of the parameter; 0 for other fields. */
    size_t index;
    /** The refused part of the target. */
    pushurl_field field;
} pushurl_refused;

/** A domain of the account. Zero it, then set the name and what else applies. */
typedef struct pushurl_policy_domain {
    /** The name. */
    pushurl_str name;
    /**
     * Its primary key. Without any key, 18/503 is not judged. Keys are copied; the copies
     * are overwritten when the policy is freed.
     */
    pushurl_str key;
    /** Its backup key. */
    pushurl_str backup_key;
    /** Its playback key: never accepted, but recognized if a URL was signed with it. */
    pushurl_str playback_key;
    /** Its validity period in seconds. Whether the service adds it to txTime is conflicting. */
    uint64_t auth_delta;
    /** A `pushurl_hash_algorithm`; 0 is MD5. */
    uint32_t hash;
    /** The sum of `PUSHURL_DOMAIN_...`. */
    uint32_t flags;
    /** Must be 0. */
    uint32_t reserved[2];
} pushurl_policy_domain;

/** A banned stream, 18/305. Zero it, then set the StreamName and what else applies. */
typedef struct pushurl_policy_ban {
    /** The StreamName. */
    pushurl_str stream;
    /**
     * With `app`: bans the stream on this domain and in this application only. Set both or
     * neither.
     */
    pushurl_str domain;
    /** See `domain`. */
    pushurl_str app;
    /**
     * When the ban begins, in Unix seconds, if its flag is set; otherwise it has always been
     * in effect.
     */
    int64_t since;
    /** When the ban ends, in Unix seconds, if its flag is set. */
    int64_t until;
    /** The sum of `PUSHURL_BAN_...`. */
    uint32_t flags;
    /** Must be 0. */
    uint32_t reserved;
} pushurl_policy_ban;

/**
 * The settings of a checker. Zero it, then set what is available; every field is
 * optional.
 *
 * An app should contain no key: anyone who has the app has the key. Without one, a check
 * finds everything but a wrong secret.
 */
typedef struct pushurl_checker_config {
    /**
     * The domain's primary key. Keys are copied; the copies are overwritten when the checker
     * is freed.
     */
    pushurl_str key;
    /** The domain's backup key. Either key is accepted (documented). */
    pushurl_str backup_key;
    /** The domain's playback key: never accepted, but recognized if a URL was signed with it. */
    pushurl_str playback_key;
    /**
     * The account's policy, or NULL. For the domains that it lists, its keys and settings
     * replace these. The checker keeps it alive, so it may be freed at once.
     */
    const pushurl_policy *policy;
    /**
     * The domain's validity period in seconds. Whether the service adds it to txTime is
     * conflicting.
     */
    uint64_t auth_delta;
    /** Warns of a URL with fewer seconds left than this; 0 for no warning. */
    uint64_t shortest_lifetime;
    /** Warns of a URL with more seconds left than this; 0 for no warning. */
    uint64_t longest_lifetime;
    /** The domain's hash, a `pushurl_hash_algorithm`; 0 is MD5. */
    uint32_t hash;
    /**
     * When the mistake is searched for that explains a wrong `txSecret`, a
     * `pushurl_diagnosis`; 0 is `PUSHURL_DIAGNOSIS_SINGLE`.
     */
    uint32_t diagnosis;
    /** Must be 0. */
    uint32_t reserved[2];
} pushurl_checker_config;

/**
 * The circumstances of a push: its time, and what a server knows about it. Zero it, then
 * set `now` and what else is known. What is not known is not judged, and the report says
 * so.
 */
typedef struct pushurl_facts {
    /** The time of the push in Unix seconds. The library has no clock. */
    int64_t now;
    /** How many other pushes of the account are live. */
    uint64_t live_total;
    /** How many other pushes of this StreamName are live. */
    uint64_t live_same;
    /** The highest priority among the live pushes of this StreamName. */
    int64_t live_priority;
    /** The client's address, such as "203.0.113.9"; NULL if it is not known. */
    pushurl_str client;
    /** Which of the three numbers are known: the sum of `PUSHURL_KNOWN_...`. */
    uint32_t known;
    /**
     * The answer of the customer's own authentication server, a `pushurl_hook_answer`; 0 if
     * it was not asked.
     */
    uint32_t hook;
    /** Must be 0. */
    uint32_t reserved[2];
} pushurl_facts;

/** The result of a check. */
typedef struct pushurl_report {
    /**
     * The time in txTime, in Unix seconds, if `has_expiry`. Whether this or
     * `expires_with_auth_delta` is the expiration time is conflicting: the service documents
     * both. Only new connections are checked; a running push continues (documented).
     */
    int64_t expires;
    /** The same plus the checker's AuthDelta; INT64_MAX if that is out of range. */
    int64_t expires_with_auth_delta;
    /**
     * The seconds left until the URL expires, AuthDelta included; negative if it has
     * expired. INT64_MAX as above.
     */
    int64_t time_left;
    /**
     * The causes that this check could not judge, since it has no key or only the service
     * knows.
     */
    pushurl_cause_set not_judged;
    /** The number of findings, failures and warnings. */
    size_t finding_count;
    /** The cause of a rejection, otherwise `PUSHURL_CAUSE_NONE`. */
    pushurl_cause cause;
    /** The verdict. */
    pushurl_verdict verdict;
    /**
     * The key that the secret was computed with, a `pushurl_key_role`; 0 if none of the
     * given ones.
     */
    uint8_t matched_key;
    /**
     * Whether the text wraps a push URL, in quotes, a command line or the like:
     * `pushurl_checker_inner` writes it.
     */
    bool has_inner;
    /** Whether txTime contains a time; if not, the three times are 0. */
    bool has_expiry;
} pushurl_report;

/**
 * A range of bytes in a text: from `start` up to, not including, `end`. Empty where
 * something is missing.
 *
 * In `pushurl_parts`, a part that does not exist has SIZE_MAX for both.
 */
typedef struct pushurl_span {
    /** The offset of the first byte. */
    size_t start;
    /** The offset after the last byte. */
    size_t end;
} pushurl_span;

/**
 * What a check hashes, hash(key + StreamName + txTime), and what it compares the digest
 * with, txSecret. It contains neither key nor digest.
 */
typedef struct pushurl_signing {
    /** The StreamName, hashed after the key. */
    pushurl_span stream;
    /** The value of txTime, hashed last; SIZE_MAX for both if there is none. */
    pushurl_span txtime;
    /** The value of txSecret; SIZE_MAX for both if there is none. */
    pushurl_span txsecret;
    /** The length of the primary key in bytes; 0 if there is none. */
    size_t primary_key_len;
    /** The length of the backup key in bytes; 0 if there is none. */
    size_t backup_key_len;
    /** The domain's hash. */
    pushurl_hash_algorithm hash;
    /** Whether the domain's pushes are authenticated. If not, none of this is judged. */
    bool is_judged;
} pushurl_signing;

/** A row of a batch: a stream, and when its URL expires. */
typedef struct pushurl_row {
    /** The AppName, usually "live". */
    pushurl_str app;
    /** The StreamName. */
    pushurl_str stream;
    /** The expiration time in Unix seconds. */
    int64_t expires;
} pushurl_row;

/**
 * The parts of a push URL as ranges of its text. Nothing is decoded: the parts are what
 * a client sends and what the service hashes.
 */
typedef struct pushurl_parts {
    /** Leading blanks, control characters and byte-order marks. Usually empty. */
    pushurl_span lead;
    /** The scheme, before "://". */
    pushurl_span scheme;
    /** What precedes an "@" before the host, or SIZE_MAX. */
    pushurl_span userinfo;
    /** The host to connect to, including the brackets of an IPv6 address. */
    pushurl_span host;
    /** What follows the host's ":", or SIZE_MAX. */
    pushurl_span port;
    /** From the leading "/" up to the first "?". */
    pushurl_span path;
    /** What follows the first "?", or SIZE_MAX. */
    pushurl_span query;
    /** The value of SRT's streamid, or SIZE_MAX. */
    pushurl_span streamid;
    /** The AppName. */
    pushurl_span app;
    /** The StreamName. */
    pushurl_span stream;
    /** The push domain: txHost or SRT's h= if there is one, otherwise the host. */
    pushurl_span push_domain;
    /** A `pushurl_protocol`; 0 if it is not one of a push URL. */
    uint32_t protocol;
    /** The port as a number; -1 if none is written, or if it is not a number up to 65535. */
    int32_t port_number;
} pushurl_parts;

/** A parameter of a URL as written: `name=value`, or only a name. */
typedef struct pushurl_param_place {
    /** The name. */
    pushurl_span name;
    /** The value; SIZE_MAX if there is no "=". */
    pushurl_span value;
} pushurl_param_place;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * What a result means, in English, for a log. None if the number is not a result.
 *
 * Messages for people, in four languages, are those of causes and reasons.
 */
pushurl_str pushurl_result_text(uint32_t result);

/**
 * The version of the loaded library, such as "0.1.0". `PUSHURL_VERSION` is that of the
 * header.
 */
pushurl_str pushurl_version(void);

/** Writes all causes, in the order of the service's table. `len` receives their number. */
pushurl_result pushurl_cause_list(pushurl_cause *causes, size_t capacity, size_t *len);

/** The errcode of a cause, 0 to 39; 0 if the number is not a cause. */
uint32_t pushurl_cause_errcode(uint32_t cause);

/**
 * The sub_errcode of a cause: 0, or three digits under errcode 18 and 21; 0 if the
 * number is not a cause.
 */
uint32_t pushurl_cause_sub_errcode(uint32_t cause);

/**
 * Parses a cause: `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, or a stop reason
 * of the service's event list, which ends in the number: `Client actively interrupts the
 * push (3)`.
 */
pushurl_result pushurl_cause_parse(const char *text, size_t text_len, pushurl_cause *cause);

/**
 * Writes the causes whose errmsg contains `piece`, in any language, ignoring case. `len`
 * receives their number. An empty piece finds nothing.
 */
pushurl_result pushurl_cause_search(const char *piece,
                                    size_t piece_len,
                                    pushurl_cause *causes,
                                    size_t capacity,
                                    size_t *len);

/**
 * The service's message for a cause (documented). Where the published text is plainly
 * wrong, it is corrected, and `pushurl_cause_erratum_note` says so.
 */
pushurl_str pushurl_cause_errmsg(uint32_t cause, uint32_t lang);

/**
 * The message of the service's older table, which exists in English only; none where
 * that table has no such row.
 */
pushurl_str pushurl_cause_older_errmsg(uint32_t cause);

/**
 * The message as the service publishes it, if something is wrong with it; otherwise
 * none.
 */
pushurl_str pushurl_cause_erratum_published(uint32_t cause, uint32_t lang);

/** What is wrong with the published message, in its own language; none if nothing is. */
pushurl_str pushurl_cause_erratum_note(uint32_t cause, uint32_t lang);

/** What to do about a cause (our advice). */
pushurl_str pushurl_cause_advice(uint32_t cause, uint32_t lang);

/**
 * What an app can tell the person who streams, without terms of the field (our words):
 * "This link has expired. Ask for a new one."
 */
pushurl_str pushurl_cause_user_message(uint32_t cause, uint32_t lang);

/**
 * Who must act on a cause (inferred from its message). `PUSHURL_ACTOR_UNKNOWN` if the
 * number is not a cause.
 */
pushurl_actor pushurl_cause_actor(uint32_t cause);

/**
 * Whether to push again (our advice). `PUSHURL_RETRY_AS_IS` if the number is not a
 * cause.
 */
pushurl_retry pushurl_cause_retry(uint32_t cause);

/** Whether a set contains a cause. */
bool pushurl_cause_set_contains(pushurl_cause_set set, uint32_t cause);

/**
 * Writes the causes of a set, in the order of the service's table. `len` receives their
 * number.
 */
pushurl_result pushurl_cause_set_list(pushurl_cause_set set,
                                      pushurl_cause *causes,
                                      size_t capacity,
                                      size_t *len);

/**
 * The name of a reason in machine-readable output, in snake_case: `host_is_ip`. None if
 * the number is not a reason.
 */
pushurl_str pushurl_reason_name(uint32_t reason);

/** What is wrong, in a sentence. */
pushurl_str pushurl_reason_detail(uint32_t reason, uint32_t lang);

/** What to do about it, in a sentence. */
pushurl_str pushurl_reason_remedy(uint32_t reason, uint32_t lang);

/**
 * The cause that the service gives for a reason, or would give if a warning made the
 * push fail. `PUSHURL_CAUSE_NONE` if the number is not a reason.
 */
pushurl_cause pushurl_reason_cause(uint32_t reason);

/**
 * Whether a reason makes the push fail. `PUSHURL_SEVERITY_WARNING` if the number is not
 * a reason.
 */
pushurl_severity pushurl_reason_severity(uint32_t reason);

/**
 * How well the rule of a reason is known. `PUSHURL_EVIDENCE_OUR_CHOICE` if the number is
 * not a reason.
 */
pushurl_evidence pushurl_reason_evidence(uint32_t reason);

/** The text of an evidence. */
pushurl_str pushurl_evidence_text(uint32_t evidence, uint32_t lang);

/**
 * The language of a tag as devices and systems write it: `ko`, `zh-Hans-CN`,
 * `ja_JP.UTF-8`. `PUSHURL_RESULT_UNKNOWN_NUMBER` if there are no messages in that
 * language.
 */
pushurl_result pushurl_lang_of_tag(const char *tag, size_t tag_len, pushurl_lang *lang);

/** The text of an actor. None if a number is not in its enum. */
pushurl_str pushurl_actor_text(uint32_t actor, uint32_t lang);

/** The text of a retry. None if a number is not in its enum. */
pushurl_str pushurl_retry_text(uint32_t retry, uint32_t lang);

/**
 * The name of a protocol in machine-readable output: `rtmp`, `rtmp_over_srt`. None if
 * the number is not a protocol.
 */
pushurl_str pushurl_protocol_name(uint32_t protocol);

/**
 * The name of a verdict in machine-readable output: `accepted`, `rejected`,
 * `undetermined`. None if the number is not a verdict.
 */
pushurl_str pushurl_verdict_name(uint32_t verdict);

/**
 * The name of a severity in machine-readable output: `failure`, `warning`. None if the
 * number is not a severity.
 */
pushurl_str pushurl_severity_name(uint32_t severity);

/**
 * The name of an evidence in machine-readable output: `documented`, `our_choice`. None
 * if the number is not an evidence.
 */
pushurl_str pushurl_evidence_name(uint32_t evidence);

/**
 * The name of a target's field in machine-readable output: `domain`, `stream`. None if
 * the number is not a field.
 */
pushurl_str pushurl_field_name(uint32_t field);

/**
 * Creates a signer.
 *
 * `config` is only read during the call. Without a key it fails with
 * `PUSHURL_RESULT_KEY_EMPTY`: no URL is minted unsigned.
 */
pushurl_result pushurl_signer_new(const pushurl_signer_config *config,
                                  pushurl_signer **signer);

/**
 * Frees a signer and overwrites its key. NULL is allowed. No other thread may be using
 * it.
 */
void pushurl_signer_free(pushurl_signer *signer);

/**
 * Signs a target and writes its URL.
 *
 * `expires` and `now` are Unix seconds: add a lifetime to `now`. The service recommends
 * 12 to 24 hours (documented). `protocol` is a `pushurl_protocol`, the form of the URL;
 * 0 is the target's own.
 *
 * What a check would reject at any time before the expiration time is refused:
 * `PUSHURL_RESULT_REFUSED`, and `pushurl_signer_refusals` says why. The URL has a
 * trailing NUL, which `url_len` does not count.
 *
 * No heap memory is used, unless the target is refused, has extra parameters or is given
 * as a URL.
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
 * Signs a target and writes the two strings that encoders ask for: the server,
 * `rtmp://domain/App/`, and the stream key, `Stream?txSecret=...&txTime=...`.
 *
 * As `pushurl_signer_sign`. If either buffer is too short, both lengths are written and
 * neither buffer is.
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

/**
 * Writes every reason why a target is not signed; none if it would be signed. `len`
 * receives their number.
 */
pushurl_result pushurl_signer_refusals(const pushurl_signer *signer,
                                       const pushurl_target *target,
                                       int64_t expires,
                                       int64_t now,
                                       pushurl_refused *refusals,
                                       size_t capacity,
                                       size_t *len);

/** Creates a builder. */
pushurl_result pushurl_policy_builder_new(pushurl_policy_builder **builder);

/** Frees a builder. NULL is allowed. */
void pushurl_policy_builder_free(pushurl_policy_builder *builder);

/** Builds the policy. The builder is empty afterwards, and still has to be freed. */
pushurl_result pushurl_policy_builder_build(pushurl_policy_builder *builder,
                                            pushurl_policy **policy);

/** Frees a policy. NULL is allowed. Checkers created with it keep working. */
void pushurl_policy_free(pushurl_policy *policy);

/**
 * Writes what the service would not accept in a policy, though this library does
 * (documented limits), once per occurrence. `len` receives their number.
 */
pushurl_result pushurl_policy_warnings(const pushurl_policy *policy,
                                       pushurl_policy_warning *warnings,
                                       size_t capacity,
                                       size_t *len);

/** Sets the state of the account, a `pushurl_account_status`; active if never set. */
pushurl_result pushurl_policy_builder_set_account(pushurl_policy_builder *builder,
                                                  uint32_t status);

/** Adds a domain of the account. Once one is added, all others are unknown: 18/301. */
pushurl_result pushurl_policy_builder_add_domain(pushurl_policy_builder *builder,
                                                 const pushurl_policy_domain *domain);

/** Adds a disabled application: 18/304. */
pushurl_result pushurl_policy_builder_add_disabled_app(pushurl_policy_builder *builder,
                                                       const char *app,
                                                       size_t app_len);

/** Adds a banned stream: 18/305. */
pushurl_result pushurl_policy_builder_add_ban(pushurl_policy_builder *builder,
                                              const pushurl_policy_ban *ban);

/**
 * Sets legacy channel mode, in which every stream needs a channel of its name: otherwise
 * 18/306.
 */
pushurl_result pushurl_policy_builder_set_channel_mode(pushurl_policy_builder *builder);

/** Adds a channel and sets channel mode. A push to a closed one (`open` 0) is 18/307. */
pushurl_result pushurl_policy_builder_add_channel(pushurl_policy_builder *builder,
                                                  const char *name,
                                                  size_t name_len,
                                                  uint32_t open);

/**
 * Sets the client list: addresses and networks such as "198.51.100.0/24". If `allow` is
 * 1, others may not push (18/401); if it is 0, these may not (18/400).
 */
pushurl_result pushurl_policy_builder_set_clients(pushurl_policy_builder *builder,
                                                  const pushurl_str *entries,
                                                  size_t entry_count,
                                                  uint32_t allow);

/** Sets how many pushes may be live in total: one more is 18/600. */
pushurl_result pushurl_policy_builder_set_max_pushes(pushurl_policy_builder *builder,
                                                     uint64_t most);

/** Sets how many pushes of one StreamName may be live: one more is 18/601. */
pushurl_result pushurl_policy_builder_set_max_pushes_of_stream(pushurl_policy_builder *builder,
                                                               uint64_t most);

/**
 * Names the parameter that contains a push's priority, a whole number: one lower than
 * that of a live push is 18/602. The service's name for it is unpublished. Without one,
 * or if it is not a number, the priority is 0 (our choice).
 */
pushurl_result pushurl_policy_builder_set_priority_param(pushurl_policy_builder *builder,
                                                         const char *name,
                                                         size_t name_len);

/**
 * Creates a checker.
 *
 * `config` may be NULL: no keys. It is only read during the call.
 */
pushurl_result pushurl_checker_new(const pushurl_checker_config *config,
                                   pushurl_checker **checker);

/**
 * Frees a checker and overwrites its keys. NULL is allowed. No other thread may be using
 * it.
 */
void pushurl_checker_free(pushurl_checker *checker);

/**
 * Judges any text as the URL of a push. A bad URL is not an error: the call returns
 * `PUSHURL_RESULT_OK`, and the report says what is wrong.
 *
 * `findings` has room for `capacity` findings. `finding_count`, which may be NULL,
 * receives their number. They are sorted by cause, then by position. If the room is too
 * short, neither report nor findings are written. `findings` NULL with a capacity of 0
 * asks for the report only.
 *
 * Time is linear in the length of the text. No heap memory is used unless something is
 * found.
 */
pushurl_result pushurl_checker_check(const pushurl_checker *checker,
                                     const char *url,
                                     size_t url_len,
                                     const pushurl_facts *facts,
                                     pushurl_report *report,
                                     pushurl_finding *findings,
                                     size_t capacity,
                                     size_t *finding_count);

/**
 * Writes the push URL inside a text that wraps it, with its secrets masked; empty if the
 * report's `has_inner` is false.
 */
pushurl_result pushurl_checker_inner(const pushurl_checker *checker,
                                     const char *url,
                                     size_t url_len,
                                     const pushurl_facts *facts,
                                     char *inner,
                                     size_t capacity,
                                     size_t *inner_len);

/** Says what a check of this URL hashes, step by step. */
pushurl_result pushurl_checker_signing(const pushurl_checker *checker,
                                       const char *url,
                                       size_t url_len,
                                       pushurl_signing *signing);

/**
 * Signs many streams of one origin, with the results of `pushurl_signer_sign` in a
 * fraction of the time: the hashes of several rows are computed side by side.
 *
 * `origin` gives all that the rows do not; its `app` and `stream` are ignored. `results`
 * and `ends` have `count` items. A row that is not signed does not affect the others:
 * its result says so (`PUSHURL_RESULT_REFUSED`, `PUSHURL_RESULT_NOT_UTF8`, ...), and its
 * URL is empty; `pushurl_signer_refusals` says why.
 *
 * URLs are written one after the other, each with a trailing NUL. The first begins at
 * `urls`, every other one after the NUL of the previous one, and `ends` has the offsets
 * of the NULs. `urls_len` counts all bytes, NULs included; `urls` NULL with a capacity
 * of 0 asks for it, which takes as long as signing.
 *
 * `threads` is the number of threads to use; 0 is as many as the processor runs at once,
 * which is also the maximum. A library built without the feature `bulk` uses one. The
 * output is the same.
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
 * Judges many URLs, with the reports of `pushurl_checker_check` in less time: the hashes
 * of several URLs are computed side by side.
 *
 * `facts` has `facts_count` items: 1, and they are the same for all URLs; or `count`, those
 * of each URL, so that a line of an old log is judged at its own time. Another number is
 * `PUSHURL_RESULT_UNKNOWN_NUMBER`.
 *
 * `reports` and `results` have `count` items. If a text was not judged
 * (`PUSHURL_RESULT_NOT_UTF8`, ...) or its own facts are not valid
 * (`PUSHURL_RESULT_ADDRESS_INVALID`, ...), its result says so and its report is not
 * written. To get the findings of a URL, check it on its own. No mistake is searched for
 * that explains a wrong `txSecret`, unless the checker has `PUSHURL_DIAGNOSIS_ALWAYS`.
 *
 * `threads` is the number of threads to use; 0 is as many as the processor runs at once,
 * which is also the maximum. A library built without the feature `bulk` uses one. The
 * reports are the same.
 */
pushurl_result pushurl_checker_check_many(const pushurl_checker *checker,
                                          const pushurl_str *urls,
                                          size_t count,
                                          const pushurl_facts *facts,
                                          size_t facts_count,
                                          uint32_t threads,
                                          pushurl_report *reports,
                                          pushurl_result *results);

/**
 * Splits any text into the parts of a push URL. It never fails on the text: a missing
 * part is empty and located where it would be.
 */
pushurl_result pushurl_url_split(const char *url, size_t url_len, pushurl_parts *parts);

/**
 * Writes the parameters of a URL in order, including empty ones (between two "&"). `len`
 * receives their number.
 */
pushurl_result pushurl_url_params(const char *url,
                                  size_t url_len,
                                  pushurl_param_place *params,
                                  size_t capacity,
                                  size_t *len);

/**
 * Writes a text with `***` in place of every txSecret, for logs. Finds them in URLs,
 * JSON, HTML, command lines and percent-encoded text, and anything after a `=` that
 * looks like a digest. It masks too much rather than too little.
 */
pushurl_result pushurl_mask(const char *text,
                            size_t text_len,
                            char *masked,
                            size_t capacity,
                            size_t *masked_len);

/**
 * Says whether the service sent a callback: its `sign` is md5(key + t) in lower-case
 * hexadecimal, and its `t`, the expiration time of that signature, has not passed
 * (documented). `key` is the callback key. `t` and `sign` are the values as written in the
 * callback. `now` is in Unix seconds; `tolerance` is how many seconds the clocks may differ.
 *
 * The signature covers only `t`. `PUSHURL_RESULT_KEY_EMPTY` if there is no key.
 */
pushurl_result pushurl_callback_verify(const char *key,
                                       size_t key_len,
                                       const char *t,
                                       size_t t_len,
                                       const char *sign,
                                       size_t sign_len,
                                       int64_t now,
                                       uint64_t tolerance,
                                       pushurl_callback_verdict *verdict);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* PUSHURL_H */
