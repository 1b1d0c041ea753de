/// The suites of core/evaluate.
#ifndef GL_TEST_SUITES_H
#define GL_TEST_SUITES_H

#include <check.h>

Suite *read_suite(void);
Suite *pair_suite(void);
Suite *passage_suite(void);
Suite *score_suite(void);

#endif
