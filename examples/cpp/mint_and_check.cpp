// A server signs a push URL in every form, and checks one of them.
//
//     c++ -std=c++17 examples/cpp/mint_and_check.cpp -Iinclude -lpushurl -o mint_and_check
#include <pushurl.hpp>

#include <iostream>

int main() {
    // A server reads its key from a secret store, and uses the clock: pushurl::now().
    const std::string key = "e12c46f2612d5106e2034781ab261ca3";
    const pushurl::time_point now = pushurl::from_unix(1700000000);

    const auto signer = pushurl::Signer::create(key);
    if (!signer) {
        std::cerr << signer.error().text() << '\n';
        return 1;
    }
    const pushurl::Target target("push.example.com", "live", "cam1");
    const auto minted = signer->sign(target, std::chrono::hours(24), now);
    if (!minted) {
        std::cerr << minted.error().text() << '\n';
        return 1;
    }
    for (const pushurl::Protocol protocol : pushurl::all_protocols) {
        std::cout << name(protocol) << ": " << minted->url_as(protocol).value() << '\n';
    }

    pushurl::CheckerConfig config;
    config.key = key;
    const auto checker = pushurl::Checker::create(config).value();
    const auto report = checker.check(minted->url(), now).value();
    const auto left = report.time_left().value_or(pushurl::seconds(0));
    std::cout << name(report.verdict()) << ", " << left.count() << " s left\n";
}
