#include "suites.h"
#include "unit.h"

int main(void)
{
    return unit_run((Suite *(*const[])(void)){
        ahead_suite, container_suite, counts_suite, foreign_suite, frame_suite, heap_suite,
        kinds_suite, known_ids_suite, line_reader_suite, listing_suite, members_suite, places_suite,
        reader_suite, sources_suite, NULL});
}
