/*
 * Explains a code from the console, in every language.
 *
 *     cc -std=c99 examples/c/explain.c -Iinclude -lpushurl -o explain
 */
#include <pushurl.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    static const char *const tags[] = {"en", "zh", "ja", "ko"};
    const char *code = "18/503";
    pushurl_cause cause;
    const pushurl_result result = pushurl_cause_parse(code, strlen(code), &cause);
    if (result != PUSHURL_RESULT_OK) {
        fprintf(stderr, "%.*s\n", PUSHURL_STR_ARG(pushurl_result_text(result)));
        return 1;
    }
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++) {
        pushurl_lang lang;
        if (pushurl_lang_of_tag(tags[i], strlen(tags[i]), &lang) != PUSHURL_RESULT_OK)
            return 1;
        printf("%s: %.*s %.*s\n", tags[i], PUSHURL_STR_ARG(pushurl_cause_errmsg(cause, lang)),
               PUSHURL_STR_ARG(pushurl_cause_advice(cause, lang)));
    }
    return 0;
}
