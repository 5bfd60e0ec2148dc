// The work with pushurl's C++ header, many at once.

#include <algorithm>
#include <optional>
#include <pushurl.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "worker.hpp"

namespace {

class Many {
  public:
    explicit Many(std::string_view key)
        : signer_(pushurl::Signer::create(key).value()), checker_(pushurl::Checker::create(pushurl::CheckerConfig{key}).value()) {}

    std::optional<std::string> sign(std::string_view domain, std::string_view app, std::string_view stream, std::int64_t expires) const {
        pushurl::SignedUrls urls;
        const std::vector<pushurl::Row> rows{{app, stream, pushurl::from_unix(expires)}};
        if (!signer_.sign_many(urls, pushurl::Target(domain, "", ""), rows, pushurl::from_unix(0)) || !urls[0]) return std::nullopt;
        return std::string(*urls[0]);
    }

    bool is_good(std::string_view url, std::int64_t now) const { return good({url}, now) == 1; }

    std::size_t sign_all(const Work& work) {
        std::vector<pushurl::Row> rows;
        rows.reserve(work.rows.size());
        for (const Row& row : work.rows) rows.push_back({row.app, row.stream, pushurl::from_unix(row.expires)});
        const pushurl::Target origin(work.domain, "", "");
        signer_.sign_many(urls_, origin, rows, pushurl::from_unix(work.now)).value();
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < urls_.size(); ++i) bytes += urls_[i]->size();
        return bytes;
    }

    std::size_t check_all(const Work& work) const {
        std::vector<std::string_view> urls;
        urls.reserve(work.rows.size());
        for (const Row& row : work.rows) urls.push_back(row.url);
        return good(urls, work.now);
    }

  private:
    std::size_t good(const std::vector<std::string_view>& urls, std::int64_t now) const {
        const auto summaries = checker_.check_many(urls, pushurl::Facts{pushurl::from_unix(now)}).value();
        const auto is_good = [](const auto& summary) { return summary && summary->verdict() == pushurl::Verdict::accepted; };
        return static_cast<std::size_t>(std::count_if(summaries.begin(), summaries.end(), is_good));
    }

    pushurl::Signer signer_;
    pushurl::Checker checker_;
    // Reuses the buffers of the previous turn.
    pushurl::SignedUrls urls_;
};

}  // namespace

int main() { return serve<Many>(); }
