/// What every unit suite shares: one runner, and the size of a table.
#ifndef GL_UNIT_H
#define GL_UNIT_H

#include <check.h>
#include <stdlib.h>

#define COUNT_OF(table) ((int)(sizeof(table) / sizeof *(table)))

/// How many times fewer a long test does than it could: GOLCHIN_THIN, which is set where programs
/// run slowly (Valgrind); 1 without it.
static inline int unit_thinning(void)
{
    const char *thin = getenv("GOLCHIN_THIN");
    long factor = thin ? strtol(thin, NULL, 10) : 1;
    return factor > 1 && factor <= 1000 ? (int)factor : 1;
}

/// Run suites (NULL-terminated list of constructors) and return an exit code for main().
static inline int unit_run(Suite *(*const suites[])(void))
{
    SRunner *runner = srunner_create(suites[0]());
    for (int i = 1; suites[i]; i++)
        srunner_add_suite(runner, suites[i]());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
