#include "suites.h"
#include "unit.h"

int main(void)
{
    static Suite *(*const suites[])(void) = {
        match_suite,  automaton_suite, explain_suite,   rank_suite,   errors_suite,
        limits_suite, lint_suite,      reference_suite, manual_suite, NULL,
    };
    return unit_run(suites);
}
