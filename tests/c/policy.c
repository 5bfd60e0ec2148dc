/* Policies and facts: each changed fact gives its own cause. */

#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

#define DOMAIN_KEY "domain-key-1"

/* A policy, facts and a push that is accepted; each row changes one of them. */
typedef struct question {
    uint32_t account;
    uint32_t domain_flags;
    const char *listed_domain;
    const char *disabled_app;
    const char *banned_stream;
    const char *channel;
    uint32_t channel_open;
    const char *clients;
    uint32_t clients_allow;
    pushurl_facts facts;
    const char *url_domain;
    const char *stream;
    const char *priority;
    const char *key;
} question;

static question passing(void) {
    question q = {
        .account = PUSHURL_ACCOUNT_STATUS_ACTIVE,
        .listed_domain = "push.example.com",
        .disabled_app = "other",
        .banned_stream = "other",
        .channel = "cam1",
        .channel_open = 1,
        .clients = "198.51.100.0/24",
        .clients_allow = 1,
        .facts =
            {
                .now = NOW,
                .live_total = 9,
                .live_same = 1,
                .live_priority = 5,
                .client = PUSHURL_STR("198.51.100.7"),
                .known = PUSHURL_KNOWN_LIVE_TOTAL | PUSHURL_KNOWN_LIVE_SAME | PUSHURL_KNOWN_LIVE_PRIORITY,
                .hook = PUSHURL_HOOK_ANSWER_ACCEPTED,
            },
        .url_domain = "push.example.com",
        .stream = "cam1",
        .priority = "5",
        .key = DOMAIN_KEY,
    };
    return q;
}

static bool build(const question *q, pushurl_policy **policy) {
    pushurl_policy_domain domain = {.name = str(q->listed_domain), .key = PUSHURL_STR(DOMAIN_KEY), .flags = q->domain_flags};
    pushurl_policy_ban ban = {.stream = str(q->banned_stream)};
    pushurl_str clients = str(q->clients);
    pushurl_policy_builder *builder;
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_OK(pushurl_policy_builder_set_account(builder, q->account));
    EXPECT_OK(pushurl_policy_builder_add_domain(builder, &domain));
    EXPECT_OK(pushurl_policy_builder_add_disabled_app(builder, q->disabled_app, strlen(q->disabled_app)));
    EXPECT_OK(pushurl_policy_builder_add_ban(builder, &ban));
    EXPECT_OK(pushurl_policy_builder_add_channel(builder, q->channel, strlen(q->channel), q->channel_open));
    EXPECT_OK(pushurl_policy_builder_set_clients(builder, &clients, 1, q->clients_allow));
    EXPECT_OK(pushurl_policy_builder_set_max_pushes(builder, 10));
    EXPECT_OK(pushurl_policy_builder_set_max_pushes_of_stream(builder, 2));
    EXPECT_OK(pushurl_policy_builder_set_priority_param(builder, "prio", 4));
    EXPECT_OK(pushurl_policy_builder_build(builder, policy));
    pushurl_policy_builder_free(builder);
    return true;
}

static bool judge(const question *q, pushurl_report *report, pushurl_finding *findings, size_t capacity) {
    const pushurl_param prio = {PUSHURL_STR("prio"), str(q->priority)};
    pushurl_target target = target_of(q->url_domain, "live", q->stream);
    pushurl_checker_config config = {.key = {NULL, 0}};
    pushurl_signer *signer = new_signer(q->key);
    pushurl_checker *checker;
    pushurl_policy *policy;
    char url[512];
    size_t len, count;
    target.params = &prio;
    target.param_count = 1;
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    EXPECT(build(q, &policy));
    config.policy = policy;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    /* The checker keeps it alive. */
    pushurl_policy_free(policy);
    EXPECT_OK(pushurl_checker_check(checker, url, len, &q->facts, report, findings, capacity, &count));
    EXPECT_EQ(count, report->finding_count);
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

static bool is_refused(const question *q, uint32_t cause, uint32_t reason) {
    pushurl_report report;
    pushurl_finding findings[8];
    EXPECT(judge(q, &report, findings, 8));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_REJECTED);
    EXPECT_EQ(report.cause, cause);
    EXPECT_EQ(report.finding_count, 1);
    EXPECT_EQ(findings[0].cause, cause);
    EXPECT_EQ(findings[0].reason, reason);
    return true;
}

