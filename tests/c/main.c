/* Runs the tests: main DATA-DIRECTORY [NAME...]. Prints a line per test, then the counts; the exit status is 0 if none failed. */

#include <stdio.h>

#include "support.h"
#include "tests.h"

static const struct {
    const char *name;
    bool (*run)(void);
} tests[] = {
#define X(name) {#name, name},
    TESTS
#undef X
};

static bool is_wanted(const char *name, int count, char **names) {
    int i;
    for (i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return count == 0;
}

int main(int argc, char **argv) {
    size_t i;
    int passed = 0, failed = 0;
    if (argc < 2) {
        fprintf(stderr, "%s DATA-DIRECTORY [NAME...]\n", argv[0]);
        return 2;
    }
    data_dir = argv[1];
    for (i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (is_wanted(tests[i].name, argc - 2, argv + 2)) {
            bool good = tests[i].run();
            passed += good;
            failed += !good;
            printf("%s %s\n", good ? "ok    " : "FAILED", tests[i].name);
            /* So that the output shows which test crashed. */
            fflush(stdout);
        }
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
