/// The suites of this folder.
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *schema_suite(void);
Suite *record_suite(void);
Suite *merge_suite(void);
Suite *json_suite(void);
Suite *write_suite(void);
Suite *each_suite(void);
Suite *emit_suite(void);
Suite *fact_suite(void);

#endif