bool test_a_push_that_the_policy_allows_passes(void) {
    question q = passing();
    pushurl_report report;
    pushurl_finding findings[8];
    EXPECT(judge(&q, &report, findings, 8));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
    EXPECT_EQ(report.finding_count, 0);
    EXPECT_EQ(report.matched_key, PUSHURL_KEY_ROLE_PRIMARY);
    EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, PUSHURL_CAUSE_HOOK_REFUSED), false);
    EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, PUSHURL_CAUSE_TOO_MANY_PUSHES), false);
    return true;
}

bool test_states_of_the_account(void) {
    static const struct {
        uint32_t account, cause, reason;
    } rows[] = {
        {PUSHURL_ACCOUNT_STATUS_NOT_FOUND, 18200, PUSHURL_REASON_ACCOUNT_NOT_FOUND},
        {PUSHURL_ACCOUNT_STATUS_SHUT_DOWN, 18201, PUSHURL_REASON_SERVICE_SHUT_DOWN},
        {PUSHURL_ACCOUNT_STATUS_OVERDUE, 18202, PUSHURL_REASON_SERVICE_OVERDUE},
        {PUSHURL_ACCOUNT_STATUS_SUSPENDED, 18203, PUSHURL_REASON_SERVICE_FORCIBLY_SUSPENDED},
    };
    size_t i;
    for (i = 0; i < 4; i++) {
        question q = passing();
        q.account = rows[i].account;
        EXPECT(is_refused(&q, rows[i].cause, rows[i].reason));
    }
    return true;
}

bool test_domains_of_the_account(void) {
    question q = passing();
    q.domain_flags = PUSHURL_DOMAIN_DISABLED;
    EXPECT(is_refused(&q, 18303, PUSHURL_REASON_DOMAIN_DISABLED));
    q.domain_flags = PUSHURL_DOMAIN_PLAYBACK;
    EXPECT(is_refused(&q, 18302, PUSHURL_REASON_HOST_IS_PLAYBACK));
    q = passing();
    q.url_domain = "elsewhere.example.com";
    EXPECT(is_refused(&q, 18301, PUSHURL_REASON_DOMAIN_NOT_OF_ACCOUNT));
    q = passing();
    q.key = "a wrong key";
    EXPECT(is_refused(&q, 18503, PUSHURL_REASON_SECRET_MISMATCH));
    return true;
}

bool test_a_domain_without_authentication_accepts_any_secret(void) {
    question q = passing();
    pushurl_report report;
    pushurl_finding findings[8];
    q.domain_flags = PUSHURL_DOMAIN_NOT_AUTHENTICATED;
    q.key = "a wrong key";
    EXPECT(judge(&q, &report, findings, 8));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
    return true;
}

/* Checks a URL that the library would not sign. */
static bool cause_of_url(const char *url, uint32_t cause) {
    question q = passing();
    pushurl_checker_config config = {.key = {NULL, 0}};
    pushurl_checker *checker;
    pushurl_policy *policy;
    pushurl_report report;
    EXPECT(build(&q, &policy));
    config.policy = policy;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    pushurl_policy_free(policy);
    EXPECT_OK(pushurl_checker_check(checker, url, strlen(url), &q.facts, &report, NULL, 0, NULL));
    pushurl_checker_free(checker);
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_REJECTED);
    EXPECT_EQ(report.cause, cause);
    return true;
}

bool test_names_are_judged_with_a_policy_too(void) {
    EXPECT(cause_of_url("rtmp://203.0.113.9/live/cam1?txSecret=0&txTime=65554280", 18300));
    EXPECT(cause_of_url("rtmp://a_b.example.com/live/cam1?txSecret=0&txTime=65554280", 18301));
    EXPECT(cause_of_url("rtmp://push.example.com/live/cam%201?txSecret=0&txTime=65554280", 18306));
    EXPECT(cause_of_url("rtmp://push.example.com/li%20ve/cam1?txSecret=0&txTime=65554280", 18309));
    EXPECT(cause_of_url("rtmp://push.example.com/live/cam1?txSecret=0", 18500));
    EXPECT(cause_of_url("rtmp://push.example.com/live/cam1?txSecret=00112233445566778899aabbccddeeff&txTime=1", 18501));
    EXPECT(cause_of_url("rtmp://push.example.com/live/cam1?txTime=65554280", 18502));
    return true;
}

