// The only file that includes the JSON library, so that the others compile fast.
#include "data.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <nlohmann/json.hpp>

namespace data {
namespace {

using nlohmann::json;

[[noreturn]] void unreadable(const std::string& path) {
    std::fprintf(stderr, "%s cannot be read: set PUSHURL_TEST_DATA, as tests/cpp/run does\n", path.c_str());
    std::exit(1);
}

json file(const char* name) {
    const char* directory = std::getenv("PUSHURL_TEST_DATA");
    const std::string path = std::string(directory == nullptr ? "tests/data" : directory) + "/" + name;
    std::ifstream stream(path);
    if (!stream) unreadable(path);
    json parsed = json::parse(stream, nullptr, false);
    if (parsed.is_discarded()) unreadable(path);
    return parsed;
}

std::optional<std::string> maybe(const json& row, const char* field) {
    const auto found = row.find(field);
    if (found == row.end() || found->is_null()) return std::nullopt;
    return found->get<std::string>();
}

std::vector<BadInput> read_bad_input() {
    std::vector<BadInput> rows;
    const json all = file("bad_input.json");
    for (const json& row : all.at("cases")) {
        BadInput& read = rows.emplace_back();
        read.name = row.at("row").get<std::string>() + ", " + row.at("item").get<std::string>() + ", " + row.at("what").get<std::string>();
        read.url = row.at("url").get<std::string>();
        read.now = row.at("now").get<std::int64_t>();
        read.key = maybe(row, "key");
        read.backup_key = maybe(row, "backup_key");
        read.hash = maybe(row, "hash");
        read.auth_delta = row.value("auth_delta", std::int64_t{0});
        read.verdict = row.at("verdict").get<std::string>();
        read.cause = maybe(row, "cause");
        read.matched_key = maybe(row, "matched_key");
        if (row.contains("inner")) read.inner = maybe(row, "inner");
        for (const json& found : row.at("findings")) {
            read.findings.push_back({found.at(0).get<std::string>(), found.at(1).get<std::string>(), found.at(2).get<std::size_t>(),
                                     found.at(3).get<std::size_t>()});
        }
    }
    return rows;
}

void add(std::vector<Vector>& to, const json& rows, bool is_sha256) {
    for (const json& row : rows) {
        to.push_back({row.at("key").get<std::string>(), row.at("stream").get<std::string>(), row.at("txtime").get<std::string>(),
                      row.at("txsecret").get<std::string>(), is_sha256});
    }
}

Vectors read_vectors() {
    const json all = file("vectors.json");
    Vectors read;
    add(read.good, all.at("md5"), false);
    add(read.good, all.at("sha256"), true);
    add(read.must_not_match, all.at("md5_must_not_match"), false);
    return read;
}

std::vector<Callback> read_callbacks() {
    std::vector<Callback> rows;
    const json all = file("callbacks.json");
    for (const json& row : all.at("callbacks")) {
        rows.push_back({row.at("name").get<std::string>(), row.at("key").get<std::string>(), row.at("t").get<std::string>(),
                        row.at("sign").get<std::string>(), row.at("now").get<std::int64_t>(),
                        row.at("tolerance").get<std::int64_t>(), row.at("verdict").get<std::string>()});
    }
    return rows;
}

std::vector<Reason> read_reasons() {
    std::vector<Reason> rows;
    const json all = file("reasons.json");
    for (const json& row : all.at("reasons")) {
        rows.push_back({row.at("number").get<std::uint32_t>(), row.at("name").get<std::string>(), row.at("cause").get<std::string>(),
                        row.at("severity").get<std::string>(), row.at("evidence").get<std::string>()});
    }
    return rows;
}

std::vector<Cause> read_causes() {
    std::vector<Cause> rows;
    const json all = file("causes.json");
    for (const json& row : all) {
        rows.push_back({row.at("errcode").get<std::uint32_t>(), row.at("sub_errcode").get<std::uint32_t>(),
                        row.at("en").get<std::string>(), row.at("zh").get<std::string>(), row.at("ja").get<std::string>(),
                        row.at("ko").get<std::string>(), maybe(row, "en_older"), maybe(row, "published_en"), maybe(row, "published_zh"), maybe(row, "published_ja"),
                        maybe(row, "published_ko")});
    }
    return rows;
}

Enums read_enums() {
    Enums read;
    const json all = file("enums.json");
    for (const auto& [name, values] : all.items()) {
        if (name == "about") continue;
        if (name == "who_acts" || name == "retry_advice") {
            auto& groups = name == "who_acts" ? read.who_acts : read.retry_advice;
            groups = values.get<std::map<std::string, std::vector<std::string>>>();
        } else {
            read.numbers[name] = values.get<std::map<std::string, std::uint32_t>>();
        }
    }
    return read;
}

}  // namespace

const std::vector<BadInput>& bad_input() {
    static const std::vector<BadInput> rows = read_bad_input();
    return rows;
}

const Vectors& vectors() {
    static const Vectors rows = read_vectors();
    return rows;
}

const std::vector<Callback>& callbacks() {
    static const std::vector<Callback> rows = read_callbacks();
    return rows;
}

const std::vector<Reason>& reasons() {
    static const std::vector<Reason> rows = read_reasons();
    return rows;
}

const std::vector<Cause>& causes() {
    static const std::vector<Cause> rows = read_causes();
    return rows;
}

const Enums& enums() {
    static const Enums rows = read_enums();
    return rows;
}

}  // namespace data
