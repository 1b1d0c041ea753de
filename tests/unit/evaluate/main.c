#include "suites.h"
#include "unit.h"

int main(void)
{
    return unit_run(
        (Suite *(*const[])(void)){read_suite, pair_suite, passage_suite, score_suite, NULL});
}