bool test_applications_and_streams(void) {
    question q = passing();
    q.disabled_app = "live";
    EXPECT(is_refused(&q, 18304, PUSHURL_REASON_APP_DISABLED));
    q = passing();
    q.banned_stream = "cam1";
    EXPECT(is_refused(&q, 18305, PUSHURL_REASON_STREAM_FORBIDDEN));
    q = passing();
    q.channel = "other";
    EXPECT(is_refused(&q, 18306, PUSHURL_REASON_CHANNEL_MISSING));
    q = passing();
    q.channel_open = 0;
    EXPECT(is_refused(&q, 18307, PUSHURL_REASON_CHANNEL_CLOSED));
    return true;
}

bool test_invalid_names(void) {
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_checker_config config = {.key = {NULL, 0}};
    pushurl_checker *checker;
    pushurl_facts facts = {.now = NOW};
    pushurl_report report;
    static const char bad_stream[] = "rtmp://push.example.com/live/cam%201?txSecret=0&txTime=65554280";
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
    config.policy = policy;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_checker_check(checker, bad_stream, strlen(bad_stream), &facts, &report, NULL, 0, NULL));
    EXPECT_EQ(report.cause, 18308);
    pushurl_checker_free(checker);
    pushurl_policy_free(policy);

    /* Channel mode without any channel. */
    EXPECT_OK(pushurl_policy_builder_set_channel_mode(builder));
    EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
    config.policy = policy;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_checker_check(checker, "rtmp://push.example.com/live/a", 30, &facts, &report, NULL, 0, NULL));
    EXPECT_EQ(report.cause, 18306);
    pushurl_checker_free(checker);
    pushurl_policy_free(policy);

    /* The previous build emptied the builder. */
    EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
    config.policy = policy;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_checker_check(checker, "rtmp://push.example.com/live/a", 30, &facts, &report, NULL, 0, NULL));
    EXPECT_EQ(report.cause, 18500);
    pushurl_checker_free(checker);
    pushurl_policy_free(policy);
    pushurl_policy_builder_free(builder);
    return true;
}

bool test_clients(void) {
    question q = passing();
    q.facts.client = str("203.0.113.9");
    EXPECT(is_refused(&q, 18401, PUSHURL_REASON_CLIENT_NOT_ALLOWED));
    q = passing();
    q.clients_allow = 0;
    EXPECT(is_refused(&q, 18400, PUSHURL_REASON_CLIENT_BLOCKED));
    return true;
}

bool test_live_pushes_and_the_hook(void) {
    question q = passing();
    pushurl_report report;
    q.facts.live_total = 10;
    EXPECT(is_refused(&q, 18600, PUSHURL_REASON_TOO_MANY_PUSHES));
    q = passing();
    q.facts.live_same = 2;
    EXPECT(is_refused(&q, 18601, PUSHURL_REASON_TOO_MANY_OF_STREAM));
    q = passing();
    q.priority = "4";
    EXPECT(is_refused(&q, 18602, PUSHURL_REASON_PRIORITY_TOO_LOW));
    q = passing();
    q.facts.hook = PUSHURL_HOOK_ANSWER_REFUSED;
    EXPECT(is_refused(&q, 19000, PUSHURL_REASON_HOOK_REFUSED));

    /* A fact that is not known is not judged, and the report says so. */
    q = passing();
    q.facts.live_total = 10;
    q.facts.known = 0;
    q.facts.hook = 0;
    q.facts.client = none();
    EXPECT(judge(&q, &report, NULL, 0));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
    {
        static const uint32_t causes[] = {18401, 18600, 18601, 18602, 19000};
        size_t i;
        for (i = 0; i < 5; i++) {
            EXPECT_EQ(pushurl_cause_set_contains(report.not_judged, causes[i]), true);
        }
    }
    return true;
}

