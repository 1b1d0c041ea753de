#ifndef GL_MATCH_SUITES_H
#define GL_MATCH_SUITES_H

#include <check.h>

Suite *match_suite(void);
Suite *automaton_suite(void);
Suite *errors_suite(void);
Suite *explain_suite(void);
Suite *rank_suite(void);
Suite *limits_suite(void);
Suite *lint_suite(void);
Suite *manual_suite(void);
Suite *reference_suite(void);

#endif
