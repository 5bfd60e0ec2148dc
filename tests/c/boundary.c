/* Hostile callers: invalid pointers, lengths and numbers. Each call fails with the right result and writes no output. */

#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

/* All outputs that a call could write to. */
static struct outputs {
    pushurl_report report;
    pushurl_finding findings[4];
    pushurl_refused refused[4];
    pushurl_parts parts;
    pushurl_param_place params[4];
    pushurl_signing signing;
    pushurl_policy_warning warnings[4];
    pushurl_lang lang;
    pushurl_cause cause, causes[128];
    char text[512], other[512];
    size_t len, other_len;
    pushurl_signer *signer;
    pushurl_checker *checker;
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
} o;

static bool untouched(void) {
    const unsigned char *bytes = (const unsigned char *)&o;
    size_t i;
    for (i = 0; i < sizeof o; i++) {
        if (bytes[i] != 0xA5) {
            return false;
        }
    }
    return true;
}

/* The call fails with this result, and writes nothing. */
#define REFUSES(call, result)            \
    do {                                 \
        memset(&o, 0xA5, sizeof o);      \
        EXPECT_EQ(call, result);         \
        EXPECT(untouched());             \
    } while (0)

#define IS_NULL(call) REFUSES(call, PUSHURL_RESULT_NULL_POINTER)

/* Valid arguments; each test makes some of them invalid. */
typedef struct fixture {
    pushurl_signer *signer;
    pushurl_checker *checker;
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_target target;
    pushurl_facts facts;
    pushurl_policy_domain domain;
    pushurl_policy_ban ban;
    pushurl_str client;
} fixture;

#define URL "rtmp://push.example.com/live/cam1?txSecret=0&txTime=65554280"

static bool set_up(fixture *f) {
    memset(f, 0, sizeof *f);
    f->signer = new_signer(KEY);
    f->checker = new_checker(KEY);
    EXPECT_OK(pushurl_policy_builder_new(&f->builder));
    EXPECT_OK(pushurl_policy_builder_build(f->builder, &f->policy));
    f->target = target_of("push.example.com", "live", "cam1");
    f->facts.now = NOW;
    f->domain.name = str("push.example.com");
    f->ban.stream = str("cam1");
    f->client = str("198.51.100.7");
    return f->signer != NULL && f->checker != NULL;
}

static void tear_down(fixture *f) {
    pushurl_signer_free(f->signer);
    pushurl_checker_free(f->checker);
    pushurl_policy_free(f->policy);
    pushurl_policy_builder_free(f->builder);
}

bool test_freeing_null_does_nothing(void) {
    pushurl_signer_free(NULL);
    pushurl_checker_free(NULL);
    pushurl_policy_free(NULL);
    pushurl_policy_builder_free(NULL);
    return true;
}

bool test_null_for_every_handle(void) {
    fixture f;
    EXPECT(set_up(&f));
    IS_NULL(pushurl_signer_sign(NULL, &f.target, EXPIRES, NOW, 0, o.text, 512, &o.len));
    IS_NULL(pushurl_signer_sign_pair(NULL, &f.target, EXPIRES, NOW, 0, o.text, 512, &o.len, o.other, 512, &o.other_len));
    IS_NULL(pushurl_signer_refusals(NULL, &f.target, EXPIRES, NOW, o.refused, 4, &o.len));
    IS_NULL(pushurl_checker_check(NULL, URL, strlen(URL), &f.facts, &o.report, o.findings, 4, &o.len));
    IS_NULL(pushurl_checker_signing(NULL, URL, strlen(URL), &o.signing));
    IS_NULL(pushurl_policy_warnings(NULL, o.warnings, 4, &o.len));
    IS_NULL(pushurl_policy_builder_build(NULL, &o.policy));
    IS_NULL(pushurl_policy_builder_set_account(NULL, 1));
    IS_NULL(pushurl_policy_builder_add_domain(NULL, &f.domain));
    IS_NULL(pushurl_policy_builder_add_disabled_app(NULL, "a", 1));
    IS_NULL(pushurl_policy_builder_add_ban(NULL, &f.ban));
    IS_NULL(pushurl_policy_builder_set_channel_mode(NULL));
    IS_NULL(pushurl_policy_builder_add_channel(NULL, "a", 1, 1));
    IS_NULL(pushurl_policy_builder_set_clients(NULL, &f.client, 1, 1));
    IS_NULL(pushurl_policy_builder_set_max_pushes(NULL, 1));
    IS_NULL(pushurl_policy_builder_set_max_pushes_of_stream(NULL, 1));
    IS_NULL(pushurl_policy_builder_set_priority_param(NULL, "a", 1));
    tear_down(&f);
    return true;
}

