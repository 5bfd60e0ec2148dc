// Errors, limits and unusual inputs, with their exact codes.
#include "test.hpp"

#include <limits>

using namespace pushurl;

namespace {

constexpr time_point NOW = from_unix(1700000000);
constexpr std::string_view KEY = "e12c46f2612d5106e2034781ab261ca3";

Checker keyed() {
    CheckerConfig config;
    config.key = KEY;
    return Checker::create(config).value();
}

}  // namespace

TEST(invalid_keys_are_refused) {
    CHECK_EQ(Signer::create("").error().code(), ErrorCode::key_empty);
    CHECK_EQ(Signer::create(std::string_view()).error().code(), ErrorCode::key_empty);
    CHECK_EQ(Signer::create(SignerConfig{}).error().code(), ErrorCode::key_empty);
    CHECK_EQ(Signer::create("key\n").error().code(), ErrorCode::key_control_character);
    CHECK_EQ(Signer::create(std::string_view("k\0y", 3)).error().code(), ErrorCode::key_control_character);
    // Keys can be any bytes.
    CHECK(Signer::create("\xFF\xFE"));
    CheckerConfig config;
    config.backup_key = "";
    CHECK_EQ(Checker::create(config).error().code(), ErrorCode::key_empty);
    config.backup_key = std::nullopt;
    config.playback_key = "\t";
    CHECK_EQ(Checker::create(config).error().code(), ErrorCode::key_control_character);
}

TEST(numbers_outside_of_enums_are_refused) {
    SignerConfig signer;
    signer.key = "k";
    signer.hash = static_cast<HashAlgorithm>(3);
    CHECK_EQ(Signer::create(signer).error().code(), ErrorCode::unknown_number);
    CheckerConfig checker;
    checker.hash = static_cast<HashAlgorithm>(255);
    CHECK_EQ(Checker::create(checker).error().code(), ErrorCode::unknown_number);
    Facts facts{NOW};
    facts.hook = static_cast<HookAnswer>(3);
    CHECK_EQ(keyed().check("rtmp://push.example.com/live/cam1", facts).error().code(), ErrorCode::unknown_number);
    const Signer with_key = Signer::create("k").value();
    Target target("push.example.com", "live", "cam1");
    const auto url = with_key.sign(target, seconds(60), NOW);
    CHECK_EQ(url->url_as(static_cast<Protocol>(7)).error().code(), ErrorCode::unknown_number);
    CHECK_EQ(url->encoder_pair(static_cast<Protocol>(7)).error().code(), ErrorCode::unknown_number);
    target.protocol(static_cast<Protocol>(7));
    CHECK_EQ(with_key.sign(target, seconds(60), NOW).error().code(), ErrorCode::unknown_number);
}

TEST(texts_that_are_not_utf8_are_not_judged) {
    // An invalid byte, a lone surrogate, a truncated character, an overlong slash.
    for (const char* bytes : {"rtmp://push.example.com/live/\xFF", "\xED\xA0\x80", "rtmp://push.example.com/\xE7\x9B", "\xC0\xAF"}) {
        CHECK_EQ(keyed().check(bytes, NOW).error().code(), ErrorCode::not_utf8);
        CHECK_EQ(keyed().signing(bytes).error().code(), ErrorCode::not_utf8);
        CHECK_EQ(PushUrl::split(bytes).error().code(), ErrorCode::not_utf8);
        CHECK_EQ(mask(bytes).error().code(), ErrorCode::not_utf8);
        CHECK_EQ(Cause::search(bytes).error().code(), ErrorCode::not_utf8);
        const Signer signer = Signer::create("k").value();
        CHECK_EQ(signer.sign({bytes, "live", "cam1"}, seconds(60), NOW).error().code(), ErrorCode::not_utf8);
        CHECK_EQ(signer.sign(Target::from_url(bytes), seconds(60), NOW).error().code(), ErrorCode::not_utf8);
        Target target("push.example.com", "live", "cam1");
        CHECK_EQ(signer.sign(target.param("a", bytes), seconds(60), NOW).error().code(), ErrorCode::not_utf8);
    }
}

