/* Signing: all forms, parameters and refusals, and the checks of the signed URLs. */

#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

static bool is_signed(const pushurl_target *target, uint32_t protocol, const char *before, const char *after) {
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker = new_checker(KEY);
    pushurl_facts facts = {.now = NOW};
    pushurl_report report;
    pushurl_signing signing;
    char url[512];
    size_t len;
    EXPECT_OK(pushurl_signer_sign(signer, target, EXPIRES, NOW, protocol, url, sizeof url, &len));
    EXPECT_EQ(len, strlen(url));
    EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, NULL, 0, NULL));
    EXPECT_EQ(report.verdict, PUSHURL_VERDICT_ACCEPTED);
    EXPECT_EQ(report.expires, EXPIRES);
    EXPECT_OK(pushurl_checker_signing(checker, url, len, &signing));
    EXPECT_EQ(signing.txsecret.end - signing.txsecret.start, 32);
    /* The vectors test the digest; this tests the text around it. */
    EXPECT(strncmp(url, before, strlen(before)) == 0);
    EXPECT_EQ(signing.txsecret.start, strlen(before));
    EXPECT_TEXT(str(url + signing.txsecret.end), str(after));
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_every_form_is_signed(void) {
    static const struct {
        uint32_t protocol;
        const char *before, *after;
    } rows[] = {
        {0, "rtmp://push.example.com/live/cam1?txSecret=", "&txTime=65554280"},
        {PUSHURL_PROTOCOL_RTMP, "rtmp://push.example.com/live/cam1?txSecret=", "&txTime=65554280"},
        {PUSHURL_PROTOCOL_RTMPS, "rtmps://push.example.com/live/cam1?txSecret=", "&txTime=65554280"},
        {PUSHURL_PROTOCOL_WEBRTC, "webrtc://push.example.com/live/cam1?txSecret=", "&txTime=65554280"},
        {PUSHURL_PROTOCOL_SRT, "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/cam1,txSecret=",
         ",txTime=65554280"},
        {PUSHURL_PROTOCOL_RTMP_OVER_SRT, "rtmp://push.example.com:3570/live/cam1?txSecret=", "&txTime=65554280"},
        {PUSHURL_PROTOCOL_RTMP_OVER_QUIC, "rtmp://push.example.com:443/live/cam1?txSecret=", "&txTime=65554280"},
    };
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        EXPECT(is_signed(&target, rows[i].protocol, rows[i].before, rows[i].after));
        /* As the target's own form. */
        target.protocol = rows[i].protocol;
        EXPECT(is_signed(&target, 0, rows[i].before, rows[i].after));
        target.protocol = 0;
    }
    return true;
}

bool test_host_port_and_parameters_are_written(void) {
    const pushurl_param params[] = {{PUSHURL_STR("room"), PUSHURL_STR("7")}, {PUSHURL_STR("lang"), PUSHURL_STR("en")}};
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    target.host = str("203.0.113.9");
    target.port = 1936;
    target.params = params;
    target.param_count = 2;
    return is_signed(&target, 0, "rtmp://203.0.113.9:1936/live/cam1?txHost=push.example.com&txSecret=",
                     "&txTime=65554280&room=7&lang=en");
}

bool test_a_url_is_signed_again(void) {
    pushurl_target target = {.url = PUSHURL_STR("rtmp://push.example.com/live/cam1?txSecret=0&txTime=1&room=7")};
    /* Ignored, since there is a URL. */
    target.protocol = 99;
    target.port = 70000;
    return is_signed(&target, 0, "rtmp://push.example.com/live/cam1?txSecret=", "&txTime=65554280&room=7");
}

