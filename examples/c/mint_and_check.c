/*
 * A server signs a push URL in every form, and checks one of them.
 *
 *     cc -std=c99 examples/c/mint_and_check.c -Iinclude -lpushurl -o mint_and_check
 */
#include <pushurl.h>

#include <stdio.h>
#include <stdlib.h>

#define ROOM 512

static void require(pushurl_result result)
{
    if (result != PUSHURL_RESULT_OK) {
        fprintf(stderr, "%.*s\n", PUSHURL_STR_ARG(pushurl_result_text(result)));
        exit(1);
    }
}

int main(void)
{
    /* A server reads its key from a secret store, and uses the clock. */
    const pushurl_str key = PUSHURL_STR("e12c46f2612d5106e2034781ab261ca3");
    const int64_t now = 1700000000;
    const int64_t expires = now + 24 * 3600;

    const pushurl_signer_config signer_config = {.key = key};
    pushurl_signer *signer;
    require(pushurl_signer_new(&signer_config, &signer));

    const pushurl_target target = {
        .domain = PUSHURL_STR("push.example.com"),
        .app = PUSHURL_STR("live"),
        .stream = PUSHURL_STR("cam1"),
    };
    char url[ROOM];
    size_t url_len;
    for (uint32_t protocol = PUSHURL_PROTOCOL_RTMP; protocol <= PUSHURL_PROTOCOL_RTMP_OVER_QUIC; protocol++) {
        require(pushurl_signer_sign(signer, &target, expires, now, protocol, url, sizeof url, &url_len));
        printf("%.*s: %s\n", PUSHURL_STR_ARG(pushurl_protocol_name(protocol)), url);
    }
    /* In the target's own form, which is RTMP by default. */
    require(pushurl_signer_sign(signer, &target, expires, now, 0, url, sizeof url, &url_len));

    const pushurl_checker_config checker_config = {.key = key};
    pushurl_checker *checker;
    require(pushurl_checker_new(&checker_config, &checker));
    const pushurl_facts facts = {.now = now};
    pushurl_report report;
    require(pushurl_checker_check(checker, url, url_len, &facts, &report, NULL, 0, NULL));
    printf("%.*s, %lld s left\n", PUSHURL_STR_ARG(pushurl_verdict_name(report.verdict)), (long long)report.time_left);

    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return 0;
}
