/* Numbers, names and messages equal those of causes.json, reasons.json and enums.json. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

static const struct {
    uint32_t number;
    const char *tag;
} LANGS[] = {{PUSHURL_LANG_EN, "en"}, {PUSHURL_LANG_ZH, "zh"}, {PUSHURL_LANG_JA, "ja"}, {PUSHURL_LANG_KO, "ko"}};

/* --- Causes ------------------------------------------------------------------------------------------------------ */

static bool cause_is_right(const cJSON *row, uint32_t listed) {
    uint32_t errcode = (uint32_t)int_at(row, "errcode"), sub_errcode = (uint32_t)int_at(row, "sub_errcode");
    uint32_t cause = errcode * 1000 + sub_errcode, parsed;
    char text[64];
    size_t i;
    EXPECT_EQ(listed, cause);
    EXPECT_EQ(pushurl_cause_errcode(cause), errcode);
    EXPECT_EQ(pushurl_cause_sub_errcode(cause), sub_errcode);
    snprintf(text, sizeof text, "%u/%u", (unsigned)errcode, (unsigned)sub_errcode);
    EXPECT_OK(pushurl_cause_parse(text, strlen(text), &parsed));
    EXPECT_EQ(parsed, cause);
    for (i = 0; i < 4; i++) {
        pushurl_str message = text_at(row, LANGS[i].tag), published;
        char name[32];
        EXPECT_TEXT(pushurl_cause_errmsg(cause, LANGS[i].number), message);
        EXPECT(pushurl_cause_advice(cause, LANGS[i].number).len > 0);
        EXPECT(pushurl_cause_user_message(cause, LANGS[i].number).len > 0);
        snprintf(name, sizeof name, "published_%s", LANGS[i].tag);
        published = text_at(row, name);
        EXPECT_TEXT(pushurl_cause_erratum_published(cause, LANGS[i].number), published);
        EXPECT((pushurl_cause_erratum_note(cause, LANGS[i].number).len > 0) == (published.data != NULL));
    }
    EXPECT_TEXT(pushurl_cause_errmsg(cause, 0), text_at(row, "en"));
    EXPECT_TEXT(pushurl_cause_older_errmsg(cause), text_at(row, "en_older"));
    return true;
}

bool test_every_cause_has_its_numbers_and_messages(void) {
    cJSON *file = read_data("causes.json");
    const cJSON *row;
    uint32_t causes[128];
    size_t count, i = 0;
    EXPECT(file != NULL);
    EXPECT_OK(pushurl_cause_list(causes, 128, &count));
    EXPECT_EQ(count, cJSON_GetArraySize(file));
    cJSON_ArrayForEach(row, file) {
        EXPECT(cause_is_right(row, causes[i]));
        i++;
    }
    cJSON_Delete(file);
    EXPECT_EQ(i, 70);
    return true;
}

bool test_an_unknown_cause_has_no_messages(void) {
    static const uint32_t numbers[] = {18, 503, 18001, 18999, 40000, 999999, PUSHURL_CAUSE_NONE};
    size_t i;
    for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        uint32_t number = numbers[i];
        EXPECT_EQ(pushurl_cause_errcode(number), 0);
        EXPECT_EQ(pushurl_cause_sub_errcode(number), 0);
        EXPECT_TEXT(pushurl_cause_errmsg(number, PUSHURL_LANG_EN), none());
        EXPECT_TEXT(pushurl_cause_older_errmsg(number), none());
        EXPECT_TEXT(pushurl_cause_erratum_published(number, PUSHURL_LANG_KO), none());
        EXPECT_TEXT(pushurl_cause_erratum_note(number, PUSHURL_LANG_KO), none());
        EXPECT_TEXT(pushurl_cause_advice(number, PUSHURL_LANG_EN), none());
        EXPECT_TEXT(pushurl_cause_user_message(number, PUSHURL_LANG_EN), none());
        EXPECT_EQ(pushurl_cause_actor(number), PUSHURL_ACTOR_UNKNOWN);
        EXPECT_EQ(pushurl_cause_retry(number), PUSHURL_RETRY_AS_IS);
    }
    return true;
}

