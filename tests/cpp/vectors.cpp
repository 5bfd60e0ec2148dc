// The vectors of vectors.json, signed and checked.
#include "data.hpp"
#include "test.hpp"

#include <cctype>
#include <string>

using namespace pushurl;

namespace {

HashAlgorithm hash_of(const data::Vector& vector) {
    return vector.is_sha256 ? HashAlgorithm::sha256 : HashAlgorithm::md5;
}

std::string query(const data::Vector& vector, const char* between = "&") {
    return "txSecret=" + vector.txsecret + between + "txTime=" + vector.txtime;
}

std::string url(const data::Vector& vector) {
    return "rtmp://push.example.com/live/" + vector.stream + "?" + query(vector);
}

// The time in txTime, parsed without the library.
time_point expires(const data::Vector& vector) {
    return from_unix(std::stoll(vector.txtime, nullptr, 16));
}

bool is_upper_case(const data::Vector& vector) {
    for (const char c : vector.txtime) {
        if (std::islower(static_cast<unsigned char>(c)) != 0) return false;
    }
    return true;
}

Signer signer(const data::Vector& vector) {
    SignerConfig config;
    config.key = vector.key;
    config.hash = hash_of(vector);
    return Signer::create(config).value();
}

Checker checker(const data::Vector& vector) {
    CheckerConfig config;
    config.key = vector.key;
    config.hash = hash_of(vector);
    return Checker::create(config).value();
}

}  // namespace

TEST(no_vector_is_missing) {
    CHECK_EQ(data::vectors().good.size(), 4u);
    CHECK_EQ(data::vectors().must_not_match.size(), 1u);
}

TEST(all_vectors_are_signed_in_every_form) {
    int minted = 0;
    for (const data::Vector& vector : data::vectors().good) {
        // Signers write upper case only.
        if (!is_upper_case(vector)) continue;
        const Signer with_key = signer(vector);
        const Target target("push.example.com", "live", vector.stream);
        for (const time_point now : {expires(vector) - seconds(1), from_unix(0)}) {
            const auto result = with_key.sign(target, expires(vector), now);
            if (!CHECK(result)) continue;
            CHECK_EQ(result->url(), url(vector));
            CHECK_EQ(result->expires(), expires(vector));
            CHECK_EQ(result->url_as(Protocol::rtmp).value(), url(vector));
            CHECK_EQ(result->url_as(Protocol::rtmps).value(), "rtmps" + url(vector).substr(4));
            CHECK_EQ(result->url_as(Protocol::srt).value(),
                     "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/" + vector.stream + "," + query(vector, ","));
            const auto pair = result->encoder_pair();
            if (!CHECK(pair)) continue;
            CHECK_EQ(pair->server, "rtmp://push.example.com/live/");
            CHECK_EQ(pair->stream_key, vector.stream + "?" + query(vector));
            CHECK_EQ(result->encoder_pair(Protocol::rtmp_over_srt)->server, "rtmp://push.example.com:3570/live/");
            // With a lifetime instead of an expiration time, into a string.
            std::string again = "old content";
            CHECK(with_key.sign_into(again, target, expires(vector) - now, now));
            CHECK_EQ(again, url(vector));
            ++minted;
        }
    }
    CHECK_EQ(minted, 6);
}

TEST(all_vectors_are_accepted_until_they_expire) {
    for (const data::Vector& vector : data::vectors().good) {
        const Checker with_key = checker(vector);
        const auto before = with_key.check(url(vector), expires(vector) - seconds(1));
        if (!CHECK(before)) continue;
        CHECK_EQ(before->verdict(), Verdict::accepted);
        CHECK_EQ(before->cause(), std::nullopt);
        CHECK_EQ(before->findings().size(), 0u);
        CHECK_EQ(before->matched_key(), KeyRole::primary);
        CHECK_EQ(before->expires(), expires(vector));
        CHECK_EQ(before->expires_with_auth_delta(), expires(vector));
        CHECK_EQ(before->time_left(), seconds(1));

        const auto after = with_key.check(url(vector), expires(vector) + seconds(5));
        CHECK_EQ(after->verdict(), Verdict::rejected);
        CHECK_EQ(after->cause(), Cause::url_expired);
        CHECK_EQ(after->time_left(), seconds(-5));
        CHECK_EQ(after->findings()[0].reason(), Reason::expired);
        CHECK_EQ(after->findings()[0].text(url(vector)), vector.txtime);
    }
}

TEST(wrong_vectors_do_not_match) {
    for (const data::Vector& vector : data::vectors().must_not_match) {
        const auto report = checker(vector).check(url(vector), expires(vector) - seconds(1));
        CHECK_EQ(report->verdict(), Verdict::rejected);
        CHECK_EQ(report->cause(), Cause::auth_failed);
        CHECK_EQ(report->matched_key(), std::nullopt);
        CHECK_EQ(report->findings()[0].reason(), Reason::secret_signed_lowercase_time);
        CHECK_EQ(report->findings()[0].text(url(vector)), vector.txsecret);
    }
}

TEST(signing_inputs_are_reported_without_a_key) {
    const data::Vector& vector = data::vectors().good[0];
    const std::string text = url(vector);
    const auto signing = checker(vector).signing(text);
    if (!CHECK(signing)) return;
    CHECK_EQ(signing->stream.text(text), vector.stream);
    CHECK_EQ(signing->txtime.text(text), vector.txtime);
    CHECK_EQ(signing->txsecret.text(text), vector.txsecret);
    CHECK_EQ(signing->primary_key_len, vector.key.size());
    CHECK_EQ(signing->backup_key_len, std::nullopt);
    CHECK_EQ(signing->hash, HashAlgorithm::md5);
    CHECK(signing->is_judged);
    CHECK_EQ(Checker::create()->signing(text)->primary_key_len, std::nullopt);
}
