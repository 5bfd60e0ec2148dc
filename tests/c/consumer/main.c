#include <pushurl.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    pushurl_signer_config config = {.key = PUSHURL_STR("e12c46f2612d5106e2034781ab261ca3")};
    pushurl_target target = {
        .domain = PUSHURL_STR("push.example.com"), .app = PUSHURL_STR("live"), .stream = PUSHURL_STR("test")};
    const char *bad = "rtmp://203.0.113.9/live/cam1";
    pushurl_facts facts = {.now = 1546000000};
    pushurl_signer *signer;
    pushurl_checker *checker;
    pushurl_report report;
    char url[256];
    size_t len;

    if (pushurl_signer_new(&config, &signer) != PUSHURL_RESULT_OK ||
        pushurl_signer_sign(signer, &target, 1546064025, facts.now, 0, url, sizeof url, &len) != PUSHURL_RESULT_OK) {
        return 1;
    }
    puts(url);
    pushurl_signer_free(signer);

    if (pushurl_checker_new(NULL, &checker) != PUSHURL_RESULT_OK ||
        pushurl_checker_check(checker, bad, strlen(bad), &facts, &report, NULL, 0, NULL) != PUSHURL_RESULT_OK) {
        return 1;
    }
    pushurl_checker_free(checker);
    if (report.verdict == PUSHURL_VERDICT_REJECTED) {
        pushurl_str message = pushurl_cause_errmsg(report.cause, PUSHURL_LANG_EN);
        printf("%u/%u: %.*s\n", (unsigned)pushurl_cause_errcode(report.cause), (unsigned)pushurl_cause_sub_errcode(report.cause),
               PUSHURL_STR_ARG(message));
    }
    return 0;
}
