/* Many threads use the same handles. */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

enum { THREADS = 8, ROUNDS = 200 };

static struct {
    pushurl_signer *signer;
    pushurl_checker *checker;
    pushurl_policy *policy;
    char expected[512];
} shared;

/* Signs, checks, reads warnings and creates checkers of the shared policy. Returns NULL, or what failed. */
static void *work(void *number) {
    int mine = *(int *)number, round;
    for (round = 0; round < ROUNDS; round++) {
        pushurl_target target = target_of("push.example.com", "live", "cam1");
        pushurl_facts facts = {.now = NOW, .client = PUSHURL_STR("198.51.100.7")};
        pushurl_checker_config config = {.key = PUSHURL_STR(KEY)};
        pushurl_policy_warning warnings[4];
        pushurl_finding findings[8];
        pushurl_report report;
        pushurl_checker *own;
        char url[512], masked[512];
        size_t len, count;
        if (pushurl_signer_sign(shared.signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len) != PUSHURL_RESULT_OK ||
            strcmp(url, shared.expected) != 0) {
            return "a URL";
        }
        /* Every second URL has a wrong secret, so that findings and diagnoses are tested too. */
        if ((mine + round) % 2 == 1) {
            url[len - 1] ^= 1;
        }
        if (pushurl_checker_check(shared.checker, url, len, &facts, &report, findings, 8, &count) != PUSHURL_RESULT_OK ||
            report.cause != ((mine + round) % 2 == 1 ? 18503 : PUSHURL_CAUSE_NONE)) {
            return "a verdict";
        }
        if (pushurl_policy_warnings(shared.policy, warnings, 4, &count) != PUSHURL_RESULT_OK || count != 1) {
            return "a warning";
        }
        config.policy = shared.policy;
        if (pushurl_checker_new(&config, &own) != PUSHURL_RESULT_OK) {
            return "a checker";
        }
        pushurl_checker_free(own);
        if (pushurl_mask(url, len, masked, sizeof masked, &len) != PUSHURL_RESULT_OK ||
            pushurl_cause_errmsg(PUSHURL_CAUSE_AUTH_FAILED, 1 + (uint32_t)round % 4).len == 0) {
            return "a text";
        }
    }
    return NULL;
}

bool test_handles_are_shared_by_threads(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_policy_domain domain = {.name = PUSHURL_STR("push.example.com"), .key = PUSHURL_STR(KEY)};
    pushurl_str network = PUSHURL_STR("198.51.100.0/25");
    pushurl_checker_config config = {.key = PUSHURL_STR("another key")};
    pushurl_policy_builder *builder;
    pthread_t threads[THREADS];
    int numbers[THREADS], i;
    size_t len;
    shared.signer = new_signer(KEY);
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_OK(pushurl_policy_builder_add_domain(builder, &domain));
    EXPECT_OK(pushurl_policy_builder_set_clients(builder, &network, 1, 1));
    EXPECT_OK(pushurl_policy_builder_build(builder, &shared.policy));
    pushurl_policy_builder_free(builder);
    config.policy = shared.policy;
    EXPECT_OK(pushurl_checker_new(&config, &shared.checker));
    EXPECT_OK(pushurl_signer_sign(shared.signer, &target, EXPIRES, NOW, 0, shared.expected, sizeof shared.expected, &len));
    for (i = 0; i < THREADS; i++) {
        numbers[i] = i;
        EXPECT_EQ(pthread_create(&threads[i], NULL, work, &numbers[i]), 0);
    }
    for (i = 0; i < THREADS; i++) {
        void *wrong;
        EXPECT_EQ(pthread_join(threads[i], &wrong), 0);
        if (wrong != NULL) {
            complain(__FILE__, __LINE__, "thread %d: %s", i, (const char *)wrong);
            return false;
        }
    }
    /* Freed in another thread than those that used it. */
    pushurl_policy_free(shared.policy);
    pushurl_checker_free(shared.checker);
    pushurl_signer_free(shared.signer);
    return true;
}
