/* Every buffer, with every capacity up to the needed one: the length output is right, and nothing is written partially. */

#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

enum { CANARY = 0xA5, ROOM = 4096 };

/* A heap buffer of exactly the capacity, so that tools detect a write beyond its end. */
typedef struct area {
    unsigned char *bytes;
    size_t size;
} area;

static area area_of(size_t size) {
    area a = {malloc(size > 0 ? size : 1), size};
    if (a.bytes == NULL) {
        abort();
    }
    memset(a.bytes, CANARY, size > 0 ? size : 1);
    return a;
}

static bool is_untouched(const unsigned char *bytes, size_t size) {
    size_t i;
    for (i = 0; i < size; i++) {
        if (bytes[i] != CANARY) {
            return false;
        }
    }
    return true;
}

/* A call that writes items of `item` bytes each into a buffer. */
typedef pushurl_result (*filler)(void *context, void *buffer, size_t capacity, size_t *len);

/* The first `used` bytes of each item are equal; the rest is padding. */
static bool same_items(const unsigned char *a, const unsigned char *b, size_t count, size_t item, size_t used) {
    size_t i;
    for (i = 0; i < count; i++) {
        if (memcmp(a + i * item, b + i * item, used) != 0) {
            return false;
        }
    }
    return true;
}

/* `used`: the bytes of an item without padding. `terminated`: a string, which needs room for a NUL that is not counted. */
static bool fills_as_promised(filler fill, void *context, size_t item, size_t used, bool terminated) {
    size_t needed = SIZE_MAX, len, capacity, full, step;
    unsigned char expected[ROOM * 2];
    EXPECT_EQ(fill(context, NULL, 0, &needed), PUSHURL_RESULT_BUFFER_TOO_SMALL);
    EXPECT(needed > 0 && needed != SIZE_MAX);
    full = needed + terminated;
    EXPECT(full * item <= sizeof expected);

    /* A longer buffer is unchanged after the output. */
    memset(expected, CANARY, sizeof expected);
    EXPECT_OK(fill(context, expected, sizeof expected / item, &len));
    EXPECT_EQ(len, needed);
    EXPECT(!terminated || expected[needed] == '\0');
    EXPECT(is_untouched(expected + full * item, sizeof expected - full * item));

    /* All short capacities if there are few; otherwise some of them, including the first and the last. */
    step = full > 300 ? full / 100 : 1;
    for (capacity = 0; capacity < full; capacity += capacity + step < full ? step : full - 1 - capacity > 0 ? full - 1 - capacity : 1) {
        area a = area_of(capacity * item);
        len = SIZE_MAX;
        EXPECT_EQ(fill(context, a.bytes, capacity, &len), PUSHURL_RESULT_BUFFER_TOO_SMALL);
        EXPECT_EQ(len, needed);
        EXPECT(is_untouched(a.bytes, a.size));
        free(a.bytes);
    }

    /* Exactly enough. */
    {
        area a = area_of(full * item);
        EXPECT_OK(fill(context, a.bytes, full, &len));
        EXPECT_EQ(len, needed);
        EXPECT(same_items(a.bytes, expected, full, item, used));
        free(a.bytes);
    }

    /* A NULL buffer is too short, even with a capacity. */
    len = SIZE_MAX;
    EXPECT_EQ(fill(context, NULL, SIZE_MAX, &len), PUSHURL_RESULT_BUFFER_TOO_SMALL);
    EXPECT_EQ(len, needed);
    /* Nothing beyond the output is accessed, whatever the capacity. */
    EXPECT_OK(fill(context, expected, SIZE_MAX, &len));
    return true;
}

/* A URL with many findings. The key does not matter. */
#define LONG_URL "rtmp://203.0.113.9/li%20ve/ca%20m?txSecret=zz&txTime=1&&a=b&a=c&txTime=2"

typedef struct handles {
    pushurl_signer *signer;
    pushurl_checker *checker;
    pushurl_policy *policy;
    pushurl_target good, bad;
    pushurl_facts facts;
    pushurl_cause_set set;
} handles;

