// Batches give the same results as single calls.
#include "test.hpp"

using namespace pushurl;

namespace {

constexpr std::string_view KEY = "e12c46f2612d5106e2034781ab261ca3";
constexpr time_point NOW = from_unix(1700000000);
constexpr std::size_t COUNT = 3000;

// Every seventh is refused, every eleventh is not UTF-8.
std::vector<std::string> stream_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < COUNT; ++i) {
        names.push_back((i % 11 == 5 ? "\xff" : i % 7 == 3 ? "cam " : "cam") + std::to_string(i));
    }
    return names;
}

std::vector<Row> rows_of(const std::vector<std::string>& names) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < names.size(); ++i) {
        rows.push_back({i % 2 == 0 ? "live" : "stage", names[i], NOW + seconds(60 + i)});
    }
    return rows;
}

}  // namespace

TEST(batches_are_signed_like_single_calls) {
    const std::vector<std::string> names = stream_names();
    const std::vector<Row> rows = rows_of(names);
    const Signer signer = Signer::create(KEY).value();
    SignedUrls urls;
    for (const std::uint32_t threads : {1U, 0U, 3U}) {
        for (const std::string_view domain : {"push.example.com", "a-longer-name.for.a-push-domain.of.a.customer.example.com"}) {
            CHECK(signer.sign_many(urls, {domain, "", ""}, rows, NOW, threads));
            CHECK_EQ(urls.size(), COUNT);
            for (std::size_t i = 0; i < COUNT; ++i) {
                const auto alone = signer.sign({domain, rows[i].app, rows[i].stream}, rows[i].expires, NOW);
                const auto in_batch = urls[i];
                CHECK_EQ(bool(in_batch), bool(alone));
                if (alone) {
                    CHECK_EQ(*in_batch, std::string_view(alone->url()));
                    CHECK_EQ(in_batch->data()[in_batch->size()], '\0');
                } else {
                    CHECK_EQ(in_batch.error(), Error(alone.error()));
                }
            }
        }
    }
}

TEST(batches_are_judged_like_single_calls) {
    const std::vector<std::string> names = stream_names();
    const Signer signer = Signer::create(KEY).value();
    SignedUrls urls;
    CHECK(signer.sign_many(urls, {"push.example.com", "", ""}, rows_of(names), NOW));
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < COUNT; ++i) texts.push_back(urls[i].value_or(std::string_view(names[i])));

    CheckerConfig config;
    config.key = "another key";
    config.backup_key = KEY;
    config.auth_delta = seconds(30);
    config.diagnosis = Diagnosis::always;
    const Checker checker = Checker::create(config).value();
    const Facts facts{NOW + seconds(60 + COUNT / 2)};
    for (const std::uint32_t threads : {1U, 0U, 3U}) {
        const auto many = checker.check_many(texts, facts, threads).value();
        CHECK_EQ(many.size(), COUNT);
        std::size_t accepted = 0, rejected = 0, not_judged = 0;
        for (std::size_t i = 0; i < COUNT; ++i) {
            const auto alone = checker.check(texts[i], facts);
            CHECK_EQ(bool(many[i]), bool(alone));
            if (!alone) {
                CHECK_EQ(many[i].error(), alone.error());
                ++not_judged;
                continue;
            }
            CHECK_EQ(many[i]->verdict(), alone->verdict());
            CHECK_EQ(many[i]->cause(), alone->cause());
            CHECK_EQ(many[i]->expires(), alone->expires());
            CHECK_EQ(many[i]->time_left(), alone->time_left());
            CHECK_EQ(many[i]->matched_key(), alone->matched_key());
            CHECK_EQ(many[i]->not_judged().causes(), alone->not_judged().causes());
            CHECK_EQ(many[i]->finding_count(), alone->findings().size());
            ++(alone->verdict() == Verdict::accepted ? accepted : rejected);
        }
        CHECK_EQ(not_judged, 273U);
        CHECK(accepted > 1000);
        CHECK(rejected > 1000);
    }
}

TEST(batches_search_for_mistakes_on_request) {
    // The StreamName was hashed before the key.
    const std::string_view url = "rtmp://push.example.com/live/test?txSecret=693b80f6cc51a584ac9cf39fd8d558ee&txTime=5C271099";
    CheckerConfig config;
    config.key = "e12c46f2612d5106e2034781ab261ca3";
    const Facts facts{time_point(seconds(1546000000))};
    for (const Diagnosis diagnosis : all_diagnoses) {
        config.diagnosis = diagnosis;
        const Checker checker = Checker::create(config).value();
        CHECK_EQ(checker.check(url, facts)->findings().size(), diagnosis == Diagnosis::never ? 1u : 2u);
        const auto many = checker.check_many({url, url}, facts).value();
        CHECK_EQ(many[1]->finding_count(), diagnosis == Diagnosis::always ? 2u : 1u);
    }
}

TEST(each_url_is_judged_by_its_own_facts) {
    const std::string_view url = "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";
    CheckerConfig config;
    config.key = "e12c46f2612d5106e2034781ab261ca3";
    const Checker checker = Checker::create(config).value();
    const auto at = [](std::int64_t unix) { return Facts{time_point(seconds(unix))}; };
    // More than one chunk.
    const std::size_t count = 20000;
    std::vector<std::string_view> urls(count, url);
    std::vector<Facts> facts;
    for (std::size_t i = 0; i < count; ++i) facts.push_back(at(i % 2 == 0 ? 1546064024 : 1546064025));
    facts[2].client = "no address";
    const auto many = checker.check_many(urls, facts).value();
    CHECK_EQ(many[0]->verdict(), Verdict::accepted);
    CHECK_EQ(many[1]->cause(), Cause::url_expired);
    CHECK_EQ(many[2].error(), Error(ErrorCode::address_invalid));
    CHECK_EQ(many[count - 2]->verdict(), Verdict::accepted);
    CHECK_EQ(many[count - 1]->cause(), Cause::url_expired);
    facts.pop_back();
    CHECK_EQ(checker.check_many(urls, facts).error(), Error(ErrorCode::unknown_number));
}

TEST(empty_batches) {
    const Signer signer = Signer::create(KEY).value();
    SignedUrls urls;
    CHECK(signer.sign_many(urls, {"push.example.com", "", ""}, {}, NOW));
    CHECK(urls.empty());
    CHECK(Checker::create()->check_many({}, Facts{NOW}).value().empty());
}

TEST(batches_report_invalid_arguments) {
    const Signer signer = Signer::create(KEY).value();
    SignedUrls urls;
    const std::vector<Row> rows = {{"live", "cam1", NOW + seconds(60)}};
    CHECK_EQ(signer.sign_many(urls, {"\xff.example.com", "", ""}, rows, NOW).error(), Error(ErrorCode::not_utf8));
    Facts facts{NOW};
    facts.client = "no address";
    CHECK_EQ(Checker::create()->check_many({"rtmp://push.example.com/live/cam1"}, facts).error(),
             Error(ErrorCode::address_invalid));
}
