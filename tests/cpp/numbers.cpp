// Numbers, names and messages equal those of the data files: none is missing and none is extra.
#include "data.hpp"
#include "test.hpp"

#include <algorithm>
#include <map>

using namespace pushurl;

namespace {

// The names and numbers of an enum equal those of the data file.
template <class List>
void check_enum(const char* enum_name, const List& all) {
    std::map<std::string, std::uint32_t> actual;
    for (const auto value : all) actual[std::string(name(value))] = static_cast<std::uint32_t>(value);
    CHECK_EQ_OF(enum_name, actual.size(), all.size());
    const auto found = data::enums().numbers.find(enum_name);
    if (!CHECK_OF(enum_name, found != data::enums().numbers.end())) return;
    for (const auto& [value, number] : found->second) {
        CHECK_OF(std::string(enum_name) + " " + value, actual.count(value) == 1 && actual[value] == number);
    }
    CHECK_EQ_OF(enum_name, actual.size(), found->second.size());
}

std::string_view published(const data::Cause& row, Lang lang) {
    switch (lang) {
    case Lang::en: return row.en;
    case Lang::zh: return row.zh;
    case Lang::ja: return row.ja;
    case Lang::ko: return row.ko;
    }
    return {};
}

}  // namespace

TEST(enums_have_their_frozen_numbers_and_names) {
    check_enum("protocol", all_protocols);
    check_enum("hash_algorithm", all_hash_algorithms);
    check_enum("lang", all_langs);
    check_enum("severity", all_severities);
    check_enum("evidence", all_evidence);
    check_enum("actor", all_actors);
    check_enum("retry", all_retries);
    check_enum("field", all_fields);
    check_enum("key_role", all_key_roles);
    check_enum("account_status", all_account_statuses);
    check_enum("hook_answer", all_hook_answers);
    check_enum("diagnosis", all_diagnoses);
    check_enum("callback_verdict", all_callback_verdicts);
    check_enum("policy_warning", all_policy_warnings);
    check_enum("verdict", all_verdicts);
    // The enums above, and the policy faults, which are error codes.
    CHECK_EQ(data::enums().numbers.size(), 16u);
}

TEST(faults_of_a_policy_are_errors) {
    std::size_t faults = 0;
    for (const ErrorCode code : all_error_codes) {
        const auto number = static_cast<std::uint32_t>(code);
        if (number < 40 || number >= 60) continue;
        ++faults;
        const auto& frozen = data::enums().numbers.at("policy_fault");
        CHECK(std::any_of(frozen.begin(), frozen.end(), [&](const auto& row) { return row.second + 40 == number; }));
    }
    CHECK_EQ(faults, data::enums().numbers.at("policy_fault").size());
}

TEST(reasons_have_their_frozen_numbers_and_names) {
    const auto& rows = data::reasons();
    if (!CHECK_EQ(all_reasons.size(), rows.size())) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Reason reason = all_reasons[i];
        CHECK_EQ(static_cast<std::uint32_t>(reason), rows[i].number);
        CHECK_EQ(name(reason), rows[i].name);
        CHECK_EQ_OF(rows[i].name, cause(reason).code(), rows[i].cause);
        CHECK_EQ_OF(rows[i].name, name(severity(reason)), rows[i].severity);
        CHECK_EQ_OF(rows[i].name, name(evidence(reason)), rows[i].evidence);
        for (const Lang lang : all_langs) {
            CHECK_OF(rows[i].name, !detail(reason, lang).empty() && !remedy(reason, lang).empty());
        }
    }
    CHECK_EQ(name(static_cast<Reason>(1)), "");
    CHECK_EQ(detail(static_cast<Reason>(1), Lang::en), "");
}