static bool set_up(handles *h) {
    pushurl_str network = PUSHURL_STR("198.51.100.0/25");
    pushurl_report report;
    pushurl_policy_builder *builder;
    memset(h, 0, sizeof *h);
    h->signer = new_signer(KEY);
    h->checker = new_checker(KEY);
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_OK(pushurl_policy_builder_set_clients(builder, &network, 1, 1));
    EXPECT_OK(pushurl_policy_builder_build(builder, &h->policy));
    pushurl_policy_builder_free(builder);
    h->good = target_of("push.example.com", "live", "cam1");
    h->bad = target_of("push example", "li ve", "ca m");
    h->facts.now = NOW;
    EXPECT_OK(pushurl_checker_check(h->checker, LONG_URL, strlen(LONG_URL), &h->facts, &report, NULL, 0, NULL));
    h->set = report.not_judged;
    return true;
}

static void tear_down(handles *h) {
    pushurl_signer_free(h->signer);
    pushurl_checker_free(h->checker);
    pushurl_policy_free(h->policy);
}

static pushurl_result fill_url(void *context, void *buffer, size_t capacity, size_t *len) {
    const handles *h = context;
    return pushurl_signer_sign(h->signer, &h->good, EXPIRES, NOW, 0, buffer, capacity, len);
}

static pushurl_result fill_mask(void *context, void *buffer, size_t capacity, size_t *len) {
    (void)context;
    return pushurl_mask(LONG_URL, strlen(LONG_URL), buffer, capacity, len);
}

static pushurl_result fill_refusals(void *context, void *buffer, size_t capacity, size_t *len) {
    const handles *h = context;
    return pushurl_signer_refusals(h->signer, &h->bad, NOW - 1, NOW, buffer, capacity, len);
}

static pushurl_result fill_params(void *context, void *buffer, size_t capacity, size_t *len) {
    (void)context;
    return pushurl_url_params(LONG_URL, strlen(LONG_URL), buffer, capacity, len);
}

static pushurl_result fill_causes(void *context, void *buffer, size_t capacity, size_t *len) {
    (void)context;
    return pushurl_cause_list(buffer, capacity, len);
}

static pushurl_result fill_found_causes(void *context, void *buffer, size_t capacity, size_t *len) {
    (void)context;
    return pushurl_cause_search("stream", 6, buffer, capacity, len);
}

static pushurl_result fill_set(void *context, void *buffer, size_t capacity, size_t *len) {
    const handles *h = context;
    return pushurl_cause_set_list(h->set, buffer, capacity, len);
}

static pushurl_result fill_warnings(void *context, void *buffer, size_t capacity, size_t *len) {
    const handles *h = context;
    return pushurl_policy_warnings(h->policy, buffer, capacity, len);
}

bool test_buffers_are_filled_completely_or_not_at_all(void) {
    handles h;
    EXPECT(set_up(&h));
    EXPECT(fills_as_promised(fill_url, &h, 1, 1, true));
    EXPECT(fills_as_promised(fill_mask, &h, 1, 1, true));
    EXPECT(fills_as_promised(fill_refusals, &h, sizeof(pushurl_refused), offsetof(pushurl_refused, field) + 1, false));
    EXPECT(fills_as_promised(fill_params, &h, sizeof(pushurl_param_place), sizeof(pushurl_param_place), false));
    EXPECT(fills_as_promised(fill_causes, &h, sizeof(pushurl_cause), sizeof(pushurl_cause), false));
    EXPECT(fills_as_promised(fill_found_causes, &h, sizeof(pushurl_cause), sizeof(pushurl_cause), false));
    EXPECT(fills_as_promised(fill_set, &h, sizeof(pushurl_cause), sizeof(pushurl_cause), false));
    EXPECT(fills_as_promised(fill_warnings, &h, sizeof(pushurl_policy_warning), sizeof(pushurl_policy_warning), false));
    tear_down(&h);
    return true;
}

