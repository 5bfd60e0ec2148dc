/* Keys are in no output, and in no memory after they are freed. */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "support.h"
#include "tests.h"

enum { KEY_LEN = 48 };

/* Computes a key that is not in the program, and its complement, to compare with without a second copy of the key. */
static void make_key(char *key, unsigned char *complement, unsigned seed) {
    int i;
    for (i = 0; i < KEY_LEN; i++) {
        seed = seed * 1664525u + 1013904223u;
        key[i] = (char)('A' + (seed >> 16) % 26);
        complement[i] = (unsigned char)~(unsigned char)key[i];
    }
}

static void overwrite(void *bytes, size_t size) {
    volatile unsigned char *at = bytes;
    while (size-- > 0) {
        *at++ = 0;
    }
}

static bool is_key(const unsigned char *at, const unsigned char *complement) {
    int i;
    for (i = 0; i < KEY_LEN; i++) {
        if (at[i] + complement[i] != 0xFF) {
            return false;
        }
    }
    return true;
}

/*
 * The number of occurrences of the key in the writable memory of this process, except the stack; -1 if it cannot be read. The hash leaves
 * its working memory on the stack, as the header says.
 */
static int occurrences(const unsigned char *complement) {
    static unsigned char window[1 << 16];
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY), found = 0;
    char line[512];
    if (maps == NULL || memory < 0) {
        return -1;
    }
    while (fgets(line, sizeof line, maps) != NULL) {
        unsigned long long start, end, at;
        char rights[8];
        /* Skips the shadow memory of sanitizers, which is larger than any memory in use. */
        if (sscanf(line, "%llx-%llx %7s", &start, &end, rights) != 3 || rights[0] != 'r' || rights[1] != 'w' || end - start > 1u << 30 ||
            (start <= (uintptr_t)&line && (uintptr_t)&line < end)) {
            continue;
        }
        for (at = start; at + KEY_LEN <= end; at += sizeof window - KEY_LEN) {
            size_t size = end - at < sizeof window ? (size_t)(end - at) : sizeof window, i;
            ssize_t got;
            if (at >= (uintptr_t)window && at < (uintptr_t)window + sizeof window) {
                continue;
            }
            got = pread(memory, window, size, (off_t)at);
            for (i = 0; got > 0 && i + KEY_LEN <= (size_t)got; i++) {
                uintptr_t place = (uintptr_t)(at + i);
                bool is_window = place + KEY_LEN > (uintptr_t)window && place < (uintptr_t)window + sizeof window;
                found += !is_window && is_key(window + i, complement);
            }
        }
    }
    overwrite(window, sizeof window);
    close(memory);
    fclose(maps);
    return found;
}

/* Uses the key in all calls that take one. No output contains it. */
static bool use(const char *key) {
    pushurl_str text = {key, KEY_LEN};
    pushurl_signer_config signs = {.key = text};
    pushurl_policy_domain domain = {.name = PUSHURL_STR("push.example.com"), .key = text, .backup_key = text, .playback_key = text};
    pushurl_checker_config checks = {.key = text, .backup_key = text, .playback_key = text};
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_facts facts = {.now = NOW};
    pushurl_signer *signer;
    pushurl_checker *checker, *by_policy;
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_report report;
    char url[512];
    size_t len;
    uint32_t hash;
    for (hash = PUSHURL_HASH_ALGORITHM_MD5; hash <= PUSHURL_HASH_ALGORITHM_SHA256; hash++) {
        signs.hash = checks.hash = domain.hash = hash;
        EXPECT_OK(pushurl_policy_builder_new(&builder));
        EXPECT_OK(pushurl_policy_builder_add_domain(builder, &domain));
        /* A refused domain, whose keys must be overwritten too. */
        EXPECT_EQ(pushurl_policy_builder_add_domain(builder, &domain), PUSHURL_RESULT_POLICY_DOMAIN_TWICE);
        EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
        EXPECT_OK(pushurl_signer_new(&signs, &signer));
        EXPECT_OK(pushurl_checker_new(&checks, &checker));
        checks.policy = policy;
        EXPECT_OK(pushurl_checker_new(&checks, &by_policy));
        checks.policy = NULL;
        EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
        EXPECT(!contains(str(url), text));
        EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, NULL, 0, NULL));
        EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
        EXPECT_OK(pushurl_checker_check(by_policy, url, len, &facts, &report, NULL, 0, NULL));
        EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
        /* A wrong secret, so that the checker tries all known mistakes. */
        url[len - 1] ^= 1;
        EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, NULL, 0, NULL));
        EXPECT_EQ(report.cause, PUSHURL_CAUSE_AUTH_FAILED);
        EXPECT_OK(pushurl_checker_check(by_policy, url, len, &facts, &report, NULL, 0, NULL));
        EXPECT_EQ(report.cause, PUSHURL_CAUSE_AUTH_FAILED);
        pushurl_policy_free(policy);
        pushurl_policy_builder_free(builder);
        pushurl_checker_free(by_policy);
        pushurl_checker_free(checker);
        pushurl_signer_free(signer);
    }
    return true;
}

bool test_no_key_is_left_in_memory(void) {
    char *key = malloc(KEY_LEN);
    unsigned char complement[KEY_LEN];
    int with_it, without_it;
    EXPECT(key != NULL);
    make_key(key, complement, 20260711u);
    EXPECT(use(key));
    with_it = occurrences(complement);
    overwrite(key, KEY_LEN);
    without_it = occurrences(complement);
    free(key);
    /* The test's own copy, which proves that the search works. */
    EXPECT_EQ(with_it, 1);
    EXPECT_EQ(without_it, 0);
    return true;
}

bool test_a_key_is_copied(void) {
    char key[] = KEY, expected[512], url[512];
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_signer_config config = {.key = {key, sizeof key - 1}};
    pushurl_signer *kept = new_signer(KEY), *signer;
    size_t len;
    EXPECT_OK(pushurl_signer_new(&config, &signer));
    overwrite(key, sizeof key);
    EXPECT_OK(pushurl_signer_sign(kept, &target, EXPIRES, NOW, 0, expected, sizeof expected, &len));
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    EXPECT_TEXT(str(url), str(expected));
    pushurl_signer_free(kept);
    pushurl_signer_free(signer);
    return true;
}

bool test_masked_urls_contain_no_signature(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_signer *signer = new_signer(KEY);
    char url[512], masked[512];
    size_t len;
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    EXPECT_OK(pushurl_mask(url, len, masked, sizeof masked, &len));
    EXPECT_TEXT(str(masked), str("rtmp://push.example.com/live/cam1?txSecret=***&txTime=65554280"));
    pushurl_signer_free(signer);
    return true;
}
