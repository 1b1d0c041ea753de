#include "suites.h"
#include "unit.h"

int main(void)
{
    Suite *(*const suites[])(void) = {schema_suite, record_suite, merge_suite,
                                      json_suite,   write_suite,  each_suite,
                                      emit_suite,   fact_suite,   NULL};
    return unit_run(suites);
}