bool test_null_for_every_struct(void) {
    fixture f;
    EXPECT(set_up(&f));
    IS_NULL(pushurl_signer_new(NULL, &o.signer));
    IS_NULL(pushurl_signer_sign(f.signer, NULL, EXPIRES, NOW, 0, o.text, 512, &o.len));
    IS_NULL(pushurl_signer_sign_pair(f.signer, NULL, EXPIRES, NOW, 0, o.text, 512, &o.len, o.other, 512, &o.other_len));
    IS_NULL(pushurl_signer_refusals(f.signer, NULL, EXPIRES, NOW, o.refused, 4, &o.len));
    IS_NULL(pushurl_checker_check(f.checker, URL, strlen(URL), NULL, &o.report, o.findings, 4, &o.len));
    IS_NULL(pushurl_policy_builder_add_domain(f.builder, NULL));
    IS_NULL(pushurl_policy_builder_add_ban(f.builder, NULL));
    tear_down(&f);
    return true;
}

bool test_null_for_every_output(void) {
    pushurl_signer_config config = {.key = PUSHURL_STR(KEY)};
    pushurl_cause_set set = {{1, 0}};
    fixture f;
    EXPECT(set_up(&f));
    IS_NULL(pushurl_signer_new(&config, NULL));
    IS_NULL(pushurl_checker_new(NULL, NULL));
    IS_NULL(pushurl_policy_builder_new(NULL));
    IS_NULL(pushurl_policy_builder_build(f.builder, NULL));
    IS_NULL(pushurl_signer_sign(f.signer, &f.target, EXPIRES, NOW, 0, o.text, 512, NULL));
    IS_NULL(pushurl_signer_sign_pair(f.signer, &f.target, EXPIRES, NOW, 0, o.text, 512, NULL, o.other, 512, &o.other_len));
    IS_NULL(pushurl_signer_sign_pair(f.signer, &f.target, EXPIRES, NOW, 0, o.text, 512, &o.len, o.other, 512, NULL));
    /* NULL takes precedence over a short buffer. */
    IS_NULL(pushurl_signer_sign_pair(f.signer, &f.target, EXPIRES, NOW, 0, o.text, 1, &o.len, o.other, 512, NULL));
    IS_NULL(pushurl_signer_refusals(f.signer, &f.target, EXPIRES, NOW, o.refused, 4, NULL));
    IS_NULL(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, NULL, o.findings, 4, &o.len));
    IS_NULL(pushurl_checker_signing(f.checker, URL, strlen(URL), NULL));
    IS_NULL(pushurl_policy_warnings(f.policy, o.warnings, 4, NULL));
    IS_NULL(pushurl_cause_list(o.causes, 128, NULL));
    IS_NULL(pushurl_cause_parse("3", 1, NULL));
    IS_NULL(pushurl_cause_search("push", 4, o.causes, 128, NULL));
    IS_NULL(pushurl_cause_set_list(set, o.causes, 128, NULL));
    IS_NULL(pushurl_lang_of_tag("en", 2, NULL));
    IS_NULL(pushurl_url_split(URL, strlen(URL), NULL));
    IS_NULL(pushurl_url_params(URL, strlen(URL), o.params, 4, NULL));
    IS_NULL(pushurl_mask(URL, strlen(URL), o.text, 512, NULL));
    tear_down(&f);
    return true;
}

bool test_a_check_needs_no_findings_and_no_count(void) {
    fixture f;
    EXPECT(set_up(&f));
    EXPECT_OK(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, NULL, 0, NULL));
    EXPECT(o.report.finding_count > 0 && o.report.finding_count <= 4);
    EXPECT_OK(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, NULL, 0, &o.len));
    EXPECT_EQ(o.len, o.report.finding_count);
    EXPECT_OK(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, o.findings, 4, NULL));
    EXPECT_EQ(o.findings[0].cause, o.report.cause);
    tear_down(&f);
    return true;
}

