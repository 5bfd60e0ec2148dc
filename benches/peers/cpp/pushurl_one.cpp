// The work with pushurl's C++ header, one by one.

#include <optional>
#include <pushurl.hpp>
#include <string>
#include <string_view>

#include "worker.hpp"

namespace {

class OneByOne {
  public:
    explicit OneByOne(std::string_view key)
        : signer_(pushurl::Signer::create(key).value()), checker_(pushurl::Checker::create(pushurl::CheckerConfig{key}).value()) {}

    std::optional<std::string> sign(std::string_view domain, std::string_view app, std::string_view stream, std::int64_t expires) const {
        std::string url;
        const pushurl::Target target(domain, app, stream);
        if (!signer_.sign_into(url, target, pushurl::from_unix(expires), pushurl::from_unix(0))) return std::nullopt;
        return url;
    }

    bool is_good(std::string_view url, std::int64_t now) const {
        const auto report = checker_.check(url, pushurl::from_unix(now));
        return report && report->verdict() == pushurl::Verdict::accepted;
    }

  private:
    pushurl::Signer signer_;
    pushurl::Checker checker_;
};

}  // namespace

int main() { return serve<OneByOne>(); }
