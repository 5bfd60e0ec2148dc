// The rows of bad_input.json: the exact findings of a check, and the results of all other calls.
#include "data.hpp"
#include "test.hpp"

using namespace pushurl;

namespace {

constexpr std::string_view KEY = "e12c46f2612d5106e2034781ab261ca3";

CheckerConfig config_of(const data::BadInput& row) {
    CheckerConfig config;
    config.auth_delta = seconds(row.auth_delta);
    if (row.hash == "sha256") config.hash = HashAlgorithm::sha256;
    return config;
}

Checker keyless(const data::BadInput& row) {
    return Checker::create(config_of(row)).value();
}

Checker keyed(const data::BadInput& row) {
    CheckerConfig config = config_of(row);
    if (row.key) config.key = *row.key;
    if (row.backup_key) config.backup_key = *row.backup_key;
    return Checker::create(config).value();
}

std::string described(std::string_view reason, std::string_view severity, std::size_t start, std::size_t end) {
    return std::string(reason) + " " + std::string(severity) + " " + std::to_string(start) + ".." + std::to_string(end);
}

std::vector<std::string> described(const Report& report) {
    std::vector<std::string> all;
    for (const Finding finding : report.findings()) {
        all.push_back(described(name(finding.reason()), name(finding.severity()), finding.span().start, finding.span().end));
    }
    return all;
}

bool needs_a_key(Reason reason) {
    return reason == Reason::secret_mismatch || reason == Reason::key_not_clean ||
           name(reason).substr(0, 14) == "secret_signed_" || name(reason).substr(0, 7) == "digest_";
}

template <class T>
std::optional<std::string> maybe(std::optional<T> value, std::string (*show)(T)) {
    if (!value) return std::nullopt;
    return show(*value);
}

}  // namespace

TEST(no_row_is_missing) {
    CHECK_EQ(data::bad_input().size(), 627u);
}

TEST(every_row_is_judged_as_expected) {
    for (const data::BadInput& row : data::bad_input()) {
        const auto report = keyed(row).check(row.url, from_unix(row.now));
        if (!CHECK_OF(row.name, report)) continue;
        CHECK_EQ_OF(row.name, name(report->verdict()), row.verdict);
        CHECK_EQ_OF(row.name, maybe<Cause>(report->cause(), [](Cause cause) { return cause.code(); }), row.cause);
        CHECK_EQ_OF(row.name, maybe<KeyRole>(report->matched_key(), [](KeyRole role) { return std::string(name(role)); }),
                    row.matched_key);
        std::vector<std::string> expected;
        for (const data::BadInput::Found& found : row.findings) {
            expected.push_back(described(found.reason, found.severity, found.start, found.end));
        }
        CHECK_EQ_OF(row.name, described(*report), expected);
        const auto inner = report->inner();
        CHECK_EQ_OF(row.name, inner ? std::optional<std::string>(*inner) : std::nullopt, row.inner);
    }
}

TEST(findings_have_the_values_of_their_reasons) {
    std::size_t found = 0;
    for (const data::BadInput& row : data::bad_input()) {
        const auto report = keyed(row).check(row.url, from_unix(row.now));
        for (const Finding finding : report->findings()) {
            ++found;
            const Reason reason = finding.reason();
            CHECK_EQ_OF(row.name, finding.cause(), cause(reason));
            CHECK_EQ_OF(row.name, finding.severity(), severity(reason));
            CHECK_EQ_OF(row.name, finding.is_failure(), severity(reason) == Severity::failure);
            CHECK_EQ_OF(row.name, finding.evidence(), evidence(reason));
            const Span span = finding.span();
            CHECK_EQ_OF(row.name, finding.text(row.url), std::string_view(row.url).substr(span.start, span.end - span.start));
            for (const Lang lang : all_langs) {
                CHECK_OF(row.name, !finding.detail(lang).empty() && finding.detail(lang) == detail(reason, lang));
                CHECK_OF(row.name, !finding.remedy(lang).empty() && finding.remedy(lang) == remedy(reason, lang));
            }
        }
    }
    CHECK(found > 300);
}