/* --- Strings ----------------------------------------------------------------------------------------------------- */

/* Calls every function that takes a string as pointer and length. A valid string may be refused for other reasons. */
static bool every_text(const char *data, size_t len, pushurl_result result) {
    fixture f;
    EXPECT(set_up(&f));
    REFUSES(pushurl_cause_parse(data, len, &o.cause), result);
    REFUSES(pushurl_cause_search(data, len, o.causes, 128, &o.len), result);
    REFUSES(pushurl_lang_of_tag(data, len, &o.lang), result);
    REFUSES(pushurl_checker_check(f.checker, data, len, &f.facts, &o.report, o.findings, 4, &o.len), result);
    REFUSES(pushurl_checker_signing(f.checker, data, len, &o.signing), result);
    REFUSES(pushurl_url_split(data, len, &o.parts), result);
    REFUSES(pushurl_url_params(data, len, o.params, 4, &o.len), result);
    REFUSES(pushurl_mask(data, len, o.text, 512, &o.len), result);
    REFUSES(pushurl_policy_builder_add_disabled_app(f.builder, data, len), result);
    REFUSES(pushurl_policy_builder_add_channel(f.builder, data, len, 1), result);
    REFUSES(pushurl_policy_builder_set_priority_param(f.builder, data, len), result);
    tear_down(&f);
    return true;
}

/* All three calls that sign fail with this result. */
static bool target_is_refused(const fixture *f, const pushurl_target *target, pushurl_result result) {
    REFUSES(pushurl_signer_sign(f->signer, target, EXPIRES, NOW, 0, o.text, 512, &o.len), result);
    REFUSES(pushurl_signer_sign_pair(f->signer, target, EXPIRES, NOW, 0, o.text, 512, &o.len, o.other, 512, &o.other_len), result);
    REFUSES(pushurl_signer_refusals(f->signer, target, EXPIRES, NOW, o.refused, 4, &o.len), result);
    return true;
}

/* The same for strings in structs. `keys` includes keys, which need not be UTF-8. */
static bool every_text_in_a_struct(const char *data, size_t len, pushurl_result result, bool keys) {
    pushurl_str text = {data, len};
    pushurl_param params[] = {{PUSHURL_STR("a"), PUSHURL_STR("b")}, {PUSHURL_STR("c"), PUSHURL_STR("d")}};
    pushurl_target target;
    pushurl_facts facts;
    pushurl_policy_domain domain;
    pushurl_policy_ban ban;
    fixture f;
    EXPECT(set_up(&f));
#define TARGET_WITH(field)     \
    target = f.target;         \
    target.field = text;       \
    EXPECT(target_is_refused(&f, &target, result))
    TARGET_WITH(url);
    TARGET_WITH(domain);
    TARGET_WITH(host);
    TARGET_WITH(app);
    TARGET_WITH(stream);
#undef TARGET_WITH
    target = f.target;
    target.params = params;
    target.param_count = 2;
    params[1].name = text;
    EXPECT(target_is_refused(&f, &target, result));
    params[1].name = str("c");
    params[1].value = text;
    EXPECT(target_is_refused(&f, &target, result));

    facts = f.facts;
    facts.client = text;
    REFUSES(pushurl_checker_check(f.checker, URL, strlen(URL), &facts, &o.report, o.findings, 4, &o.len), result);

    domain = f.domain;
    domain.name = text;
    REFUSES(pushurl_policy_builder_add_domain(f.builder, &domain), result);
#define BAN_WITH(field)                    \
    ban = f.ban;                           \
    ban.domain = str("a.example.com");     \
    ban.app = str("live");                 \
    ban.field = text;                      \
    REFUSES(pushurl_policy_builder_add_ban(f.builder, &ban), result)
    BAN_WITH(stream);
    BAN_WITH(domain);
    BAN_WITH(app);
#undef BAN_WITH
    REFUSES(pushurl_policy_builder_set_clients(f.builder, &text, 1, 1), result);

    if (keys) {
        pushurl_signer_config signs = {.key = text};
        pushurl_checker_config checks[] = {{.key = text}, {.backup_key = text}, {.playback_key = text}};
        pushurl_policy_domain domains[3];
        int i;
        REFUSES(pushurl_signer_new(&signs, &o.signer), result);
        for (i = 0; i < 3; i++) {
            REFUSES(pushurl_checker_new(&checks[i], &o.checker), result);
            domains[i] = f.domain;
        }
        domains[0].key = text;
        domains[1].backup_key = text;
        domains[2].playback_key = text;
        for (i = 0; i < 3; i++) {
            REFUSES(pushurl_policy_builder_add_domain(f.builder, &domains[i]), result);
        }
    }
    tear_down(&f);
    return true;
}

