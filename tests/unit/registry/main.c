#include "suites.h"
#include "unit.h"

int main(void)
{
    Suite *(*const suites[])(void) = {elf_note_suite, fence_suite,   order_suite,    refusal_suite,
                                      registry_suite, extract_suite, examples_suite, explain_suite,
                                      roles_suite,    NULL};
    return unit_run(suites);
}