bool test_the_lowest_cause_is_the_verdict(void) {
    question q = passing();
    pushurl_report report;
    pushurl_finding findings[8];
    q.facts.hook = PUSHURL_HOOK_ANSWER_REFUSED;
    q.facts.live_total = 10;
    q.clients_allow = 0;
    q.account = PUSHURL_ACCOUNT_STATUS_OVERDUE;
    EXPECT(judge(&q, &report, findings, 8));
    EXPECT_EQ(report.finding_count, 4);
    EXPECT_EQ(report.cause, 18202);
    EXPECT_EQ(findings[0].cause, 18202);
    EXPECT_EQ(findings[1].cause, 18400);
    EXPECT_EQ(findings[2].cause, 18600);
    EXPECT_EQ(findings[3].cause, 19000);
    return true;
}

bool test_bans_have_a_place_and_a_time(void) {
    static const struct {
        const char *domain, *app;
        int64_t since, until;
        uint32_t flags;
        bool forbidden;
    } rows[] = {
        {NULL, NULL, 0, 0, 0, true},
        {"push.example.com", "live", 0, 0, 0, true},
        {"push.example.com", "stage", 0, 0, 0, false},
        {"other.example.com", "live", 0, 0, 0, false},
        {NULL, NULL, NOW, 0, PUSHURL_BAN_SINCE, true},
        {NULL, NULL, NOW + 1, 0, PUSHURL_BAN_SINCE, false},
        /* It ends by itself after seven days. */
        {NULL, NULL, NOW - 7 * 86400 + 1, 0, PUSHURL_BAN_SINCE, true},
        {NULL, NULL, NOW - 7 * 86400, 0, PUSHURL_BAN_SINCE, false},
        {NULL, NULL, 0, NOW + 1, PUSHURL_BAN_UNTIL, true},
        {NULL, NULL, 0, NOW, PUSHURL_BAN_UNTIL, false},
        {NULL, NULL, NOW - 1, NOW + 1, PUSHURL_BAN_SINCE | PUSHURL_BAN_UNTIL, true},
    };
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        pushurl_policy_ban ban = {.stream = PUSHURL_STR("cam1"), .since = rows[i].since, .until = rows[i].until, .flags = rows[i].flags};
        pushurl_checker_config config = {.key = {NULL, 0}};
        pushurl_facts facts = {.now = NOW};
        pushurl_policy_builder *builder;
        pushurl_policy *policy;
        pushurl_checker *checker;
        pushurl_report report;
        if (rows[i].domain != NULL) {
            ban.domain = str(rows[i].domain);
            ban.app = str(rows[i].app);
        }
        EXPECT_OK(pushurl_policy_builder_new(&builder));
        EXPECT_OK(pushurl_policy_builder_add_ban(builder, &ban));
        EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
        config.policy = policy;
        EXPECT_OK(pushurl_checker_new(&config, &checker));
        EXPECT_OK(pushurl_checker_check(checker, "rtmp://push.example.com/live/cam1", 33, &facts, &report, NULL, 0, NULL));
        EXPECT_EQ(report.cause, rows[i].forbidden ? 18305 : 18500);
        pushurl_checker_free(checker);
        pushurl_policy_free(policy);
        pushurl_policy_builder_free(builder);
    }
    return true;
}