bool test_causes_are_parsed(void) {
    static const struct {
        const char *text;
        pushurl_result result;
        uint32_t cause;
    } rows[] = {
        {"18/503", PUSHURL_RESULT_OK, PUSHURL_CAUSE_AUTH_FAILED},
        {"18 503", PUSHURL_RESULT_OK, PUSHURL_CAUSE_AUTH_FAILED},
        {"18-503", PUSHURL_RESULT_OK, PUSHURL_CAUSE_AUTH_FAILED},
        {"18:503", PUSHURL_RESULT_OK, PUSHURL_CAUSE_AUTH_FAILED},
        {"3", PUSHURL_RESULT_OK, 3000},
        {"(3)", PUSHURL_RESULT_OK, 3000},
        {"Client actively interrupts the push (3)", PUSHURL_RESULT_OK, 3000},
        {"19", PUSHURL_RESULT_OK, PUSHURL_CAUSE_HOOK_REFUSED},
        {"", PUSHURL_RESULT_CAUSE_MALFORMED, 0},
        {"expired", PUSHURL_RESULT_CAUSE_MALFORMED, 0},
        {"18/999", PUSHURL_RESULT_CAUSE_UNKNOWN, 0},
        {"40", PUSHURL_RESULT_CAUSE_UNKNOWN, 0},
        {"18", PUSHURL_RESULT_CAUSE_SUB_ERRCODE_MISSING, 0},
    };
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t cause = 12345;
        EXPECT_EQ(pushurl_cause_parse(rows[i].text, strlen(rows[i].text), &cause), rows[i].result);
        EXPECT_EQ(cause, rows[i].result == PUSHURL_RESULT_OK ? rows[i].cause : 12345);
    }
    return true;
}

bool test_causes_are_searched(void) {
    static const struct {
        const char *piece;
        uint32_t found;
    } rows[] = {
        {"PUSH USING AN IP ADDRESS", PUSHURL_CAUSE_HOST_IS_IP},
        {"\xE4\xB8\x8D\xE5\x85\x81\xE8\xAE\xB8\xE7\x9B\xB4\xE6\x8E\xA5", PUSHURL_CAUSE_HOST_IS_IP},
    };
    uint32_t causes[128];
    size_t count, i;
    for (i = 0; i < 2; i++) {
        EXPECT_OK(pushurl_cause_search(rows[i].piece, strlen(rows[i].piece), causes, 128, &count));
        EXPECT_EQ(count, 1);
        EXPECT_EQ(causes[0], rows[i].found);
    }
    EXPECT_OK(pushurl_cause_search("stream", 6, causes, 128, &count));
    EXPECT(count > 5 && count < 70);
    for (i = 1; i < count; i++) {
        EXPECT(causes[i - 1] < causes[i]);
    }
    EXPECT_OK(pushurl_cause_search(NULL, 0, causes, 128, &count));
    EXPECT_EQ(count, 0);
    EXPECT_OK(pushurl_cause_search("xyzzy", 5, NULL, 0, &count));
    EXPECT_EQ(count, 0);
    return true;
}

bool test_a_set_of_causes_lists_its_causes(void) {
    pushurl_checker *checker = NULL;
    pushurl_facts facts = {.now = NOW};
    pushurl_report report;
    pushurl_cause_set nothing = {{0, 0}};
    uint32_t all[128], in_set[128];
    size_t count, listed, i, at = 0;
    EXPECT_OK(pushurl_checker_new(NULL, &checker));
    EXPECT_OK(pushurl_checker_check(checker, "rtmp://a.example.com/live/b", 27, &facts, &report, NULL, 0, NULL));
    pushurl_checker_free(checker);
    EXPECT_OK(pushurl_cause_list(all, 128, &count));
    EXPECT_OK(pushurl_cause_set_list(report.not_judged, in_set, 128, &listed));
    EXPECT(listed > 0 && listed < count);
    for (i = 0; i < count; i++) {
        bool is_listed = at < listed && in_set[at] == all[i];
        EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, all[i]), is_listed);
        EXPECT_EQ(pushurl_cause_set_contains(nothing, all[i]), false);
        at += is_listed;
    }
    EXPECT_EQ(at, listed);
    EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, PUSHURL_CAUSE_AUTH_FAILED), true);
    EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, PUSHURL_CAUSE_HOST_IS_IP), false);
    EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, PUSHURL_CAUSE_NONE), false);
    EXPECT_OK(pushurl_cause_set_list(nothing, NULL, 0, &listed));
    EXPECT_EQ(listed, 0);
    return true;
}

