// Policies and facts: each changed fact rejects a push that is accepted without the change.
#include "test.hpp"

#include <functional>

using namespace pushurl;

namespace {

constexpr std::string_view DOMAIN_NAME = "push.example.com";
constexpr std::string_view KEY = "e12c46f2612d5106e2034781ab261ca3";
constexpr time_point NOW = from_unix(1700000000);

// A policy with every kind of entry, under which `url` is accepted; each row changes one thing.
struct Scenario {
    AccountStatus status = AccountStatus::active;
    PolicyDomain domain = listed();
    std::string_view disabled_app = "closed";
    PolicyBan ban{"forbidden"};
    std::string_view channel = "cam1";
    bool channel_is_open = true;
    std::vector<std::string> allowed{"203.0.113.0/24"};
    std::vector<std::string> blocked;
    Facts facts = all_known();
    std::string url = minted("cam1", "&priority=5");

    static PolicyDomain listed() {
        PolicyDomain domain;
        domain.name = DOMAIN_NAME;
        domain.key = KEY;
        return domain;
    }

    static Facts all_known() {
        Facts facts{NOW};
        facts.client = "203.0.113.9";
        facts.live_total = 99;
        facts.live_same = 1;
        facts.live_priority = 5;
        facts.hook = HookAnswer::accepted;
        return facts;
    }

    static std::string minted(std::string_view stream, std::string_view more = {}) {
        const Signer signer = Signer::create(KEY).value();
        return signer.sign({DOMAIN_NAME, "live", stream}, std::chrono::hours(1), NOW)->url() + std::string(more);
    }

    [[nodiscard]] Policy policy() const {
        PolicyBuilder builder;
        CHECK(builder.set_account(status));
        CHECK(builder.add_domain(domain));
        CHECK(builder.add_disabled_app(disabled_app));
        CHECK(builder.add_ban(ban));
        CHECK(builder.set_channel_mode());
        CHECK(builder.add_channel(channel, channel_is_open));
        if (blocked.empty()) {
            CHECK(builder.allow_clients(allowed));
        } else {
            CHECK(builder.block_clients(blocked));
        }
        CHECK(builder.set_max_pushes(100));
        CHECK(builder.set_max_pushes_of_stream(2));
        CHECK(builder.set_priority_param("priority"));
        return builder.build().value();
    }

    [[nodiscard]] Report report() const {
        const Policy built = policy();
        CheckerConfig config;
        config.policy = &built;
        return Checker::create(config)->check(url, facts).value();
    }
};

struct PolicyRow {
    const char* cause;
    Reason reason;
    std::function<void(Scenario&)> change;
};

}  // namespace

TEST(an_allowed_push_is_accepted) {
    const Report report = Scenario().report();
    CHECK_EQ(report.verdict(), Verdict::accepted);
    CHECK_EQ(report.findings().size(), 0u);
    CHECK_EQ(report.matched_key(), KeyRole::primary);
    // Only the service's internal errors cannot be judged.
    std::vector<std::string> codes;
    for (const Cause cause : report.not_judged().causes()) codes.push_back(cause.code());
    CHECK_EQ(codes, (std::vector<std::string>{"18/100", "18/101", "18/102", "18/103", "18/104"}));
}