bool test_findings_are_written_completely_or_not_at_all(void) {
    handles h;
    pushurl_finding all[64];
    pushurl_report whole, report;
    size_t needed, count, capacity;
    EXPECT(set_up(&h));
    EXPECT_OK(pushurl_checker_check(h.checker, LONG_URL, strlen(LONG_URL), &h.facts, &whole, all, 64, &needed));
    EXPECT(needed > 3);
    for (capacity = 0; capacity < needed; capacity++) {
        /* A buffer that is not NULL must be filled, even if its capacity is 0. */
        area a = area_of(capacity * sizeof(pushurl_finding));
        memset(&report, CANARY, sizeof report);
        count = SIZE_MAX;
        EXPECT_EQ(pushurl_checker_check(h.checker, LONG_URL, strlen(LONG_URL), &h.facts, &report, (pushurl_finding *)(void *)a.bytes,
                                        capacity, &count),
                  PUSHURL_RESULT_BUFFER_TOO_SMALL);
        EXPECT_EQ(count, needed);
        EXPECT(is_untouched((unsigned char *)&report, sizeof report));
        EXPECT(is_untouched(a.bytes, a.size));
        /* The same without a count output. */
        EXPECT_EQ(pushurl_checker_check(h.checker, LONG_URL, strlen(LONG_URL), &h.facts, &report, (pushurl_finding *)(void *)a.bytes,
                                        capacity, NULL),
                  PUSHURL_RESULT_BUFFER_TOO_SMALL);
        EXPECT(is_untouched((unsigned char *)&report, sizeof report));
        free(a.bytes);
    }
    EXPECT_EQ(pushurl_checker_check(h.checker, LONG_URL, strlen(LONG_URL), &h.facts, &report, NULL, needed, &count),
              PUSHURL_RESULT_BUFFER_TOO_SMALL);
    {
        area a = area_of(needed * sizeof(pushurl_finding));
        const pushurl_finding *found = (pushurl_finding *)(void *)a.bytes;
        size_t i;
        EXPECT_OK(pushurl_checker_check(h.checker, LONG_URL, strlen(LONG_URL), &h.facts, &report, (pushurl_finding *)(void *)a.bytes,
                                        needed, &count));
        EXPECT_EQ(report.finding_count, needed);
        for (i = 0; i < needed; i++) {
            EXPECT_EQ(found[i].reason, all[i].reason);
            EXPECT_EQ(found[i].start, all[i].start);
            EXPECT_EQ(found[i].end, all[i].end);
        }
        free(a.bytes);
    }
    tear_down(&h);
    return true;
}

bool test_a_pair_is_written_completely_or_not_at_all(void) {
    handles h;
    size_t server_need, key_need, server_len, key_len, i;
    EXPECT(set_up(&h));
    EXPECT_EQ(pushurl_signer_sign_pair(h.signer, &h.good, EXPIRES, NOW, 0, NULL, 0, &server_need, NULL, 0, &key_need),
              PUSHURL_RESULT_BUFFER_TOO_SMALL);
    EXPECT_EQ(server_need, strlen("rtmp://push.example.com/live/"));
    EXPECT_EQ(key_need, strlen("cam1?txSecret=&txTime=") + 32 + 8);
    for (i = 0; i < 4; i++) {
        /* Both buffers are short, one is, or none is. */
        area server = area_of(server_need + (i & 1)), key = area_of(key_need + (i >> 1));
        server_len = key_len = SIZE_MAX;
        EXPECT_EQ(pushurl_signer_sign_pair(h.signer, &h.good, EXPIRES, NOW, 0, (char *)server.bytes, server.size, &server_len,
                                           (char *)key.bytes, key.size, &key_len),
                  i == 3 ? PUSHURL_RESULT_OK : PUSHURL_RESULT_BUFFER_TOO_SMALL);
        EXPECT_EQ(server_len, server_need);
        EXPECT_EQ(key_len, key_need);
        if (i == 3) {
            EXPECT_EQ(strlen((char *)server.bytes), server_need);
            EXPECT_EQ(strlen((char *)key.bytes), key_need);
        } else {
            EXPECT(is_untouched(server.bytes, server.size) && is_untouched(key.bytes, key.size));
        }
        free(server.bytes);
        free(key.bytes);
    }
    tear_down(&h);
    return true;
}
