#include "suites.h"
#include "unit.h"

int main(void)
{
    static Suite *(*const suites[])(void) = {
        annotations_suite, article_suite,  declare_suite, guide_suite,   limits_suite,
        load_suite,        registry_suite, sandbox_suite, shipped_suite, NULL,
    };
    return unit_run(suites);
}