TEST(a_nul_is_an_ordinary_character) {
    const std::string_view url("rtmp://push.example.com/live/cam\0one", 36);
    const auto report = keyed().check(url, NOW);
    CHECK_EQ(report->cause(), Cause::stream_name_invalid);
    CHECK_EQ(report->findings()[0].span(), (Span{32, 33}));
    CHECK_EQ(report->findings()[0].text(url), std::string_view("\0", 1));
    CHECK_EQ(mask(std::string_view("a\0b", 3)).value(), std::string("a\0b", 3));
}

TEST(empty_texts_are_judged) {
    for (const std::string_view nothing : {std::string_view(), std::string_view("")}) {
        const auto report = keyed().check(nothing, NOW);
        CHECK_EQ(report->verdict(), Verdict::rejected);
        CHECK_EQ(report->findings()[0].reason(), Reason::protocol_missing);
        CHECK_EQ(report->findings()[0].text(nothing), "");
        CHECK_EQ(mask(nothing).value(), "");
        CHECK_EQ(PushUrl::split(nothing)->host(), "");
        CHECK_EQ(PushUrl::split(nothing)->params()->size(), 0u);
        const Signer signer = Signer::create("k").value();
        const auto refused = signer.sign({nothing, nothing, nothing}, seconds(60), NOW);
        CHECK_EQ(refused.error().code(), ErrorCode::refused);
        CHECK_EQ(signer.sign(Target::from_url(nothing), seconds(60), NOW).error().code(), ErrorCode::refused);
    }
}

TEST(times_reach_as_far_as_txtime) {
    const Signer signer = Signer::create(KEY).value();
    // Signed URLs expire in the year 2106 at the latest.
    const time_point last = from_unix(0xFFFFFFFF);
    const auto url = signer.sign({"push.example.com", "live", "cam1"}, last, NOW);
    if (!CHECK(url)) return;
    CHECK_EQ(url->url().substr(url->url().find("txTime=")), "txTime=FFFFFFFF");
    CHECK_EQ(url->expires(), last);
    const auto report = keyed().check(url->url(), NOW);
    CHECK_EQ(report->verdict(), Verdict::accepted);
    CHECK_EQ(report->expires(), last);
    CHECK_EQ(report->time_left(), last - NOW);
    // URLs are parsed up to the year 9999.
    const auto read = keyed().check("rtmp://push.example.com/live/cam1?txTime=3AFFF4417F", NOW);
    CHECK_EQ(read->expires(), from_unix(253402300799));
    CHECK_EQ(keyed().check("rtmp://push.example.com/live/cam1?txTime=3AFFF44180", NOW)->expires(), std::nullopt);

    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, last + seconds(1), NOW).error().code(), ErrorCode::refused);
    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, time_point::max(), NOW).error().code(), ErrorCode::time_out_of_range);
    CHECK_EQ(keyed().check(url->url(), time_point::max()).error().code(), ErrorCode::time_out_of_range);
    CHECK_EQ(keyed().check(url->url(), time_point::min()).error().code(), ErrorCode::time_out_of_range);
    // A sum does not overflow.
    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, seconds::max(), NOW).error().code(), ErrorCode::time_out_of_range);
    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, seconds::min(), from_unix(-NOW.time_since_epoch().count())).error().code(),
             ErrorCode::time_out_of_range);
    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, seconds(-1), NOW).error().code(), ErrorCode::refused);
    CHECK_EQ(signer.sign({"push.example.com", "live", "cam1"}, seconds(0), NOW).error().code(), ErrorCode::refused);
    const auto shift = now() - std::chrono::floor<seconds>(std::chrono::system_clock::now());
    CHECK(shift <= seconds(0) && shift >= seconds(-1));
}