TEST(each_changed_fact_rejects) {
    const PolicyRow rows[] = {
        {"18/200", Reason::account_not_found, [](Scenario& of) { of.status = AccountStatus::not_found; }},
        {"18/201", Reason::service_shut_down, [](Scenario& of) { of.status = AccountStatus::shut_down; }},
        {"18/202", Reason::service_overdue, [](Scenario& of) { of.status = AccountStatus::overdue; }},
        {"18/203", Reason::service_forcibly_suspended, [](Scenario& of) { of.status = AccountStatus::suspended; }},
        {"18/301", Reason::domain_not_of_account, [](Scenario& of) { of.domain.name = "other.example.com"; }},
        {"18/302", Reason::host_is_playback, [](Scenario& of) { of.domain.playback = true; }},
        {"18/303", Reason::domain_disabled, [](Scenario& of) { of.domain.disabled = true; }},
        {"18/304", Reason::app_disabled, [](Scenario& of) { of.disabled_app = "live"; }},
        {"18/305", Reason::stream_forbidden, [](Scenario& of) { of.ban.stream = "cam1"; }},
        {"18/305", Reason::stream_forbidden,
         [](Scenario& of) {
             of.ban = {"cam1", DOMAIN_NAME, "live", NOW, NOW + seconds(1)};
         }},
        {"18/306", Reason::channel_missing, [](Scenario& of) { of.channel = "cam2"; }},
        {"18/307", Reason::channel_closed, [](Scenario& of) { of.channel_is_open = false; }},
        {"18/400", Reason::client_blocked, [](Scenario& of) { of.blocked = {"2001:db8::/32", "203.0.113.9"}; }},
        {"18/401", Reason::client_not_allowed, [](Scenario& of) { of.facts.client = "203.0.114.9"; }},
        {"18/501", Reason::expired, [](Scenario& of) { of.facts.now += std::chrono::hours(2); }},
        {"18/503", Reason::secret_mismatch, [](Scenario& of) { of.domain.key = "another"; }},
        {"18/503", Reason::secret_signed_playback_key,
         [](Scenario& of) {
             of.domain.key = "another";
             of.domain.playback_key = KEY;
         }},
        {"18/503", Reason::secret_other_hash, [](Scenario& of) { of.domain.hash = HashAlgorithm::sha256; }},
        {"18/600", Reason::too_many_pushes, [](Scenario& of) { of.facts.live_total = 100; }},
        {"18/601", Reason::too_many_of_stream, [](Scenario& of) { of.facts.live_same = 2; }},
        {"18/602", Reason::priority_too_low, [](Scenario& of) { of.facts.live_priority = 6; }},
        {"19/0", Reason::hook_refused, [](Scenario& of) { of.facts.hook = HookAnswer::refused; }},
    };
    for (const PolicyRow& row : rows) {
        Scenario scenario;
        row.change(scenario);
        const Report report = scenario.report();
        CHECK_EQ_OF(row.cause, report.verdict(), Verdict::rejected);
        CHECK_EQ_OF(row.cause, report.cause().has_value() ? report.cause()->code() : "none", row.cause);
        bool found = false;
        for (const Finding finding : report.findings()) found = found || finding.reason() == row.reason;
        CHECK_OF(std::string(row.cause) + " " + std::string(name(row.reason)), found);
    }
}

TEST(harmless_changes_are_accepted) {
    const std::function<void(Scenario&)> changes[] = {
        [](Scenario& of) { of.ban = {"cam1", "other.example.com", "live"}; },
        [](Scenario& of) { of.ban = {"cam1", std::nullopt, std::nullopt, NOW - std::chrono::hours(24 * 8)}; },
        [](Scenario& of) { of.ban = {"cam1", std::nullopt, std::nullopt, std::nullopt, NOW}; },
        [](Scenario& of) { of.blocked = {"203.0.113.8"}; },
        [](Scenario& of) { of.facts.live_priority = -7; },
        [](Scenario& of) {
            of.domain.key = "another";
            of.domain.backup_key = KEY;
        },
        [](Scenario& of) {
            of.facts.now += std::chrono::hours(2);
            of.domain.auth_delta = std::chrono::hours(2);
        },
        [](Scenario& of) {
            of.domain.authenticated = false;
            of.url = "rtmp://push.example.com/live/cam1?priority=5";
        },
    };
    int number = 0;
    for (const auto& change : changes) {
        Scenario scenario;
        change(scenario);
        CHECK_EQ_OF(std::to_string(number), scenario.report().verdict(), Verdict::accepted);
        ++number;
    }
}

TEST(unknown_facts_are_not_judged) {
    Scenario scenario;
    scenario.facts = Facts{NOW};
    const Report report = scenario.report();
    CHECK_EQ(report.verdict(), Verdict::accepted);
    for (const Cause cause : {Cause::client_not_allowed, Cause::too_many_pushes, Cause::too_many_of_stream, Cause::priority_too_low,
                              Cause::hook_refused}) {
        CHECK_OF(cause.code(), report.not_judged().contains(cause));
    }
    CHECK(!report.not_judged().contains(Cause::stream_disabled));
}

