// The data files that all languages share, read from the directory in the environment variable PUSHURL_TEST_DATA.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace data {

// A row of bad_input.json.
struct BadInput {
    struct Found {
        std::string reason, severity;
        std::size_t start, end;
    };
    std::string name, url;
    std::int64_t now;
    std::optional<std::string> key, backup_key, hash;
    std::int64_t auth_delta;
    std::string verdict;
    std::optional<std::string> cause, matched_key, inner;
    std::vector<Found> findings;
};

// A row of vectors.json.
struct Vector {
    std::string key, stream, txtime, txsecret;
    bool is_sha256;
};
struct Vectors {
    std::vector<Vector> good, must_not_match;
};

// A row of callbacks.json.
struct Callback {
    std::string name, key, t, sign;
    std::int64_t now, tolerance;
    std::string verdict;
};

// A row of reasons.json.
struct Reason {
    std::uint32_t number;
    std::string name, cause, severity, evidence;
};

// A row of causes.json.
struct Cause {
    std::uint32_t errcode, sub_errcode;
    std::string en, zh, ja, ko;
    std::optional<std::string> en_older, published_en, published_zh, published_ja, published_ko;
};

// enums.json: numbers by name of enum and value; codes by name of actor or retry.
struct Enums {
    std::map<std::string, std::map<std::string, std::uint32_t>> numbers;
    std::map<std::string, std::vector<std::string>> who_acts, retry_advice;
};

const std::vector<BadInput>& bad_input();
const Vectors& vectors();
const std::vector<Callback>& callbacks();
const std::vector<Reason>& reasons();
const std::vector<Cause>& causes();
const Enums& enums();

}  // namespace data
