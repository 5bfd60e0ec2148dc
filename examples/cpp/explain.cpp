// Explains a code from the console, in every language.
//
//     c++ -std=c++17 examples/cpp/explain.cpp -Iinclude -lpushurl -o explain
#include <pushurl.hpp>

#include <iostream>

int main() {
    const auto cause = pushurl::Cause::parse("18/503");
    if (!cause) {
        std::cerr << cause.error().text() << '\n';
        return 1;
    }
    for (const pushurl::Lang lang : pushurl::all_langs) {
        std::cout << name(lang) << ": " << cause->errmsg(lang) << ' ' << cause->advice(lang) << '\n';
    }
}
