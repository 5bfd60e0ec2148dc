/*
 * Passes any bytes to every function of the C interface that takes a text, and checks invariants
 * that hold for every text. The first byte selects the settings; the rest is the text.
 */

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pushurl.h>

#define KEY "e12c46f2612d5106e2034781ab261ca3"
#define NOW INT64_C(1546000000)
#define CANARY 0xA5

/* A violated invariant aborts the run, so the fuzzer keeps the input. */
#define HOLDS(condition)                                                                       \
    do {                                                                                       \
        if (!(condition)) {                                                                    \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);     \
            abort();                                                                           \
        }                                                                                      \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct text {
    const char *data;
    size_t len;
} text;

static pushurl_signer *signers[2];
static pushurl_checker *checkers[4];

static void *room_for(size_t bytes) {
    void *room = malloc(bytes > 0 ? bytes : 1);
    HOLDS(room != NULL);
    memset(room, CANARY, bytes > 0 ? bytes : 1);
    return room;
}

static void set_up(void) {
    uint32_t unusual;
    size_t i;
    pushurl_policy_domain domain = {.name = PUSHURL_STR("push.example.com"), .key = PUSHURL_STR(KEY), .auth_delta = 60};
    pushurl_policy_ban ban = {.stream = PUSHURL_STR("banned")};
    pushurl_str network = PUSHURL_STR("198.51.100.0/24");
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    for (unusual = 0; unusual < 2; unusual++) {
        pushurl_signer_config config = {.key = PUSHURL_STR(KEY), .unusual_names = unusual};
        HOLDS(pushurl_signer_new(&config, &signers[unusual]) == PUSHURL_RESULT_OK);
    }
    HOLDS(pushurl_policy_builder_new(&builder) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_add_domain(builder, &domain) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_add_ban(builder, &ban) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_add_disabled_app(builder, "disabled", 8) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_set_clients(builder, &network, 1, 1) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_set_priority_param(builder, "prio", 4) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_builder_build(builder, &policy) == PUSHURL_RESULT_OK);
    pushurl_policy_builder_free(builder);
    for (i = 0; i < 4; i++) {
        pushurl_checker_config config = {.auth_delta = i, .shortest_lifetime = 3600};
        if (i % 2 == 1) {
            config.key = (pushurl_str)PUSHURL_STR(KEY);
            config.backup_key = (pushurl_str)PUSHURL_STR("backup");
            config.playback_key = (pushurl_str)PUSHURL_STR("playback");
        }
        config.policy = i >= 2 ? policy : NULL;
        HOLDS(pushurl_checker_new(&config, &checkers[i]) == PUSHURL_RESULT_OK);
    }
    pushurl_policy_free(policy);
}

static bool is_within(pushurl_span span, size_t len) {
    return span.start <= span.end && span.end <= len;
}

static bool is_within_or_none(pushurl_span span, size_t len) {
    return is_within(span, len) || (span.start == SIZE_MAX && span.end == SIZE_MAX);
}

/* --- Functions ---------------------------------------------------------------------------------------------------- */

static void split(text url) {
    pushurl_parts parts;
    pushurl_param_place *params;
    size_t count, again, i, previous_end = 0;
    HOLDS(pushurl_url_split(url.data, url.len, &parts) == PUSHURL_RESULT_OK);
    HOLDS(is_within(parts.lead, url.len) && is_within(parts.scheme, url.len) && is_within(parts.host, url.len) &&
          is_within(parts.path, url.len) && is_within(parts.app, url.len) && is_within(parts.stream, url.len) &&
          is_within(parts.push_domain, url.len));
    HOLDS(is_within_or_none(parts.userinfo, url.len) && is_within_or_none(parts.port, url.len) &&
          is_within_or_none(parts.query, url.len) && is_within_or_none(parts.streamid, url.len));
    HOLDS(parts.lead.end <= parts.scheme.start && parts.scheme.end <= parts.host.start && parts.host.end <= parts.path.start);
    HOLDS(parts.protocol <= PUSHURL_PROTOCOL_RTMP_OVER_QUIC && parts.port_number >= -1 && parts.port_number <= 65535);

    HOLDS(pushurl_url_params(url.data, url.len, NULL, 0, &count) ==
          (count > 0 ? PUSHURL_RESULT_BUFFER_TOO_SMALL : PUSHURL_RESULT_OK));
    params = room_for(count * sizeof *params);
    HOLDS(pushurl_url_params(url.data, url.len, params, count, &again) == PUSHURL_RESULT_OK && again == count);
    for (i = 0; i < count; i++) {
        HOLDS(is_within(params[i].name, url.len) && is_within_or_none(params[i].value, url.len));
        HOLDS(params[i].name.start >= previous_end);
        previous_end = params[i].name.end;
    }
    free(params);
}