TEST(invalid_addresses_are_errors) {
    Facts facts{NOW};
    for (const char* address : {"", "localhost", "203.0.113", "203.0.113.9:1935", "::g"}) {
        facts.client = address;
        CHECK_EQ_OF(address, keyed().check("rtmp://push.example.com/live/cam1", facts).error().code(), ErrorCode::address_invalid);
    }
    for (const char* address : {"203.0.113.9", "2001:db8::1"}) {
        facts.client = address;
        CHECK_OF(address, keyed().check("rtmp://push.example.com/live/cam1", facts));
    }
}

TEST(refusals_say_what_is_refused_and_where) {
    const Signer signer = Signer::create(KEY).value();
    Target target("push.example.com", "live", "cam 1");
    target.param("ok", "1").param("txTime", "1");
    const auto result = signer.sign(target, seconds(60), NOW);
    CHECK(!result);
    const SignError& error = result.error();
    CHECK_EQ(error.code(), ErrorCode::refused);
    const auto refusals = error.refusals();
    if (!CHECK_EQ(refusals.size(), 2u)) return;
    CHECK_EQ(refusals[0].field(), Field::stream);
    CHECK_EQ(refusals[0].index(), 0u);
    CHECK_EQ(refusals[0].finding().reason(), Reason::stream_illegal_character);
    CHECK_EQ(refusals[0].finding().text("cam 1"), " ");
    CHECK_EQ(refusals[1].field(), Field::param);
    CHECK_EQ(refusals[1].index(), 1u);
    CHECK_EQ(refusals[1].finding().reason(), Reason::parameter_reserved);

    // More than fit into the buffer on the stack.
    Target many("push.example.com", "live", "cam1");
    for (int i = 0; i < 100; ++i) many.param("txSecret", "0");
    const auto refused = signer.sign(many, seconds(60), NOW);
    CHECK(refused.error().refusals().size() >= 100);
    CHECK_EQ(refused.error().refusals()[99].index(), 99u);
    // Other errors have no refusals.
    const auto unread = signer.sign({"\xFF", "live", "cam1"}, seconds(60), NOW);
    CHECK_EQ(unread.error().refusals().size(), 0u);
}

TEST(unusual_names_are_signed_if_allowed) {
    const Target target("push.example.com", "live", "cam~1");
    CHECK_EQ(Signer::create(KEY)->sign(target, seconds(60), NOW).error().code(), ErrorCode::refused);
    SignerConfig config;
    config.key = KEY;
    config.unusual_names = true;
    const Signer signer = Signer::create(config).value();
    CHECK(signer.sign(target, seconds(60), NOW));
}

TEST(all_parts_of_a_target_are_written) {
    const Signer signer = Signer::create(KEY).value();
    Target target("push.example.com", "live", "cam1");
    target.host("203.0.113.7").port(1936).protocol(Protocol::rtmps).param("record", "flv").param("tag", "");
    const std::string url = signer.sign(target, from_unix(0x6553F200), NOW)->url();
    const auto parts = PushUrl::split(url);
    CHECK_EQ(parts->protocol(), Protocol::rtmps);
    CHECK_EQ(parts->scheme(), "rtmps");
    CHECK_EQ(parts->host(), "203.0.113.7");
    CHECK_EQ(parts->port(), "1936");
    CHECK_EQ(parts->port_number(), std::uint16_t{1936});
    CHECK_EQ(parts->app(), "live");
    CHECK_EQ(parts->stream(), "cam1");
    CHECK_EQ(parts->path(), "/live/cam1");
    CHECK_EQ(parts->push_domain(), "push.example.com");
    CHECK_EQ(parts->userinfo(), std::nullopt);
    CHECK_EQ(parts->streamid(), std::nullopt);
    CHECK_EQ(parts->lead(), "");
    CHECK_EQ(parts->text(), url);
    CHECK(parts->query().has_value());
    std::vector<std::string> params;
    for (const Param& param : *parts->params()) {
        params.push_back(std::string(param.name) + "=" + std::string(param.value.value_or("none")));
    }
    if (!CHECK_EQ(params.size(), 5u)) return;
    CHECK_EQ(params[0], "txHost=push.example.com");
    CHECK_EQ(params[1].substr(0, 9), "txSecret=");
    CHECK_EQ(params[2], "txTime=6553F200");
    CHECK_EQ(params[3], "record=flv");
    CHECK_EQ(params[4], "tag=");
    CHECK_EQ(keyed().check(url, NOW)->verdict(), Verdict::accepted);
    // An old signature is replaced.
    CHECK_EQ(signer.sign(Target::from_url(url), from_unix(0x6553F200), NOW)->url(), url);
}