TEST(causes_have_their_frozen_numbers_and_texts) {
    const std::vector<Cause> all = Cause::all();
    const auto& rows = data::causes();
    if (!CHECK_EQ(all.size(), rows.size())) return;
    CHECK_EQ(all.size(), 70u);
    CHECK(std::is_sorted(all.begin(), all.end()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cause cause = all[i];
        const auto& row = rows[i];
        const std::string code = std::to_string(row.errcode) + "/" + std::to_string(row.sub_errcode);
        CHECK_EQ(cause.code(), code);
        CHECK_EQ(cause.errcode(), row.errcode);
        CHECK_EQ(cause.sub_errcode(), row.sub_errcode);
        CHECK_EQ(cause.number(), row.errcode * 1000 + row.sub_errcode);
        CHECK_EQ(*Cause::of(row.errcode, row.sub_errcode), cause);
        CHECK_EQ(*Cause::from_number(cause.number()), cause);
        CHECK_EQ(*Cause::parse(code), cause);
        CHECK_EQ_OF(code, cause.older_errmsg(), row.en_older.value_or(""));
        for (const Lang lang : all_langs) {
            CHECK_EQ_OF(code, cause.errmsg(lang), published(row, lang));
            CHECK_OF(code, !cause.advice(lang).empty());
            CHECK_OF(code, !cause.user_message(lang).empty());
            const std::optional<std::string>& wrong = lang == Lang::en   ? row.published_en
                                                      : lang == Lang::zh ? row.published_zh
                                                      : lang == Lang::ja ? row.published_ja
                                                                         : row.published_ko;
            CHECK_EQ_OF(code, cause.erratum_published(lang), wrong.value_or(""));
            CHECK_EQ_OF(code, cause.erratum_note(lang).empty(), !wrong);
        }
    }
}

TEST(causes_have_their_actors_and_retry_advice) {
    std::map<std::string, std::vector<std::string>> who_acts, retry_advice;
    for (const Cause cause : Cause::all()) {
        who_acts[std::string(name(cause.actor()))].push_back(cause.code());
        retry_advice[std::string(name(cause.retry()))].push_back(cause.code());
        for (const Lang lang : all_langs) {
            CHECK_OF(cause.code(), !text(cause.actor(), lang).empty() && !text(cause.retry(), lang).empty());
        }
    }
    CHECK(who_acts == data::enums().who_acts);
    CHECK(retry_advice == data::enums().retry_advice);
}

TEST(causes_have_names) {
    CHECK_EQ(Cause::host_is_ip.code(), "18/300");
    CHECK_EQ(Cause::auth_failed.code(), "18/503");
    CHECK_EQ(Cause::hook_refused.code(), "19/0");
    CHECK_EQ(Cause::idle_stream_replaced.code(), "21/103");
    static_assert(Cause::url_expired.number() == PUSHURL_CAUSE_URL_EXPIRED);
    static_assert(Cause::url_expired != Cause::auth_failed);
}

TEST(causes_are_parsed_and_found) {
    for (const char* spelling : {"18/503", "18 503", "18-503", "18:503", "(18:503)", "The push was stopped (18/503)"}) {
        CHECK_EQ_OF(spelling, *Cause::parse(spelling), Cause::auth_failed);
    }
    CHECK_EQ(Cause::parse("(3)")->code(), "3/0");
    CHECK_EQ(Cause::parse("18").error().code(), ErrorCode::cause_sub_errcode_missing);
    CHECK_EQ(Cause::parse("18/999").error().code(), ErrorCode::cause_unknown);
    CHECK_EQ(Cause::parse("").error().code(), ErrorCode::cause_malformed);
    CHECK_EQ(Cause::parse(std::string_view("18\0/503", 7)).error().code(), ErrorCode::cause_malformed);
    CHECK_EQ(Cause::of(18, 0).error().code(), ErrorCode::cause_unknown);
    CHECK_EQ(Cause::of(17, 1503).error().code(), ErrorCode::cause_unknown);
    // These numbers would overflow to 18503.
    CHECK_EQ(Cause::of(4294967, 314799).error().code(), ErrorCode::cause_unknown);
    CHECK_EQ(Cause::from_number(PUSHURL_CAUSE_NONE).error().code(), ErrorCode::cause_unknown);

    CHECK_EQ(*Cause::search("블록리스트"), std::vector<Cause>{Cause::client_blocked});
    CHECK_EQ(Cause::search("")->size(), 0u);
    CHECK_EQ(Cause::search("EXPIRED")->at(0), Cause::url_expired);
}

TEST(sets_of_causes_contain_what_they_list) {
    const auto report = Checker::create()->check("rtmp://push.example.com/live/cam1", from_unix(1700000000));
    const CauseSet not_judged = report->not_judged();
    const std::vector<Cause> listed = not_judged.causes();
    CHECK(!listed.empty());
    for (const Cause cause : Cause::all()) {
        CHECK_EQ_OF(cause.code(), not_judged.contains(cause), std::count(listed.begin(), listed.end(), cause) == 1);
    }
    CHECK(not_judged.contains(Cause::auth_failed));
    CHECK(!not_judged.contains(Cause::txtime_missing));
}

TEST(language_tags_are_parsed) {
    CHECK_EQ(*lang_of("ko"), Lang::ko);
    CHECK_EQ(*lang_of("zh-Hans-CN"), Lang::zh);
    CHECK_EQ(*lang_of("ja_JP.UTF-8"), Lang::ja);
    CHECK_EQ(lang_of("fr").error().code(), ErrorCode::unknown_number);
    CHECK_EQ(lang_of("fr").value_or(Lang::en), Lang::en);
    CHECK_EQ(lang_of("\xFF").error().code(), ErrorCode::not_utf8);
}

TEST(unknown_numbers_have_no_name_and_no_text) {
    CHECK_EQ(name(static_cast<Protocol>(99)), "");
    CHECK_EQ(name(static_cast<Lang>(99)), "");
    CHECK_EQ(name(static_cast<Actor>(0)), "");
    CHECK_EQ(text(static_cast<Actor>(99), Lang::en), "");
    CHECK_EQ(text(Actor::client, static_cast<Lang>(99)), "");
    CHECK_EQ(text(Evidence::inferred, static_cast<Lang>(99)), "");
    CHECK_EQ(Cause::auth_failed.errmsg(static_cast<Lang>(99)), "");
    CHECK_EQ(text(static_cast<ErrorCode>(999)), "");
}

TEST(every_error_has_a_text) {
    for (const ErrorCode code : all_error_codes) CHECK_OF(std::to_string(static_cast<std::uint32_t>(code)), !text(code).empty());
    CHECK_EQ(Error(ErrorCode::key_empty).text(), "the key is empty");
    CHECK_EQ(version(), PUSHURL_VERSION);
}
