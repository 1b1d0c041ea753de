#include "suites.h"
#include "unit.h"

int main(void)
{
    return unit_run((Suite *(*const[])(void)){match_suite, errors_suite, rank_suite, limits_suite,
                                              reference_suite, NULL});
}