bool test_null_with_a_length(void) {
    EXPECT(every_text(NULL, 1, PUSHURL_RESULT_NULL_POINTER));
    EXPECT(every_text_in_a_struct(NULL, 1, PUSHURL_RESULT_NULL_POINTER, true));
    return true;
}

bool test_huge_lengths(void) {
    /* Never read: the buffer has one byte. */
    EXPECT(every_text("a", SIZE_MAX, PUSHURL_RESULT_TOO_LONG));
    EXPECT(every_text("a", SIZE_MAX / 2 + 1, PUSHURL_RESULT_TOO_LONG));
    EXPECT(every_text(NULL, SIZE_MAX, PUSHURL_RESULT_TOO_LONG));
    EXPECT(every_text_in_a_struct("a", SIZE_MAX, PUSHURL_RESULT_TOO_LONG, true));
    EXPECT(every_text_in_a_struct("a", SIZE_MAX / 2 + 1, PUSHURL_RESULT_TOO_LONG, true));
    return true;
}

bool test_huge_counts(void) {
    const pushurl_param param = {PUSHURL_STR("a"), PUSHURL_STR("b")};
    /* In the last, the number of bytes is too great, and the number of items is not. */
    static const size_t counts[] = {SIZE_MAX, SIZE_MAX / 2 + 1, SIZE_MAX / 2 / sizeof(pushurl_str) + 1};
    fixture f;
    size_t i;
    EXPECT(set_up(&f));
    for (i = 0; i < 3; i++) {
        f.target.params = &param;
        f.target.param_count = counts[i];
        EXPECT(target_is_refused(&f, &f.target, PUSHURL_RESULT_TOO_LONG));
        REFUSES(pushurl_policy_builder_set_clients(f.builder, &f.client, counts[i], 1), PUSHURL_RESULT_TOO_LONG);
    }
    f.target.params = NULL;
    f.target.param_count = 1;
    EXPECT(target_is_refused(&f, &f.target, PUSHURL_RESULT_NULL_POINTER));
    REFUSES(pushurl_policy_builder_set_clients(f.builder, NULL, 1, 1), PUSHURL_RESULT_NULL_POINTER);
    /* NULL and 0 is an empty list. */
    EXPECT_OK(pushurl_policy_builder_set_clients(f.builder, NULL, 0, 1));
    tear_down(&f);
    return true;
}

bool test_texts_that_are_not_utf_8(void) {
    static const struct {
        const char *bytes;
        size_t len;
    } rows[] = {
        {"\xFF", 1},
        /* Truncated, overlong, a surrogate, and beyond Unicode. */
        {"rtmp://a\xE4\xB8", 10},
        {"\xC0\xAF", 2},
        {"a\xED\xA0\x80", 4},
        {"\xF4\x90\x80\x80", 4},
    };
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        EXPECT(every_text(rows[i].bytes, rows[i].len, PUSHURL_RESULT_NOT_UTF8));
        EXPECT(every_text_in_a_struct(rows[i].bytes, rows[i].len, PUSHURL_RESULT_NOT_UTF8, false));
    }
    return true;
}

