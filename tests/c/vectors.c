/* The vectors of vectors.json, signed and checked. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

typedef struct vector {
    pushurl_str key, stream, txtime, txsecret;
    uint32_t hash;
    int64_t expires;
    char url[512];
} vector;

static vector read_vector(const cJSON *item, uint32_t hash) {
    vector v = {.hash = hash};
    v.key = text_at(item, "key");
    v.stream = text_at(item, "stream");
    v.txtime = text_at(item, "txtime");
    v.txsecret = text_at(item, "txsecret");
    v.expires = strtoll(v.txtime.data, NULL, 16);
    snprintf(v.url, sizeof v.url, "rtmp://push.example.com/live/%s?txSecret=%s&txTime=%s", v.stream.data, v.txsecret.data,
             v.txtime.data);
    return v;
}

static bool is_upper_case(pushurl_str text) {
    size_t i;
    for (i = 0; i < text.len; i++) {
        if (islower((unsigned char)text.data[i])) {
            return false;
        }
    }
    return true;
}

/* Calls `act` for each vector that must match, and counts them. */
static bool for_each(bool (*act)(const vector *), int *count) {
    static const struct {
        const char *name;
        uint32_t hash;
    } lists[] = {{"md5", PUSHURL_HASH_ALGORITHM_MD5}, {"sha256", PUSHURL_HASH_ALGORITHM_SHA256}};
    cJSON *file = read_data("vectors.json");
    bool good = file != NULL;
    size_t i;
    *count = 0;
    for (i = 0; i < 2 && good; i++) {
        const cJSON *item;
        cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(file, lists[i].name)) {
            vector v = read_vector(item, lists[i].hash);
            good = good && act(&v);
            *count += 1;
        }
    }
    cJSON_Delete(file);
    return good;
}

static bool is_signed(const vector *v) {
    pushurl_signer_config config = {.key = v->key, .hash = v->hash};
    pushurl_target target = {.domain = str("push.example.com"), .app = str("live"), .stream = v->stream};
    pushurl_signer *signer;
    char url[512], server[512], stream_key[512], expected[1024];
    size_t len, server_len, stream_key_len;
    if (!is_upper_case(v->txtime)) {
        /* Signers write upper case only; checks accept both. */
        return true;
    }
    EXPECT_OK(pushurl_signer_new(&config, &signer));
    EXPECT_OK(pushurl_signer_sign(signer, &target, v->expires, 0, 0, url, sizeof url, &len));
    EXPECT_EQ(len, strlen(url));
    EXPECT_TEXT(str(url), str(v->url));

    EXPECT_OK(pushurl_signer_sign_pair(signer, &target, v->expires, v->expires - 1, 0, server, sizeof server, &server_len,
                                       stream_key, sizeof stream_key, &stream_key_len));
    EXPECT_EQ(server_len, strlen(server));
    EXPECT_EQ(stream_key_len, strlen(stream_key));
    EXPECT_TEXT(str(server), str("rtmp://push.example.com/live/"));
    snprintf(expected, sizeof expected, "%s%s", server, stream_key);
    EXPECT_TEXT(str(expected), str(v->url));

    EXPECT_OK(pushurl_signer_sign(signer, &target, v->expires, 0, PUSHURL_PROTOCOL_SRT, url, sizeof url, &len));
    snprintf(expected, sizeof expected, "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/%s,txSecret=%s,txTime=%s",
             v->stream.data, v->txsecret.data, v->txtime.data);
    EXPECT_TEXT(str(url), str(expected));
    pushurl_signer_free(signer);
    return true;
}

bool test_vectors_are_signed(void) {
    int count;
    EXPECT(for_each(is_signed, &count));
    EXPECT_EQ(count, 4);
    return true;
}

/* Checks with this key and hash, and returns up to 4 reasons of findings. */
static bool check(const vector *v, pushurl_str key, pushurl_str backup_key, uint32_t hash, int64_t now, pushurl_report *report,
                  uint32_t reasons[4]) {
    pushurl_checker_config config = {.key = key, .backup_key = backup_key, .hash = hash};
    pushurl_facts facts = {.now = now};
    pushurl_finding findings[4];
    pushurl_checker *checker;
    size_t count, i;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_checker_check(checker, v->url, strlen(v->url), &facts, report, findings, 4, &count));
    EXPECT_EQ(count, report->finding_count);
    for (i = 0; i < count; i++) {
        reasons[i] = findings[i].reason;
    }
    pushurl_checker_free(checker);
    return true;
}