TEST(without_a_key_everything_but_a_wrong_secret_is_found) {
    for (const data::BadInput& row : data::bad_input()) {
        const auto with = keyed(row).check(row.url, from_unix(row.now));
        const auto without = keyless(row).check(row.url, from_unix(row.now));
        // Signed with the wrapper, the URL inside is good without a key only.
        if (without->inner() && !with->inner()) continue;
        std::vector<std::string> expected;
        bool fails = false;
        for (const Finding finding : with->findings()) {
            if (needs_a_key(finding.reason())) continue;
            expected.push_back(described(name(finding.reason()), name(finding.severity()), finding.span().start, finding.span().end));
            fails = fails || finding.is_failure();
        }
        CHECK_EQ_OF(row.name, described(*without), expected);
        CHECK_EQ_OF(row.name, without->verdict(), fails ? Verdict::rejected : Verdict::undetermined);
        CHECK_EQ_OF(row.name, without->matched_key(), std::nullopt);
        if (!fails) CHECK_OF(row.name, without->not_judged().contains(Cause::auth_failed));
    }
}

TEST(nothing_is_signed_that_a_check_rejects) {
    CheckerConfig with_key;
    with_key.key = KEY;
    const Checker checker = Checker::create(with_key).value();
    const Signer signer = Signer::create(KEY).value();
    int minted = 0;
    int refused = 0;
    for (const data::BadInput& row : data::bad_input()) {
        const time_point now = from_unix(row.now);
        const auto result = signer.sign(Target::from_url(row.url), std::chrono::minutes(1), now);
        if (!result) {
            ++refused;
            CHECK_EQ_OF(row.name, result.error().code(), ErrorCode::refused);
            CHECK_OF(row.name, !result.error().refusals().empty());
            continue;
        }
        ++minted;
        for (const Protocol protocol : all_protocols) {
            const auto url = result->url_as(protocol);
            if (!CHECK_OF(row.name, url)) continue;
            // Only the form of the target's own protocol is sure to have room.
            const auto streamid = PushUrl::split(*url)->streamid();
            const bool is_too_long = streamid && streamid->size() > 512;
            CHECK_EQ_OF(*url, checker.check(*url, now)->verdict(), is_too_long ? Verdict::rejected : Verdict::accepted);
        }
    }
    CHECK(minted > 50 && refused > 50);
}

TEST(parts_are_within_the_text) {
    for (const data::BadInput& row : data::bad_input()) {
        const auto url = PushUrl::split(row.url);
        if (!CHECK_OF(row.name, url)) continue;
        const char* first = row.url.data();
        const char* end = first + row.url.size();
        const auto is_within = [&](std::string_view part) { return part.data() >= first && part.data() + part.size() <= end; };
        const std::optional<std::string_view> parts[] = {url->lead(),   url->scheme(), url->userinfo(),  url->host(),
                                                         url->port(),   url->path(),   url->query(),     url->streamid(),
                                                         url->app(),    url->stream(), url->push_domain()};
        for (const auto& part : parts) CHECK_OF(row.name, !part || is_within(*part));
        const auto params = url->params();
        if (!CHECK_OF(row.name, params)) continue;
        for (const Param& param : *params) {
            CHECK_OF(row.name, is_within(param.name) && param.name.find('=') == std::string_view::npos);
            CHECK_OF(row.name, !param.value || (is_within(*param.value) && *(param.value->data() - 1) == '='));
        }
    }
}

TEST(masked_texts_show_no_secret) {
    int secrets = 0;
    for (const data::BadInput& row : data::bad_input()) {
        const auto masked = mask(row.url);
        if (!CHECK_OF(row.name, masked)) continue;
        const std::size_t names = row.url.find_first_of("?#");
        if (names == std::string::npos) continue;
        // All runs of hex digits that may be a digest, or most of one.
        const char* digits = "0123456789abcdefABCDEF";
        for (std::size_t start = row.url.find_first_of(digits, names); start != std::string::npos;) {
            std::size_t end = row.url.find_first_not_of(digits, start);
            if (end == std::string::npos) end = row.url.size();
            if (end - start >= 31) {
                ++secrets;
                CHECK_OF(row.name, masked->find(row.url.substr(start, end - start)) == std::string::npos);
            }
            start = row.url.find_first_of(digits, end);
        }
    }
    CHECK(secrets > 300);
}