bool test_unusual_names_are_signed_if_allowed(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam(1)");
    pushurl_signer_config config = {.key = PUSHURL_STR(KEY), .unusual_names = 1};
    pushurl_signer *strict = new_signer(KEY), *lenient;
    char url[512];
    size_t len;
    EXPECT_OK(pushurl_signer_new(&config, &lenient));
    EXPECT_EQ(pushurl_signer_sign(strict, &target, EXPIRES, NOW, 0, url, sizeof url, &len), PUSHURL_RESULT_REFUSED);
    EXPECT_OK(pushurl_signer_sign(lenient, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    EXPECT_TEXT(((pushurl_str){url, 43}), str("rtmp://push.example.com/live/cam(1)?txSecre"));
    pushurl_signer_free(strict);
    pushurl_signer_free(lenient);
    return true;
}

bool test_refusals_say_which_part_and_why(void) {
    const pushurl_param params[] = {{PUSHURL_STR("room"), PUSHURL_STR("7")}, {PUSHURL_STR("txTime"), PUSHURL_STR("1")}};
    pushurl_target target = target_of("push.example.com", "", "cam 1");
    pushurl_signer *signer = new_signer(KEY);
    pushurl_refused refused[8];
    size_t count, len;
    char url[512];
    target.params = params;
    target.param_count = 2;
    EXPECT_EQ(pushurl_signer_sign(signer, &target, NOW, NOW, 0, url, sizeof url, &len), PUSHURL_RESULT_REFUSED);
    EXPECT_OK(pushurl_signer_refusals(signer, &target, NOW, NOW, refused, 8, &count));
    EXPECT_EQ(count, 4);
    EXPECT_EQ(refused[0].field, PUSHURL_FIELD_APP);
    EXPECT_EQ(refused[0].finding.reason, PUSHURL_REASON_APP_MISSING);
    EXPECT_EQ(refused[1].field, PUSHURL_FIELD_STREAM);
    EXPECT_EQ(refused[1].finding.reason, PUSHURL_REASON_STREAM_ILLEGAL_CHARACTER);
    EXPECT_EQ(refused[1].finding.start, 3);
    EXPECT_EQ(refused[1].finding.end, 4);
    EXPECT_EQ(refused[1].finding.cause, PUSHURL_CAUSE_STREAM_NAME_INVALID);
    EXPECT_EQ(refused[1].finding.severity, PUSHURL_SEVERITY_FAILURE);
    EXPECT_EQ(refused[1].finding.evidence, PUSHURL_EVIDENCE_OUR_CHOICE);
    EXPECT_EQ(refused[1].index, 0);
    EXPECT_EQ(refused[2].field, PUSHURL_FIELD_EXPIRY);
    EXPECT_EQ(refused[2].finding.reason, PUSHURL_REASON_EXPIRED);
    EXPECT_EQ(refused[3].field, PUSHURL_FIELD_PARAM);
    EXPECT_EQ(refused[3].finding.reason, PUSHURL_REASON_PARAMETER_RESERVED);
    EXPECT_EQ(refused[3].index, 1);
    target = target_of("push.example.com", "live", "cam1");
    EXPECT_OK(pushurl_signer_refusals(signer, &target, EXPIRES, NOW, NULL, 0, &count));
    EXPECT_EQ(count, 0);
    pushurl_signer_free(signer);
    return true;
}

bool test_invalid_keys_are_refused(void) {
    static const struct {
        pushurl_str key;
        pushurl_result result;
    } rows[] = {
        {{NULL, 0}, PUSHURL_RESULT_KEY_EMPTY},
        {PUSHURL_STR(""), PUSHURL_RESULT_KEY_EMPTY},
        {PUSHURL_STR("a key\n"), PUSHURL_RESULT_KEY_CONTROL_CHARACTER},
        {PUSHURL_STR("a \0 key"), PUSHURL_RESULT_KEY_CONTROL_CHARACTER},
        /* A key can be any bytes. */
        {PUSHURL_STR("\xFF\xFE"), PUSHURL_RESULT_OK},
    };
    size_t i;
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        pushurl_signer_config signs = {.key = rows[i].key};
        pushurl_checker_config checks[] = {{.key = rows[i].key}, {.backup_key = rows[i].key}, {.playback_key = rows[i].key}};
        pushurl_signer *signer = NULL;
        pushurl_checker *checker = NULL;
        size_t k;
        EXPECT_EQ(pushurl_signer_new(&signs, &signer), rows[i].result);
        EXPECT((signer != NULL) == (rows[i].result == PUSHURL_RESULT_OK));
        pushurl_signer_free(signer);
        for (k = 0; k < 3; k++) {
            checker = NULL;
            /* A checker needs no key. */
            EXPECT_EQ(pushurl_checker_new(&checks[k], &checker), rows[i].key.data ? rows[i].result : PUSHURL_RESULT_OK);
            pushurl_checker_free(checker);
        }
    }
    return true;
}

bool test_a_check_says_what_it_hashes(void) {
    static const char url[] = "rtmp://push.example.com/live/cam1?txSecret=00112233445566778899aabbccddeeff&txTime=65554280";
    pushurl_checker_config config = {.key = PUSHURL_STR("seven77"), .hash = PUSHURL_HASH_ALGORITHM_SHA256};
    pushurl_checker *checker;
    pushurl_signing signing;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_checker_signing(checker, url, strlen(url), &signing));
    EXPECT_EQ(signing.stream.start, 29);
    EXPECT_EQ(signing.stream.end, 33);
    EXPECT_EQ(signing.txsecret.start, 43);
    EXPECT_EQ(signing.txsecret.end, 75);
    EXPECT_EQ(signing.txtime.start, 83);
    EXPECT_EQ(signing.txtime.end, 91);
    EXPECT_EQ(signing.primary_key_len, 7);
    EXPECT_EQ(signing.backup_key_len, 0);
    EXPECT_EQ(signing.hash, PUSHURL_HASH_ALGORITHM_SHA256);
    EXPECT_EQ(signing.is_judged, true);
    pushurl_checker_free(checker);
    return true;
}