bool test_nothing_is_an_empty_text(void) {
    fixture f;
    EXPECT(set_up(&f));
    EXPECT_EQ(pushurl_cause_parse(NULL, 0, &o.cause), PUSHURL_RESULT_CAUSE_MALFORMED);
    EXPECT_EQ(pushurl_lang_of_tag(NULL, 0, &o.lang), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_OK(pushurl_checker_check(f.checker, NULL, 0, &f.facts, &o.report, NULL, 0, NULL));
    EXPECT_EQ(o.report.verdict, PUSHURL_VERDICT_REJECTED);
    EXPECT_EQ(o.report.cause, 18301);
    EXPECT_OK(pushurl_checker_signing(f.checker, NULL, 0, &o.signing));
    EXPECT_EQ(o.signing.txsecret.start, SIZE_MAX);
    EXPECT_EQ(o.signing.txtime.end, SIZE_MAX);
    EXPECT_EQ(o.signing.stream.end, 0);
    EXPECT_OK(pushurl_url_split(NULL, 0, &o.parts));
    EXPECT_OK(pushurl_url_params(NULL, 0, NULL, 0, &o.len));
    EXPECT_EQ(o.len, 0);
    EXPECT_OK(pushurl_mask(NULL, 0, o.text, 1, &o.len));
    EXPECT_EQ(o.len, 0);
    EXPECT_EQ(o.text[0], '\0');
    /* An empty address is invalid. */
    f.facts.client = str("");
    REFUSES(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, o.findings, 4, &o.len),
            PUSHURL_RESULT_ADDRESS_INVALID);
    tear_down(&f);
    return true;
}

bool test_a_nul_is_a_character(void) {
    static const char url[] = "rtmp://push.example.com/live/ca\0m1?txSecret=0&txTime=65554280";
    static const char stream[] = "ca\0m1", entry[] = "198.51.100.7\0";
    pushurl_str client = {entry, sizeof entry - 1};
    fixture f;
    size_t i;
    bool found = false;
    EXPECT(set_up(&f));
    EXPECT_OK(pushurl_url_split(url, sizeof url - 1, &o.parts));
    EXPECT_EQ(o.parts.stream.end - o.parts.stream.start, 5);
    EXPECT_OK(pushurl_checker_check(f.checker, url, sizeof url - 1, &f.facts, &o.report, o.findings, 4, &o.len));
    EXPECT_EQ(o.report.cause, PUSHURL_CAUSE_STREAM_NAME_INVALID);
    for (i = 0; i < o.len; i++) {
        found |= o.findings[i].reason == PUSHURL_REASON_STREAM_ILLEGAL_CHARACTER && o.findings[i].start == 31 && o.findings[i].end == 32;
    }
    EXPECT(found);
    f.target.stream.data = stream;
    f.target.stream.len = sizeof stream - 1;
    EXPECT_EQ(pushurl_signer_sign(f.signer, &f.target, EXPIRES, NOW, 0, o.text, 512, &o.len), PUSHURL_RESULT_REFUSED);
    EXPECT_OK(pushurl_mask(url, sizeof url - 1, o.text, 512, &o.len));
    EXPECT_EQ(o.text[31], '\0');
    EXPECT_EQ(o.text[32], 'm');
    EXPECT_EQ(pushurl_policy_builder_set_clients(f.builder, &client, 1, 1), PUSHURL_RESULT_POLICY_ADDRESS_INVALID);
    EXPECT_EQ(pushurl_cause_parse("18\0/503", 7, &o.cause), PUSHURL_RESULT_CAUSE_MALFORMED);
    tear_down(&f);
    return true;
}

/* --- Numbers ----------------------------------------------------------------------------------------------------- */

#define IS_UNKNOWN(call) REFUSES(call, PUSHURL_RESULT_UNKNOWN_NUMBER)