static void check_finding(const pushurl_finding *finding, size_t len) {
    HOLDS(finding->start <= finding->end && finding->end <= len);
    HOLDS(pushurl_reason_name(finding->reason).len > 0);
    HOLDS(pushurl_cause_errmsg(finding->cause, 0).len > 0);
    HOLDS(pushurl_severity_name(finding->severity).len > 0 && pushurl_evidence_name(finding->evidence).len > 0);
}

/* Whether a diagnosis explains it, and so comes before it. */
static bool is_explained(uint32_t reason) {
    return reason == PUSHURL_REASON_SECRET_MISMATCH || reason == PUSHURL_REASON_SECRET_LENGTH ||
           reason == PUSHURL_REASON_SECRET_NOT_HEX || reason == PUSHURL_REASON_SECRET_UPPERCASE ||
           reason == PUSHURL_REASON_SECRET_OTHER_HASH;
}

/* Findings are sorted by cause, then failures before warnings, then by start; those of a wrapper are steps. */
static bool is_in_order(const pushurl_finding *a, const pushurl_finding *b) {
    if (a->cause != b->cause) {
        return a->cause < b->cause;
    }
    if (a->severity != b->severity) {
        return a->severity < b->severity;
    }
    if (is_explained(a->reason) != is_explained(b->reason)) {
        return is_explained(b->reason);
    }
    return a->start <= b->start;
}

/* The URL inside a text is written if there is one, into a buffer of exactly its length. */
static void check_inner(text url, const pushurl_checker *checker, const pushurl_facts *facts, bool has_inner) {
    size_t len, again;
    char *inner;
    HOLDS(pushurl_checker_inner(checker, url.data, url.len, facts, NULL, 0, &len) == PUSHURL_RESULT_BUFFER_TOO_SMALL);
    HOLDS((len > 0) == has_inner);
    inner = room_for(len + 1);
    HOLDS(pushurl_checker_inner(checker, url.data, url.len, facts, inner, len + 1, &again) == PUSHURL_RESULT_OK && again == len);
    free(inner);
}

static void check(text url, const pushurl_checker *checker, const pushurl_facts *facts) {
    pushurl_report report, brief;
    pushurl_finding *findings;
    pushurl_signing signing;
    size_t count, i;
    uint32_t first = PUSHURL_CAUSE_NONE;
    HOLDS(pushurl_checker_check(checker, url.data, url.len, facts, &brief, NULL, 0, &count) == PUSHURL_RESULT_OK);
    HOLDS(brief.finding_count == count);
    findings = room_for(count * sizeof *findings);
    if (count > 0) {
        size_t needed;
        unsigned char untouched[sizeof report];
        memset(untouched, CANARY, sizeof untouched);
        memset(&report, CANARY, sizeof report);
        HOLDS(pushurl_checker_check(checker, url.data, url.len, facts, &report, findings, count - 1, &needed) ==
              PUSHURL_RESULT_BUFFER_TOO_SMALL);
        HOLDS(needed == count && memcmp(&report, untouched, sizeof report) == 0);
        HOLDS(*(unsigned char *)findings == CANARY);
    }
    HOLDS(pushurl_checker_check(checker, url.data, url.len, facts, &report, findings, count, NULL) == PUSHURL_RESULT_OK);
    HOLDS(report.verdict == brief.verdict && report.cause == brief.cause && report.finding_count == count);
    for (i = 0; i < count; i++) {
        check_finding(&findings[i], url.len);
        HOLDS(i == 0 || report.has_inner || is_in_order(&findings[i - 1], &findings[i]));
        if (findings[i].severity == PUSHURL_SEVERITY_FAILURE && first == PUSHURL_CAUSE_NONE) {
            first = findings[i].cause;
        }
    }
    HOLDS(report.cause == first || report.has_inner);
    HOLDS((report.verdict == PUSHURL_VERDICT_REJECTED) == (first != PUSHURL_CAUSE_NONE));
    HOLDS(report.has_expiry || (report.expires == 0 && report.time_left == 0));
    check_inner(url, checker, facts, report.has_inner);
    free(findings);
    HOLDS(pushurl_checker_signing(checker, url.data, url.len, &signing) == PUSHURL_RESULT_OK);
    HOLDS(is_within(signing.stream, url.len) && is_within_or_none(signing.txtime, url.len) &&
          is_within_or_none(signing.txsecret, url.len));
}