static bool is_accepted_until_it_expires(const vector *v) {
    const int64_t times[] = {0, v->expires - 1, v->expires, v->expires + 1};
    int i;
    for (i = 0; i < 4; i++) {
        bool expired = times[i] >= v->expires;
        pushurl_report report;
        uint32_t reasons[4];
        EXPECT(check(v, v->key, none(), v->hash, times[i], &report, reasons));
        EXPECT_EQ(report.verdict, expired ? PUSHURL_VERDICT_REJECTED : PUSHURL_VERDICT_ACCEPTED);
        EXPECT_EQ(report.cause, expired ? PUSHURL_CAUSE_URL_EXPIRED : PUSHURL_CAUSE_NONE);
        EXPECT_EQ(report.matched_key, PUSHURL_KEY_ROLE_PRIMARY);
        EXPECT_EQ(report.has_expiry, true);
        EXPECT_EQ(report.expires, v->expires);
        EXPECT_EQ(report.expires_with_auth_delta, v->expires);
        EXPECT_EQ(report.time_left, v->expires - times[i]);
        EXPECT_EQ(report.finding_count, expired);
        EXPECT(!expired || reasons[0] == PUSHURL_REASON_EXPIRED);
    }
    return true;
}

bool test_vectors_are_accepted_until_they_expire(void) {
    int count;
    EXPECT(for_each(is_accepted_until_it_expires, &count));
    EXPECT_EQ(count, 4);
    return true;
}

static bool is_accepted_with_the_backup_key(const vector *v) {
    pushurl_report report;
    uint32_t reasons[4];
    EXPECT(check(v, str("another key"), v->key, v->hash, 0, &report, reasons));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
    EXPECT_EQ(report.matched_key, PUSHURL_KEY_ROLE_BACKUP);
    return true;
}

bool test_vectors_are_accepted_with_the_backup_key(void) {
    int count;
    EXPECT(for_each(is_accepted_with_the_backup_key, &count));
    EXPECT_EQ(count, 4);
    return true;
}

static bool is_rejected_with_the_other_hash(const vector *v) {
    pushurl_report report;
    uint32_t reasons[4];
    uint32_t other = PUSHURL_HASH_ALGORITHM_MD5 + PUSHURL_HASH_ALGORITHM_SHA256 - v->hash;
    EXPECT(check(v, v->key, none(), other, 0, &report, reasons));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_REJECTED);
    EXPECT_EQ(report.cause, PUSHURL_CAUSE_AUTH_FAILED);
    EXPECT_EQ(report.finding_count, 2);
    EXPECT_EQ(reasons[0], PUSHURL_REASON_SECRET_SIGNED_OTHER_HASH);
    EXPECT_EQ(reasons[1], PUSHURL_REASON_SECRET_OTHER_HASH);
    return true;
}

bool test_vectors_are_rejected_with_the_other_hash(void) {
    int count;
    EXPECT(for_each(is_rejected_with_the_other_hash, &count));
    EXPECT_EQ(count, 4);
    return true;
}

bool test_wrong_vectors_are_rejected(void) {
    cJSON *file = read_data("vectors.json");
    const cJSON *item;
    int count = 0;
    EXPECT(file != NULL);
    cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(file, "md5_must_not_match")) {
        vector v = read_vector(item, 0);
        pushurl_report report;
        uint32_t reasons[4];
        EXPECT(check(&v, v.key, none(), 0, 0, &report, reasons));
        EXPECT_EQ(report.verdict, PUSHURL_VERDICT_REJECTED);
        EXPECT_EQ(report.cause, PUSHURL_CAUSE_AUTH_FAILED);
        EXPECT_EQ(report.finding_count, 2);
        EXPECT_EQ(reasons[0], PUSHURL_REASON_SECRET_SIGNED_LOWERCASE_TIME);
        EXPECT_EQ(reasons[1], PUSHURL_REASON_SECRET_MISMATCH);
        EXPECT_EQ(report.matched_key, 0);
        count++;
    }
    cJSON_Delete(file);
    EXPECT_EQ(count, 1);
    return true;
}
