// Cases and checks. No exceptions, so that the tests compile with the same flags as the header.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <pushurl.hpp>

namespace test {

// A test case; main() runs all, in the order of their files.
struct Case {
    Case(const char* name, void (*body)());
    const char* name;
    void (*body)();
    Case* next = nullptr;
};

// Marks the running case as failed, and prints where.
void fail(const char* file, int line, const std::string& what);

// A value as text, for failed checks.
inline std::string show(std::string_view text) { return '"' + std::string(text) + '"'; }
inline std::string show(const std::string& text) { return show(std::string_view(text)); }
inline std::string show(const char* text) { return show(std::string_view(text)); }
inline std::string show(bool value) { return value ? "true" : "false"; }
inline std::string show(std::nullopt_t) { return "none"; }
inline std::string show(pushurl::Cause cause) { return cause.code(); }
inline std::string show(pushurl::Error error) { return "error: " + std::string(error.text()); }
inline std::string show(pushurl::time_point time) { return std::to_string(pushurl::to_unix(time)); }
inline std::string show(pushurl::seconds duration) { return std::to_string(duration.count()) + " s"; }
inline std::string show(pushurl::Span span) { return std::to_string(span.start) + ".." + std::to_string(span.end); }
template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0>
std::string show(T value) {
    return std::to_string(value);
}
template <class T, std::enable_if_t<std::is_enum_v<T>, int> = 0>
std::string show(T value) {
    return "number " + std::to_string(static_cast<std::uint32_t>(value));
}
template <class T>
std::string show(const std::optional<T>& value) {
    return value ? show(*value) : "none";
}
template <class T>
std::string show(const std::vector<T>& values) {
    std::string all = "[";
    for (const T& value : values) all += (all.size() > 1 ? ", " : "") + show(value);
    return all + "]";
}

template <class A, class B>
bool check_eq(const char* file, int line, const A& actual, const B& expected, const char* what, const std::string& of) {
    if (actual == expected) return true;
    fail(file, line, std::string(what) + " is " + show(actual) + ", not " + show(expected) + (of.empty() ? "" : ", of " + of));
    return false;
}

inline bool check(const char* file, int line, bool is_true, const char* what, const std::string& of) {
    if (!is_true) fail(file, line, std::string(what) + " is false" + (of.empty() ? "" : ", of " + of));
    return is_true;
}

}  // namespace test

#define TEST(name)                                \
    static void name();                           \
    static const test::Case case_##name{#name, name}; \
    static void name()

#define CHECK(condition) test::check(__FILE__, __LINE__, static_cast<bool>(condition), #condition, {})
#define CHECK_OF(of, condition) test::check(__FILE__, __LINE__, static_cast<bool>(condition), #condition, of)
#define CHECK_EQ(actual, expected) test::check_eq(__FILE__, __LINE__, actual, expected, #actual, {})
#define CHECK_EQ_OF(of, actual, expected) test::check_eq(__FILE__, __LINE__, actual, expected, #actual, of)
