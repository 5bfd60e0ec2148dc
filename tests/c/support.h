/* What the tests share: what is expected, the data files, and texts. */

#ifndef PUSHURL_TESTS_SUPPORT_H
#define PUSHURL_TESTS_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <pushurl.h>

/* --- Expectations: each says where it failed, and ends the test. ------------------------------------------------- */

#define EXPECT(condition)                                       \
    do {                                                        \
        if (!(condition)) {                                     \
            complain(__FILE__, __LINE__, "%s", #condition);     \
            return false;                                       \
        }                                                       \
    } while (0)

/* Of two integers. */
#define EXPECT_EQ(actual, expected)                                                                          \
    do {                                                                                                     \
        int64_t actual_ = (int64_t)(actual), expected_ = (int64_t)(expected);                                \
        if (actual_ != expected_) {                                                                          \
            complain(__FILE__, __LINE__, "%s is %lld, expected %s, %lld", #actual, (long long)actual_,       \
                     #expected, (long long)expected_);                                                       \
            return false;                                                                                    \
        }                                                                                                    \
    } while (0)

/* Of two pushurl_str. A text that is not there is not the empty text. */
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

/* --- Texts ------------------------------------------------------------------------------------------------------- */

/* A string as a text. */
pushurl_str str(const char *string);

/* No text. */
pushurl_str none(void);

bool same_text(pushurl_str a, pushurl_str b);

/* A copy that ends where the text ends, without a NUL, so that whoever reads one byte more is found out. To be freed. */
char *exact_copy(pushurl_str text);

/* Whether a piece occurs in a text. */
bool contains(pushurl_str text, pushurl_str piece);

/* --- The data files ---------------------------------------------------------------------------------------------- */

/* Where they are; set once, before the tests. */
extern const char *data_dir;

/* A file of the directory, to be deleted; NULL, and a complaint, if there is none. */
cJSON *read_data(const char *name);

/* A text of a file, U+0000 included; none if the item is missing or null. */
pushurl_str text_of(const cJSON *item);

pushurl_str text_at(const cJSON *object, const char *name);
int64_t int_at(const cJSON *object, const char *name);

/* 18503 of "18/503"; PUSHURL_CAUSE_NONE of no text. Read without the library. */
uint32_t cause_of(pushurl_str text);

/* --- Constants of the header ------------------------------------------------------------------------------------- */

typedef struct constant {
    const char *name;
    int64_t number;
} constant;

/* All of them, made from the header. */
extern const constant constants[];
extern const size_t constant_count;

/* The constant of this prefix and this name in snake_case, whatever its underscores and case; NULL if there is none. */
const constant *constant_named(const char *prefix, const char *name);

/* How many there are of this prefix. */
size_t constants_of(const char *prefix);

/* --- Handles ----------------------------------------------------------------------------------------------------- */

#define KEY "e12c46f2612d5106e2034781ab261ca3"
#define NOW 1700000000
#define EXPIRES (NOW + 86400)

/* They give NULL, after a complaint, where there is none to be had. */
pushurl_signer *new_signer(const char *key);
pushurl_checker *new_checker(const char *key);

pushurl_target target_of(const char *domain, const char *app, const char *stream);

#endif