/* A signed URL passes a check with the same key; a refusal names its reasons. */
static void sign(const pushurl_signer *signer, const pushurl_target *target, uint32_t protocol) {
    pushurl_facts facts = {.now = NOW};
    pushurl_refused *refused;
    size_t len = 0, again, count, i;
    pushurl_result result = pushurl_signer_sign(signer, target, NOW + 7200, NOW, protocol, NULL, 0, &len);
    HOLDS(result == PUSHURL_RESULT_BUFFER_TOO_SMALL || result == PUSHURL_RESULT_REFUSED);
    HOLDS(pushurl_signer_refusals(signer, target, NOW + 7200, NOW, NULL, 0, &count) ==
          (count > 0 ? PUSHURL_RESULT_BUFFER_TOO_SMALL : PUSHURL_RESULT_OK));
    HOLDS((result == PUSHURL_RESULT_REFUSED) == (count > 0));
    refused = room_for(count * sizeof *refused);
    HOLDS(pushurl_signer_refusals(signer, target, NOW + 7200, NOW, refused, count, &again) == PUSHURL_RESULT_OK && again == count);
    for (i = 0; i < count; i++) {
        HOLDS(refused[i].finding.start <= refused[i].finding.end);
        HOLDS(pushurl_field_name(refused[i].field).len > 0);
    }
    free(refused);
    if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
        pushurl_report report;
        char *url = room_for(len + 2);
        HOLDS(pushurl_signer_sign(signer, target, NOW + 7200, NOW, protocol, url, len, &again) == PUSHURL_RESULT_BUFFER_TOO_SMALL);
        HOLDS(again == len && (unsigned char)url[0] == CANARY);
        HOLDS(pushurl_signer_sign(signer, target, NOW + 7200, NOW, protocol, url, len + 1, &again) == PUSHURL_RESULT_OK);
        HOLDS(again == len && url[len] == '\0' && (unsigned char)url[len + 1] == CANARY);
        HOLDS(pushurl_checker_check(checkers[1], url, len, &facts, &report, NULL, 0, NULL) == PUSHURL_RESULT_OK);
        /* Only the form of the target's own protocol is sure to have room. */
        HOLDS(report.verdict == PUSHURL_VERDICT_ACCEPTED || (protocol == PUSHURL_PROTOCOL_SRT && len > 512));
        HOLDS(report.matched_key == PUSHURL_KEY_ROLE_PRIMARY);
        HOLDS(report.expires == NOW + 7200);
        free(url);
    }
}

static void sign_pair(const pushurl_signer *signer, const pushurl_target *target, uint32_t protocol) {
    size_t server_len, key_len, server_again, key_again;
    pushurl_result result =
        pushurl_signer_sign_pair(signer, target, NOW + 7200, NOW, protocol, NULL, 0, &server_len, NULL, 0, &key_len);
    HOLDS(result == PUSHURL_RESULT_BUFFER_TOO_SMALL || result == PUSHURL_RESULT_REFUSED);
    if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
        char *server = room_for(server_len + 1), *key = room_for(key_len + 1);
        HOLDS(pushurl_signer_sign_pair(signer, target, NOW + 7200, NOW, protocol, server, server_len + 1, &server_again, key,
                                       key_len + 1, &key_again) == PUSHURL_RESULT_OK);
        HOLDS(server_again == server_len && key_again == key_len);
        HOLDS(server[server_len] == '\0' && key[key_len] == '\0');
        free(server);
        free(key);
    }
}

/* Signs a target of one line each: domain, application, stream, parameter name and value. */
static void sign_lines(text lines, const pushurl_signer *signer, uint32_t protocol) {
    pushurl_str parts[5] = {{NULL, 0}};
    pushurl_param param;
    pushurl_target target = {.protocol = protocol};
    size_t count = 0, start = 0, i;
    for (i = 0; i <= lines.len && count < 5; i++) {
        if (i == lines.len || lines.data[i] == '\n') {
            parts[count].data = lines.data + start;
            parts[count].len = i - start;
            count++;
            start = i + 1;
        }
    }
    target.domain = parts[0];
    target.app = parts[1];
    target.stream = parts[2];
    if (count == 5) {
        param.name = parts[3];
        param.value = parts[4];
        target.params = &param;
        target.param_count = 1;
    }
    sign(signer, &target, 0);
    sign_pair(signer, &target, 0);
}

