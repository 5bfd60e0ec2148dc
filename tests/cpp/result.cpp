// Results and ranges.
#include "test.hpp"

#include <algorithm>
#include <csignal>
#include <iterator>
#include <memory>
#include <string>
#include <type_traits>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if __cplusplus >= 202002L
#include <ranges>
#endif

using namespace pushurl;

namespace {

constexpr time_point NOW = from_unix(1700000000);

Result<int> three() { return 3; }
Result<int> none() { return Error(ErrorCode::key_empty); }

// The stderr output of a process that runs `body`, if it ends with SIGABRT.
template <class Body>
std::optional<std::string> stderr_of_abort(Body&& body) {
    int ends[2];
    if (pipe(ends) != 0) return std::nullopt;
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        std::signal(SIGABRT, SIG_DFL);
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        body();
        _exit(0);
    }
    close(ends[1]);
    std::string output;
    char buffer[256];
    for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;) output.append(buffer, static_cast<std::size_t>(got));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT) return std::nullopt;
    return output;
}

}  // namespace

TEST(a_value_is_read_by_all_accessors) {
    auto result = three();
    CHECK(result);
    CHECK(result.has_value());
    CHECK_EQ(result.value(), 3);
    CHECK_EQ(*result, 3);
    CHECK_EQ(result.value_or(4), 3);
    CHECK_EQ(three().value_or(4), 3);
    *result = 5;
    CHECK_EQ(result.value(), 5);
    const auto copy = result;
    CHECK_EQ(*copy, 5);
    static_assert(!std::is_convertible_v<Result<int>, bool>);
}

TEST(an_error_is_read_by_all_accessors) {
    const auto result = none();
    CHECK(!result);
    CHECK(!result.has_value());
    CHECK_EQ(result.error().code(), ErrorCode::key_empty);
    CHECK_EQ(result.error().text(), "the key is empty");
    CHECK(result.error() == Error(ErrorCode::key_empty));
    CHECK(result.error() != Error(ErrorCode::panic));
    CHECK_EQ(result.value_or(4), 4);
    CHECK_EQ(none().value_or(4), 4);
}

TEST(a_value_can_be_moved_out) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    CHECK_EQ(*result.value(), 3);
    const std::unique_ptr<int> out = std::move(result).value();
    CHECK_EQ(*out, 3);
    Result<std::unique_ptr<int>> again(std::make_unique<int>(4));
    CHECK_EQ(**std::move(again), 4);
    // An rvalue result returns its value by value, so that a loop over it does not dangle.
    static_assert(std::is_same_v<decltype(std::declval<Result<int>>().value()), int>);
    static_assert(std::is_same_v<decltype(*std::declval<Result<int>>()), int>);
    std::size_t params = 0;
    for (const Param& param : *PushUrl::split("rtmp://push.example.com/live/cam1?a=1&b=2")->params()) params += param.name.size();
    CHECK_EQ(params, 2u);
}

TEST(a_result_can_be_void) {
    Result<void> done;
    CHECK(done);
    done.value();
    const Result<void> failed = Error(ErrorCode::policy_name_empty);
    CHECK(!failed);
    CHECK_EQ(failed.error().code(), ErrorCode::policy_name_empty);
}

TEST(invalid_accesses_abort) {
    CHECK_EQ(stderr_of_abort([] { static_cast<void>(none().value()); }), "pushurl: the key is empty\n");
    CHECK_EQ(stderr_of_abort([] { static_cast<void>(*none()); }), "pushurl: the key is empty\n");
    CHECK_EQ(stderr_of_abort([] {
                 const Result<std::string> failed = Error(ErrorCode::panic);
                 static_cast<void>(failed->size());
             }),
             "pushurl: a bug in pushurl: please report it\n");
    CHECK_EQ(stderr_of_abort([] { Result<void>(Error(ErrorCode::not_utf8)).value(); }), "pushurl: a string is not UTF-8\n");
    CHECK_EQ(stderr_of_abort([] { static_cast<void>(three().error()); }),
             "pushurl: error() was called on a Result with a value\n");
    CHECK_EQ(stderr_of_abort([] { static_cast<void>(Result<void>().error()); }),
             "pushurl: error() was called on a Result with a value\n");
    CHECK_EQ(stderr_of_abort([] {
                 const auto report = Checker::create()->check("rtmp://push.example.com/live/cam1", NOW);
                 static_cast<void>(report->findings()[2]);
             }),
             "pushurl: the index is out of range\n");
    // A value can be read.
    CHECK_EQ(stderr_of_abort([] { static_cast<void>(three().value()); }), std::nullopt);
}

