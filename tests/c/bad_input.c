/* Hostile input: bad_input.json, with the expected findings and their exact positions. */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

#include "support.h"
#include "tests.h"

enum { ROOM = 64 };

/* A case that differs does not end the test: all differences are reported. */
static bool differs(const cJSON *row, const char *what, int64_t actual, int64_t expected) {
    if (actual != expected) {
        complain(__FILE__, __LINE__, "%s, %s, %s: %s is %lld, expected %lld", text_at(row, "row").data,
                 text_at(row, "item").data, text_at(row, "what").data, what, (long long)actual, (long long)expected);
        return true;
    }
    return false;
}

static bool text_differs(const cJSON *row, const char *what, pushurl_str actual, pushurl_str expected) {
    if (!same_text(actual, expected)) {
        complain(__FILE__, __LINE__, "%s, %s, %s: %s is %.*s, expected %.*s", text_at(row, "row").data,
                 text_at(row, "item").data, text_at(row, "what").data, what, (int)actual.len, actual.data ? actual.data : "",
                 (int)expected.len, expected.data ? expected.data : "");
        return true;
    }
    return false;
}

static bool has_name(pushurl_str name, const char *expected) {
    return same_text(name, str(expected));
}

static pushurl_checker *checker_of(const cJSON *row) {
    pushurl_checker_config config = {
        .key = text_at(row, "key"),
        .backup_key = text_at(row, "backup_key"),
        .auth_delta = (uint64_t)int_at(row, "auth_delta"),
        .hash = has_name(text_at(row, "hash"), "sha256") ? PUSHURL_HASH_ALGORITHM_SHA256 : 0,
    };
    pushurl_checker *checker = NULL;
    return pushurl_checker_new(&config, &checker) == PUSHURL_RESULT_OK ? checker : NULL;
}

static pushurl_str role_name(uint8_t role) {
    switch (role) {
    case PUSHURL_KEY_ROLE_PRIMARY:
        return str("primary");
    case PUSHURL_KEY_ROLE_BACKUP:
        return str("backup");
    default:
        return none();
    }
}

/* Checks the URL of a case in an exact copy, so that tools detect a read beyond its end. */
static pushurl_result check(const cJSON *row, pushurl_report *report, pushurl_finding *findings, size_t *count) {
    pushurl_checker *checker = checker_of(row);
    pushurl_facts facts = {.now = int_at(row, "now")};
    pushurl_str url = text_at(row, "url");
    char *copy = exact_copy(url);
    pushurl_result result = pushurl_checker_check(checker, copy, url.len, &facts, report, findings, ROOM, count);
    free(copy);
    pushurl_checker_free(checker);
    return result;
}

/* Writes the URL inside the text of a case, in a buffer of exactly its length. */
static bool has_inner_as_expected(const cJSON *row) {
    pushurl_checker *checker = checker_of(row);
    pushurl_facts facts = {.now = int_at(row, "now")};
    pushurl_str url = text_at(row, "url"), expected = text_at(row, "inner");
    size_t len = 1;
    char *inner = malloc(expected.len + 1);
    bool good = inner != NULL &&
                pushurl_checker_inner(checker, url.data, url.len, &facts, inner, expected.len, &len) ==
                    PUSHURL_RESULT_BUFFER_TOO_SMALL &&
                len == expected.len &&
                pushurl_checker_inner(checker, url.data, url.len, &facts, inner, expected.len + 1, &len) ==
                    PUSHURL_RESULT_OK &&
                len == expected.len && inner[len] == '\0' &&
                (len == 0 || memcmp(inner, expected.data, len) == 0);
    free(inner);
    pushurl_checker_free(checker);
    return good;
}

static bool is_judged_as_expected(const cJSON *row) {
    pushurl_report report;
    pushurl_finding findings[ROOM];
    const cJSON *expected = cJSON_GetObjectItemCaseSensitive(row, "findings");
    size_t count, i;
    bool wrong;
    EXPECT_OK(check(row, &report, findings, &count));
    wrong = text_differs(row, "the verdict", pushurl_verdict_name(report.verdict), text_at(row, "verdict"));
    wrong |= differs(row, "the cause", report.cause, cause_of(text_at(row, "cause")));
    wrong |= text_differs(row, "the matched key", role_name(report.matched_key), text_at(row, "matched_key"));
    wrong |= differs(row, "has_inner", report.has_inner, text_at(row, "inner").len > 0);
    wrong |= differs(row, "the URL inside", has_inner_as_expected(row), true);
    wrong |= differs(row, "the number of findings", (int64_t)count, cJSON_GetArraySize(expected));
    wrong |= differs(row, "the report's number of findings", (int64_t)report.finding_count, (int64_t)count);
    for (i = 0; i < count && !wrong; i++) {
        const cJSON *finding = cJSON_GetArrayItem(expected, (int)i);
        uint32_t reason = findings[i].reason;
        wrong |= text_differs(row, "the reason", pushurl_reason_name(reason), text_of(cJSON_GetArrayItem(finding, 0)));
        wrong |= text_differs(row, "the severity", pushurl_severity_name(findings[i].severity),
                              text_of(cJSON_GetArrayItem(finding, 1)));
        wrong |= differs(row, "the start", (int64_t)findings[i].start, cJSON_GetArrayItem(finding, 2)->valueint);
        wrong |= differs(row, "the end", (int64_t)findings[i].end, cJSON_GetArrayItem(finding, 3)->valueint);
        wrong |= differs(row, "the finding's cause", findings[i].cause, pushurl_reason_cause(reason));
        wrong |= differs(row, "the evidence", findings[i].evidence, pushurl_reason_evidence(reason));
    }
    return !wrong;
}

