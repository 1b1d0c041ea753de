#include "suites.h"

int main(void)
{
    return unit_run((Suite *(*const[])(void)){calendar_suite, code_suite, digits_suite,
                                              number_suite, organization_suite, period_suite,
                                              place_suite, quantity_suite, spellout_suite, NULL});
}
