// The header allocates nothing when it checks URLs, or signs into the same string.
#include "test.hpp"

#include <cstdlib>
#include <new>

namespace {
int allocations = 0;
}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) std::abort();
    return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace pushurl;

TEST(checking_and_signing_do_not_allocate) {
    constexpr time_point NOW = from_unix(1700000000);
    CheckerConfig config;
    config.key = "key";
    const Checker checker = Checker::create(config).value();
    const Signer signer = Signer::create("key").value();
    const Target target("push.example.com", "live", "cam1");
    std::string url;
    const bool grown = signer.sign_into(url, target, std::chrono::hours(1), NOW).has_value();

    const int before = allocations;
    bool accepted = true;
    std::size_t found = 0;
    for (int i = 0; i < 10; ++i) {
        accepted = accepted && signer.sign_into(url, target, std::chrono::hours(1), NOW);
        accepted = accepted && checker.check(url, NOW)->verdict() == Verdict::accepted;
        const auto report = checker.check("rtmp://192.0.2.1/live/cam 1", NOW);
        for (const Finding finding : report->findings()) found += finding.text("rtmp://192.0.2.1/live/cam 1").size();
    }
    const int taken = allocations - before;
    CHECK(grown && accepted && found == 100);
    CHECK_EQ(taken, 0);
}
