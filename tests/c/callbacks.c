/* The callbacks of callbacks.json. */

#include "support.h"
#include "tests.h"

static pushurl_callback_verdict verdict_of(pushurl_str name) {
    static const struct {
        const char *name;
        pushurl_callback_verdict verdict;
    } known[] = {
        {"genuine", PUSHURL_CALLBACK_VERDICT_GENUINE},
        {"forged", PUSHURL_CALLBACK_VERDICT_FORGED},
        {"expired", PUSHURL_CALLBACK_VERDICT_EXPIRED},
    };
    size_t i;
    for (i = 0; i < sizeof known / sizeof *known; i++) {
        if (strlen(known[i].name) == name.len && memcmp(known[i].name, name.data, name.len) == 0) {
            return known[i].verdict;
        }
    }
    return 0;
}

bool test_callbacks_are_verified(void) {
    cJSON *file = read_data("callbacks.json");
    const cJSON *row;
    size_t rows = 0;
    cJSON_ArrayForEach(row, cJSON_GetObjectItem(file, "callbacks")) {
        pushurl_str key = text_at(row, "key"), t = text_at(row, "t"), sign = text_at(row, "sign");
        int64_t now = (int64_t)cJSON_GetObjectItem(row, "now")->valuedouble;
        uint64_t tolerance = (uint64_t)cJSON_GetObjectItem(row, "tolerance")->valuedouble;
        pushurl_callback_verdict verdict = 0;
        EXPECT_OK(pushurl_callback_verify(key.data, key.len, t.data, t.len, sign.data, sign.len, now, tolerance, &verdict));
        EXPECT(verdict != 0);
        EXPECT_EQ(verdict, verdict_of(text_at(row, "verdict")));
        rows++;
    }
    cJSON_Delete(file);
    EXPECT_EQ(rows, 19);
    return true;
}

bool test_a_callback_needs_a_key_and_an_output(void) {
    pushurl_callback_verdict verdict = 0;
    EXPECT_EQ(pushurl_callback_verify(NULL, 0, "1", 1, "", 0, 0, 0, &verdict), PUSHURL_RESULT_KEY_EMPTY);
    EXPECT_EQ(pushurl_callback_verify("k", 1, "1", 1, "", 0, 0, 0, NULL), PUSHURL_RESULT_NULL_POINTER);
    EXPECT_EQ(pushurl_callback_verify("k", 1, "\xff", 1, "", 0, 0, 0, &verdict), PUSHURL_RESULT_NOT_UTF8);
    EXPECT_EQ(pushurl_callback_verify("k", 1, "1", 1, "", 0, INT64_MAX, 0, &verdict), PUSHURL_RESULT_TIME_OUT_OF_RANGE);
    EXPECT_EQ(verdict, 0);
    return true;
}
