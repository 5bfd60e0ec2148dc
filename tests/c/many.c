/* Batches give the same results as single calls, even if some rows are invalid. */

#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

/* More than the minimum for one thread, so that several threads work. */
enum { COUNT = 5000 };

static char names[COUNT][16];
static pushurl_row rows[COUNT];
static size_t ends[COUNT];
static pushurl_result results[COUNT];
static pushurl_report reports[COUNT];

/* Every seventh name is refused, every eleventh is not UTF-8, and every thirteenth time is out of range. */
static void fill_rows(void) {
    int i;
    for (i = 0; i < COUNT; i++) {
        const char *form = i % 11 == 5 ? "\xff%d" : i % 7 == 3 ? "cam %d" : "cam%d";
        snprintf(names[i], sizeof names[i], form, i);
        rows[i].app = str(i % 2 == 0 ? "live" : "stage");
        rows[i].stream = str(names[i]);
        rows[i].expires = i % 13 == 12 ? INT64_MAX : EXPIRES + i;
    }
}

static bool signs_like_single_calls(uint32_t protocol, uint32_t threads, const pushurl_target *origin) {
    pushurl_signer *signer = new_signer(KEY);
    char *urls;
    size_t len, needed, start = 0;
    int i;
    EXPECT_EQ(pushurl_signer_sign_many(signer, origin, rows, COUNT, NOW, protocol, threads, NULL, 0, &needed, ends, results),
              PUSHURL_RESULT_BUFFER_TOO_SMALL);
    urls = malloc(needed);
    EXPECT_EQ(pushurl_signer_sign_many(signer, origin, rows, COUNT, NOW, protocol, threads, urls, needed - 1, &len, ends,
                                       results),
              PUSHURL_RESULT_BUFFER_TOO_SMALL);
    EXPECT_OK(
        pushurl_signer_sign_many(signer, origin, rows, COUNT, NOW, protocol, threads, urls, needed, &len, ends, results));
    EXPECT_EQ(len, needed);
    for (i = 0; i < COUNT; i++) {
        pushurl_target target = *origin;
        char alone[512] = "";
        pushurl_result result;
        target.app = rows[i].app;
        target.stream = rows[i].stream;
        result = pushurl_signer_sign(signer, &target, rows[i].expires, NOW, protocol, alone, sizeof alone, &len);
        EXPECT_EQ(results[i], result);
        EXPECT(strcmp(urls + start, alone) == 0);
        EXPECT_EQ(ends[i], start + strlen(alone));
        start = ends[i] + 1;
    }
    EXPECT_EQ(start, needed);
    free(urls);
    pushurl_signer_free(signer);
    return true;
}

bool test_batches_are_signed_like_single_calls(void) {
    const pushurl_param param = {PUSHURL_STR("room"), PUSHURL_STR("7")};
    pushurl_target origin = target_of("push.example.com", "", "");
    uint32_t threads;
    fill_rows();
    for (threads = 0; threads <= 3; threads++) {
        EXPECT(signs_like_single_calls(0, threads, &origin));
    }
    EXPECT(signs_like_single_calls(PUSHURL_PROTOCOL_SRT, 1, &origin));
    origin.host = str("203.0.113.9");
    origin.port = 1936;
    origin.params = &param;
    origin.param_count = 1;
    EXPECT(signs_like_single_calls(0, 2, &origin));
    /* A faulty origin affects every row. */
    origin.domain = str("push_example.com");
    EXPECT(signs_like_single_calls(0, 1, &origin));
    EXPECT_EQ(results[0], PUSHURL_RESULT_REFUSED);
    EXPECT_EQ(results[5], PUSHURL_RESULT_NOT_UTF8);
    EXPECT_EQ(results[12], PUSHURL_RESULT_TIME_OUT_OF_RANGE);
    return true;
}

static bool same_report(const pushurl_report *a, const pushurl_report *b) {
    EXPECT_EQ(a->verdict, b->verdict);
    EXPECT_EQ(a->cause, b->cause);
    EXPECT_EQ(a->finding_count, b->finding_count);
    EXPECT_EQ(a->matched_key, b->matched_key);
    EXPECT_EQ(a->has_expiry, b->has_expiry);
    EXPECT_EQ(a->expires, b->expires);
    EXPECT_EQ(a->expires_with_auth_delta, b->expires_with_auth_delta);
    EXPECT_EQ(a->time_left, b->time_left);
    EXPECT_EQ(a->not_judged.bits[0], b->not_judged.bits[0]);
    EXPECT_EQ(a->not_judged.bits[1], b->not_judged.bits[1]);
    return true;
}

