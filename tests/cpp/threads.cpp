// Many threads use one signer, one checker and one policy.
#include "test.hpp"

#include <atomic>
#include <thread>

using namespace pushurl;

TEST(threads_share_handles) {
    constexpr std::string_view KEY = "e12c46f2612d5106e2034781ab261ca3";
    constexpr time_point NOW = from_unix(1700000000);
    constexpr int THREADS = 8;
    constexpr int ROUNDS = 300;

    PolicyBuilder builder;
    PolicyDomain domain;
    domain.name = "push.example.com";
    domain.key = KEY;
    CHECK(builder.add_domain(domain));
    CHECK(builder.add_ban({"cam0"}));
    const Policy policy = builder.build().value();
    CheckerConfig config;
    config.policy = &policy;
    const Checker checker = Checker::create(config).value();
    const Signer signer = Signer::create(KEY).value();

    std::atomic<int> accepted{0};
    std::atomic<int> forbidden{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < THREADS; ++thread) {
        threads.emplace_back([&, thread] {
            std::string url;
            for (int round = 0; round < ROUNDS; ++round) {
                const std::string stream = "cam" + std::to_string((thread + round) % 4);
                if (!signer.sign_into(url, {"push.example.com", "live", stream}, std::chrono::hours(1), NOW)) continue;
                const auto report = checker.check(url, NOW);
                if (!report) continue;
                if (report->verdict() == Verdict::accepted) ++accepted;
                if (report->cause() == Cause::stream_disabled) ++forbidden;
                // Create and free a checker while others are in use.
                if (round % 50 == 0 && !Checker::create(config)) accepted = -THREADS * ROUNDS;
                if (round % 50 == 1 && !policy.warnings()) accepted = -THREADS * ROUNDS;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK_EQ(forbidden.load(), THREADS * ROUNDS / 4);
    CHECK_EQ(accepted.load(), THREADS * ROUNDS * 3 / 4);
}