bool test_numbers_outside_every_enum(void) {
    static const uint32_t beyond[] = {1, 2, 255, 256, 65536, UINT32_MAX - 65535};
    fixture f;
    size_t i;
    EXPECT(set_up(&f));
    for (i = 0; i < sizeof beyond / sizeof *beyond; i++) {
        pushurl_signer_config signs = {.key = PUSHURL_STR(KEY)};
        pushurl_checker_config checks = {.key = PUSHURL_STR(KEY)};
        pushurl_target target = f.target;
        pushurl_facts facts = f.facts;
        pushurl_policy_domain domain = f.domain;
        pushurl_policy_ban ban = f.ban;
        signs.hash = PUSHURL_HASH_ALGORITHM_SHA256 + beyond[i];
        IS_UNKNOWN(pushurl_signer_new(&signs, &o.signer));
        signs.hash = 0;
        signs.unusual_names = 1 + beyond[i];
        IS_UNKNOWN(pushurl_signer_new(&signs, &o.signer));
        checks.hash = PUSHURL_HASH_ALGORITHM_SHA256 + beyond[i];
        IS_UNKNOWN(pushurl_checker_new(&checks, &o.checker));
        target.protocol = PUSHURL_PROTOCOL_RTMP_OVER_QUIC + beyond[i];
        EXPECT(target_is_refused(&f, &target, PUSHURL_RESULT_UNKNOWN_NUMBER));
        target.protocol = 0;
        target.port = 65535 + beyond[i];
        EXPECT(target_is_refused(&f, &target, PUSHURL_RESULT_UNKNOWN_NUMBER));
        IS_UNKNOWN(pushurl_signer_sign(f.signer, &f.target, EXPIRES, NOW, PUSHURL_PROTOCOL_RTMP_OVER_QUIC + beyond[i], o.text, 512,
                                       &o.len));
        IS_UNKNOWN(pushurl_signer_sign_pair(f.signer, &f.target, EXPIRES, NOW, PUSHURL_PROTOCOL_RTMP_OVER_QUIC + beyond[i], o.text,
                                            512, &o.len, o.other, 512, &o.other_len));
        facts.known = 8 << (i * 5);
        IS_UNKNOWN(pushurl_checker_check(f.checker, URL, strlen(URL), &facts, &o.report, o.findings, 4, &o.len));
        facts.known = 0;
        facts.hook = PUSHURL_HOOK_ANSWER_REFUSED + beyond[i];
        IS_UNKNOWN(pushurl_checker_check(f.checker, URL, strlen(URL), &facts, &o.report, o.findings, 4, &o.len));
        domain.hash = PUSHURL_HASH_ALGORITHM_SHA256 + beyond[i];
        IS_UNKNOWN(pushurl_policy_builder_add_domain(f.builder, &domain));
        domain.hash = 0;
        domain.flags = 8 << (i * 5);
        IS_UNKNOWN(pushurl_policy_builder_add_domain(f.builder, &domain));
        ban.flags = 4 << (i * 5);
        IS_UNKNOWN(pushurl_policy_builder_add_ban(f.builder, &ban));
        IS_UNKNOWN(pushurl_policy_builder_set_account(f.builder, PUSHURL_ACCOUNT_STATUS_SUSPENDED + beyond[i]));
        IS_UNKNOWN(pushurl_policy_builder_add_channel(f.builder, "a", 1, 1 + beyond[i]));
        IS_UNKNOWN(pushurl_policy_builder_set_clients(f.builder, &f.client, 1, 1 + beyond[i]));
    }
    /* The refused calls did not change the builder. */
    EXPECT_OK(pushurl_policy_builder_add_channel(f.builder, "a", 1, 1));
    EXPECT_OK(pushurl_policy_builder_set_clients(f.builder, &f.client, 1, 0));
    EXPECT_OK(pushurl_policy_builder_add_domain(f.builder, &f.domain));
    tear_down(&f);
    return true;
}

bool test_reserved_fields_are_zero(void) {
    pushurl_signer_config signs = {.key = PUSHURL_STR(KEY)};
    pushurl_checker_config checks = {.key = PUSHURL_STR(KEY)};
    fixture f;
    int i;
    EXPECT(set_up(&f));
#define RESERVED(field, call)                                     \
    (field) = 1;                                                  \
    REFUSES(call, PUSHURL_RESULT_RESERVED_NOT_ZERO);              \
    (field) = 0
    for (i = 0; i < 2; i++) {
        RESERVED(signs.reserved[i], pushurl_signer_new(&signs, &o.signer));
        RESERVED(checks.reserved[i], pushurl_checker_new(&checks, &o.checker));
        RESERVED(f.facts.reserved[i],
                 pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, o.findings, 4, &o.len));
        RESERVED(f.domain.reserved[i], pushurl_policy_builder_add_domain(f.builder, &f.domain));
        f.target.reserved[i] = 1;
        EXPECT(target_is_refused(&f, &f.target, PUSHURL_RESULT_RESERVED_NOT_ZERO));
        /* Also if a URL replaces the other fields. */
        f.target.url = str(URL);
        EXPECT(target_is_refused(&f, &f.target, PUSHURL_RESULT_RESERVED_NOT_ZERO));
        f.target.url = none();
        f.target.reserved[i] = 0;
    }
    RESERVED(f.ban.reserved, pushurl_policy_builder_add_ban(f.builder, &f.ban));
