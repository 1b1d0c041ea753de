/// The suites of core/run.
#ifndef GL_TEST_SUITES_H
#define GL_TEST_SUITES_H

#include <check.h>

Suite *ahead_suite(void);
Suite *container_suite(void);
Suite *counts_suite(void);
Suite *foreign_suite(void);
Suite *frame_suite(void);
Suite *heap_suite(void);
Suite *kinds_suite(void);
Suite *known_ids_suite(void);
Suite *line_reader_suite(void);
Suite *listing_suite(void);
Suite *members_suite(void);
Suite *places_suite(void);
Suite *reader_suite(void);
Suite *sources_suite(void);

#endif