/* --- Reasons ----------------------------------------------------------------------------------------------------- */

bool test_every_reason_has_its_number_and_messages(void) {
    cJSON *file = read_data("reasons.json");
    const cJSON *row;
    size_t count = 0, i;
    EXPECT(file != NULL);
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(file, "reasons")) {
        uint32_t number = (uint32_t)int_at(row, "number");
        pushurl_str name = text_at(row, "name");
        const constant *found = constant_named("PUSHURL_REASON_", name.data);
        EXPECT(found != NULL);
        EXPECT_EQ(found->number, number);
        EXPECT_TEXT(pushurl_reason_name(number), name);
        EXPECT_EQ(pushurl_reason_cause(number), cause_of(text_at(row, "cause")));
        EXPECT_TEXT(pushurl_severity_name(pushurl_reason_severity(number)), text_at(row, "severity"));
        EXPECT_TEXT(pushurl_evidence_name(pushurl_reason_evidence(number)), text_at(row, "evidence"));
        for (i = 0; i < 4; i++) {
            EXPECT(pushurl_reason_detail(number, LANGS[i].number).len > 0);
            EXPECT(pushurl_reason_remedy(number, LANGS[i].number).len > 0);
        }
        count++;
    }
    cJSON_Delete(file);
    EXPECT_EQ(count, constants_of("PUSHURL_REASON_"));
    return true;
}

bool test_an_unknown_reason_has_no_messages(void) {
    /* The last is the number of a reason plus 2 to the power of 16. */
    static const uint32_t numbers[] = {0, 1, 1900, 30000, 65535, 1901 + 65536};
    size_t i;
    for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        EXPECT_TEXT(pushurl_reason_name(numbers[i]), none());
        EXPECT_TEXT(pushurl_reason_detail(numbers[i], PUSHURL_LANG_EN), none());
        EXPECT_TEXT(pushurl_reason_remedy(numbers[i], PUSHURL_LANG_EN), none());
        EXPECT_EQ(pushurl_reason_cause(numbers[i]), PUSHURL_CAUSE_NONE);
        EXPECT_EQ(pushurl_reason_severity(numbers[i]), PUSHURL_SEVERITY_WARNING);
        EXPECT_EQ(pushurl_reason_evidence(numbers[i]), PUSHURL_EVIDENCE_OUR_CHOICE);
    }
    return true;
}

/* --- Enums ------------------------------------------------------------------------------------------------------- */

/* PUSHURL_HASH_ALGORITHM_ for hash_algorithm. */
static void prefix_of(const char *group, char *prefix, size_t size) {
    char *at;
    snprintf(prefix, size, "PUSHURL_%s_", group);
    for (at = prefix; *at != '\0'; at++) {
        *at = (char)toupper((unsigned char)*at);
    }
}