#undef RESERVED
    tear_down(&f);
    return true;
}

bool test_times_out_of_range(void) {
    static const int64_t times[] = {INT64_MIN, INT64_MAX, -8400000000000, 8400000000000};
    fixture f;
    size_t i;
    EXPECT(set_up(&f));
    for (i = 0; i < 4; i++) {
        pushurl_facts facts = {.now = times[i]};
        pushurl_policy_ban ban = f.ban;
        REFUSES(pushurl_checker_check(f.checker, URL, strlen(URL), &facts, &o.report, o.findings, 4, &o.len),
                PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        REFUSES(pushurl_signer_sign(f.signer, &f.target, times[i], NOW, 0, o.text, 512, &o.len), PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        REFUSES(pushurl_signer_sign(f.signer, &f.target, EXPIRES, times[i], 0, o.text, 512, &o.len),
                PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        REFUSES(pushurl_signer_sign_pair(f.signer, &f.target, times[i], NOW, 0, o.text, 512, &o.len, o.other, 512, &o.other_len),
                PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        REFUSES(pushurl_signer_refusals(f.signer, &f.target, times[i], NOW, o.refused, 4, &o.len),
                PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        ban.since = ban.until = times[i];
        ban.flags = PUSHURL_BAN_SINCE;
        REFUSES(pushurl_policy_builder_add_ban(f.builder, &ban), PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        ban.flags = PUSHURL_BAN_UNTIL;
        REFUSES(pushurl_policy_builder_add_ban(f.builder, &ban), PUSHURL_RESULT_TIME_OUT_OF_RANGE);
        /* Without its flag, a time is ignored. */
        ban.flags = 0;
        EXPECT_OK(pushurl_policy_builder_add_ban(f.builder, &ban));
    }
    tear_down(&f);
    return true;
}

bool test_the_greatest_durations_are_accepted(void) {
    pushurl_checker_config config = {
        .key = PUSHURL_STR(KEY), .auth_delta = UINT64_MAX, .shortest_lifetime = UINT64_MAX, .longest_lifetime = UINT64_MAX};
    fixture f;
    EXPECT(set_up(&f));
    EXPECT_OK(pushurl_checker_new(&config, &o.checker));
    EXPECT_OK(pushurl_checker_check(o.checker, URL, strlen(URL), &f.facts, &o.report, NULL, 0, NULL));
    EXPECT_EQ(o.report.has_expiry, true);
    EXPECT_EQ(o.report.expires, 0x65554280);
    EXPECT_EQ(o.report.expires_with_auth_delta, INT64_MAX);
    EXPECT_EQ(o.report.time_left, INT64_MAX);
    pushurl_checker_free(o.checker);
    tear_down(&f);
    return true;
}

bool test_invalid_addresses(void) {
    static const char *const addresses[] = {"localhost", "203.0.113", "203.0.113.9:80", "2130706433", "[::1]", " 203.0.113.9"};
    fixture f;
    size_t i;
    EXPECT(set_up(&f));
    for (i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        f.facts.client = str(addresses[i]);
        REFUSES(pushurl_checker_check(f.checker, URL, strlen(URL), &f.facts, &o.report, o.findings, 4, &o.len),
                PUSHURL_RESULT_ADDRESS_INVALID);
    }
    tear_down(&f);
    return true;
}

bool test_a_ban_in_a_place_needs_both_names(void) {
    fixture f;
    EXPECT(set_up(&f));
    f.ban.domain = str("push.example.com");
    IS_NULL(pushurl_policy_builder_add_ban(f.builder, &f.ban));
    f.ban.domain = none();
    f.ban.app = str("live");
    IS_NULL(pushurl_policy_builder_add_ban(f.builder, &f.ban));
    tear_down(&f);
    return true;
}
