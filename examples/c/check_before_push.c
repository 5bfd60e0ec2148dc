/*
 * An app checks a URL from its server before it connects. It has no key.
 *
 *     cc -std=c99 examples/c/check_before_push.c -Iinclude -lpushurl -o check_before_push
 */
#include <pushurl.h>

#include <stdio.h>
#include <string.h>

/* If there may be more findings, ask for their number with NULL and 0. */
#define MOST_FINDINGS 32

static void print_findings(const pushurl_report *report, const pushurl_finding *findings)
{
    printf("%u/%u %.*s\n", pushurl_cause_errcode(report->cause), pushurl_cause_sub_errcode(report->cause),
           PUSHURL_STR_ARG(pushurl_cause_errmsg(report->cause, PUSHURL_LANG_EN)));
    for (size_t i = 0; i < report->finding_count; i++) {
        const uint32_t reason = findings[i].reason;
        printf("  %.*s: %.*s %.*s\n", PUSHURL_STR_ARG(pushurl_reason_name(reason)),
               PUSHURL_STR_ARG(pushurl_reason_detail(reason, PUSHURL_LANG_EN)),
               PUSHURL_STR_ARG(pushurl_reason_remedy(reason, PUSHURL_LANG_EN)));
    }
}

int main(void)
{
    static const char *const urls[] = {
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=6555C900",
        "rtmp://push.example.com/live/cam1?txSecret=67c3f3dc2e2a4b0f5a3d5a8d9a1b2c3d&txTime=1700000000000",
        "rtmp://192.0.2.1/live/cam 1",
    };
    /* An app uses the clock and the language of the device. */
    const pushurl_facts facts = {.now = 1700000000};
    pushurl_checker *checker;
    if (pushurl_checker_new(NULL, &checker) != PUSHURL_RESULT_OK)
        return 1;
    for (size_t i = 0; i < sizeof urls / sizeof urls[0]; i++) {
        pushurl_report report;
        pushurl_finding findings[MOST_FINDINGS];
        const pushurl_result result =
            pushurl_checker_check(checker, urls[i], strlen(urls[i]), &facts, &report, findings, MOST_FINDINGS, NULL);
        if (result != PUSHURL_RESULT_OK)
            printf("%.*s\n", PUSHURL_STR_ARG(pushurl_result_text(result)));
        else if (report.verdict == PUSHURL_VERDICT_REJECTED)
            print_findings(&report, findings);
        else
            /* No problem was found without the key. */
            puts("connect");
    }
    pushurl_checker_free(checker);
    return 0;
}
