#include "suites.h"

int main(void)
{
    return unit_run((Suite *(*const[])(void)){
        calendar_suite, code_suite, date_news_suite, digits_suite, number_news_suite, number_suite,
        organization_suite, others_suite, period_suite, place_news_suite, place_suite,
        quantity_suite, relative_suite, spellout_suite, spellout_variants_suite, worst_cases_suite,
        NULL});
}