bool test_every_enum_has_its_numbers(void) {
    cJSON *file = read_data("enums.json");
    const cJSON *group, *value;
    int groups = 0;
    EXPECT(file != NULL);
    cJSON_ArrayForEach(group, file) {
        char prefix[64];
        size_t count = 0;
        bool is_fault = strcmp(group->string, "policy_fault") == 0;
        if (strcmp(group->string, "about") == 0 || strcmp(group->string, "who_acts") == 0 ||
            strcmp(group->string, "retry_advice") == 0) {
            continue;
        }
        prefix_of(group->string, prefix, sizeof prefix);
        cJSON_ArrayForEach(value, group) {
            /* Policy faults are results from 40. */
            const constant *found = constant_named(is_fault ? "PUSHURL_RESULT_POLICY_" : prefix, value->string);
            EXPECT(found != NULL);
            EXPECT_EQ(found->number, value->valueint + (is_fault ? 40 : 0));
            count++;
        }
        EXPECT_EQ(count, constants_of(is_fault ? "PUSHURL_RESULT_POLICY_" : prefix));
        groups++;
    }
    cJSON_Delete(file);
    EXPECT_EQ(groups, 16);
    return true;
}

bool test_enums_have_the_right_names(void) {
    static const struct {
        const char *group;
        pushurl_str (*name)(uint32_t);
    } rows[] = {
        {"protocol", pushurl_protocol_name}, {"verdict", pushurl_verdict_name}, {"severity", pushurl_severity_name},
        {"evidence", pushurl_evidence_name}, {"field", pushurl_field_name},
    };
    cJSON *file = read_data("enums.json");
    size_t i;
    EXPECT(file != NULL);
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        const cJSON *value;
        uint32_t count = 0;
        cJSON_ArrayForEach(value, cJSON_GetObjectItemCaseSensitive(file, rows[i].group)) {
            EXPECT_TEXT(rows[i].name((uint32_t)value->valueint), str(value->string));
            count++;
        }
        EXPECT(count > 0);
        EXPECT_TEXT(rows[i].name(0), none());
        EXPECT_TEXT(rows[i].name(count + 1), none());
        EXPECT_TEXT(rows[i].name(256 + 1), none());
        EXPECT_TEXT(rows[i].name(UINT32_MAX), none());
    }
    cJSON_Delete(file);
    return true;
}

/* Each list of the group has the name of the value that `value_of` returns for its causes. */
static bool causes_are_grouped(const cJSON *file, const char *group, const char *prefix, uint32_t (*value_of)(uint32_t)) {
    const cJSON *list, *cause;
    int count = 0;
    cJSON_ArrayForEach(list, cJSON_GetObjectItemCaseSensitive(file, group)) {
        const constant *expected = constant_named(prefix, list->string);
        EXPECT(expected != NULL);
        cJSON_ArrayForEach(cause, list) {
            EXPECT_EQ(value_of(cause_of(text_of(cause))), expected->number);
            count++;
        }
    }
    EXPECT_EQ(count, 70);
    return true;
}

static uint32_t actor_of(uint32_t cause) {
    return pushurl_cause_actor(cause);
}

static uint32_t retry_of(uint32_t cause) {
    return pushurl_cause_retry(cause);
}

bool test_every_cause_has_its_actor_and_retry_advice(void) {
    cJSON *file = read_data("enums.json");
    EXPECT(file != NULL);
    EXPECT(causes_are_grouped(file, "who_acts", "PUSHURL_ACTOR_", actor_of));
    EXPECT(causes_are_grouped(file, "retry_advice", "PUSHURL_RETRY_", retry_of));
    cJSON_Delete(file);
    return true;
}

bool test_enum_texts_are_in_four_languages(void) {
    static const struct {
        pushurl_str (*text)(uint32_t, uint32_t);
        uint32_t most;
    } rows[] = {
        {pushurl_actor_text, PUSHURL_ACTOR_UNKNOWN},
        {pushurl_retry_text, PUSHURL_RETRY_NO},
        {pushurl_evidence_text, PUSHURL_EVIDENCE_OUR_CHOICE},
    };
    size_t i;
    uint32_t number, lang, other;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (number = 1; number <= rows[i].most; number++) {
            EXPECT_TEXT(rows[i].text(number, 0), rows[i].text(number, PUSHURL_LANG_EN));
            EXPECT_TEXT(rows[i].text(number, 5), none());
            EXPECT_TEXT(rows[i].text(number, UINT32_MAX), none());
            for (lang = 1; lang <= 4; lang++) {
                EXPECT(rows[i].text(number, lang).len > 0);
                for (other = 1; other < lang; other++) {
                    EXPECT(!same_text(rows[i].text(number, lang), rows[i].text(number, other)));
                }
            }
        }
        EXPECT_TEXT(rows[i].text(0, PUSHURL_LANG_EN), none());
        EXPECT_TEXT(rows[i].text(rows[i].most + 1, PUSHURL_LANG_EN), none());
    }
    return true;
}