bool test_a_checker_uses_its_config(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_checker_config config = {.key = PUSHURL_STR(KEY), .auth_delta = 100, .shortest_lifetime = 200, .longest_lifetime = 300};
    static const struct {
        int64_t now;
        uint32_t reason;
        pushurl_verdict verdict;
    } rows[] = {
        {EXPIRES - 500, PUSHURL_REASON_LIFETIME_LONG, PUSHURL_VERDICT_ACCEPTED},
        {EXPIRES - 150, 0, PUSHURL_VERDICT_ACCEPTED},
        {EXPIRES - 50, PUSHURL_REASON_LIFETIME_SHORT, PUSHURL_VERDICT_ACCEPTED},
        {EXPIRES + 150, PUSHURL_REASON_EXPIRED, PUSHURL_VERDICT_REJECTED},
    };
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker;
    char url[512];
    size_t len, count, i;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    for (i = 0; i < sizeof rows / sizeof *rows; i++) {
        pushurl_facts facts = {.now = rows[i].now};
        pushurl_finding found[4];
        pushurl_report report;
        EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, found, 4, &count));
        EXPECT_EQ(report.verdict, rows[i].verdict);
        EXPECT_EQ(count, rows[i].reason != 0);
        EXPECT(count == 0 || found[0].reason == rows[i].reason);
        EXPECT_EQ(report.expires_with_auth_delta, EXPIRES + 100);
        EXPECT_EQ(report.time_left, EXPIRES + 100 - rows[i].now);
    }
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_a_playback_key_is_recognized(void) {
    pushurl_target target = target_of("push.example.com", "live", "cam1");
    pushurl_checker_config config = {.key = PUSHURL_STR(KEY), .playback_key = PUSHURL_STR("the playback key")};
    pushurl_facts facts = {.now = NOW};
    pushurl_signer *signer = new_signer("the playback key");
    pushurl_checker *checker;
    pushurl_report report;
    pushurl_finding found[4];
    char url[512];
    size_t len, count;
    EXPECT_OK(pushurl_checker_new(&config, &checker));
    EXPECT_OK(pushurl_signer_sign(signer, &target, EXPIRES, NOW, 0, url, sizeof url, &len));
    EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, found, 4, &count));
    EXPECT_EQ(report.cause, PUSHURL_CAUSE_AUTH_FAILED);
    EXPECT_EQ(count, 2);
    EXPECT_EQ(found[0].reason, PUSHURL_REASON_SECRET_SIGNED_PLAYBACK_KEY);
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_a_url_is_split(void) {
    static const char url[] = " rtmp://me@203.0.113.9:1936/live/cam1?txHost=push.example.com&&flag";
    static const pushurl_span spans[] = {{0, 1}, {1, 5}, {8, 10}, {11, 22}, {23, 27}, {27, 37}, {38, 67}, {SIZE_MAX, SIZE_MAX},
                                         {28, 32}, {33, 37}, {45, 61}};
    pushurl_parts parts;
    pushurl_param_place params[4];
    size_t count;
    EXPECT_OK(pushurl_url_split(url, strlen(url), &parts));
    /* The spans are first in the struct, in this order. */
    EXPECT_EQ(offsetof(pushurl_parts, protocol), sizeof spans);
    EXPECT(memcmp(&parts, spans, sizeof spans) == 0);
    EXPECT_EQ(parts.protocol, PUSHURL_PROTOCOL_RTMP);
    EXPECT_EQ(parts.port_number, 1936);
    EXPECT_OK(pushurl_url_params(url, strlen(url), params, 4, &count));
    EXPECT_EQ(count, 3);
    EXPECT_EQ(params[0].name.start, 38);
    EXPECT_EQ(params[0].name.end, 44);
    EXPECT_EQ(params[0].value.start, 45);
    EXPECT_EQ(params[0].value.end, 61);
    EXPECT_EQ(params[1].name.start, 62);
    EXPECT_EQ(params[1].name.end, 62);
    EXPECT_EQ(params[1].value.start, SIZE_MAX);
    EXPECT_EQ(params[2].name.start, 63);
    EXPECT_EQ(params[2].name.end, 67);
    EXPECT_EQ(params[2].value.end, SIZE_MAX);
    EXPECT_OK(pushurl_url_split(NULL, 0, &parts));
    EXPECT_EQ(parts.protocol, 0);
    EXPECT_EQ(parts.port_number, -1);
    EXPECT_EQ(parts.port.start, SIZE_MAX);
    EXPECT_EQ(parts.stream.start, 0);
    return true;
}