TEST(findings_are_a_range) {
    const auto report = Checker::create()->check("rtmp://192.0.2.1/live/cam 1", NOW);
    const auto findings = report->findings();
    CHECK_EQ(findings.size(), 4u);
    CHECK(!findings.empty());
    std::vector<Reason> by_loop, by_index, by_arrow, backwards;
    for (const Finding finding : findings) by_loop.push_back(finding.reason());
    for (std::size_t i = 0; i < findings.size(); ++i) by_index.push_back(findings[i].reason());
    for (auto at = findings.begin(); at != findings.end(); at++) by_arrow.push_back(at->reason());
    for (auto at = findings.end(); at != findings.begin();) backwards.insert(backwards.begin(), (--at)->reason());
    CHECK_EQ(by_loop, (std::vector<Reason>{Reason::host_is_ip, Reason::stream_illegal_character, Reason::txtime_missing,
                                           Reason::txsecret_missing}));
    CHECK(by_index == by_loop && by_arrow == by_loop && backwards == by_loop);
    const auto is_failure = [](const Finding& finding) { return finding.is_failure(); };
    CHECK_EQ(std::count_if(findings.begin(), findings.end(), is_failure), 4);
    CHECK_EQ(findings.end() - findings.begin(), 4);
    CHECK_EQ(findings.begin()[3].reason(), Reason::txsecret_missing);
    CHECK_EQ((findings.begin() + 1)->reason(), (findings.end() - 3)->reason());
    CHECK(findings.begin() < findings.end() && findings.end() >= findings.begin());
    CHECK(decltype(findings)::iterator() == decltype(findings)::iterator());
}

#if __cplusplus >= 202002L
TEST(findings_are_a_random_access_range) {
    using Findings = View<Finding, pushurl_finding>;
    static_assert(std::ranges::random_access_range<const Findings> && std::ranges::sized_range<const Findings>);
    static_assert(std::ranges::random_access_range<View<Refused, pushurl_refused>>);
    static_assert(std::is_same_v<time_point, std::chrono::sys_seconds>);
    const auto report = Checker::create()->check("rtmp://192.0.2.1/live/cam 1", NOW);
    const auto findings = report->findings();
    std::vector<Cause> causes;
#if defined(__clang__) && __clang_major__ < 16
    // Older clang cannot compile the views of libstdc++ 12.
    for (const Finding finding : findings) causes.push_back(finding.cause());
#else
    for (const Cause cause : findings | std::views::filter(&Finding::is_failure) | std::views::transform(&Finding::cause)) {
        causes.push_back(cause);
    }
#endif
    CHECK_EQ(causes.front(), Cause::host_is_ip);
    CHECK_EQ(causes.size(), 4u);
}

TEST(configurations_are_written_by_name) {
    const auto signer = Signer::create({.key = "k", .hash = HashAlgorithm::sha256});
    const auto result = signer->sign({"push.example.com", "live", "cam1"}, std::chrono::hours(1), NOW);
    const auto checker = Checker::create({.backup_key = "k", .hash = HashAlgorithm::sha256});
    CHECK_EQ(checker->check(result->url(), {.now = NOW, .client = "203.0.113.9"})->matched_key(), KeyRole::backup);
}
#endif

// Detects calls that must not compile, since their result would dangle.
template <class T, class = void>
struct HasFindings : std::false_type {};
template <class T>
struct HasFindings<T, std::void_t<decltype(std::declval<T>().findings())>> : std::true_type {};
template <class T, class = void>
struct HasRefusals : std::false_type {};
template <class T>
struct HasRefusals<T, std::void_t<decltype(std::declval<T>().refusals())>> : std::true_type {};

TEST(temporary_reports_give_no_range) {
    static_assert(HasFindings<const Report&>::value && HasFindings<Report&>::value);
    static_assert(!HasFindings<Report>::value && !HasFindings<const Report>::value);
    static_assert(HasRefusals<const SignError&>::value && !HasRefusals<SignError>::value);
    // Times that are not whole seconds do not convert implicitly.
    static_assert(!std::is_convertible_v<std::chrono::milliseconds, seconds>);
    static_assert(!std::is_convertible_v<std::chrono::system_clock::time_point, time_point> ||
                  std::is_same_v<std::chrono::system_clock::duration, seconds>);
    static_assert(std::is_convertible_v<std::chrono::hours, seconds>);
    CHECK(true);
}
