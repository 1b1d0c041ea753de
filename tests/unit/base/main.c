#include "suites.h"

int main(void)
{
    Suite *(*const suites[])(void) = {arena_suite, digest_suite,  error_suite,
                                      hash_suite,  nearest_suite, pages_suite,
                                      slice_suite, vector_suite,  NULL};
    return unit_run(suites);
}
