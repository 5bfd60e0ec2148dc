// Owning types: moved, moved-from, self-moved, swapped, and destroyed before their results.
#include "test.hpp"

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

using namespace pushurl;

namespace {

constexpr time_point NOW = from_unix(1700000000);
constexpr std::string_view URL = "rtmp://push.example.com/live/cam1";

template <class Owner>
void check_is_an_owner() {
    static_assert(!std::is_copy_constructible_v<Owner> && !std::is_copy_assignable_v<Owner>);
    static_assert(std::is_nothrow_move_constructible_v<Owner> && std::is_nothrow_move_assignable_v<Owner>);
    static_assert(sizeof(Owner) == sizeof(void*));
}

// Through a reference, since compilers warn of a direct self-move.
template <class T>
void move_onto_itself(T& value) {
    T& same = value;
    value = std::move(same);
}

Policy policy_with_domain(std::string_view domain) {
    PolicyBuilder builder;
    PolicyDomain listed;
    listed.name = domain;
    CHECK(builder.add_domain(listed));
    return builder.build().value();
}

Checker checker_of(const Policy& policy) {
    CheckerConfig config;
    config.policy = &policy;
    return Checker::create(config).value();
}

}  // namespace

TEST(owners_are_moved_and_not_copied) {
    check_is_an_owner<Signer>();
    check_is_an_owner<Checker>();
    check_is_an_owner<Policy>();
    check_is_an_owner<PolicyBuilder>();
    // Other types are copyable values.
    static_assert(std::is_copy_constructible_v<Report> && std::is_nothrow_move_constructible_v<Report>);
    static_assert(std::is_trivially_copyable_v<Finding> && std::is_trivially_copyable_v<Cause> && std::is_trivially_copyable_v<PushUrl>);
}

TEST(a_signer_that_was_moved_from_signs_nothing) {
    Signer first = Signer::create("one").value();
    const std::string url = first.sign(Target::from_url(URL), seconds(60), NOW)->url();
    Signer second = std::move(first);
    CHECK_EQ(second.sign(Target::from_url(URL), seconds(60), NOW)->url(), url);
    CHECK_EQ(first.sign(Target::from_url(URL), seconds(60), NOW).error().code(), ErrorCode::null_pointer);
    std::string untouched = "unchanged";
    CHECK_EQ(first.sign_into(untouched, Target::from_url(URL), seconds(60), NOW).error().code(), ErrorCode::null_pointer);
    CHECK_EQ(untouched, "unchanged");
    first = Signer::create("two").value();
    CHECK(first.sign(Target::from_url(URL), seconds(60), NOW)->url() != url);
    move_onto_itself(second);
    CHECK_EQ(second.sign(Target::from_url(URL), seconds(60), NOW)->url(), url);
    std::swap(first, second);
    CHECK_EQ(first.sign(Target::from_url(URL), seconds(60), NOW)->url(), url);
}

TEST(a_checker_that_was_moved_from_checks_nothing) {
    Checker first = Checker::create().value();
    Checker second = std::move(first);
    CHECK_EQ(second.check(URL, NOW)->cause(), Cause::txtime_missing);
    CHECK_EQ(first.check(URL, NOW).error().code(), ErrorCode::null_pointer);
    CHECK_EQ(first.signing(URL).error().code(), ErrorCode::null_pointer);
    move_onto_itself(first);
    move_onto_itself(second);
    std::swap(first, second);
    CHECK_EQ(first.check(URL, NOW)->cause(), Cause::txtime_missing);
    CHECK_EQ(second.check(URL, NOW).error().code(), ErrorCode::null_pointer);
    second = std::move(first);
    CHECK(second.check(URL, NOW));
}

TEST(a_policy_that_was_moved_from_makes_no_checker) {
    Policy first = policy_with_domain("push.example.com");
    Policy second = std::move(first);
    CheckerConfig config;
    config.policy = &first;
    CHECK_EQ(Checker::create(config).error().code(), ErrorCode::null_pointer);
    CHECK_EQ(first.warnings().error().code(), ErrorCode::null_pointer);
    config.policy = &second;
    CHECK(Checker::create(config));
    move_onto_itself(second);
    CHECK_EQ(second.warnings()->size(), 0u);
}

TEST(a_builder_is_empty_after_build) {
    PolicyBuilder builder;
    PolicyDomain domain;
    domain.name = "push.example.com";
    CHECK(builder.add_domain(domain));
    CHECK_EQ(builder.add_domain(domain).error().code(), ErrorCode::policy_domain_twice);
    const Policy with = builder.build().value();
    const Policy without = builder.build().value();
    CHECK_EQ(checker_of(with).check("rtmp://other.example.com/live/cam1", NOW)->cause(), Cause::domain_unknown);
    CHECK_EQ(checker_of(without).check("rtmp://other.example.com/live/cam1", NOW)->cause(), Cause::txtime_missing);
    CHECK(builder.add_domain(domain));

    PolicyBuilder moved = std::move(builder);
    CHECK(moved.build());
    CHECK_EQ(builder.build().error().code(), ErrorCode::null_pointer);
    CHECK_EQ(builder.set_channel_mode().error().code(), ErrorCode::null_pointer);
}

TEST(a_checker_outlives_its_policy_and_its_key) {
    auto key = std::make_unique<std::string>("e12c46f2612d5106e2034781ab261ca3");
    auto policy = std::make_unique<Policy>(policy_with_domain("other.example.com"));
    CheckerConfig config;
    config.key = *key;
    config.policy = policy.get();
    const Checker checker = Checker::create(config).value();
    const Signer signer = Signer::create(*key).value();
    policy.reset();
    key->assign(key->size(), 'x');
    key.reset();
    CHECK_EQ(checker.check(URL, NOW)->cause(), Cause::domain_unknown);
    CHECK_EQ(signer.sign(Target("push.example.com", "live", "test"), from_unix(0x5C271099), from_unix(0))->url(),
             "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099");
}

TEST(a_signed_url_keeps_its_signer_through_moves) {
    Signer first = Signer::create("one").value();
    const auto result = first.sign(Target::from_url(URL), seconds(60), NOW);
    const std::string url = result->url();
    const Signer second = std::move(first);
    CHECK_EQ(result->url_as(Protocol::rtmp).value(), url);
}

TEST(results_go_into_containers) {
    std::vector<Checker> checkers;
    for (int i = 0; i < 20; ++i) checkers.push_back(Checker::create().value());
    for (const Checker& checker : checkers) CHECK(checker.check(URL, NOW));
}

TEST(a_report_outlives_its_checker_and_text) {
    std::optional<Report> kept;
    {
        const std::string url(URL);
        kept = Checker::create()->check(url, NOW).value();
    }
    const Report copy = *kept;
    kept.reset();
    CHECK_EQ(copy.findings().size(), 2u);
    CHECK_EQ(copy.findings()[0].reason(), Reason::txtime_missing);
}