TEST(policy_faults_are_reported_and_change_nothing) {
    PolicyBuilder builder;
    PolicyDomain domain = Scenario::listed();
    CHECK(builder.add_domain(domain));
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::policy_domain_twice);
    domain.name = "not a domain";
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::policy_domain_invalid);
    domain.name = "a.example.com";
    domain.key = "";
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::key_empty);
    domain.key = std::string_view();
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::key_empty);
    domain.key = "a line\n";
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::key_control_character);
    domain.key = std::nullopt;
    domain.auth_delta = seconds(-1);
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::unknown_number);
    domain.auth_delta = seconds(0);
    domain.hash = static_cast<HashAlgorithm>(9);
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::unknown_number);
    domain.hash = HashAlgorithm::md5;
    CHECK(builder.add_domain(domain));

    CHECK_EQ(builder.set_account(static_cast<AccountStatus>(9)).error().code(), ErrorCode::unknown_number);
    CHECK_EQ(builder.add_disabled_app("").error().code(), ErrorCode::policy_name_empty);
    CHECK(builder.add_disabled_app("a"));
    CHECK_EQ(builder.add_disabled_app("a").error().code(), ErrorCode::policy_app_twice);
    CHECK(builder.add_channel("a", true));
    CHECK_EQ(builder.add_channel("a", false).error().code(), ErrorCode::policy_channel_twice);
    CHECK_EQ(builder.add_ban({""}).error().code(), ErrorCode::policy_name_empty);
    CHECK_EQ(builder.add_ban({"a", "a.example.com"}).error().code(), ErrorCode::null_pointer);
    CHECK_EQ(builder.add_ban({"a", std::nullopt, std::nullopt, NOW, NOW}).error().code(), ErrorCode::policy_ban_ends_before_start);
    CHECK_EQ(builder.add_ban({"a", std::nullopt, std::nullopt, time_point::max()}).error().code(), ErrorCode::time_out_of_range);
    CHECK_EQ(builder.add_ban({"\xFF"}).error().code(), ErrorCode::not_utf8);
    CHECK_EQ(builder.allow_clients({"203.0.113.0/33"}).error().code(), ErrorCode::policy_address_invalid);
    CHECK(builder.allow_clients({"203.0.113.0/24", "198.51.100.7"}));
    CHECK_EQ(builder.block_clients({"192.0.2.1"}).error().code(), ErrorCode::policy_both_lists);
    CHECK_EQ(builder.set_priority_param("").error().code(), ErrorCode::policy_name_empty);
    CHECK(builder.build());
}

TEST(limits_of_the_service_are_warnings) {
    PolicyBuilder builder;
    CHECK(builder.add_ban({"a", std::nullopt, std::nullopt, NOW, NOW + std::chrono::hours(24 * 91)}));
    std::vector<std::string> entries;
    for (int i = 0; i < 201; ++i) entries.push_back("198.51." + std::to_string(i) + ".0/25");
    entries.push_back("2001:db8::1");
    CHECK(builder.block_clients(entries));
    const auto warnings = builder.build()->warnings();
    if (!CHECK(warnings)) return;
    // More than fit into the buffer on the stack.
    CHECK_EQ(warnings->size(), 204u);
    int of_each[5] = {};
    for (const PolicyWarning warning : *warnings) ++of_each[static_cast<int>(warning)];
    CHECK_EQ(of_each[static_cast<int>(PolicyWarning::list_too_long)], 1);
    CHECK_EQ(of_each[static_cast<int>(PolicyWarning::prefix_unusual)], 201);
    CHECK_EQ(of_each[static_cast<int>(PolicyWarning::ipv6)], 1);
    CHECK_EQ(of_each[static_cast<int>(PolicyWarning::ban_too_long)], 1);
}

TEST(short_and_long_lifetimes_give_warnings) {
    const std::string url = Scenario::minted("cam1");
    CheckerConfig config;
    config.key = KEY;
    config.shortest_lifetime = std::chrono::hours(2);
    auto report = Checker::create(config)->check(url, NOW).value();
    CHECK_EQ(report.verdict(), Verdict::accepted);
    CHECK_EQ(report.findings()[0].reason(), Reason::lifetime_short);
    CHECK_EQ(report.findings()[0].severity(), Severity::warning);
    config.shortest_lifetime = seconds(0);
    config.longest_lifetime = std::chrono::minutes(30);
    report = Checker::create(config)->check(url, NOW).value();
    CHECK_EQ(report.findings()[0].reason(), Reason::lifetime_long);
    config.longest_lifetime = seconds(-1);
    CHECK_EQ(Checker::create(config).error().code(), ErrorCode::unknown_number);
}