bool test_batches_are_judged_like_single_calls(void) {
    pushurl_checker_config config = {.key = PUSHURL_STR("another key"), .backup_key = PUSHURL_STR(KEY), .auth_delta = 60,
                                     .diagnosis = PUSHURL_DIAGNOSIS_ALWAYS};
    pushurl_target origin = target_of("push.example.com", "", "");
    pushurl_facts facts = {.now = EXPIRES + COUNT / 2};
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker;
    pushurl_str *urls = calloc(COUNT, sizeof *urls);
    char *texts = malloc(COUNT * 200);
    size_t len, start = 0;
    uint32_t threads;
    int i, verdicts[4] = {0};
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    fill_rows();
    EXPECT_OK(pushurl_signer_sign_many(signer, &origin, rows, COUNT, NOW, 0, 1, texts, COUNT * 200, &len, ends, results));
    for (i = 0; i < COUNT; i++) {
        /* Names that are not signed are checked as they are: they are not URLs, and some are not UTF-8. */
        urls[i].data = results[i] == PUSHURL_RESULT_OK ? texts + start : names[i];
        urls[i].len = strlen(urls[i].data);
        start = ends[i] + 1;
    }
    for (threads = 0; threads <= 3; threads++) {
        memset(reports, 0x5a, sizeof reports);
        EXPECT_OK(pushurl_checker_check_many(checker, urls, COUNT, &facts, 1, threads, reports, results));
        for (i = 0; i < COUNT; i++) {
            pushurl_report alone;
            pushurl_result result;
            memset(&alone, 0x5a, sizeof alone);
            result = pushurl_checker_check(checker, urls[i].data, urls[i].len, &facts, &alone, NULL, 0, NULL);
            EXPECT_EQ(results[i], result);
            /* If a text was not judged, both reports are unchanged. */
            EXPECT(result == PUSHURL_RESULT_OK ? same_report(&reports[i], &alone)
                                               : memcmp(&reports[i], &alone, sizeof alone) == 0);
            verdicts[result == PUSHURL_RESULT_OK ? reports[i].verdict : 0]++;
        }
    }
    EXPECT(verdicts[0] > 1000);
    EXPECT(verdicts[PUSHURL_VERDICT_ACCEPTED] > 1000);
    EXPECT(verdicts[PUSHURL_VERDICT_REJECTED] > 1000);
    free(texts);
    free(urls);
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_batches_search_for_mistakes_on_request(void) {
    /* The StreamName was hashed before the key. */
    const char *url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099";
    pushurl_str urls[2];
    pushurl_facts facts = {.now = 1546000000};
    static const size_t expected[][2] = {{2, 1}, {2, 1}, {2, 2}, {1, 1}};
    uint32_t diagnosis;
    urls[0] = urls[1] = str(url);
    for (diagnosis = 0; diagnosis <= PUSHURL_DIAGNOSIS_NEVER; diagnosis++) {
        pushurl_checker_config config = {.key = PUSHURL_STR("e12c46f2612d5106e2034781ab261ca3"), .diagnosis = diagnosis};
        pushurl_checker *checker;
        pushurl_report alone, many[2];
        pushurl_result judged[2];
        EXPECT_OK(pushurl_checker_new(&config, &checker));
        EXPECT_OK(pushurl_checker_check(checker, url, strlen(url), &facts, &alone, NULL, 0, NULL));
        EXPECT_EQ(alone.finding_count, expected[diagnosis][0]);
        EXPECT_OK(pushurl_checker_check_many(checker, urls, 2, &facts, 1, 1, many, judged));
        EXPECT_EQ(many[0].finding_count, expected[diagnosis][1]);
        EXPECT_EQ(many[1].finding_count, expected[diagnosis][1]);
        EXPECT_EQ(many[0].cause, alone.cause);
        pushurl_checker_free(checker);
    }
    return true;
}

bool test_each_url_is_judged_by_its_own_facts(void) {
    const char *url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    pushurl_checker *checker = new_checker("e12c46f2612d5106e2034781ab261ca3");
    pushurl_facts facts[4] = {{.now = 1546064024}, {.now = 1546064025}, {.now = 0}, {.now = 0}};
    pushurl_str urls[4];
    pushurl_report many[4];
    pushurl_result judged[4];
    urls[0] = urls[1] = urls[2] = str(url);
    urls[3] = str("\xff");
    facts[2].client = str("no address");
    memset(many, 0x5a, sizeof many);
    EXPECT_OK(pushurl_checker_check_many(checker, urls, 4, facts, 4, 2, many, judged));
    EXPECT_EQ(judged[0], PUSHURL_RESULT_OK);
    EXPECT_EQ(many[0].verdict, PUSHURL_VERDICT_ACCEPTED);
    EXPECT_EQ(judged[1], PUSHURL_RESULT_OK);
    EXPECT_EQ(many[1].cause, PUSHURL_CAUSE_URL_EXPIRED);
    EXPECT_EQ(judged[2], PUSHURL_RESULT_ADDRESS_INVALID);
    EXPECT_EQ(judged[3], PUSHURL_RESULT_NOT_UTF8);
    EXPECT(memcmp(&many[2], &many[3], sizeof many[2]) == 0);
    /* One for all, or one for each. */
    EXPECT_EQ(pushurl_checker_check_many(checker, urls, 4, facts, 3, 1, many, judged), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_EQ(pushurl_checker_check_many(checker, urls, 4, facts, 0, 1, many, judged), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_EQ(pushurl_checker_check_many(checker, urls, 4, facts + 2, 1, 1, many, judged), PUSHURL_RESULT_ADDRESS_INVALID);
    pushurl_checker_free(checker);
    return true;
}

bool test_empty_batches(void) {
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker = new_checker(KEY);
    pushurl_target origin = target_of("push.example.com", "", "");
    pushurl_facts facts = {.now = NOW};
    size_t len = 1;
    EXPECT_OK(pushurl_signer_sign_many(signer, &origin, NULL, 0, NOW, 0, 0, NULL, 0, &len, NULL, NULL));
    EXPECT_EQ(len, 0);
    EXPECT_OK(pushurl_checker_check_many(checker, NULL, 0, &facts, 1, 0, NULL, NULL));
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_batches_need_their_pointers_and_numbers(void) {
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker = new_checker(KEY);
    pushurl_target origin = target_of("push.example.com", "", "");
    pushurl_facts facts = {.now = NOW};
    pushurl_str url = PUSHURL_STR("rtmp://push.example.com/live/cam1");
    pushurl_result result = PUSHURL_RESULT_PANIC;
    char texts[512];
    size_t len, end = 7;
    fill_rows();
#define SIGN(signer, origin, rows, count, protocol, urls, len, ends, results)                                         \
    pushurl_signer_sign_many(signer, origin, rows, count, NOW, protocol, 1, urls, sizeof texts, len, ends, results)
    EXPECT_EQ(SIGN(NULL, &origin, rows, 1, 0, texts, &len, &end, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, NULL, rows, 1, 0, texts, &len, &end, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, &origin, NULL, 1, 0, texts, &len, &end, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, &origin, rows, 1, 0, NULL, &len, &end, &result), PUSHURL_RESULT_BUFFER_TOO_SMALL);
    EXPECT_EQ(SIGN(signer, &origin, rows, 1, 0, texts, NULL, &end, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, &origin, rows, 1, 0, texts, &len, NULL, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, &origin, rows, 1, 0, texts, &len, &end, NULL), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(SIGN(signer, &origin, rows, 1, 7, texts, &len, &end, &result), PUSHURL_RESULT_UNKNOWN_NUMBER);
    EXPECT_EQ(SIGN(signer, &origin, rows, SIZE_MAX, 0, texts, &len, &end, &result), PUSHURL_RESULT_TOO_LONG);
#undef SIGN
#define CHECK(checker, urls, count, facts, reports, results) \
    pushurl_checker_check_many(checker, urls, count, facts, 1, 1, reports, results)
    EXPECT_EQ(CHECK(NULL, &url, 1, &facts, reports, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(CHECK(checker, NULL, 1, &facts, reports, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(CHECK(checker, &url, 1, NULL, reports, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(CHECK(checker, &url, 1, &facts, NULL, &result), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(CHECK(checker, &url, 1, &facts, reports, NULL), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(CHECK(checker, &url, SIZE_MAX, &facts, reports, &result), PUSHURL_RESULT_TOO_LONG);
#undef CHECK
    EXPECT_EQ(result, PUSHURL_RESULT_PANIC);
    EXPECT_EQ(end, 7);
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}
