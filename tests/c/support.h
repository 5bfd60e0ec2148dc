/* Shared by the tests: expectations, strings, data files, constants and handles. */

#ifndef PUSHURL_TESTS_SUPPORT_H
#define PUSHURL_TESTS_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <pushurl.h>

/* --- Expectations: each reports where it failed, and ends the test. ---------------------------------------------- */

#define EXPECT(condition)                                       \
    do {                                                        \
        if (!(condition)) {                                     \
            complain(__FILE__, __LINE__, "%s", #condition);     \
            return false;                                       \
        }                                                       \
    } while (0)

/* Compares two integers. */
#define EXPECT_EQ(actual, expected)                                                                          \
    do {                                                                                                     \
        int64_t actual_ = (int64_t)(actual), expected_ = (int64_t)(expected);                                \
        if (actual_ != expected_) {                                                                          \
            complain(__FILE__, __LINE__, "%s is %lld, expected %s, %lld", #actual, (long long)actual_,       \
                     #expected, (long long)expected_);                                                       \
            return false;                                                                                    \
        }                                                                                                    \
    } while (0)

/* Compares two pushurl_str. No string differs from the empty string. */
#define EXPECT_TEXT(actual, expected)                                                                        \
    do {                                                                                                     \
        pushurl_str actual_ = (actual), expected_ = (expected);                                              \
        if (!same_text(actual_, expected_)) {                                                                \
            complain(__FILE__, __LINE__, "%s is \"%.*s\", expected \"%.*s\"", #actual, (int)actual_.len,     \
                     actual_.data ? actual_.data : "", (int)expected_.len,                                   \
                     expected_.data ? expected_.data : "");                                                  \
            return false;                                                                                    \
        }                                                                                                    \
    } while (0)

#define EXPECT_OK(call) EXPECT_EQ(call, PUSHURL_RESULT_OK)

#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void complain(const char *file, int line, const char *format, ...);

/* --- Strings ----------------------------------------------------------------------------------------------------- */

/* A C string as a pushurl_str. */
pushurl_str str(const char *string);

/* No string: NULL and 0. */
pushurl_str none(void);

bool same_text(pushurl_str a, pushurl_str b);

/* A copy without a NUL, so that tools detect a read beyond its end. Free it. */
char *exact_copy(pushurl_str text);

/* Whether a string contains a piece. */
bool contains(pushurl_str text, pushurl_str piece);

/* --- The data files ---------------------------------------------------------------------------------------------- */

/* The directory of the data files; set once, before the tests. */
extern const char *data_dir;

/* Parses a file of the directory; delete the result. NULL, after a complaint, if it fails. */
cJSON *read_data(const char *name);

/* A string of a file, including U+0000; no string if the item is missing or null. */
pushurl_str text_of(const cJSON *item);

pushurl_str text_at(const cJSON *object, const char *name);
int64_t int_at(const cJSON *object, const char *name);

/* 18503 for "18/503"; PUSHURL_CAUSE_NONE for no string. Parsed without the library. */
uint32_t cause_of(pushurl_str text);

/* --- Constants of the header ------------------------------------------------------------------------------------- */

typedef struct constant {
    const char *name;
    int64_t number;
} constant;

/* All numbers of the header. */
extern const constant constants[];
extern const size_t constant_count;

/* The constant with this prefix and name, ignoring underscores and case; NULL if there is none. */
const constant *constant_named(const char *prefix, const char *name);

/* The number of constants with this prefix. */
size_t constants_of(const char *prefix);

/* --- Handles ----------------------------------------------------------------------------------------------------- */

#define KEY "e12c46f2612d5106e2034781ab261ca3"
#define NOW 1700000000
#define EXPIRES (NOW + 86400)

/* They return NULL, after a complaint, if the call fails. */
pushurl_signer *new_signer(const char *key);
pushurl_checker *new_checker(const char *key);

pushurl_target target_of(const char *domain, const char *app, const char *stream);

#endif
