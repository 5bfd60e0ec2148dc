// Runs all linked cases: prints one line per case, and exits with 1 if any failed.
#include "test.hpp"

#include <cstdio>

namespace test {
namespace {

Case* first = nullptr;
Case** last = &first;
int failures_of_case = 0;

}  // namespace

Case::Case(const char* its_name, void (*its_body)()) : name(its_name), body(its_body) {
    *last = this;
    last = &next;
}

void fail(const char* file, int line, const std::string& what) {
    ++failures_of_case;
    // The first 20 failures of a table are enough.
    if (failures_of_case <= 20) std::printf("  %s:%d: %s\n", file, line, what.c_str());
}

}  // namespace test

int main() {
    int failed = 0;
    for (const test::Case* each = test::first; each != nullptr; each = each->next) {
        test::failures_of_case = 0;
        each->body();
        std::printf("%s ... %s\n", each->name, test::failures_of_case == 0 ? "ok" : "FAILED");
        std::fflush(stdout);
        if (test::failures_of_case != 0) ++failed;
    }
    return failed == 0 ? 0 : 1;
}
