/// The suites of core/base.
#ifndef GL_UNIT_BASE_SUITES_H
#define GL_UNIT_BASE_SUITES_H

#include "unit.h"

Suite *arena_suite(void);
Suite *digest_suite(void);
Suite *error_suite(void);
Suite *hash_suite(void);
Suite *nearest_suite(void);
Suite *pages_suite(void);
Suite *slice_suite(void);
Suite *vector_suite(void);

#endif
