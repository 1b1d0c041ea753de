#include "suites.h"

int main(void)
{
    Suite *(*const suites[])(void) = {
        columns_suite, hit_variants_suite, hits_suite,      lattice_suite, list_file_suite,
        shipped_suite, spacing_suite,      spellings_suite, split_suite,   NULL};
    return unit_run(suites);
}