TEST(urls_of_all_lengths_are_complete) {
    const Signer signer = Signer::create(KEY).value();
    const std::size_t shortest = signer.sign(Target("push.example.com", "live", "cam1").param("p", ""), seconds(60), NOW)->url().size();
    // Lengths around the size of the buffer on the stack.
    for (std::size_t length = 505; length <= 520; ++length) {
        const std::string value(length - shortest, 'v');
        Target target("push.example.com", "live", "cam1");
        const auto result = signer.sign(target.param("p", value), seconds(60), NOW);
        if (!CHECK(result)) continue;
        CHECK_EQ(result->url().size(), length);
        CHECK_EQ(keyed().check(result->url(), NOW)->verdict(), Verdict::accepted);
        const auto pair = result->encoder_pair();
        CHECK_EQ(pair->server + pair->stream_key, result->url());
        const auto masked = mask(result->url());
        CHECK_EQ(masked->size(), length - 32 + 3);
    }
}

TEST(huge_texts_are_judged) {
    constexpr std::size_t HUGE = 8 << 20;
    const std::string name(HUGE, 'a');
    const std::string url = "rtmp://push.example.com/live/" + name;
    const auto report = keyed().check(url, NOW);
    CHECK_EQ(report->cause(), Cause::stream_name_invalid);
    CHECK_EQ(report->findings()[0].reason(), Reason::stream_too_long);
    CHECK_EQ(report->findings()[0].text(url).size(), HUGE);
    CHECK_EQ(mask(url).value(), url);
    const auto refused = Signer::create(KEY)->sign({"push.example.com", "live", name}, seconds(60), NOW);
    CHECK_EQ(refused.error().refusals()[0].finding().reason(), Reason::stream_too_long);
    // Very many parameters, and more findings than fit into the buffer in the report.
    std::string query = "rtmp://push.example.com/live/cam1?";
    for (int i = 0; i < 20000; ++i) query += "a" + std::to_string(i) + "=\"&";
    const auto many = keyed().check(query, NOW);
    CHECK(many->findings().size() > 8);
    CHECK_EQ(PushUrl::split(query)->params()->size(), 20001u);
    CHECK_EQ(PushUrl::split(query)->params()->at(19999).name, "a19999");
    // An impossible length is refused before the text is read.
    const std::string_view too_long("x", std::numeric_limits<std::size_t>::max() / 2 + 1);
    CHECK_EQ(keyed().check(too_long, NOW).error().code(), ErrorCode::too_long);
}

TEST(more_than_eight_findings_are_complete) {
    const std::string url =
        "rtmp://192.0.2.1:99999/li ve/ca m\"1?txTime=1&txTime=2&txSecret=zz&txSecret=yy&a=b c&d=\"&e=\xC3\xA9&f=x y&g=\x01";
    const auto report = keyed().check(url, NOW);
    const Report copy = *report;
    CHECK(copy.findings().size() > 8);
    CHECK_EQ(copy.findings().size(), report->findings().size());
    for (std::size_t i = 0; i < copy.findings().size(); ++i) CHECK_EQ(copy.findings()[i].span(), report->findings()[i].span());
}

TEST(a_span_beyond_a_text_is_clamped) {
    CHECK_EQ((Span{2, 9}.text("abcd")), "cd");
    CHECK_EQ((Span{5, 9}.text("abcd")), "");
    CHECK_EQ((Span{3, 1}.text("abcd")), "");
}
