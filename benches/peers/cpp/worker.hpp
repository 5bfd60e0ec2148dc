// A worker. benches/peers/race.py describes its commands.

#ifndef PEERS_WORKER_HPP
#define PEERS_WORKER_HPP

#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct Row {
    std::string app, stream;
    std::int64_t expires;
    std::string url;
};

/// The work that is timed.
struct Work {
    std::string domain;
    std::int64_t now = 0;
    std::vector<Row> rows;
    std::size_t bytes = 0;
};

inline std::vector<std::string> lines(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// Splits at tabs into at most `most` fields; the last field extends to the end of the line.
inline std::vector<std::string> split(const std::string& line, std::size_t most) {
    std::vector<std::string> fields;
    std::size_t start = 0;
    while (fields.size() + 1 < most) {
        const std::size_t tab = line.find('\t', start);
        if (tab == std::string::npos) break;
        fields.push_back(line.substr(start, tab - start));
        start = tab + 1;
    }
    fields.push_back(line.substr(start));
    return fields;
}

template <typename Implementation>
std::string vector(const std::string& line) {
    const auto fields = split(line, 4);
    Implementation implementation(fields.at(1));
    if (fields[0] == "check") return implementation.is_good(fields.at(3), std::stoll(fields[2])) ? "accepted" : "rejected";
    const auto names = split(fields.at(3), 3);
    return implementation.sign(fields[2], names.at(1), names.at(2), std::stoll(names[0])).value_or("refused");
}

inline std::pair<std::string, Work> read(const std::string& path) {
    const auto all = lines(path);
    const auto head = split(all.at(0), 3);
    Work work{head.at(1), std::stoll(head.at(2)), {}, 0};
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto fields = split(all[i], 4);
        work.rows.push_back({fields.at(0), fields.at(1), std::stoll(fields.at(2)), fields.at(3)});
        work.bytes += fields[3].size();
    }
    return {head[0], std::move(work)};
}

template <typename Implementation>
std::size_t wrong(Implementation& implementation, const Work& work) {
    std::size_t wrong = 0;
    for (const Row& row : work.rows) {
        const auto url = implementation.sign(work.domain, row.app, row.stream, row.expires);
        if (url != row.url || !implementation.is_good(row.url, work.now)) ++wrong;
    }
    return wrong;
}

/// Signs all rows; the total length of the URLs.
template <typename Implementation>
std::size_t sign_all(Implementation& implementation, const Work& work) {
    if constexpr (requires { implementation.sign_all(work); }) {
        return implementation.sign_all(work);
    } else {
        std::size_t bytes = 0;
        for (const Row& row : work.rows) bytes += implementation.sign(work.domain, row.app, row.stream, row.expires)->size();
        return bytes;
    }
}

/// Checks all rows; the number of good URLs.
template <typename Implementation>
std::size_t check_all(Implementation& implementation, const Work& work) {
    if constexpr (requires { implementation.check_all(work); }) {
        return implementation.check_all(work);
    } else {
        std::size_t good = 0;
        for (const Row& row : work.rows) good += implementation.is_good(row.url, work.now) ? 1 : 0;
        return good;
    }
}

/// Runs passes over all rows for at least `milliseconds`; the nanoseconds per row.
template <typename Pass>
double turn(const std::string& milliseconds, const Work& work, Pass pass) {
    const std::chrono::milliseconds minimum(std::stoll(milliseconds));
    const auto start = std::chrono::steady_clock::now();
    for (double passes = 1;; ++passes) {
        if (!pass()) throw std::runtime_error("a result changed since loading");
        const std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
        if (elapsed >= minimum) return elapsed.count() / passes / static_cast<double>(work.rows.size());
    }
}

template <typename Implementation>
int serve() {
    Implementation implementation("none");
    Work work;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t space = line.find(' ');
        const std::string what = line.substr(0, space), argument = line.substr(space + 1);
        if (what == "vectors") {
            for (const std::string& row : lines(argument)) std::cout << vector<Implementation>(row) << '\n';
            std::cout.flush();
        } else if (what == "work") {
            auto [key, rows] = read(argument);
            implementation = Implementation(key);
            work = std::move(rows);
            std::cout << work.rows.size() << ' ' << wrong(implementation, work) << std::endl;
        } else if (what == "sign") {
            std::cout << turn(argument, work, [&] { return sign_all(implementation, work) == work.bytes; }) << std::endl;
        } else if (what == "check") {
            std::cout << turn(argument, work, [&] { return check_all(implementation, work) == work.rows.size(); }) << std::endl;
        } else {
            throw std::runtime_error("unknown command");
        }
    }
    return 0;
}

#endif