static void mask(text shown) {
    size_t len, again;
    char *masked;
    HOLDS(pushurl_mask(shown.data, shown.len, NULL, 0, &len) == PUSHURL_RESULT_BUFFER_TOO_SMALL);
    masked = room_for(len + 1);
    HOLDS(pushurl_mask(shown.data, shown.len, masked, len, &again) == PUSHURL_RESULT_BUFFER_TOO_SMALL);
    HOLDS(again == len && (unsigned char)masked[0] == CANARY);
    HOLDS(pushurl_mask(shown.data, shown.len, masked, len + 1, &again) == PUSHURL_RESULT_OK);
    HOLDS(again == len && masked[len] == '\0');
    free(masked);
}

static void look_up(text words) {
    pushurl_cause cause = CANARY, causes[70];
    pushurl_lang lang;
    size_t count;
    pushurl_result result = pushurl_cause_parse(words.data, words.len, &cause);
    HOLDS(result == PUSHURL_RESULT_OK || (result >= PUSHURL_RESULT_CAUSE_MALFORMED && result <= PUSHURL_RESULT_CAUSE_SUB_ERRCODE_MISSING));
    HOLDS(result == PUSHURL_RESULT_OK ? pushurl_cause_errmsg(cause, 0).len > 0 : cause == CANARY);
    HOLDS(pushurl_cause_search(words.data, words.len, causes, 70, &count) == PUSHURL_RESULT_OK && count <= 70);
    result = pushurl_lang_of_tag(words.data, words.len, &lang);
    HOLDS(result == PUSHURL_RESULT_OK || result == PUSHURL_RESULT_UNKNOWN_NUMBER);
}

/* Every entry may be refused; the policy can still be built and used. */
static void build(text entry) {
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_policy_warning warnings[4];
    pushurl_str words = {entry.data, entry.len};
    pushurl_policy_domain domain = {.name = {entry.data, entry.len}};
    pushurl_policy_ban ban = {.stream = {entry.data, entry.len}, .domain = {entry.data, entry.len}, .app = PUSHURL_STR("live")};
    size_t count;
    HOLDS(pushurl_policy_builder_new(&builder) == PUSHURL_RESULT_OK);
    (void)pushurl_policy_builder_add_domain(builder, &domain);
    (void)pushurl_policy_builder_add_ban(builder, &ban);
    (void)pushurl_policy_builder_add_channel(builder, entry.data, entry.len, 1);
    (void)pushurl_policy_builder_add_disabled_app(builder, entry.data, entry.len);
    (void)pushurl_policy_builder_set_clients(builder, &words, 1, 1);
    (void)pushurl_policy_builder_set_priority_param(builder, entry.data, entry.len);
    HOLDS(pushurl_policy_builder_build(builder, &policy) == PUSHURL_RESULT_OK);
    HOLDS(pushurl_policy_warnings(policy, warnings, 4, &count) == PUSHURL_RESULT_OK && count <= 4);
    pushurl_policy_free(policy);
    pushurl_policy_builder_free(builder);
}

/* Every function rejects the same texts: those that are not UTF-8. */
static bool is_read(text bytes) {
    pushurl_parts parts;
    pushurl_result result = pushurl_url_split(bytes.data, bytes.len, &parts);
    size_t len = CANARY;
    HOLDS(result == PUSHURL_RESULT_OK || result == PUSHURL_RESULT_NOT_UTF8);
    if (result == PUSHURL_RESULT_NOT_UTF8) {
        pushurl_target target = {.url = {bytes.data, bytes.len}};
        HOLDS(pushurl_mask(bytes.data, bytes.len, NULL, 0, &len) == PUSHURL_RESULT_NOT_UTF8 && len == CANARY);
        HOLDS(pushurl_signer_sign(signers[0], &target, NOW + 7200, NOW, 0, NULL, 0, &len) == PUSHURL_RESULT_NOT_UTF8);
    }
    return result == PUSHURL_RESULT_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    text input;
    pushurl_target target = {.param_count = 0};
    pushurl_facts facts = {.now = NOW, .client = PUSHURL_STR("198.51.100.7")};
    uint32_t settings, protocol;
    if (size == 0) {
        return 0;
    }
    if (signers[0] == NULL) {
        set_up();
    }
    settings = data[0];
    protocol = 1 + settings / 8 % PUSHURL_PROTOCOL_RTMP_OVER_QUIC;
    input.data = (const char *)data + 1;
    input.len = size - 1;
    if (!is_read(input)) {
        return 0;
    }
    split(input);
    check(input, checkers[settings % 4], &facts);
    target.url.data = input.data;
    target.url.len = input.len;
    sign(signers[settings / 4 % 2], &target, protocol);
    sign_pair(signers[settings / 4 % 2], &target, protocol);
    sign_lines(input, signers[settings / 4 % 2], protocol);
    mask(input);
    look_up(input);
    build(input);
    return 0;
}
