// What a worker answers to benches/peers/race.py, which says what is asked.

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

/// What is timed.
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

/// So many fields, the last of which runs to the end of the line.
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

template <typename Means>
std::string vector(const std::string& line) {
    const auto fields = split(line, 4);
    Means means(fields.at(1));
    if (fields[0] == "check") return means.is_good(fields.at(3), std::stoll(fields[2])) ? "accepted" : "rejected";
    const auto names = split(fields.at(3), 3);
    return means.sign(fields[2], names.at(1), names.at(2), std::stoll(names[0])).value_or("refused");
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

template <typename Means>
std::size_t wrong(Means& means, const Work& work) {
    std::size_t wrong = 0;
    for (const Row& row : work.rows) {
        const auto url = means.sign(work.domain, row.app, row.stream, row.expires);
        if (url != row.url || !means.is_good(row.url, work.now)) ++wrong;
    }
    return wrong;
}

/// How many bytes the URLs have.
template <typename Means>
std::size_t sign_all(Means& means, const Work& work) {
    if constexpr (requires { means.sign_all(work); }) {
        return means.sign_all(work);
    } else {
        std::size_t bytes = 0;
        for (const Row& row : work.rows) bytes += means.sign(work.domain, row.app, row.stream, row.expires)->size();
        return bytes;
    }
}

/// How many URLs are good.
template <typename Means>
std::size_t check_all(Means& means, const Work& work) {
    if constexpr (requires { means.check_all(work); }) {
        return means.check_all(work);
    } else {
        std::size_t good = 0;
        for (const Row& row : work.rows) good += means.is_good(row.url, work.now) ? 1 : 0;
        return good;
    }
}

/// Passes over all of the work until so many milliseconds have gone by, and the nanoseconds that one row took.
template <typename Pass>
double turn(const std::string& milliseconds, const Work& work, Pass pass) {
    const std::chrono::milliseconds least(std::stoll(milliseconds));
    const auto start = std::chrono::steady_clock::now();
    for (double passes = 1;; ++passes) {
        if (!pass()) throw std::runtime_error("all were right before");
        const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
        if (taken >= least) return taken.count() / passes / static_cast<double>(work.rows.size());
    }
}

template <typename Means>
int serve() {
    Means means("none");
    Work work;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t space = line.find(' ');
        const std::string what = line.substr(0, space), argument = line.substr(space + 1);
        if (what == "vectors") {
            for (const std::string& row : lines(argument)) std::cout << vector<Means>(row) << '\n';
            std::cout.flush();
        } else if (what == "work") {
            auto [key, rows] = read(argument);
            means = Means(key);
            work = std::move(rows);
            std::cout << work.rows.size() << ' ' << wrong(means, work) << std::endl;
        } else if (what == "sign") {
            std::cout << turn(argument, work, [&] { return sign_all(means, work) == work.bytes; }) << std::endl;
        } else if (what == "check") {
            std::cout << turn(argument, work, [&] { return check_all(means, work) == work.rows.size(); }) << std::endl;
        } else {
            throw std::runtime_error("not understood");
        }
    }
    return 0;
}

#endif
