// The work with ada, the URL parser of Node and others, and with OpenSSL.

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ada.h"
#include "worker.hpp"

namespace {

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_name(std::string_view name) {
    const auto is_plain = [](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !name.empty() && name.size() <= 255 && std::all_of(name.begin(), name.end(), is_plain);
}

bool is_label(std::string_view label) {
    const auto is_plain = [](char c) { return is_alphanumeric(c) || c == '-'; };
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), is_plain);
}

/// At least two labels, and no IP address.
bool is_domain(std::string_view host) {
    if (host.size() > 253 || host.find('.') == std::string_view::npos) return false;
    while (true) {
        const std::size_t dot = host.find('.');
        if (!is_label(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return host.front() < '0' || host.front() > '9';
        host.remove_prefix(dot + 1);
    }
}

/// Not thread-safe.
class Md5 {
  public:
    /// The digest of the concatenated texts, in lower-case hex.
    std::string hex(std::initializer_list<std::string_view> texts) {
        std::array<unsigned char, 16> digest{};
        bool ok = EVP_DigestInit_ex2(context_.get(), md5_.get(), nullptr) == 1;
        for (const std::string_view text : texts) ok = ok && EVP_DigestUpdate(context_.get(), text.data(), text.size()) == 1;
        if (!ok || EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) != 1) throw std::runtime_error("MD5 failed");
        std::string hex;
        hex.reserve(2 * digest.size());
        for (const unsigned char byte : digest) {
            hex += "0123456789abcdef"[byte >> 4];
            hex += "0123456789abcdef"[byte & 15];
        }
        return hex;
    }

  private:
    // Fetched once: a lookup costs more than a hash.
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> md5_{EVP_MD_fetch(nullptr, "MD5", nullptr), &EVP_MD_free};
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

class AdaOpenssl {
  public:
    explicit AdaOpenssl(std::string_view key) : key_(key) {}

    /// The URL; nullopt if a name or the time cannot be signed.
    std::optional<std::string> sign(std::string_view domain, std::string_view app, std::string_view stream, std::int64_t expires) {
        if (!is_name(app) || !is_name(stream) || expires < 0 || expires > 0xFFFFFFFF) return std::nullopt;
        std::array<char, 9> time{};
        std::snprintf(time.data(), time.size(), "%08X", static_cast<unsigned>(expires));
        const std::string secret = md5_.hex({key_, stream, time.data()});
        std::string url;
        url.reserve(domain.size() + app.size() + stream.size() + 70);
        url.append("rtmp://").append(domain).append("/").append(app).append("/").append(stream);
        url.append("?txSecret=").append(secret).append("&txTime=").append(time.data());
        return url;
    }

    bool is_good(std::string_view text, std::int64_t now) {
        const auto url = ada::parse<ada::url_aggregator>(text);
        // The parser normalizes the text, but a client sends it unchanged.
        if (!url || url->get_href() != text || url->get_protocol() != "rtmp:") return false;
        if (url->has_credentials() || url->has_hash() || !is_domain(url->get_hostname())) return false;
        const std::string_view path = url->get_pathname();
        const std::size_t slash = path.find('/', 1);
        if (slash == std::string_view::npos) return false;
        const std::string_view app = path.substr(1, slash - 1), stream = path.substr(slash + 1);
        if (!is_name(app) || !is_name(stream)) return false;

        ada::url_search_params params(url->get_search());
        const auto secrets = params.get_all("txSecret"), times = params.get_all("txTime");
        if (secrets.size() != 1 || times.size() != 1 || secrets[0].size() != 32 || times[0].size() != 8) return false;
        const std::string& time = times[0];
        std::uint32_t expires = 0;
        const auto [end, error] = std::from_chars(time.data(), time.data() + time.size(), expires, 16);
        if (error != std::errc() || end != time.data() + time.size() || expires <= now) return false;
        const std::string expected = md5_.hex({key_, stream, time});
        return CRYPTO_memcmp(expected.data(), secrets[0].data(), expected.size()) == 0;
    }

  private:
    std::string key_;
    Md5 md5_;
};

}  // namespace

int main() { return serve<AdaOpenssl>(); }