bool test_policy_faults_are_reported_at_once(void) {
    pushurl_policy_domain domain = {.name = PUSHURL_STR("push.example.com"), .key = PUSHURL_STR(DOMAIN_KEY)};
    pushurl_policy_domain no_domain = {.name = PUSHURL_STR("no domain")};
    pushurl_policy_domain empty_key = {.name = PUSHURL_STR("b.example.com"), .key = PUSHURL_STR("")};
    pushurl_policy_ban ban = {.stream = PUSHURL_STR("x"), .since = 5, .until = 5, .flags = PUSHURL_BAN_SINCE | PUSHURL_BAN_UNTIL};
    pushurl_policy_ban no_name = {.stream = PUSHURL_STR("")};
    pushurl_str good = PUSHURL_STR("198.51.100.0/24"), bad = PUSHURL_STR("198.51.100.0/33");
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_EQ(pushurl_policy_builder_add_domain(builder, &no_domain), PUSHURL_RESULT_POLICY_DOMAIN_INVALID);
    EXPECT_EQ(pushurl_policy_builder_add_domain(builder, &empty_key), PUSHURL_RESULT_KEY_EMPTY);
    EXPECT_OK(pushurl_policy_builder_add_domain(builder, &domain));
    EXPECT_EQ(pushurl_policy_builder_add_domain(builder, &domain), PUSHURL_RESULT_POLICY_DOMAIN_TWICE);
    EXPECT_EQ(pushurl_policy_builder_add_disabled_app(builder, NULL, 0), PUSHURL_RESULT_POLICY_NAME_EMPTY);
    EXPECT_OK(pushurl_policy_builder_add_disabled_app(builder, "a", 1));
    EXPECT_EQ(pushurl_policy_builder_add_disabled_app(builder, "a", 1), PUSHURL_RESULT_POLICY_APP_TWICE);
    EXPECT_EQ(pushurl_policy_builder_add_channel(builder, "", 0, 1), PUSHURL_RESULT_POLICY_NAME_EMPTY);
    EXPECT_OK(pushurl_policy_builder_add_channel(builder, "c", 1, 1));
    EXPECT_EQ(pushurl_policy_builder_add_channel(builder, "c", 1, 0), PUSHURL_RESULT_POLICY_CHANNEL_TWICE);
    EXPECT_EQ(pushurl_policy_builder_add_ban(builder, &ban), PUSHURL_RESULT_POLICY_BAN_ENDS_BEFORE_START);
    EXPECT_EQ(pushurl_policy_builder_add_ban(builder, &no_name), PUSHURL_RESULT_POLICY_NAME_EMPTY);
    EXPECT_EQ(pushurl_policy_builder_set_clients(builder, &bad, 1, 1), PUSHURL_RESULT_POLICY_ADDRESS_INVALID);
    EXPECT_OK(pushurl_policy_builder_set_clients(builder, &good, 1, 1));
    EXPECT_EQ(pushurl_policy_builder_set_clients(builder, &good, 1, 0), PUSHURL_RESULT_POLICY_BOTH_LISTS);
    EXPECT_EQ(pushurl_policy_builder_set_priority_param(builder, "", 0), PUSHURL_RESULT_POLICY_NAME_EMPTY);
    /* A loader can go on after a fault. */
    EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
    pushurl_policy_free(policy);
    pushurl_policy_builder_free(builder);
    return true;
}

bool test_a_policy_warns_of_what_the_service_would_not_accept(void) {
    static pushurl_str entries[202];
    pushurl_policy_ban ban = {
        .stream = PUSHURL_STR("x"), .since = 0, .until = 91 * 86400, .flags = PUSHURL_BAN_SINCE | PUSHURL_BAN_UNTIL};
    char texts[202][32];
    pushurl_policy_builder *builder;
    pushurl_policy *policy;
    pushurl_policy_warning warnings[8];
    size_t count, i;
    int seen[5] = {0};
    for (i = 0; i < 202; i++) {
        snprintf(texts[i], sizeof texts[i], "198.51.100.%d", (int)i);
        entries[i] = str(texts[i]);
    }
    entries[0] = str("203.0.113.0/25");
    entries[1] = str("2001:db8::1");
    EXPECT_OK(pushurl_policy_builder_new(&builder));
    EXPECT_OK(pushurl_policy_builder_set_clients(builder, entries, 202, 1));
    EXPECT_OK(pushurl_policy_builder_add_ban(builder, &ban));
    EXPECT_OK(pushurl_policy_builder_build(builder, &policy));
    EXPECT_OK(pushurl_policy_warnings(policy, warnings, 8, &count));
    EXPECT_EQ(count, 4);
    for (i = 0; i < count; i++) {
        EXPECT(warnings[i] >= 1 && warnings[i] <= 4);
        seen[warnings[i]]++;
    }
    EXPECT(seen[PUSHURL_POLICY_WARNING_LIST_TOO_LONG] == 1 && seen[PUSHURL_POLICY_WARNING_PREFIX_UNUSUAL] == 1 &&
           seen[PUSHURL_POLICY_WARNING_IPV6] == 1 && seen[PUSHURL_POLICY_WARNING_BAN_TOO_LONG] == 1);
    pushurl_policy_free(policy);
    pushurl_policy_builder_free(builder);
    return true;
}
