#ifndef GL_MATCH_SUITES_H
#define GL_MATCH_SUITES_H

#include <check.h>

Suite *match_suite(void);

#endif
