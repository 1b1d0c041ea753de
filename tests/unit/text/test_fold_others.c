#include "suites.h"
Suite *fold_others_suite(void)
{
    Suite *suite = suite_create("fold, others");
    return suite;
}