/* Calls `act` for each case. */
static bool for_each(bool (*act)(const cJSON *), int *count) {
    cJSON *file = read_data("bad_input.json");
    const cJSON *row;
    bool good = file != NULL;
    *count = 0;
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(file, "cases")) {
        good &= act(row);
        *count += 1;
    }
    cJSON_Delete(file);
    return good;
}

bool test_every_bad_input_is_judged_as_expected(void) {
    int count;
    EXPECT(for_each(is_judged_as_expected, &count));
    EXPECT(count >= 627);
    return true;
}

static bool is_within(pushurl_span span, size_t len) {
    bool absent = span.start == SIZE_MAX && span.end == SIZE_MAX;
    return absent || (span.start <= span.end && span.end <= len);
}

static bool is_split_within_itself(const cJSON *row) {
    pushurl_str url = text_at(row, "url");
    char *copy = exact_copy(url);
    pushurl_parts parts;
    pushurl_param_place params[ROOM];
    size_t count, i;
    EXPECT_OK(pushurl_url_split(copy, url.len, &parts));
    EXPECT_OK(pushurl_url_params(copy, url.len, params, ROOM, &count));
    free(copy);
    EXPECT(is_within(parts.lead, url.len) && is_within(parts.scheme, url.len) && is_within(parts.userinfo, url.len) &&
           is_within(parts.host, url.len) && is_within(parts.port, url.len) && is_within(parts.path, url.len) &&
           is_within(parts.query, url.len) && is_within(parts.streamid, url.len) && is_within(parts.app, url.len) &&
           is_within(parts.stream, url.len) && is_within(parts.push_domain, url.len));
    EXPECT(parts.protocol <= PUSHURL_PROTOCOL_RTMP_OVER_QUIC && parts.port_number >= -1 && parts.port_number <= 65535);
    for (i = 0; i < count; i++) {
        EXPECT(is_within(params[i].name, url.len) && is_within(params[i].value, url.len));
    }
    return true;
}

bool test_parts_of_bad_input_are_within_it(void) {
    int count;
    EXPECT(for_each(is_split_within_itself, &count));
    return true;
}

static int signed_count, refused_count;

static bool is_signed_well_or_refused(const cJSON *row) {
    int64_t now = int_at(row, "now");
    pushurl_signer *signer = new_signer(KEY);
    pushurl_checker *checker = new_checker(KEY);
    pushurl_target target = {.url = text_at(row, "url")};
    pushurl_facts facts = {.now = now};
    uint32_t protocol;
    for (protocol = PUSHURL_PROTOCOL_RTMP; protocol <= PUSHURL_PROTOCOL_RTMP_OVER_QUIC; protocol++) {
        char url[8192];
        size_t len, refusals;
        pushurl_report report;
        pushurl_result result = pushurl_signer_sign(signer, &target, now + 60, now, protocol, url, sizeof url, &len);
        EXPECT(result == PUSHURL_RESULT_OK || result == PUSHURL_RESULT_REFUSED);
        EXPECT_EQ(pushurl_signer_refusals(signer, &target, now + 60, now, NULL, 0, &refusals),
                  result == PUSHURL_RESULT_OK ? PUSHURL_RESULT_OK : PUSHURL_RESULT_BUFFER_TOO_SMALL);
        EXPECT((refusals > 0) == (result == PUSHURL_RESULT_REFUSED));
        if (result == PUSHURL_RESULT_OK) {
            EXPECT_OK(pushurl_checker_check(checker, url, len, &facts, &report, NULL, 0, NULL));
            /* Only the form of the target's own protocol is sure to have room. */
            const char *streamid = strstr(url, "streamid=");
            bool is_too_long = streamid != NULL && strlen(streamid) > strlen("streamid=") + 512;
            EXPECT_EQ(report.verdict, is_too_long ? PUSHURL_VERDICT_REJECTED : PUSHURL_VERDICT_ACCEPTED);
            signed_count++;
        } else {
            refused_count++;
        }
    }
    pushurl_checker_free(checker);
    pushurl_signer_free(signer);
    return true;
}

bool test_bad_input_is_refused_or_signed_into_accepted_urls(void) {
    int count;
    signed_count = refused_count = 0;
    EXPECT(for_each(is_signed_well_or_refused, &count));
    EXPECT(signed_count > 500 && refused_count > 500);
    return true;
}

static int secret_count;

/* After the path, no run of hex digits that is as long as a digest is left. */
static bool is_masked(const cJSON *row) {
    pushurl_str url = text_at(row, "url");
    char masked[8192];
    size_t len, start, end;
    EXPECT_OK(pushurl_mask(url.data, url.len, masked, sizeof masked, &len));
    EXPECT_EQ(masked[len], '\0');
    for (start = 0; start < url.len && url.data[start] != '?' && url.data[start] != '#'; start++) {
    }
    for (; start < url.len; start = end + 1) {
        for (end = start; end < url.len && isxdigit((unsigned char)url.data[end]); end++) {
        }
        if (end - start >= 31) {
            pushurl_str secret = {url.data + start, end - start}, text = {masked, len};
            EXPECT(!contains(text, secret));
            secret_count++;
        }
    }
    return true;
}

bool test_masked_bad_input_shows_no_secret(void) {
    int count;
    secret_count = 0;
    EXPECT(for_each(is_masked, &count));
    EXPECT(secret_count > 300);
    return true;
}