bool test_an_unknown_language_has_no_messages(void) {
    EXPECT_TEXT(pushurl_cause_errmsg(PUSHURL_CAUSE_HOST_IS_IP, 5), none());
    EXPECT_TEXT(pushurl_cause_advice(PUSHURL_CAUSE_HOST_IS_IP, 5), none());
    EXPECT_TEXT(pushurl_cause_user_message(PUSHURL_CAUSE_HOST_IS_IP, 5), none());
    EXPECT_TEXT(pushurl_cause_user_message(PUSHURL_CAUSE_URL_EXPIRED, PUSHURL_LANG_EN),
                str("This link has expired. Ask for a new one."));
    EXPECT_TEXT(pushurl_cause_erratum_published(PUSHURL_CAUSE_HOST_IS_IP, 5), none());
    EXPECT_TEXT(pushurl_cause_erratum_note(PUSHURL_CAUSE_HOST_IS_IP, 256 + PUSHURL_LANG_KO), none());
    EXPECT_TEXT(pushurl_reason_detail(PUSHURL_REASON_HOST_IS_IP, 5), none());
    EXPECT_TEXT(pushurl_reason_remedy(PUSHURL_REASON_HOST_IS_IP, UINT32_MAX), none());
    return true;
}

bool test_language_tags_are_parsed(void) {
    static const struct {
        const char *tag;
        uint32_t lang;
    } rows[] = {{"en", PUSHURL_LANG_EN},         {"EN-us", PUSHURL_LANG_EN},       {"zh", PUSHURL_LANG_ZH},
                {"zh-Hans-CN", PUSHURL_LANG_ZH}, {"ja_JP.UTF-8", PUSHURL_LANG_JA}, {"ko", PUSHURL_LANG_KO}};
    size_t i;
    pushurl_lang lang = 0;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        EXPECT_OK(pushurl_lang_of_tag(rows[i].tag, strlen(rows[i].tag), &lang));
        EXPECT_EQ(lang, rows[i].lang);
    }
    lang = 77;
    EXPECT_EQ(pushurl_lang_of_tag("fr", 2, &lang), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_EQ(pushurl_lang_of_tag("", 0, &lang), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_EQ(lang, 77);
    return true;
}

/* --- Results and the version ------------------------------------------------------------------------------------- */

bool test_only_results_have_texts(void) {
    uint32_t number;
    size_t i, count = 0, named = 0;
    for (number = 0; number < 1000; number++) {
        count += pushurl_result_text(number).len > 0;
    }
    for (i = 0; i < constant_count; i++) {
        if (strncmp(constants[i].name, "PUSHURL_RESULT_", 15) == 0) {
            EXPECT(pushurl_result_text((uint32_t)constants[i].number).len > 0);
            named++;
        }
    }
    EXPECT_EQ(named, 24);
    EXPECT_EQ(count, named);
    EXPECT_TEXT(pushurl_result_text(UINT32_MAX), none());
    EXPECT_TEXT(pushurl_result_text(PUSHURL_RESULT_KEY_EMPTY), str("the key is empty"));
    return true;
}

bool test_header_and_library_have_the_same_version(void) {
    char numbers[64];
    snprintf(numbers, sizeof numbers, "%d.%d.%d", PUSHURL_VERSION_MAJOR, PUSHURL_VERSION_MINOR, PUSHURL_VERSION_PATCH);
    EXPECT_TEXT(pushurl_version(), str(PUSHURL_VERSION));
    EXPECT_TEXT(str(numbers), str(PUSHURL_VERSION));
    return true;
}
