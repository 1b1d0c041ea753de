#include "unit.h"

Suite *places_suite(void);
Suite *reader_suite(void);
Suite *sources_suite(void);

int main(void)
{
    return unit_run((Suite *(*const[])(void)){places_suite, reader_suite, sources_suite, NULL});
}
